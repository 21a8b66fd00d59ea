import { listed } from '../message/punctuation.js';
import { say } from '../message/messages.js';
import { completenessIn, readCompleteness, type Completeness } from '../rule/completeness.js';
import { listsNamedIn } from '../rule/expression.js';
import { keyFields } from '../value/key-part.js';
import { partMark } from '../value/spans.js';
import { inBoth } from '../message/bilingual.js';
import type { CheckKind, Terms } from './kind.js';
import { fieldList, ruleParams, type RuleParamsOf } from './rule-params.js';

const params = ruleParams({ key: fieldList, requirement: { type: 'string' } }, ['key', 'requirement']);

type CompleteParams = RuleParamsOf<typeof params>;

/** So many absent codes are named. */
const mostAbsent = 12;

/**
 * For the records that have a key in common, every code of a list that belongs to them stands in a field of one of them
 * (`attribute('retention-schedule', MATERIALCATEGORY, 'part') == CATEGORYCODE`). The first record of the group fails.
 */
export const complete: CheckKind<CompleteParams> = {
  kind: 'complete',
  level: 'set',
  keyword: 'zs-complete',
  on: 'record',
  params,
  fields: (params, terms) => [...new Set([completenessOf(params, terms).field, ...keyFields(params.key)])],
  operands: ({ key }) => keyFields(key),
  misses: true,
  question({ table, params }, terms) {
    const { key } = params;
    const asked = completenessOf(params, terms);
    return { form: 'incomplete', keeps: [{ table, keys: key, fields: [asked.field], flagged: [] }], table, key, ...asked };
  },
  rule: {
    words: ['complete', '齐全'],
    needs: ['key', 'requirement'],
    conditional: false,
    expression: (header, { tree }, { key }) =>
      header === 'requirement' && !completenessIn(tree, key) ? { rule: 'complete-form' } : undefined,
  },
  /** Which codes are absent. */
  hint({ check, note, plan }) {
    if (note === undefined) return undefined;
    const codes = note.split(partMark);
    const known = plan.codeLists.get(listsNamedIn(check.params.requirement)[0] ?? '')?.codes ?? [];
    const named = codes
      .slice(0, mostAbsent)
      .map((code) => [code, known.find((each) => each.code === code)?.names[0]].filter(Boolean).join(' '));
    return inBoth((language) =>
      say(codes.length > mostAbsent ? 'check.complete.hint.more' : 'check.complete.hint', language, {
        list: listed(named, language),
        count: codes.length,
      }),
    );
  },
  breaks: { whole: () => true },
};

/** What the rule asks for. */
function completenessOf({ key, requirement }: CompleteParams, terms: Terms): Completeness {
  return readCompleteness(terms.expression(requirement), key);
}
