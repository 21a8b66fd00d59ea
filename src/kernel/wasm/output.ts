/** What is kept of each row, as a line of CSV: its kind, then texts in quotes; what is not there is left empty. */
import { take } from './memory';
import { hash } from './set';
import { lengthOf, placeOf } from './text';

const comma: u8 = 0x2c;
const quote: u8 = 0x22;

export let start: usize = 0;
export let end: usize = 0;
export let at: usize = 0;
/** Set where a line did not fit; its row comes again. */
export let isFull: bool = false;
let lineStart: usize = 0;

/** Makes room for lines of so many bytes in all. Returns where they stand. */
export function createOutput(bytes: i32): usize {
  start = at = take(bytes);
  end = start + bytes;
  return start;
}

/** Bytes that stand there; they are taken away. */
export function takeOutput(): usize {
  const bytes = at - start;
  at = start;
  isFull = false;
  return bytes;
}

export function beginLine(number: u32): void {
  lineStart = at;
  isFull = false;
  if (at + 16 > end) {
    isFull = true;
    return;
  }
  writeNumber(number);
}

/** Digits of a number, of which 20 have room. */
function writeNumber(number: u64): void {
  let size = 1;
  for (let rest = number; rest > 9; rest /= 10) size++;
  let rest = number;
  for (let place = size - 1; place >= 0; place--) {
    store<u8>(at + place, <u8>(48 + (rest % 10)));
    rest /= 10;
  }
  at += size;
}

export function writeNone(): void {
  if (at + 16 > end) isFull = true;
  else store<u8>(at++, comma);
}

export function writeText(from: usize, size: usize): void {
  if (at + 2 * size + 16 > end) {
    isFull = true;
    return;
  }
  store<u8>(at, comma);
  store<u8>(at, quote, 1);
  let to = at + 2;
  let place: usize = 0;
  for (; place + 16 <= size; place += 16) {
    const bytes = v128.load(from + place);
    if (v128.any_true(i8x16.eq(bytes, i8x16.splat(quote)))) break;
    v128.store(to, bytes);
    to += 16;
  }
  for (; place < size; place++) {
    const byte = load<u8>(from + place);
    store<u8>(to++, byte);
    if (byte == quote) store<u8>(to++, byte);
  }
  store<u8>(to, quote);
  at = to + 1;
}

let hashed: u64 = 0;

export function beginHash(): void {
  hashed = 0xcbf29ce484222325;
}

export function addHash(from: usize, size: usize): void {
  hashed = hash(hashed, from, size);
}

/** Writes the hash as a number without a sign. */
export function writeHash(): void {
  if (at + 32 > end) {
    isFull = true;
    return;
  }
  store<u8>(at++, comma);
  writeNumber(hashed);
}

/** Ends the line; takes it back where it did not fit. */
export function endLine(): void {
  if (isFull) at = lineStart;
  else store<u8>(at++, 0x0a);
}

/** Ends a fault, and stands for itself in one. */
const separator: u8 = 0x1f;
const substitute: u8 = 0x1e;
/** A text of more bytes is told by its length and its ends, in characters. */
const shortBytes: usize = 100;
const head: i32 = 60;
const tail: i32 = 40;

let hasFaults: bool = false;

export function beginFaults(): void {
  hasFaults = false;
}

/** A fault: its number as a character, then the cell, or its length and its ends. */
export function writeFault(number: u32, from: usize, size: usize): void {
  // Of a short cell each byte may be doubled; a long one has at most four bytes a character.
  if (at + 1024 > end) {
    isFull = true;
    return;
  }
  if (!hasFaults) {
    store<u8>(at, comma);
    store<u8>(at, quote, 1);
    at += 2;
    hasFaults = true;
  }
  writeCharacter(number);
  if (size <= shortBytes) {
    store<u8>(at++, 0x20);
    writeQuoted(from, from + size);
  } else {
    const length = lengthOf(from, from + size);
    writeNumber(length);
    store<u8>(at++, 0x20);
    const middle = placeOf(from, from + size, head);
    writeQuoted(from, middle);
    writeQuoted(length - head > tail ? placeOf(middle, from + size, length - head - tail) : middle, from + size);
  }
  store<u8>(at++, separator);
}

export function endFaults(): void {
  if (!hasFaults) writeNone();
  else store<u8>(at++, quote);
}

function writeQuoted(from: usize, to: usize): void {
  for (let place = from; place < to; place++) {
    const byte = load<u8>(place);
    store<u8>(at++, byte == separator ? substitute : byte);
    if (byte == quote) store<u8>(at++, byte);
  }
}

/** A character from U+0080 to U+FFFF. */
function writeCharacter(number: u32): void {
  if (number < 0x800) {
    store<u8>(at, <u8>(0xc0 | (number >> 6)));
    store<u8>(at, <u8>(0x80 | (number & 0x3f)), 1);
    at += 2;
    return;
  }
  store<u8>(at, <u8>(0xe0 | (number >> 12)));
  store<u8>(at, <u8>(0x80 | ((number >> 6) & 0x3f)), 1);
  store<u8>(at, <u8>(0x80 | (number & 0x3f)), 2);
  at += 3;
}
