import { extname } from 'node:path';
import type { TablePlan } from '../plan/plan.js';
import { isBlankRow, namedWidth } from './cells.js';
import { conversionCommand, encryptedWorkbook, looksLike } from './encoding.js';
import { FileFault } from './file-fault.js';
import { firstRows, linesIn, newlineOf, type HeadRow } from './head-rows.js';
import type { CsvSource, DeclaredRows, Decoder, Encoding, SourceFile } from './model.js';
import { isPadded, refuseOtherLayout } from './other-layout.js';
import { declaredAbove, fieldsNamed, findHeader, headerProblems, type FoundHeader } from './table-head.js';
import { decodedHead } from './utf8-copy.js';
import type { Delimiter } from './delimiter.js';
import type { FileProblem } from './file-problem.js';

/** Bytes read to find the header. */
export const headSize = 256 * 1024;

const delimiters: readonly Delimiter[] = [',', '\t', '|'];

const byteOrderMark = Buffer.from('\ufeff');

export interface Head {
  /** Header cells that have a name, trimmed, and those between them. */
  cells: string[];
  source: CsvSource;
  encoding: Encoding;
  /** Line of the header. */
  line: number;
  /** Lines above it that say how many rows there are. */
  declared?: DeclaredRows[];
  /** What is told of the header. */
  problems: FileProblem[];
}

/**
 * Reads the header of a CSV file, which may stand below a title.
 *
 * @param tables The record types that it may be of.
 * @param bytes The file's first `headSize` bytes.
 * @param decoder Set where the file is read by way of a copy in UTF-8; the places given are those in the copy.
 * @throws {FileFault} The file is empty, no text that is read, or its header cannot be read.
 */
export function readHead(tables: readonly TablePlan[], file: SourceFile, bytes: Buffer, decoder?: Decoder): Head {
  const { path, ending } = file;
  const text = ending ? bytes.subarray(0, ending.offset) : bytes;
  const sample = decoder ? decodedHead(text, decoder) : text;
  const marked = decoder ? sample.indexOf(byteOrderMark) === 0 : refuseUnreadable(path, sample);
  let offset = 0;
  // A program that adds a mark may do so to a text that has one.
  while (sample.subarray(offset, offset + byteOrderMark.length).equals(byteOrderMark)) offset += byteOrderMark.length;
  const isWhole = bytes.length >= (ending?.offset ?? file.size);
  const { delimiter, rows, found, named } = bestReading(file.path, tables, sample, offset, isWhole);
  if (!found) {
    if (rows.length === 0 && !isWhole) throw new FileFault('dataset.header-long', { path }, 1);
    throw new FileFault('dataset.empty', { path });
  }
  const header = rows[found.at]!;
  const { line } = header;
  const broken = rows.slice(0, found.at + 1).find((row) => row.broken);
  if (broken && (header.broken || named === 0)) throw new FileFault('dataset.header-quote', { path }, broken.line);
  refuseOtherLayout(path, tables, rows, found.at, delimiter);

  const width = namedWidth(header.cells);
  const { end } = header;
  const lineBreak = sample.toString('latin1', end, end + 2);
  const breakLength = lineBreak === '\r\n' ? 2 : Math.min(1, lineBreak.length);
  const above = rows.slice(0, found.at);
  return {
    cells: header.cells.slice(0, width),
    line,
    ...declaredAbove(above),
    source: {
      path: file.absolute,
      delimiter,
      width,
      // DuckDB skips blank lines and records: what has many lines above counts once.
      skip: above.reduce((skip, { text }) => skip - linesIn(text) + 1, line),
      dataOffset: end + breakLength,
      dataLine: line + linesIn(header.text),
      // What stands behind the text, DuckDB would take for a record, or for a part of one.
      ...(ending && !decoder && { textEnd: ending.offset }),
      // A blank line is a record for DuckDB where there is but one column.
      ...(width === 1 && { blankRows: true as const }),
      // Where quotes above the header are not sound, its skipping would go astray.
      ...((above.some(({ text }) => text.includes('"')) || (ending && !decoder)) && { copied: true as const }),
      ...(lineBreak.startsWith('\n') && { newline: 'lf' as const }),
      headNewline: newlineOf(sample.toString('latin1', offset, end + breakLength)),
    },
    encoding: decoder?.startsWith('utf-16') ? 'utf-16' : decoder === 'gb18030' ? 'gb18030' : marked ? 'utf-8-bom' : 'utf-8',
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
  sample: Buffer,
  offset: number,
  isWhole: boolean,
): { delimiter: Delimiter; rows: HeadRow[]; found: FoundHeader | undefined; named: number } {
  const readings = delimiters.map((delimiter) => {
    const rows = firstRows(sample, offset, delimiter, isWhole);
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
  const usual = delimiterOf(firstLine(sample.subarray(offset)));
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

function firstLine(body: Buffer): string {
  return /[^\r\n]+/.exec(body.toString('utf8'))?.[0] ?? '';
}

/** Gives whether a byte order mark stands at the start. */
function refuseUnreadable(path: string, sample: Buffer): boolean {
  if (sample.length === 0) throw new FileFault('dataset.empty', { path });
  const looks = looksLike(sample);
  switch (looks.as) {
    case 'utf-8':
      return looks.marked;
    case 'gb18030':
    case 'utf-16':
      // Read by way of a copy.
      return false;
    case 'utf-32':
      throw new FileFault('dataset.encoding', { path, encoding: 'UTF-32', command: conversionCommand(path, 'UTF-32') });
    case 'binary':
      throw binaryFault(path, looks.what);
  }
}

const packed = new Set(['gzip', 'bzip2', 'xz', 'lzip', 'LZ4', 'Zstandard', 'ZIP', '7z', 'RAR', 'tar', 'CAB']);
const databases = new Set([
  'Parquet',
  'SQLite',
  'dBASE (DBF)',
  'Access (MDB)',
  'Access (ACCDB)',
  'ORC',
  'Arrow',
  'Avro',
  'SPSS (SAV)',
  'HDF5',
  'SAS (SAS7BDAT)',
  'Stata (DTA)',
]);
const dumps = new Set(['Oracle (DMP)', 'Oracle Data Pump (DMP)', 'PostgreSQL (pg_dump)', 'SQL Server (BAK)']);
/** What dumps and files of databases are called whose beginnings tell nothing. */
const dumpNames = new Map([
  ['.dmp', 'DMP'],
  ['.dexp', 'DEXP'],
  ['.expdp', 'Data Pump'],
  ['.bak', 'BAK'],
  ['.mdf', 'MDF'],
  ['.ndf', 'NDF'],
  ['.ibd', 'IBD'],
  ['.dump', 'DUMP'],
]);
const spreadsheets = ['Excel', 'OpenDocument', 'Numbers', 'SYLK'];
/** Programs that keep tables in the containers of another: what the name says. */
const oldWorkbooks = new Map([
  ['.et', 'WPS (ET)'],
  ['.ett', 'WPS (ET)'],
]);

/** The fault of a file that is no text: what it is, and how to get a CSV from it. */
export function binaryFault(path: string, what: string): FileFault {
  const dump = what === '' ? dumpNames.get(extname(path).toLowerCase()) : dumps.has(what) ? what : undefined;
  if (dump !== undefined) return new FileFault('dataset.dump', { path, what: dump });
  if (what === '') return new FileFault('dataset.binary-unknown', { path });
  if (what === encryptedWorkbook) return new FileFault('dataset.xlsx-encrypted', { path });
  if (spreadsheets.some((start) => what.startsWith(start)))
    return new FileFault('dataset.spreadsheet', { path, what: oldWorkbooks.get(extname(path).toLowerCase()) ?? what });
  if (packed.has(what)) return new FileFault('dataset.packed', { path, what });
  if (databases.has(what)) return new FileFault('dataset.database', { path, what });
  return new FileFault('dataset.binary', { path, what });
}
