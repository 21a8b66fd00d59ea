import { keyFields } from '../value/key-part.js';
import type { Cells, Repeat } from './breaks.js';
import type { CheckKind } from './kind.js';
import { chosen, keep } from './kept.js';
import { condition, fieldList, ruleFields, ruleOperands, ruleParams, type RuleParamsOf } from './rule-params.js';

const params = ruleParams({ ...condition, key: fieldList, otherKey: fieldList }, ['key']);

type UniqueParams = RuleParamsOf<typeof params>;

/**
 * No two records of the record type have the same key; with another key, none that have the same key differ in that
 * (`person(AAC002)`, `AAC001`: one number belongs to one person). A record whose key is not filled is not concerned; with a
 * condition, neither is one that it does not hold for: at most one of those has the key.
 */
export const unique: CheckKind<UniqueParams> = {
  kind: 'unique',
  level: 'set',
  keyword: 'zs-unique',
  on: 'record',
  params,
  fields: (params, terms) => ruleFields(wholeOf(params), params, terms),
  operands: (params, terms) => ruleOperands(wholeOf(params), params, terms),
  question({ table, params }, terms) {
    const { key, otherKey: owner = [] } = params;
    const rows = chosen(params, terms);
    return { form: 'shared', keeps: [{ ...keep(table, [], rows.mentions), hashed: [key, owner] }], table, key, owner, ...rows };
  },
  rule: { words: ['unique', '唯一'], needs: ['key'], conditional: true, paired: 'never', ownsBoth: true },
  texts: { found: ({ otherKey }) => (otherKey ? 'check.unique.found.owner' : undefined) },
  breaks: { repeats },
};

function wholeOf({ key, otherKey = [] }: UniqueParams): string[] {
  return [...key, ...otherKey];
}

function* repeats({ key: parts, otherKey = [] }: UniqueParams, first: Cells, second: Cells, owners: readonly string[]): Generator<Repeat> {
  const key = keyFields(parts);
  const owner = keyFields(otherKey);
  const shared = Object.fromEntries(key.map((field) => [field, first[field] ?? '']));
  yield { first: {}, second: shared };
  for (const code of owners.filter((code) => code !== first[owner[0]!])) yield { first: {}, second: { ...shared, [owner[0]!]: code } };
  const spared =
    owner.length > 0
      ? [owner]
      : Object.keys(first)
          .filter((field) => !key.includes(field) && first[field] !== second[field])
          .map((field) => [field]);
  for (const fields of spared)
    yield { first: {}, second: Object.fromEntries(Object.entries(first).filter(([field]) => !fields.includes(field))) };
  yield { first: {}, second: { ...first } };
}
