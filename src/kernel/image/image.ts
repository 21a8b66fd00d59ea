import type { KernelExports } from '../exports.js';

/** A text in the memory of a kernel. */
export interface Place {
  at: number;
  size: number;
}

/** Writes what a plan is to the kernel into its memory. The same is written once. */
export class Image {
  readonly #texts = new Map<string, Place>();
  readonly #made = new Map<string, number>();

  constructor(readonly kernel: KernelExports) {}

  text(text: string): Place {
    const known = this.#texts.get(text);
    if (known) return known;
    const bytes = encoder.encode(text);
    const place = { at: this.bytes(bytes), size: bytes.length };
    this.#texts.set(text, place);
    return place;
  }

  bytes(bytes: Uint8Array): number {
    const at = this.kernel.take(bytes.length);
    new Uint8Array(this.kernel.memory.buffer, at, bytes.length).set(bytes);
    return at;
  }

  /** Numbers of 32 bits, one behind the other. */
  numbers(numbers: readonly number[]): number {
    return this.bytes(new Uint8Array(Uint32Array.from(numbers).buffer));
  }

  /**
   * A set of texts, or of two texts as one, each with a value.
   *
   * @param spare For so many more there is room.
   */
  set(entries: readonly (readonly [texts: readonly [string, string?], value: number])[], spare = 0): number {
    const encoded = entries.map(([[one, other = ''], value]) => ({ one: encoder.encode(one), other: encoder.encode(other), value }));
    const pool = this.kernel.take(encoded.reduce((sum, { one, other }) => sum + one.length + other.length, 0));
    const set = this.kernel.createSet(entries.length + spare);
    const bytes = new Uint8Array(this.kernel.memory.buffer);
    let at = pool;
    for (const { one, other, value } of encoded) {
      bytes.set(one, at);
      bytes.set(other, at + one.length);
      this.kernel.insert(set, at, one.length, other.length, value);
      at += one.length + other.length;
    }
    return set;
  }

  /** What is made of a key, made once. */
  once(key: string, make: () => number): number {
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const at = make();
    this.#made.set(key, at);
    return at;
  }
}

const encoder = new TextEncoder();
