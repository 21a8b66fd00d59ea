/** Splits bytes of CSV into the cells of rows, 16 bytes at a step, and runs the program of a record type on each. */
import { ensureGroups, tooLong } from './groups';
import { ensureKinds } from './kinds';
import { run } from './machine';
import { beginRow, take, takeForRow } from './memory';
import { isFull } from './output';
import { isBlankRow, setCell, setRow, settleCells } from './row';
import { clearWords } from './words';

const lf: u8 = 10;
const cr: u8 = 13;
const blank: u8 = 32;
const quote: u8 = 34;

export let delimiter: u8 = 44;
export let width: i32 = 0;
export let program: usize = 0;

/** Rows that were read, and those that cannot be; where each of those begins, of the last bytes. */
export let rowCount: f64 = 0;
export let refusedCount: u32 = 0;
export let refused: usize = 0;
const mostRefused: u32 = 16384;
/** Set where a reader of another kind is needed: a CR that ends a line alone, quotes that do not close, a group of no sensible size. */
export let isUnfit: bool = false;

export function createScan(delimiterByte: i32, columns: i32, at: usize): void {
  delimiter = <u8>delimiterByte;
  width = columns;
  program = at;
  refused = take((<usize>mostRefused) << 3);
}

/** Where refused rows begin, as offsets of the file. */
export function refusedAt(): usize {
  return refused;
}

export function takeRefused(): u32 {
  const count = refusedCount;
  refusedCount = 0;
  return count;
}

/** Bits of 16 bytes that are a delimiter, a quote or of a line break. */
function signs(at: usize): i32 {
  const bytes = v128.load(at);
  return i8x16.bitmask(
    v128.or(
      v128.or(i8x16.eq(bytes, i8x16.splat(delimiter)), i8x16.eq(bytes, i8x16.splat(quote))),
      v128.or(i8x16.eq(bytes, i8x16.splat(lf)), i8x16.eq(bytes, i8x16.splat(cr))),
    ),
  );
}

/** The sign at hand, and the 16 bytes it is of with those not looked at yet. */
let block: usize = 0;
let left: i32 = 0;

function next(): usize {
  while (left == 0) {
    block += 16;
    left = signs(block);
  }
  const at = block + ctz(left);
  left &= left - 1;
  return at;
}

/** Goes on at the first sign from a place on. */
function seek(at: usize): void {
  block = at;
  left = signs(at);
}

/**
 * Reads the rows that begin in [start, stop) of the bytes [start, end), behind which 32 are free. Returns where the first begins that
 * was not read: its end is not there yet, or what rows leave is to be taken first, or `isUnfit`.
 *
 * @param isLast Whether no bytes of the file follow.
 * @param base The offset in the file of the address 0.
 */
export function scan(start: usize, end: usize, stop: usize, isLast: bool, base: f64): usize {
  // So that no search runs on: a row ends here, a cell in quotes too.
  store<u8>(end, lf);
  store<u8>(end, quote, 1);
  store<u8>(end, lf, 2);
  let at = start;
  seek(at);
  while (at < stop) {
    if (refusedCount >= mostRefused) return at;
    ensureGroups();
    ensureKinds();
    beginRow();
    const row = at;
    let column = 0;
    let cell = at;
    let isSound = true;
    let isPlain = true;
    while (true) {
      const sign = next();
      const byte = load<u8>(sign);
      if (byte == delimiter) {
        if (isPlain && column < width) setCell(column, cell, sign);
        isPlain = true;
        column++;
        cell = sign + 1;
        continue;
      }
      if (byte == quote) {
        // Only where it opens a cell, one blank before it at most, is it more than text.
        if (!isPlain || !(sign == cell || (sign == cell + 1 && load<u8>(cell) == blank))) continue;
        const close = closeOf(sign, end, isLast);
        if (close == 0) {
          if (isLast) isUnfit = true;
          return row;
        }
        if (column < width) setCell(column, textFrom, textTo);
        isPlain = false;
        let after = close + 1;
        while (load<u8>(after) == blank) after++;
        const follows = load<u8>(after);
        if (after < end && follows != delimiter && follows != lf && follows != cr) isSound = false;
        continue;
      }
      if (byte == cr) {
        if (sign + 1 >= end && !isLast) return row;
        if (load<u8>(sign, 1) == lf && sign + 1 < end) continue;
        isUnfit = true;
        return row;
      }
      // The end of the row.
      if (sign >= end && !isLast) return row;
      const stopAt = sign > row && load<u8>(sign - 1) == cr ? sign - 1 : sign;
      at = sign + 1;
      if (stopAt == row) break;
      if (isPlain && column < width) setCell(column, cell, stopAt);
      setRow(row, stopAt);
      endRow(isSound && column + 1 == width, base + <f64>row);
      if (isFull) return row;
      if (tooLong) isUnfit = true;
      if (isUnfit) return row;
      break;
    }
  }
  return at;
}

let textFrom: usize = 0;
let textTo: usize = 0;

/** The quote that closes a cell, the text of which is then set; 0 where it is not there yet. */
function closeOf(open: usize, end: usize, isLast: bool): usize {
  let hasQuotes = false;
  let close: usize = 0;
  while (true) {
    close = next();
    if (close >= end) return 0;
    if (load<u8>(close) != quote) continue;
    // It may be the first of two.
    if (close + 1 >= end && !isLast) return 0;
    if (close + 1 < end && load<u8>(close, 1) == quote) {
      hasQuotes = true;
      next();
      continue;
    }
    break;
  }
  textFrom = open + 1;
  textTo = close;
  if (hasQuotes) {
    const made = takeForRow(close - open);
    let to = made;
    for (let from = open + 1; from < close; from++) {
      const byte = load<u8>(from);
      store<u8>(to++, byte);
      if (byte == quote) from++;
    }
    textFrom = made;
    textTo = to;
  }
  return close;
}

function endRow(isSound: bool, offset: f64): void {
  if (!isSound) {
    store<f64>(refused + ((<usize>refusedCount) << 3), offset);
    refusedCount++;
    return;
  }
  clearWords();
  if (!settleCells() && isBlankRow(width)) return;
  run(program);
  if (!isFull) rowCount++;
}
