import { isUtf8 } from 'node:buffer';

/** Tells whether bytes that come in chunks are UTF-8, sequences cut by a chunk's end included. */
export class Utf8Check {
  valid = true;
  #cut = Buffer.alloc(0);

  /** Takes the next bytes; gives the position in `chunk` of the first byte of the line that is not UTF-8, if here. */
  push(chunk: Buffer): number | undefined {
    if (!this.valid) return undefined;
    let start = 0;
    if (this.#cut.length > 0) {
      start = Math.min(chunk.length, sequenceLength(this.#cut[0]!) - this.#cut.length);
      const joined = Buffer.concat([this.#cut, chunk.subarray(0, start)]);
      if (joined.length < sequenceLength(joined[0]!)) {
        this.#cut = joined;
        return undefined;
      }
      this.#cut = Buffer.alloc(0);
      if (!isUtf8(joined)) return this.#fail(0);
    }
    const end = chunk.length - cutLength(chunk.subarray(start));
    if (!isUtf8(chunk.subarray(start, end))) return this.#fail(firstBadLine(chunk, start));
    if (end < chunk.length) this.#cut = Buffer.from(chunk.subarray(end));
    return undefined;
  }

  /** Ends the bytes: false when a sequence was left unfinished. */
  end(): boolean {
    if (this.#cut.length > 0) this.valid = false;
    return this.valid;
  }

  #fail(position: number): number {
    this.valid = false;
    return position;
  }
}

/** Bytes of a sequence, by its first byte. */
function sequenceLength(lead: number): number {
  if (lead >= 0xf0 && lead < 0xf8) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc0 ? 2 : 1;
}

/** Bytes at the end that start a sequence without finishing it. */
export function cutLength(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
  }
  return 0;
}

function firstBadLine(chunk: Buffer, from: number): number {
  let start = from;
  for (;;) {
    const lf = chunk.indexOf(10, start);
    if (lf < 0 || !isUtf8(chunk.subarray(start, lf))) return start;
    start = lf + 1;
  }
}
