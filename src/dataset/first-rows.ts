import { isBlankRow } from './cells.js';
import { looksLikeFoot } from './foot.js';
import type { CsvSource } from './model.js';
import { rawRecords } from './raw-records.js';
import { readCells } from './read-cells.js';

/** The first records of a text, to be looked at before anything is checked. */
export interface FirstRows {
  /** Cells by position, as they stand. */
  rows: string[][];
  /** Records among them that cannot be read. */
  unread: number;
  /** Whether these are all that there are. */
  whole: boolean;
}

/**
 * Reads the first records of a text, without an engine: titles, totals and signatures below a table are none.
 *
 * @param most How many are read; of the text no more is read than they take.
 */
export async function firstRowsOf(source: CsvSource, most: number): Promise<FirstRows> {
  const found: FirstRows = { rows: [], unread: 0, whole: false };
  const records = rawRecords(source);
  for (;;) {
    const next = await records.next();
    if (next.done) return { ...found, whole: next.value };
    if (found.rows.length + found.unread >= most) break;
    if (next.value.isBlank) continue;
    const read = readCells(next.value.bytes, source);
    if ('foot' in read) continue;
    if ('cause' in read) found.unread++;
    else if (!isBlankRow(read.cells) && !looksLikeFoot(read.cells)) found.rows.push(read.cells);
  }
  await records.return(false);
  return found;
}
