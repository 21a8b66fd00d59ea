import { chunks } from '../system/bytes.js';
import { longestRecord } from './cells.js';
import type { CsvSource } from './model.js';
import { doubtedWidth, Records } from './records.js';

/** A row as it stands in a text, its line break with it. */
export interface RawRecord {
  bytes: Buffer;
  /** Line of the file, from 1. */
  line: number;
  /** Set where it holds nothing but delimiters and blanks. */
  isBlank?: true;
}

/** Bytes read at once: a few hundred records. */
const chunk = 256 * 1024;

/**
 * The rows of a text one after another, from its first record on; together they are all of its bytes. Memory stays as it is,
 * however long the text is.
 *
 * @returns Whether it came to the end: a row past any limit is none that is read, and it stops before it.
 */
export async function* rawRecords(source: CsvSource): AsyncGenerator<RawRecord, boolean> {
  let starts: { at: number; line: number; isBlank?: true }[] = [];
  const records = new Records({
    delimiter: source.delimiter,
    offset: source.dataOffset,
    line: source.dataLine,
    width: doubtedWidth(source),
    onRecord: (at, line) => starts.push({ at, line }),
    onBlank: (at, line) => starts.push({ at, line, isBlank: true }),
  });
  let held = Buffer.alloc(0);
  let offset = source.dataOffset;
  /** Rows of which the end is known. Lines without a byte belong to the row before them; those before the first are blank. */
  function* rows(isLast: boolean): Generator<RawRecord> {
    const whole = isLast ? starts.length : starts.length - 1;
    const first = starts[0]?.at ?? (isLast ? offset + held.length : offset);
    if (first > offset) yield { bytes: held.subarray(0, first - offset), line: source.dataLine, isBlank: true };
    let from = first;
    for (let row = 0; row < whole; row++) {
      const { line, isBlank } = starts[row]!;
      const end = starts[row + 1]?.at ?? offset + held.length;
      yield { bytes: held.subarray(from - offset, end - offset), line, ...(isBlank && { isBlank }) };
      from = end;
    }
    starts = starts.slice(Math.max(0, whole));
    held = held.subarray(from - offset);
    offset = from;
  }
  for await (const piece of chunks(source.path, source.dataOffset, source.textEnd, chunk)) {
    records.push(piece);
    held = Buffer.concat([held, piece]);
    yield* rows(false);
    if (held.length > 2 * longestRecord) return false;
  }
  records.end();
  yield* rows(true);
  return true;
}
