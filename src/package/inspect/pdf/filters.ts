import { inflateSync } from 'node:zlib';
import { Broken } from '../broken.js';
import { lzwUnpacked, usualLzw } from '../image/lzw.js';
import { Name, type PdfDict, type PdfValue } from './syntax.js';

/*
 * Many writers leave out the mark that ends a stream, which ends anyway where its dictionary says: only Flate, which has a
 * checksum, is held to its end.
 */

/** Filters whose output is an image and not bytes. */
const imageFilters = new Set(['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode']);

const shortNames: Readonly<Record<string, string>> = {
  DCT: 'DCTDecode',
  CCF: 'CCITTFaxDecode',
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  A85: 'ASCII85Decode',
  AHx: 'ASCIIHexDecode',
  RL: 'RunLengthDecode',
};

/** One filter of a stream with its parameters. */
export interface Filter {
  name: string;
  params: PdfDict;
}

/** The filters of a stream, in the order in which they are undone. */
export function filtersOf(dict: PdfDict, resolve: (value: PdfValue | undefined) => PdfValue): Filter[] {
  const [names, params] = [
    listOf(resolve(dict.get('Filter') ?? dict.get('F'))),
    listOf(resolve(dict.get('DecodeParms') ?? dict.get('DP'))),
  ];
  return names.flatMap((each, at) => {
    const [name, given] = [resolve(each), resolve(params[at])];
    if (!(name instanceof Name)) return [];
    return [{ name: shortNames[name.name] ?? name.name, params: given instanceof Map ? given : (new Map() as PdfDict) }];
  });
}

const listOf = (value: PdfValue): PdfValue[] => (Array.isArray(value) ? value : value === null ? [] : [value]);

/**
 * Undoes the filters of a stream up to the one that makes an image, which is left.
 *
 * @param most Bytes that are made at most.
 * @param enough Whether more than that may be left off, which an image does: else it is a bomb.
 */
export function unfilter(raw: Buffer, filters: readonly Filter[], most: number, enough = false): { bytes: Buffer; left?: Filter } {
  let bytes = raw;
  for (const [at, filter] of filters.entries()) {
    if (imageFilters.has(filter.name)) return { bytes, left: filter };
    bytes = undo(bytes, filter, most, enough && at === filters.length - 1);
    if (bytes.length > most && !enough) throw new Broken('bomb');
  }
  return { bytes };
}

function undo(bytes: Buffer, { name, params }: Filter, most: number, enough: boolean): Buffer {
  switch (name) {
    case 'FlateDecode':
      return inflated(bytes, most, enough);
    case 'LZWDecode':
      return lzwUnpacked(bytes, { ...usualLzw, early: params.get('EarlyChange') !== 0 }, most);
    case 'ASCII85Decode':
      return ascii85(bytes);
    case 'ASCIIHexDecode':
      return asciiHex(bytes);
    case 'RunLengthDecode':
      return runLength(bytes, most);
    case 'Crypt':
      return bytes;
    default:
      throw new Broken('damaged');
  }
}

/** Undoes Flate; its checksum must fit, and its end must be there. */
function inflated(bytes: Buffer, most: number, enough: boolean): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      if (enough) return Buffer.alloc(0);
      throw new Broken('bomb');
    }
    if (code === 'Z_BUF_ERROR') throw new Broken('truncated');
    throw new Broken(/incorrect data check/.test(message) ? 'checksum' : 'damaged');
  }
}

function ascii85(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1').replace(/[\0\t\n\f\r ]+/g, '');
  const end = text.indexOf('~');
  const groups = text.slice(text.startsWith('<~') ? 2 : 0, end < 0 ? undefined : end).replaceAll('z', '!!!!!');
  if (/[^!-u]/.test(groups)) throw new Broken('damaged');
  const made = Buffer.alloc(Math.ceil(groups.length / 5) * 4);
  for (let at = 0; at < groups.length; at += 5) {
    let value = 0;
    for (let digit = 0; digit < 5; digit++) value = value * 85 + (at + digit < groups.length ? groups.charCodeAt(at + digit) - 33 : 84);
    if (value > 0xffffffff) throw new Broken('damaged');
    made.writeUInt32BE(value, (at / 5) * 4);
  }
  const short = (5 - (groups.length % 5)) % 5;
  return made.subarray(0, made.length - short);
}

function asciiHex(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1').replace(/[\0\t\n\f\r ]+/g, '');
  const end = text.indexOf('>');
  const digits = end < 0 ? text : text.slice(0, end);
  if (/[^\da-f]/i.test(digits)) throw new Broken('damaged');
  return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
}

function runLength(bytes: Buffer, most: number): Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length;) {
    const length = bytes[at]!;
    if (length === 128) return Buffer.concat(chunks);
    const chunk = length < 128 ? bytes.subarray(at + 1, at + 2 + length) : Buffer.alloc(257 - length, bytes[at + 1]);
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) throw new Broken('bomb');
    at += length < 128 ? length + 2 : 2;
  }
  return Buffer.concat(chunks);
}

/** Undoes the predictors of PNG, which streams of cross-references are written with. */
export function unpredicted(bytes: Buffer, params: PdfDict): Buffer {
  const of = (key: string, usual: number) => (typeof params.get(key) === 'number' ? (params.get(key) as number) : usual);
  if (of('Predictor', 1) < 10) return bytes;
  const pixel = Math.max(1, Math.ceil((of('Colors', 1) * of('BitsPerComponent', 8)) / 8));
  const row = Math.ceil((of('Colors', 1) * of('BitsPerComponent', 8) * of('Columns', 1)) / 8);
  if (!(row > 0 && row < 2 ** 20)) throw new Broken('damaged');
  const made = Buffer.alloc(Math.floor(bytes.length / (row + 1)) * row);
  for (let from = 0, to = 0; to < made.length; from += row + 1, to += row) {
    const kind = bytes[from]!;
    for (let at = 0; at < row; at++) {
      const left = at >= pixel ? made[to + at - pixel]! : 0;
      const up = to > 0 ? made[to + at - row]! : 0;
      const corner = at >= pixel && to > 0 ? made[to + at - row - pixel]! : 0;
      const guess = kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : kind === 4 ? paeth(left, up, corner) : 0;
      made[to + at] = (bytes[from + 1 + at]! + guess) & 0xff;
    }
  }
  return made;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
