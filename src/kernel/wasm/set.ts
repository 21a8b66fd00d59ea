/**
 * Sets of texts, or of two texts as one, each with a value: open addressing over 64-bit hashes. The host has the kernel fill them,
 * so that there is one hash only.
 */
import { take } from './memory';
import { compare, same } from './text';

/** A set: mask of its slots, where they are. */
const slotSize: usize = 24;

const seed: u64 = 0xcbf29ce484222325;

/** A hash of bytes, on top of one of those before. */
export function hash(before: u64, from: usize, size: usize): u64 {
  let h = before;
  let at: usize = 0;
  for (; at + 8 <= size; at += 8) {
    h = (h ^ load<u64>(from + at)) * 0x9e3779b97f4a7c15;
    h ^= h >> 32;
  }
  if (at < size) {
    // The bytes that are left, lowest first; what lies beyond is cut off.
    const rest = load<u64>(from + at) & (((<u64>1) << ((<u64>(size - at)) << 3)) - 1);
    h = (h ^ rest) * 0x9e3779b97f4a7c15;
    h ^= h >> 32;
  }
  return (h + <u64>size) * 0xbf58476d1ce4e5b9;
}

/** Makes a set for so many texts. */
export function createSet(count: i32): usize {
  let slots: usize = 4;
  while (slots < <usize>count * 2) slots <<= 1;
  const set = take(8);
  store<u32>(set, slots - 1);
  const table = take(slots * slotSize);
  memory.fill(table, 0, slots * slotSize);
  store<u32>(set, table, 4);
  return set;
}

export function clearSet(set: usize): void {
  memory.fill(load<u32>(set, 4), 0, (<usize>load<u32>(set) + 1) * slotSize);
}

/** The slot of two texts as one, or the free one where it belongs. */
function slotOf(set: usize, from: usize, size: usize, other: usize, otherSize: usize): usize {
  const h = hash(hash(seed, from, size), other, otherSize);
  const mask = <usize>load<u32>(set);
  const table = <usize>load<u32>(set, 4);
  const sign = <u32>(h >> 32);
  let place = (<usize>h) & mask;
  while (true) {
    const slot = table + place * slotSize;
    const at = <usize>load<u32>(slot, 4);
    if (at == 0) {
      store<u32>(slot, sign);
      return slot;
    }
    if (
      load<u32>(slot) == sign &&
      <usize>load<u32>(slot, 8) == size &&
      <usize>load<u32>(slot, 12) == otherSize &&
      same(at, from, size) &&
      same(at + size, other, otherSize)
    )
      return slot;
    place = (place + 1) & mask;
  }
}

/** Puts two texts, one behind the other, into a set that has room; what is there stays as it is. */
export function insert(set: usize, from: usize, size: usize, otherSize: usize, value: u32): void {
  const slot = slotOf(set, from, size, from + size, otherSize);
  if (load<u32>(slot, 4) != 0) return;
  store<u32>(slot, from, 4);
  store<u32>(slot, size, 8);
  store<u32>(slot, otherSize, 12);
  store<u32>(slot, value, 16);
}

export function has(set: usize, from: usize, size: usize, other: usize, otherSize: usize): bool {
  return load<u32>(slotOf(set, from, size, other, otherSize), 4) != 0;
}

/** The value of what is in a set; 0 of what is not. */
export function valueIn(set: usize, from: usize, size: usize, other: usize, otherSize: usize): usize {
  return load<u32>(slotOf(set, from, size, other, otherSize), 16);
}

/** The same set with room for so many. */
export function copySet(set: usize, count: i32): usize {
  const copy = createSet(count);
  const table = <usize>load<u32>(set, 4);
  const slots = <usize>load<u32>(set) + 1;
  for (let place: usize = 0; place < slots; place++) {
    const slot = table + place * slotSize;
    const at = <usize>load<u32>(slot, 4);
    if (at != 0) insert(copy, at, load<u32>(slot, 8), load<u32>(slot, 12), load<u32>(slot, 16));
  }
  return copy;
}

/** Whether what has times was valid on one of two days: true of what has none. */
export function wasValid(spans: usize, first: usize, firstSize: usize, last: usize, lastSize: usize): bool {
  if (spans == 0) return true;
  const count = load<u32>(spans);
  for (let number: u32 = 0; number < count; number++) {
    const span = spans + 4 + ((<usize>number) << 4);
    if (holds(span, first, firstSize) || holds(span, last, lastSize)) return true;
  }
  return false;
}

/** A span has two texts, each its place and its bytes; an end without bytes is open. */
function holds(span: usize, day: usize, size: usize): bool {
  return (
    compare(load<u32>(span), load<u32>(span, 4), day, size) <= 0 &&
    (load<u32>(span, 12) == 0 || compare(load<u32>(span, 8), load<u32>(span, 12), day, size) >= 0)
  );
}
