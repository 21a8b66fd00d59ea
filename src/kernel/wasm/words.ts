/** The bits of the rows at hand, in words of 64: what is filled, what failed, what holds. Before those of a row stands the number of its group. */
import { take } from './memory';

const most: usize = 128;

export let words: usize = 0;
export let bytes: usize = 0;
/** Those of the row that is looked at. */
let own: usize = 0;

/** Makes room for so many words of each row of a block. */
export function createWords(count: i32): void {
  bytes = (<usize>count + 1) << 3;
  words = take(most * bytes);
  own = words;
  clearWords(<i32>most);
}

/** Clears those of so many rows. */
export function clearWords(count: i32): void {
  memory.fill(words, 0, <usize>count * bytes);
}

export function lookAtWords(row: i32): void {
  own = words + <usize>row * bytes;
}

/** Where that of a bit stands within the words of a row. */
export function offsetOf(bit: i32): usize {
  return 8 + ((<usize>(bit >> 6)) << 3);
}

export function signOf(bit: i32): u64 {
  return (1 as u64) << ((bit & 63) as u64);
}

export function setBit(bit: i32): void {
  const at = own + offsetOf(bit);
  store<u64>(at, load<u64>(at) | signOf(bit));
}

export function setBitAt(row: i32, bit: i32): void {
  const at = words + <usize>row * bytes + offsetOf(bit);
  store<u64>(at, load<u64>(at) | signOf(bit));
}

export function hasBit(bit: i32): bool {
  return (load<u64>(own + offsetOf(bit)) & signOf(bit)) != 0;
}

export function setGroup(group: u32): void {
  store<u64>(own, group);
}

/** Where group and words of the row that is looked at stand, and their bytes. */
export function wordsAt(): usize {
  return own;
}

export function wordBytes(): usize {
  return bytes;
}
