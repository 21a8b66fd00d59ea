import { closeSync, openSync, readSync } from 'node:fs';
import { longestRecord } from '../dataset/cells.js';
import { pagesOf } from './pages.js';
import type { ParquetPage } from './parquet/writer.js';
import { Portions } from './portions.js';
import type { ReadyKernel } from './rows.js';

/** A stretch of a file: the rows that begin in it. */
export interface Stretch {
  path: string;
  /** Where its first row begins; of a `guessed` one, where it is looked for: behind the next line break. */
  from: number;
  guessed?: boolean;
  /** Where rows begin that are of the next stretch; absent where none is. */
  stop?: number;
  /** Where the text ends, if before the end of the file. */
  to?: number;
  /** Bytes read at once. */
  portion?: number;
}

/** What a scan came to. */
export interface Scanned {
  rows: number;
  /** Where its first row began, and where the first begins that it did not read. */
  begun: number;
  ended: number;
  /** Offsets at which rows begin that cannot be read, ascending. */
  refused: number[];
  /** Set where the file needs a reader of another kind; the rest then says nothing. */
  unfit: boolean;
}

/** Bytes read at once, unless told otherwise. */
const usualPortion = 1 << 20;
const lineFeed = 10;
/** So many kinds of rows are kept at most when rows are taken; then they are told anew. */
const mostKinds = 2 ** 16;

/** Told how many rows left something, and of each column what, which is overwritten afterwards. */
type OnRows = (count: number, pages: ParquetPage[]) => void;

/** Told how many bytes more were scanned. */
export type OnBytes = (bytes: number) => void;

/** Scans a stretch of a file by a kernel that is ready. */
export function scanFile(ready: ReadyKernel, stretch: Stretch, onRows: OnRows, onBytes?: OnBytes): Scanned {
  const file = openSync(stretch.path, 'r');
  try {
    return scanOpened(ready, file, stretch, onRows, onBytes);
  } finally {
    closeSync(file);
  }
}

function scanOpened(
  ready: ReadyKernel,
  file: number,
  { from, guessed, stop = Infinity, to = Infinity, portion = usualPortion }: Stretch,
  onRows: OnRows,
  onBytes?: OnBytes,
): Scanned {
  const begun = guessed ? behindLineBreak(file, from - 1, to) : from;
  const { kernel, encoding } = ready;
  kernel.openOutput();
  const take = (): number => {
    const rows = kernel.takeOutput();
    if (rows > 0) onRows(rows, pagesOf(ready, rows));
    if (kernel.kindCount.value > mostKinds) kernel.forgetKinds();
    return rows;
  };
  const portions = new Portions(kernel, file, begun, { to, stop, portion, encoding });
  const refused: number[] = [];
  let ended = begun;
  let unfit = false;
  for (let isLast = false; !isLast && !unfit && ended < stop;) {
    const text = portions.next(ended);
    const { end, last } = text;
    ({ isLast } = text);
    let { at } = text;
    for (let before = -1; at < last && at !== before && !unfit;) {
      before = at;
      at = kernel.scan(at, end, last, isLast);
      const taken = kernel.isFull.value !== 0 ? take() : 0;
      const places = kernel.refusedAt();
      const count = kernel.takeRefused();
      for (const place of new Uint32Array(kernel.memory.buffer, places, count).slice()) refused.push(text.offsetOf(place));
      unfit = kernel.isUnfit.value !== 0;
      // A row that did not fit among those before it comes again.
      if (taken > 0 || count > 0) before = -1;
    }
    const next = text.offsetOf(at);
    onBytes?.(next - ended);
    ended = next;
    // What is left of the last bytes was a row that has no room even alone.
    if (text.isBroken || portions.leftFrom(ended) > longestRecord || (isLast && at < last)) unfit = true;
  }
  take();
  return { rows: kernel.rowCount.value, begun, ended, refused, unfit };
}

/** Where the first line begins behind a place; the end of the text where none does. */
function behindLineBreak(file: number, from: number, to: number): number {
  const bytes = Buffer.alloc(1 << 16);
  for (let offset = from; ;) {
    const read = readSync(file, bytes, 0, Math.min(bytes.length, to - offset), offset);
    if (read === 0) return offset;
    const at = bytes.subarray(0, read).indexOf(lineFeed);
    if (at >= 0) return offset + at + 1;
    offset += read;
  }
}
