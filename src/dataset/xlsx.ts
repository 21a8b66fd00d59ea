import readWorkbook, { type Row, type Sheet } from 'read-excel-file/node';
import type { Plan, TablePlan } from '../plan/plan.js';
import { sha256OfFile } from './bytes.js';
import { FileFault } from './file-fault.js';
import { matchColumns } from './match.js';
import type { FileProblem, SourceFile, TablePart } from './model.js';
import { mustBeModest, WorkbookFault, type WorkbookLimits } from './modest-workbook.js';
import { recordTypeOf, refuseHeader, type KnownType } from './record-type.js';
import { StagedCsv } from './staging.js';

/** A workbook is held in memory to be read. */
const limits: WorkbookLimits = { entries: 10_000, bytes: 200 * 2 ** 20, cells: 20_000_000 };

/** Rows at the top of a sheet among which the header is looked for: a title may stand above it. */
const headRows = 10;

/** Names of unread sheets that are told. */
const toldSheets = 5;

export interface StagedSheet {
  table: TablePlan;
  part: TablePart;
  problems: FileProblem[];
}

/**
 * Reads the first sheet of a workbook that holds anything into rows, values only, beside their row numbers. Other sheets
 * that hold something are told of, and not read.
 *
 * @param chosen The record type, where it is known already, and what made it known.
 * @throws FileFault when it is no workbook, is too large, or has no header of a record type.
 */
export async function stageXlsx(plan: Plan, file: SourceFile, folder: string, name: string, chosen?: KnownType): Promise<StagedSheet> {
  const { path } = file;
  const [sheet, ...others] = await sheetsOf(file);
  if (!sheet) throw new FileFault('dataset.empty', { path });
  const rows = sheet.data;
  const head = rows.slice(0, headRows).map((row) => row.map((value) => cellText(value).trim()));
  const at = headerRow(chosen ? [chosen.table] : plan.tables, head);
  const header = head[at];
  if (!header) throw new FileFault('dataset.empty', { path });
  const { table, matchedBy } = chosen ?? recordTypeOf(plan, path, header, at + 1);
  const matched = matchColumns(table, header, path, at + 1);
  if (matched.missing.length === table.fields.length) refuseHeader(path, table, header, at + 1);
  const staged = new StagedCsv(folder, name, header.length);
  try {
    for (let row = at + 1; row < rows.length; row++) {
      const cells = header.map((_, column) => cellText(rows[row]![column]));
      // A sheet goes on after its last record as far as cells were ever formatted.
      if (isBlank(cells)) continue;
      staged.add(cells, row + 1);
      if (row % 10_000 === 0) await staged.flush();
    }
    const source = await staged.finish();
    const part = { file: { ...file, sha256: await sha256OfFile(file.absolute) }, source, matchedBy, ...matched };
    return { table, part, problems: others.length > 0 ? [unread(path, sheet, others)] : [] };
  } catch (error) {
    await staged.discard();
    throw error;
  }
}

/** The sheets that hold anything. */
async function sheetsOf(file: SourceFile): Promise<Sheet[]> {
  await mustBeModestFile(file);
  const sheets = await readWorkbook(file.absolute, { trim: false }).catch(() => {
    throw new FileFault('dataset.xlsx-broken', { path: file.path });
  });
  return sheets.filter(({ data }) => data.some((row) => !isBlank(row.map(cellText))));
}

function unread(path: string, { sheet }: Sheet, others: readonly Sheet[]): FileProblem {
  const names = others.slice(0, toldSheets).map((each) => each.sheet);
  const sheets = [...names, ...(others.length > names.length ? ['…'] : [])].join('、');
  return { path, code: 'dataset.xlsx-sheets', params: { path, sheet, sheets }, leftOut: false };
}

/** The row that names the most fields, else the first that holds anything. */
function headerRow(tables: readonly TablePlan[], rows: readonly string[][]): number {
  const known = new Set(tables.flatMap(({ fields }) => fields.flatMap(({ name, label }) => [name, label])));
  const hits = rows.map((row) => row.filter((cell) => known.has(cell)).length);
  const most = Math.max(0, ...hits);
  return most > 0 ? hits.indexOf(most) : rows.findIndex((row) => !isBlank(row));
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** A value as it would stand in a CSV; a date as the standard writes it. */
function cellText(value: Row[number] | undefined): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10).replaceAll('-', '');
  if (typeof value === 'number') return String(withoutNoise(value));
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}

/** Below this fifteen digits hold four decimals; further ones come of reckoning in binary, and no spreadsheet shows them. */
const noisyBelow = 1e11;

function withoutNoise(value: number): number {
  return Number.isInteger(value) || Math.abs(value) >= noisyBelow ? value : Number(value.toPrecision(15));
}

/** Refuses a workbook that would be too much to hold, before it is held. */
async function mustBeModestFile({ absolute, path }: SourceFile): Promise<void> {
  try {
    await mustBeModest(absolute, limits);
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    throw new FileFault(`dataset.xlsx-${error.reason}`, { path, megabytes: limits.bytes / 2 ** 20, cell: error.message });
  }
}
