import { treeOf } from '../rule/expression.js';
import type { CheckKind } from './kind.js';
import { condition, conditionOf, ruleExpressions, ruleParams, ruleTexts } from './rule-params.js';

/** A CEL requirement over the fields of one record, under an optional CEL condition. */
export const assert: CheckKind = {
  kind: 'assert',
  level: 'record',
  keyword: 'zs-assert',
  on: 'record',
  params: ruleParams({ ...condition, requirement: { type: 'string' } }, ['requirement']),
  fields: (params, terms) => [...new Set(ruleExpressions(params, terms).flatMap((expression) => expression.mentioned))],
  operands: (params, terms) => [...new Set(ruleExpressions(params, terms).flatMap((expression) => expression.operands))],
  when: (check, terms) => conditionOf(check, terms),
  holds: (check, terms) => treeOf(terms.expression(ruleTexts(check).requirement)),
};
