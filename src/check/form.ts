import { doubtfulJs, doubtfulSql } from '../javascript/identifier.js';
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
  params: { properties: { scheme: { type: 'string' }, doubtful: { type: 'array', items: { type: 'string' }, minItems: 1 } }, required: ['scheme', 'doubtful'] },
  fields: (_params, _terms, property) => [property],
  operands: (_params, _terms, property) => [property],
  js: (check, scope) => `!${doubtfulJs(scope.field(check.fields[0]!).shape!, check.params['doubtful'] as string[], scope.cell(check.fields[0]!))}`,
  sql: (check, scope) => `NOT ${doubtfulSql(scope.field(check.fields[0]!).shape!, check.params['doubtful'] as string[], scope.cell(check.fields[0]!))}`,
};
