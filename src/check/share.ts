import { groupFault, groupFields, groupHint, groupQuestion } from './grouped.js';
import type { CheckKind } from './kind.js';
import { condition, fieldList, otherSide, ruleOperands, ruleParams, type RuleParamsOf } from './rule-params.js';

const params = ruleParams({ ...condition, key: fieldList, ...otherSide, requirement: { type: 'string' } }, ['requirement']);

/**
 * Of all records, or of those that have a key in common, a sum or count is such a share of another
 * (`share(count(AAC001, AUDITED == '1'), count(AAC001)) >= 0.2`). The first record of a group stands for it.
 */
export const share: CheckKind<RuleParamsOf<typeof params>> = {
  kind: 'share',
  level: 'set',
  keyword: 'zs-share',
  on: 'record',
  params,
  fields: groupFields,
  operands: ({ key = [], when }, terms) => ruleOperands(key, { ...(when && { when }) }, terms),
  question: ({ table, params }, terms) => groupQuestion(table, params, terms, true),
  decides: 'requirement',
  rule: {
    words: ['share', '占比'],
    needs: ['requirement'],
    conditional: true,
    paired: 'between',
    groups: true,
    expression: (header, expression, { key }) => groupFault(header, expression, key, true),
  },
  hint: ({ note }) => groupHint('check.share.hint', note),
  breaks: { whole: () => true },
};
