import { sqlEmpty } from '../rule/blank.js';
import type { CheckKind } from './kind.js';

/** The cell is filled. Applies to every row. */
export const required: CheckKind = {
  kind: 'required',
  level: 'cell',
  keyword: 'zs-required',
  on: 'property',
  params: { properties: {}, required: [] },
  fields: (_params, _terms, property) => [property],
  operands: () => [],
  js: (check, scope) => `${scope.runtime('filled')}(${scope.cell(check.fields[0]!)})`,
  sql: (check, scope) => `NOT ${sqlEmpty(scope.cell(check.fields[0]!))}`,
};
