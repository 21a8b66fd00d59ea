import { splitRecord } from './cells.js';
import { conversionCommand, looksLike } from './encoding.js';
import { FileFault } from './file-fault.js';
import type { CsvSource, Delimiter, Encoding, SourceFile } from './model.js';
import { Records } from './records.js';
import { decodedHead, type Decoder } from './utf8-copy.js';

/** Bytes read to find the header. */
export const headSize = 256 * 1024;

/** DuckDB's own default, in bytes; a scan tells the longest line. */
export const usualMaxLine = 2_000_000;

const delimiters: readonly Delimiter[] = [',', '\t', '|'];

const byteOrderMark = Buffer.from('\ufeff');

export interface Head {
  /** Header cells, trimmed. */
  cells: string[];
  source: CsvSource;
  encoding: Encoding;
}

/**
 * Reads the header of a CSV file.
 *
 * @param bytes The file's first `headSize` bytes.
 * @param decoder Set where the file is read by way of a copy in UTF-8; the places given are those in the copy.
 * @throws {FileFault} The file is empty, no text that is read, or its header cannot be read.
 */
export function readHead(file: SourceFile, bytes: Buffer, decoder?: Decoder): Head {
  const sample = decoder ? decodedHead(bytes, decoder) : bytes;
  const marked = decoder ? sample.indexOf(byteOrderMark) === 0 : refuseUnreadable(file.path, sample);
  const body = sample.subarray(marked ? 3 : 0);
  const offset = sample.length - body.length;
  const delimiter = delimiterOf(firstLine(body));

  const starts: { offset: number; line: number }[] = [];
  const records = new Records({ delimiter, offset, line: 1, onRecord: (at, line) => starts.length < 2 && starts.push({ offset: at, line }) });
  records.push(body);
  records.end();
  const [header, next] = starts;
  if (!header) throw new FileFault('dataset.empty', { path: file.path });
  if (!next && bytes.length < file.size) throw new FileFault('dataset.header-long', { path: file.path }, header.line);

  const text = sample.toString('utf8', header.offset, next?.offset).replace(/[\r\n]+$/, '');
  const { cells, broken } = splitRecord(text, delimiter);
  if (broken) throw new FileFault('dataset.header-quote', { path: file.path }, header.line);
  refuseOtherDelimiter(file.path, cells, header.line);

  const end = header.offset + Buffer.byteLength(text);
  const lineBreak = sample.toString('latin1', end, end + 2);
  const breakLength = lineBreak === '\r\n' ? 2 : Math.min(1, lineBreak.length);
  return {
    cells: cells.map((cell) => cell.trim()),
    source: {
      path: file.absolute,
      delimiter,
      width: cells.length,
      skip: header.line,
      dataOffset: end + breakLength,
      dataLine: header.line + text.split(/\r\n|\r|\n/).length,
      maxLine: usualMaxLine,
      ...(lineBreak.startsWith('\n') && { newline: 'lf' as const }),
    },
    encoding: decoder ? (decoder === 'gb18030' ? 'gb18030' : 'utf-16') : marked ? 'utf-8-bom' : 'utf-8',
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

/** The fault of a file that is no text: what it is, and how to get a CSV from it. */
export function binaryFault(path: string, what: string): FileFault {
  if (what === '') return new FileFault('dataset.binary-unknown', { path });
  if (what.startsWith('Excel') || what.startsWith('OpenDocument')) return new FileFault('dataset.spreadsheet', { path, what });
  return new FileFault('dataset.binary', { path, what });
}

function firstLine(body: Buffer): string {
  return /[^\r\n]+/.exec(body.toString('utf8'))?.[0] ?? '';
}

/** The delimiter that parts the header line most often, quotes left aside. */
function delimiterOf(line: string): Delimiter {
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (delimiter: Delimiter) => bare.split(delimiter).length;
  return delimiters.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function refuseOtherDelimiter(path: string, cells: readonly string[], line: number): void {
  if (cells.length > 1) return;
  const other = [';', '，', '；', '^', '\u0001'].find((mark) => cells[0]!.split(mark).length > 2);
  if (other) throw new FileFault('dataset.delimiter', { path, delimiter: other === '\u0001' ? '\\x01' : other }, line);
}
