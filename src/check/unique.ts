import { keyFields } from '../value/key-part.js';
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
  question({ table, params }) {
    const [key, owner] = [keyOf(params), ownerOf(params)];
    return { form: 'shared', keeps: [{ table, fields: [], flagged: [], hashed: [key, owner] }], table, key, owner };
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
