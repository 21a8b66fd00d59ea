import { keyField, keyFields } from '../../value/key-part.js';
import { periodOf } from '../../check/overlap.js';
import type { Check } from '../../plan/plan.js';
import type { Cells } from '../source.js';

/** Cells to be written into the row that is to fail, and into the one that repeats it. */
export interface Repeat {
  first: Record<string, string>;
  second: Record<string, string>;
}

/** Kinds of checks that two rows of one record type break together. */
export function takesTwo({ kind }: Check): boolean {
  return kind === 'unique' || kind === 'identical' || kind === 'overlap';
}

/** The field of what a key belongs to, where the check asks that there be one. */
export function ownerOf({ params }: Check): string | undefined {
  return keyFields((params['otherKey'] as string[] | undefined) ?? [])[0];
}

/**
 * Ways to make one row repeat another, those that touch least first.
 *
 * @param owners What else an owner may be, where it is a code: two rows of one person then have two of them.
 */
export function* repeatsOf(check: Check, first: Cells, second: Cells, owners: readonly string[] = []): Generator<Repeat> {
  const all = { ...first } as Record<string, string>;
  const key = keyFields((check.params['key'] as string[] | undefined) ?? []);
  if (check.kind === 'identical') {
    // Where a part of the key is empty, it is not the key that is repeated.
    for (const field of key) yield { first: { [field]: '' }, second: { ...all, [field]: '' } };
    yield { first: {}, second: all };
    return;
  }
  if (check.kind === 'overlap') {
    const start = keyField(periodOf(check.params['key'] as string[]).start);
    yield { first: {}, second: { ...all, [start]: beside(first[start] ?? '', 1) } };
    yield { first: {}, second: { ...all, [start]: beside(first[start] ?? '', -1) } };
    return;
  }
  const owner = keyFields((check.params['otherKey'] as string[] | undefined) ?? []);
  const shared = Object.fromEntries(key.map((field) => [field, all[field] ?? '']));
  yield { first: {}, second: shared };
  for (const code of owners.filter((code) => code !== all[owner[0]!])) yield { first: {}, second: { ...shared, [owner[0]!]: code } };
  const spared = owner.length > 0 ? [owner] : Object.keys(all).filter((field) => !key.includes(field) && all[field] !== second[field]).map((field) => [field]);
  for (const fields of spared) yield { first: {}, second: Object.fromEntries(Object.entries(all).filter(([field]) => !fields.includes(field))) };
  yield { first: {}, second: all };
}

/** The day after or before, within its month. */
function beside(day: string, step: 1 | -1): string {
  const number = Number(day.slice(6)) + step;
  return number >= 1 && number <= 28 ? day.slice(0, 6) + String(number).padStart(2, '0') : day;
}
