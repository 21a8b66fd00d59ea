/**
 * What is kept of rows, in columns as a page of Parquet has them: of each column a bit a row, the least first, that tells whether the row
 * has a value there, then the values of those that have one. A text stands behind its bytes, counted in four. A mark is the bit alone.
 */
import { kindOf } from './kinds';
import { maskOf } from './masks';
import { take } from './memory';
import { Kept } from './op';
import { cellsOf, rowFrom, rowTo, toEnds } from './row';
import { hash } from './set';
import { lengthOf, placeOf } from './text';
import { first, from, signIf, size, valueAt } from './values';
import { turnMasks } from './words';

/** A column; the host reads where its bits are, and its values from `start` to `at`. */
@unmanaged
class Column {
  bits: usize;
  start: usize;
  at: usize;
  end: usize;
  /** Where `at` was before the block at hand. */
  before: usize;
  kind: u32;
}

/** Rows at most before they are taken. */
const mostRows: u32 = 65536;
/** Bytes of the texts of a column; the longest record has room. */
const textBytes: usize = 1 << 21;
/** Copied texts may be followed by so many bytes more, and the bits of a block by those of another. */
const slack: usize = 16;

export let columns: usize = 0;
export let columnCount: u32 = 0;
/** Set where the rows of a block did not all fit; they come again. */
export let isFull: bool = false;
/** Hashes of the rows of a block, and those that have one. */
export let hashes: usize = 0;
let hashed: u64 = 0;
let rows: u32 = 0;
/** The column that is written next. */
let next: usize = 0;

/** Describes columns by their kinds, numbers one behind the other. Returns where they are described. */
export function createOutput(kinds: usize, count: u32): usize {
  columns = take(<usize>count * offsetof<Column>());
  columnCount = count;
  hashes = take(64 << 3);
  for (let number: u32 = 0; number < count; number++) columnAt(number).kind = load<u32>(kinds + ((<usize>number) << 2));
  return columns;
}

function columnAt(number: u32): Column {
  return changetype<Column>(columns + <usize>number * offsetof<Column>());
}

/** Makes room for rows. */
export function openOutput(): void {
  for (let number: u32 = 0; number < columnCount; number++) {
    const column = columnAt(number);
    const bytes = bytesFor(column.kind);
    column.bits = take((mostRows >> 3) + <u32>slack);
    column.start = take(bytes + slack);
    column.end = column.start + bytes;
  }
}

function bytesFor(kind: u32): usize {
  switch (kind) {
    case Kept.Number:
    case Kept.Place:
      return mostRows << 2;
    case Kept.Hash:
      return mostRows << 3;
    case Kept.Text:
      return textBytes;
    default:
      return 0;
  }
}

/** Rows that stand there. They are taken away by the next block. */
export function takeOutput(): u32 {
  const count = rows;
  rows = 0;
  isFull = false;
  return count;
}

/** Whether nothing is to be taken. */
export function isEmpty(): bool {
  return rows == 0;
}

/** Begins the rows of a block, each with its kind. */
export function beginRows(count: i32): void {
  if (rows == 0) clear();
  isFull = rows + <u32>count > mostRows;
  next = columns;
  const column = nextColumn(0);
  if (isFull) return;
  turnMasks(count);
  for (let row = 0; row < count; row++) {
    store<u32>(column.at, kindOf(row));
    column.at += 4;
  }
}

function clear(): void {
  for (let number: u32 = 0; number < columnCount; number++) {
    const column = columnAt(number);
    column.at = column.start;
    memory.fill(column.bits, 0, (mostRows >> 3) + <u32>slack);
  }
}

/** The next column, of which some rows of the block have a value. */
function nextColumn(filled: u64): Column {
  const column = changetype<Column>(next);
  next += offsetof<Column>();
  column.before = column.at;
  if (isFull || filled == 0) return column;
  const at = column.bits + <usize>(rows >> 3);
  const shift = <u64>(rows & 7);
  store<u64>(at, load<u64>(at) | (filled << shift));
  if (shift != 0) store<u8>(at, load<u8>(at, 8) | (<u8>(filled >> (64 - shift))), 8);
  return column;
}

export function writeMarks(rows: u64): void {
  nextColumn(rows);
}

/** Writes the texts of chosen rows. */
export function writeTexts(values: usize, chosen: u64): void {
  const column = nextColumn(chosen);
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const value = valueAt(values, rows);
    writeText(column, from(value), size(value));
  }
}

function writeText(column: Column, from: usize, size: usize): void {
  const at = column.at + 4;
  if (isFull || at + size > column.end) {
    isFull = true;
    return;
  }
  store<u32>(column.at, <u32>size);
  for (let place: usize = 0; place < size; place += 16) v128.store(at + place, v128.load(from + place));
  column.at = at + size;
}

export function beginHashes(all: u64): void {
  hashed = all;
  for (let row: usize = 0; row < 64; row++) store<u64>(hashes + (row << 3), 0xcbf29ce484222325);
}

/** Adds the texts of chosen rows; the others then have no hash. */
export function addHashes(values: usize, chosen: u64): void {
  hashed &= chosen;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const value = valueAt(values, rows);
    const at = hashes + (first(rows) << 3);
    store<u64>(at, hash(load<u64>(at), from(value), size(value)));
  }
}

export function writeHashes(): void {
  const column = nextColumn(hashed);
  if (isFull) return;
  for (let rows = hashed; rows != 0; rows &= rows - 1) {
    store<u64>(column.at, load<u64>(hashes + (first(rows) << 3)));
    column.at += 8;
  }
}

/** Writes the hash of all cells of so many columns, the numbers of which stand at a place. */
export function writeWholes(all: u64, count: u32, numbers: usize): void {
  beginHashes(all);
  const further = toEnds();
  for (let number: usize = 0; number < <usize>count; number++) {
    const cells = cellsOf(load<i32>(numbers + (number << 2)));
    for (let rows = all; rows != 0; rows &= rows - 1) {
      const row = first(rows);
      const start = <usize>load<u32>(cells + (row << 2));
      const at = hashes + (row << 3);
      store<u64>(at, hash(load<u64>(at), start, load<u32>(cells + further + (row << 2)) - <u32>start));
    }
  }
  writeHashes();
}

/** Writes numbers of 32 bits, which stand row by row at a place, of the rows in which they are not 0. */
export function writeNumbers(numbers: usize, all: u64): void {
  hashed = 0;
  for (let rows = all; rows != 0; rows &= rows - 1) {
    const row = first(rows);
    const number = load<u32>(numbers + (row << 2));
    store<u64>(hashes + (row << 3), number);
    hashed |= signIf(number != 0, rows);
  }
  writeHashes();
}

/** Writes where rows begin and end: as long as their bytes stay, the host finds them there. */
export function writePlaces(count: i32): void {
  const begins = nextColumn(0);
  const finishes = nextColumn(0);
  if (isFull) return;
  for (let row = 0; row < count; row++) {
    store<u32>(begins.at, <u32>rowFrom(row));
    store<u32>(finishes.at, <u32>rowTo(row));
    begins.at += 4;
    finishes.at += 4;
  }
}

/** Ends the rows of a block; takes them back where not all fit. */
export function endRows(count: i32): void {
  if (!isFull) {
    rows += count;
    return;
  }
  const bytes = <usize>(rows >> 3);
  for (let number: u32 = 0; number < columnCount; number++) {
    const column = columnAt(number);
    column.at = column.before;
    const at = column.bits + bytes;
    const kept = ((1 as u32) << (rows & 7)) - 1;
    store<u8>(at, load<u8>(at) & (<u8>kept));
    memory.fill(at + 1, 0, slack - 1);
  }
}

/** Ends a fault, and stands for itself in one. */
const separator: u8 = 0x1f;
const substitute: u8 = 0x1e;
/** A text of more bytes is told by its length and its ends, in characters. */
const shortBytes: usize = 100;
const head: i32 = 60;
const tail: i32 = 40;
/** Bytes that a fault has at most beside those of its cell. */
const signBytes: usize = 16;

/** Where faults are written, as one text. */
let to: usize = 0;

/** Writes the cells that fail of each row, as one text: so many may, of each the bit that tells, its column and its number. */
export function writeFaults(all: u64, count: u32, faults: usize): void {
  let faulty: u64 = 0;
  const end = faults + <usize>count * 12;
  for (let at = faults; at < end; at += 12) faulty |= maskOf(load<i32>(at));
  faulty &= all;
  const column = nextColumn(faulty);
  const further = toEnds();
  for (let rows = faulty; rows != 0 && !isFull; rows &= rows - 1) {
    const row = first(rows);
    to = column.at + 4;
    for (let at = faults; at < end && !isFull; at += 12) {
      if (((maskOf(load<i32>(at)) >> (row as u64)) & 1) == 0) continue;
      const cell = cellsOf(load<i32>(at, 4)) + (row << 2);
      writeFault(column, load<u32>(at, 8), load<u32>(cell), load<u32>(cell + further));
    }
    store<u32>(column.at, <u32>(to - column.at - 4));
    column.at = to;
  }
}

/** A fault: its number as a character, then the cell, or its length and its ends. */
function writeFault(column: Column, number: u32, from: usize, end: usize): void {
  const isLong = end - from > shortBytes;
  const length = isLong ? lengthOf(from, end) : 0;
  const middle = isLong ? placeOf(from, end, head) : end;
  const rest = length - head > tail ? placeOf(middle, end, length - head - tail) : middle;
  if (to + signBytes + (middle - from) + (end - rest) > column.end) {
    isFull = true;
    return;
  }
  writeCharacter(number);
  if (isLong) writeNumber(length);
  store<u8>(to++, 0x20);
  writePiece(from, middle);
  writePiece(rest, end);
  store<u8>(to++, separator);
}

function writePiece(from: usize, end: usize): void {
  for (let place = from; place < end; place++) {
    const sign = load<u8>(place);
    store<u8>(to++, sign == separator ? substitute : sign);
  }
}

/** Digits of a number. */
function writeNumber(number: u32): void {
  let size: usize = 1;
  for (let rest = number; rest > 9; rest /= 10) size++;
  let rest = number;
  for (let place = to + size; place > to; rest /= 10) store<u8>(--place, <u8>(48 + (rest % 10)));
  to += size;
}

/** A character from U+0080 to U+FFFF. */
function writeCharacter(number: u32): void {
  if (number < 0x800) {
    store<u8>(to, <u8>(0xc0 | (number >> 6)));
    store<u8>(to, <u8>(0x80 | (number & 0x3f)), 1);
    to += 2;
    return;
  }
  store<u8>(to, <u8>(0xe0 | (number >> 12)));
  store<u8>(to, <u8>(0x80 | ((number >> 6) & 0x3f)), 1);
  store<u8>(to, <u8>(0x80 | (number & 0x3f)), 2);
  to += 3;
}
