import type { CheckKind } from './kind.js';

/** The cell is filled, and not with a word that stands for no value. Applies to every row. */
export const required: CheckKind = {
  kind: 'required',
  level: 'cell',
  keyword: 'zs-required',
  on: 'property',
  params: { properties: {}, required: [] },
  fields: (_params, _terms, property) => [property],
  operands: () => [],
  js: (check, scope) => scope.filled(check.fields[0]!),
  sql: (check, scope) => scope.filled(check.fields[0]!),
};
