/** The bits of the row at hand, in words of 64: what is filled, what failed, what holds. Before them stands the number of its group. */
import { take } from './memory';

export let words: usize = 0;
export let bytes: usize = 0;

/** Makes room for so many words. */
export function createWords(count: i32): void {
  bytes = (<usize>count + 1) << 3;
  words = take(bytes);
  memory.fill(words, 0, bytes);
}

export function clearWords(): void {
  memory.fill(words, 0, bytes);
}

export function setBit(bit: i32): void {
  const at = words + 8 + ((<usize>(bit >> 6)) << 3);
  store<u64>(at, load<u64>(at) | ((1 as u64) << ((bit & 63) as u64)));
}

export function hasBit(bit: i32): bool {
  return ((load<u64>(words + 8 + ((<usize>(bit >> 6)) << 3)) >> ((bit & 63) as u64)) & 1) != 0;
}

export function setGroup(group: u32): void {
  store<u64>(words, group);
}

/** Where group and words stand, and their bytes. */
export function wordsAt(): usize {
  return words;
}

export function wordBytes(): usize {
  return bytes;
}
