/** A 32-bit hash of a seed and up to three numbers: the same numbers give the same hash on every machine. */
export function hash(seed: number, a: number, b = 0, c = 0): number {
  let state = mix(seed ^ 0x9e3779b9);
  state = mix(state ^ a);
  state = mix(state + Math.imul(b, 0x85ebca6b));
  return mix(state ^ Math.imul(c, 0xc2b2ae35)) >>> 0;
}

/** A hash of a text, for words that take part in a seed. */
export function hashText(seed: number, text: string): number {
  let state = mix(seed);
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return mix(state) >>> 0;
}

function mix(value: number): number {
  let state = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  state = Math.imul(state ^ (state >>> 15), 0x735a2d97);
  return state ^ (state >>> 15);
}

/** Draws in a fixed order from one seed. */
export class Draws {
  constructor(private state: number) {}

  /** A whole number from 0 up to, not with, `bound`. */
  below(bound: number): number {
    return Math.floor((this.next() / 0x1_0000_0000) * bound);
  }

  /** A whole number from `least` to `most`, both within. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True once in `times` draws, on average. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!;
  }

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let value = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return (value ^ (value >>> 14)) >>> 0;
  }
}

/**
 * The place of a number in a shuffle of 0 up to `size`: different numbers below `size` get different places.
 * `size` may be up to 2^31, and must be a multiple of neither prime below.
 */
export function shuffled(number: number, size: number, seed: number): number {
  return Number((BigInt(number % size) * 48271n * 1_000_003n + BigInt(seed % size)) % BigInt(size));
}
