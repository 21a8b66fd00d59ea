import type { Plan } from '../../plan/plan.js';
import { divisionsIn } from '../places.js';
import { hash } from '../random.js';

/** One scheme of a county: some ages of one sex or both, in years one after another. */
export interface Block {
  /** Of which all figures are made. */
  seed: number;
  county: string;
  scheme: string;
  /** Which of its county's, the first of which has the assumptions. */
  place: number;
  years: readonly number[];
  sexes: readonly ('1' | '2')[];
  ages: readonly [least: number, most: number];
}

/** Everyone is computed from the block they are in. */
export interface World {
  blocks: readonly Block[];
  /** A block of a county that has no other. */
  strange(kind: number, number: number): Block;
}

const schemes = ['110', '120', '170'] as const;
const last = 2024;
const everybody: Pick<Block, 'sexes' | 'ages'> = { sexes: ['1', '2'], ages: [0, 120] };

/** The kinds of small blocks: who joins, who retires, who is as old as the table goes. */
export const kinds: readonly Pick<Block, 'scheme' | 'ages'>[] = [
  { scheme: '110', ages: [14, 18] },
  { scheme: '120', ages: [58, 62] },
  { scheme: '170', ages: [117, 120] },
];

/** @param rows Rows that the table of cohorts is to have: whole blocks, and for the rest some ages of one sex. */
export function worldOf(plan: Plan, rows: number, seed: number): World {
  const divisions = [...divisionsIn(plan, String(last)).keys()].filter((code) => !code.endsWith('00')).sort();
  const first = hash(seed, 1401);
  const countyOf = (place: number) => divisions[(first + place) % divisions.length]!;
  const years = yearsUntil(Math.min(40, Math.max(2, Math.ceil(rows / 20_000))));
  const blocks: Block[] = [];
  for (let rest = rows; rest > 0; rest -= rowsOf(blocks.at(-1)!)) {
    const place = blocks.length % schemes.length;
    const at = { seed: hash(seed, 1402, blocks.length), county: countyOf(Math.floor(blocks.length / schemes.length)), place };
    const whole: Block = { ...at, scheme: schemes[place]!, years, ...everybody };
    const most = Math.min(rest, 121) - 1;
    blocks.push(rest >= rowsOf(whole) ? whole : { ...whole, years: [last], sexes: ['1'], ages: [121 - most - 1, 120] });
  }
  const counties = Math.ceil(blocks.length / schemes.length);
  return {
    blocks,
    strange: (kind, number) => ({
      seed: hash(seed, 1403, number),
      county: countyOf(counties + number),
      place: 0,
      years: yearsUntil(2),
      ...everybody,
      ...kinds[kind]!,
    }),
  };
}

function yearsUntil(count: number): number[] {
  return Array.from({ length: count }, (_, place) => last - count + 1 + place);
}

/** How many rows of cohorts a block has. */
function rowsOf({ years, sexes, ages: [least, most] }: Block): number {
  return years.length * sexes.length * (most - least + 1);
}
