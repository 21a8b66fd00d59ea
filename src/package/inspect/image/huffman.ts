import { faults } from '../../model.js';
import { Broken } from '../broken.js';

/** Bits that are looked up at once; longer codes are rare. */
export const quickBits = 9;

/** A Huffman table of a JPEG, made for reading. */
export interface Huffman {
  /** By the next nine bits: length of the code, and its symbol in the bits above eight; 0 where the code is longer. */
  quick: Uint16Array;
  /** By length: the code behind the last one of that length, and where its symbols begin less the first code. */
  above: Int32Array;
  offset: Int32Array;
  symbols: Uint8Array;
}

/** @param counts How many codes there are of each length from 1 to 16. */
export function huffmanOf(counts: Uint8Array, symbols: Uint8Array): Huffman {
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
    if (code > 1 << length) throw new Broken(faults.damaged);
    if (count > 0) above[length] = code;
    code <<= 1;
  }
  return { quick, above, offset, symbols };
}
