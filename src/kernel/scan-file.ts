import { closeSync, openSync, readSync } from 'node:fs';
import { pagesOf } from './pages.js';
import type { ParquetPage } from './parquet/writer.js';
import { mostKinds, PortionScan } from './portion-scan.js';
import { takeBuffers, type Buffers } from './portions.js';
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
  /** Of which of several files it is. */
  number?: number;
  /** What the place of the file gives to its rows, by column; absent where that is the same as of the plan. */
  given?: readonly string[];
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

/** Rows of a file that stand one behind the other; the file is told by the number of its stretch. */
export interface FileRows {
  file: number;
  rows: number;
}

/** Told how many rows left something, of each column what, which is overwritten afterwards, and of which files they are. */
type OnRows = (count: number, pages: ParquetPage[], files: FileRows[]) => void;

/** Told how many bytes more were scanned. */
export type OnBytes = (bytes: number) => void;

/** Scans a stretch of a file by a kernel that is ready. */
export function scanFile(ready: ReadyKernel, stretch: Stretch, onRows: OnRows, onBytes?: OnBytes): Scanned {
  const scanner = new FileScanner(ready, onRows, stretch.portion);
  const scanned = scanner.scan(stretch, onBytes);
  scanner.end();
  return scanned;
}

/** Scans files that are alike, one behind the other, by a kernel that is ready. */
export class FileScanner {
  readonly #buffers: Buffers;
  /** Texts that places of files give, in the kernel's memory. */
  readonly #texts = new Map<string, [from: number, to: number]>();
  /** Of which files the rows are that were not taken yet, and how many rows of the last were told. */
  #files: FileRows[] = [];
  #told = 0;
  #number = 0;

  constructor(
    private readonly ready: ReadyKernel,
    private readonly onRows: OnRows,
    portion = usualPortion,
  ) {
    ready.kernel.openOutput();
    this.#buffers = takeBuffers(ready.kernel, portion, ready.encoding);
  }

  scan(stretch: Stretch, onBytes?: OnBytes): Scanned {
    for (const [at, text] of (stretch.given ?? []).entries()) this.ready.kernel.setColumn(this.ready.given + at, ...this.#placeOf(text));
    const file = openSync(stretch.path, 'r');
    try {
      return this.#scanOpened(file, stretch, onBytes);
    } finally {
      closeSync(file);
      this.#number++;
    }
  }

  /** Gives the rows that are left. */
  end(): void {
    this.#take();
  }

  #scanOpened(file: number, { from, guessed, stop = Infinity, to = Infinity }: Stretch, onBytes?: OnBytes): Scanned {
    const begun = guessed ? behindLineBreak(file, from - 1, to) : from;
    const { kernel } = this.ready;
    const before = kernel.rowCount.value;
    const scan = new PortionScan(this.ready, this.#buffers, begun, { to, stop }, { take: () => this.#take() });
    while (!scan.isDone) {
      const { at, size, offset } = scan.room();
      const read = size > 0 ? readSync(file, new Uint8Array(kernel.memory.buffer, at, size), 0, size, offset) : 0;
      const bytes = scan.scan(read);
      onBytes?.(bytes);
    }
    this.#tell();
    const { ended, refused, unfit } = scan;
    return { rows: kernel.rowCount.value - before, begun, ended, refused, unfit };
  }

  /** Counts the rows that came last to the file that is scanned. */
  #tell(): void {
    const { value } = this.ready.kernel.rowCount;
    if (value > this.#told) this.#files.push({ file: this.#number, rows: value - this.#told });
    this.#told = value;
  }

  #take(): number {
    const { kernel } = this.ready;
    this.#tell();
    const rows = kernel.takeOutput();
    if (rows > 0) this.onRows(rows, pagesOf(this.ready, rows), this.#files);
    this.#files = [];
    if (kernel.kindCount.value > mostKinds) kernel.forgetKinds();
    return rows;
  }

  #placeOf(text: string): [from: number, to: number] {
    let place = this.#texts.get(text);
    if (!place) {
      const { kernel } = this.ready;
      const bytes = Buffer.from(text);
      const at = kernel.take(bytes.length);
      new Uint8Array(kernel.memory.buffer).set(bytes, at);
      place = [at, at + bytes.length];
      this.#texts.set(text, place);
    }
    return place;
  }
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
