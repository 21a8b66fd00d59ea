import { chunks } from '../system/bytes.js';
import { isBlankRow, longestRecord } from './cells.js';
import { looksLikeFoot } from './foot.js';
import type { CsvSource } from './model.js';
import { readCells } from './read-cells.js';
import { doubtedWidth, Records } from './records.js';

/** The first records of a text, to be looked at before anything is checked. */
export interface FirstRows {
  /** Cells by position, as they stand. */
  rows: string[][];
  /** Records among them that cannot be read. */
  unread: number;
  /** Whether these are all that there are. */
  whole: boolean;
}

/** Bytes read at once: a few hundred records. */
const chunk = 256 * 1024;

/**
 * Reads the first records of a text, without an engine: titles, totals and signatures below a table are none.
 *
 * @param most How many are read; of the text no more is read than they take.
 */
export async function firstRowsOf(source: CsvSource, most: number): Promise<FirstRows> {
  const starts: { at: number; isBlank?: true }[] = [];
  const records = new Records({
    delimiter: source.delimiter,
    offset: source.dataOffset,
    line: source.dataLine,
    width: doubtedWidth(source),
    onRecord: (at) => starts.push({ at }),
    onBlank: (at) => starts.push({ at, isBlank: true }),
  });
  const found: FirstRows = { rows: [], unread: 0, whole: true };
  let held = Buffer.alloc(0);
  let offset = source.dataOffset;
  /** Takes the row that begins first, which ends where the next begins. */
  const take = (end: number) => {
    const { at, isBlank } = starts.shift()!;
    const read = isBlank ? undefined : readCells(held.subarray(at - offset, end - offset), source);
    held = held.subarray(end - offset);
    offset = end;
    if (!read || 'foot' in read) return;
    if ('cause' in read) found.unread++;
    else if (!isBlankRow(read.cells) && !looksLikeFoot(read.cells)) found.rows.push(read.cells);
  };
  const isFull = () => found.rows.length + found.unread >= most;
  for await (const piece of chunks(source.path, source.dataOffset, source.textEnd, chunk)) {
    records.push(piece);
    held = Buffer.concat([held, piece]);
    while (starts.length > 1 && !isFull()) take(starts[1]!.at);
    // A record past any limit is none that is read, and memory stays bounded.
    if (isFull() || held.length > 2 * longestRecord) return { ...found, whole: false };
  }
  records.end();
  const end = offset + held.length;
  while (starts.length > 0 && !isFull()) take(starts[1]?.at ?? end);
  return { ...found, whole: starts.length === 0 };
}
