import { described } from '../kernel/columns.js';
import type { ReadyKernel } from '../kernel/rows.js';

/** What rows left that were scanned last, as it lies in the kernel until more are. */
export class LeftRows {
  readonly kinds: Uint32Array;
  readonly #places: Map<string, { bits: number; start: number }>;
  readonly #begins: Uint32Array;
  readonly #ends: Uint32Array;
  readonly memory: Uint8Array;

  constructor(
    { kernel, output, columns }: ReadyKernel,
    readonly count: number,
  ) {
    const { buffer } = kernel.memory;
    const numbers = new Uint32Array(buffer, output, described * columns.length);
    this.#places = new Map(
      columns.map(({ name }, number) => [name, { bits: numbers[described * number]!, start: numbers[described * number + 1]! }]),
    );
    const numbered = (name: string) => new Uint32Array(buffer, this.#places.get(name)!.start, count);
    this.kinds = numbered('kind');
    this.#begins = numbered('begin');
    this.#ends = numbered('end');
    this.memory = new Uint8Array(buffer);
  }

  /** Where a column of hashes has its bits and its values. */
  hashes(name: string): { bits: number; start: number } {
    return this.#places.get(name)!;
  }

  begin(row: number): number {
    return this.#begins[row]!;
  }

  /** A row as it stands in the file, in UTF-8. */
  text(row: number): string {
    return decoder.decode(this.memory.subarray(this.#begins[row], this.#ends[row]));
  }

  /** Rows that may be no records, ascending. */
  doubted(): number[] {
    const { bits } = this.#places.get('doubted')!;
    const found: number[] = [];
    for (let row = 0; row < this.count; row++) if (((this.memory[bits + (row >>> 3)]! >>> (row & 7)) & 1) === 1) found.push(row);
    return found;
  }
}

// A row may begin with the mark of byte order, which is then its own.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
