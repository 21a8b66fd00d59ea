import writeExcelFile from 'write-excel-file/node';
import { fixTimes } from './times.js';
import { guarded } from './text.js';

export interface Sheet {
  name: string;
  /** Widths in characters. */
  widths: readonly number[];
  /** The first row is the head. Texts are written as texts, whatever they look like. */
  rows: readonly (readonly (string | number)[])[];
}

/** A workbook in XLSX. The same sheets give the same bytes; no cell is a formula, nor becomes one when it is edited. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = writeExcelFile(
    sheets.map(({ name, widths, rows }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      data: rows.map((row, position) => row.map((value) => cellOf(value, position === 0))),
    })),
  );
  return fixTimes(await written.toBuffer());
}

function cellOf(value: string | number, head: boolean) {
  if (value === '') return null;
  const look = { alignVertical: 'top' as const, wrap: true, ...(head && { fontWeight: 'bold' as const, backgroundColor: '#EEF1F5' }) };
  return typeof value === 'number' ? { type: Number, value, ...look } : { type: String, value: guarded(value), ...look };
}
