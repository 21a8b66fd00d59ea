import { filled } from '../expression/make.js';
import type { CheckKind } from './kind.js';

/** The cell is filled, and not with a word that stands for no value. Applies to every row. */
export const required: CheckKind = {
  kind: 'required',
  level: 'cell',
  keyword: 'zs-required',
  on: 'property',
  asks: 'filled',
  params: { properties: {}, required: [] },
  fields: (_params, _terms, property) => [property],
  operands: () => [],
  holds: (check) => filled(check.fields[0]!),
};
