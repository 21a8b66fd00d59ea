import { splitRecord } from './cells.js';
import type { Newline } from './model.js';
import { Records } from './records.js';
import { headRows } from './table-head.js';
import type { Delimiter } from './delimiter.js';

const [lineFeed, carriageReturn] = [10, 13];

/** A row at the top of a text, as it stands there. */
export interface HeadRow {
  offset: number;
  /** Where its line break begins; not where its text would end, which may have more bytes than were broken in it. */
  end: number;
  line: number;
  /** Without its line break. */
  text: string;
  /** Trimmed. */
  cells: string[];
  /** Whether its quotes are not sound. */
  broken: boolean;
}

/**
 * The first rows of a text, rows of delimiters among them, lines without a byte left out.
 *
 * @param offset Where the text begins, after its byte order marks.
 * @param isWhole Whether the sample is the whole text: else its last row may be cut, and is left out.
 * @param most How many rows are read.
 */
export function firstRows(sample: Uint8Array, offset: number, delimiter: Delimiter, isWhole: boolean, most = headRows): HeadRow[] {
  const starts: { offset: number; line: number }[] = [];
  const take = (at: number, line: number) => starts.length <= most && starts.push({ offset: at, line });
  const records = new Records({ delimiter, offset, line: 1, onRecord: take, onBlank: take });
  records.push(sample.subarray(offset));
  records.end();
  const isCut = !isWhole && starts.length <= most;
  return starts.slice(0, isCut ? -1 : most).map((start, at) => {
    const end = endOfRow(sample, start.offset, starts[at + 1]?.offset ?? sample.length);
    const text = decoder.decode(sample.subarray(start.offset, end));
    const { cells, broken } = splitRecord(text, delimiter);
    return { ...start, end, text, cells: cells.map((cell) => cell.trim()), broken: broken !== undefined };
  });
}

// A row may begin with the mark of byte order, which is then its own.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Where a row ends that the next one follows, before its line break and lines without a byte. */
function endOfRow(sample: Uint8Array, from: number, next: number): number {
  let end = next;
  while (end > from && (sample[end - 1] === carriageReturn || sample[end - 1] === lineFeed)) end--;
  return end;
}

export function linesIn(text: string): number {
  return text.split(/\r\n|\r|\n/).length;
}

/** The kind of line ends of a text. */
export function newlineOf(text: string): Newline {
  const kinds = new Set(text.match(/\r\n|\r|\n/g));
  if (kinds.size === 0) return 'none';
  if (kinds.size > 1) return 'mixed';
  return kinds.has('\n') ? 'lf' : kinds.has('\r') ? 'cr' : 'crlf';
}

/** Where so many lines end; the end where there are fewer. */
export function behindLines(bytes: Uint8Array, lines: number): number {
  let at = 0;
  for (let line = 0; line < lines && at < bytes.length; line++) {
    while (at < bytes.length && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) at++;
    at += bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? 2 : 1;
  }
  return Math.min(at, bytes.length);
}
