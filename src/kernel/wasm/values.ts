/** Values on the stack, one a row, 16 bytes each: a text its place and its bytes, a number its halves. A truth is one mask of rows. */

/** Bytes of the values of a block. */
export const slot: usize = 64 << 4;

export function putText(at: usize, from: usize, to: usize): void {
  store<u32>(at, from);
  store<u32>(at, to - from, 4);
}

export function from(at: usize): usize {
  return load<u32>(at);
}

export function size(at: usize): usize {
  return load<u32>(at, 4);
}

export function to(at: usize): usize {
  return from(at) + size(at);
}

export function putSmall(at: usize, value: i64): void {
  store<u64>(at, <u64>value);
  store<i64>(at, value >> 63, 8);
}

export function lowOf(at: usize): u64 {
  return load<u64>(at);
}

export function highOf(at: usize): i64 {
  return load<i64>(at, 8);
}

/** The row that a mask begins with, and where its value lies. */
export function first(rows: u64): usize {
  return <usize>ctz(rows);
}

export function valueAt(values: usize, rows: u64): usize {
  return values + (first(rows) << 4);
}

/** A mask of the row that a mask begins with, where it is so. */
export function signIf(is: bool, rows: u64): u64 {
  return is ? rows & -rows : 0;
}

/** Moves the values of chosen rows. */
export function moveValues(values: usize, to: usize, chosen: u64): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) v128.store(valueAt(to, rows), v128.load(valueAt(values, rows)));
}
