import type { Content } from '../../content.js';
import { faults } from '../../model.js';
import { Broken } from '../broken.js';
import { quickBits, type Huffman } from './huffman.js';

/** Bytes that are read at once, and how many must be there when a unit is begun: none is nearly as long. */
const window = 2 ** 20;
const unit = 2 ** 15;

/** Reads the compressed data of a JPEG bit by bit, a part of the file at a time. */
export class JpegBits {
  #bytes: Buffer;
  /** Where the window begins in the file, and the next byte in the window. */
  #start: number;
  #at = 0;
  /** Bits that are held, the next one highest, and how many. */
  #held = 0;
  #count = 0;
  /** Bits that were made up since there are no more before the next marker. */
  #made = 0;

  constructor(
    private readonly content: Content,
    start: number,
    private readonly end: number,
  ) {
    this.#start = start;
    this.#bytes = content.read(start, Math.min(window, end - start));
  }

  /** Where the next byte is that no bit was taken from. */
  get place(): number {
    return this.#start + this.#at;
  }

  /** Goes on from another place of the file. */
  moveTo(place: number): void {
    this.#at = place - this.#start;
  }

  /** To be called before each unit of the image: has enough of the file at hand, and stops where it went on behind the end. */
  begin(): void {
    if (this.#made > 0 && this.#count < this.#made) throw new Broken(this.place >= this.end ? faults.truncated : faults.damaged);
    if (this.#bytes.length - this.#at > unit || this.#start + this.#bytes.length >= this.end) return;
    this.#start += this.#at;
    this.#at = 0;
    this.#bytes = this.content.read(this.#start, Math.min(window, this.end - this.#start));
  }

  /** Leaves the rest of a byte, before a marker. Whole bytes that nobody asked for are no part of an image, unless they are empty. */
  align(): void {
    this.begin();
    const whole = Math.max(0, this.#count - this.#made) & ~7;
    const rest = whole === 0 ? 0 : (this.#held >>> (32 - Math.max(0, this.#count - this.#made))) & (2 ** whole - 1);
    if (rest !== 0) throw new Broken(faults.damaged);
    this.#held = this.#count = this.#made = 0;
  }

  /** Takes the next symbol. */
  symbol({ quick, above, offset, symbols }: Huffman): number {
    if (this.#count < 16) this.#fill();
    const entry = quick[this.#held >>> (32 - quickBits)]!;
    if (entry !== 0) {
      const length = entry & 0xff;
      this.#held <<= length;
      this.#count -= length;
      return entry >> 8;
    }
    for (let length = quickBits + 1; length <= 16; length++) {
      const code = this.#held >>> (32 - length);
      if (code >= above[length]!) continue;
      this.#held <<= length;
      this.#count -= length;
      return symbols[code + offset[length]!]!;
    }
    throw new Broken(this.#made > 0 && this.place >= this.end ? faults.truncated : faults.damaged);
  }

  /** Leaves out up to 16 bits. */
  skip(bits: number): void {
    if (this.#count < bits) this.#fill();
    this.#held <<= bits;
    this.#count -= bits;
  }

  /** Takes up to 16 bits. */
  take(bits: number): number {
    if (bits === 0) return 0;
    if (this.#count < bits) this.#fill();
    const value = this.#held >>> (32 - bits);
    this.#held <<= bits;
    this.#count -= bits;
    return value;
  }

  #fill(): void {
    const bytes = this.#bytes;
    while (this.#count <= 24) {
      let byte = bytes[this.#at];
      if (byte === undefined || (byte === 0xff && bytes[this.#at + 1] !== 0)) {
        this.#made += 8;
        byte = 0;
      } else this.#at += byte === 0xff ? 2 : 1;
      this.#held |= byte << (24 - this.#count);
      this.#count += 8;
    }
  }
}
