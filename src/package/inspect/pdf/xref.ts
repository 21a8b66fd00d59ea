import type { Content } from '../../content.js';
import type { Fault } from '../../model.js';
import { Broken } from '../broken.js';
import { filtersOf, unfilter, unpredicted } from './filters.js';
import { Parser, Ref, Stream, type PdfDict, type PdfValue } from './syntax.js';

/** Where an object lies: in the file, or in a stream of objects. */
export interface Place {
  offset: number;
  stream?: number;
}

/** What the file says of its objects. */
export interface Objects {
  places: Map<number, Place>;
  trailer: PdfDict;
  /** Set where the table of objects is gone or wrong, and was made anew from what lies in the file. */
  fault: Fault | '';
  /** Where the document ends; 0 where that is not known. */
  end: number;
}

/** More objects than an honest file has. */
const mostObjects = 2_000_000;

/** Bytes of one table of cross-references that are read. */
const largestTable = 2 ** 27;

/** Tables that follow one another, one for each time the file was saved. */
const mostTables = 4096;

const chunk = 2 ** 20;

/** What finding the objects of a file needs of it. */
export interface PdfObjects {
  readonly content: Content;
  readonly objects: Objects;
  resolve(value: PdfValue | undefined): PdfValue;
  parseAt<Result>(offset: number, read: (parser: Parser) => Result, most: number): Result;
  objectAt(offset: number): { number: number; value: PdfValue };
  raw(stream: Stream): Buffer;
  bytes(stream: Stream, most: number): Buffer;
}

/** Where the document begins: readers look for its mark in so many bytes. */
export const headOf = (content: Content): number => Math.max(0, content.read(0, 1024).indexOf('%PDF-'));

/** Finds the objects of a file as a reader does: from its end, table by table; and without a table, from its beginning. */
export function readObjects(file: PdfObjects): void {
  const { content, objects } = file;
  const end = endOf(content);
  const cut = end.cut || isShort(content);
  // What lies before the head of the document counts in no offset; some writers count it.
  const head = headOf(content);
  for (const shift of cut ? [] : new Set([head, 0])) {
    try {
      clear(objects);
      readTables(file, end.start, shift);
      objects.end = end.behind;
      if (fits(content, objects)) return;
    } catch (error) {
      if (error instanceof Broken && error.fault === 'bomb') throw error;
    }
  }
  rebuild(file, cut ? 'truncated' : 'damaged');
}

function clear(objects: Objects): void {
  objects.places.clear();
  objects.trailer.clear();
  objects.end = 0;
}

/** The last `startxref`, and what follows it; objects that follow are a version of the document that breaks off. */
function endOf(content: Content): { start: number; cut: boolean; behind: number } {
  const word = 'startxref';
  for (let to = content.size; to > 0; to -= chunk) {
    const from = Math.max(0, to - chunk);
    const at = content.read(from, to - from + word.length).lastIndexOf(word);
    if (at < 0) continue;
    const place = from + at;
    const tail = content.read(place, 2048).toString('latin1');
    const [all, offset] = /^startxref[\0\s]*(\d{1,15})[\0\s]*(?:%%EOF[\r\n]{0,2})?/.exec(tail) ?? [];
    if (all === undefined) break;
    const behind = place + all.length;
    const cut = /(?:^|[\0\s])\d{1,10}[\0\s]{1,8}\d{1,5}[\0\s]{1,8}obj\b/.test(content.read(behind, chunk).toString('latin1'));
    return { start: Number(offset), cut, behind };
  }
  return { start: 0, cut: true, behind: 0 };
}

/** Whether a file made to be shown page by page is shorter than it says of itself. */
function isShort(content: Content): boolean {
  const length = /\/Linearized\b[^>]{0,200}?\/L[\s\0]{0,4}(\d{1,15})/.exec(content.read(0, 1024).toString('latin1'))?.[1];
  return length !== undefined && Number(length) > content.size;
}

/** Whether the objects that every document has are where the tables say. */
function fits(content: Content, { places, trailer }: Objects): boolean {
  if (!(trailer.get('Root') instanceof Ref)) return false;
  for (const { offset, stream } of places.values()) if (stream === undefined && offset >= content.size) return false;
  return true;
}

function readTables(file: PdfObjects, start: number, shift: number): void {
  const { objects } = file;
  const seen = new Set<number>();
  const next = [start];
  for (let offset = next.shift(); offset !== undefined; offset = next.shift()) {
    if (seen.has(offset)) continue;
    seen.add(offset);
    if (seen.size > mostTables || offset + shift >= file.content.size) throw new Broken('damaged');
    const trailer = readTable(file, offset + shift, shift);
    for (const [key, value] of trailer) if (!objects.trailer.has(key)) objects.trailer.set(key, value);
    const [hybrid, before] = [trailer.get('XRefStm'), trailer.get('Prev')];
    if (typeof hybrid === 'number') next.push(hybrid);
    if (typeof before === 'number') next.push(before);
    else if (before instanceof Ref) next.push(before.number);
  }
}

function readTable(file: PdfObjects, offset: number, shift: number): PdfDict {
  const isTable = file.parseAt(offset, (parser) => parser.value() === 'xref', 2 ** 12);
  if (isTable) return file.parseAt(offset, (parser) => readRows(parser, shift, file.objects), largestTable);
  const { value } = file.objectAt(offset);
  if (!(value instanceof Stream)) throw new Broken('damaged');
  readStream(file, value, shift);
  return value.dict;
}

/** The first table that tells of an object is the latest, and counts. A table is read again where its end was not at hand. */
function keep({ places }: Objects, number: number, place: Place): void {
  if (places.size >= mostObjects) throw new Broken('bomb');
  if (!places.has(number)) places.set(number, place);
}

/** A free object is kept as one that lies nowhere, lest an older table tells of it. */
export const nowhere: Place = { offset: 0, stream: -1 };

function readRows(parser: Parser, shift: number, objects: Objects): PdfDict {
  parser.value();
  for (;;) {
    const word = parser.value();
    if (word === 'trailer') break;
    const count = parser.value();
    if (typeof word !== 'number' || typeof count !== 'number') throw new Broken('damaged');
    let first = word;
    for (let row = 0; row < count; row++) {
      const [offset, generation, kind] = [parser.value(), parser.value(), parser.value()];
      if (typeof offset !== 'number' || typeof generation !== 'number' || (kind !== 'n' && kind !== 'f')) throw new Broken('damaged');
      // Some writers count from one the table that begins with object nought.
      if (row === 0 && first === 1 && kind === 'f' && generation === 65535) first = 0;
      keep(objects, first + row, kind === 'f' || offset === 0 ? nowhere : { offset: offset + shift });
    }
  }
  const trailer = parser.value();
  if (!(trailer instanceof Map)) throw new Broken('damaged');
  return trailer;
}

function readStream(file: PdfObjects, stream: Stream, shift: number): void {
  const filters = filtersOf(stream.dict, file.resolve);
  const rows = unpredicted(unfilter(file.raw(stream), filters, largestTable).bytes, filters.at(-1)?.params ?? new Map<string, PdfValue>());
  const widths = numbersOf(stream.dict.get('W') ?? null);
  const size = widths.reduce((sum, width) => sum + width, 0);
  if (widths.length < 3 || size <= 0 || widths.some((width) => width > 16)) throw new Broken('damaged');
  const ranges = numbersOf(stream.dict.get('Index') ?? [0, stream.dict.get('Size') ?? 0]);
  let at = 0;
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    for (let row = 0; row < ranges[range + 1]! && at + size <= rows.length; row++, at += size) {
      let from = at;
      const [kind, one] = widths.map((width, which) => {
        from += width;
        // Without a width for it, an object lies in the file.
        return width === 0 ? (which === 0 ? 1 : 0) : rows.readUIntBE(from - Math.min(width, 6), Math.min(width, 6));
      }) as [number, number];
      if (kind <= 2)
        keep(file.objects, ranges[range]! + row, kind === 1 ? { offset: one + shift } : kind === 2 ? { offset: 0, stream: one } : nowhere);
    }
  }
}

const numbersOf = (value: PdfValue): number[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'number') : []);

/** Objects and their places by what lies in the file, where it has no table that can be believed. */
export function rebuild(file: PdfObjects, fault: Fault): void {
  const { content, objects } = file;
  clear(objects);
  objects.fault = fault;
  const mark =
    /(?<![\d])(\d{1,10})[\0\s]{1,8}(\d{1,5})[\0\s]{1,8}obj\b|\/(Root|Encrypt)[\0\s]{0,8}(\d{1,10})[\0\s]{1,8}(\d{1,5})[\0\s]{1,8}R\b|\/(ObjStm|Catalog)\b/g;
  let last = 0;
  let catalogue: Ref | undefined;
  const streams = new Set<number>();
  const overlap = 64;
  for (let from = 0; from < content.size; from += chunk) {
    const text = content.read(from, chunk + overlap).toString('latin1');
    for (const { index, 1: number, 3: key, 4: object, 5: generation, 6: kind } of text.matchAll(mark)) {
      if (index >= chunk) break;
      if (number !== undefined) {
        last = Number(number);
        if (objects.places.size < mostObjects) objects.places.set(last, { offset: from + index });
        streams.delete(last);
      } else if (key !== undefined) objects.trailer.set(key, new Ref(Number(object), Number(generation)));
      else if (kind === 'ObjStm') streams.add(last);
      else catalogue = new Ref(last, 0);
    }
  }
  if (!objects.trailer.has('Root') && catalogue) objects.trailer.set('Root', catalogue);
  for (const number of streams) unpackInto(file, number);
}

/** Tells of the objects in a stream of objects. */
function unpackInto(file: PdfObjects, number: number): void {
  const { objects } = file;
  try {
    const { value } = file.objectAt(objects.places.get(number)!.offset);
    if (!(value instanceof Stream)) return;
    const count = Number(value.dict.get('N')) || 0;
    const parser = new Parser(file.bytes(value, largestTable), true);
    for (let index = 0; index < count && index < mostObjects; index++) {
      const [object] = [parser.value(), parser.value()];
      if (typeof object !== 'number') return;
      if (!objects.places.has(object)) objects.places.set(object, { offset: 0, stream: number });
    }
  } catch {
    // What cannot be unpacked is missed where it is asked for.
  }
}
