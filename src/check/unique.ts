import type { CheckKind } from './kind.js';
import { fieldList, ruleParams } from './rule-params.js';

/** No two records of the record type have the same key. A record whose key is not filled is not concerned. */
export const unique: CheckKind = {
  kind: 'unique',
  level: 'set',
  keyword: 'zs-unique',
  on: 'record',
  params: ruleParams({ key: fieldList }, ['key']),
  fields: (params) => params['key'] as string[],
  operands: (params) => params['key'] as string[],
  keeps: (check) => [{ table: check.table, keys: check.params['key'] as string[], fields: [], flagged: [] }],
  rows(check, scope) {
    const columns = (check.params['key'] as string[]).map(scope.key);
    const kept = scope.kept(check.table);
    const filled = columns.map((column) => `${column} IS NOT NULL`).join(' AND ');
    const hash = `hash(${columns.join(', ')})`;
    const list = columns.join(', ');
    return {
      applicable: `SELECT rid FROM ${kept} WHERE ${filled}`,
      // Hashes of 8 bytes are grouped instead of keys; only keys whose hash repeats are compared as they stand.
      failed: `WITH suspects AS MATERIALIZED (
          SELECT rid, ${list} FROM ${kept}
          WHERE ${filled} AND ${hash} IN (SELECT ${hash} FROM ${kept} WHERE ${filled} GROUP BY 1 HAVING count(*) > 1))
        SELECT rid FROM suspects WHERE (${list}) IN (SELECT (${list}) FROM suspects GROUP BY ${list} HAVING count(*) > 1)`,
    };
  },
};
