import type { LeastNode } from '../rule/aggregate-node.js';
import { keyFields } from '../value/key-part.js';
import type { CheckKind, Params, Terms } from './kind.js';
import { fieldList, ruleExpressions, ruleParams } from './rule-params.js';

/**
 * The numbers in the last field of the key run on within the records that have the rest of it in common: no number is
 * left out, and the smallest is 1 unless the requirement says otherwise (`min(ITEMNUMBER) >= 0`).
 */
export const sequence: CheckKind = {
  kind: 'sequence',
  level: 'set',
  keyword: 'zs-sequence',
  on: 'record',
  params: ruleParams({ key: fieldList, requirement: { type: 'string' } }, ['key']),
  fields: (params) => keyFields(params['key'] as string[]).toReversed(),
  operands: (params) => keyFields(params['key'] as string[]),
  question({ table, params }, terms) {
    const key = params['key'] as string[];
    return { form: 'interrupted', keeps: [{ table, keys: key, fields: [], flagged: [] }], table, group: key.slice(0, -1), number: key.at(-1)!, ...startOf(params, terms) };
  },
};

/** What the smallest number must be. */
export function startOf(params: Params, terms: Terms): { operator: LeastNode['operator']; start: string } {
  const [requirement] = ruleExpressions(params, terms);
  if (!requirement) return { operator: '==', start: '1' };
  const { tree, source } = requirement;
  if (tree.kind !== 'least') throw new Error(`«${source}» tells no start`);
  return { operator: tree.operator, start: String(BigInt(tree.number)) };
}
