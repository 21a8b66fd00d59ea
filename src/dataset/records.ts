import { BlankBytes, isBlankLine } from './blank-bytes.js';
import type { CsvSource, Newline } from './model.js';
import { QuotedLines, type LineStarts, type ManyLines } from './quoted-lines.js';
import type { Delimiter } from './delimiter.js';

const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;

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
  /** Columns, where quotes are not to be trusted: a quoted cell whose lines look like records is then none. */
  width?: number | undefined;
  /** Called once a record, in order. */
  onRecord(offset: number, line: number): void;
  /** Called, in order among the records, where a row holds nothing but delimiters and blanks. It is no record. */
  onBlank?(offset: number, line: number): void;
}

/** The width for `Records`: what this program staged itself is quoted as it should be. */
export function doubtedWidth({ width, lineColumn }: Pick<CsvSource, 'width' | 'lineColumn'>): number | undefined {
  return lineColumn === undefined ? width : undefined;
}

/**
 * Finds where records start in the bytes of a CSV text, chunk by chunk, with the meaning of DuckDB's reader in strict
 * mode: a quote opens a cell only at its start (one blank may stand before it), `""` is a quote. Rows of blanks and
 * delimiters are no records. When a quote turns out never to be closed, or to be closed by another stray one, the lines it
 * swallowed are taken as records of their own.
 */
export class Records {
  line: number;
  malformed = 0;
  unclosedQuoteLine?: number;
  /** Rows that hold nothing but delimiters and blanks; lines without a byte are not counted. */
  blank = 0;
  /** Line of the first of them. */
  blankLine?: number;
  /** Bytes of the longest record, line break included. */
  longest = 0;
  readonly #delimiter: number;
  readonly #quoted: QuotedLines;
  readonly #onRecord: (offset: number, line: number) => void;
  readonly #onBlank: ((offset: number, line: number) => void) | undefined;
  #state = START;
  /** The row being read: where it begins, and whether it was found to hold anything. */
  #rowOffset = 0;
  #rowLine = 0;
  #begun = false;
  readonly #blanks = new BlankBytes();
  #afterCr = false;
  #base: number;
  #recordOffset = -1;
  /** Terminators outside quotes, and line breaks inside them. */
  readonly #ends = { lf: 0, crlf: 0, cr: 0 };
  readonly #inner = { lf: 0, crlf: 0, cr: 0 };

  constructor({ delimiter, offset, line, width, onRecord, onBlank }: RecordsOptions) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#quoted = new QuotedLines(width);
    this.#onRecord = onRecord;
    this.#onBlank = onBlank;
    this.#base = offset;
    this.line = line;
  }

  /** Takes the next bytes. */
  push(chunk: Uint8Array): void {
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
      this.#quoted.dropLineAt(this.#base);
      this.#breakCell(true);
    } else if (this.#state !== START) this.#endRow();
    this.#measure(this.#base);
  }

  /** Quotes that would have swallowed the lines after them. */
  get swallowing(): ManyLines {
    return this.#quoted.swallowing;
  }

  /** Quoted cells that may have swallowed records: there is no telling. */
  get doubtful(): ManyLines {
    return this.#quoted.doubtful;
  }

  /** Bytes of the record that is being read, so far. */
  get open(): number {
    return this.#state === START ? 0 : this.#base - this.#rowOffset;
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
  #lines(chunk: Uint8Array, start: number, end: number): void {
    let position = start;
    let crlf = 0;
    let count = 0;
    while (position < end) {
      const lf = chunk.indexOf(LF, position);
      const hasCr = lf > position && chunk[lf - 1] === CR;
      if (hasCr) crlf++;
      const stop = hasCr ? lf - 1 : lf;
      if (stop > position) {
        if (isBlankLine(chunk, position, stop, this.#delimiter)) this.#passOver(this.#base + position, this.line + count);
        else this.#begin(this.#base + position, this.line + count);
      }
      count++;
      position = lf + 1;
    }
    this.line += count;
    this.#ends.crlf += crlf;
    this.#ends.lf += count - crlf;
  }

  /** Any bytes, one by one; stops at the first line's end from `until` on. */
  #bytes(chunk: Uint8Array, start: number, until: number): number {
    const delimiter = this.#delimiter;
    const quoted = this.#quoted;
    const length = chunk.length;
    let state = this.#state;
    let position = start;
    for (; position < length; position++) {
      let byte = chunk[position]!;
      if (this.#begun) {
        if (state === PLAIN) {
          while (byte !== delimiter && byte !== LF && byte !== CR && ++position < length) byte = chunk[position]!;
        } else if (state === QUOTED) {
          while (byte !== QUOTE && byte !== LF && byte !== CR) {
            if (byte === delimiter) quoted.delimiters++;
            if (++position === length) break;
            byte = chunk[position]!;
          }
        }
        if (position === length) break;
      }
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
        this.#openRow(this.#base + position);
        state = CELL;
      }
      if (!this.#begun && this.#isContent(byte, state)) this.#beginRow();
      if (byte === delimiter) quoted.delimiters++;
      switch (state) {
        case CELL:
        case LEAD:
          if (byte === QUOTE) {
            state = QUOTED;
            quoted.openCell(this.#base + position, this.line);
          } else if (byte === delimiter) state = CELL;
          else state = byte === SPACE && state === CELL ? LEAD : PLAIN;
          break;
        case PLAIN:
          if (byte === delimiter) state = CELL;
          break;
        case QUOTED:
          if (byte === QUOTE) state = CLOSING;
          break;
        case CLOSING:
        case CLOSED:
          if (byte === QUOTE && state === CLOSING) state = QUOTED;
          else if (byte === delimiter) {
            state = CELL;
            quoted.closeCell();
          } else if (byte === SPACE) state = CLOSED;
          else {
            this.#breakCell(quoted.hasLines);
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
      if (quoted) this.#quoted.moveLine(offset + 1);
      return;
    }
    if (byte === LF) kinds.lf++;
    else kinds.cr++;
    if (!quoted) {
      if (this.#state !== START) this.#endRow();
      this.line++;
      this.#state = START;
      return;
    }
    if (!this.#begun && this.#blanks.isCut()) this.#beginRow();
    this.line++;
    if (this.#quoted.addLine(offset + 1, this.line)) return;
    this.#breakCell(true);
    this.#state = START;
  }

  #openRow(offset: number): void {
    this.#rowOffset = offset;
    this.#rowLine = this.line;
    this.#begun = false;
    this.#blanks.reset();
    this.#quoted.openRow();
  }

  /** Whether a byte is more than a blank, a delimiter or a quote around a cell. */
  #isContent(byte: number, state: number): boolean {
    if (state === BROKEN) return true;
    if (state !== QUOTED && byte === this.#delimiter) return this.#blanks.isCut();
    if (byte === QUOTE && state !== PLAIN && state !== CLOSING) return this.#blanks.isCut();
    return this.#blanks.isContent(byte);
  }

  #beginRow(): void {
    this.#begun = true;
    this.#begin(this.#rowOffset, this.#rowLine);
  }

  #endRow(): void {
    if (!this.#begun && this.#blanks.isCut()) this.#beginRow();
    if (!this.#begun) this.#passOver(this.#rowOffset, this.#rowLine);
    const swallowed = this.#quoted.endRow(this.#state !== BROKEN && this.#begun);
    if (swallowed) this.#breakRow(swallowed);
  }

  /** The open quoted cell is no cell: what began inside it are records. */
  #breakCell(unclosed: boolean): void {
    if (!this.#begun) this.#beginRow();
    const swallowed = this.#quoted.breakCell();
    if (unclosed) this.#breakRow(swallowed);
    else this.malformed++;
  }

  #breakRow(swallowed: { line: number; starts: LineStarts }): void {
    this.malformed++;
    this.unclosedQuoteLine ??= swallowed.line;
    this.#quoted.noteSwallowed(swallowed);
    const { starts } = swallowed;
    for (let at = 0; at < starts.length; at += 2) this.#begin(starts[at]!, starts[at + 1]!);
  }

  #begin(offset: number, line: number): void {
    this.#measure(offset);
    this.#recordOffset = offset;
    this.#onRecord(offset, line);
  }

  #passOver(offset: number, line: number): void {
    this.#measure(offset);
    this.#recordOffset = -1;
    this.blank++;
    this.blankLine ??= line;
    this.#onBlank?.(offset, line);
  }

  #measure(end: number): void {
    if (this.#recordOffset >= 0 && end - this.#recordOffset > this.longest) this.longest = end - this.#recordOffset;
  }
}

function hasBareCr(chunk: Uint8Array, start: number, end: number): boolean {
  const part = chunk.subarray(start, end);
  for (let cr = part.indexOf(CR); cr >= 0; cr = part.indexOf(CR, cr + 1)) {
    if (part[cr + 1] !== LF) return true;
  }
  return false;
}
