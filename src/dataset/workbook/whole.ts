import { openBook } from './book.js';
import type { WorkbookLimits } from './fault.js';
import { cellName, SheetReader, type CellNote } from './sheet.js';

/** What one sheet holds: cells as texts, empty where there is nothing. Row and column 0 are the first. */
export interface SheetText {
  name: string;
  isHidden: boolean;
  rows: string[][];
  /** What is to be said of its cells, by their names (`B2`). */
  notes: { cell: string; row: number; column: number; doubt: CellNote['doubt'] }[];
  /** Cells that are worked out of others. */
  formulas: { row: number; column: number }[];
}

/**
 * All sheets of a small workbook, held in memory. Throws `WorkbookFault` when it is none, or asks for too much.
 *
 * @param dates How a date is written (`YYYYMMDD`, or less of it), where it is in another way.
 */
export async function wholeBook(bytes: Buffer, limits: WorkbookLimits, dates?: (date: string) => string): Promise<SheetText[]> {
  const book = await openBook(bytes, limits);
  try {
    const sheets: SheetText[] = [];
    for (const sheet of book.sheets) {
      const text: SheetText = { name: sheet.name, isHidden: sheet.isHidden, rows: [], notes: [], formulas: [] };
      for await (const { rows } of new SheetReader(book, sheet, dates).pieces()) {
        for (const { number, cells, notes, formulas = [] } of rows) {
          while (text.rows.length < number) text.rows.push([]);
          text.rows[number - 1] = cells;
          text.notes.push(...notes.map(({ column, doubt }) => ({ cell: cellName(number, column), row: number, column, doubt })));
          text.formulas.push(...formulas.map((column) => ({ row: number, column })));
        }
      }
      sheets.push(text);
    }
    return sheets;
  } finally {
    book.close();
  }
}
