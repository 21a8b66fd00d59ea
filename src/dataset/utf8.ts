import { isAscii, isUtf8 } from 'node:buffer';
import { Evidence, weigh } from '../encoding/evidence.js';

/** Lines beyond ASCII that are looked at from the first, whatever their characters. */
const sampled = 64;

/**
 * Tells whether bytes that come in chunks are UTF-8, sequences cut by a chunk's end included, and whether any of it may
 * be GB18030 after all. Chinese text in GB18030 that happens to be UTF-8 shows characters of two bytes, which are few in
 * Chinese text: their lines are weighed, and besides them the first lines beyond ASCII.
 */
export class Utf8Check {
  valid = true;
  #cut = Buffer.alloc(0);
  #doubt = false;
  readonly #sample = new Evidence();
  #sampled = 0;

  push(chunk: Buffer): void {
    if (!this.valid) return;
    let start = 0;
    if (this.#cut.length > 0) {
      start = Math.min(chunk.length, sequenceLength(this.#cut[0]!) - this.#cut.length);
      const joined = Buffer.concat([this.#cut, chunk.subarray(0, start)]);
      if (joined.length < sequenceLength(joined[0]!)) {
        this.#cut = joined;
        return;
      }
      this.#cut = Buffer.alloc(0);
      if (!isUtf8(joined)) {
        this.valid = false;
        return;
      }
    }
    const end = chunk.length - cutLength(chunk.subarray(start));
    if (end < chunk.length) this.#cut = Buffer.from(chunk.subarray(end));
    const whole = chunk.subarray(start, end);
    this.valid = isUtf8(whole);
    if (this.valid && !this.#doubt) this.#weigh(whole);
  }

  /** Ends the bytes: false when a sequence was left unfinished. */
  end(): boolean {
    if (this.#cut.length > 0) this.valid = false;
    return this.valid;
  }

  /** Whether the text or some of its lines may be GB18030. */
  get doubt(): boolean {
    return !this.valid || this.#doubt || (this.#sampled > 0 && this.#sample.lines['utf-8'] === 0);
  }

  #weigh(chunk: Buffer): void {
    if (this.#sampled < sampled && !isAscii(chunk)) this.#takeSample(chunk);
    let at = twoByteLead(chunk, 0);
    while (at >= 0 && !this.#doubt) {
      const end = lineEnd(chunk, at);
      const { utf8, gb18030 } = weigh(chunk, chunk.lastIndexOf(10, at) + 1, end);
      this.#doubt = gb18030 >= 0 && gb18030 < utf8;
      at = twoByteLead(chunk, end);
    }
  }

  #takeSample(chunk: Buffer): void {
    for (let start = 0; start < chunk.length && this.#sampled < sampled;) {
      const end = lineEnd(chunk, start);
      if (this.#sample.take(weigh(chunk, start, end)) !== 'ascii') this.#sampled++;
      start = end;
    }
  }
}

function lineEnd(bytes: Buffer, from: number): number {
  const lf = bytes.indexOf(10, from);
  return lf < 0 ? bytes.length : lf + 1;
}

/** Where the next character of two bytes begins in UTF-8; sixteen bytes are looked at at once. */
function twoByteLead(bytes: Buffer, from: number): number {
  const isLead = (at: number) => (bytes[at]! & 0xe0) === 0xc0;
  let at = from;
  for (; at < bytes.length && (bytes.byteOffset + at) % 4 !== 0; at++) if (isLead(at)) return at;
  if (at === bytes.length) return -1;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + at, (bytes.length - at) >> 2);
  for (let word = nextBlock(words, 0); word >= 0; word = nextBlock(words, word + 4)) {
    for (let byte = at + word * 4; byte < at + word * 4 + 16; byte++) if (isLead(byte)) return byte;
  }
  for (at += (words.length - (words.length % 4)) * 4; at < bytes.length; at++) if (isLead(at)) return at;
  return -1;
}

/** The highest bit of each of four bytes. */
const highBits = 0x80808080 | 0;

/** The next four words that hold a lead of two bytes: its highest bits are 110, moved to where the highest one is. */
function nextBlock(words: Int32Array, from: number): number {
  const end = words.length - 3;
  for (let at = from; at < end; at += 4) {
    const a = words[at]!;
    const b = words[at + 1]!;
    const c = words[at + 2]!;
    const d = words[at + 3]!;
    const found = (a & (a << 1) & ~(a << 2)) | (b & (b << 1) & ~(b << 2)) | (c & (c << 1) & ~(c << 2)) | (d & (d << 1) & ~(d << 2));
    if ((found & highBits) !== 0) return at;
  }
  return -1;
}

/** Bytes of a sequence, by its first byte. */
function sequenceLength(lead: number): number {
  if (lead >= 0xf0 && lead < 0xf8) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc0 ? 2 : 1;
}

/** Bytes at the end that start a sequence without finishing it. */
function cutLength(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
  }
  return 0;
}
