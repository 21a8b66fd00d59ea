import type { Delimiter } from './delimiter.js';

/** One line is looked at in so many bytes. */
const step = 16 * 1024;

/** Cells that are missing or too many, of all rows together, which DuckDB can tell of: of each it keeps a kilobyte to the end. */
const most = 100_000;

const [LF, QUOTE] = [10, 34];

/** Estimates what DuckDB would keep of the rows that it refuses, by a line here and there: a look at each would take as long as the rest of a scan. */
export class Refusals {
  readonly #delimiter: number;
  #cells = 0;

  /** @param width Columns. */
  constructor(
    delimiter: Delimiter,
    private readonly width: number,
  ) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  get tooMany(): boolean {
    return this.#cells > most;
  }

  push(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at += step) this.#look(bytes.subarray(at, at + step));
  }

  /** Looks at the first whole line, unless the lines may be parts of a quoted cell. */
  #look(bytes: Buffer): void {
    const start = bytes.indexOf(LF) + 1;
    const end = start === 0 ? -1 : bytes.indexOf(LF, start);
    if (end <= start + 1 || bytes.includes(QUOTE)) return;
    let cells = 1;
    for (let at = start; at < end; at++) if (bytes[at] === this.#delimiter) cells++;
    // One more may be an empty one, which is borne.
    const wrong = cells < this.width ? this.width - cells : cells > this.width + 1 ? 1 : 0;
    this.#cells += (wrong * bytes.length) / (end + 1 - start);
  }
}
