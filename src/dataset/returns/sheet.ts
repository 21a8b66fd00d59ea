import { isBlankRow } from '../cells.js';
import { headIn, unitInHeading, type FoundHead, type GridRow } from './head.js';
import { plain, wordsOf, type ReturnsTable, type ReturnWords } from './words.js';

/** A return as people fill it in: row codes in a column, column codes in a row. */
export interface FilledReturn extends FoundHead {
  /** The row of the column codes. */
  codes: GridRow;
  /** Which columns, from 0, name and number the rows, say their unit, and remark on them. */
  stub: Partial<Record<'row' | 'label' | 'unit' | 'note', number>> & { row: number };
  /** The columns of numbers. */
  columns: { at: number; code: string; unit?: string }[];
  rows: GridRow[];
  /** Rows below the codes that have numbers and no code. */
  uncoded: GridRow[];
  /** Numbers behind the column of row codes that stand in a column without a code, by row and column from 0. */
  stray: { row: number; at: number }[];
  /** The column, from 0, at which another table begins that is not read; absent where there is none. */
  beside?: number;
}

/** The returns of a sheet; `name` is that of the sheet, where the file has several. */
export interface SheetOfReturns {
  name?: string;
  returns: readonly FilledReturn[];
}

/** The returns of a sheet, one below another. */
export function returnsIn(rows: readonly GridRow[], table: ReturnsTable): FilledReturn[] {
  const words = wordsOf(table);
  const filled = rows.filter(({ cells }) => !isBlankRow(cells));
  if (filled.some((each) => isLong(each, words))) return [];
  const starts = filled.flatMap((_, at) => (codesAt(filled, at, words) ? [at] : []));
  return starts.flatMap((start, at) => {
    const from = at === 0 ? 0 : headStart(filled, starts[at - 1]!, start, words);
    const to = at + 1 < starts.length ? headStart(filled, start, starts[at + 1]!, words) : filled.length;
    const codes = start - from;
    const beside = besideAt(filled.slice(from, to), codes, words);
    if (beside === undefined) return returnOf(filled.slice(from, to), codes, words);
    const left = filled.slice(from, to).map(({ number, cells }) => ({ number, cells: cells.slice(0, beside) }));
    const right = filled
      .slice(from, to)
      .map(({ number, cells }) => ({ number, cells: cells.map((cell, place) => (place < beside ? '' : cell)) }));
    const hasForm = Object.hasOwn(headIn(right.slice(0, codes), words).head, words.table.returns.form);
    // What stands beside a return and does not say which form it is, is not taken for a part of it, nor for another.
    if (!hasForm) return returnOf(left, codes, words).map((each) => ({ ...each, beside }));
    return [...returnOf(left, codes, words), ...returnsIn(right, table)];
  });
}

/** Whether a row has the headings of a record type in long form. */
function isLong({ cells }: GridRow, { table, fieldOf }: ReturnWords): boolean {
  const names = new Set(cells.map((cell) => fieldOf(cell)?.name));
  const { row, column, value } = table.returns;
  return [row, column, value].every((name) => names.has(name));
}

/** A sheet that says which form it is and has row codes below a heading, and no row of column codes. */
export function uncolumned(rows: readonly GridRow[], table: ReturnsTable): { form: string; line: number } | undefined {
  const words = wordsOf(table);
  const { form: formField, value, column, period } = table.returns;
  const filled = rows.filter(({ cells }) => !isBlankRow(cells));
  const at = filled.findIndex(({ cells }) => cells.some((cell) => words.fieldOf(cell)?.name === table.returns.row));
  if (at < 0 || filled[at]!.cells.some((cell) => [formField, value, column, period].includes(words.fieldOf(cell)?.name ?? '')))
    return undefined;
  const form = headIn(filled.slice(0, at), words).head[formField];
  const { row } = stubAbove([filled[at]!], words);
  if (form === undefined || row === undefined) return undefined;
  const hasNumbers = ({ cells }: GridRow) => isCode(plain(cells[row] ?? '')) && cells.some((cell, place) => place > row && isNumber(cell));
  const coded = filled.slice(at + 1).filter(hasNumbers);
  return coded.length > 1 ? { form, line: coded[0]!.number } : undefined;
}

/** The column at which a second return begins beside the first: at the second 甲, or heading for names, behind codes of columns. */
function besideAt(rows: readonly GridRow[], start: number, words: ReturnWords): number | undefined {
  const codes = rows[start]!.cells.map(plain);
  const { label, row } = words.table.returns;
  const name = label ?? row;
  const heading = rows
    .slice(Math.max(0, start - headingRows), start + 1)
    .map(({ cells }) => cells.map((cell) => words.fieldOf(cell)?.name === name));
  for (const marks of [codes.map((cell) => cell === '甲'), ...heading]) {
    const first = marks.indexOf(true);
    const second = marks.indexOf(true, first + 1);
    if (first >= 0 && second > 0 && codes.slice(first, second).some((cell) => isCode(cell))) return second;
  }
  return undefined;
}

/** Where the lines above a return begin, of those behind another return: at the first that says which form it is. */
function headStart(rows: readonly GridRow[], before: number, start: number, words: ReturnWords): number {
  const first = rows.findIndex(
    (row, at) => at > before && at < start && Object.hasOwn(headIn([row], words).head, words.table.returns.form),
  );
  return first < 0 ? start : first;
}

/** Whether a row has the codes of columns: beside 甲, 乙, or in numbers below a heading for row codes, or beside it. */
function codesAt(rows: readonly GridRow[], at: number, words: ReturnWords): boolean {
  const { table, fieldOf } = words;
  const cells = rows[at]!.cells.map(plain);
  if (cells.includes('甲')) return cells.some((cell) => !stems.has(cell) && cell !== '');
  const heads = (place: number) => rows[place]?.cells.some((cell) => fieldOf(cell)?.name === table.returns.row) ?? false;
  const heading = heads(at) ? at : at - 1;
  const stub = heads(heading) ? stubAbove([rows[heading]!], words) : {};
  if (stub.row === undefined) return false;
  if (heading < at) return isCodeRow(cells, stub.row, stub);
  // The headings themselves are the codes, where no row of codes stands below them.
  return areCodes(cells, stub.row, stub) && !isCodeRow(rows[at + 1]?.cells.map(plain) ?? [], stub.row, stub);
}

/** What heads columns that hold no numbers, by custom. */
const stems = new Set(['甲', '乙', '丙', '丁', '戊']);

const isCode = (text: string) => /^[A-Za-z]?\d{1,6}(?:[.-]\d{1,3})*$/.test(text);

type Stub = Partial<FilledReturn['stub']>;

/** Whether all that stands behind the column of row codes, but for what is no number, are codes. */
function areCodes(cells: readonly string[], row: number, stub: Stub): boolean {
  const apart = new Set<number | undefined>(Object.values(stub));
  const codes = cells.filter((cell, at) => at > row && !apart.has(at) && cell !== '');
  return codes.length > 0 && codes.every(isCode);
}

/** Whether a row, blank or named so in the column of row codes, holds codes. */
function isCodeRow(cells: readonly string[], row: number, stub: Stub): boolean {
  return ['', '栏次', '栏号', '宾栏'].includes(cells[row] ?? '') && areCodes(cells, row, stub);
}

/** Which columns are no numbers, by the headings above them. */
function stubAbove(rows: readonly GridRow[], { table, fieldOf }: ReturnWords): Stub {
  const { row, label, unit, note } = table.returns;
  const names = ({ cells }: GridRow) => cells.map((cell) => fieldOf(cell)?.name);
  const heading = rows.findLast((each) => names(each).some((name) => name !== undefined && (name === row || name === label)));
  const place = (name: string | undefined) => {
    const at = heading && name !== undefined ? names(heading).indexOf(name) : -1;
    return at < 0 ? undefined : at;
  };
  const found = { row: place(row), label: place(label), unit: place(unit?.field), note: place(note) };
  return Object.fromEntries(Object.entries(found).filter(([, at]) => at !== undefined));
}

function returnOf(part: readonly GridRow[], start: number, words: ReturnWords): FilledReturn[] {
  const [above, codes, below] = [part.slice(0, start), part[start]!, part.slice(start + 1)];
  const { returns } = words.table;
  const cells = codes.cells.map(plain);
  const named = stubAbove([...above.slice(-headingRows), codes], words);
  const places = (letter: string) => (cells.includes(letter) ? cells.indexOf(letter) : undefined);
  const row = named.row ?? places('乙') ?? places('甲');
  if (row === undefined) return [];
  const label = named.label ?? (places('甲') === row ? undefined : places('甲'));
  const stub = { ...named, row, ...(label !== undefined && { label }) };
  const apart = new Set<number | undefined>(Object.values(stub));
  const headings = above.slice(-headingRows);
  const columns = cells.flatMap((code, at) => {
    if (code === '' || stems.has(code) || apart.has(at) || at < Math.min(row, label ?? row)) return [];
    const unit = returns.unit && unitAbove(headings, at, row, returns.unit.factors);
    return [{ at, code: codes.cells[at]!.trim(), ...(unit !== undefined && { unit }) }];
  });
  if (columns.length === 0) return [];
  const coded = below.filter((each) => !isBlankRow([each.cells[row] ?? '']));
  const uncoded = below.filter((each) => isBlankRow([each.cells[row] ?? '']) && columns.some(({ at }) => isNumber(each.cells[at] ?? '')));
  const known = new Set<number | undefined>([...Object.values(stub), ...columns.map(({ at }) => at)]);
  const stray = coded.flatMap(({ number, cells: texts }) =>
    texts.flatMap((text, at) => (at > row && !known.has(at) && !stems.has(cells[at] ?? '') && isNumber(text) ? [{ row: number, at }] : [])),
  );
  return [{ ...headIn(above, words), codes, stub, columns, rows: coded, uncoded, stray }];
}

/** Rows of headings above the codes, at the most. */
const headingRows = 4;

const isNumber = (text: string) => /^-?[\d,，]+(\.\d+)?$/.test(plain(text));

/** The unit that a heading above a column has; that of joined cells stands above the first of them. */
function unitAbove(headings: readonly GridRow[], at: number, row: number, factors: Readonly<Record<string, string>>): string | undefined {
  for (const { cells } of headings.toReversed()) {
    for (let place = at; place > row; place--) {
      const text = cells[place] ?? '';
      if (isBlankRow([text])) continue;
      const unit = unitInHeading(text, factors);
      if (unit !== undefined) return unit;
      break;
    }
  }
  return undefined;
}
