import type { TablePlan } from '../plan/plan.js';
import { isBlankRow, namedWidth } from './cells.js';
import type { Delimiter } from './delimiter.js';
import { FileFault } from './file-fault.js';
import type { FileProblem } from './file-problem.js';
import { firstRows, linesIn, type HeadRow } from './head-rows.js';
import { isPadded, refuseOtherLayout } from './other-layout.js';
import { fieldsNamed, findHeader, headerProblems, type FoundHeader } from './table-head.js';

const delimiters: readonly Delimiter[] = [',', '\t', '|'];

const [lineFeed, carriageReturn] = [10, 13];

/** The header of a table in a text, and what stands above it. */
export interface TopOfTable {
  delimiter: Delimiter;
  header: HeadRow;
  above: HeadRow[];
  /** Columns that have a name, and those between them. */
  width: number;
  /** Where the first record begins, and its line. */
  dataOffset: number;
  dataLine: number;
  /** What is told of the header. */
  problems: FileProblem[];
}

/** The first bytes of a text in UTF-8: where it begins behind its marks of byte order, and whether it is whole. */
export interface TextHead {
  bytes: Uint8Array;
  offset: number;
  isWhole: boolean;
}

/**
 * Finds the header of a table, which may stand below a title.
 *
 * @param tables The record types that it may be of.
 * @throws {FileFault} There is none, or it cannot be read.
 */
export function topOfTable(path: string, tables: readonly TablePlan[], { bytes, offset, isWhole }: TextHead): TopOfTable {
  const { delimiter, rows, found, named } = bestReading(path, tables, { bytes, offset, isWhole });
  if (!found) {
    if (rows.length === 0 && !isWhole) throw new FileFault('dataset.header-long', { path }, 1);
    throw new FileFault('dataset.empty', { path });
  }
  const header = rows[found.at]!;
  const { line, end } = header;
  const broken = rows.slice(0, found.at + 1).find((row) => row.broken);
  if (broken && (header.broken || named === 0)) throw new FileFault('dataset.header-quote', { path }, broken.line);
  refuseOtherLayout(path, tables, rows, found.at, delimiter);

  const width = namedWidth(header.cells);
  const isBreak = (at: number) => bytes[at] === lineFeed || bytes[at] === carriageReturn;
  const breakLength = bytes[end] === carriageReturn && bytes[end + 1] === lineFeed ? 2 : isBreak(end) ? 1 : 0;
  return {
    delimiter,
    header,
    above: rows.slice(0, found.at),
    width,
    dataOffset: end + breakLength,
    dataLine: line + linesIn(header.text),
    problems: [...headerProblems(path, found, line), ...nameless(path, header, width), ...padded(path, rows.slice(found.at), delimiter)],
  };
}

/** A delimiter at the end of the header opens a column without a name: rows may have it or not. */
function nameless(path: string, { cells, line }: HeadRow, width: number): FileProblem[] {
  const count = cells.length - width;
  return count === 0
    ? []
    : [{ path, code: 'dataset.header-nameless', params: { path, line, count, width }, line, leftOut: false, remark: true }];
}

/** Blanks beside the delimiters, which stay in the values. */
function padded(path: string, [header, next]: readonly HeadRow[], delimiter: Delimiter): FileProblem[] {
  if (!isPadded(header!, next, delimiter)) return [];
  return [
    {
      path,
      code: 'dataset.padded',
      params: { path, delimiter: delimiter === '\t' ? '\\t' : delimiter },
      line: header!.line,
      leftOut: false,
      remark: true,
    },
  ];
}

/**
 * The reading of the first rows by the delimiter that parts most of them alike, as a sign within headings does not; of several
 * such, and where there is none, the one whose header names most fields, else that whose first line is parted most often.
 */
function bestReading(
  path: string,
  tables: readonly TablePlan[],
  { bytes, offset, isWhole }: TextHead,
): { delimiter: Delimiter; rows: HeadRow[]; found: FoundHeader | undefined; named: number } {
  const readings = delimiters.map((delimiter) => {
    const rows = firstRows(bytes, offset, delimiter, isWhole);
    const cells = rows.map((row) => row.cells);
    const found = findHeader(path, tables, cells);
    return {
      delimiter,
      rows,
      found,
      named: found ? fieldsNamed(tables, cells[found.at]!) : 0,
      even: found ? isEven(cells.slice(found.at)) : false,
    };
  });
  const even = readings.filter((reading) => reading.even);
  const best = even.length > 0 ? even : readings;
  const most = Math.max(...best.map(({ named }) => named));
  if (most > 0 || best.length === 1) return best.find(({ named }) => named === most)!;
  const usual = delimiterOf(firstLine(bytes.subarray(offset)));
  return best.find(({ delimiter }) => delimiter === usual) ?? best[0]!;
}

/** Whether most of the rows below a header have as many cells as it has, and those more than one. */
function isEven([header = [], ...below]: readonly (readonly string[])[]): boolean {
  const width = namedWidth(header);
  const rows = below.filter((row) => !isBlankRow(row));
  const alike = rows.filter((row) => row.length === header.length || row.length === width || namedWidth(row) === width);
  return width > 1 && alike.length * 2 > rows.length;
}

/** The delimiter that parts the header line most often, quotes left aside. */
function delimiterOf(line: string): Delimiter {
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (delimiter: Delimiter) => bare.split(delimiter).length;
  return delimiters.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function firstLine(body: Uint8Array): string {
  return /[^\r\n]+/.exec(new TextDecoder().decode(body))?.[0] ?? '';
}
