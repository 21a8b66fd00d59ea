import type { Book, BookSheet } from './book.js';
import { asFault, WorkbookFault } from './fault.js';
import { isTextPart } from './texts.js';
import { valueOf, type Doubt, type RawCell, type Reading } from './value.js';
import { isOn, XmlWalk, type Attributes, type PartHandler } from './xml.js';

/** The furthest row and column that the format knows. */
const [lastRow, lastColumn] = [1_048_576, 16_384];

/** So many cells for each that holds something, and the sheet is nearly all empty. */
const sparse = 100;

/** A row that holds something. */
export interface SheetRow {
  /** As the spreadsheet shows it, from 1. */
  number: number;
  /** Up to the last cell that holds something. */
  cells: string[];
  isHidden: boolean;
  /** What is to be said of its cells. */
  notes: CellNote[];
  /** Columns, from 0, of cells that are worked out of others; absent where there are none. */
  formulas?: number[];
}

export interface CellNote {
  /** From 0. */
  column: number;
  doubt: Doubt | 'twice' | 'disorder';
  whole?: string;
}

/** A part of a sheet, rows from 1. */
export interface Area {
  text: string;
  top: number;
  bottom: number;
}

/** What was read of a sheet since the last piece. */
export interface SheetPiece {
  rows: SheetRow[];
  /** Cells joined to one; they stand behind all rows. */
  merged: Area[];
}

/** Reads the rows of a sheet, piece by piece, in the order of the file. Of a sheet that is not read to its end the end is not looked at. */
export class SheetReader {
  readonly #walker: Walker;
  /** Columns that are hidden, from 0: first and last of each run. */
  readonly hiddenColumns: readonly (readonly [number, number])[];

  constructor(
    private readonly book: Book,
    private readonly sheet: BookSheet,
    dates?: (text: string) => string,
  ) {
    this.#walker = new Walker(book, book.limits.cells, dates);
    this.hiddenColumns = this.#walker.hiddenColumns;
  }

  async *pieces(): AsyncGenerator<SheetPiece> {
    const walk = new XmlWalk(this.#walker, this.book.limits.cells);
    try {
      for await (const text of this.book.zip.text(this.sheet.part)) {
        walk.write(text);
        yield this.#walker.take();
      }
      walk.end();
      yield this.#walker.take();
    } catch (error) {
      throw asFault(error);
    }
  }
}

/** Whether a formula is no more than numbers: `50+4`. The text of one that is shared stands elsewhere. */
const isSum = (formula: string) => /^[\d\s.+\-*/^()%]+$/.test(formula);

class Walker implements PartHandler {
  readonly hiddenColumns: [number, number][] = [];
  #rows: SheetRow[] = [];
  #merged: Area[] = [];
  #row: SheetRow = { number: 0, cells: [], isHidden: false, notes: [] };
  #rowNumber = 0;
  #column = -1;
  #raw: RawCell = { type: '', style: 0 };
  #collects: 'value' | 'inline' | 'formula' | undefined;
  /** How far out cells lie, and how many there are. */
  #furthest = { row: 0, column: 0, cells: 0 };

  constructor(
    private readonly reading: Reading,
    private readonly most: number,
    /** How dates are written, where it is in another way. */
    private readonly dates?: (text: string) => string,
  ) {}

  take(): SheetPiece {
    const piece = { rows: this.#rows, merged: this.#merged };
    this.#rows = [];
    this.#merged = [];
    return piece;
  }

  open(name: string, attributes: Attributes, parent: string): void {
    this.#collects = undefined;
    if (parent === 'c') this.#openPart(name);
    else if (name === 'c' && parent === 'row') this.#openCell(attributes);
    else if (name === 'row' && parent === 'sheetData') this.#openRow(attributes);
    else if (isTextPart(name, parent) && (parent === 'is' || parent === 'r')) this.#collects = 'inline';
    else if (name === 'col' && parent === 'cols') this.#openColumn(attributes);
    else if (name === 'mergeCell' && parent === 'mergeCells') this.#merge(attributes['ref'] ?? '');
  }

  text(text: string): void {
    if (this.#collects) this.#raw[this.#collects] += text;
  }

  close(name: string, parent: string): void {
    this.#collects = undefined;
    if (name === 'c' && parent === 'row') this.#closeCell();
    if (name === 'row' && parent === 'sheetData' && this.#row.cells.length > 0) this.#rows.push(this.#row);
  }

  #openRow({ r, hidden, ht }: Attributes): void {
    const number = r === undefined ? this.#rowNumber + 1 : Number(r);
    if (!(Number.isInteger(number) && number > 0 && number <= lastRow)) throw new WorkbookFault('far', r ?? String(number));
    this.#row = { number, cells: [], isHidden: isOn(hidden) || Number(ht) === 0, notes: [] };
    if (number <= this.#rowNumber) this.#row.notes.push({ column: 0, doubt: 'disorder' });
    this.#rowNumber = number;
    this.#column = -1;
  }

  #openCell({ r, t = '', s = '0' }: Attributes): void {
    const [row, column] = r === undefined ? [this.#rowNumber, this.#column + 1] : cellAt(r);
    if (!(row > 0 && row <= lastRow && column < lastColumn)) throw new WorkbookFault('far', r ?? cellName(row, column));
    if (row !== this.#rowNumber) this.#row.notes.push({ column, doubt: 'disorder' });
    this.#column = column;
    this.#raw = { type: t, style: Number(s) };
  }

  #openPart(name: string): void {
    if (name !== 'v' && name !== 'f' && name !== 'is') return;
    const part = name === 'v' ? 'value' : name === 'f' ? 'formula' : 'inline';
    this.#raw[part] ??= '';
    if (part !== 'inline') this.#collects = part;
  }

  #closeCell(): void {
    const { text, doubt, whole, isDate } = valueOf(this.#raw, this.reading);
    if (text === '') return;
    const [row, column] = [this.#row, this.#column];
    const known = row.cells[column] ?? '';
    if (known !== '') {
      if (known !== text) row.notes.push({ column, doubt: 'twice' });
      return;
    }
    this.#mustBeNear(row.number, column);
    for (let at = row.cells.length; at < column; at++) row.cells.push('');
    row.cells[column] = isDate && this.dates ? this.dates(text) : text;
    if (this.#raw.formula !== undefined && !isSum(this.#raw.formula)) (row.formulas ??= []).push(column);
    if (doubt) row.notes.push({ column, doubt, ...(whole !== undefined && { whole }) });
  }

  /** A sheet of a few cells far apart is as large as the furthest of them ask. */
  #mustBeNear(row: number, column: number): void {
    const far = this.#furthest;
    far.row = Math.max(far.row, row);
    far.column = Math.max(far.column, column + 1);
    far.cells++;
    const area = far.row * far.column;
    if (area > this.most && area > sparse * far.cells) throw new WorkbookFault('far', cellName(row, column));
  }

  #openColumn({ min, max, hidden, width }: Attributes): void {
    const isHidden = isOn(hidden) || Number(width) === 0;
    if (isHidden && this.hiddenColumns.length < lastColumn) this.hiddenColumns.push([Number(min) - 1, Number(max) - 1]);
  }

  #merge(text: string): void {
    const [top, bottom] = text.split(':').map((cell) => cellAt(cell)[0]);
    if (top! > 0 && bottom! > 0) this.#merged.push({ text, top: top!, bottom: bottom! });
  }
}

/** Row from 1 and column from 0 of a cell such as `AB12`. NaN where it is no such text. */
function cellAt(text: string): [row: number, column: number] {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text) ?? [];
  if (letters === undefined) return [NaN, NaN];
  return [Number(digits), [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1];
}

/** `AB12`, from a row from 1 and a column from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

export function columnName(column: number): string {
  return (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}
