/** Texts are UTF-8 bytes [from, to). Bytes stand in the order of code points. */
import { takeForRow } from './memory';

/** Bytes behind texts may be looked at: there is always memory behind them. */
export function same(one: usize, other: usize, size: usize): bool {
  let at: usize = 0;
  for (; at + 8 <= size; at += 8) if (load<u64>(one + at) != load<u64>(other + at)) return false;
  return at == size || (load<u64>(one + at) ^ load<u64>(other + at)) << ((8 - ((<u64>size) & 7)) << 3) == 0;
}

/** Below, at or above 0. */
export function compare(from: usize, size: usize, otherFrom: usize, otherSize: usize): i32 {
  const least = min(size, otherSize);
  for (let at: usize = 0; at < least; at += 8) {
    let one = load<u64>(from + at);
    let other = load<u64>(otherFrom + at);
    if (least - at < 8) {
      const beyond = (<u64>(8 - (least - at))) << 3;
      one <<= beyond;
      other <<= beyond;
    }
    if (one != other) return bswap(one) < bswap(other) ? -1 : 1;
  }
  return size == otherSize ? 0 : size < otherSize ? -1 : 1;
}

/** Code points. */
export function lengthOf(from: usize, to: usize): i32 {
  let count: i32 = 0;
  for (let at = from; at < to; at++) count += i32((load<i8>(at) & 0xc0) != 0x80);
  return count;
}

/** Whether a text has so many characters at most, or so many. A character takes four bytes at most, so that the bytes mostly tell. */
export function fits(from: usize, to: usize, length: i32, isFixed: bool): bool {
  const bytes = <i32>(to - from);
  if (isFixed) return bytes >= length && lengthOf(from, to) == length;
  return bytes <= length || lengthOf(from, to) <= length;
}

/** Bytes of the character that begins at a place. */
export function sizeAt(at: usize): usize {
  const byte = load<u8>(at);
  return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

export function codePointAt(at: usize): u32 {
  const byte: u32 = load<u8>(at);
  if (byte < 0x80) return byte;
  const second: u32 = load<u8>(at, 1) & 0x3f;
  if (byte < 0xe0) return ((byte & 0x1f) << 6) | second;
  const third: u32 = load<u8>(at, 2) & 0x3f;
  if (byte < 0xf0) return ((byte & 0x0f) << 12) | (second << 6) | third;
  return ((byte & 0x07) << 18) | (second << 12) | (third << 6) | (load<u8>(at, 3) & 0x3f);
}

/** Where the character of a number begins, counted from 0; the end where there are fewer. */
export function placeOf(from: usize, to: usize, number: i32): usize {
  // The first eight bytes are often all of ASCII.
  if (number <= 8 && (load<u64>(from) & 0x8080808080808080 & (number == 8 ? -1 : ((1 as u64) << ((<u64>number) << 3)) - 1)) == 0)
    return min(from + <usize>number, to);
  let at = from;
  for (let left = number; left > 0 && at < to; left--) at += sizeAt(at);
  return min(at, to);
}

/** Bytes of the blank that begins at a place: space, tab, CR, LF, no-break space, ideographic space; 0 for what is none. */
export function blankAt(at: usize, to: usize): usize {
  const byte = load<u8>(at);
  if (byte == 0x20 || byte == 0x09 || byte == 0x0d || byte == 0x0a) return 1;
  if (byte == 0xc2) return at + 2 <= to && load<u8>(at, 1) == 0xa0 ? 2 : 0;
  if (byte == 0xe3) return at + 3 <= to && load<u16>(at, 1) == 0x8080 ? 3 : 0;
  return 0;
}

/** Bytes of the blank that ends at a place. */
export function blankBefore(from: usize, at: usize): usize {
  if (blankAt(at - 1, at) == 1) return 1;
  if (at - from >= 2 && blankAt(at - 2, at) == 2) return 2;
  return at - from >= 3 && blankAt(at - 3, at) == 3 ? 3 : 0;
}

/** Whether all of it is blank, or there is nothing. */
export function isBlank(from: usize, to: usize): bool {
  let at = from;
  while (at < to) {
    const size = blankAt(at, to);
    if (size == 0) return false;
    at += size;
  }
  return true;
}

/** Where a text ends without the blanks behind it. */
export function withoutBlanksBehind(from: usize, to: usize): usize {
  let at = to;
  while (at > from) {
    const size = blankBefore(from, at);
    if (size == 0) break;
    at -= size;
  }
  return at;
}

/** Where a text stands in another for the first time; 0 where it does not. */
export function find(from: usize, to: usize, sought: usize, size: usize): usize {
  if (size == 0) return from;
  for (let at = from; at + size <= to; at++) if (load<u8>(at) == load<u8>(sought) && same(at, sought, size)) return at;
  return 0;
}

/** A copy with A to Z small. */
export function lower(from: usize, to: usize): usize {
  const size = to - from;
  const made = takeForRow(size);
  for (let at: usize = 0; at < size; at++) {
    const byte = load<u8>(from + at);
    store<u8>(made + at, byte - 0x41 < 26 ? byte + 32 : byte);
  }
  return made;
}

export function isDigit(at: usize): bool {
  return load<u8>(at) - 48 <= 9;
}

/** Whether a stretch, not empty, is ASCII digits. */
export function onlyDigits(from: usize, to: usize): bool {
  if (from >= to) return false;
  for (let at = from; at < to; at++) if (load<u8>(at) - 48 > 9) return false;
  return true;
}

/** Whether bytes are UTF-8. */
export function isUtf8(from: usize, to: usize): bool {
  let at = from;
  while (at < to) {
    if (at + 16 <= to && i8x16.bitmask(v128.load(at)) == 0) {
      at += 16;
      continue;
    }
    const byte = load<u8>(at);
    if (byte < 0x80) {
      at++;
      continue;
    }
    if (byte < 0xc2 || byte > 0xf4) return false;
    const size: usize = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    if (at + size > to) return false;
    // Of some first bytes the second is bound: no character is written longer than it must be, none is half of a pair or beyond all.
    const second = load<u8>(at, 1);
    const least: u8 = byte == 0xe0 ? 0xa0 : byte == 0xf0 ? 0x90 : 0x80;
    const most: u8 = byte == 0xed ? 0x9f : byte == 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) return false;
    for (let place: usize = 2; place < size; place++) if ((load<u8>(at + place) & 0xc0) != 0x80) return false;
    at += size;
  }
  return true;
}

/** The number that up to nine digits are. */
export function digitsAt(at: usize, count: i32): i32 {
  let number: i32 = 0;
  for (let place = 0; place < count; place++) number = number * 10 + load<u8>(at + place) - 48;
  return number;
}

/** The number that eight digits are; -1 where one is none. All eight are looked at at once. */
export function eightDigits(at: usize): i32 {
  const bytes = load<u64>(at);
  // A digit is 3 and at most 9: nothing carries beyond a byte where all are.
  if (((bytes & 0xf0f0f0f0f0f0f0f0) | (((bytes + 0x0606060606060606) & 0xf0f0f0f0f0f0f0f0) >> 4)) != 0x3333333333333333) return -1;
  let pairs = bytes & 0x0f0f0f0f0f0f0f0f;
  pairs = (pairs * 10 + (pairs >> 8)) & 0x00ff00ff00ff00ff;
  pairs = (pairs * 100 + (pairs >> 16)) & 0x0000ffff0000ffff;
  return <i32>((pairs * 10000 + (pairs >> 32)) & 0xffffffff);
}

/** Writes so many digits of a number. */
export function writeDigits(at: usize, number: i32, count: i32): void {
  for (let place = count - 1; place >= 0; place--) {
    store<u8>(at + place, <u8>(48 + (number % 10)));
    number /= 10;
  }
}
