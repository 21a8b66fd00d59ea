import { shapeSchema, type IdentifierShape } from '../value/identifier-shape.js';
import { cell, primitive } from '../expression/make.js';
import type { CheckKind } from './kind.js';

/**
 * The cell obeys the rules of its identifier: the first form whose pattern matches decides, its dates are real, and its
 * check character holds wherever that is strict.
 */
export const identifier: CheckKind = {
  kind: 'identifier',
  level: 'cell',
  keyword: 'zs-identifier',
  on: 'property',
  rank: 3,
  params: shapeSchema,
  fields: (_params, _terms, property) => [property],
  operands: (_params, _terms, property) => [property],
  holds: (check) => primitive('conforms', { shape: check.params as unknown as IdentifierShape }, [cell(check.fields[0]!)]),
};
