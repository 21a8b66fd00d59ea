/** The bits of a block of rows: of each bit a mask, in which the rows that have it are set. */
import { take } from './memory';

export let masks: usize = 0;
export let size: usize = 0;

/** Makes room for so many words of 64 bits. */
export function createMasks(words: i32): void {
  size = (<usize>words) << 9;
  masks = take(size);
}

export function clearMasks(): void {
  memory.fill(masks, 0, size);
}

export function maskOf(bit: i32): u64 {
  return load<u64>(masks + ((<usize>bit) << 3));
}

export function addMask(bit: i32, rows: u64): void {
  const at = masks + ((<usize>bit) << 3);
  store<u64>(at, load<u64>(at) | rows);
}
