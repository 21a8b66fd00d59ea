import { denseLine } from '../encoding/rare-lines.js';
import { costs, foreign, inWord, level2, preferred, sameScript, supplementary } from '../encoding/plausibility.js';
import type { Delimiter } from '../dataset/delimiter.js';
import type { Signs } from '../dataset/signs.js';
import { writeGb18030 } from './image/gb18030.js';
import { instantiate } from './instance.js';

/** A line longer than this is looked at by another reader. */
const longestLine = 2 ** 20;
/** Bytes that are looked at at once, and free bytes behind them. */
const [portion, slack] = [2 ** 18, 64];

/**
 * Tells of a text in GB18030 that comes in chunks whether it can be read as it lies: every line is that, and nothing is to be told of its
 * encoding. Counts its signs meanwhile.
 */
export class PlainText {
  readonly #kernel;
  readonly #buffer: number;
  #held = 0;
  /** The offset of what is held. */
  #offset = 0;
  #isOdd = false;

  /** @param signsFrom The offset of the first record: of what stands above it signs are not counted. */
  constructor(
    module: WebAssembly.Module,
    delimiter: Delimiter,
    private readonly signsFrom: number,
  ) {
    const kernel = instantiate(module);
    writeGb18030(kernel);
    const numbers = [supplementary, sameScript, inWord, level2, preferred, foreign, denseLine];
    kernel.createWeight(delimiter.charCodeAt(0), ...numbers);
    const { points } = costs();
    new Uint8Array(kernel.memory.buffer, kernel.points.value, points.length).set(points);
    this.#buffer = kernel.take(longestLine + portion + slack);
    this.#kernel = kernel;
  }

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length && !this.#isOdd; at += portion) this.#take(chunk.subarray(at, at + portion));
  }

  end(): void {
    if (!this.#isOdd) this.#kernel.weighLast(this.#buffer, this.#buffer + this.#held, ...this.#places());
  }

  get isPlain(): boolean {
    return !this.#isOdd && this.#kernel.isPlain() !== 0;
  }

  /** What an odd text holds is not counted to its end. */
  get signs(): Signs {
    const { privateUse, firstPrivate, lost, firstLost } = this.#kernel;
    const none = { count: 0, offset: -1 };
    return {
      privateUse: { count: privateUse.value, offset: firstPrivate.value },
      lost: { count: lost.value, offset: firstLost.value },
      marks: none,
      nul: none,
    };
  }

  #take(bytes: Uint8Array): void {
    const memory = new Uint8Array(this.#kernel.memory.buffer);
    memory.set(bytes, this.#buffer + this.#held);
    const end = this.#buffer + this.#held + bytes.length;
    const next = this.#kernel.weighLines(this.#buffer, end, ...this.#places());
    memory.copyWithin(this.#buffer, next, end);
    this.#offset += next - this.#buffer;
    this.#held = end - next;
    this.#isOdd = this.#held > longestLine;
  }

  #places(): [base: number, signsFrom: number] {
    const base = this.#offset - this.#buffer;
    return [base, Math.max(0, Math.min(this.signsFrom - base, 2 ** 32 - 1))];
  }
}
