import { treeOf } from '../rule/expression.js';
import type { CheckKind } from './kind.js';
import { condition, conditionOf, ruleFields, ruleOperands, ruleParams, type RuleParamsOf } from './rule-params.js';

const params = ruleParams({ ...condition, requirement: { type: 'string' } }, ['requirement']);

/** A CEL requirement over the fields of one record, under an optional CEL condition. */
export const assert: CheckKind<RuleParamsOf<typeof params>> = {
  kind: 'assert',
  level: 'record',
  keyword: 'zs-assert',
  on: 'record',
  params,
  fields: (params, terms) => ruleFields([], params, terms),
  operands: (params, terms) => ruleOperands([], params, terms),
  when: ({ params }, terms) => conditionOf(params, terms),
  holds: ({ params }, terms) => treeOf(terms.expression(params.requirement)),
  decides: 'both',
  rule: { words: [], needs: [], conditional: true },
  breaks: {
    rarer: ({ check: { params } }, mistakes) => mistakes.ofRule(params.requirement, params.when ?? ''),
    pairs: 'row',
    mendsOperands: true,
  },
};
