import { longestRecord } from '../dataset/cells.js';
import { Portions, type Buffers, type Room, type TextEnds } from './portions.js';
import type { ReadyKernel } from './rows.js';

/** So many kinds of rows are kept at most when rows are taken; then they are told anew. */
export const mostKinds = 2 ** 16;

/** Bytes of the kernel's memory that were scanned, row by row: where rows begin among them that cannot be read. */
export interface Stretched {
  from: number;
  to: number;
  refused: Uint32Array;
}

/** What is done with what rows leave. */
export interface Taking {
  /** Takes it; how many rows left something. */
  take(): number;
  /** Set where it is to be taken before the next bytes come, and not only where there is no more room for it. */
  isEager?: boolean;
  /** Told what was scanned, as long as it lies in memory. */
  onStretch?(stretched: Stretched): void;
}

/**
 * Scans a text by a kernel that is ready, portion by portion, wherever its bytes come from: as long as it is not done, they are put into
 * the room that it gives, and scanned.
 */
export class PortionScan {
  /** Offsets at which rows begin that cannot be read, ascending. */
  readonly refused: number[] = [];
  /** Set where the text needs a reader of another kind; the rest then says nothing. */
  unfit = false;
  /** The offset of the first row that was not read. */
  ended: number;
  readonly #portions: Portions;
  #isLast = false;

  constructor(
    private readonly ready: ReadyKernel,
    buffers: Buffers,
    from: number,
    private readonly ends: TextEnds,
    private readonly taking: Taking,
  ) {
    this.#portions = new Portions(ready.kernel, from, ends, buffers);
    this.ended = from;
  }

  get isDone(): boolean {
    return this.#isLast || this.unfit || this.ended >= this.ends.stop;
  }

  /** Where the next bytes are to be put. */
  room(): Room {
    return this.#portions.room(this.ended);
  }

  /**
   * Scans, once so many bytes were put into the room; none where there are no more.
   *
   * @returns How many bytes more were scanned.
   */
  scan(read: number): number {
    const { kernel } = this.ready;
    const { isEager, onStretch } = this.taking;
    const text = this.#portions.filled(read);
    const { end, last, isLast } = text;
    this.#isLast = isLast;
    let { at } = text;
    for (let tried = -1; at < last && at !== tried && !this.unfit;) {
      tried = at;
      at = kernel.scan(at, end, last, isLast);
      const taken = kernel.isFull.value !== 0 || isEager ? this.taking.take() : 0;
      const places = kernel.refusedAt();
      const count = kernel.takeRefused();
      const refused = new Uint32Array(kernel.memory.buffer, places, count).slice();
      for (const place of refused) this.refused.push(text.offsetOf(place));
      onStretch?.({ from: tried, to: at, refused });
      this.unfit = kernel.isUnfit.value !== 0;
      // A row that did not fit among those before it comes again.
      if (taken > 0 || count > 0) tried = -1;
    }
    const next = text.offsetOf(at);
    const bytes = next - this.ended;
    this.ended = next;
    // What is left of the last bytes was a row that has no room even alone.
    if (text.isBroken || this.#portions.leftFrom(next) > longestRecord || (isLast && at < last)) this.unfit = true;
    return bytes;
  }
}
