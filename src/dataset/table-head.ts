import { wordsInParams } from '../message/bilingual.js';
import type { MessageCode } from '../message/messages.js';
import type { TablePlan } from '../plan/plan.js';
import { isBlankRow, namedWidth } from './cells.js';
import { headingFinder, recordTypeByFileName } from './match.js';
import type { FileProblem } from './file-problem.js';
import { declaredRows } from './foot.js';
import type { DeclaredRows } from './model.js';

/** Rows at the top of a table among which its header is looked for: a title, a unit, a date may stand above it. */
export const headRows = 20;

export interface FoundHeader {
  /** Place of the header among the rows given, from 0. */
  at: number;
  /** Rows above it that hold something. */
  above: number;
  /** Whether one of those looks like a record rather than like a title. */
  recordAbove: boolean;
  /** Columns between others, from 1, that the header leaves without a name. */
  nameless: number[];
}

/**
 * Finds the header among the first rows of a table: the row that names most fields of the record type of which the file's name tells,
 * where that is at least half of them; else of any; where none names any, the first that is not much emptier than the others.
 *
 * @param path The file, by whose name one of the record types may be the likely one.
 * @param tables The record types that the table may be of.
 * @param rows The first `headRows` rows, blank ones among them.
 * @returns Nothing where every row is blank.
 */
export function findHeader(path: string, tables: readonly TablePlan[], rows: readonly (readonly string[])[]): FoundHeader | undefined {
  const at = headerPlace(path, tables, rows);
  const header = rows[at];
  if (!header) return undefined;
  const nameless = header.slice(0, namedWidth(header)).flatMap((cell, index) => (isBlankRow([cell]) ? [index + 1] : []));
  const above = rows.slice(0, at).filter((row) => !isBlankRow(row));
  return {
    at,
    above: above.length,
    recordAbove: above.some((row) => looksLikeRecord(row, filled(header).length)) || isTableAbove(tables, above),
    nameless,
  };
}

/** Which of the rows above a header say how many rows there are. */
export function declaredAbove(above: readonly { line: number; cells: readonly string[] }[]): { declared?: DeclaredRows[] } {
  const declared = above.flatMap(({ line, cells }) => {
    const rows = declaredRows(cells);
    return rows === undefined ? [] : [{ line, rows }];
  });
  return declared.length === 0 ? {} : { declared };
}

/** How many fields of one record type a row names. */
export function fieldsNamed(tables: readonly TablePlan[], row: readonly string[]): number {
  return Math.max(0, ...tables.map((table) => countIn(headingFinder(table), row)));
}

/** What is told of a header that was found, where there is something to be told. `line` is its own, from 1. */
export function headerProblems(path: string, { above, recordAbove, nameless }: FoundHeader, line: number): FileProblem[] {
  const between = {
    path,
    line,
    count: nameless.length,
    ...wordsInParams('columns', [...nameless.slice(0, toldColumns), ...(nameless.length > toldColumns ? ['…'] : [])]),
  };
  const told = (code: MessageCode, params: FileProblem['params']): FileProblem => ({ path, code, params, line, leftOut: false });
  const remark = { remark: true } as const;
  return [
    ...(above > 0
      ? [
          {
            ...told(recordAbove ? 'dataset.header-below-records' : 'dataset.header-below', { path, line, above }),
            ...(!recordAbove && remark),
          },
        ]
      : []),
    ...(nameless.length > 0 ? [{ ...told('dataset.columns-nameless', between), ...remark }] : []),
  ];
}

/** Columns without a name that are told by number. */
const toldColumns = 5;

/** Whether most of what a row holds are numbers or codes: then it is no header. */
function looksLikeData(cells: readonly string[]): boolean {
  const own = filled(cells);
  return own.filter((cell) => /^-?\d[\d.]*[Xx]?$/.test(cell)).length * 4 >= own.length;
}

/** What no heading is: a date, an amount, a number of a person, a telephone or an account, a mail address, an address of a place. */
const values = [
  /^(19|20)\d{2}[-/.年]?(0?[1-9]|1[0-2])([-/.月]?\d{1,2}日?)?$/,
  /^-?\d{1,3}(,?\d{3})*\.\d+$/,
  /\d(?:[ -]?\d){7,}[Xx]?/,
  /^[\w.+-]+@[\w-]+\.\w+$/,
  /[市区县镇乡村路街道巷弄].*\d+\s*(?:号|弄|幢|栋|室|单元|组)/,
];

/** Whether what is taken for headings is a record, be it that most of it are words: then it is nothing that may be shown. */
export function looksLikeValues(cells: readonly string[]): boolean {
  return looksLikeData(cells) || cells.some((cell) => values.some((pattern) => pattern.test(cell.trim().normalize('NFKC'))));
}

function headerPlace(path: string, tables: readonly TablePlan[], rows: readonly (readonly string[])[]): number {
  const likely = tables.length > 1 ? recordTypeByFileName({ tables }, path) : undefined;
  if (likely) {
    const find = headingFinder(likely);
    const named = rows.map((row) => countIn(find, row));
    const most = Math.max(0, ...named);
    if (most * 2 >= likely.fields.length) return named.indexOf(most);
  }
  const finders = tables.map((table) => headingFinder(table));
  const named = rows.map((row) => Math.max(0, ...finders.map((find) => countIn(find, row))));
  const most = Math.max(0, ...named);
  if (most > 0) return named.indexOf(most);
  const widest = Math.max(0, ...rows.map((row) => filled(row).length));
  return rows.findIndex((row) => filled(row).length > 0 && filled(row).length * 2 >= widest);
}

function countIn(find: ReturnType<typeof headingFinder>, row: readonly string[]): number {
  return new Set(row.map((cell) => find(cell)?.field.name).filter((name) => name !== undefined)).size;
}

/** A title has few cells; a record has about as many as the header, and numbers among them. */
function looksLikeRecord(row: readonly string[], width: number): boolean {
  const own = filled(row);
  return own.length >= 2 && own.length * 2 >= width && looksLikeData(row);
}

/** Titles differ from row to row; a table has rows that are parted alike and hold numbers, or its own header with rows below it. */
function isTableAbove(tables: readonly TablePlan[], above: readonly (readonly string[])[]): boolean {
  const wide = above.filter((row) => filled(row).length >= leastColumns);
  const widths = wide.filter(looksLikeData).map((row) => filled(row).length);
  if (new Set(widths).size < widths.length) return true;
  const header = above.findIndex((row) => fieldsNamed(tables, row) >= leastColumns);
  return (
    header >= 0 && above.slice(header + 1).some((row) => filled(row).length >= leastColumns && fieldsNamed(tables, row) < leastColumns)
  );
}

/** What has fewer columns than these is no table above another. */
const leastColumns = 3;

const filled = (row: readonly string[]) => row.filter((cell) => !isBlankRow([cell]));
