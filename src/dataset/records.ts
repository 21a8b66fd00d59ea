import type { Delimiter, Newline } from './model.js';

const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;

/** A quoted cell longer than this is taken as one whose closing quote is missing. */
export const longestQuotedCell = 64 * 2 ** 20;

/** Where a byte stands: at the start of a line, of a cell, in a plain cell, … */
const START = 0;
const CELL = 1;
const LEAD = 2;
const PLAIN = 3;
const QUOTED = 4;
const CLOSING = 5;
const CLOSED = 6;
const BROKEN = 7;

export interface RecordsOptions {
  delimiter: Delimiter;
  /** Byte offset and line at which the first pushed byte stands. */
  offset: number;
  line: number;
  /** In a file of one column DuckDB takes a blank line as a record. Default false. */
  blankIsRecord?: boolean;
  /** Called once a record, in order. */
  onRecord(offset: number, line: number): void;
}

/**
 * Finds where records start in the bytes of a CSV text, chunk by chunk, with the meaning of DuckDB's reader in strict
 * mode: a quote opens a cell only at its start (one blank may stand before it), `""` is a quote, blank lines are no
 * records. When a quote turns out never to be closed, the lines it swallowed are taken as records of their own.
 */
export class Records {
  line: number;
  malformed = 0;
  unclosedQuoteLine?: number;
  /** Bytes of the longest record, line break included. */
  longest = 0;
  readonly #delimiter: number;
  readonly #blankIsRecord: boolean;
  readonly #onRecord: (offset: number, line: number) => void;
  #state = START;
  #afterCr = false;
  #base: number;
  #recordOffset = -1;
  /** Terminators outside quotes, and line breaks inside them. */
  readonly #ends = { lf: 0, crlf: 0, cr: 0 };
  readonly #inner = { lf: 0, crlf: 0, cr: 0 };
  /** Line and offset at which the open quoted cell starts, and the lines that begin inside it: offset, line, … */
  #openLine = 0;
  #openOffset = 0;
  #inside: number[] = [];

  constructor({ delimiter, offset, line, blankIsRecord = false, onRecord }: RecordsOptions) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#blankIsRecord = blankIsRecord;
    this.#onRecord = onRecord;
    this.#base = offset;
    this.line = line;
  }

  /** Takes the next bytes. */
  push(chunk: Buffer): void {
    if (chunk.length === 0) return;
    let position = 0;
    if (this.#afterCr && chunk[0] === LF) {
      this.#lineBreak(LF, this.#base, true);
      position = 1;
    }
    while (position < chunk.length) {
      const found = chunk.indexOf(QUOTE, position);
      const quote = found < 0 ? chunk.length : found;
      const inLine = this.#state !== START;
      if (!inLine) {
        const end = quote === 0 ? 0 : chunk.lastIndexOf(LF, quote - 1) + 1;
        if (end > position && !hasBareCr(chunk, position, end)) {
          this.#lines(chunk, position, end);
          position = end;
        }
      }
      position = this.#bytes(chunk, position, inLine ? position : quote);
    }
    this.#base += chunk.length;
    this.#afterCr = chunk[chunk.length - 1] === CR;
  }

  /** Ends the text: a quote still open was never closed. */
  end(): void {
    if (this.#state === QUOTED) {
      if (this.#inside.at(-2) === this.#base) this.#inside.length -= 2;
      this.#breakCell(true);
    }
    this.#measure(this.#base);
  }

  get newline(): Newline {
    const { lf, crlf, cr } = this.#ends;
    if (lf + crlf + cr === 0) return this.#inner.lf + this.#inner.crlf + this.#inner.cr === 0 ? 'none' : 'mixed';
    if (cr === 0 && crlf === 0) return 'lf';
    if (lf === 0 && cr === 0) return this.#inner.lf + this.#inner.cr === 0 ? 'crlf' : 'mixed';
    if (lf === 0 && crlf === 0) return this.#inner.lf + this.#inner.crlf === 0 ? 'cr' : 'mixed';
    return 'mixed';
  }

  /** Whole lines without a quote and without a lone CR: from line break to line break. */
  #lines(chunk: Buffer, start: number, end: number): void {
    let position = start;
    let crlf = 0;
    let count = 0;
    while (position < end) {
      const lf = chunk.indexOf(LF, position);
      const hasCr = lf > position && chunk[lf - 1] === CR;
      if (hasCr) crlf++;
      if (lf - (hasCr ? 1 : 0) > position || this.#blankIsRecord) this.#begin(this.#base + position, this.line + count);
      count++;
      position = lf + 1;
    }
    this.line += count;
    this.#ends.crlf += crlf;
    this.#ends.lf += count - crlf;
  }

  /** Any bytes, one by one; stops at the first line's end from `until` on. */
  #bytes(chunk: Buffer, start: number, until: number): number {
    const delimiter = this.#delimiter;
    const length = chunk.length;
    let state = this.#state;
    let position = start;
    for (; position < length; position++) {
      let byte = chunk[position]!;
      if (state === PLAIN) {
        while (byte !== delimiter && byte !== LF && byte !== CR && ++position < length) byte = chunk[position]!;
      } else if (state === QUOTED) {
        while (byte !== QUOTE && byte !== LF && byte !== CR && ++position < length) byte = chunk[position]!;
      }
      if (position === length) break;
      if (byte === LF || byte === CR) {
        this.#state = state;
        this.#lineBreak(byte, this.#base + position, position > 0 && chunk[position - 1] === CR);
        state = this.#state;
        if (state === START && position >= until && byte === LF) {
          position++;
          break;
        }
        continue;
      }
      if (state === START) {
        this.#begin(this.#base + position, this.line);
        state = CELL;
      }
      switch (state) {
        case CELL:
        case LEAD:
          if (byte === QUOTE) {
            state = QUOTED;
            this.#openLine = this.line;
            this.#openOffset = this.#base + position;
          } else if (byte === delimiter) state = CELL;
          else state = byte === SPACE && state === CELL ? LEAD : PLAIN;
          break;
        case PLAIN:
          state = CELL;
          break;
        case QUOTED:
          state = CLOSING;
          break;
        case CLOSING:
        case CLOSED:
          if (byte === QUOTE && state === CLOSING) state = QUOTED;
          else if (byte === delimiter) {
            state = CELL;
            if (this.#inside.length > 0) this.#inside = [];
          } else if (byte === SPACE) state = CLOSED;
          else {
            this.#breakCell(this.#inside.length > 0);
            state = BROKEN;
          }
      }
    }
    this.#state = state;
    return position;
  }

  #lineBreak(byte: number, offset: number, afterCr: boolean): void {
    const quoted = this.#state === QUOTED;
    const kinds = quoted ? this.#inner : this.#ends;
    if (byte === LF && afterCr) {
      kinds.cr--;
      kinds.crlf++;
      if (quoted && this.#inside.length > 0) this.#inside[this.#inside.length - 2] = offset + 1;
      return;
    }
    if (byte === LF) kinds.lf++;
    else kinds.cr++;
    if (this.#state === START && this.#blankIsRecord) this.#begin(offset, this.line);
    this.line++;
    if (!quoted) {
      this.#state = START;
      if (this.#inside.length > 0) this.#inside = [];
      return;
    }
    if (this.#inside.at(-2) === offset) this.#inside.length -= 2;
    this.#inside.push(offset + 1, this.line);
    if (offset - this.#openOffset <= longestQuotedCell) return;
    this.#inside.length -= 2;
    this.#breakCell(true);
    this.#state = START;
  }

  /** The open quoted cell is no cell: what began inside it are records. */
  #breakCell(unclosed: boolean): void {
    this.malformed++;
    if (unclosed) this.unclosedQuoteLine ??= this.#openLine;
    const inside = this.#inside;
    this.#inside = [];
    for (let at = 0; at < inside.length; at += 2) this.#begin(inside[at]!, inside[at + 1]!);
  }

  #begin(offset: number, line: number): void {
    this.#measure(offset);
    this.#recordOffset = offset;
    this.#onRecord(offset, line);
  }

  #measure(end: number): void {
    if (this.#recordOffset >= 0 && end - this.#recordOffset > this.longest) this.longest = end - this.#recordOffset;
  }
}

function hasBareCr(chunk: Buffer, start: number, end: number): boolean {
  const part = chunk.subarray(start, end);
  for (let cr = part.indexOf(CR); cr >= 0; cr = part.indexOf(CR, cr + 1)) {
    if (part[cr + 1] !== LF) return true;
  }
  return false;
}
