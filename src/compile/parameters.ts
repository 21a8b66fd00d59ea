import type { ParameterRow } from '../standard/model.js';
import type { Plan } from '../plan/plan.js';

/** The plan with values that hold before its own, of parameters that it has. */
export function withParameters(plan: Plan, rows: readonly ParameterRow[]): Plan {
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
