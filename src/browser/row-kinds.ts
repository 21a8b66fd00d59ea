import type { RowTest } from '../duckdb/pass/row-tests.js';
import type { KernelExports } from '../kernel/exports.js';
import type { ImageCheck } from './model.js';

/** What the bits of rows that are alike tell: which checks apply, which of these fail or stay open, by their places in a list. */
export interface RowKind {
  /** The words of the rows, in halves. */
  words: Uint32Array;
  applies: number[];
  fails: number[];
  opens: number[];
  rows: number;
}

/** Whether a bit is on in words that lie in halves, the lower first. */
export function hasBit(words: Uint32Array, bit: number): boolean {
  return ((words[bit >>> 5]! >>> (bit & 31)) & 1) === 1;
}

/** Whether the bits of a row are as is asked. */
export function meets(words: Uint32Array, { all, none, any }: RowTest): boolean {
  const has = (bit: number) => hasBit(words, bit);
  return all.every(has) && !none.some(has) && (any === undefined || any.some(has));
}

/** What the words of a row tell of checks, some of which may not be asked. */
function kindOfRow(words: Uint32Array, checks: readonly (Pick<ImageCheck, 'rows'> | undefined)[]): RowKind {
  const kind: RowKind = { words, applies: [], fails: [], opens: [], rows: 0 };
  for (const [place, check] of checks.entries()) {
    const tests = check?.rows;
    if (!tests) continue;
    if (meets(words, tests.applies)) kind.applies.push(place);
    if (tests.fails !== undefined && hasBit(words, tests.fails)) kind.fails.push(place);
    if (tests.opens && meets(words, tests.opens)) kind.opens.push(place);
  }
  return kind;
}

/** The kinds of rows that a kernel has met: each is looked at once, however many rows are of it. */
export class RowKinds {
  readonly #known: RowKind[] = [];
  #numbered: RowKind[] = [];

  /** @param checks Those that are not asked are absent. */
  constructor(
    private readonly kernel: KernelExports,
    private readonly halves: number,
    private readonly checks: readonly (ImageCheck | undefined)[],
  ) {}

  /** The kind that a kernel has given that number. */
  at(number: number): RowKind {
    return (this.#numbered[number] ??= this.#read(number));
  }

  /** Has the kernel forget its numbers, where they have become many. */
  forget(most: number): void {
    if (this.kernel.kindCount.value <= most) return;
    this.kernel.forgetKinds();
    this.#numbered = [];
  }

  get all(): readonly RowKind[] {
    return this.#known;
  }

  #read(number: number): RowKind {
    // Before its words stands the number of its group.
    const at = this.kernel.kindsAt() + (number * (this.halves + 2) + 2) * 4;
    const kind = kindOfRow(new Uint32Array(this.kernel.memory.buffer, at, this.halves).slice(), this.checks);
    this.#known.push(kind);
    return kind;
  }
}
