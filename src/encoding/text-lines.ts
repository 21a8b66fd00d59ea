const LF = 10;
const CR = 13;

/** A line longer than this is cut, so that memory stays bounded. */
const longestLine = 2 ** 20;

/**
 * Cuts bytes that come in chunks into lines, line breaks included, whatever the breaks: LF, CRLF or CR. None of the bytes
 * below 0x30 is part of a character of UTF-8 or GB18030 beyond ASCII, so an overlong line is cut behind one of them.
 */
export class TextLines {
  line = 1;
  #held = Buffer.alloc(0);
  readonly #onLine: (bytes: Buffer, start: number, end: number, line: number) => void;

  constructor(onLine: (bytes: Buffer, start: number, end: number, line: number) => void) {
    this.#onLine = onLine;
  }

  push(chunk: Buffer): void {
    const bytes = this.#held.length > 0 ? Buffer.concat([this.#held, chunk]) : chunk;
    const taken = this.#cut(bytes);
    // The chunk is lent, so what is held of it is a copy.
    this.#held = Buffer.from(bytes.subarray(taken));
  }

  end(): void {
    if (this.#held.length > 0) this.#onLine(this.#held, 0, this.#held.length, this.line);
    this.#held = Buffer.alloc(0);
  }

  /** Gives the whole lines; tells where the unfinished one begins. */
  #cut(bytes: Buffer): number {
    let start = 0;
    let lf = bytes.indexOf(LF);
    let cr = bytes.indexOf(CR);
    for (;;) {
      if (lf >= 0 && lf < start) lf = bytes.indexOf(LF, start);
      if (cr >= 0 && cr < start) cr = bytes.indexOf(CR, start);
      // A CR at the end may have its LF in the next chunk.
      const lone = cr >= 0 && cr + 1 < bytes.length && bytes[cr + 1] !== LF && (lf < 0 || cr < lf);
      const at = lone ? cr : lf;
      if (at < 0) break;
      this.#onLine(bytes, start, at + 1, this.line);
      this.line++;
      start = at + 1;
    }
    if (bytes.length - start <= longestLine) return start;
    let end = bytes.length;
    while (end > start && bytes[end - 1]! >= 0x30) end--;
    if (end === start) end = bytes.length;
    this.#onLine(bytes, start, end, this.line);
    return end;
  }
}
