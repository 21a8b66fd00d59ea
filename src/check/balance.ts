import { groupFault, groupFields, groupHint, groupQuestion } from './grouped.js';
import type { CheckKind } from './kind.js';
import { condition, fieldList, otherSide, ruleOperands, ruleParams, type RuleParamsOf } from './rule-params.js';

const params = ruleParams({ ...condition, key: fieldList, ...otherSide, requirement: { type: 'string' } }, ['key', 'requirement']);

/**
 * Of the records that have a key in common, sums and counts agree (`sum(EAD143) == sum(EAD144)`): debit and credit of a voucher, a whole and
 * its parts. Every record of a group that does not balance fails.
 */
export const balance: CheckKind<RuleParamsOf<typeof params>> = {
  kind: 'balance',
  level: 'set',
  keyword: 'zs-balance',
  on: 'record',
  params,
  fields: groupFields,
  operands: ({ key, when }, terms) => ruleOperands(key, { ...(when && { when }) }, terms),
  question: ({ table, params }, terms) => groupQuestion(table, params, terms, false),
  decides: 'requirement',
  rule: {
    words: ['balance', '平衡'],
    needs: ['key', 'requirement'],
    conditional: true,
    paired: 'between',
    groups: true,
    expression: (header, expression, { key }) => groupFault(header, expression, key, false),
  },
  hint: ({ note }) => groupHint('check.balance.hint', note),
  breaks: { together: true, pairs: 'row' },
};
