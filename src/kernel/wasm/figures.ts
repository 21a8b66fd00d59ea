/** Numbers of chosen rows, and what is reckoned of texts. */
import { calendarMonths, daysBetween, fullMonths } from './date';
import { add, compareNumbers, finer, high, low, multiply, negate, read, readPlain, unknown, whole } from './number';
import { compared } from './comparison';
import { find as findParameter } from './parameter';
import { cellsOf, numbersOf, toEnds } from './row';
import { isDigit, lengthOf, placeOf } from './text';
import { first, from, highOf, lowOf, putSmall, signIf, slot, to, valueAt } from './values';

/** The number that was reckoned last. */
function putNumber(at: usize): void {
  store<u64>(at, low);
  store<i64>(at, high, 8);
}

export function constant(values: usize, chosen: u64, l: u64, h: i64): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    store<u64>(at, l);
    store<i64>(at, h, 8);
  }
}

export function cellNumbers(values: usize, chosen: u64, column: i32, scale: i32): void {
  const cells = cellsOf(column);
  const further = toEnds();
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const cell = cells + (first(rows) << 2);
    read(load<u32>(cell), load<u32>(cell + further), scale);
    putNumber(valueAt(values, rows));
  }
}

export function keptNumbers(values: usize, chosen: u64, column: i32, scale: i32, place: i32): void {
  const cells = cellsOf(column);
  const further = toEnds();
  const kept = numbersOf(place);
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const row = first(rows);
    const number = load<i64>(kept + (row << 3));
    if (number != unknown) {
      putSmall(valueAt(values, rows), number);
      continue;
    }
    const cell = cells + (row << 2);
    read(load<u32>(cell), load<u32>(cell + further), scale);
    putNumber(valueAt(values, rows));
  }
}

export function sum(values: usize, chosen: u64): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    add(lowOf(at), highOf(at), lowOf(at + slot), highOf(at + slot));
    putNumber(at);
  }
}

export function difference(values: usize, chosen: u64): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    negate(lowOf(at + slot), highOf(at + slot));
    add(lowOf(at), highOf(at), low, high);
    putNumber(at);
  }
}

export function product(values: usize, chosen: u64): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    multiply(lowOf(at), highOf(at), lowOf(at + slot), highOf(at + slot));
    putNumber(at);
  }
}

export function negated(values: usize, chosen: u64): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    negate(lowOf(at), highOf(at));
    putNumber(at);
  }
}

export function finerBy(values: usize, chosen: u64, times: i32): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    finer(lowOf(at), highOf(at), times);
    putNumber(at);
  }
}

export function wholes(values: usize, chosen: u64, decimals: i32): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    whole(lowOf(at), highOf(at), decimals);
    putNumber(at);
  }
}

export function compareEach(values: usize, chosen: u64, comparison: u32): u64 {
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    const difference = compareNumbers(lowOf(at), highOf(at), lowOf(at + slot), highOf(at + slot));
    found |= signIf(compared(difference, comparison), rows);
  }
  return found;
}

export function compareEachWith(values: usize, chosen: u64, comparison: u32, l: u64, h: i64): u64 {
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    found |= signIf(compared(compareNumbers(lowOf(at), highOf(at), l, h), comparison), rows);
  }
  return found;
}

export function lengths(values: usize, chosen: u64): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    putSmall(at, lengthOf(from(at), to(at)));
  }
}

export function digitsAtPlace(values: usize, chosen: u64, place: i32): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    const digit = placeOf(from(at), to(at), place);
    putSmall(at, digit < to(at) && isDigit(digit) ? <i64>(load<u8>(digit) - 48) : -1);
  }
}

export function plainNumbers(values: usize, chosen: u64): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    readPlain(from(at), to(at));
    putNumber(at);
  }
}

export function monthsBetween(values: usize, chosen: u64): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    putSmall(at, calendarMonths(from(at), to(at), from(at + slot), to(at + slot)));
  }
}

export function daysBetweenEach(values: usize, chosen: u64): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    putSmall(at, daysBetween(from(at), to(at), from(at + slot), to(at + slot)));
  }
}

export function fullMonthsEach(values: usize, chosen: u64, months: i32): void {
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    putSmall(at, fullMonths(from(at), to(at), from(at + slot), to(at + slot), months));
  }
}

/** Of a day, a division and an item, on top of each other, the value of a parameter in place of the first. Returns where it is known. */
export function parameters(values: usize, chosen: u64, parameter: usize, byNumber: bool): u64 {
  let found: u64 = 0;
  for (let rows = chosen; rows != 0; rows &= rows - 1) {
    const at = valueAt(values, rows);
    found |= signIf(findParameter(parameter, at, byNumber), rows);
    putNumber(at);
  }
  return found;
}
