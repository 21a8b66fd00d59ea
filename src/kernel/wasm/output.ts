/**
 * What is kept of each row, in columns as a page of Parquet has them: of each column a bit a row, the least first, that tells whether
 * the row has a value there, then the values of those that have one. A text stands behind its bytes, counted in four. A mark is the
 * bit alone.
 */
import { take } from './memory';
import { Kept } from './op';
import { hash } from './set';
import { lengthOf, placeOf } from './text';

/** A column; the host reads where its bits are, and its values from `start` to `at`. */
@unmanaged
class Column {
  bits: usize;
  start: usize;
  at: usize;
  end: usize;
  /** Where `at` was before the row at hand. */
  before: usize;
  kind: u32;
}

/** Rows at most before they are taken. */
const mostRows: u32 = 65536;
/** Bytes of the texts of a column; the longest record has room. */
const textBytes: usize = 1 << 21;
/** Copied texts may be followed by so many bytes more. */
const slack: usize = 16;

export let columns: usize = 0;
export let columnCount: u32 = 0;
/** Set where a row did not fit; it comes again. */
export let isFull: bool = false;
let rows: u32 = 0;
/** What the number of a kind is told from. */
let firstKind: u32 = 0;
/** The column that is written next, and which byte and bit of its bits the row has. */
let next: usize = 0;
let byte: usize = 0;
let bit: u8 = 0;

/** Describes columns by their kinds, numbers one behind the other. Returns where they are described. */
export function createOutput(kinds: usize, count: u32): usize {
  columns = take(<usize>count * offsetof<Column>());
  columnCount = count;
  for (let number: u32 = 0; number < count; number++) columnAt(number).kind = load<u32>(kinds + ((<usize>number) << 2));
  return columns;
}

function columnAt(number: u32): Column {
  return changetype<Column>(columns + <usize>number * offsetof<Column>());
}

/** Makes room for rows; kinds are numbered from a number on. */
export function openOutput(kind: u32): void {
  firstKind = kind;
  for (let number: u32 = 0; number < columnCount; number++) {
    const column = columnAt(number);
    const bytes = bytesFor(column.kind);
    // A row that does not fit has its bits too.
    column.bits = take((mostRows >> 3) + 1);
    column.start = take(bytes + slack);
    column.end = column.start + bytes;
  }
}

function bytesFor(kind: u32): usize {
  switch (kind) {
    case Kept.Number:
      return mostRows << 2;
    case Kept.Hash:
      return mostRows << 3;
    case Kept.Text:
      return textBytes;
    default:
      return 0;
  }
}

/** Rows that stand there. They are taken away by the next row. */
export function takeOutput(): u32 {
  const count = rows;
  rows = 0;
  isFull = false;
  return count;
}

export function beginLine(kind: u32): void {
  if (rows == 0) clear();
  isFull = rows == mostRows;
  byte = <usize>(rows >> 3);
  const place = <u8>(rows & 7);
  bit = 1 << place;
  next = columns;
  const column = nextColumn();
  if (isFull) return;
  store<u32>(column.at, firstKind + kind);
  column.at += 4;
}

function clear(): void {
  for (let number: u32 = 0; number < columnCount; number++) {
    const column = columnAt(number);
    column.at = column.start;
    memory.fill(column.bits, 0, (mostRows >> 3) + 1);
  }
}

function nextColumn(): Column {
  const column = changetype<Column>(next);
  next += offsetof<Column>();
  column.before = column.at;
  return column;
}

function mark(column: Column): void {
  const at = column.bits + byte;
  store<u8>(at, load<u8>(at) | bit);
}

export function writeNone(): void {
  nextColumn();
}

export function writeMark(is: bool): void {
  const column = nextColumn();
  if (is) mark(column);
}

export function writeText(from: usize, size: usize): void {
  const column = nextColumn();
  const at = column.at + 4;
  if (isFull || at + size > column.end) {
    isFull = true;
    return;
  }
  store<u32>(column.at, <u32>size);
  for (let place: usize = 0; place < size; place += 16) v128.store(at + place, v128.load(from + place));
  column.at = at + size;
  mark(column);
}

let hashed: u64 = 0;

export function beginHash(): void {
  hashed = 0xcbf29ce484222325;
}

export function addHash(from: usize, size: usize): void {
  hashed = hash(hashed, from, size);
}

export function writeHash(): void {
  const column = nextColumn();
  if (isFull) return;
  store<u64>(column.at, hashed);
  column.at += 8;
  mark(column);
}

/** Ends the line; takes the row back where it did not fit. */
export function endLine(): void {
  if (!isFull) {
    rows++;
    return;
  }
  for (let number: u32 = 0; number < columnCount; number++) {
    const column = columnAt(number);
    column.at = column.before;
    const at = column.bits + byte;
    store<u8>(at, load<u8>(at) & ~bit);
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

/** Where faults are written, as one text; 0 where there is none yet. */
let to: usize = 0;

export function beginFaults(): void {
  to = 0;
}

/** A fault: its number as a character, then the cell, or its length and its ends. */
export function writeFault(number: u32, from: usize, size: usize): void {
  const column = changetype<Column>(next);
  const end = from + size;
  const isLong = size > shortBytes;
  const length = isLong ? lengthOf(from, end) : 0;
  const middle = isLong ? placeOf(from, end, head) : end;
  const rest = length - head > tail ? placeOf(middle, end, length - head - tail) : middle;
  if (to == 0) to = column.at + 4;
  if (isFull || to + signBytes + (middle - from) + (end - rest) > column.end) {
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

export function endFaults(): void {
  const column = nextColumn();
  if (isFull || to == 0) return;
  store<u32>(column.at, <u32>(to - column.at - 4));
  column.at = to;
  mark(column);
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
