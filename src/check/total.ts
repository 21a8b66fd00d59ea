import { say } from '../message/messages.js';
import { readTotal, type TotalParts } from '../rule/aggregate.js';
import { treeOf } from '../rule/expression.js';
import { keyFields } from '../value/key-part.js';
import { inBoth, wordsInParams } from '../message/bilingual.js';
import type { CheckKind, Terms } from './kind.js';
import { condition, fieldList, otherSide, ruleParams, type RuleParamsOf } from './rule-params.js';
import { mentionsIn } from './sides.js';

const params = ruleParams({ ...condition, key: fieldList, ...otherSide, requirement: { type: 'string' } }, ['other', 'requirement']);

type TotalParams = RuleParamsOf<typeof params>;

/**
 * A number equals the sum of a field, or of a number made of several, or the number of rows or of different values, over the records of another type
 * with the same key, or all of them (`AAE022 == sum(T11.AAE022)`, `TOTALITEMS == count(T4)`). A condition chooses among them.
 */
export const total: CheckKind<TotalParams> = {
  kind: 'total',
  level: 'between',
  keyword: 'zs-total',
  on: 'record',
  params,
  fields: (params, terms) => [equation(params, terms).field, ...keyFields(params.key ?? [])],
  operands: (params, terms) => [equation(params, terms).field, ...keyFields(params.key ?? [])],
  question({ table, params }, terms) {
    const { field, how, summed } = equation(params, terms);
    // Without keys the whole of the other table is meant.
    const { key = [], other, otherKey = [], when } = params;
    const choice = when ? terms.expression(when) : undefined;
    const chosen = [...new Set(choice?.others.map((mention) => mention.field))];
    const looked = mentionsIn(summed.of).otherMentions;
    return {
      form: 'unequal',
      keeps: [
        { table, keys: key, fields: [field], flagged: [] },
        {
          table: other,
          keys: otherKey,
          fields: [...new Set([...looked.map(({ field }) => field), ...chosen])],
          flagged: [...new Set([...looked.flatMap(({ field, bare }) => (bare ? [] : [field])), ...chosen])],
        },
      ],
      ...{ table, key, other, otherKey, field, how },
      ...(summed.of && { summed: { of: summed.of, mentions: looked } }),
      ...(choice && { when: { holds: treeOf(choice), mentions: choice.others } }),
    };
  },
  rule: {
    words: ['total', '合计', '计数'],
    needs: ['other', 'requirement'],
    conditional: true,
    // Without keys it is the total of the whole table.
    paired: 'always',
    aggregates: true,
    expression(header, { tree, mentioned }) {
      if (header === 'requirement') return tree.kind === 'total' ? undefined : { rule: 'total-form' };
      // The condition of a total chooses the rows that are summed.
      return mentioned.length > 0 ? { rule: 'total-when', params: wordsInParams('value', mentioned) } : undefined;
    },
  },
  hint: ({ note }) => (note === undefined ? undefined : inBoth((language) => say('check.total.hint', language, { amount: note }))),
  breaks: {
    partners: 'changed',
    whole: ({ key = [] }) => key.length === 0,
  },
};

function equation({ requirement }: TotalParams, terms: Terms): TotalParts {
  return readTotal(terms.expression(requirement));
}
