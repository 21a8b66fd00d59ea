import { parametersNamedIn } from '../rule/expression.js';
import { parameterRowsOf } from '../standard/lookup.js';
import type { ParameterRow, Standard } from '../standard/model.js';

/** The standard's own parameters and those of others that its rules ask for, by name; what there is not is left out. */
export function askedParameters(standard: Standard): Map<string, readonly [ParameterRow, ...ParameterRow[]]> {
  const asked = standard.rules.flatMap(({ when, requirement }) => [when, requirement].filter(Boolean).flatMap(parametersNamedIn));
  const names = new Set([...standard.parameters.map(({ name }) => name), ...asked]);
  return new Map(
    [...names].flatMap((name) => {
      const [first, ...rest] = parameterRowsOf(standard, name);
      return first ? [[name, [first, ...rest]] as const] : [];
    }),
  );
}
