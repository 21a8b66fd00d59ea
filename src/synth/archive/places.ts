/** Tells where some paths stand among all, sorted, without holding all: rows of an inventory are sorted by their paths. */
export class Places {
  readonly #asked: string[];
  /** For each path asked for, how many met so far stand before it and not before the one ahead of it. */
  readonly #before: number[];

  constructor(asked: Iterable<string>) {
    this.#asked = [...new Set(asked)].sort();
    this.#before = this.#asked.map(() => 0);
  }

  /** Meets one path of all. */
  meet(path: string): void {
    const at = this.#firstFrom((asked) => asked > path);
    if (at < this.#asked.length) this.#before[at]!++;
  }

  /** From 1. */
  placeOf(path: string): number {
    const at = this.#firstFrom((asked) => asked >= path);
    return this.#before.slice(0, at + 1).reduce((sum, count) => sum + count, 1);
  }

  #firstFrom(fits: (asked: string) => boolean): number {
    let [low, high] = [0, this.#asked.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (fits(this.#asked[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
