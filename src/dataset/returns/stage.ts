import type { FileProblem } from '../file-problem.js';
import type { ColumnMatch, CsvSource, TablePart } from '../model.js';
import { StagedCsv } from '../staging.js';
import type { FilledReturn, SheetOfReturns } from './sheet.js';
import { toldOf } from './told.js';
import { unitsOf } from './units.js';
import type { ReturnsTable } from './words.js';

/** A file of returns as a table of cells. */
export interface StagedReturns extends Pick<TablePart, 'columns' | 'missing' | 'extra'> {
  source: CsvSource;
  problems: FileProblem[];
}

/** Writes the cells of returns as records of their record type, each beside the row of the sheet that it stands in. */
export async function stageReturns(
  table: ReturnsTable,
  path: string,
  sheets: readonly SheetOfReturns[],
  { folder, name, forms }: { folder: string; name: string; forms?: ReadonlySet<string> | undefined },
): Promise<StagedReturns> {
  const all = sheets.flatMap(({ returns }) => returns);
  const names = fieldsOf(table, all);
  const csv = new StagedCsv(folder, name, names.length);
  try {
    for (const filled of all) {
      for (const { number, record } of recordsOf(filled, table))
        csv.add(
          names.map((field) => record[field] ?? ''),
          number,
        );
      await csv.flush();
    }
    const source = await csv.finish();
    const columns = names.map((field, index): ColumnMatch => ({ index, header: field, field, by: 'code' }));
    const missing = table.fields.flatMap((field) => (names.includes(field.name) ? [] : [field.name]));
    return { source, columns, missing, extra: [], problems: sheets.flatMap((sheet) => toldOf(sheet, table, path, forms)) };
  } catch (error) {
    await csv.discard();
    throw error;
  }
}

/**
 * The fields of the cells of a file, in the order of the record type. What a return must say and does not is empty; of the names of rows, and
 * of whose return it is, which may be told otherwise, nothing is said where no sheet says it.
 */
function fieldsOf({ fields, returns }: ReturnsTable, all: readonly FilledReturn[]): string[] {
  const { form, period, row, column, value, label, note, unit, upper } = returns;
  const told = new Set<string | undefined>([form, period, row, column, value, note, unit?.field, upper]);
  for (const { head, stub } of all) {
    for (const name of Object.keys(head)) told.add(name);
    if (stub.label !== undefined) told.add(label);
  }
  return fields.flatMap(({ name }) => (told.has(name) ? [name] : []));
}

/** A record for each cell that holds something. */
function* recordsOf(filled: FilledReturn, { returns }: ReturnsTable): Generator<{ number: number; record: Record<string, string> }> {
  const { head, stub, columns, rows } = filled;
  const { row, column, value, label, note, unit } = returns;
  for (const { number, cells } of rows) {
    const text = (at: number | undefined) => (at === undefined ? '' : (cells[at] ?? '').trim());
    for (const { at, code, unit: ofColumn } of columns) {
      if (text(at) === '') continue;
      const given = [
        ...Object.entries(head),
        [row, text(stub.row)],
        [column, code],
        [value, text(at)],
        ...(label === undefined ? [] : [[label, text(stub.label)]]),
        ...(note === undefined ? [] : [[note, text(stub.note)]]),
        ...(unit ? [[unit.field, unitsOf({ cells }, ofColumn, filled, unit)[0] ?? '']] : []),
      ] as [string, string][];
      yield { number, record: Object.fromEntries(given) };
    }
  }
}
