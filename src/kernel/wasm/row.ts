/** The row at hand: where each of its cells begins and ends, and which fields are filled. */
import { take } from './memory';
import { createAnswers } from './parameter';
import { matches } from './pattern';
import { isBlank } from './text';
import { setBit } from './words';

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

/** Makes room for the cells of so many columns, and for fields. Returns where the host describes those. */
export function createRow(columns: i32, count: i32): usize {
  fieldCount = count;
  const size = (<usize>columns) << 2;
  starts = take(size);
  ends = take(size);
  states = take(columns);
  fields = take(<usize>count * offsetof<Field>());
  createAnswers();
  return fields;
}

/** Where the row itself begins and ends. */
export let rowFrom: usize = 0;
export let rowTo: usize = 0;

export function setRow(from: usize, to: usize): void {
  rowFrom = from;
  rowTo = to;
}

export function setCell(column: i32, from: usize, to: usize): void {
  store<u32>(starts + ((<usize>column) << 2), from);
  store<u32>(ends + ((<usize>column) << 2), to);
}

export function cellFrom(column: i32): usize {
  return load<u32>(starts + ((<usize>column) << 2));
}

export function cellTo(column: i32): usize {
  return load<u32>(ends + ((<usize>column) << 2));
}

/** Finds out which fields are filled; the cells must be set. Whether any is, or holds a word for no value. */
export function settleCells(): bool {
  let any = false;
  for (let number = 0; number < fieldCount; number++) {
    const field = changetype<Field>(fields + <usize>number * offsetof<Field>());
    const from = cellFrom(field.column);
    const to = cellTo(field.column);
    let state = State.Empty;
    if (!isBlank(from, to)) {
      any = true;
      if (field.nothings != 0 && matches(field.nothings, from, to)) {
        state = State.Nothing;
        if (field.nothing >= 0) setBit(field.nothing);
      } else {
        state = State.Filled;
        if (field.filled >= 0) setBit(field.filled);
      }
    }
    store<u8>(states + field.column, state);
  }
  return any;
}

/** Whether no column of a file of so many holds anything but blanks. */
export function isBlankRow(columns: i32): bool {
  for (let column = 0; column < columns; column++) if (!isBlank(cellFrom(column), cellTo(column))) return false;
  return true;
}

export function isFilled(column: i32): bool {
  return load<u8>(states + column) == State.Filled;
}

export function isNothing(column: i32): bool {
  return load<u8>(states + column) == State.Nothing;
}
