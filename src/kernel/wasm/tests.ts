/** What is asked of the texts of chosen rows: each gives the rows of which it is so. */
import { checkHolds as characterHolds } from './characters';
import { compared } from './comparison';
import { isDate } from './date';
import { checkHolds, conforms, hasForm } from './identifier';
import { takeForRow } from './memory';
import { readDecimal, readNumber, unknown } from './number';
import { Comparison, Layout } from './op';
import { matches } from './pattern';
import { isCitizenId } from './person';
import { cellsOf, numbersOf, toEnds } from './row';
import { has, valueIn, wasValid } from './set';
import { compare, find, fits, onlyDigits, same } from './text';
import { first, from, signIf, size, slot, to, valueAt } from './values';

export function compareEach(values: usize, chosen: u64, comparison: u32): u64 {
  let found: u64 = 0;
  const ofSame = comparison <= <u32>Comparison.Unequal;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    const other = at + slot;
    const is = ofSame
      ? (size(at) == size(other) && same(from(at), from(other), size(at))) == (comparison == <u32>Comparison.Equal)
      : compared(compare(from(at), size(at), from(other), size(other)), comparison);
    found |= signIf(is, rows);
  }
  return found;
}

export function compareEachWith(values: usize, chosen: u64, comparison: u32, text: usize, bytes: usize): u64 {
  let found: u64 = 0;
  const ofSame = comparison <= <u32>Comparison.Unequal;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    const is = ofSame
      ? (size(at) == bytes && same(from(at), text, bytes)) == (comparison == <u32>Comparison.Equal)
      : compared(compare(from(at), size(at), text, bytes), comparison);
    found |= signIf(is, rows);
  }
  return found;
}

export function areText(column: i32, chosen: u64, text: usize, bytes: usize): u64 {
  const cells = cellsOf(column);
  const further = toEnds();
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const cell = cells + (first(rows) << 2);
    const start = <usize>load<u32>(cell);
    found |= signIf(load<u32>(cell + further) - <u32>start == <u32>bytes && same(start, text, bytes), rows);
  }
  return found;
}

export function fit(values: usize, chosen: u64, length: i32, isFixed: bool): u64 {
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    found |= signIf(fits(from(at), to(at), length, isFixed), rows);
  }
  return found;
}

export function contain(values: usize, chosen: u64): u64 {
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    found |= signIf(find(from(at), to(at), from(at + slot), size(at + slot)) != 0, rows);
  }
  return found;
}

export function start(values: usize, chosen: u64): u64 {
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    const bytes = size(at + slot);
    found |= signIf(size(at) >= bytes && same(from(at), from(at + slot), bytes), rows);
  }
  return found;
}

export function end(values: usize, chosen: u64): u64 {
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    const bytes = size(at + slot);
    found |= signIf(size(at) >= bytes && same(to(at) - bytes, from(at + slot), bytes), rows);
  }
  return found;
}

export function match(values: usize, chosen: u64, pattern: usize): u64 {
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    found |= signIf(matches(pattern, from(at), to(at)), rows);
  }
  return found;
}

export function areDigits(values: usize, chosen: u64, count: u32): u64 {
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    found |= signIf(size(at) == <usize>count && onlyDigits(from(at), to(at)), rows);
  }
  return found;
}

export function areDecimal(values: usize, chosen: u64, digits: i32, decimals: i32): u64 {
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    found |= signIf(readDecimal(from(at), to(at), digits, decimals), rows);
  }
  return found;
}

export function areDates(values: usize, chosen: u64, layout: i32): u64 {
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    found |= signIf(isDate(from(at), to(at), layout), rows);
  }
  return found;
}

export function areIn(values: usize, chosen: u64, set: usize): u64 {
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    found |= signIf(has(set, from(at), size(at), 0, 0), rows);
  }
  return found;
}

export function arePairs(values: usize, chosen: u64, set: usize): u64 {
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    found |= signIf(has(set, from(at), size(at), from(at + slot), size(at + slot)), rows);
  }
  return found;
}

/** The first and the last day of a date, each with its bytes. */
let firstDay: usize = 0;
let firstSize: usize = 0;
let lastDay: usize = 0;
let lastSize: usize = 0;

/** A month has its 31st: no code changes on a day after the last of its month. */
function setEnds(date: usize, bytes: usize, layout: i32): void {
  firstDay = lastDay = date;
  firstSize = lastSize = bytes;
  if (layout == Layout.Moment) firstSize = lastSize = min(bytes, 8);
  else if (layout == Layout.Period) {
    firstSize = min(bytes, 8);
    lastDay = date + firstSize;
    lastSize = min(bytes - firstSize, 8);
  } else if (layout == Layout.Month || layout == Layout.Year) {
    const tail: usize = layout == Layout.Month ? 2 : 4;
    firstSize = lastSize = bytes + tail;
    firstDay = takeForRow(firstSize);
    lastDay = takeForRow(lastSize);
    memory.copy(firstDay, date, bytes);
    memory.copy(lastDay, date, bytes);
    // 01 and 31, or 0101 and 1231.
    if (layout == Layout.Month) {
      store<u16>(firstDay + bytes, 0x3130);
      store<u16>(lastDay + bytes, 0x3133);
    } else {
      store<u32>(firstDay + bytes, 0x31303130);
      store<u32>(lastDay + bytes, 0x31333231);
    }
  }
}

/** Of a code and a date on top, or of a code, a name and a date. */
export function wereValid(values: usize, chosen: u64, set: usize, layout: i32, isPair: bool): u64 {
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    const date = isPair ? at + 2 * slot : at + slot;
    const spans = isPair ? valueIn(set, from(at), size(at), from(at + slot), size(at + slot)) : valueIn(set, from(at), size(at), 0, 0);
    if (spans != 0) setEnds(from(date), size(date), layout);
    found |= signIf(wasValid(spans, firstDay, firstSize, lastDay, lastSize), rows);
  }
  return found;
}

export function areSound(values: usize, chosen: u64, shape: usize): u64 {
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    found |= signIf(conforms(shape, from(at), to(at)), rows);
  }
  return found;
}

export function haveTheirCheck(values: usize, chosen: u64, shape: usize): u64 {
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    found |= signIf(checkHolds(shape, from(at), to(at)), rows);
  }
  return found;
}

export function haveForm(values: usize, chosen: u64, shape: usize, marks: usize): u64 {
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    found |= signIf(hasForm(shape, marks, from(at), to(at)), rows);
  }
  return found;
}

export function haveCharacter(values: usize, chosen: u64, algorithm: i32): u64 {
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    found |= signIf(characterHolds(algorithm, from(at), to(at)), rows);
  }
  return found;
}

export function areCitizenIds(values: usize, chosen: u64): u64 {
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    found |= signIf(isCitizenId(from(at), to(at)), rows);
  }
  return found;
}

/** The same of cells where they lie, for the checks that most cells are asked. */
export function cellsFit(column: i32, chosen: u64, length: i32, isFixed: bool): u64 {
  const cells = cellsOf(column);
  const further = toEnds();
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const cell = cells + (first(rows) << 2);
    found |= signIf(fits(load<u32>(cell), load<u32>(cell + further), length, isFixed), rows);
  }
  return found;
}

/** The numbers that are read are kept. */
export function cellsAreDecimal(column: i32, chosen: u64, digits: i32, decimals: i32, place: i32): u64 {
  const cells = cellsOf(column);
  const further = toEnds();
  const kept = numbersOf(place);
  for (let row: usize = 0; row < 64; row++) store<i64>(kept + (row << 3), unknown);
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const row = first(rows);
    const cell = cells + (row << 2);
    found |= signIf(readDecimal(load<u32>(cell), load<u32>(cell + further), digits, decimals), rows);
    store<i64>(kept + (row << 3), readNumber);
  }
  return found;
}

export function cellsAreDates(column: i32, chosen: u64, layout: i32): u64 {
  const cells = cellsOf(column);
  const further = toEnds();
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const cell = cells + (first(rows) << 2);
    found |= signIf(isDate(load<u32>(cell), load<u32>(cell + further), layout), rows);
  }
  return found;
}

export function cellsAreIn(column: i32, chosen: u64, set: usize): u64 {
  const cells = cellsOf(column);
  const further = toEnds();
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const cell = cells + (first(rows) << 2);
    const begin = <usize>load<u32>(cell);
    found |= signIf(has(set, begin, load<u32>(cell + further) - <u32>begin, 0, 0), rows);
  }
  return found;
}
