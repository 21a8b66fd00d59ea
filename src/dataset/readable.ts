import { chunks } from '../system/bytes.js';
import { isBlankRow, longestRecord } from './cells.js';
import type { LeftOut } from './left-out.js';
import type { CsvSource, FileScan } from './model.js';
import { readCells, type CellsRead } from './read-cells.js';
import { longestQuotedCell } from './quoted-lines.js';
import { doubtedWidth, Records } from './records.js';
import { scanFile } from './scan.js';
import { StagedCsv } from './staging.js';
import { TableBelow } from './table-below.js';

export interface ReadableForm {
  source: CsvSource;
  /** As of the file itself, with the index of the staged copy. */
  scan: FileScan;
  /** The records left out of a copy. */
  leftOut?: LeftOut;
}

/**
 * Another form of a CSV file that DuckDB would stop at or misread: a copy in which every readable record stands
 * on its own, beside its line, and broken ones are left out. Where only some lines are blank, the same file with that told.
 *
 * Ask whenever a scan is done: told to pass over bad rows, DuckDB may lose rows of such a file without a word.
 *
 * @param scan From `scanFile` of the source.
 * @param folder Where the copy is written.
 * @param broken Set where more records are broken than are to be listed one by one, or some that DuckDB would accept.
 * @returns Nothing when the source can be read as it is.
 */
export async function readableForm(
  source: CsvSource,
  scan: FileScan,
  folder: string,
  name: string,
  broken = false,
): Promise<ReadableForm | undefined> {
  if (isReadable(source, scan, broken)) {
    return scan.blank > 0 && source.lineColumn === undefined ? { source: { ...source, blankRows: true }, scan } : undefined;
  }
  return copyOf(source, scan, folder, name);
}

/** Whether the records of a source can be read where they stand, blank rows left aside. */
export function isReadable(source: CsvSource, scan: FileScan, broken: boolean): boolean {
  const isSound = scan.newline !== 'mixed' && scan.malformed === 0 && scan.longest <= longestRecord;
  return isSound && !source.copied && !broken && !isOtherwiseAbove(source, scan);
}

/** Whether the lines above the first record end otherwise than the records do: DuckDB would not find where these begin. */
function isOtherwiseAbove({ headNewline = 'none' }: CsvSource, { newline }: FileScan): boolean {
  return headNewline === 'mixed' || (headNewline !== 'none' && newline !== 'none' && headNewline !== newline);
}

/** A copy in which every readable record stands on its own, beside its line. */
export async function copyOf(source: CsvSource, scan: FileScan, folder: string, name: string): Promise<ReadableForm> {
  const staged = new StagedCsv(folder, name, source.width);
  try {
    const copy = new RecordCopy(source, staged);
    for await (const chunk of chunks(source.path, source.dataOffset, source.textEnd)) {
      copy.push(chunk);
      await staged.flush();
    }
    copy.end();
    const copied = await staged.finish();
    const { index, regular, records } = await scanFile(copied.path, copied);
    const { leftOut } = staged;
    return { source: copied, scan: { ...scan, index, regular, records }, ...(leftOut && { leftOut }) };
  } catch (error) {
    await staged.discard();
    throw error;
  }
}

/** Cuts the bytes into records and stages those that are sound. */
class RecordCopy {
  readonly #source: CsvSource;
  readonly #staged: StagedCsv;
  readonly #records: Records;
  readonly #below = new TableBelow();
  /** Bytes from `#offset` on: the record not yet ended. */
  #held = Buffer.alloc(0);
  #offset: number;
  /** Starts met in the held bytes: offset, line. */
  #starts: { offset: number; line: number }[] = [];

  constructor(source: CsvSource, staged: StagedCsv) {
    this.#source = source;
    this.#staged = staged;
    this.#offset = source.dataOffset;
    this.#records = new Records({
      delimiter: source.delimiter,
      offset: source.dataOffset,
      line: source.dataLine,
      width: doubtedWidth(source),
      onRecord: (offset, line) => this.#starts.push({ offset, line }),
    });
  }

  push(chunk: Buffer): void {
    this.#records.push(chunk);
    this.#held = Buffer.concat([this.#held, chunk]);
    const open = this.#starts.pop();
    const end = this.#offset + this.#held.length;
    this.#take(open?.offset ?? end);
    // A record past any limit is given up, so that memory stays bounded.
    const kept = open && end - open.offset <= 2 * longestQuotedCell ? open : undefined;
    if (open && !kept) this.#staged.leaveOut(open.line, 'too-long');
    this.#held = this.#held.subarray((kept?.offset ?? end) - this.#offset);
    this.#offset = kept?.offset ?? end;
    this.#starts = kept ? [kept] : [];
  }

  end(): void {
    this.#records.end();
    this.#take(this.#offset + this.#held.length);
  }

  /** Stages the records that start in the held bytes and end by `end`. */
  #take(end: number): void {
    this.#starts.forEach(({ offset, line }, at) => {
      const stop = this.#starts[at + 1]?.offset ?? end;
      const bytes = this.#held.subarray(offset - this.#offset, stop - this.#offset);
      const read: CellsRead = offset < this.#offset ? { cause: 'too-long' } : readCells(bytes, this.#source);
      const cells = 'cells' in read ? read.cells : read.foot;
      if (cells) {
        if (!isBlankRow(cells)) this.#staged.add(cells, line);
      } else if ('cause' in read) this.#staged.leaveOut(line, this.#below.causeOf(read.row, read.cause));
    });
  }
}
