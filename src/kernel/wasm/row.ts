/** Rows at hand, a block of them: where each cell begins and ends, column by column, and which fields are filled. One of them is looked at. */
import { take } from './memory';
import { createAnswers } from './parameter';
import { matches, startsOf } from './pattern';
import { isBlank } from './text';
import { lookAtWords, setBitAt } from './words';

/** Rows of a block, and how far it is from the cell of a row to that of the next column. */
export const blockRows: i32 = 128;
export const stride: usize = 128 << 2;

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

const enum State {
  Empty,
  Filled,
  Nothing,
}

export let starts: usize = 0;
export let ends: usize = 0;
export let states: usize = 0;
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
  numbers = take(<usize>numberCount * 2 * stride);
  const size = <usize>columns * stride;
  starts = take(size);
  ends = take(size);
  states = take(<usize>columns * <usize>blockRows);
  memory.fill(states, <u8>State.Empty, <usize>columns * <usize>blockRows);
  fields = take(<usize>count * offsetof<Field>());
  rows = take(stride);
  rowEnds = take(stride);
  createAnswers();
  return fields;
}

/** The row that is looked at. */
let row: usize = 0;

export function lookAt(number: i32): void {
  row = <usize>number;
  lookAtWords(number);
}

/** Where the row itself begins and ends. */
export function rowFrom(): usize {
  return load<u32>(rows + (row << 2));
}

export function rowTo(): usize {
  return load<u32>(rowEnds + (row << 2));
}

export function setRow(number: i32, from: usize, to: usize): void {
  store<u32>(rows + ((<usize>number) << 2), from);
  store<u32>(rowEnds + ((<usize>number) << 2), to);
}

export function setCell(column: i32, from: usize, to: usize): void {
  store<u32>(starts + <usize>column * stride + (row << 2), from);
  store<u32>(ends + <usize>column * stride + (row << 2), to);
}

/** Sets the cell of a column in every row. */
export function setColumn(column: i32, from: usize, to: usize): void {
  for (let number: usize = 0; number < stride; number += 4) {
    store<u32>(starts + <usize>column * stride + number, from);
    store<u32>(ends + <usize>column * stride + number, to);
  }
}

export function cellFrom(column: i32): usize {
  return load<u32>(starts + <usize>column * stride + (row << 2));
}

export function cellTo(column: i32): usize {
  return load<u32>(ends + <usize>column * stride + (row << 2));
}

/** Finds out of so many rows which fields are filled; the cells must be set. */
export function settleCells(count: i32): void {
  for (let number = 0; number < fieldCount; number++) settle(changetype<Field>(fields + <usize>number * offsetof<Field>()), count);
}

function settle(field: Field, count: i32): void {
  const column = <usize>field.column;
  const state = states + column * <usize>blockRows;
  const nothings = <usize>field.nothings;
  const begins: usize = nothings == 0 ? 0 : startsOf(nothings);
  let at = starts + column * stride;
  const isTold = field.filled >= 0;
  for (let number = 0; number < count; number++, at += 4) {
    const from = <usize>load<u32>(at);
    const to = <usize>load<u32>(at + (ends - starts));
    const first = load<u8>(from);
    let found = State.Filled;
    // Nearly every cell begins with a sign of ASCII that is no blank, or with a Chinese one.
    if (from == to || ((first <= 0x20 || first == 0xc2 || first == 0xe3) && isBlank(from, to))) found = State.Empty;
    else if (nothings != 0 && (begins == 0 || load<u8>(begins + first) != 0) && matches(nothings, from, to)) {
      found = State.Nothing;
      if (field.nothing >= 0) setBitAt(number, field.nothing);
    } else if (isTold) setBitAt(number, field.filled);
    store<u8>(state + number, found);
  }
}

/** Whether no column of a file of so many holds anything but blanks. */
export function isBlankRow(number: i32, columns: i32): bool {
  for (let column = 0; column < columns; column++) {
    const at = <usize>column * stride + ((<usize>number) << 2);
    if (!isBlank(load<u32>(starts + at), load<u32>(ends + at))) return false;
  }
  return true;
}

export function isFilled(column: i32): bool {
  return load<u8>(states + <usize>column * <usize>blockRows + row) == State.Filled;
}

export function isNothing(column: i32): bool {
  return load<u8>(states + <usize>column * <usize>blockRows + row) == State.Nothing;
}

/** Where the states of a column stand, row by row: 1 is that of a filled cell. */
export function statesOf(column: i32): usize {
  return states + <usize>column * <usize>blockRows;
}

/** Where the numbers stand, row by row, that cells were read as. */
export function numbersOf(place: i32): usize {
  return numbers + <usize>place * 2 * stride;
}

export function numberOf(place: i32): i64 {
  return load<i64>(numbersOf(place) + (row << 3));
}
