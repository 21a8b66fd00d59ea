import type { Content } from '../../content.js';
import { Broken } from '../broken.js';

/** Bytes of one value of each type; types that are not here are left out, as readers do. */
const sizes: ReadonlyMap<number, number> = new Map([
  [1, 1],
  [2, 1],
  [3, 2],
  [4, 4],
  [5, 8],
  [6, 1],
  [7, 1],
  [8, 2],
  [9, 4],
  [10, 8],
  [11, 4],
  [12, 8],
  [13, 4],
  [16, 8],
  [17, 8],
  [18, 8],
]);

/** One field of a directory: its values lie together. */
export interface Field {
  type: number;
  count: number;
  place: number;
}

export interface Directory {
  fields: ReadonlyMap<number, Field>;
  /** Where the next one begins; 0 behind the last. */
  next: number;
}

/** Numbers of a field, taken as they are asked for: there may be a million. */
export interface Numbers {
  length: number;
  at(index: number): number;
}

/** Directories and fields of a TIFF (6.0), or of a BigTIFF. */
export class TiffFile {
  readonly #little: boolean;
  readonly #big: boolean;
  /** Where the first directory begins. */
  readonly first: number;

  constructor(private readonly content: Content) {
    const head = content.read(0, 16);
    if (head.length < 8) throw new Broken('truncated');
    this.#little = head[0] === 0x49;
    this.#big = this.#short(head, 2) === 43;
    this.first = this.#big ? this.#word(this.#bytes(8, 8), 0) : this.#long(head, 4);
  }

  /** @throws Broken where it, or what one of its fields holds, is not all there. */
  directory(at: number): Directory {
    const [countSize, entrySize, wordSize] = this.#big ? [8, 20, 8] : [2, 12, 4];
    const count = this.#big ? this.#word(this.#bytes(at, 8), 0) : this.#short(this.#bytes(at, 2), 0);
    if (count === 0) throw new Broken('damaged');
    const bytes = this.#bytes(at + countSize, count * entrySize + wordSize);
    const fields = new Map<number, Field>();
    for (let number = 0; number < count; number++) {
      const entry = number * entrySize;
      const [tag, type] = [this.#short(bytes, entry), this.#short(bytes, entry + 2)];
      const amount = this.#big ? this.#word(bytes, entry + 4) : this.#long(bytes, entry + 4);
      const length = (sizes.get(type) ?? 0) * amount;
      const inline = entry + 4 + wordSize;
      const place = length <= wordSize ? at + countSize + inline : this.#pointer(bytes, inline);
      if (place + length > this.content.size) throw new Broken('truncated');
      if (length > 0) fields.set(tag, { type, count: amount, place });
    }
    return { fields, next: this.#pointer(bytes, count * entrySize) };
  }

  /** Whole numbers of a field, at most so many of them. */
  numbers({ type, count, place }: Field, most = Number.MAX_SAFE_INTEGER): Numbers {
    const size = sizes.get(type)!;
    const length = Math.min(count, most);
    const bytes = this.#bytes(place, size * length);
    const at = (index: number) =>
      size === 1
        ? bytes[index]!
        : size === 2
          ? this.#short(bytes, index * 2)
          : size === 4
            ? this.#long(bytes, index * 4)
            : this.#word(bytes, index * 8);
    return { length, at };
  }

  /** The first number of a field. */
  number(directory: Directory, tag: number, otherwise: number): number {
    const field = directory.fields.get(tag);
    return field ? this.numbers(field, 1).at(0) : otherwise;
  }

  /** The fraction that a field holds; NaN where there is none. */
  fraction(directory: Directory, tag: number): number {
    const field = directory.fields.get(tag);
    if (!field || (field.type !== 5 && field.type !== 10)) return field ? this.numbers(field, 1).at(0) : NaN;
    const bytes = this.#bytes(field.place, 8);
    return this.#long(bytes, 0) / this.#long(bytes, 4);
  }

  #bytes(at: number, length: number): Buffer {
    if (at + length > this.content.size) throw new Broken('truncated');
    return this.content.read(at, length);
  }

  #pointer(bytes: Buffer, at: number): number {
    return this.#big ? this.#word(bytes, at) : this.#long(bytes, at);
  }

  #short(bytes: Buffer, at: number): number {
    return this.#little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
  }

  #long(bytes: Buffer, at: number): number {
    return this.#little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
  }

  /** Beyond 2^53 a number is no longer exact, and behind the end of any file. */
  #word(bytes: Buffer, at: number): number {
    return Number(this.#little ? bytes.readBigUInt64LE(at) : bytes.readBigUInt64BE(at));
  }
}
