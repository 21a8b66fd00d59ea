import { blankCharacters } from '../value/blank.js';
import type { UnreadCause } from './left-out.js';
import type { Delimiter } from './delimiter.js';

/** Bytes of the longest record that is read, its line break included: DuckDB's own limit, and no value of a standard is nearly as long. */
export const longestRecord = 2_000_000;

export interface SplitRecord {
  cells: string[];
  /** What is wrong with the quoting, if anything; the cells are then a best effort. */
  broken?: Extract<UnreadCause, 'open-quote' | 'text-after-quote'>;
}

/**
 * Splits one record into cells, with the meaning of `Records` and of DuckDB's reader in strict mode.
 *
 * @param record Without its line break.
 */
export function splitRecord(record: string, delimiter: Delimiter): SplitRecord {
  const cells: string[] = [];
  let position = 0;
  for (;;) {
    const open = record[position] === ' ' ? position + 1 : position;
    if (record[open] !== '"') {
      const end = record.indexOf(delimiter, position);
      cells.push(record.slice(position, end < 0 ? undefined : end));
      if (end < 0) return { cells };
      position = end + 1;
      continue;
    }
    const close = closingQuote(record, open + 1);
    if (close < 0) return { cells: [...cells, unescape(record.slice(open + 1))], broken: 'open-quote' };
    const value = unescape(record.slice(open + 1, close));
    let after = close + 1;
    while (record[after] === ' ') after++;
    if (after < record.length && record[after] !== delimiter) {
      return { cells: [...cells, value + record.slice(after)], broken: 'text-after-quote' };
    }
    cells.push(value);
    if (after === record.length) return { cells };
    position = after + 1;
  }
}

function closingQuote(record: string, from: number): number {
  let quote = record.indexOf('"', from);
  while (quote >= 0 && record[quote + 1] === '"') quote = record.indexOf('"', quote + 2);
  return quote;
}

function unescape(text: string): string {
  return text.replaceAll('""', '"');
}

/** A record as one line of CSV, RFC 4180: cells quoted where they need it. */
export function joinCells(cells: readonly string[], delimiter: Delimiter): string {
  const inCsv = (cell: string) => (needsQuotes.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `${cells.map(inCsv).join(delimiter)}\n`;
}

const needsQuotes = /[",\t|\r\n]/;

const onlyBlanks = new RegExp(`^[${blankCharacters}]*$`);

/** Whether no cell of a row holds anything but blanks: such a row is no record, in whatever format. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => onlyBlanks.test(cell));
}

/** Whether a row holds something beyond the columns of its header: there is no telling what its cells then mean. */
export function isTooWide(cells: readonly string[], width: number): boolean {
  return cells.slice(width).some((cell) => cell !== '');
}

/** Columns of a header up to the last that has a name: a delimiter at its end opens no column. */
export function namedWidth(header: readonly string[]): number {
  return header.findLastIndex((cell) => !onlyBlanks.test(cell)) + 1;
}
