import { isTooWide, splitRecord } from './cells.js';
import { looksLikeFoot } from './foot.js';
import type { UnreadCause } from './left-out.js';
import type { CsvSource } from './model.js';
import { undecodableCause } from './undecodable.js';

/** The cells of a record, one for each column; or why it cannot be read. A line below a table may lack its delimiters: `foot` are its cells. */
export type CellsRead = { cells: string[] } | { cause: UnreadCause; foot?: string[] };

/**
 * Reads a record as DuckDB does in strict mode: quotes must be sound, and empty cells too many are borne.
 *
 * @param bytes With or without its line break.
 */
export function readCells(bytes: Buffer, { width, delimiter, maxLine, decoder }: Pick<CsvSource, 'width' | 'delimiter' | 'maxLine' | 'decoder'>): CellsRead {
  if (bytes.length > maxLine) return { cause: 'too-long' };
  const cause = undecodableCause(bytes, { decoder, delimiter });
  if (cause) return { cause };
  const { cells, broken } = splitRecord(bytes.toString('utf8').replace(/[\r\n]+$/, ''), delimiter);
  if (broken) return { cause: broken };
  if (cells.length < width) {
    const foot = looksLikeFoot(cells) ? [...cells, ...Array.from({ length: width - cells.length }, () => '')] : undefined;
    return { cause: 'too-few-cells', ...(foot && { foot }) };
  }
  return isTooWide(cells, width) ? { cause: 'too-many-cells' } : { cells: cells.slice(0, width) };
}
