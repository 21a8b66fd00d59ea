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
  keeps: (check) => [{ table: check.table, fields: [], flagged: [], hashed: [keyOf(check.params), ownerOf(check.params)] }],
  again: ({ params }) => ({ key: keyOf(params), other: ownerOf(params) }),
  rows(check, scope) {
    const owner = ownerOf(check.params);
    const key = scope.hash(keyOf(check.params));
    const filled = [key, ...(owner.length > 0 ? [scope.hash(owner)] : [])].map((hash) => `${hash} IS NOT NULL`).join(' AND ');
    const several = owner.length > 0 ? `min(${scope.hash(owner)}) <> max(${scope.hash(owner)})` : 'count(*) > 1';
    const kept = scope.kept(check.table);
    return {
      applicable: { where: filled },
      failed: `SELECT rid FROM ${kept} WHERE ${filled} AND ${key} IN (SELECT ${key} FROM ${kept} WHERE ${filled} GROUP BY 1 HAVING ${several})`,
    };
  },
};

function keyOf({ key }: Params): string[] {
  return key as string[];
}

function ownerOf({ otherKey = [] }: Params): string[] {
  return otherKey as string[];
}

function wholeOf(params: Params): string[] {
  return [...keyOf(params), ...ownerOf(params)];
}
