import { readTotal, type TotalParts } from '../rule/aggregate.js';
import { treeOf } from '../rule/expression.js';
import { keyFields } from '../value/key-part.js';
import type { CheckKind, Params, Terms } from './kind.js';
import { condition, fieldList, ruleParams, ruleTexts } from './rule-params.js';

/**
 * A number equals the sum of a field, or the number of rows or of different values, over the records of another type
 * with the same key, or all of them (`AAE022 == sum(T11.AAE022)`, `TOTALITEMS == count(T4)`). A condition chooses among them.
 */
export const total: CheckKind = {
  kind: 'total',
  level: 'between',
  keyword: 'zs-total',
  on: 'record',
  params: ruleParams(
    { ...condition, key: fieldList, other: { type: 'string' }, otherKey: fieldList, requirement: { type: 'string' } },
    ['other', 'requirement'],
  ),
  fields: (params, terms) => [equation(params, terms).field, ...keyFields(keysOf(params).key)],
  operands: (params, terms) => [equation(params, terms).field, ...keyFields(keysOf(params).key)],
  question(check, terms) {
    const { table } = check;
    const { field, how, summed } = equation(check.params, terms);
    const { key, otherKey } = keysOf(check.params);
    const other = check.params['other'] as string;
    const { when } = ruleTexts(check);
    const choice = when ? terms.expression(when) : undefined;
    const chosen = [...new Set(choice?.others.map((mention) => mention.field))];
    return {
      form: 'unequal',
      keeps: [
        { table, keys: key, fields: [field], flagged: [] },
        { table: other, keys: otherKey, fields: [...new Set([...(summed.field === undefined ? [] : [summed.field]), ...chosen])], flagged: chosen },
      ],
      ...{ table, key, other, otherKey, field, how },
      ...(summed.field !== undefined && { summed: summed.field }),
      ...(choice && { when: { holds: treeOf(choice), mentions: choice.others } }),
    };
  },
};

function equation(params: Params, terms: Terms): TotalParts {
  return readTotal(terms.expression(ruleTexts({ params }).requirement));
}

/** Both keys; empty where the whole of the other table is meant. */
export function keysOf(params: Params): { key: string[]; otherKey: string[] } {
  const { key = [], otherKey = [] } = params as { key?: string[]; otherKey?: string[] };
  return { key, otherKey };
}
