/** Groups of rows by two texts, their division and their agency. */
import { take } from './memory';
import { clearSet, copySet, createSet, insert, valueIn } from './set';
import { first, from, size, slot, valueAt } from './values';
import { setGroup } from './words';

/** No code of a division or an agency is longer. */
const longest: usize = 512;

let set: usize = 0;
let room: u32 = 0;
let pool: usize = 0;
let poolStart: usize = 0;
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
    // Each as large as all before it, so that most of the room is there again when groups are forgotten.
    const more = max<usize>(4 * size, 2 * (poolEnd - poolStart));
    pool = poolStart = take(more);
    poolEnd = pool + more;
  }
  if (groupCount + count <= room) return;
  const more: u32 = room == 0 ? 4 * count : room * 4;
  set = room == 0 ? createSet(more) : copySet(set, more);
  const moved = take(<usize>more * 12);
  memory.copy(moved, entries, <usize>groupCount * 12);
  entries = moved;
  room = more;
}

export function forgetGroups(): void {
  groupCount = 0;
  pool = poolStart;
  clearSet(set);
}

/** Gives rows the groups of two texts, which lie on top of each other. */
export function groupRows(values: usize, chosen: u64): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    setGroup(<i32>first(rows), groupOf(from(at), size(at), from(at + slot), size(at + slot)));
  }
}

function groupOf(from: usize, size: usize, other: usize, otherSize: usize): u32 {
  const known = valueIn(set, from, size, other, otherSize);
  if (known != 0) return <u32>known - 1;
  if (size > longest || otherSize > longest) {
    tooLong = true;
    return 0;
  }
  memory.copy(pool, from, size);
  memory.copy(pool + size, other, otherSize);
  const entry = entries + <usize>groupCount * 12;
  store<u32>(entry, pool);
  store<u32>(entry, size, 4);
  store<u32>(entry, otherSize, 8);
  groupCount++;
  insert(set, pool, size, otherSize, groupCount);
  pool += size + otherSize;
  return groupCount - 1;
}

export function groupsAt(): usize {
  return entries;
}
