/** Kinds of rows: those of one group with the same words are of one. Rows are many, their kinds few. */
import { forgetGroups } from './groups';
import { take } from './memory';
import { hash } from './set';
import { same } from './text';
import { wordBytes, wordsAt } from './words';

let slots: usize = 0;
let mask: usize = 0;
let entries: usize = 0;
let room: usize = 0;
export let kindCount: u32 = 0;
let last: u32 = 0;

/** Makes room for so many kinds more, before a block takes memory. */
export function ensureKinds(count: u32): void {
  if (<usize>(kindCount + count) <= room) return;
  const size = wordBytes();
  const more: usize = room == 0 ? 4 * <usize>count : room * 4;
  const moved = take(more * size);
  memory.copy(moved, entries, <usize>kindCount * size);
  entries = moved;
  room = more;
  mask = more * 2 - 1;
  slots = take(more * 8);
  memory.fill(slots, 0, more * 8);
  for (let kind: usize = 0; kind < <usize>kindCount; kind++) {
    let place = hashOf(entries + kind * size) & mask;
    while (load<u32>(slots + (place << 2)) != 0) place = (place + 1) & mask;
    store<u32>(slots + (place << 2), <u32>kind + 1);
  }
}

/** Forgets kinds, and groups. */
export function forgetKinds(): void {
  kindCount = 0;
  memory.fill(slots, 0, (mask + 1) << 2);
  forgetGroups();
}

function hashOf(words: usize): usize {
  return <usize>(hash(0x84222325, words, wordBytes()) >> 20);
}

/** The kind of a row. */
export function kindOf(row: i32): u32 {
  const words = wordsAt(row);
  const size = wordBytes();
  // A row is mostly like the one before it.
  if (kindCount > 0 && same(entries + <usize>last * size, words, size)) return last;
  let place = hashOf(words) & mask;
  while (true) {
    const number = load<u32>(slots + (place << 2));
    if (number == 0) break;
    if (same(entries + <usize>(number - 1) * size, words, size)) {
      last = number - 1;
      return last;
    }
    place = (place + 1) & mask;
  }
  last = kindCount++;
  memory.copy(entries + <usize>last * size, words, size);
  store<u32>(slots + (place << 2), kindCount);
  return last;
}

/** Group and words of each kind, one behind the other. */
export function kindsAt(): usize {
  return entries;
}
