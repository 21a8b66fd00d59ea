import { isBlankRow } from '../cells.js';
import { headIn, unitInHeading, type GridRow, type ReturnHead } from './head.js';
import { plain, wordsOf, type ReturnsTable, type ReturnWords } from './words.js';

/** A return as people fill it in: row codes in a column, column codes in a row. */
export interface FilledReturn {
  head: ReturnHead;
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
}

/** The returns of a sheet, one below another. */
export function returnsIn(rows: readonly GridRow[], table: ReturnsTable): FilledReturn[] {
  const words = wordsOf(table);
  const filled = rows.filter(({ cells }) => !isBlankRow(cells));
  // A record type in long form has headings of its own.
  const names = ({ cells }: GridRow) => new Set(cells.map((cell) => words.fieldOf(cell)?.name));
  const { row, column, value } = table.returns;
  const isLong = (each: GridRow) => {
    const found = names(each);
    return [row, column, value].every((name) => found.has(name));
  };
  if (filled.some(isLong)) return [];
  const starts = filled.flatMap((_, at) => (codesAt(filled, at, words) ? [at] : []));
  return starts.flatMap((start, at) => {
    const from = at === 0 ? 0 : headStart(filled, starts[at - 1]!, start, words);
    const to = at + 1 < starts.length ? headStart(filled, start, starts[at + 1]!, words) : filled.length;
    return returnOf(filled.slice(from, start), filled[start]!, filled.slice(start + 1, to), words);
  });
}

/** Where the lines above a return begin, of those behind another return: at the first that says which form it is. */
function headStart(rows: readonly GridRow[], before: number, start: number, words: ReturnWords): number {
  const first = rows.findIndex((row, at) => at > before && at < start && Object.hasOwn(headIn([row], words), words.table.returns.form));
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

function returnOf(above: readonly GridRow[], codes: GridRow, below: readonly GridRow[], words: ReturnWords): FilledReturn[] {
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
  return [{ head: headIn(above, words), codes, stub, columns, rows: coded, uncoded, stray }];
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
