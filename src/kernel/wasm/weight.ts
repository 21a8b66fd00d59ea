/** Weighs the lines of a text in GB18030 as `src/encoding/` does: whether each is that, or as well UTF-8, and whether it is of characters that Chinese text has. */
import { fourAt, pairAt } from './gb18030';
import { take } from './memory';

const lf: u8 = 10;
const cr: u8 = 13;
const blank: u8 = 32;
const quote: u8 = 34;

/** Bits that a character costs a writer, by code point of the Basic Multilingual Plane. */
export let points: usize = 0;
/** Those of characters behind it, of a letter beside others of its script, and of one within a word of ASCII. */
let supplementary: i32 = 0;
let sameScript: i32 = 0;
let inWord: i32 = 0;
/** Above this a character is rare. */
let common: i32 = 0;
/** By so many bits one reading is preferred, and a line is foreign. */
let preferred: i32 = 0;
let foreign: i32 = 0;
/** So many rare characters are told of in a single line. */
let denseLine: i32 = 0;
let delimiter: u8 = 0;

export function createWeight(sign: i32, beyond: i32, script: i32, word: i32, most: i32, margin: i32, other: i32, dense: i32): void {
  points = take(0x10000);
  delimiter = <u8>sign;
  supplementary = beyond;
  sameScript = script;
  inWord = word;
  common = most;
  preferred = margin;
  foreign = other;
  denseLine = dense;
}

/** Lines of which this cannot tell, or which are not read as they lie: broken, in UTF-8, without content, with a CR or a zero byte. */
export let oddLines: f64 = 0;
let gbLines: f64 = 0;
let utf8Lines: f64 = 0;
let eitherLines: f64 = 0;
/** Bits of the lines that are text in both encodings. */
let gbBits: f64 = 0;
let utf8Bits: f64 = 0;
let characters: f64 = 0;
let rare: f64 = 0;
let rareInLines: f64 = 0;
let isDense: bool = false;

/** Characters of private use, and such as an earlier conversion lost: how many from a place in the file on, and where the first begins. */
export let privateUse: f64 = 0;
export let firstPrivate: f64 = -1;
export let lost: f64 = 0;
export let firstLost: f64 = -1;

/** Whether the lines so far are a text in GB18030, of which nothing is to be told but the signs. */
export function isPlain(): bool {
  if (oddLines > 0) return false;
  if (isDense || (rareInLines >= 3 && rare * 2 > characters)) return false;
  const margin = <f64>preferred;
  if (utf8Lines == gbLines) return utf8Bits - gbBits >= margin;
  return gbLines > utf8Lines;
}

/**
 * Weighs the lines in [from, end), behind which 16 bytes are free. Returns where the first begins whose end is not there yet.
 *
 * @param base The offset in the file of the address 0.
 * @param signsFrom The address from which on signs are counted.
 */
export function weighLines(from: usize, end: usize, base: f64, signsFrom: usize): usize {
  let start = from;
  let beyond = 0;
  let at = from;
  while (at < end) {
    const bytes = v128.load(at);
    const left = end - at;
    const within = left < 16 ? (1 << (<i32>left)) - 1 : 0xffff;
    const high = i8x16.bitmask(bytes) & within;
    let breaks = i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(lf))) & within;
    // Between 1 and 31 are few.
    if (v128.any_true(i8x16.lt_u(bytes, i8x16.splat(14)))) lookAt(at, within, end);
    let taken = 0;
    while (breaks != 0) {
      const place = ctz(breaks);
      const until = (1 << place) - 1;
      if ((beyond | (high & until & ~taken)) != 0) weigh(start, at + place + 1, base, signsFrom);
      beyond = 0;
      taken = until;
      start = at + place + 1;
      breaks &= breaks - 1;
    }
    beyond |= high & ~taken;
    at += 16;
  }
  return start;
}

/** Weighs the last line, which no break ends. */
export function weighLast(from: usize, end: usize, base: f64, signsFrom: usize): void {
  for (let at = from; at < end; at++) {
    if (load<i8>(at) < 0) {
      weigh(from, end, base, signsFrom);
      return;
    }
  }
}

/** A zero byte and a CR that ends a line alone are left to another reader; a CR at the very end of what is there is looked at when more is. */
function lookAt(at: usize, within: i32, end: usize): void {
  const bytes = v128.load(at);
  if ((i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0))) & within) != 0) oddLines++;
  let ends = i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(cr))) & within;
  while (ends != 0) {
    const next = at + ctz(ends) + 1;
    if (next < end && load<u8>(next) != lf) oddLines++;
    ends &= ends - 1;
  }
}

function weigh(start: usize, end: usize, base: f64, signsFrom: usize): void {
  let bits = 0;
  let count = 0;
  let rareOnes = 0;
  let hasContent = false;
  for (let at = start; at < end;) {
    const lead = load<u8>(at);
    if (lead < 0x80) {
      hasContent = hasContent || (lead > blank && lead != quote && lead != delimiter);
      at++;
      continue;
    }
    const isFour = load<u8>(at, 1) - 0x30 <= 9;
    if (at + (isFour ? 4 : 2) > end) {
      oddLines++;
      return;
    }
    // Blanks of more than one byte, and what begins as they do in UTF-8, other readers take otherwise.
    hasContent = hasContent || (lead != 0xa1 && lead != 0xc2 && lead != 0xe3 && !isFour);
    if (isFour) {
      const point = fourAt(at);
      // A mark of byte order is told of.
      if (point < 0 || point == 0xfeff) {
        oddLines++;
        return;
      }
      bits += supplementary;
      if (at >= signsFrom) {
        if (point == 0xfffd) loseAt(base + <f64>at);
        else if (isPrivate(point)) meetPrivate(base + <f64>at);
      }
      at += 4;
      continue;
    }
    const pair = pairAt(at);
    if (pair == 0) {
      oddLines++;
      return;
    }
    const cost = <i32>((pair >> 24) & 0x7f);
    bits += cost;
    count++;
    if (cost > common) rareOnes++;
    if (at >= signsFrom) {
      if (pair >> 31 != 0) meetPrivate(base + <f64>at);
      // What two lost characters of UTF-8 are in GB18030.
      else if (load<u32>(at) == 0xefbdbfef && load<u16>(at, 4) == 0xbdbf && at + 6 <= end) loseAt(base + <f64>at);
    }
    at += 2;
  }
  if (!hasContent) oddLines++;
  const others = utf8Cost(start, end);
  const margin = others < 0 ? i32.MAX_VALUE : others - bits;
  if (-margin >= foreign) oddLines++;
  if (others >= 0) {
    gbBits += <f64>bits;
    utf8Bits += <f64>others;
  }
  if (-margin >= preferred) {
    utf8Lines++;
    return;
  }
  if (margin >= preferred) gbLines++;
  else eitherLines++;
  characters += <f64>count;
  rare += <f64>rareOnes;
  if (rareOnes * 2 <= count) return;
  rareInLines += <f64>rareOnes;
  isDense = isDense || (rareOnes >= denseLine && rareOnes * 3 > count * 2);
}

function isPrivate(point: i32): bool {
  return (point >= 0xe000 && point <= 0xf8ff) || point >= 0xf0000;
}

function meetPrivate(offset: f64): void {
  if (privateUse++ == 0) firstPrivate = offset;
}

function loseAt(offset: f64): void {
  if (lost++ == 0) firstLost = offset;
}

/** Bits of the characters beyond ASCII, read as UTF-8; -1 where the bytes are not. */
function utf8Cost(start: usize, end: usize): i32 {
  let bits = 0;
  let script = 0;
  for (let at = start; at < end;) {
    const lead: i32 = load<u8>(at);
    if (lead < 0x80) {
      at++;
      script = 0;
      continue;
    }
    const size: i32 = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || at + size > end) return -1;
    let point = lead & (0x7f >> size);
    for (let next: i32 = 1; next < size; next++) {
      const byte: i32 = load<u8>(at + next);
      if ((byte & 0xc0) != 0x80) return -1;
      point = (point << 6) | (byte & 0x3f);
    }
    if ((size == 3 && point < 0x800) || (size == 4 && point < 0x10000) || point > 0x10ffff || (point >= 0xd800 && point < 0xe000))
      return -1;
    const own = point >= 0x100 && point < 0x700 ? point >> 8 : 0;
    if (point > 0xffff) bits += supplementary;
    else {
      const cost: i32 = load<u8>(points + point);
      if (script != 0 && script == own) bits += min(sameScript, cost);
      else if (point >= 0xa0 && point < 0x180 && isInWord(point, start, at, at + size, end)) bits += inWord;
      else bits += cost;
    }
    script = own;
    at += size;
  }
  return bits;
}

function isInWord(point: i32, start: usize, at: usize, next: usize, end: usize): bool {
  const before: u8 = at > start ? load<u8>(at - 1) : 0;
  if (point < 0xc0) return before == blank || isLetter(before) || before - 0x30 <= 9;
  return isLetter(before) || (next < end && isLetter(load<u8>(next)));
}

function isLetter(byte: u8): bool {
  return (byte | 0x20) - 0x61 < 26;
}
