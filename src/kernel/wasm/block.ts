/** Checks a block of rows, check by check: what is the same for all of them is looked at once. */
import { isDate } from './date';
import { passes } from './gate';
import { run } from './machine';
import { beginRow } from './memory';
import { readDecimal, readNumber, unknown } from './number';
import { BlockOp } from './op';
import { ends, lookAt, numbersOf, starts, statesOf, stride } from './row';
import { has } from './set';
import { fits } from './text';
import { bytes, offsetOf, signOf, words } from './words';

/** Where the cells of a column stand, and the bits of its check in the words of each row. */
let cells: usize = 0;
let toEnds: usize = 0;
let states: usize = 0;
let afterOffset: usize = 0;
let afterSign: u64 = 0;
let failedOffset: usize = 0;
let failedSign: u64 = 0;

/** Takes what each check of one cell is given: field, bit that must not be set (-1 for none), bit that is set where it fails. */
function take(at: usize): void {
  const column = load<i32>(at, 4);
  const after = load<i32>(at, 8);
  const failed = load<i32>(at, 12);
  cells = starts + <usize>column * stride;
  toEnds = ends - starts;
  states = statesOf(column);
  afterOffset = after < 0 ? 0 : offsetOf(after);
  afterSign = after < 0 ? 0 : signOf(after);
  failedOffset = offsetOf(failed);
  failedSign = signOf(failed);
}

/** Whether a check is asked of a row: its cell is filled, and the check before it has not failed. */
function isAsked(row: usize): bool {
  return load<u8>(states + row) == 1 && (load<u64>(words + row * bytes + afterOffset) & afterSign) == 0;
}

function from(row: usize): usize {
  return load<u32>(cells + (row << 2));
}

function to(row: usize): usize {
  return load<u32>(cells + (row << 2) + toEnds);
}

function fail(row: usize): void {
  const at = words + row * bytes + failedOffset;
  store<u64>(at, load<u64>(at) | failedSign);
}

function checkFilled(count: usize): void {
  for (let row: usize = 0; row < count; row++) if (load<u8>(states + row) != 1) fail(row);
}

function checkFits(count: usize, length: i32, isFixed: bool): void {
  for (let row: usize = 0; row < count; row++) if (isAsked(row) && !fits(from(row), to(row), length, isFixed)) fail(row);
}

/** Keeps the numbers that are read. */
function checkDecimal(count: usize, digits: i32, decimals: i32, numbers: usize): void {
  for (let row: usize = 0; row < count; row++) {
    let number = unknown;
    if (isAsked(row)) {
      if (!readDecimal(from(row), to(row), digits, decimals)) fail(row);
      number = readNumber;
    }
    store<i64>(numbers + (row << 3), number);
  }
}

function checkDate(count: usize, layout: i32): void {
  for (let row: usize = 0; row < count; row++) if (isAsked(row) && !isDate(from(row), to(row), layout)) fail(row);
}

function checkInSet(count: usize, set: usize): void {
  for (let row: usize = 0; row < count; row++) if (isAsked(row) && !has(set, from(row), to(row) - from(row), 0, 0)) fail(row);
}

function runWhere(gate: usize, program: usize, count: i32): void {
  for (let row = 0; row < count; row++) {
    if (!passes(gate, words + <usize>row * bytes)) continue;
    lookAt(row);
    beginRow();
    run(program);
  }
}

/** Runs the checks of a record type over so many rows. */
export function checkRows(checks: usize, count: i32): void {
  const rows = <usize>count;
  let at = checks;
  for (;;) {
    switch (load<u32>(at)) {
      case BlockOp.End:
        return;
      case BlockOp.Filled:
        take(at);
        checkFilled(rows);
        at += 16;
        break;
      case BlockOp.Fits:
        take(at);
        checkFits(rows, load<i32>(at, 16), load<u32>(at, 20) != 0);
        at += 24;
        break;
      case BlockOp.Decimal:
        take(at);
        checkDecimal(rows, load<i32>(at, 16), load<i32>(at, 20), numbersOf(load<i32>(at, 24)));
        at += 28;
        break;
      case BlockOp.Date:
        take(at);
        checkDate(rows, load<i32>(at, 16));
        at += 20;
        break;
      case BlockOp.InSet:
        take(at);
        checkInSet(rows, load<u32>(at, 16));
        at += 20;
        break;
      case BlockOp.Run:
        runWhere(load<u32>(at, 4), load<u32>(at, 8), count);
        at += 12;
        break;
      default:
        unreachable();
    }
  }
}
