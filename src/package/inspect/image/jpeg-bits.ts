import type { Content } from '../../content.js';
import { Broken } from '../broken.js';
import { quickBits, type Huffman } from './huffman.js';

/** Bytes of the file that are read at once, and those that are made ready at once. */
const window = 2 ** 20;
const chunk = 2 ** 16;

/** Bytes that must be at hand when a unit is begun: none is as long, if it has 64 blocks of 64 numbers of 32 bits. */
const unit = 2 ** 14 + 8;

/** Empty bytes that are let be between two parts: some cameras leave a few. */
export const mostEmpty = 16;

/** Reads the compressed data of a JPEG bit by bit, a part of the file at a time. */
export class JpegBits {
  /** Bytes of the file, where they begin in it, and the next one of them to be made ready. */
  #bytes: Buffer = Buffer.alloc(0);
  #start: number;
  #next = 0;
  /** What is made ready: bytes without those that are put in behind each 0xff, and empty ones behind the last of them. */
  readonly #ready = Buffer.alloc(chunk + 2 * unit);
  readonly view = new DataView(this.#ready.buffer, this.#ready.byteOffset, this.#ready.length);
  /** Bytes that are ready, and those that ever were: what is behind is empty. */
  #length = 0;
  #used = 0;
  /** Whether no more bytes come before the next marker. */
  #ended = false;
  /** From which bit on more must be made ready, or there are none. */
  #enough = 0;
  /** The next bit. */
  at = 0;

  constructor(
    private readonly content: Content,
    start: number,
    private readonly end: number,
  ) {
    this.#start = start;
    this.#fill();
  }

  /** Behind the bytes that were made ready: where the next marker is, once they are at their end. */
  get place(): number {
    return this.#start + this.#next;
  }

  /** Goes on from another place of the file, behind a marker. */
  moveTo(place: number): void {
    this.#next = place - this.#start;
    this.at = this.#length = 0;
    this.#ended = false;
    this.#fill();
  }

  /** To be called before each unit of the image: has enough of the file at hand, and stops where it went on behind the end. */
  begin(): void {
    while (this.at > this.#enough) {
      if (this.#ended) throw this.broken();
      this.#fill();
    }
  }

  /** Leaves the rest of a byte, before a marker. Whole bytes that nobody asked for are no part of an image, unless they are empty, and few. */
  align(): void {
    this.begin();
    const rest = this.#ready.subarray((this.at + 7) >> 3, this.#length);
    if (!this.#ended || rest.length > mostEmpty || rest.some((byte) => byte !== 0)) throw new Broken('damaged');
  }

  /** Takes the next symbol. */
  symbol({ quick, above, offset, symbols }: Huffman): number {
    const bits = this.view.getInt32(this.at >>> 3) << (this.at & 7);
    const entry = quick[bits >>> (32 - quickBits)]!;
    if (entry !== 0) {
      this.at += entry & 0xff;
      return entry >> 8;
    }
    for (let length = quickBits + 1; length <= 16; length++) {
      const code = bits >>> (32 - length);
      if (code >= above[length]!) continue;
      this.at += length;
      return symbols[code + offset[length]!]!;
    }
    throw this.broken();
  }

  /** Takes up to 16 bits. */
  take(count: number): number {
    if (count === 0) return 0;
    const bits = this.view.getInt32(this.at >>> 3) << (this.at & 7);
    this.at += count;
    return bits >>> (32 - count);
  }

  /** What is told where the bits make no sense: that there are no more of them, if the file ends here. */
  broken(): Broken {
    const over = this.#ended && this.at + 16 > this.#length * 8;
    return new Broken(over && this.place >= this.end ? 'truncated' : 'damaged');
  }

  /** Makes more bytes ready, up to a marker. */
  #fill(): void {
    const ready = this.#ready;
    const done = this.at >>> 3;
    ready.copyWithin(0, done, this.#length);
    this.at &= 7;
    let length = this.#length - done;
    while (!this.#ended && length < chunk) {
      // What stands behind a 0xff must be at hand with it.
      if (this.#next + 1 >= this.#bytes.length) this.#read();
      const bytes = this.#bytes;
      const last = this.place + bytes.length - this.#next >= this.end ? bytes.length : bytes.length - 1;
      let next = this.#next;
      for (; next < last && length < chunk; next++) {
        const byte = bytes[next]!;
        if (byte === 0xff) {
          if (bytes[next + 1] !== 0) break;
          next++;
        }
        ready[length++] = byte;
      }
      this.#next = next;
      this.#ended = (next < last && length < chunk) || this.place >= this.end;
    }
    this.#length = length;
    ready.fill(0, length, this.#used);
    this.#used = length;
    this.#enough = (this.#ended ? length : length - unit) * 8;
  }

  #read(): void {
    this.#start += this.#next;
    this.#next = 0;
    this.#bytes = this.content.read(this.#start, Math.min(window, this.end - this.#start));
  }
}
