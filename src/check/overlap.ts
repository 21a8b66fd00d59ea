import { keyFields } from '../value/key-part.js';
import type { CheckKind } from './kind.js';
import { fieldList, ruleParams } from './rule-params.js';

/**
 * The last two parts of the key are the first and the last day of a period; records that have the rest in common have no
 * day in common. An end that is empty is open. Both records of an overlap fail. A period that ends before it begins is not
 * concerned, and two that begin on one day are for `unique`.
 */
export const overlap: CheckKind = {
  kind: 'overlap',
  level: 'set',
  keyword: 'zs-overlap',
  on: 'record',
  params: ruleParams({ key: { ...fieldList, minItems: 3 } }, ['key']),
  fields: (params) => keyFields([...(params['key'] as string[]).slice(-2), ...(params['key'] as string[]).slice(0, -2)]),
  operands: (params) => keyFields((params['key'] as string[]).slice(0, -1)),
  question({ table, params }) {
    const key = params['key'] as string[];
    const { group, start, end } = periodOf(key);
    return { form: 'overlapping', keeps: [{ table, keys: key, fields: [], flagged: [end] }], table, group, start, end };
  },
};

/** The parts of such a key. */
export function periodOf(key: readonly string[]): { group: string[]; start: string; end: string } {
  return { group: key.slice(0, -2), start: key.at(-2)!, end: key.at(-1)! };
}

/** Whether two periods have a day in common. */
export function meets(one: { start: string; end: string }, other: { start: string; end: string }): boolean {
  return other.start <= one.end && one.start <= other.end;
}
