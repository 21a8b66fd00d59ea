import { keyFields } from './key-part.js';
import type { CheckKind } from './kind.js';
import { fieldList, ruleParams } from './rule-params.js';

/**
 * Where the key without its last part stands in another record type, it stands there with that part too: a person's
 * code has the number there that it has here. Rows whose key is not there at all are for `reference`.
 */
export const agree: CheckKind = {
  kind: 'agree',
  level: 'between',
  keyword: 'zs-agree',
  on: 'record',
  params: ruleParams({ key: fieldList, other: { type: 'string' }, otherKey: fieldList }, ['key', 'other', 'otherKey']),
  // The last part comes first: it is the one that differs.
  fields: (params) => keyFields((params['key'] as string[]).toReversed()),
  operands: (params) => keyFields(params['key'] as string[]),
  keeps: (check) => [
    { table: check.table, keys: check.params['key'] as string[], fields: [], flagged: [] },
    { table: check.params['other'] as string, keys: check.params['otherKey'] as string[], fields: [], flagged: [] },
  ],
  rows(check, scope) {
    const key = (check.params['key'] as string[]).map(scope.key);
    const there = (check.params['otherKey'] as string[]).map(scope.key);
    const filled = (alias: string, columns: readonly string[]) => columns.map((column) => `${alias}.${column} IS NOT NULL`).join(' AND ');
    // Sound rows there only, each key once: however often one stands on both sides, a row is looked up once.
    const known = `(SELECT DISTINCT ${there.map((column, at) => `b.${column} AS k${at}`).join(', ')} FROM ${scope.kept(check.params['other'] as string)} b WHERE ${filled('b', there)})`;
    const equal = (columns: readonly string[]) => columns.map((column, at) => `a.${column} = k.k${at}`).join(' AND ');
    const applicable = `${scope.kept(check.table)} a SEMI JOIN ${known} k ON ${equal(key.slice(0, -1))}`;
    return {
      applicable: { rids: `SELECT a.rid FROM ${applicable} WHERE ${filled('a', key)}` },
      failed: `SELECT a.rid AS rid FROM (SELECT a.rid, ${key.map((column) => `a.${column}`).join(', ')} FROM ${applicable} WHERE ${filled('a', key)}) a ANTI JOIN ${known} k ON ${equal(key)}`,
    };
  },
};
