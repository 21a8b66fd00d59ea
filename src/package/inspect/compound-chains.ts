import { isShortage } from '../../system/shortage.js';
import type { Fault } from '../model.js';
import { Broken } from './broken.js';

const head = 512;
const inHead = 109;
const entrySize = 128;
const endOfChain = 0xfffffffe;
const most = 0xfffffffa;

/** Walks every chain of sectors of a compound file ([MS-CFB]) to its end: a library makes do with what is there. */
export function checkChains(bytes: Buffer): Fault | '' {
  try {
    new Chains(bytes).all();
    return '';
  } catch (error) {
    if (isShortage(error)) throw error;
    return error instanceof Broken ? error.fault : 'damaged';
  }
}

class Chains {
  readonly #sector: number;
  readonly #table: number[];
  /** Sectors that a chain has taken: none has two owners. */
  readonly #taken = new Set<number>();

  constructor(private readonly bytes: Buffer) {
    if (bytes.length < head) throw new Broken('truncated');
    this.#sector = 1 << bytes.readUInt16LE(30);
    if ((this.#sector !== 512 && this.#sector !== 4096) || bytes.readUInt16LE(32) !== 6) throw new Broken('damaged');
    this.#table = this.#tables().flatMap((sector) => this.#numbers(sector));
  }

  all(): void {
    const { bytes } = this;
    const directory = this.#chain(bytes.readUInt32LE(48)).map((sector) => this.#bytesAt(sector));
    const entries = directory.flatMap((sector) =>
      Array.from({ length: sector.length / entrySize }, (_, at) => sector.subarray(at * entrySize, (at + 1) * entrySize)),
    );
    const [root] = entries;
    if (root?.[66] !== 5) throw new Broken('damaged');
    const small = this.#stream(root);
    const smallTable = bytes.readUInt32LE(64) === 0 ? [] : this.#chain(bytes.readUInt32LE(60)).flatMap((sector) => this.#numbers(sector));
    const pieces: Sectors = { table: smallTable, count: Math.floor(small / 64), taken: new Set(), beyond: 'damaged' };
    for (const entry of entries) {
      const kind = entry[66]!;
      if (kind > 5 || kind === 3 || kind === 4) throw new Broken('damaged');
      if (kind !== 2) continue;
      const size = entry.readUInt32LE(120);
      if (size >= bytes.readUInt32LE(56)) this.#stream(entry);
      else if (size > 0) follow(pieces, entry.readUInt32LE(116), Math.ceil(size / 64));
    }
  }

  /** Bytes of a stream in sectors of its own, all of which are there. */
  #stream(entry: Buffer): number {
    const size = entry.readUInt32LE(120);
    const sectors = size > 0 ? this.#chain(entry.readUInt32LE(116), Math.ceil(size / this.#sector)) : [];
    for (const [at, sector] of sectors.entries()) {
      const used = Math.min(this.#sector, size - at * this.#sector);
      if ((sector + 1) * this.#sector + used > this.bytes.length) throw new Broken('truncated');
    }
    return size;
  }

  /** Sectors of the table of sectors: the first are told of in the head, the others in a chain of their own. */
  #tables(): number[] {
    const { bytes } = this;
    const found = Array.from({ length: inHead }, (_, at) => bytes.readUInt32LE(76 + at * 4));
    const seen = new Set<number>();
    for (let next = bytes.readUInt32LE(68), left = bytes.readUInt32LE(72); left > 0 && next <= most; left--) {
      if (seen.has(next)) throw new Broken('damaged');
      seen.add(next);
      const numbers = this.#numbers(next);
      next = numbers.pop()!;
      found.push(...numbers);
    }
    const present = found.filter((sector) => sector <= most);
    if (present.length !== bytes.readUInt32LE(44)) throw new Broken('damaged');
    return present;
  }

  #bytesAt(sector: number): Buffer {
    const start = (sector + 1) * this.#sector;
    if (start + this.#sector > this.bytes.length) throw new Broken('truncated');
    return this.bytes.subarray(start, start + this.#sector);
  }

  #numbers(sector: number): number[] {
    const bytes = this.#bytesAt(sector);
    return Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32LE(at * 4));
  }

  #chain(start: number, least = 0): number[] {
    // The last sector may be written as far as it is used.
    const count = Math.ceil(this.bytes.length / this.#sector) - 1;
    return follow({ table: this.#table, count, taken: this.#taken, beyond: 'truncated' }, start, least);
  }
}

/** Sectors of one size, and which of them follows which. */
interface Sectors {
  table: readonly number[];
  count: number;
  /** Those that a chain has taken: none has two owners. */
  taken: Set<number>;
  /** What is the matter where a chain leads beyond the last. */
  beyond: Fault;
}

/**
 * The sectors of a chain.
 *
 * @param least How many the chain has at least.
 */
function follow({ table, count, taken, beyond }: Sectors, start: number, least: number): number[] {
  const found: number[] = [];
  for (let next = start; next !== endOfChain;) {
    if (next > most || taken.has(next)) throw new Broken('damaged');
    if (next >= count) throw new Broken(beyond);
    taken.add(next);
    found.push(next);
    const after = table[next];
    if (after === undefined) throw new Broken('damaged');
    next = after;
  }
  if (found.length < least) throw new Broken('damaged');
  return found;
}
