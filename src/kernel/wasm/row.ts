/** The row at hand: where each of its cells begins and ends, and whether it is filled. */
import { take } from './memory';
import { matches } from './pattern';
import { isBlank } from './text';

let starts: usize = 0;
let ends: usize = 0;
let states: usize = 0;
/** A pattern of words for no value for each field, or 0. */
let nothings: usize = 0;
let fieldCount: i32 = 0;

const enum State {
  Empty,
  Filled,
  Nothing,
}

/** Makes room for the cells of so many fields. Returns where the host writes a pattern for each field that knows words for no value. */
export function createRow(fields: i32): usize {
  fieldCount = fields;
  const size = (<usize>fields) << 2;
  starts = take(size);
  ends = take(size);
  states = take(fields);
  nothings = take(size);
  memory.fill(nothings, 0, size);
  return nothings;
}

export function setCell(field: i32, from: usize, to: usize): void {
  store<u32>(starts + ((<usize>field) << 2), from);
  store<u32>(ends + ((<usize>field) << 2), to);
}

export function cellFrom(field: i32): usize {
  return load<u32>(starts + ((<usize>field) << 2));
}

export function cellTo(field: i32): usize {
  return load<u32>(ends + ((<usize>field) << 2));
}

/** Finds out which cells are filled; the cells must be set. */
export function settleCells(): void {
  for (let field = 0; field < fieldCount; field++) {
    const from = cellFrom(field);
    const to = cellTo(field);
    const pattern = <usize>load<u32>(nothings + ((<usize>field) << 2));
    const state = isBlank(from, to) ? State.Empty : pattern != 0 && matches(pattern, from, to) ? State.Nothing : State.Filled;
    store<u8>(states + field, state);
  }
}

export function isFilled(field: i32): bool {
  return load<u8>(states + field) == State.Filled;
}

export function isNothing(field: i32): bool {
  return load<u8>(states + field) == State.Nothing;
}
