import { isUtf8 } from 'node:buffer';
import { isTooWide, splitRecord } from './cells.js';
import type { UnreadCause } from './left-out.js';
import type { CsvSource } from './model.js';

/** The cells of a record, one for each column; or why it cannot be read. */
export type CellsRead = { cells: string[] } | { cause: UnreadCause };

/**
 * Reads a record as DuckDB does in strict mode: quotes must be sound, and empty cells too many are borne.
 *
 * @param bytes With or without its line break.
 */
export function readCells(bytes: Buffer, { width, delimiter, maxLine }: Pick<CsvSource, 'width' | 'delimiter' | 'maxLine'>): CellsRead {
  if (bytes.length > maxLine) return { cause: 'too-long' };
  if (!isUtf8(bytes)) return { cause: 'undecodable' };
  const { cells, broken } = splitRecord(bytes.toString('utf8').replace(/[\r\n]+$/, ''), delimiter);
  if (broken) return { cause: broken };
  if (cells.length < width) return { cause: 'too-few-cells' };
  return isTooWide(cells, width) ? { cause: 'too-many-cells' } : { cells: cells.slice(0, width) };
}
