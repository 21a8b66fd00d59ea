import { extname } from 'node:path';
import type { TablePlan } from '../plan/plan.js';
import { conversionCommand, encryptedWorkbook, looksLike } from './encoding.js';
import { FileFault } from './file-fault.js';
import type { FileProblem } from './file-problem.js';
import { linesIn, newlineOf } from './head-rows.js';
import type { CsvSource, DeclaredRows, Decoder, Encoding, SourceFile } from './model.js';
import { declaredAbove } from './table-head.js';
import { topOfTable } from './top-of-table.js';
import { decodedHead } from './utf8-copy.js';

/** Bytes read to find the header. */
export const headSize = 256 * 1024;

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
  const { delimiter, header, above, width, dataOffset, dataLine, problems } = topOfTable(path, tables, { bytes: sample, offset, isWhole });
  const { line, end } = header;
  const lineBreak = sample.toString('latin1', end, dataOffset);
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
      dataOffset,
      dataLine,
      // What stands behind the text, DuckDB would take for a record, or for a part of one.
      ...(ending && !decoder && { textEnd: ending.offset }),
      // A blank line is a record for DuckDB where there is but one column.
      ...(width === 1 && { blankRows: true as const }),
      // Where quotes above the header are not sound, its skipping would go astray.
      ...((above.some(({ text }) => text.includes('"')) || (ending && !decoder)) && { copied: true as const }),
      ...(lineBreak.startsWith('\n') && { newline: 'lf' as const }),
      headNewline: newlineOf(sample.toString('latin1', offset, dataOffset)),
    },
    encoding: decoder?.startsWith('utf-16') ? 'utf-16' : decoder === 'gb18030' ? 'gb18030' : marked ? 'utf-8-bom' : 'utf-8',
    problems,
  };
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
