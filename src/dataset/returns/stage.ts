import { listedWords } from '../../message/punctuation.js';
import type { FileProblem } from '../file-problem.js';
import type { ColumnMatch, CsvSource, TablePart } from '../model.js';
import { StagedCsv } from '../staging.js';
import { cellName } from '../workbook/sheet.js';
import type { FilledReturn } from './sheet.js';
import type { ReturnsTable } from './words.js';

/** The returns of a sheet; `name` is that of the sheet, where the file has several. */
export interface SheetOfReturns {
  name?: string;
  returns: readonly FilledReturn[];
}

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
  { folder, name }: { folder: string; name: string },
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
    return { source, columns, missing, extra: [], problems: sheets.flatMap((sheet) => problemsOf(sheet, table, path)) };
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
function* recordsOf(
  { head, stub, columns, rows }: FilledReturn,
  { returns }: ReturnsTable,
): Generator<{ number: number; record: Record<string, string> }> {
  const { row, column, value, label, note, unit } = returns;
  for (const { number, cells } of rows) {
    const text = (at: number | undefined) => (at === undefined ? '' : (cells[at] ?? '').trim());
    for (const { at, code, unit: ofColumn } of columns) {
      if (text(at) === '') continue;
      const units = [text(stub.unit), ofColumn ?? '', (unit && head[unit.field]) ?? ''].find((each) => each !== '');
      const given = [
        ...Object.entries(head),
        [row, text(stub.row)],
        [column, code],
        [value, text(at)],
        ...(label === undefined ? [] : [[label, text(stub.label)]]),
        ...(note === undefined ? [] : [[note, text(stub.note)]]),
        ...(unit ? [[unit.field, units ?? '']] : []),
      ] as [string, string][];
      yield { number, record: Object.fromEntries(given) };
    }
  }
}

/** Cells that are told by name. */
const toldCells = 5;

/** What is told of a sheet: what was read as a return, and the numbers that belong to no row. */
function problemsOf({ name, returns }: SheetOfReturns, table: ReturnsTable, path: string): FileProblem[] {
  return returns.flatMap((filled): FileProblem[] => {
    const { head, codes, columns, rows, uncoded, stray } = filled;
    const form = head[table.returns.form] ?? '';
    const place = { path, sheet: name ?? '', form, line: codes.number };
    const read: FileProblem = {
      path,
      code: name === undefined ? 'dataset.return-read' : 'dataset.return-read-sheet',
      params: { ...place, rows: rows.length, columns: columns.length },
      line: codes.number,
      leftOut: false,
      remark: true,
    };
    const problem = (code: FileProblem['code'], line: number, count: number, cells: string[]): FileProblem => {
      const shown = listedWords([...cells.slice(0, toldCells), ...(cells.length > toldCells ? ['…'] : [])]);
      return { path, code, params: { path, line, count, cells: shown }, line, leftOut: false };
    };
    const [below] = uncoded;
    const numbers = below && columns.flatMap(({ at }) => ((below.cells[at] ?? '').trim() === '' ? [] : [cellName(below.number, at)]));
    return [
      read,
      ...(below ? [problem('dataset.return-uncoded', below.number, uncoded.length, numbers!)] : []),
      ...(stray[0]
        ? [
            problem(
              'dataset.return-stray',
              stray[0].row,
              stray.length,
              stray.map(({ row, at }) => cellName(row, at)),
            ),
          ]
        : []),
    ];
  });
}
