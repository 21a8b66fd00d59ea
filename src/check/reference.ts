import { keyFields } from '../value/key-part.js';
import { keep, mentions } from './kept.js';
import type { CheckKind } from './kind.js';
import { condition, conditionOf, fieldList, joinOf, ruleExpressions, ruleParams } from './rule-params.js';

/** The key of each record, or of each that a condition holds for, stands in another record type. */
export const reference: CheckKind = {
  kind: 'reference',
  level: 'between',
  keyword: 'zs-reference',
  on: 'record',
  params: ruleParams({ ...condition, key: fieldList, other: { type: 'string' }, otherKey: fieldList }, ['key', 'other', 'otherKey']),
  // The key comes first: its fields are the ones that may be wrong.
  fields: (params, terms) => [...new Set([...keyFields(params['key'] as string[]), ...ruleExpressions(params, terms).flatMap(({ mentioned }) => mentioned)])],
  operands: (params, terms) => [...new Set([...keyFields(params['key'] as string[]), ...ruleExpressions(params, terms).flatMap(({ operands }) => operands)])],
  question(check, terms) {
    const { table } = check;
    const { key, other, otherKey } = joinOf(check.params);
    const own = ruleExpressions(check.params, terms).flatMap(mentions);
    const when = conditionOf(check, terms);
    return {
      form: 'absent',
      // As they stand too: a path that was not found is told with those that are like it.
      keeps: [keep(table, key, own), { table: other, keys: otherKey, fields: keyFields(otherKey), flagged: [] }],
      ...{ table, key, other, otherKey, mentions: own, given: 0 },
      ...(when && { when }),
    };
  },
};
