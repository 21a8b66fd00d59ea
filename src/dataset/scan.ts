import { createHash } from 'node:crypto';
import { chunks } from '../system/bytes.js';
import { longestRecord } from './cells.js';
import type { CsvSource, FileScan } from './model.js';
import { doubtedWidth, Records } from './records.js';
import { Refusals } from './refusals.js';
import { SignWatch, type Signs } from './signs.js';
import { TraceWatch } from './traces.js';
import { Utf8Check } from './utf8.js';

/** Bytes that every reader takes in turn: so few that they stay in the processor's cache. */
const portion = 256 * 1024;

/** One record in so many is kept in the index. */
const indexStep = 512;

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Looks at a text in GB18030 that comes in chunks. */
export interface PlainWatch {
  push(bytes: Buffer): void;
  end(): void;
  /** Whether it can be read as it lies: every line is in that encoding, and nothing is to be told of that. */
  readonly isPlain: boolean;
  /** Its signs, where it can. */
  readonly signs: Signs;
}

/** Told what has been read so far, and whether there is something among it that DuckDB must not be given: a record too long, or too many rows that it would refuse. */
export type OnScan = (read: number, records: number, unfit: boolean) => void;

/**
 * One pass over the bytes of a CSV file: hash, encoding, number of records and where they stand.
 *
 * @param source Where the records start, and how cells are parted.
 * @param plain Looks at a text that is not UTF-8.
 */
export async function scanFile(
  path: string,
  source: Pick<CsvSource, 'delimiter' | 'dataOffset' | 'dataLine' | 'width' | 'lineColumn' | 'textEnd'>,
  onProgress?: OnScan,
  plain?: PlainWatch,
): Promise<FileScan> {
  const hash = createHash('sha256');
  const utf8 = new Utf8Check();
  const watch = new SignWatch(source.dataOffset);
  const traces = new TraceWatch(source.dataOffset, source.delimiter);
  const index = { step: indexStep, offsets: [] as number[], lines: [] as number[] };
  let records = 0;
  let regular = true;
  const scanner = new Records({
    delimiter: source.delimiter,
    offset: source.dataOffset,
    line: source.dataLine,
    width: doubtedWidth(source),
    onRecord(offset, line) {
      if (records % indexStep === 0) {
        index.offsets.push(offset);
        index.lines.push(line);
      }
      if (line !== records + source.dataLine) regular = false;
      records++;
    },
  });
  const refusals = new Refusals(source.delimiter, source.width);
  let size = 0;
  let marked = false;
  const { textEnd = Infinity } = source;

  for await (const chunk of chunks(path)) {
    if (size === 0) marked = chunk.subarray(0, 3).equals(byteOrderMark);
    for (let at = 0; at < chunk.length; at += portion) {
      const bytes = chunk.subarray(at, at + portion);
      hash.update(bytes);
      if (plain) plain.push(bytes);
      else utf8.push(bytes);
      const data = bytes.subarray(Math.max(0, source.dataOffset - size), Math.max(0, textEnd - size));
      if (!plain) watch.push(data);
      traces.push(data);
      scanner.push(data);
      refusals.push(data);
      size += bytes.length;
    }
    onProgress?.(size, records, refusals.tooMany || Math.max(scanner.open, scanner.longest) > longestRecord);
  }
  scanner.end();
  watch.end();
  traces.end();
  utf8.end();
  plain?.end();
  const { newline, malformed, longest, unclosedQuoteLine, blank, blankLine, swallowing, doubtful } = scanner;
  return {
    size,
    sha256: hash.digest('hex'),
    encoding: plain ? 'gb18030' : !utf8.valid ? 'unknown' : marked ? 'utf-8-bom' : 'utf-8',
    doubt: utf8.doubt,
    ...(plain && { isPlain: plain.isPlain }),
    records,
    blank,
    ...(blankLine === undefined ? {} : { blankLine }),
    regular,
    newline,
    malformed,
    ...(unclosedQuoteLine === undefined ? {} : { unclosedQuoteLine }),
    swallowing,
    doubtful,
    longest,
    signs: plain ? plain.signs : watch.signs,
    traces: traces.traces,
    lastLine: scanner.line,
    index,
  };
}
