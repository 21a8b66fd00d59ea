/** Groups of rows by two texts, their division and their agency. */
import { take } from './memory';
import { copySet, createSet, insert, valueIn } from './set';
import { setGroup } from './words';

/** No code of a division or an agency is longer. */
const longest: usize = 512;

let set: usize = 0;
let room: u32 = 0;
let pool: usize = 0;
let poolEnd: usize = 0;
/** Place, bytes and bytes of each group's texts. */
let entries: usize = 0;
export let groupCount: u32 = 0;
/** Whether a text was too long for a group. */
export let tooLong: bool = false;

/** Makes room for so many groups more, before a block takes memory. */
export function ensureGroups(count: u32): void {
  const size = longest * 2 * <usize>count;
  if (pool + size > poolEnd) {
    pool = take(4 * size);
    poolEnd = pool + 4 * size;
  }
  if (groupCount + count <= room) return;
  const more: u32 = room == 0 ? 4 * count : room * 4;
  set = room == 0 ? createSet(more) : copySet(set, more);
  const moved = take(<usize>more * 12);
  memory.copy(moved, entries, <usize>groupCount * 12);
  entries = moved;
  room = more;
}

export function groupRow(from: usize, size: usize, other: usize, otherSize: usize): void {
  let number = valueIn(set, from, size, other, otherSize);
  if (number == 0) {
    if (size > longest || otherSize > longest) {
      tooLong = true;
      return;
    }
    memory.copy(pool, from, size);
    memory.copy(pool + size, other, otherSize);
    const entry = entries + <usize>groupCount * 12;
    store<u32>(entry, pool);
    store<u32>(entry, size, 4);
    store<u32>(entry, otherSize, 8);
    number = ++groupCount;
    insert(set, pool, size, otherSize, <u32>number);
    pool += size + otherSize;
  }
  setGroup(<u32>number - 1);
}

export function groupsAt(): usize {
  return entries;
}
