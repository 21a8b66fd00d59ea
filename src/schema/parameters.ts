import { askedParameters } from '../check/asked-parameters.js';
import type { ParameterDocument } from '../compile/compile.js';
import type { Standard } from '../standard/model.js';

/** The parameters of a standard as they lie in `schemas/<standard>/parameters.json`; undefined where there are none. */
export function parameterDocument(standard: Standard): ParameterDocument | undefined {
  const known = [...askedParameters(standard).values()];
  if (known.length === 0) return undefined;
  return {
    parameters: known.map(([{ name, title, unit }]) => ({ name, title, unit })),
    values: known.flatMap((rows) =>
      rows.map(({ name, division, item, from, to, value, basis, source, note }): ParameterDocument['values'][number] => [
        ...([name, division, item, from, to, value] as const),
        ...([basis, source, note] as const),
      ]),
    ),
  };
}
