import { createHash } from 'node:crypto';
import { readSheet } from 'read-excel-file/node';
import { chunks } from '../dataset/bytes.js';
import { FileFault } from '../dataset/file-fault.js';
import { matchColumns } from '../dataset/match.js';
import { mustBeModest, WorkbookFault, type WorkbookLimits } from '../dataset/modest-workbook.js';
import type { SourceFile, TablePart } from '../dataset/model.js';
import { StagedCsv } from '../dataset/staging.js';
import type { TablePlan } from '../plan/plan.js';

/** A workbook is held in memory to be read. */
const limits: WorkbookLimits = { entries: 10_000, bytes: 200 * 2 ** 20, cells: 20_000_000 };

/** Rows at the top of a sheet among which the header is looked for: a title may stand above it. */
const headRows = 10;

/**
 * Reads the first sheet of a workbook into rows, values only, beside their row numbers.
 *
 * @throws FileFault when it is no workbook, is too large, or has no header of the record type.
 */
export async function stageXlsx(table: TablePlan, file: SourceFile, folder: string, name: string): Promise<TablePart> {
  const { path } = file;
  await mustBeModestFile(file);
  const rows = await readSheet(file.absolute, { trim: false }).catch(() => {
    throw new FileFault('package.xlsx-broken', { path });
  });
  const texts = rows.slice(0, headRows).map((row) => row.map((value) => cellText(value).trim()));
  const at = headerRow(table, texts);
  const header = texts[at];
  if (!header || header.every((cell) => cell === '')) throw new FileFault('dataset.empty', { path });
  const matched = matchColumns(table, header, path, at + 1);
  if (matched.missing.length === table.fields.length) throw new FileFault('dataset.no-column', { path, name: table.name, headers: header.filter(Boolean).slice(0, 5).join('、') }, at + 1);
  const staged = new StagedCsv(folder, name, header.length);
  try {
    for (let row = at + 1; row < rows.length; row++) {
      const cells = header.map((_, column) => cellText(rows[row]![column]));
      // A sheet goes on after its last record as far as cells were ever formatted.
      if (cells.every((cell) => cell.trim() === '')) continue;
      staged.add(cells, row + 1);
      if (row % 10_000 === 0) await staged.flush();
    }
    return { file: { ...file, sha256: await digestOf(file.absolute) }, source: await staged.finish(), matchedBy: 'layout', ...matched };
  } catch (error) {
    await staged.discard();
    throw error;
  }
}

/** The row that names the most fields. */
function headerRow(table: TablePlan, rows: readonly string[][]): number {
  const known = new Set(table.fields.flatMap(({ name, label }) => [name, label]));
  const hits = rows.map((row) => row.filter((cell) => known.has(cell)).length);
  const most = Math.max(0, ...hits);
  return most > 0 ? hits.indexOf(most) : rows.findIndex((row) => row.some((cell) => cell !== ''));
}

/** A value as it would stand in a CSV; a date as the standard writes it. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10).replaceAll('-', '');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Refuses a workbook that would be too much to hold, before it is held. */
async function mustBeModestFile({ absolute, path }: SourceFile): Promise<void> {
  try {
    await mustBeModest(absolute, limits);
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    throw new FileFault(`package.xlsx-${error.reason}`, { path, megabytes: limits.bytes / 2 ** 20, cell: error.message });
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks(path)) hash.update(chunk);
  return hash.digest('hex');
}
