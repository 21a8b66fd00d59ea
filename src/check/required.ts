import { filled } from '../expression/make.js';
import { headOf } from './described.js';
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
  caused: true,
  holds: (check) => filled(check.fields[0]!),
  described: {
    byElement: (element) => element.required,
    keywords: (element) => (element.required ? [headOf(element, 'required', '0201')] : []),
  },
  breaks: { values: () => ['', '　', '待填', 'NULL'] },
};
