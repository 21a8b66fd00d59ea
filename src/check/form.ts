import { cell, not, primitive } from '../expression/make.js';
import { shapeIn } from './check-digit.js';
import { identifier } from './identifier.js';
import type { CheckKind } from './kind.js';

/**
 * The value has a form of its identifier that is known to be one, not merely let pass: of some numbers it is not known
 * how they are made, and nearly anything may be one. Applies where the identifier check passed.
 */
export const form: CheckKind = {
  kind: 'form',
  level: 'cell',
  keyword: 'zs-form',
  on: 'property',
  rank: 5,
  follows: [{ kind: identifier, at: 0 }],
  params: { properties: { scheme: { type: 'string' }, doubtful: { type: 'array', items: { type: 'string' }, minItems: 1 } }, required: ['scheme', 'doubtful'] },
  fields: (_params, _terms, property) => [property],
  operands: (_params, _terms, property) => [property],
  holds: (check, terms) => not(primitive('hasForm', { shape: shapeIn(terms, check.fields[0]!), forms: check.params['doubtful'] as string[] }, [cell(check.fields[0]!)])),
};
