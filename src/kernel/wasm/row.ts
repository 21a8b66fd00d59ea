/** The rows at hand, a block of at most 64: where each cell begins and ends, column by column, and which of them are filled. */
import { addMask } from './masks';
import { take } from './memory';
import { createForms } from './identifier';
import { createAnswers } from './parameter';
import { matches, startsOf } from './pattern';
import { isBlank } from './text';

export const blockRows: i32 = 64;
/** From the cell of a row to that of the next column. */
export const stride: usize = 64 << 2;

/** A field whose cells are looked at. */
@unmanaged
class Field {
  column: u32;
  /** A pattern of words for no value, or 0. */
  nothings: u32;
  /** Bits that tell that it is filled, and that it holds such a word; -1 for none. */
  filled: i32;
  nothing: i32;
}

export let starts: usize = 0;
export let ends: usize = 0;
/** Masks of each column: the rows in which it is filled, and those in which it holds a word for no value. */
export let filled: usize = 0;
export let nothing: usize = 0;
export let fields: usize = 0;
export let fieldCount: i32 = 0;
/** Where the rows themselves begin and end. */
export let rows: usize = 0;
export let rowEnds: usize = 0;
/** Numbers that cells of some fields were read as, 8 bytes each. */
export let numbers: usize = 0;

/** Makes room for the cells of so many columns, for fields, and for the numbers of some. Returns where the host describes the fields. */
export function createRow(columns: i32, count: i32, numberCount: i32): usize {
  fieldCount = count;
  const size = <usize>columns * stride;
  starts = take(size);
  ends = take(size);
  filled = take((<usize>columns) << 3);
  nothing = take((<usize>columns) << 3);
  memory.fill(filled, 0, (<usize>columns) << 3);
  memory.fill(nothing, 0, (<usize>columns) << 3);
  fields = take(<usize>count * offsetof<Field>());
  rows = take(stride);
  rowEnds = take(stride);
  numbers = take(<usize>numberCount * 2 * stride);
  createAnswers();
  createForms();
  return fields;
}

/** Where a row itself begins and ends. */
export function rowFrom(row: i32): usize {
  return load<u32>(rows + ((<usize>row) << 2));
}

export function rowTo(row: i32): usize {
  return load<u32>(rowEnds + ((<usize>row) << 2));
}

export function setRow(row: i32, from: usize, to: usize): void {
  store<u32>(rows + ((<usize>row) << 2), from);
  store<u32>(rowEnds + ((<usize>row) << 2), to);
}

export function setCell(column: i32, row: i32, from: usize, to: usize): void {
  const at = <usize>column * stride + ((<usize>row) << 2);
  store<u32>(starts + at, from);
  store<u32>(ends + at, to);
}

/** Sets the cell of a column in every row. */
export function setColumn(column: i32, from: usize, to: usize): void {
  for (let row = 0; row < blockRows; row++) setCell(column, row, from, to);
}

/** Where the places stand at which the cells of a column begin, row by row; those at which they end are `toEnds` further. */
export function cellsOf(column: i32): usize {
  return starts + <usize>column * stride;
}

export function toEnds(): usize {
  return ends - starts;
}

/** Finds out of so many rows which fields are filled; the cells must be set. */
export function settleCells(count: i32): void {
  for (let number = 0; number < fieldCount; number++) settle(changetype<Field>(fields + <usize>number * offsetof<Field>()), count);
}

function settle(field: Field, count: i32): void {
  const column = <usize>field.column;
  const nothings = <usize>field.nothings;
  const begins: usize = nothings == 0 ? 0 : startsOf(nothings);
  const further = ends - starts;
  let at = starts + column * stride;
  let areFilled: u64 = 0;
  let areNothing: u64 = 0;
  for (let row = 0; row < count; row++, at += 4) {
    const from = <usize>load<u32>(at);
    const to = <usize>load<u32>(at + further);
    const first = load<u8>(from);
    // Nearly every cell begins with a sign of ASCII that is no blank, or with a Chinese one.
    if (from == to || ((first <= 0x20 || first == 0xc2 || first == 0xe3) && isBlank(from, to))) continue;
    const sign = (1 as u64) << (row as u64);
    if (nothings != 0 && (begins == 0 || load<u8>(begins + first) != 0) && matches(nothings, from, to)) areNothing |= sign;
    else areFilled |= sign;
  }
  store<u64>(filled + (column << 3), areFilled);
  store<u64>(nothing + (column << 3), areNothing);
  if (field.filled >= 0) addMask(field.filled, areFilled);
  if (field.nothing >= 0) addMask(field.nothing, areNothing);
}

/** Whether no cell of so many columns holds anything but blanks: that of the first begins where it stands at a place, and ends further on. */
export function areBlank(at: usize, further: usize, columns: i32): bool {
  for (let column = 0; column < columns; column++, at += stride) {
    if (!isBlank(load<u32>(at), load<u32>(at + further))) return false;
  }
  return true;
}

/** Takes over the cells of a column of the same layout. */
export function takeColumn(column: i32, at: usize, further: usize): void {
  const to = cellsOf(column);
  memory.copy(to, at, stride);
  memory.copy(to + toEnds(), at + further, stride);
}

export function filledIn(column: i32): u64 {
  return load<u64>(filled + ((<usize>column) << 3));
}

export function nothingIn(column: i32): u64 {
  return load<u64>(nothing + ((<usize>column) << 3));
}

/** Where the numbers stand, row by row, that cells were read as. */
export function numbersOf(place: i32): usize {
  return numbers + <usize>place * 2 * stride;
}
