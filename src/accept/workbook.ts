import readExcelFile from 'read-excel-file/node';
import { mustBeModest, WorkbookFault, type WorkbookLimits } from '../dataset/modest-workbook.js';

/** What one sheet holds: cells as texts, empty where there is nothing. Row and column 0 are the first. */
export interface SheetText {
  name: string;
  rows: string[][];
}

/** A form that a person fills in is small. */
const usual: WorkbookLimits = { entries: 200, bytes: 64_000_000, cells: 2_000_000 };

/** The sheets of a workbook in XLSX. Throws `WorkbookFault` when it is none, or asks for too much. */
export async function readWorkbook(bytes: Buffer, limits: WorkbookLimits = usual): Promise<SheetText[]> {
  await mustBeModest(bytes, limits);
  try {
    const sheets = await readExcelFile(bytes);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
  } catch (cause) {
    throw new WorkbookFault('broken', cause instanceof Error ? cause.message.split('\n')[0]! : String(cause), { cause });
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  // The apostrophe that keeps a text from being a formula is no part of it.
  return String(value).replace(/^'(?=[=+\-@＝＋－＠])/u, '').trim();
}
