import { Broken } from '../broken.js';
import { ends, quickBits, stepBits, type Huffman } from './huffman.js';
import type { JpegBits } from './jpeg-bits.js';

/** First and last number of each block in a scan. */
interface Reach {
  from: number;
  to: number;
}

/** Blocks ahead that have no more numbers in this scan. */
export interface Runs {
  left: number;
}

/**
 * Reads the first bits of some numbers of a block, and keeps which of them are not 0.
 *
 * @param filled A bit for each number of each block, in two words.
 */
export function filling(bits: JpegBits, table: Huffman, filled: Int32Array, { from, to }: Reach, runs: Runs): (block: number) => void {
  const { view } = bits;
  const { steps } = table;
  return (block) => {
    if (runs.left > 0) {
      runs.left--;
      return;
    }
    let at = bits.at;
    let low = filled[block * 2]!;
    let high = filled[block * 2 + 1]!;
    for (let place = from; place <= to;) {
      const entry = steps[(view.getInt32(at >>> 3) << (at & 7)) >>> (32 - stepBits)]!;
      const next = place + ((entry >>> 5) & 63);
      if (entry !== 0 && next <= to + 1) {
        at += entry & 31;
        const these = entry >>> 12;
        if (place < 32) {
          low |= these << place;
          // Never by 32, which would be by none: the number 0 is read by other scans.
          high |= these >>> (32 - place);
        } else high |= these << (place - 32);
        if ((entry & ends) !== 0) break;
        place = next;
        continue;
      }
      bits.at = at;
      const symbol = bits.symbol(table);
      const [run, size] = [symbol >> 4, symbol & 15];
      if (size === 0 && run < 15) {
        runs.left = (1 << run) + bits.take(run) - 1;
        at = bits.at;
        break;
      }
      place += run;
      if (place > to) throw new Broken('damaged');
      at = bits.at + size;
      if (size > 0 && place < 32) low |= 1 << place;
      else if (size > 0) high |= 1 << (place - 32);
      place++;
    }
    bits.at = at;
    filled[block * 2] = low;
    filled[block * 2 + 1] = high;
  };
}

/** Reads one more bit of some numbers of a block: of those that are not 0 yet it is there without being asked for. */
export function refining(bits: JpegBits, table: Huffman, filled: Int32Array, { from, to }: Reach, runs: Runs): (block: number) => void {
  const { view } = bits;
  const { quick } = table;
  const [lowMask, highMask] = [maskOf(from, to), maskOf(from - 32, to - 32)];
  return (block) => {
    const lowBefore = filled[block * 2]!;
    const highBefore = filled[block * 2 + 1]!;
    let at = bits.at;
    let place = from;
    let half = 0;
    let open = ~lowBefore & lowMask;
    while (runs.left === 0 && place <= to) {
      const entry = quick[(view.getInt32(at >>> 3) << (at & 7)) >>> (32 - quickBits)]!;
      let symbol = entry >> 8;
      if (entry !== 0) at += entry & 0xff;
      else {
        bits.at = at;
        symbol = bits.symbol(table);
        at = bits.at;
      }
      const size = symbol & 15;
      const run = symbol >> 4;
      if (size > 1) throw new Broken('damaged');
      if (size === 0 && run < 15) {
        bits.at = at;
        runs.left = (1 << run) + bits.take(run);
        at = bits.at;
        break;
      }
      // Leaves as many that are 0 as the run has, and finds the next of them: there are none left in half a block where `open` is 0.
      let left = run;
      for (;;) {
        for (; left > 0 && open !== 0; left--) open &= open - 1;
        if (open !== 0 || half === 1) break;
        half = 1;
        open = ~highBefore & highMask;
      }
      const next = open & -open;
      const found = open === 0 ? to + 1 : half * 32 + 31 - Math.clz32(next);
      if (size === 1 && found > to) throw new Broken('damaged');
      if (size === 1) filled[block * 2 + half]! |= next;
      open ^= next;
      at += size + found - place - (run - left);
      place = found + 1;
    }
    if (runs.left > 0) {
      at += countOf(lowBefore & maskOf(place, to)) + countOf(highBefore & maskOf(place - 32, to - 32));
      runs.left--;
    }
    bits.at = at;
  };
}

/** Bits from one to another of 32, as far as they are among these. */
function maskOf(from: number, to: number): number {
  if (to < 0 || from > 31 || from > to) return 0;
  return (-1 << Math.max(0, from)) & (-1 >>> (31 - Math.min(31, to)));
}

/** How many bits of 32 are set. */
function countOf(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
