import { Broken } from '../broken.js';

/** Bits by which one code is looked up; longer ones are rare. */
export const quickBits = 10;

/** Bits by which a step is looked up. */
export const stepBits = 12;

/** The bit of a step that tells that the block ends. */
export const ends = 1 << 11;

/** Places of a block that one step passes at most: a bit of it for each. */
const longestStep = 20;

/** Tables that are kept once they are made: most writers have but four. */
const mostKept = 64;

/** A Huffman table of a JPEG, made for reading. */
export interface Huffman {
  /** By the next bits: length of the code, and its symbol in the bits above eight; 0 where the code is longer. */
  quick: Uint16Array;
  /** By length: the code behind the last one of that length, and where its symbols begin less the first code. */
  above: Int32Array;
  offset: Int32Array;
  symbols: Uint8Array;
  /**
   * By the next bits, all numbers of a block whose codes are whole in them, passed at once: `0-4` bits that they take with what
   * follows their codes, `5-10` places that they pass, `11` whether the block ends with them, which counts as a place, `12-31` those of the places
   * that are filled. 0 where one must be read by itself.
   */
  steps: Int32Array;
}

const kept = new Map<string, Huffman>();

/** @param counts How many codes there are of each length from 1 to 16. */
export function huffmanOf(counts: Uint8Array, symbols: Uint8Array): Huffman {
  const key = `${Buffer.from(counts).toString('latin1')}${Buffer.from(symbols).toString('latin1')}`;
  const found = kept.get(key);
  if (found) return found;
  const made = tableOf(counts, Uint8Array.from(symbols));
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, made);
  return made;
}

function tableOf(counts: Uint8Array, symbols: Uint8Array): Huffman {
  const quick = new Uint16Array(1 << quickBits);
  const above = new Int32Array(17).fill(-1);
  const offset = new Int32Array(17);
  let code = 0;
  let at = 0;
  for (let length = 1; length <= 16; length++) {
    const count = counts[length - 1]!;
    offset[length] = at - code;
    for (let number = 0; number < count; number++, code++, at++) {
      if (length <= quickBits) quick.fill((symbols[at]! << 8) | length, code << (quickBits - length), (code + 1) << (quickBits - length));
    }
    if (code > 1 << length) throw new Broken('damaged');
    if (count > 0) above[length] = code;
    code <<= 1;
  }
  return { quick, above, offset, symbols, steps: Int32Array.from({ length: 1 << stepBits }, (_, bits) => stepOf(bits, quick)) };
}

function stepOf(bits: number, quick: Uint16Array): number {
  let [used, places, end, filled] = [0, 0, 0, 0];
  while (used < stepBits && end === 0) {
    const entry = quick[((bits << used) & (2 ** stepBits - 1)) >> (stepBits - quickBits)]!;
    const [length, symbol] = [entry & 0xff, entry >> 8];
    const [run, size] = [symbol >> 4, symbol & 15];
    // An end of several blocks at once is told by the bits that follow its code.
    if (length === 0 || used + length > stepBits || (size === 0 && run > 0 && run < 15)) break;
    const passed = places + (symbol === 0 ? 1 : run + 1);
    if (passed > longestStep) break;
    places = passed;
    if (symbol === 0) end = ends;
    if (size > 0) filled |= 1 << (places - 1);
    used += length + size;
  }
  return used | (places << 5) | end | (filled << 12);
}
