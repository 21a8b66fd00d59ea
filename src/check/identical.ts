import { keyFields } from '../value/key-part.js';
import type { CheckKind } from './kind.js';
import { fieldList, ruleParams, type RuleParamsOf } from './rule-params.js';

const params = ruleParams({ key: fieldList }, []);

/**
 * No two records are the same in every column of their files, known or not. The key is only shown: whatever it is, and
 * where it is missing too, a copy of a row is told.
 */
export const identical: CheckKind<RuleParamsOf<typeof params>> = {
  kind: 'identical',
  level: 'set',
  keyword: 'zs-identical',
  on: 'record',
  params,
  fields: ({ key = [] }) => key,
  operands: () => [],
  optional: ({ key = [] }) => key,
  question: ({ table }) => ({
    form: 'shared',
    keeps: [{ table, fields: [], flagged: [], whole: true }],
    table,
    key: 'row',
    owner: [],
    mentions: [],
  }),
  rule: { words: [], needs: [], conditional: true },
  breaks: {
    *repeats({ key = [] }, first) {
      // Where a part of the key is empty, it is not the key that is repeated.
      for (const field of keyFields(key)) yield { first: { [field]: '' }, second: { ...first, [field]: '' } };
      yield { first: {}, second: { ...first } };
    },
  },
};
