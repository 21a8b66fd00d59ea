import { keyFields } from './key-part.js';
import type { CheckKind, Params } from './kind.js';
import { fieldList, ruleParams } from './rule-params.js';

/**
 * No two records of the record type have the same key; with another key, none that have the same key differ in that
 * (`person(AAC002)`, `AAC001`: one number belongs to one person). A record whose key is not filled is not concerned.
 */
export const unique: CheckKind = {
  kind: 'unique',
  level: 'set',
  keyword: 'zs-unique',
  on: 'record',
  params: ruleParams({ key: fieldList, otherKey: fieldList }, ['key']),
  fields: (params) => keyFields(wholeOf(params)),
  operands: (params) => keyFields(wholeOf(params)),
  keeps: (check) => [{ table: check.table, keys: wholeOf(check.params), fields: [], flagged: [] }],
  rows(check, scope) {
    const key = (check.params['key'] as string[]).map(scope.key);
    const owner = ownerOf(check.params).map(scope.key);
    const kept = scope.kept(check.table);
    const filled = [...key, ...owner].map((column) => `${column} IS NOT NULL`).join(' AND ');
    const [list, of] = [key.join(', '), owner.join(', ')];
    const hash = (columns: string) => `hash(${columns})`;
    const all = [...new Set([...key, ...owner])].join(', ');
    const several = owner.length === 0 ? 'count(*) > 1' : `min(${hash(of)}) <> max(${hash(of)})`;
    const differing = owner.length === 0 ? 'count(*) > 1' : `count(DISTINCT (${of})) > 1`;
    return {
      applicable: `SELECT rid FROM ${kept} WHERE ${filled}`,
      // Hashes of 8 bytes are grouped instead of keys; only keys whose hash repeats are compared as they stand.
      failed: `WITH suspects AS MATERIALIZED (
          SELECT rid, ${all} FROM ${kept}
          WHERE ${filled} AND ${hash(list)} IN (SELECT ${hash(list)} FROM ${kept} WHERE ${filled} GROUP BY 1 HAVING ${several}))
        SELECT rid FROM suspects WHERE (${list}) IN (SELECT (${list}) FROM suspects GROUP BY ${list} HAVING ${differing})`,
    };
  },
};

function ownerOf({ otherKey = [] }: Params): string[] {
  return otherKey as string[];
}

function wholeOf(params: Params): string[] {
  return [...(params['key'] as string[]), ...ownerOf(params)];
}
