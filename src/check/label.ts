import type { CheckKind } from './kind.js';

/**
 * The cell is a label of the code that stands in the code column beside it. Applies where that code is known: the
 * compiled plan lists the code column's check in `Check.after`, whatever its severity.
 */
export const label: CheckKind = {
  kind: 'label',
  level: 'cell',
  keyword: 'zs-label',
  on: 'property',
  params: {
    properties: { list: { type: 'string' }, code: { type: 'string' } },
    required: ['list', 'code'],
  },
  fields: (params, _terms, property) => [property, params['code'] as string],
  operands: (params, _terms, property) => [property, params['code'] as string],
  js: (check, scope) =>
    `${scope.runtime('hasPair')}(${scope.codeList(check.params['list'] as string)}, ${scope.cell(check.fields[1]!)}, ${scope.cell(check.fields[0]!)})`,
  sql: (check, scope) =>
    scope.inList(check.params['list'] as string, 'pair', scope.cell(check.fields[1]!), scope.cell(check.fields[0]!)),
};
