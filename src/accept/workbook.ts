import type { WorkbookLimits } from '../dataset/workbook/fault.js';
import { wholeBook, type SheetText } from '../dataset/workbook/whole.js';

export type { SheetText };

/** A form that a person fills in is small. */
const usual: WorkbookLimits = { entries: 200, bytes: 64_000_000, cells: 2_000_000 };

/** The sheets of a workbook in XLSX, as a form is read. Throws `WorkbookFault` when it is none, or asks for too much. */
export async function readWorkbook(bytes: Buffer, limits: WorkbookLimits = usual): Promise<SheetText[]> {
  const sheets = await wholeBook(bytes, limits, withHyphens);
  return sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(answerText)) }));
}

/** The apostrophe that keeps a text from being a formula is no part of it. */
export function answerText(text: string): string {
  return text.replace(/^'(?=[=+\-@＝＋－＠])/u, '').trim();
}

/** Forms write days as `2025-06-30`. */
function withHyphens(date: string): string {
  return date.replace(/^(\d{4})(\d{2})(\d{2})?/, (_, year: string, month: string, day?: string) =>
    [year, month, ...(day ? [day] : [])].join('-'),
  );
}
