import { isUtf8 } from 'node:buffer';
import { isTooWide, longestRecord, splitRecord } from './cells.js';
import { looksLikeFoot } from './foot.js';
import type { UnreadCause } from './left-out.js';
import type { CsvSource } from './model.js';
import { undecodableCause } from './undecodable.js';

/** The cells of a record, one for each column; or why it cannot be read. A line below a table may lack its delimiters: `foot` are its cells. `row` is what stands in a row that is too long or too short. */
export type CellsRead = { cells: string[] } | { cause: UnreadCause; foot?: string[]; row?: string[] };

/**
 * Reads a record as DuckDB does in strict mode: quotes must be sound, and empty cells too many are borne.
 *
 * @param bytes With its line break, if it has one: the last record of a file may have been cut short.
 */
export function readCells(bytes: Buffer, source: Pick<CsvSource, 'width' | 'delimiter' | 'decoder'>): CellsRead {
  const { width, delimiter } = source;
  if (bytes.length > longestRecord) return { cause: 'too-long' };
  const cause = undecodableCause(bytes, source);
  const isEnded = /[\r\n]$/.test(bytes.toString('latin1', bytes.length - 1));
  if (cause) return { cause: !isEnded && isCut(bytes, source) ? 'cut-short' : cause };
  const { cells, broken } = splitRecord(bytes.toString('utf8').replace(/[\r\n]+$/, ''), delimiter);
  if (broken) return { cause: broken === 'open-quote' && !isEnded && cells.length < width ? 'cut-short' : broken };
  if (cells.length < width) {
    const foot = looksLikeFoot(cells) ? [...cells, ...Array.from({ length: width - cells.length }, () => '')] : undefined;
    return { cause: isEnded ? 'too-few-cells' : 'cut-short', row: cells, ...(foot && { foot }) };
  }
  return isTooWide(cells, width) ? { cause: 'too-many-cells', row: cells } : { cells: cells.slice(0, width) };
}

/** Whether all is text but the first bytes of a character at the end, or what a decoder has put in their place. */
function isCut(bytes: Buffer, form: Parameters<typeof undecodableCause>[1]): boolean {
  let end = bytes.length;
  while (end > bytes.length - 3 && bytes[end - 1]! >= 0x80 && !isUtf8(bytes.subarray(0, end))) end--;
  return end < bytes.length && undecodableCause(bytes.subarray(0, end), form) === undefined;
}
