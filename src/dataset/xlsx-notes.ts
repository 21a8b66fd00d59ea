import { wordsInParams } from '../message/bilingual.js';
import type { TablePlan } from '../plan/plan.js';
import type { ColumnMatch } from './model.js';
import { cellName, columnName, type Area, type CellNote, type SheetRow } from './workbook/sheet.js';
import type { FileProblem } from './file-problem.js';

/** Errors that spreadsheets show; another text in such a cell is not repeated. */
const knownErrors = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#BUSY!',
]);

/** Kinds of errors and areas that are told by name. */
const toldNames = 5;

/** What was met in a sheet, each kind of it told once, with how often and where first. */
export class SheetNotes {
  readonly #met = new Map<
    string,
    { code: FileProblem['code']; params: FileProblem['params']; count: number; cell: string; row: number; names: Set<string> }
  >();
  #hiddenRows = 0;
  #firstHidden = 0;
  #lastRow = 0;

  /**
   * @param header The header of the sheet, and the row that it is.
   * @param hiddenColumns First and last of each run of columns that are hidden.
   */
  constructor(
    private readonly path: string,
    private readonly sheet: string,
    private readonly header: { cells: readonly string[]; row: number },
    private readonly hiddenColumns: readonly (readonly [number, number])[],
  ) {}

  /** Takes a row that is read as a record. */
  take({ number, cells, isHidden, notes }: SheetRow): void {
    this.#lastRow = Math.max(this.#lastRow, number);
    if (isHidden && ++this.#hiddenRows === 1) this.#firstHidden = number;
    for (const note of notes) this.#note(note, number, cells[note.column] ?? '');
  }

  /** A date that was read whole though its cell shows less of it. */
  completed(row: number, column: number): void {
    this.#count('dataset.xlsx-short-dates', row, column, { column: this.#named(column) });
  }

  merged({ text, top, bottom }: Area): void {
    if (bottom <= this.header.row || top > this.#lastRow) return;
    const known = this.#count('dataset.xlsx-merged', Math.max(top, this.header.row + 1), 0, {});
    if (known.count === 1) known.cell = text;
  }

  /** How many cells are told of by a message. */
  countOf(code: FileProblem['code']): number {
    return [...this.#met.values()].reduce((sum, met) => sum + (met.code === code ? met.count : 0), 0);
  }

  problems(): FileProblem[] {
    const { path, sheet } = this;
    const met = [...this.#met.values()].map(({ code, params, count, cell, row, names }): FileProblem => {
      const all: FileProblem['params'] = { path, sheet, count, cell, ...params };
      if (names.size > 0) Object.assign(all, wordsInParams('values', names));
      return { path, code, params: all, line: row, leftOut: false, ...(remarks.has(code) && { remark: true as const }) };
    });
    return [...met, ...this.#hidden()];
  }

  #hidden(): FileProblem[] {
    const { path, sheet } = this;
    const isHidden = (at: number) => this.hiddenColumns.some(([first, last]) => first <= at && at <= last);
    const columns = this.header.cells.flatMap((cell, at) => (cell !== '' && isHidden(at) ? [this.#named(at)] : []));
    if (columns.length === 0 && this.#hiddenRows === 0) return [];
    const names = columns.length > toldNames ? [...columns.slice(0, toldNames), '…'] : columns;
    const params = {
      path,
      sheet,
      rows: this.#hiddenRows,
      first: this.#firstHidden || '—',
      columns: columns.length,
      ...wordsInParams('names', names.length > 0 ? names : ['—']),
    };
    return [{ path, code: 'dataset.xlsx-hidden', params, leftOut: false, remark: true }];
  }

  #note({ column, doubt }: CellNote, row: number, text: string): void {
    switch (doubt) {
      case 'error': {
        const { names } = this.#count('dataset.xlsx-error', row, column, {});
        if (names.size < toldNames) names.add(knownErrors.has(text) ? text : '#…');
        return;
      }
      case 'digits':
        this.#count('dataset.xlsx-digits', row, column, { column: this.#named(column) });
        return;
      case 'date':
        return;
      default:
        this.#count(`dataset.xlsx-${doubt}`, row, column, {});
    }
  }

  #count(code: FileProblem['code'], row: number, column: number, params: FileProblem['params']) {
    const key = JSON.stringify([code, params]);
    const known = this.#met.get(key) ?? { code, params, count: 0, cell: cellName(row, column), row, names: new Set<string>() };
    known.count++;
    this.#met.set(key, known);
    return known;
  }

  /** A column as a person finds it. */
  #named(column: number): string {
    return `${columnName(column)} ${this.header.cells[column] ?? ''}`.trim();
  }
}

/** What takes nothing away from a value and leaves none in doubt. */
const remarks: ReadonlySet<string> = new Set(['dataset.xlsx-short-dates', 'dataset.xlsx-scaled']);

/** How many characters of a date the field of each column asks for; 0 where it is no date. */
export function dateLengths(table: TablePlan, columns: readonly ColumnMatch[]): number[] {
  const lengths = { YYYYMMDDHHMMSS: 14, YYYYMMDD: 8, YYYYMM: 6, YYYY: 4, PERIOD: 0 };
  return columns.map(({ field }) => {
    const format = table.fields.find(({ name }) => name === field)?.format;
    return format ? lengths[format] : 0;
  });
}
