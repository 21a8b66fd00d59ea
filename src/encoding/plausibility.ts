/**
 * How plausible bytes are as Chinese text, in UTF-8 and in GB18030: the bits that their characters would cost a writer
 * of such text. Common characters cost little, rare ones much; of two readings the cheaper one is the more plausible.
 */

const level1 = 12;
/** Characters of two bytes that cost more are neither of GB 2312 nor common signs. */
export const level2 = 16;
const punctuation = 13;
const otherScript = 22;
export const sameScript = 12;
export const inWord = 8;
const rare = 20;
export const supplementary = 24;
const unused = 40;

/** Bits by code point of the Basic Multilingual Plane, and by pair of bytes in GB18030, 0 where a pair is no character. */
interface Costs {
  points: Uint8Array;
  pairs: Uint8Array;
}

/** Bits by which one reading must be cheaper to be preferred. */
export const preferred = 4;
/** Bits by which a line must be cheaper in another encoding than in that of its file. */
export const foreign = 8;

let built: Costs | undefined;

export const costs = () => (built ??= build());

/** The two-byte characters are asked of the decoder that reads them; those of GB 2312 are the common ones. */
function build(): Costs {
  const points = new Uint8Array(0x10000).fill(unused);
  fill(points, 0xa0, 0xff, level2);
  fill(points, 0x100, 0x6ff, otherScript);
  fill(points, 0x900, 0x1fff, supplementary);
  fill(points, 0x2000, 0x2fff, rare);
  fill(points, 0x3000, 0x9fff, rare);
  fill(points, 0xa000, 0xd7ff, supplementary);
  fill(points, 0xe000, 0xfaff, supplementary);
  fill(points, 0xfb00, 0xffef, supplementary);
  const bytes = new Uint8Array(126 * 191 * 3).fill(10);
  let at = 0;
  eachPair((lead, trail) => {
    bytes[at] = lead;
    bytes[at + 1] = trail;
    at += 3;
  });
  const characters = new TextDecoder('gb18030').decode(bytes).split('\n');
  const pairs = new Uint8Array(0x10000);
  let pair = 0;
  eachPair((lead, trail) => {
    const character = characters[pair++]!;
    const point = character.codePointAt(0) ?? 0xfffd;
    if (character.length !== 1 || point === 0xfffd) return;
    if (trail >= 0xa1) {
      if (lead >= 0xb0 && lead <= 0xd7) points[point] = level1;
      else if (lead >= 0xd8 && lead <= 0xf7) points[point] = level2;
      else if (lead >= 0xa1 && lead <= 0xa3 && point > 0x2000) points[point] = punctuation;
    }
    pairs[lead * 256 + trail] = points[point]!;
  });
  return { points, pairs };
}

function eachPair(take: (lead: number, trail: number) => void): void {
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) take(lead, trail);
  }
}

function fill(points: Uint8Array, first: number, last: number, cost: number): void {
  points.fill(cost, first, last + 1);
}

/** Bits of the characters beyond ASCII, read as UTF-8; 0 where there are none, -1 where the bytes are not UTF-8. */
export function utf8Cost(bytes: Uint8Array, start: number, end: number): number {
  const { points } = costs();
  let bits = 0;
  let script = 0;
  for (let at = start; at < end;) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at++;
      script = 0;
      continue;
    }
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || at + length > end) return -1;
    let point = lead & (0x7f >> length);
    for (let next = at + 1; next < at + length; next++) {
      const byte = bytes[next]!;
      if ((byte & 0xc0) !== 0x80) return -1;
      point = point * 64 + (byte & 0x3f);
    }
    if ((length === 3 && point < 0x800) || (length === 4 && point < 0x10000) || point > 0x10ffff || (point >= 0xd800 && point < 0xe000))
      return -1;
    if (point > 0xffff) bits += supplementary;
    else if (script !== 0 && script === scriptOf(point)) bits += Math.min(sameScript, points[point]!);
    else if (point >= 0xa0 && point < 0x180 && isInWord(point, bytes[at - 1], bytes[at + length])) bits += inWord;
    else bits += points[point]!;
    script = scriptOf(point);
    at += length;
  }
  return bits;
}

function scriptOf(point: number): number {
  return point >= 0x100 && point < 0x700 ? point >> 8 : 0;
}

/** Letters of one script stand together; those of Latin beside ASCII, and signs behind it or behind a blank: `Müller`, `25°C`, `A · B`. */
function isInWord(point: number, before: number | undefined, after: number | undefined): boolean {
  if (point < 0xc0) return before === 0x20 || isLetter(before) || (before !== undefined && before >= 0x30 && before <= 0x39);
  return isLetter(before) || isLetter(after);
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}

/** Characters of two bytes, and those among them that are neither of GB 2312 nor common signs. */
export interface Share {
  characters: number;
  rare: number;
}

/** Bits of the characters beyond ASCII, read as GB18030; 0 where there are none, -1 where the bytes are not GB18030. */
export function gb18030Cost(bytes: Uint8Array, start: number, end: number, share?: Share): number {
  const { pairs } = costs();
  let bits = 0;
  for (let at = start; at < end;) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at++;
      continue;
    }
    // The euro sign of Windows.
    if (lead === 0x80) {
      bits += supplementary;
      at++;
      continue;
    }
    if (lead === 0xff || at + 1 >= end) return -1;
    const trail = bytes[at + 1]!;
    if (trail >= 0x30 && trail <= 0x39) {
      if (!isFour(bytes, at, end)) return -1;
      bits += supplementary;
      at += 4;
      continue;
    }
    const cost = pairs[lead * 256 + trail]!;
    if (cost === 0) return -1;
    bits += cost;
    if (share) {
      share.characters++;
      if (cost > level2) share.rare++;
    }
    at += 2;
  }
  return bits;
}

function isFour(bytes: Uint8Array, at: number, end: number): boolean {
  if (at + 3 >= end) return false;
  const [first, second, third, fourth] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!];
  if (third < 0x81 || third > 0xfe || fourth < 0x30 || fourth > 0x39) return false;
  const order = ((first - 0x81) * 10 + second - 0x30) * 1260 + (third - 0x81) * 10 + fourth - 0x30;
  return order <= 39419 || (order >= 189_000 && order <= 1_237_575);
}
