/** The bits of each row of a block, in words of 64: what is filled, what failed, what holds. Before them stands the number of its group. */
import { createMasks, masks } from './masks';
import { take } from './memory';

const most: usize = 64;

export let words: usize = 0;
export let bytes: usize = 0;
/** Where 64 masks are turned. */
export let turned: usize = 0;

/** Makes room for so many words of each row. */
export function createWords(count: i32): void {
  bytes = (<usize>count + 1) << 3;
  words = take(most * bytes);
  memory.fill(words, 0, most * bytes);
  turned = take(most << 3);
  createMasks(count);
}

/** Turns the masks of bits into the words of rows. */
export function turnMasks(rows: i32): void {
  const count = (bytes >> 3) - 1;
  for (let word: usize = 0; word < count; word++) {
    memory.copy(turned, masks + (word << 9), most << 3);
    turn();
    for (let row: usize = 0; row < <usize>rows; row++) store<u64>(words + row * bytes + 8 + (word << 3), load<u64>(turned + (row << 3)));
  }
}

/** Swaps rows and columns of a square of 64 bits: halves, then halves of those. */
function turn(): void {
  let mask: u64 = 0x00000000ffffffff;
  for (let step: usize = 32; step != 0; step >>= 1) {
    const shift = <u64>step;
    for (let at: usize = 0; at < 64; at = (at + step + 1) & ~step) {
      const low = turned + (at << 3);
      const high = low + (step << 3);
      const swapped = ((load<u64>(low) >> shift) ^ load<u64>(high)) & mask;
      store<u64>(high, load<u64>(high) ^ swapped);
      store<u64>(low, load<u64>(low) ^ (swapped << shift));
    }
    mask ^= mask << (shift >> 1);
  }
}

export function setGroup(row: i32, group: u32): void {
  store<u64>(words + <usize>row * bytes, group);
}

/** Where group and words of a row stand, and their bytes. */
export function wordsAt(row: i32): usize {
  return words + <usize>row * bytes;
}

export function wordBytes(): usize {
  return bytes;
}
