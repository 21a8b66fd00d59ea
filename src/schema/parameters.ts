import type { ParameterDocument } from '../compile/compile.js';
import { parametersNamedIn } from '../rule/expression.js';
import { parameterRowsOf } from '../standard/lookup.js';
import type { Standard } from '../standard/model.js';

/** The standard's own parameters and those of others that its rules ask for; undefined where there are none. */
export function parameterDocument(standard: Standard): ParameterDocument | undefined {
  const asked = standard.rules.flatMap(({ when, requirement }) => [when, requirement].filter(Boolean).flatMap(parametersNamedIn));
  const names = new Set([...standard.parameters.map(({ name }) => name), ...asked]);
  const known = [...names].map((name) => parameterRowsOf(standard, name)).filter((rows) => rows.length > 0);
  if (known.length === 0) return undefined;
  return {
    parameters: known.map(([first]) => ({ name: first!.name, title: first!.title, unit: first!.unit })),
    values: known.flatMap((rows) =>
      rows.map(({ name, division, item, from, to, value, basis, source, note }): ParameterDocument['values'][number] => [
        ...([name, division, item, from, to, value] as const),
        ...([basis, source, note] as const),
      ]),
    ),
  };
}
