import { hash } from '../random.js';
import type { Batch } from './batch.js';

/** How a working person's contributions run within the batch's year. */
export interface Spell {
  /** First and last month with a contribution, 0 to 11. */
  from: number;
  to: number;
  /** Why they end; `paying` when they go on. */
  end: 'paying' | 'suspended' | 'ended' | 'died';
  /** True when this period of participation began within the year. */
  joined: boolean;
}

export const paying: Spell = { from: 0, to: 11, end: 'paying', joined: false };

/** The spell of an employee: most pay the whole year, some join, some leave, a few die. */
export function spellOf(batch: Batch, slot: number, number: number): Spell {
  const draw = hash(batch.seed, 301 + slot, number);
  const share = draw % 1000;
  const month = (draw >>> 12) % 8;
  // Numbers 1 and 2 are settled, so that a small export has both.
  if (number === 1) return { from: 0, to: 2 + month, end: 'ended', joined: false };
  if (number === 2) return { from: 1 + month, to: 11, end: 'paying', joined: true };
  if (share < 25) return { from: 0, to: 2 + month, end: 'suspended', joined: false };
  if (share < 45) return { from: 0, to: 2 + month, end: 'ended', joined: false };
  if (share < 48) return { from: 0, to: 2 + month, end: 'died', joined: false };
  if (share < 100) return { from: 1 + month, to: 11, end: 'paying', joined: true };
  return paying;
}

export function monthsOf(spell: Spell): number {
  return spell.to - spell.from + 1;
}

/** A spell cut to so many months; who is cut off counts as suspended. */
export function cutTo(spell: Spell, months: number): Spell {
  if (months >= monthsOf(spell)) return spell;
  return { ...spell, to: spell.from + months - 1, end: 'suspended' };
}
