import { open } from 'node:fs/promises';
import { chunks } from '../system/bytes.js';
import { splitRecord } from './cells.js';
import type { LeftOutCause } from './left-out.js';
import type { CsvSource, FileScan, LocatedRecord, RecordIndex } from './model.js';
import { readCells } from './read-cells.js';
import { doubtedWidth, Records } from './records.js';
import { TableBelow } from './table-below.js';

type Form = Pick<CsvSource, 'delimiter' | 'width' | 'dataOffset' | 'dataLine' | 'lineColumn' | 'encoding' | 'decoder'>;

/** Where a record stands; `end` is the start of the next one, or the end of the file. */
interface Extent {
  offset: number;
  end: number;
  line: number;
}

/** Blocks of the index are short; a small chunk wastes little. */
const blockChunk = 256 * 1024;
/** Bytes between two records that are read with them, and of all that are read at once. */
const longestGap = 4096;
const longestRun = 4 * 2 ** 20;

/**
 * Reads single records again from a CSV file, only the blocks they stand in.
 *
 * @param index From `scanFile` of the same file.
 * @param ordinals Ordinals from 0, ascending. One beyond the last record is left out of the answer.
 */
export async function locateRecords(path: string, index: RecordIndex, ordinals: readonly number[], form: Form): Promise<LocatedRecord[]> {
  const located: LocatedRecord[] = [];
  const file = await open(path, 'r');
  try {
    for (const [block, wanted] of byBlock(ordinals, (ordinal) => Math.floor(ordinal / index.step))) {
      const { extents } = await extentsOf(path, index, block, form, wanted.at(-1)! % index.step);
      const found = wanted.flatMap((ordinal) => (extents[ordinal % index.step] ? [{ ordinal, ...extents[ordinal % index.step]! }] : []));
      for (const run of runsOf(found)) {
        const [start, length] = [run[0]!.offset, run.at(-1)!.end - run[0]!.offset];
        const { buffer } = await file.read(Buffer.alloc(length), 0, length, start);
        for (const { ordinal, offset, end, line } of run) {
          located.push({
            ordinal,
            line,
            cells: cellsOf(inUtf8(buffer.subarray(offset - start, end - start), form), form),
          });
        }
      }
    }
  } finally {
    await file.close();
  }
  return located;
}

/** Records of a block that are read at once: near each other, and not much in all. */
function runsOf<Found extends Extent>(found: readonly Found[]): Found[][] {
  const runs: Found[][] = [];
  for (const each of found) {
    const run = runs.at(-1);
    if (run && each.offset - run.at(-1)!.end <= longestGap && each.end - run[0]!.offset <= longestRun) run.push(each);
    else runs.push([each]);
  }
  return runs;
}

/** The line of the record that a byte belongs to. */
export async function lineAt(path: string, index: RecordIndex, offset: number, form: Form): Promise<number> {
  const block = blockAt(index.offsets, offset);
  const { extents } = await extentsOf(path, index, block, form);
  const within = Math.max(
    0,
    extents.findLastIndex((extent) => extent.offset <= offset),
  );
  const [record] = await locateRecords(path, index, [block * index.step + within], form);
  if (!record) return form.dataLine;
  return form.lineColumn === undefined ? record.line : Number(record.cells[form.lineColumn] ?? record.line);
}

/** A record that DuckDB refused. */
export interface RejectedRecord {
  ordinal: number;
  /** Line a person finds in the file, from 1. */
  line: number;
  cause: LeftOutCause;
  /** Whether it is a total, a note or a signature that lacks its delimiters. */
  foot: boolean;
}

/**
 * The records that DuckDB refused, and why each cannot be read, as the record itself tells.
 *
 * @param positions `line_byte_position` of DuckDB's `reject_errors`, ascending: bytes from 1, of the record's start or
 *   of a line break before it.
 */
export async function rejectedRecords(
  path: string,
  index: RecordIndex,
  positions: readonly number[],
  form: Form,
): Promise<RejectedRecord[]> {
  const rejected = new Map<number, RejectedRecord>();
  const below = new TableBelow();
  const file = await open(path, 'r');
  try {
    for (const [block, wanted] of byBlock(positions, (position) => blockAt(index.offsets, position - 1))) {
      const { extents, blanks } = await extentsOf(path, index, block, form);
      for (const position of wanted) {
        const inside = extents.findIndex(({ offset }) => offset >= position - 1);
        const blank = blanks.find((offset) => offset >= position - 1);
        if (blank !== undefined && (inside < 0 || blank < extents[inside]!.offset)) continue;
        // A line break before the first record of the next block.
        const extent = extents[inside] ?? (await extentsOf(path, index, block + 1, form, 0)).extents[0];
        const ordinal = block * index.step + (inside < 0 ? extents.length : inside);
        if (!extent || rejected.has(ordinal)) continue;
        const { offset, end, line } = extent;
        const { buffer } = await file.read(Buffer.alloc(end - offset), 0, end - offset, offset);
        const bytes = inUtf8(buffer, form);
        const read = readCells(bytes, form);
        const ownLine = form.lineColumn === undefined ? line : Number(cellsOf(bytes, form)[form.lineColumn] ?? line);
        rejected.set(ordinal, {
          ordinal,
          line: ownLine,
          cause: 'cause' in read ? below.causeOf(read.row, read.cause) : 'unknown',
          foot: 'foot' in read,
        });
      }
    }
  } finally {
    await file.close();
  }
  return [...rejected.values()].sort((a, b) => a.ordinal - b.ordinal);
}

/**
 * How lines follow from ordinals: `line = ordinal + shift` from each step's ordinal on. The first step is ordinal 0; more
 * follow where a blank line or a record of many lines comes between, and only then the file is read again.
 */
export async function lineSteps(
  path: string,
  scan: Pick<FileScan, 'regular'>,
  source: Pick<CsvSource, 'delimiter' | 'width' | 'dataOffset' | 'dataLine' | 'lineColumn'>,
): Promise<{ ordinal: number; shift: number }[]> {
  const steps = [{ ordinal: 0, shift: source.dataLine }];
  if (scan.regular) return steps;
  let ordinal = 0;
  let { shift } = steps[0]!;
  const records = recordsOf(source, source.dataOffset, source.dataLine, (_, line) => {
    if (line !== ordinal + shift) {
      shift = line - ordinal;
      if (ordinal === 0) steps.pop();
      steps.push({ ordinal, shift });
    }
    ordinal++;
  });
  for await (const chunk of chunks(path, source.dataOffset)) records.push(chunk);
  records.end();
  return steps;
}

/** The records of one block of the index, up to the one at position `last` in it, and where rows begin that are none. */
async function extentsOf(
  path: string,
  index: RecordIndex,
  block: number,
  form: Form,
  last = index.step - 1,
): Promise<{ extents: Extent[]; blanks: number[] }> {
  const extents: Extent[] = [];
  const blanks: number[] = [];
  const [from, line] = block === 0 ? [form.dataOffset, form.dataLine] : [index.offsets[block], index.lines[block]];
  if (from === undefined) return { extents, blanks };
  const endLast = (offset: number) => {
    const before = extents.at(-1);
    if (before && before.end === before.offset) before.end = offset;
  };
  const records = recordsOf(
    form,
    from,
    line!,
    (offset, at) => {
      endLast(offset);
      extents.push({ offset, end: offset, line: at });
    },
    (offset) => {
      endLast(offset);
      blanks.push(offset);
    },
  );
  let read = from;
  for await (const chunk of chunks(path, from, index.offsets[block + 1], blockChunk)) {
    records.push(chunk);
    read += chunk.length;
    if (extents.length > last + 1) return { extents, blanks };
  }
  records.end();
  endLast(read);
  return { extents, blanks };
}

function recordsOf(
  form: Pick<Form, 'delimiter' | 'width' | 'lineColumn'>,
  offset: number,
  line: number,
  onRecord: (offset: number, line: number) => void,
  onBlank?: (offset: number) => void,
): Records {
  return new Records({ delimiter: form.delimiter, offset, line, width: doubtedWidth(form), onRecord, ...(onBlank && { onBlank }) });
}

function byBlock(values: readonly number[], blockOf: (value: number) => number): Map<number, number[]> {
  const blocks = new Map<number, number[]>();
  for (const value of values) {
    const block = blockOf(value);
    const known = blocks.get(block);
    if (known) known.push(value);
    else blocks.set(block, [value]);
  }
  return blocks;
}

/** The last block that starts at or before an offset. */
function blockAt(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** A record as the reader of records takes it. */
function inUtf8(bytes: Buffer, { encoding }: Form): Buffer {
  return encoding ? Buffer.from(new TextDecoder(encoding).decode(bytes)) : bytes;
}

function cellsOf(bytes: Buffer, { delimiter }: Form): string[] {
  return splitRecord(bytes.toString('utf8').replace(/[\r\n]+$/, ''), delimiter).cells;
}
