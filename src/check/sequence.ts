import { say } from '../message/messages.js';
import type { LeastNode } from '../rule/aggregate-node.js';
import { keyFields } from '../value/key-part.js';
import { inBoth } from '../message/bilingual.js';
import type { CheckKind, Terms } from './kind.js';
import { fieldList, ruleExpressions, ruleParams, type RuleParamsOf } from './rule-params.js';

const params = ruleParams({ key: fieldList, requirement: { type: 'string' } }, ['key']);

type SequenceParams = RuleParamsOf<typeof params>;

/**
 * The numbers in the last field of the key run on within the records that have the rest of it in common: no number is
 * left out, and the smallest is 1 unless the requirement says otherwise (`min(ITEMNUMBER) >= 0`).
 */
export const sequence: CheckKind<SequenceParams> = {
  kind: 'sequence',
  level: 'set',
  keyword: 'zs-sequence',
  on: 'record',
  params,
  fields: ({ key }) => keyFields(key).toReversed(),
  operands: ({ key }) => keyFields(key),
  misses: true,
  question({ table, params }, terms) {
    const { key } = params;
    return {
      form: 'interrupted',
      keeps: [{ table, keys: key, fields: [], flagged: [] }],
      table,
      rows: { mentions: [] },
      group: key.slice(0, -1),
      order: { part: key.at(-1)!, unit: 'number' },
      least: startOf(params, terms),
    };
  },
  rule: {
    words: ['sequence', '连续'],
    needs: ['key'],
    conditional: false,
    aggregates: true,
    expression: (header, { tree }, { key }) =>
      header === 'requirement' && !(tree.kind === 'least' && tree.field.name === key.at(-1)) ? { rule: 'sequence-form' } : undefined,
  },
  hint({ note }) {
    if (note === undefined) return undefined;
    return inBoth((language) =>
      note.startsWith('<')
        ? say('check.sequence.hint.early', language, { start: note.slice(1) })
        : say('check.sequence.hint', language, { numbers: note }),
    );
  },
  breaks: { whole: () => true },
};

/** What the smallest number must be. */
function startOf(params: SequenceParams, terms: Terms): { operator: LeastNode['operator']; start: string } {
  const [requirement] = ruleExpressions(params, terms);
  if (!requirement) return { operator: '==', start: '1' };
  const { tree, source } = requirement;
  if (tree.kind !== 'least') throw new Error(`«${source}» tells no start`);
  return { operator: tree.operator, start: String(BigInt(tree.number)) };
}
