import type { CheckKind } from './kind.js';
import { fieldList, ruleParams } from './rule-params.js';

/** The key of each record stands in another record type. */
export const reference: CheckKind = {
  kind: 'reference',
  level: 'between',
  keyword: 'zs-reference',
  on: 'record',
  params: ruleParams({ key: fieldList, other: { type: 'string' }, otherKey: fieldList }, ['key', 'other', 'otherKey']),
  fields: (params) => params['key'] as string[],
  operands: (params) => params['key'] as string[],
  keeps: (check) => [
    { table: check.table, fields: check.params['key'] as string[], flagged: [] },
    { table: check.params['other'] as string, fields: check.params['otherKey'] as string[], flagged: [] },
  ],
  rows(check, scope) {
    const key = (check.params['key'] as string[]).map((field) => scope.column(field));
    const otherKey = (check.params['otherKey'] as string[]).map((field) => scope.column(field));
    const own = scope.kept(check.table);
    const filled = key.map((column) => `a.${column} IS NOT NULL`).join(' AND ');
    const equal = key.map((column, position) => `a.${column} = b.${otherKey[position]}`).join(' AND ');
    return {
      applicable: `SELECT rid FROM ${own} a WHERE ${filled}`,
      failed: `SELECT rid FROM ${own} a ANTI JOIN ${scope.kept(check.params['other'] as string)} b ON ${equal} WHERE ${filled}`,
    };
  },
};
