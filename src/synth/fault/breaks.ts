import type { Breaks } from '../../check/breaks.js';
import type { Params } from '../../check/params.js';
import { kindOf } from '../../check/kinds.js';
import type { Check } from '../../plan/plan.js';
import { keyFields } from '../../value/key-part.js';

/** How a check is broken, as its kind says. */
export function breaksOf({ kind }: Pick<Check, 'kind'>): Breaks<Params> {
  return kindOf(kind).breaks ?? {};
}

/** Whether two rows of one record type break it together. */
export function takesTwo(check: Check): boolean {
  return breaksOf(check).repeats !== undefined;
}

/**
 * Whether only the whole of a table answers a check, so that a few rows of it cannot be judged.
 *
 * @param closed Fields that name something of one story alone: groups by one of them are whole in it.
 */
export function asksWholeTable(check: Check, closed: ReadonlySet<string> = new Set()): boolean {
  if (!breaksOf(check).whole?.(check.params)) return false;
  return !keyFields((check.params['key'] as string[] | undefined) ?? []).some((field) => closed.has(field));
}

/** The field of what a key belongs to, where the check asks that there be one. */
export function ownerOf({ params }: Check): string | undefined {
  return keyFields((params['otherKey'] as string[] | undefined) ?? [])[0];
}
