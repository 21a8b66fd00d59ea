/** Hashes of 64 bits of rows, in halves; of a row that has none both are 0. */
export class Hashes {
  readonly #parts: { from: number; halves: Uint32Array }[] = [];
  #rows = 0;

  /** Takes the hashes of rows that follow. */
  add(halves: Uint32Array): void {
    this.#parts.push({ from: this.#rows, halves });
    this.#rows += halves.length / 2;
  }

  /** Takes the hash of a row away. */
  drop(row: number): void {
    const { from, halves } = this.#parts[this.#partOf(row)]!;
    halves.fill(0, 2 * (row - from), 2 * (row - from) + 2);
  }

  get rows(): number {
    return this.#rows;
  }

  /** Gives the halves of each row in order; both 0 where it has no hash. */
  each(tell: (row: number, low: number, high: number) => void): void {
    for (const { from, halves } of this.#parts)
      for (let at = 0; at < halves.length; at += 2) tell(from + at / 2, halves[at]!, halves[at + 1]!);
  }

  #partOf(row: number): number {
    let [low, high] = [0, this.#parts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#parts[middle]!.from <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Hashes of rows as the kernel wrote them: bits that tell which rows have one, and those. One that is 0 is none, and so counts as 1. */
export function hashesIn(memory: ArrayBuffer, bitsAt: number, valuesAt: number, rows: number): Uint32Array {
  const bits = new Uint8Array(memory, bitsAt, Math.ceil(rows / 8));
  const view = new DataView(memory);
  const halves = new Uint32Array(2 * rows);
  let at = valuesAt;
  for (let row = 0; row < rows; row++) {
    if (((bits[row >>> 3]! >>> (row & 7)) & 1) === 0) continue;
    const [low, high] = [view.getUint32(at, true), view.getUint32(at + 4, true)];
    halves[2 * row] = low === 0 && high === 0 ? 1 : low;
    halves[2 * row + 1] = high;
    at += 8;
  }
  return halves;
}

/**
 * Which rows have a hash that another has too; of two hashes, the first of which is the same and the second is not.
 *
 * @returns How many rows have what is compared, and those in doubt, ascending.
 */
export function repeated(keys: Hashes, owners: Hashes | undefined): { concerned: number; doubted: number[] } {
  const other = owners && halvesOf(owners);
  const isConcerned = (row: number, low: number, high: number) =>
    (low !== 0 || high !== 0) && (!other || other[2 * row] !== 0 || other[2 * row + 1] !== 0);
  let concerned = 0;
  keys.each((row, low, high) => {
    if (isConcerned(row, low, high)) concerned++;
  });
  let size = 16;
  while (size < concerned * 2) size *= 2;
  const mask = size - 1;
  const slots = new Uint32Array(2 * size);
  const first = other && new Uint32Array(2 * size);
  const isRepeated = new Uint8Array(size);
  const slotOf = (low: number, high: number) => {
    let slot = (low ^ Math.imul(high, 0x9e3779b1)) & mask;
    while ((slots[2 * slot] !== 0 || slots[2 * slot + 1] !== 0) && (slots[2 * slot] !== low || slots[2 * slot + 1] !== high))
      slot = (slot + 1) & mask;
    return slot;
  };
  keys.each((row, low, high) => {
    if (!isConcerned(row, low, high)) return;
    const slot = slotOf(low, high);
    const isNew = slots[2 * slot] === 0 && slots[2 * slot + 1] === 0;
    if (isNew) {
      slots[2 * slot] = low;
      slots[2 * slot + 1] = high;
      if (first) first.set(other.subarray(2 * row, 2 * row + 2), 2 * slot);
    } else if (!first || first[2 * slot] !== other[2 * row] || first[2 * slot + 1] !== other[2 * row + 1]) isRepeated[slot] = 1;
  });
  const doubted: number[] = [];
  keys.each((row, low, high) => {
    if (isConcerned(row, low, high) && isRepeated[slotOf(low, high)] === 1) doubted.push(row);
  });
  return { concerned, doubted };
}

function halvesOf(hashes: Hashes): Uint32Array {
  const all = new Uint32Array(2 * hashes.rows);
  hashes.each((row, low, high) => {
    all[2 * row] = low;
    all[2 * row + 1] = high;
  });
  return all;
}
