/** A quoted cell longer than this, or of more lines, is taken as one whose closing quote is missing. */
export const longestQuotedCell = 64 * 2 ** 20;
const mostLines = 4_000_000;

/** A quoted cell of more lines than this is told of, whatever they hold. */
const manyLines = 20;

/** Quoted cells of many lines: how many, and where the first of them opens. */
export interface ManyLines {
  count: number;
  line: number;
  /** Lines beyond the one on which they open, of all of them. */
  lines: number;
}

/** Lines that begin inside quoted cells: offset, line, offset, line, … */
export type LineStarts = number[];

/** The quoted cells of the row being read, and whether the lines in them are records that a stray quote swallowed. */
export class QuotedLines {
  /** Quotes that would have swallowed the lines after them. */
  readonly swallowing: ManyLines = { count: 0, line: 0, lines: 0 };
  /** Quoted cells that may have swallowed records: there is no telling. */
  readonly doubtful: ManyLines = { count: 0, line: 0, lines: 0 };
  /** Delimiters of the current line, quoted or not. */
  delimiters = 0;
  readonly #width: number | undefined;
  /** Where the open cell starts, and the lines that begin inside it. */
  #openLine = 0;
  #openOffset = 0;
  #inside: LineStarts = [];
  /** The lines inside the row's earlier cells, and the line on which the first of those opens. */
  #spanned: LineStarts = [];
  #spanLine = 0;
  /** Lines of the row so far that have a delimiter, and those that look like records. */
  #rowLines = 0;
  #shaped = 0;

  /** @param width Columns, where quotes are not to be trusted. */
  constructor(width: number | undefined) {
    this.#width = width;
  }

  openRow(): void {
    this.delimiters = 0;
    this.#rowLines = 0;
    this.#shaped = 0;
  }

  openCell(offset: number, line: number): void {
    this.#openOffset = offset;
    this.#openLine = line;
  }

  /** A line begins inside the open cell. False where the cell has become too long to be one. */
  addLine(offset: number, line: number): boolean {
    this.#endLine();
    this.dropLineAt(offset - 1);
    this.#inside.push(offset, line);
    if (offset - 1 - this.#openOffset <= longestQuotedCell && this.#inside.length + this.#spanned.length <= 2 * mostLines) return true;
    this.#inside.length -= 2;
    return false;
  }

  /** The last line begins a byte later: what was taken for its first byte belongs to the line break before it. */
  moveLine(offset: number): void {
    if (this.#inside.length > 0) this.#inside[this.#inside.length - 2] = offset;
  }

  /** A line that begins at the end of the text, or at another line break, is none. */
  dropLineAt(offset: number): void {
    if (this.#inside.at(-2) === offset) this.#inside.length -= 2;
  }

  get hasLines(): boolean {
    return this.#inside.length > 0;
  }

  closeCell(): void {
    if (this.#inside.length === 0) return;
    if (this.#spanned.length === 0) this.#spanLine = this.#openLine;
    this.#spanned = this.#spanned.length === 0 ? this.#inside : [...this.#spanned, ...this.#inside];
    this.#inside = [];
  }

  /** The row is over: gives the lines in it that are records, if it is none itself. */
  endRow(isTrusted: boolean): { line: number; starts: LineStarts } | undefined {
    this.closeCell();
    const starts = this.#spanned;
    if (starts.length === 0) return undefined;
    this.#endLine();
    this.#spanned = [];
    if (this.#width === undefined || this.#width < 2 || !isTrusted) return undefined;
    if (looksSwallowed(this.#rowLines, this.#shaped, this.#width)) return { line: this.#spanLine, starts };
    if (this.#shaped > 1 || starts.length > 2 * manyLines) note(this.doubtful, this.#spanLine, starts.length / 2);
    return undefined;
  }

  /** The open cell is no cell: gives what began inside it. */
  breakCell(): { line: number; starts: LineStarts } {
    const starts = this.#inside;
    this.#inside = [];
    this.#spanned = [];
    return { line: this.#openLine, starts };
  }

  /** Tells of lines that are read as records of their own. */
  noteSwallowed({ line, starts }: { line: number; starts: LineStarts }): void {
    if (starts.length > 0) note(this.swallowing, line, starts.length / 2);
  }

  #endLine(): void {
    if (this.delimiters > 0) this.#rowLines++;
    if (this.delimiters + 1 === this.#width) this.#shaped++;
    this.delimiters = 0;
  }
}

/**
 * Whether the lines of a row with a cell of many lines are records that a stray quote swallowed: most have as many delimiters
 * as the header. Text may have so few by chance; then more lines are asked for.
 *
 * @param lines Lines of the row that have a delimiter.
 * @param shaped Lines that have as many as the header.
 */
function looksSwallowed(lines: number, shaped: number, width: number): boolean {
  if (shaped * 2 <= lines) return false;
  if (width >= 4) return shaped > 2 || (shaped === 2 && lines === 2);
  return shaped >= 10;
}

function note(many: ManyLines, line: number, lines: number): void {
  if (many.count === 0) many.line = line;
  many.count++;
  many.lines += lines;
}
