import { inflateSync } from 'node:zlib';
import type { Fault } from '../model.js';
import { fieldOpensShare } from './address.js';
import { countBlips } from './blips.js';
import { fieldsOutside } from './outside.js';

/** What the main stream of an old Office document tells. */
export interface StreamWalk {
  fault: Fault | '';
  /** Macros of Excel 4, fields that run a program. */
  runs: boolean;
  /** Compound files within it, as PowerPoint has them. */
  inner: Buffer[];
  /** Images, which were not looked at. */
  images: number;
  /** Fields that bring in what lies outside of the file. */
  outside: number;
}

/** NULs on end that no text has. */
const blank = 16;

/** A field that has a program run. */
const dde = /^\s*DDE(?:AUTO)?\b/i;
const fieldStart = '\x13';

/** Walks the text of a Word document ([MS-DOC]), piece by piece; what is older than Word 97 is left as it is. */
export function walkWord(word: Buffer, table: (name: string) => Buffer): StreamWalk {
  const walk: StreamWalk = { fault: '', runs: false, inner: [], images: 0, outside: 0 };
  if (word.length < 12 || word.readUInt16LE(0) !== 0xa5ec) return { ...walk, fault: 'damaged' };
  if (word.readUInt16LE(2) < 0xc1) return walk;
  if (word.length < 0x1aa) return { ...walk, fault: 'truncated' };
  const tables = table((word.readUInt16LE(10) & 0x200) === 0 ? '0Table' : '1Table');
  const [start, length] = [word.readUInt32LE(0x1a2), word.readUInt32LE(0x1a6)];
  if (length === 0 || start + length > tables.length) return { ...walk, fault: 'truncated' };
  const pieces = piecesOf(tables.subarray(start, start + length));
  if (!pieces) return { ...walk, fault: 'damaged' };
  for (const { at, characters, wide } of pieces) {
    const bytes = word.subarray(at, at + characters * (wide ? 2 : 1));
    if (bytes.length < characters * (wide ? 2 : 1)) return { ...walk, fault: 'truncated' };
    const text = bytes.toString(wide ? 'utf16le' : 'latin1');
    const fields = text.split(fieldStart).slice(1);
    walk.runs ||= fields.some((field) => dde.test(field) || fieldOpensShare(field));
    walk.outside += fields.reduce((sum, field) => sum + fieldsOutside(field), 0);
    if (text.includes('\0'.repeat(blank))) walk.fault ||= 'damaged';
  }
  return walk;
}

/** Pieces of the text: where each lies, and whether its characters take two bytes. */
function piecesOf(clx: Buffer): { at: number; characters: number; wide: boolean }[] | undefined {
  let at = 0;
  // Properties come before it, each behind its length.
  while (clx[at] === 1 && at + 3 <= clx.length) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== 2 || at + 5 > clx.length) return undefined;
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = (plc.length - 4) / 12;
  if (!Number.isInteger(count) || count < 1) return undefined;
  const pieces = Array.from({ length: count }, (_, index) => {
    const [from, to, place] = [
      plc.readUInt32LE(index * 4),
      plc.readUInt32LE(index * 4 + 4),
      plc.readUInt32LE((count + 1) * 4 + index * 8 + 2),
    ];
    const wide = (place & 0x40000000) === 0;
    return { at: wide ? place & 0x3fffffff : (place & 0x3fffffff) >>> 1, characters: to - from, wide };
  });
  return pieces.every(({ characters }) => characters > 0) ? pieces : undefined;
}

const [bof, eof, boundSheet] = [0x809, 0x0a, 0x85];
/** What Excel keeps images in: those of all sheets, what goes on from the record before, and single ones of old editions and backgrounds. */
const [drawings, goesOn, bitmaps] = [0xeb, 0x3c, new Set([0x7f, 0xe9])];
const macroSheet = 0x40;
const longestRecord = 8224;

/** Walks the records of a workbook ([MS-XLS]): every sheet begins where the workbook says, and ends. */
export function walkBook(book: Buffer): StreamWalk {
  const walk: StreamWalk = { fault: '', runs: false, inner: [], images: 0, outside: 0 };
  const sheets: number[] = [];
  let [at, depth, before] = [0, 0, 0];
  const drawn: Buffer[] = [];
  if (book.length < 8 || book.readUInt16LE(0) !== bof) return { ...walk, fault: 'damaged' };
  while (at + 4 <= book.length) {
    const [kind, length] = [book.readUInt16LE(at), book.readUInt16LE(at + 2)];
    // What follows the last sheet fills up.
    if (depth === 0 && kind !== bof) break;
    if (kind === 0 || length > longestRecord) return { ...walk, fault: 'damaged' };
    const data = book.subarray(at + 4, at + 4 + length);
    if (data.length < length) return { ...walk, fault: 'truncated' };
    if (kind === bof) {
      depth++;
      walk.runs ||= length >= 4 && data.readUInt16LE(2) === macroSheet;
    } else if (kind === eof) depth--;
    else if (kind === boundSheet && length >= 6) {
      sheets.push(data.readUInt32LE(0));
      walk.runs ||= data[5] === 1;
    }
    if (kind !== goesOn) before = kind;
    if (before === drawings) drawn.push(data);
    else if (bitmaps.has(kind)) walk.images++;
    at += 4 + length;
  }
  walk.images += countBlips(Buffer.concat(drawn));
  if (depth > 0) return { ...walk, fault: 'truncated' };
  if (sheets.some((sheet) => sheet + 2 > book.length || book.readUInt16LE(sheet) !== bof)) walk.fault = 'damaged';
  return walk;
}

const storage = 0x1011;

/** Bytes that one storage within a presentation unpacks to at most. */
const largestStorage = 2 ** 26;

/** Walks the outermost records of a presentation ([MS-PPT]), among which are the files within it, packed. */
export function walkSlides(slides: Buffer): StreamWalk {
  const walk: StreamWalk = { fault: '', runs: false, inner: [], images: 0, outside: 0 };
  for (let at = 0; at + 8 <= slides.length;) {
    const [kind, length] = [slides.readUInt16LE(at + 2), slides.readUInt32LE(at + 4)];
    if (kind < 0x3e8 || kind > 0x2fff)
      return slides.subarray(at).every((byte) => byte === 0) && at > 0 ? walk : { ...walk, fault: 'damaged' };
    if (at + 8 + length > slides.length) return { ...walk, fault: 'truncated' };
    if (kind === storage) {
      const data = slides.subarray(at + 8, at + 8 + length);
      try {
        walk.inner.push(slides.readUInt16LE(at) >> 4 === 1 ? inflateSync(data.subarray(4), { maxOutputLength: largestStorage }) : data);
      } catch {
        walk.fault ||= 'damaged';
      }
    }
    at += 8 + length;
  }
  return walk;
}
