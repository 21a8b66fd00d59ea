import type { TablePlan } from '../plan/plan.js';
import { isBlankRow, namedWidth } from './cells.js';
import { FileFault } from './file-fault.js';
import type { HeadRow } from './head-rows.js';
import { fieldsNamed } from './table-head.js';
import type { Delimiter } from './delimiter.js';

/** Statements that bring rows along. */
const sql = /^\s*(?:INSERT\s+(?:INTO|ALL)\s|CREATE\s+TABLE\s|COPY\s+[^;]{1,2000}\sFROM\s+stdin)/i;
/** Lines by which the tools of databases draw tables: frames, the rule of Markdown, one value a line. */
const frame =
  /^\s*(?:[|+:─━│┃┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝═║╪-][\s|+:─━│┃┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝═║╪-]*|-\[ RECORD \d+ \][-+]*|\*{3,} \d+\. row \*{3,})\s*$/;
const frameSign = /[|+─━│┼═║]|RECORD|row/;
/** Lines of dashes below headings, one for each column. */
const rule = /^\s*-{2,}(?:\s+-{2,})+\s*$/;

/**
 * Refuses a table that is laid out in a way that is not read, by what it looks like.
 *
 * @param rows The first rows, as the delimiter parts them.
 * @param at Which of them was taken for the header.
 * @throws {FileFault}
 */
export function refuseOtherLayout(
  path: string,
  tables: readonly TablePlan[],
  rows: readonly HeadRow[],
  at: number,
  delimiter: Delimiter,
): void {
  const header = rows[at]!;
  const next = rows.slice(at + 1).find(({ cells }) => !isBlankRow(cells));
  const fault = (code: FileFault['code'], params: FileFault['params'] = {}) => new FileFault(code, { path, ...params }, header.line);

  if (rows.some(({ text }) => sql.test(text))) throw fault('dataset.sql');
  if (rows.slice(0, at + 2).some(({ text }) => frame.test(text) && frameSign.test(text) && /[-─━═*]{3}/.test(text)))
    throw fault('dataset.drawn');
  const known = fieldsNamed(tables, header.cells);
  if (namedWidth(header.cells) > 1) {
    const mark = markBetween(header, next, delimiter);
    if (mark !== undefined) throw fault('dataset.delimiter', { delimiter: shownMark(mark), known });
  }
  refuseOtherCells(path, tables, { rows: rows.map(({ cells }) => cells), at, line: header.line }, [',', '\t', '|']);
  if (namedWidth(header.cells) > 1) return;
  const text = header.cells[0] ?? '';
  const under = next?.cells[0] ?? '';
  const mark = otherMark(tables, header.text, next?.text ?? '');
  if (mark !== undefined)
    throw fault('dataset.delimiter', { delimiter: shownMark(mark), known: fieldsNamed(tables, header.text.split(mark)) });
  if (isPartedByBlanks(tables, text, under)) throw fault('dataset.blanks', { known: fieldsNamed(tables, text.split(/\s+/)) });
}

/** The first rows of a file: which of them is the header, and the line that it stands in. */
export interface HeaderAmong {
  rows: readonly (readonly string[])[];
  at: number;
  line: number;
}

/**
 * Refuses a table whose cells lie otherwise than they are read, be it in a text or in a sheet: headings one below the other, rows
 * that stand each in one cell.
 *
 * @param marks What may part the columns within a cell.
 * @throws {FileFault}
 */
export function refuseOtherCells(
  path: string,
  tables: readonly TablePlan[],
  { rows, at, line }: HeaderAmong,
  marks: readonly string[],
): void {
  const [header = [], ...below] = rows.slice(at);
  if (namedWidth(header) > 1) {
    const isSideways =
      fieldsNamed(tables, header) <= 1 &&
      fieldsNamed(
        tables,
        [header, ...below].map(([first = '']) => first),
      ) >= leastSideways;
    if (isSideways) throw new FileFault('dataset.sideways', { path }, line);
    return;
  }
  const text = header[0] ?? '';
  const under = below.find((row) => !isBlankRow(row))?.[0] ?? '';
  const delimiter = marks.find(
    (mark) => text.includes(mark) && isParted(tables, text, under, mark) && under.split(mark).length >= text.split(mark).length,
  );
  if (delimiter !== undefined)
    throw new FileFault(
      'dataset.one-cell',
      { path, delimiter: shownMark(delimiter), known: fieldsNamed(tables, text.split(delimiter)) },
      line,
    );
}

/** So many headings stand one below the other where a table lies on its side. */
const leastSideways = 3;

/** Whether the columns of a table that is read as one are parted by blanks, or have a fixed width. */
function isPartedByBlanks(tables: readonly TablePlan[], text: string, under: string): boolean {
  if (fieldsNamed(tables, text.split(/\s+/)) > 1 || rule.test(under)) return true;
  const count = (line: string) => line.split(/\s{2,}|\u3000+/).length;
  return count(text) > 2 && count(under) > 2;
}

/** Characters that part cells elsewhere, and are not read here. */
const otherMarks = [';', '，', '；', '^', '\u0001'];

/** What parts the cells of a line that no delimiter parts: one of the usual marks, or whatever signs stand between the headings. */
function otherMark(tables: readonly TablePlan[], text: string, under: string): string | undefined {
  // Spreadsheets say on a first line by what they part.
  const declared = /^"?sep=(.)"?\s*$/i.exec(text)?.[1];
  if (declared !== undefined && otherMarks.includes(declared)) return declared;
  // Letters, digits, blanks and what may stand within a heading part nothing.
  const signs = [...new Set(text.match(/[^\p{L}\p{M}\p{N}\s"'“”‘’()（）[\]【】〔〕「」《》<>_:：、。./\\+*%-]+/gu))];
  return (
    otherMarks.find((mark) => isParted(tables, text, under, mark)) ??
    signs.find((mark) => fieldsNamed(tables, text.split(mark)) > 1 || isPartedAlike(text, under, mark))
  );
}

function isParted(tables: readonly TablePlan[], text: string, under: string, mark: string): boolean {
  const parts = text.split(mark);
  return parts.length > 2 || fieldsNamed(tables, parts) > 1 || (parts.length === 2 && under.split(mark).length === 2);
}

function isPartedAlike(text: string, under: string, mark: string): boolean {
  const count = text.split(mark).length;
  return count > 2 && under.split(mark).length === count;
}

/** The signs between two delimiters, with them, where they stand between every two cells: `|@|` parts, and not the bar alone. */
function markBetween({ cells }: HeadRow, next: HeadRow | undefined, delimiter: Delimiter): string | undefined {
  const [, sign = ''] = cells;
  const isAlternating = (row: readonly string[]) => row.length > 2 && row.every((cell, at) => (at % 2 === 1) === (cell === sign));
  if (!/^[^\p{L}\p{N}\s]+$/u.test(sign) || !isAlternating(cells)) return undefined;
  return next === undefined || next.cells.every((cell, at) => at % 2 === 0 || cell === sign) ? delimiter + sign + delimiter : undefined;
}

/** A mark as a person can read it. */
function shownMark(mark: string): string {
  // eslint-disable-next-line no-control-regex
  return mark.replace(/[\u0000-\u001f\u007f]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** Whether every delimiter of the header stands beside a blank, as where people make columns even: the blanks are part of the values. */
export function isPadded({ text, cells }: HeadRow, next: HeadRow | undefined, delimiter: Delimiter): boolean {
  const hasBlanks = (row: string) =>
    !row.includes('"') &&
    row
      .split(delimiter)
      .every((cell, at, all) => (at === 0 || cell.startsWith(' ')) && (at === all.length - 1 || delimiter === ',' || cell.endsWith(' ')));
  return cells.length > 1 && hasBlanks(text) && next !== undefined && hasBlanks(next.text);
}
