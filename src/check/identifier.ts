import type { CheckKind, SqlScope } from './kind.js';
import { sqlCitizenId, sqlCreditCode, sqlSocialSecurityNumber } from './sql.js';

/** The cell obeys the structure and the check digits of its identifier scheme. */
export const identifier: CheckKind = {
  kind: 'identifier',
  level: 'cell',
  keyword: 'zs-identifier',
  on: 'property',
  params: {
    properties: { scheme: { enum: ['social-security-number', 'citizen-id', 'credit-code'] } },
    required: ['scheme'],
  },
  fields: (_params, _terms, property) => [property],
  operands: (_params, _terms, property) => [property],
  js(check, scope) {
    const test = schemes[check.params['scheme'] as IdentifierScheme].js;
    return `${scope.runtime(test)}(${scope.cell(check.fields[0]!)})`;
  },
  sql: (check, scope) => schemes[check.params['scheme'] as IdentifierScheme].sql(scope.cell(check.fields[0]!), scope.once),
};

type IdentifierScheme = 'social-security-number' | 'citizen-id' | 'credit-code';

const schemes: Record<IdentifierScheme, { js: string; sql(cell: string, once: SqlScope['once']): string }> = {
  'social-security-number': { js: 'socialSecurityNumber', sql: sqlSocialSecurityNumber },
  'citizen-id': { js: 'citizenId', sql: sqlCitizenId },
  'credit-code': { js: 'creditCode', sql: sqlCreditCode },
};
