import type { IdentifierShape } from '../value/identifier-shape.js';
import { cell, primitive } from '../expression/make.js';
import { identifier } from './identifier.js';
import type { CheckKind, Terms } from './kind.js';

/**
 * The check character of an identifier holds where a wrong one does not make the identifier wrong: some were issued
 * with one, or too little is known. Applies where the identifier check passed.
 */
export const checkDigit: CheckKind = {
  kind: 'check-digit',
  level: 'cell',
  keyword: 'zs-check-digit',
  on: 'property',
  rank: 4,
  follows: [{ kind: identifier, at: 0 }],
  params: { properties: { scheme: { type: 'string' } }, required: ['scheme'] },
  fields: (_params, _terms, property) => [property],
  operands: (_params, _terms, property) => [property],
  holds: (check, terms) => primitive('checkHolds', { shape: shapeIn(terms, check.fields[0]!) }, [cell(check.fields[0]!)]),
};

/** The identifier of a field. */
export function shapeIn(terms: Terms, field: string): IdentifierShape {
  const { shape } = terms.field(field);
  if (!shape) throw new Error(`${field} has no identifier`);
  return shape;
}
