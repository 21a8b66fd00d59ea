import { treeOf } from '../rule/expression.js';
import { keyFields } from '../value/key-part.js';
import { keep, mentions } from './kept.js';
import type { CheckKind } from './kind.js';
import { condition, conditionOf, fieldList, joinOf, ruleExpressions, ruleParams, ruleTexts } from './rule-params.js';

/** A CEL requirement over a record and each record of another type with the same key (`T4.AAC049 <= month(AAE138)`). */
export const compare: CheckKind = {
  kind: 'compare',
  level: 'between',
  keyword: 'zs-compare',
  on: 'record',
  params: ruleParams(
    { ...condition, key: fieldList, other: { type: 'string' }, otherKey: fieldList, requirement: { type: 'string' } },
    ['key', 'other', 'otherKey', 'requirement'],
  ),
  fields: (params, terms) => [
    ...new Set([...ruleExpressions(params, terms).flatMap((expression) => expression.mentioned), ...keyFields(params['key'] as string[])]),
  ],
  operands: (params, terms) => [
    ...new Set([...keyFields(params['key'] as string[]), ...ruleExpressions(params, terms).flatMap((expression) => expression.operands)]),
  ],
  question(check, terms) {
    const { table } = check;
    const { key, other, otherKey } = joinOf(check.params);
    const expressions = ruleExpressions(check.params, terms);
    const own = expressions.flatMap(mentions);
    const others = expressions.flatMap((expression) => expression.others);
    const when = conditionOf(check, terms);
    return {
      form: 'contradicted',
      keeps: [keep(table, key, own), keep(other, otherKey, others)],
      ...{ table, key, other, otherKey, mentions: own, otherMentions: others },
      ...(when && { when }),
      holds: treeOf(terms.expression(ruleTexts(check).requirement)),
    };
  },
};
