/** Splits bytes of CSV into the cells of rows, 16 bytes at a step, and has them checked in blocks. */
import { ensureGroups, tooLong } from './groups';
import { ensureKinds } from './kinds';
import { run } from './machine';
import { clearMasks } from './masks';
import { beginBlock, keepForBlock, take, takeForRow } from './memory';
import { isEmpty, isFull } from './output';
import { replaceCells } from './replaced';
import { isUtf8 } from './text';
import { areBlank, blockRows, cellsOf, rowFrom, setRow, settleCells, stride, takeColumn, toEnds } from './row';

const lf: u8 = 10;
const cr: u8 = 13;
const blank: u8 = 32;
const quote: u8 = 34;

export let delimiter: u8 = 44;
export let width: i32 = 0;
/** Checks the rows of a block, and takes what each leaves. */
export let program: usize = 0;
/** At the place of each sign of a delimiter, a quote and a line break by its lower half that sign itself, elsewhere one that has another. */
export let signTable: usize = 0;

/** Rows that were read, and those that cannot be; the place at which each of those begins, of the last bytes. */
export let rowCount: f64 = 0;
export let refusedCount: u32 = 0;
export let refused: usize = 0;
const mostRefused: u32 = 16384;
/** Where the cells of the columns of a file begin, those of a row one behind the other, and how much further they end. */
export let fileCells: usize = 0;
export let fileEnds: usize = 0;
/** Which of these columns is which of those that are checked, in pairs; none where they are the same. */
export let moves: usize = 0;
export let moveCount: u32 = 0;
/** Set where a reader of another kind is needed: a CR that ends a line alone, quotes that do not close, a group of no sensible size. */
export let isUnfit: bool = false;

export function createScan(delimiterByte: i32, columns: i32, programAt: usize): void {
  program = programAt;
  refused = take((<usize>mostRefused) << 2);
  signTable = take(16);
  fileCells = cellsOf(0);
  fileEnds = toEnds();
  setShape(delimiterByte, columns);
}

/** Has a file read that has other columns than those that are checked, or has them in another order: pairs of which is which. */
export function mapColumns(delimiterByte: i32, columns: i32, pairs: usize, count: u32): void {
  fileEnds = <usize>columns * stride;
  fileCells = take(2 * fileEnds);
  moves = pairs;
  moveCount = count;
  setShape(delimiterByte, columns);
}

function setShape(delimiterByte: i32, columns: i32): void {
  delimiter = <u8>delimiterByte;
  width = columns;
  memory.fill(signTable, 0, 16);
  store<u8>(signTable, 1);
  for (let number = 0; number < 4; number++) {
    const sign = number == 0 ? delimiter : number == 1 ? quote : number == 2 ? lf : cr;
    store<u8>(signTable + <usize>(sign & 0x0f), sign);
  }
}

/** Where it stands at which places refused rows begin. */
export function refusedAt(): usize {
  return refused;
}

export function takeRefused(): u32 {
  const count = refusedCount;
  refusedCount = 0;
  return count;
}

/** Bits of 16 bytes that are a delimiter, a quote or of a line break, which all differ in their lower halves. */
function signs(at: usize): i32 {
  const bytes = v128.load(at);
  return i8x16.bitmask(i8x16.eq(bytes, i8x16.swizzle(v128.load(signTable), v128.and(bytes, i8x16.splat(<i8>0x8f)))));
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
 */
export function scan(start: usize, end: usize, stop: usize, isLast: bool): usize {
  // So that no search runs on: a row ends here, a cell in quotes too.
  store<u8>(end, lf);
  store<u8>(end, quote, 1);
  store<u8>(end, lf, 2);
  let at = start;
  while (at < stop) {
    if (refusedCount > mostRefused - <u32>blockRows) return at;
    ensureGroups(blockRows);
    ensureKinds(blockRows);
    beginBlock();
    const next = readBlock(at, end, stop, isLast);
    if (isUnfit) return at;
    if (!checkBlock()) {
      at = rowFrom(0);
      // What does not fit alone may do so row by row.
      if (!isEmpty() || most == 1) return at;
      most = 1;
      continue;
    }
    most = blockRows;
    if (isUnfit || isCut) return next;
    at = next;
  }
  return at;
}

/** Rows of a block at most. */
let most: i32 = blockRows;

/** Rows of the block at hand, and whether the end of the next is not there yet. */
let count: i32 = 0;
let isCut: bool = false;

/** Reads the rows of a block. Returns where the first row begins that is not of it. */
function readBlock(start: usize, end: usize, stop: usize, isLast: bool): usize {
  count = 0;
  isCut = false;
  let tried = 0;
  let at = start;
  seek(at);
  while (at < stop && tried < most) {
    tried++;
    const row = at;
    // What is cut of the row that follows is left as it is.
    const first = fileCells + ((<usize>count) << 2);
    const further = fileEnds;
    let to = first;
    let column = 0;
    let cell = at;
    // Whether it can be read: nothing stands behind a quote that closes a cell, and nothing in columns that there are not.
    let isSound = true;
    let isPlain = true;
    while (true) {
      const sign = next();
      const byte = load<u8>(sign);
      if (byte == delimiter) {
        if (column < width) {
          if (isPlain) {
            store<u32>(to, cell);
            store<u32>(to + further, sign);
          }
          to += stride;
        } else if (isPlain && sign != cell) isSound = false;
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
          isCut = true;
          return row;
        }
        if (column < width) {
          store<u32>(to, textFrom);
          store<u32>(to + further, textTo);
        } else if (textFrom != textTo) isSound = false;
        isPlain = false;
        let after = close + 1;
        while (load<u8>(after) == blank) after++;
        const follows = load<u8>(after);
        if (after < end && follows != delimiter && follows != lf && follows != cr) isSound = false;
        continue;
      }
      if (byte == cr) {
        if (sign + 1 >= end && !isLast) {
          isCut = true;
          return row;
        }
        if (load<u8>(sign, 1) == lf && sign + 1 < end) continue;
        isUnfit = true;
        return row;
      }
      // The end of the row.
      if (sign >= end && !isLast) {
        isCut = true;
        return row;
      }
      const stopAt = sign > row && load<u8>(sign - 1) == cr ? sign - 1 : sign;
      at = sign + 1;
      if (stopAt == row) break;
      if (column >= width) {
        if (isPlain && stopAt != cell) isSound = false;
      } else if (isPlain) {
        store<u32>(to, cell);
        store<u32>(to + further, stopAt);
      }
      if (!isSound || column + 1 < width || !isUtf8(row, stopAt)) {
        store<u32>(refused + ((<usize>refusedCount) << 2), row);
        refusedCount++;
      } else {
        setRow(count, row, stopAt);
        // A row that begins with something is not blank.
        const sign = load<u8>(row);
        if ((sign > 0x20 && sign < 0x80 && sign != quote && sign != delimiter) || !areBlank(first, further, width)) count++;
      }
      break;
    }
  }
  return at;
}

/** Checks the rows of the block and takes what they leave; false where there is no room for it. */
function checkBlock(): bool {
  if (count == 0) return true;
  keepForBlock();
  clearMasks();
  for (let move: u32 = 0; move < moveCount; move++) {
    const pair = moves + ((<usize>move) << 3);
    takeColumn(load<i32>(pair, 4), fileCells + <usize>load<u32>(pair) * stride, fileEnds);
  }
  replaceCells(count);
  settleCells(count);
  run(program, count);
  if (tooLong) isUnfit = true;
  if (isFull) {
    // They come again, and so do those behind the first that are refused.
    const from = rowFrom(0);
    while (refusedCount > 0 && load<u32>(refused + ((<usize>(refusedCount - 1)) << 2)) > <u32>from) refusedCount--;
    return false;
  }
  rowCount += <f64>count;
  return true;
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
