import { faults } from '../../model.js';
import { Broken } from '../broken.js';
import type { Huffman } from './huffman.js';
import type { JpegBits } from './jpeg-bits.js';

/** One component of a JPEG image. */
export interface Component {
  id: number;
  /** Blocks of it in one unit of an image, across and down. */
  across: number;
  down: number;
  /** Number of its table of quantities. */
  quantities: number;
  /** Blocks of it that hold pixels. */
  width: number;
  height: number;
  /** Blocks in a row, as whole units have them. */
  stride: number;
  /** Whether a scan had the mean of its blocks. */
  seen: boolean;
  /** Of a progressive image: a bit for each number of each block that is not 0 so far. */
  filled?: Uint32Array;
}

/** What the head of a scan says. */
export interface Scan {
  components: { component: Component; dc?: Huffman | undefined; ac?: Huffman | undefined }[];
  progressive: boolean;
  /** Units between two restart markers; 0 for none. */
  interval: number;
  /** First and last number of each block in this scan, and the bits of each before and in it. */
  from: number;
  to: number;
  before: number;
  /** Units of the whole image, where several components take turns. */
  unitsAcross: number;
  unitsDown: number;
}

type Block = (block: number) => void;

/**
 * Reads one scan to its end without making pixels of it: each code must be one of its table, each block hold no more than
 * 64 numbers, and nothing be left over.
 *
 * @param marker Takes the next marker, which must be the one with this number.
 */
export function readScan(bits: JpegBits, scan: Scan, marker: (code: number) => void): void {
  const { components, interval, unitsAcross, unitsDown } = scan;
  const runs = { left: 0 };
  const readers = components.map(({ component, dc, ac }) => blockReader(bits, scan, component, dc, ac, runs));
  const alone = components.length === 1 ? components[0]!.component : undefined;
  const [across, down] = alone ? [alone.width, alone.height] : [unitsAcross, unitsDown];
  let restarts = 0;
  let left = interval;
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      bits.begin();
      if (interval > 0 && left-- === 0) {
        bits.align();
        marker(0xd0 + (restarts++ & 7));
        runs.left = 0;
        left = interval - 1;
      }
      if (alone) readers[0]!(y * alone.stride + x);
      else components.forEach(({ component }, number) => readUnit(component, x, y, readers[number]!));
    }
  }
  bits.align();
  if (runs.left > 0) throw new Broken(faults.damaged);
}

function readUnit({ across, down, stride }: Component, x: number, y: number, read: Block): void {
  for (let row = 0; row < down; row++) for (let column = 0; column < across; column++) read((y * down + row) * stride + x * across + column);
}

function blockReader(bits: JpegBits, scan: Scan, component: Component, dc: Huffman | undefined, ac: Huffman | undefined, runs: { left: number }): Block {
  const { progressive, from, to, before } = scan;
  if (!progressive) return (dc && ac && (() => wholeBlock(bits, dc, ac))) ?? lacking();
  if (from === 0) return before > 0 ? () => bits.skip(1) : ((dc && (() => skipDifference(bits, dc))) ?? lacking());
  const filled = component.filled!;
  if (!ac) return lacking();
  return before > 0 ? (block) => refine(bits, ac, filled, block, from, to, runs) : (block) => firstOf(bits, ac, filled, block, from, to, runs);
}

function lacking(): never {
  throw new Broken(faults.damaged);
}

function skipDifference(bits: JpegBits, table: Huffman): void {
  const size = bits.symbol(table);
  if (size > 16) lacking();
  bits.skip(size);
}

function wholeBlock(bits: JpegBits, dc: Huffman, ac: Huffman): void {
  skipDifference(bits, dc);
  for (let at = 1; at < 64; at++) {
    const symbol = bits.symbol(ac);
    const size = symbol & 15;
    at += symbol >> 4;
    if (size > 0) bits.skip(size);
    else if (symbol < 0xf0) return;
    if (at > 63) lacking();
  }
}

const bitOf = (at: number): number => 1 << (at & 31);

/** The first bits of some numbers of a block. */
function firstOf(bits: JpegBits, table: Huffman, filled: Uint32Array, block: number, from: number, to: number, runs: { left: number }): void {
  if (runs.left > 0) {
    runs.left--;
    return;
  }
  for (let at = from; at <= to; at++) {
    const symbol = bits.symbol(table);
    const size = symbol & 15;
    const run = symbol >> 4;
    if (size === 0 && run < 15) {
      runs.left = (1 << run) + bits.take(run) - 1;
      return;
    }
    at += run;
    if (at > to) lacking();
    if (size === 0) continue;
    bits.skip(size);
    filled[block * 2 + (at >> 5)]! |= bitOf(at);
  }
}

/** One more bit of some numbers of a block: of those that are not 0 yet it is there without being asked for. */
function refine(bits: JpegBits, table: Huffman, filled: Uint32Array, block: number, from: number, to: number, runs: { left: number }): void {
  let at = from;
  if (runs.left === 0) {
    for (; at <= to; at++) {
      const symbol = bits.symbol(table);
      const size = symbol & 15;
      let run = symbol >> 4;
      if (size > 1) lacking();
      if (size === 0 && run < 15) {
        runs.left = (1 << run) + bits.take(run);
        break;
      }
      if (size === 1) bits.skip(1);
      for (; at <= to; at++) {
        if ((filled[block * 2 + (at >> 5)]! & bitOf(at)) !== 0) bits.skip(1);
        else if (run-- === 0) break;
      }
      if (size === 0) continue;
      if (at > to) lacking();
      filled[block * 2 + (at >> 5)]! |= bitOf(at);
    }
  }
  if (runs.left === 0) return;
  for (; at <= to; at++) if ((filled[block * 2 + (at >> 5)]! & bitOf(at)) !== 0) bits.skip(1);
  runs.left--;
}
