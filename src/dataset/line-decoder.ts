import { isAscii } from 'node:buffer';
import { Evidence, isForeign, weigh, type TextEncoding } from '../encoding/evidence.js';
import { TextLines } from '../encoding/text-lines.js';

/** Bytes that no text in UTF-8 has: where a byte could not be decoded, and before a line of another encoding. */
export const undecodable = 0xff;
export const foreignLine = 0xfe;

export type Header = { lines: number } | { bytes: number };

const byteOrderMark = Buffer.from('\ufeff');

/**
 * Decodes a text in GB18030 line by line to UTF-8. A line that is plainly in UTF-8 stays as it is behind a mark, and what
 * cannot be decoded becomes a mark, so that such a record is told to be unreadable and nothing is guessed.
 */
export class LineDecoder {
  readonly evidence = new Evidence();
  /** A line of the header is not in the encoding of the text. */
  foreignHeader = false;
  /** A mark of UTF-8 stands before a text that is not. */
  falseMark = false;
  readonly #own: TextEncoding;
  readonly #header: number;
  /** Bytes that are still to be passed on as they are. */
  #raw: number;
  readonly #lines: TextLines;
  readonly #decoder = new TextDecoder('gb18030');
  #out: Buffer[] = [];
  /** Lines of the text's own encoding that wait to be decoded together. */
  #run: { bytes: Buffer; start: number; end: number } | undefined;
  #started = false;

  /**
   * @param own Encoding of the text; one in UTF-8 is passed on but for its header.
   * @param header What is each read in the encoding it is in, since its words prove it: so many lines; or so many bytes that are UTF-8.
   */
  constructor(own: TextEncoding, header: Header) {
    this.#own = own;
    this.#header = 'lines' in header ? header.lines : 0;
    this.#raw = 'bytes' in header ? header.bytes : 0;
    this.#lines = new TextLines((bytes, start, end, line) => this.#take(bytes, start, end, line));
  }

  /** Gives what of the bytes so far is decoded; all of it is the caller's. */
  push(chunk: Buffer): Buffer {
    const raw = chunk.subarray(0, this.#raw);
    if (raw.length > 0) this.#passOn(raw);
    this.#lines.push(chunk.subarray(raw.length));
    return this.#flush();
  }

  end(): Buffer {
    this.#lines.end();
    return this.#flush();
  }

  #passOn(header: Buffer): void {
    const marked = !this.#started && header.indexOf(byteOrderMark) === 0;
    this.#started = true;
    this.falseMark ||= marked;
    this.foreignHeader ||= !isAscii(header.subarray(marked ? byteOrderMark.length : 0));
    this.#raw -= header.length;
    this.#lines.line += header.toString('latin1').match(/\r\n?|\n/g)?.length ?? 0;
    this.#out.push(Buffer.from(header));
  }

  #take(bytes: Buffer, from: number, end: number, line: number): void {
    let start = from;
    if (!this.#started) {
      this.#started = true;
      // A mark of UTF-8 before another text.
      if (bytes.indexOf(byteOrderMark, from) === from) {
        this.#out.push(byteOrderMark);
        this.falseMark = this.#own !== 'utf-8';
        start += byteOrderMark.length;
      }
    }
    const weight = weigh(bytes, start, end);
    this.evidence.take(weight, line);
    const own = this.#own === 'gb18030' ? weight.gb18030 : weight.utf8;
    if (isForeign(this.#own, weight)) this.#takeForeign(bytes, start, end, line <= this.#header);
    else if (own < 0) this.#takeBroken(bytes, start, end);
    else if (this.#run?.bytes === bytes && this.#run.end === start) this.#run.end = end;
    else {
      this.#endRun();
      this.#run = { bytes, start, end };
    }
  }

  #takeForeign(bytes: Buffer, start: number, end: number, isHeader: boolean): void {
    this.#endRun();
    const line = bytes.subarray(start, end);
    if (isHeader) this.foreignHeader = true;
    else this.#out.push(Buffer.from([foreignLine]));
    this.#out.push(this.#own === 'utf-8' && isHeader ? Buffer.from(this.#decoder.decode(line)) : Buffer.from(line));
  }

  #takeBroken(bytes: Buffer, start: number, end: number): void {
    this.#endRun();
    const line = bytes.subarray(start, end);
    this.#out.push(this.#own === 'utf-8' ? Buffer.from(line) : withGaps(this.#decoder.decode(line)));
  }

  #endRun(): void {
    if (!this.#run) return;
    const { bytes, start, end } = this.#run;
    const run = bytes.subarray(start, end);
    this.#out.push(Buffer.from(this.#own === 'utf-8' ? run : this.#decoder.decode(run)));
    this.#run = undefined;
  }

  #flush(): Buffer {
    this.#endRun();
    const out = Buffer.concat(this.#out);
    this.#out = [];
    return out;
  }
}

function withGaps(text: string): Buffer {
  const gap = Buffer.from([undecodable]);
  return Buffer.concat(text.split('\ufffd').flatMap((part, at) => (at === 0 ? [Buffer.from(part)] : [gap, Buffer.from(part)])));
}
