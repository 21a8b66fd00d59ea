import { severities, strongestSeverity, type IdentifierForm } from '../standard/model.js';
import type { IdentifierShape } from '../value/identifier-shape.js';
import { cell, primitive } from '../expression/make.js';
import { headOf, strongestOf, weaker } from './described.js';
import { identifier } from './identifier.js';
import type { CheckKind, Terms } from './kind.js';
import type { ParamsOf } from './params.js';

const params = { properties: { scheme: { type: 'string' } }, required: ['scheme'] } as const;

/**
 * The check character of an identifier holds where a wrong one does not make the identifier wrong: some were issued
 * with one, or too little is known. Applies where the identifier check passed.
 */
export const checkDigit: CheckKind<ParamsOf<typeof params>> = {
  kind: 'check-digit',
  level: 'cell',
  keyword: 'zs-check-digit',
  on: 'property',
  rank: 4,
  follows: [{ kind: identifier, at: 0 }],
  params,
  fields: (_params, _terms, property) => [property],
  operands: (_params, _terms, property) => [property],
  caused: true,
  atLast: true,
  holds: (check, terms) => primitive('checkHolds', { shape: shapeIn(terms, check.fields[0]!) }, [cell(check.fields[0]!)]),
  described: {
    byIdentifier: (forms) => forms.some(hasLaxCheck),
    keywords(element, context) {
      const identifier = context.identifierOf(element);
      const lax = (identifier?.forms ?? []).filter(hasLaxCheck).map(({ strictness }) => weaker(strictness, 'warning'));
      const strictest = severities.find((severity) => lax.includes(severity));
      if (!identifier || !strictest) return [];
      const strongest = strongestOf(element, identifier);
      const basis = strongest === strongestSeverity[element.basis] ? element.basis : identifier.basis;
      return [{ ...headOf(element, 'check-digit', '0301'), severity: weaker(strictest, strongest), basis, scheme: identifier.id }];
    },
  },
  breaks: { values: ({ field: { shape } }, mistakes) => (shape ? mistakes.lax(shape) : []) },
};

/** Whether a wrong check character of the form may leave a value right. */
function hasLaxCheck({ check, strictness, except }: Pick<IdentifierForm, 'check' | 'strictness' | 'except'>): boolean {
  return check !== undefined && (strictness !== 'error' || except !== '');
}

/** The identifier of a field. */
export function shapeIn(terms: Terms, field: string): IdentifierShape {
  const { shape } = terms.field(field);
  if (!shape) throw new Error(`${field} has no identifier`);
  return shape;
}
