import type { CheckKind } from './kind.js';
import { fieldList, ruleParams } from './rule-params.js';

/**
 * No two records are the same in every column of their files, known or not. The key is only shown: whatever it is, and
 * where it is missing too, a copy of a row is told.
 */
export const identical: CheckKind = {
  kind: 'identical',
  level: 'set',
  keyword: 'zs-identical',
  on: 'record',
  params: ruleParams({ key: fieldList }, []),
  fields: ({ key = [] }) => key as string[],
  operands: () => [],
  optional: ({ key = [] }) => key as string[],
  question: ({ table }) => ({ form: 'shared', keeps: [{ table, fields: [], flagged: [], whole: true }], table, key: 'row', owner: [] }),
};
