import type { Check } from '../plan/plan.js';
import { readCompleteness, type Completeness } from '../rule/completeness.js';
import { keyFields } from '../value/key-part.js';
import type { CheckKind, Params, Terms } from './kind.js';
import { fieldList, ruleParams, ruleTexts } from './rule-params.js';

/**
 * For the records that have a key in common, every code of a list that belongs to them stands in a field of one of them
 * (`attribute('retention-schedule', MATERIALCATEGORY, 'part') == CATEGORYCODE`). The first record of the group fails.
 */
export const complete: CheckKind = {
  kind: 'complete',
  level: 'set',
  keyword: 'zs-complete',
  on: 'record',
  params: ruleParams({ key: fieldList, requirement: { type: 'string' } }, ['key', 'requirement']),
  fields: (params, terms) => [...new Set([completenessOf(params, terms).field, ...keyFields(params['key'] as string[])])],
  operands: (params) => keyFields(params['key'] as string[]),
  question({ table, params }, terms) {
    const key = params['key'] as string[];
    const { field, list, matches } = completenessOf(params, terms);
    return { form: 'incomplete', keeps: [{ table, keys: key, fields: [field], flagged: [] }], table, key, field, list, matches };
  },
};

/** What the rule asks for. */
export function completenessOf(params: Params, terms: Terms): Completeness {
  return readCompleteness(terms.expression(ruleTexts({ params } as Pick<Check, 'params'>).requirement), params['key'] as string[]);
}
