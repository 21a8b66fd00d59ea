import type { Plan } from '../../plan/plan.js';
import { divisionsIn } from '../places.js';
import { hash } from '../random.js';

/** One scheme of a county: who was born in some years, of one sex or both, in years one after another. */
export interface Block {
  /** Of which all figures are made. */
  seed: number;
  county: string;
  scheme: string;
  /** Which of its county's, the first of which has the assumptions. */
  place: number;
  years: readonly number[];
  sexes: readonly ('1' | '2')[];
  born: readonly [first: number, last: number];
}

/** Everyone is computed from the block they are in. */
export interface World {
  blocks: readonly Block[];
  /** A block of a county that has no other. */
  strange(kind: number, number: number): Block;
}

const schemes = ['110', '120', '170'] as const;
const last = 2024;
const both: Pick<Block, 'sexes'> = { sexes: ['1', '2'] };
/** Older persons are counted with these. */
const oldest = 120;

/** The kinds of small blocks: who joins, who retires, who is as old as the table goes. */
export const kinds: readonly Pick<Block, 'scheme' | 'born'>[] = [
  { scheme: '110', born: [2006, 2010] },
  { scheme: '120', born: [1962, 1966] },
  { scheme: '170', born: [last - oldest, last - oldest + 3] },
];

/** @param rows Rows that the table of cohorts is to have: whole blocks, and for the rest some ages of one sex. */
export function worldOf(plan: Plan, rows: number, seed: number): World {
  const divisions = [...divisionsIn(plan, String(last)).keys()].filter((code) => !code.endsWith('00')).sort();
  const first = hash(seed, 1401);
  const countyOf = (place: number) => divisions[(first + place) % divisions.length]!;
  const years = yearsUntil(yearsOf(rows));
  const blocks: Block[] = [];
  for (let rest = rows; rest > 0; rest -= rowsOf(blocks.at(-1)!)) {
    const place = blocks.length % schemes.length;
    const at = { seed: hash(seed, 1402, blocks.length), county: countyOf(Math.floor(blocks.length / schemes.length)), place };
    const whole: Block = { ...at, scheme: schemes[place]!, years, ...both, born: [years[0]! - oldest, last] };
    const some = Math.min(rest, oldest + 1);
    blocks.push(rest >= rowsOf(whole) ? whole : { ...whole, years: [last], sexes: ['1'], born: [last - oldest, last - oldest + some - 1] });
  }
  const counties = mostCounties(rows);
  return {
    blocks,
    strange: (kind, number) => ({
      seed: hash(seed, 1403, number),
      county: countyOf(counties + number),
      place: 0,
      years: yearsUntil(2),
      ...both,
      ...kinds[kind]!,
    }),
  };
}

/** How many years a whole block has in an export of so many rows. */
function yearsOf(rows: number): number {
  return Math.min(40, Math.max(2, Math.ceil(rows / 20_000)));
}

/**
 * No export of so many rows has more counties, nor has one that gave up to half of them to the rows of faults: fewer rows may be more blocks,
 * where they make parts of one in place of a whole.
 */
function mostCounties(rows: number): number {
  const parts = yearsOf(rows / 2) * both.sexes.length;
  const whole = parts * (oldest + 1);
  return Math.ceil((Math.floor(rows / whole) + parts) / schemes.length);
}

function yearsUntil(count: number): number[] {
  return Array.from({ length: count }, (_, place) => last - count + 1 + place);
}

/** The ages that a block has in a year, from the youngest on. */
export function agesIn({ born: [first, last] }: Block, year: number): number[] {
  const youngest = Math.max(0, year - last);
  return Array.from({ length: Math.min(oldest, year - first) - youngest + 1 }, (_, place) => youngest + place);
}

/** How many rows of cohorts a block has. */
function rowsOf(block: Block): number {
  return block.years.reduce((sum, year) => sum + agesIn(block, year).length, 0) * block.sexes.length;
}
