import { Broken } from '../broken.js';
import { ends, stepBits, type Huffman } from './huffman.js';
import type { JpegBits } from './jpeg-bits.js';
import { filling, refining, type Runs } from './jpeg-progressive.js';

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
  filled?: Int32Array;
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

/** Reads one block, told by its number. */
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
  const blocks = components.map((each) => ({ component: each.component, read: blockReader(bits, scan, each, runs) }));
  const alone = blocks.length === 1 ? blocks[0] : undefined;
  const [across, down] = alone ? [alone.component.width, alone.component.height] : [unitsAcross, unitsDown];
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
      if (alone) alone.read(y * alone.component.stride + x);
      else for (const { component, read } of blocks) readUnit(component, x, y, read);
    }
  }
  bits.align();
  if (runs.left > 0) throw new Broken('damaged');
}

function readUnit({ across, down, stride }: Component, x: number, y: number, read: Block): void {
  for (let row = 0; row < down; row++)
    for (let column = 0; column < across; column++) read((y * down + row) * stride + x * across + column);
}

function blockReader(bits: JpegBits, scan: Scan, { component: { filled }, dc, ac }: Scan['components'][number], runs: Runs): Block {
  const { progressive, from, before } = scan;
  if (!progressive && dc && ac) return () => wholeBlock(bits, dc, ac);
  if (progressive && from === 0 && before > 0) return () => void bits.at++;
  if (progressive && from === 0 && dc) return () => skipDifference(bits, dc);
  if (progressive && from > 0 && ac && filled)
    return before > 0 ? refining(bits, ac, filled, scan, runs) : filling(bits, ac, filled, scan, runs);
  throw new Broken('damaged');
}

function skipDifference(bits: JpegBits, table: Huffman): void {
  const size = bits.symbol(table);
  if (size > 16) throw new Broken('damaged');
  bits.at += size;
}

function wholeBlock(bits: JpegBits, dc: Huffman, ac: Huffman): void {
  skipDifference(bits, dc);
  const { view } = bits;
  const { steps } = ac;
  let at = bits.at;
  for (let place = 1; place < 64;) {
    const entry = steps[(view.getInt32(at >>> 3) << (at & 7)) >>> (32 - stepBits)]!;
    const next = place + ((entry >>> 5) & 63);
    if (entry !== 0 && next <= 64) {
      at += entry & 31;
      if ((entry & ends) !== 0) break;
      place = next;
    } else {
      bits.at = at;
      const symbol = bits.symbol(ac);
      const size = symbol & 15;
      at = bits.at + size;
      if (size === 0 && symbol < 0xf0) break;
      place += (symbol >> 4) + 1;
      if (place > 64) throw new Broken('damaged');
    }
  }
  bits.at = at;
}
