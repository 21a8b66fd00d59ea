import { not, placeholder as placeholderIn } from '../expression/make.js';
import type { CheckKind } from './kind.js';

/**
 * The cell holds no word that stands for nothing (`--`, `NULL`, `待填`): such a cell is empty, and dirty. Applies to every
 * cell that is not blank. Where a cell must be filled, `required` tells of it.
 */
export const placeholder: CheckKind = {
  kind: 'placeholder',
  level: 'cell',
  keyword: 'zs-placeholder',
  on: 'property',
  asks: 'word',
  params: { properties: {}, required: [] },
  fields: (_params, _terms, property) => [property],
  operands: () => [],
  written: true,
  holds: (check) => not(placeholderIn(check.fields[0]!)),
};
