import { labelled } from '../../message/punctuation.js';
import { isBlankRow } from '../cells.js';
import {
  bestPeriod,
  isOtherDate,
  labelledPeriod,
  periodRanks,
  periodsInTitle,
  wholePeriod,
  type FoundPeriod,
  type PeriodPlace,
} from './period.js';
import { plain, type ReturnWords } from './words.js';

/** A row of a sheet: as people count it, from 1, and its cells. */
export interface GridRow {
  number: number;
  cells: readonly string[];
}

/** What the lines above the cells of a return say of all of them: form, period, unit, division. */
type ReturnHead = Record<string, string>;

/** The head of a return, and what was found of its period. */
export interface FoundHead {
  head: ReturnHead;
  period: FoundPeriod;
}

/** Reads `表号：…`, with the value behind the colon, in the next cell, or beside others in one cell. */
export function headIn(rows: readonly GridRow[], words: ReturnWords): FoundHead {
  const { table, fieldOf } = words;
  const { returns } = table;
  const head = new Map<string, string>();
  const places: PeriodPlace[] = [];
  const told = new Set(
    [returns.form, returns.period, returns.unit?.field, returns.upper, ...returns.keys].filter((name) => name !== undefined),
  );
  for (const { number, cells } of rows) {
    // Headings of columns are no head of the return.
    if (cells.some((cell) => [returns.row, returns.label].includes(fieldOf(cell)?.name))) continue;
    for (const { name, text, at, isAlone } of piecesOf(cells, words)) {
      const place = { row: number, at, text };
      if (name === returns.period) places.push({ ...place, rank: periodRanks.labelled, reading: labelledPeriod(text) });
      else if (name === undefined) places.push(...unlabelled(place, isAlone));
      else if (told.has(name) && !head.has(name)) head.set(name, valueOf(name, text, words));
    }
  }
  const isMonth = table.fields.find(({ name }) => name === returns.period)?.format === 'YYYYMM';
  const period = bestPeriod(places, isMonth);
  if (period && 'value' in period) head.set(returns.period, period.value);
  return { head: Object.fromEntries(head), period };
}

function unlabelled(place: Pick<PeriodPlace, 'row' | 'at' | 'text'>, isAlone: boolean): PeriodPlace[] {
  const whole = isAlone ? wholePeriod(place.text) : undefined;
  if (whole) return [{ ...place, rank: whole.as === 'day' ? periodRanks.day : periodRanks.bare, reading: whole }];
  return periodsInTitle(place.text).map((reading) => ({ ...place, rank: periodRanks.title, reading }));
}

function valueOf(name: string, text: string, { table: { returns } }: ReturnWords): string {
  if (returns.keys.includes(name) || name === returns.upper) return /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0] ?? text;
  return returns.unit && name === returns.unit.field ? unitText(text, returns.unit.factors) : text;
}

interface Piece {
  /** The field that it is labelled as; absent where it has no label that names one. */
  name?: string;
  text: string;
  /** The column that it stands in, from 0. */
  at: number;
  /** Whether it stands apart, and what stands before it says nothing of it. */
  isAlone: boolean;
}

/** What the cells of a row say, each with its label. */
function piecesOf(cells: readonly string[], words: ReturnWords): Piece[] {
  const used = new Set<number>();
  let last = '';
  return cells.flatMap((cell, at): Piece[] => {
    if (isBlankRow([cell])) return [];
    const before = last;
    last = cell;
    if (used.has(at)) return [];
    // A value stands behind its label, unless the next cell that holds something is a label itself.
    const next = () => {
      const place = cells.findIndex((each, column) => column > at && !isBlankRow([each]));
      if (place < 0 || isLabel(cells[place]!, words)) return undefined;
      used.add(place);
      return { text: cells[place]!.trim(), at: place };
    };
    const name = words.fieldOf(cell)?.name;
    if (name !== undefined) return pieceOf(name, next());
    return partsOf(cell, words).flatMap((part, place, all): Piece[] => {
      if (part.label === undefined) {
        // A date behind 有效期至 is none of the return, unless that has its own.
        const isAfter = place === 0 && ((isOtherDate(before) && !/\d{4}/.test(before)) || /[:：]\s*$/.test(before));
        return isAfter || part.text === '' ? [] : [{ text: part.text, at, isAlone: part.isAlone }];
      }
      const value = part.text !== '' ? { text: part.text, at } : place === all.length - 1 ? next() : undefined;
      const field = words.fieldOf(part.label)?.name;
      if (field !== undefined) return pieceOf(field, value);
      return value ? [{ text: labelled(part.label, value.text, 'zh'), at: value.at, isAlone: false }] : [];
    });
  });
}

const pieceOf = (name: string, value: { text: string; at: number } | undefined): Piece[] =>
  value ? [{ name, text: value.text, at: value.at, isAlone: false }] : [];

const isLabel = (cell: string, { fieldOf }: ReturnWords) => fieldOf(cell) !== undefined || /[:：]/.test(cell);

interface Part {
  label?: string;
  text: string;
  isAlone: boolean;
}

/** The labels of a cell with what stands behind each, and what stands apart from them. */
function partsOf(cell: string, words: ReturnWords): Part[] {
  const behind = cell.split(/[:：]/);
  let label: { word: string; isBracketed: boolean } | undefined;
  return behind.flatMap((text, at) => {
    const start = at === behind.length - 1 ? text.length : labelStart(text, words);
    const before = text.slice(0, start);
    const opened = label;
    label = { word: text.slice(start), isBracketed: /[(（]\s*$/.test(before) };
    if (!opened) return apart(before);
    const end = opened.isBracketed ? before.search(/[)）]/) : before.trimStart().search(/\s{2,}|[;；]/);
    const value = opened.isBracketed ? before : before.trimStart();
    const parted = end < 0 ? [value, ''] : [value.slice(0, end), value.slice(end + 1)];
    return [{ label: opened.word, text: parted[0]!.trim(), isAlone: false }, ...apart(parted[1]!)];
  });
}

/** What no label stands before, in parts that blanks set apart. */
function apart(text: string): Part[] {
  return text.split(/\s{2,}|[;；]/).flatMap((part) => (part.trim() === '' ? [] : [{ text: part.trim(), isAlone: true }]));
}

/** A text that is longer is no label, whatever blanks it has. */
const longestLabel = 60;

/** Where the label before a colon begins: the longest that names a field, else what the last blank or mark sets apart. */
function labelStart(text: string, { fieldOf }: ReturnWords): number {
  const marks = [...text.matchAll(/[\s;；,，、。(（]+/g)];
  const starts = [0, ...marks.map(({ index, 0: mark }) => index + mark.length)];
  const known = starts.find((start) => {
    const word = text.slice(start);
    if (word.length > longestLabel || !fieldOf(word)) return false;
    // The letters of a longer word may be set apart: 填 报 单 位.
    const isSetApart = /\S\s+\S/.test(word) && /(?<!\S)\S\s+$/.test(text.slice(0, start));
    return !isSetApart;
  });
  return known ?? starts.at(-1)!;
}

/** A unit as the code list writes it: `万 元` and `(万元)` are 万元; the text as it is where it is none. */
export function unitText(text: string, units: Readonly<Record<string, string>>): string {
  const written = plain(text).replace(/^\((.*)\)$/, '$1');
  const word = written.replace(/^(?:计量)?单位:/, '');
  return Object.hasOwn(units, word) ? word : text.trim();
}

/** The unit that a heading ends with: `应征（万元）`. */
export function unitInHeading(text: string, units: Readonly<Record<string, string>>): string | undefined {
  const [, unit] = /[([]([^()[\]]+)[)\]]$/.exec(plain(text)) ?? [];
  const word = unit === undefined ? undefined : unitText(unit, units);
  return word !== undefined && Object.hasOwn(units, word) ? word : undefined;
}
