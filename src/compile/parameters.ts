import { InputFault } from '../system/fault.js';
import type { ParameterRow } from '../standard/model.js';
import type { Plan } from '../plan/plan.js';
import { meet } from '../value/parameter.js';

/**
 * The plan with values that hold before its own.
 *
 * @throws InputFault when it has no parameter of that name, or two of the values hold at one time in one place.
 */
export function withParameters(plan: Plan, rows: readonly ParameterRow[]): Plan {
  for (const [at, row] of rows.entries()) {
    const { name } = row;
    if (!plan.parameters.has(name)) throw new InputFault('command.unknown-parameter', { name, standard: plan.standard.id });
    if (rows.slice(0, at).some((other) => other.name === name && meet(other, row)))
      throw new InputFault('command.parameter-twice', { name });
  }
  const parameters = new Map(
    [...plan.parameters].map(([name, parameter]) => {
      const before = rows
        .filter((row) => row.name === name)
        .map(({ division, item, from, to, value }) => ({ division, item, from, to, value }));
      return [name, { ...parameter, values: [...before, ...parameter.values] }];
    }),
  );
  return { ...plan, parameters };
}
