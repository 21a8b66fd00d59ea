import { createHash, hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { isStamp } from '../dataset/stamp.js';
import { isShortage } from '../system/shortage.js';
import type { Algorithm, Fault } from './model.js';
import { openFlags } from './folder.js';

/** Bytes read at once; one buffer serves every file. */
const chunk = 2 ** 20;
const buffer = Buffer.allocUnsafeSlow(chunk);

export type Digests = Partial<Record<Algorithm, string>>;

export interface DigestOfFile {
  digests: Digests;
  fault?: Fault;
}

/** Takes bytes as they come and gives every digest that is asked for. */
export class Digester {
  readonly #hashes;

  constructor(algorithms: readonly Algorithm[]) {
    this.#hashes = algorithms.map((name) => [name, createHash(name)] as const);
  }

  update(bytes: Uint8Array): void {
    for (const [, hash] of this.#hashes) hash.update(bytes);
  }

  digests(): Digests {
    return Object.fromEntries(this.#hashes.map(([name, hash]) => [name, hash.digest('hex')]));
  }
}

/**
 * Reads a file once, from its first byte to its last. Reads and digests take turns on one thread: there is a thread a
 * core, and the system reads ahead.
 *
 * @param size As the walk found it; a file that has another one, or another stamp, before or after it was read, is told of.
 */
export function digestFile(path: string | Buffer, size: number, stamp: string, algorithms: readonly Algorithm[]): DigestOfFile {
  let file: number;
  try {
    file = openSync(path, openFlags);
  } catch (error) {
    if (isShortage(error)) throw error;
    return { digests: {}, fault: 'unreadable' };
  }
  try {
    const before = fstatSync(file);
    if (!before.isFile()) return { digests: {}, fault: 'special' };
    const first = fill(file);
    const { digests, read } =
      first < chunk ? { digests: digestsOf(buffer.subarray(0, first), algorithms), read: first } : digestRest(file, algorithms);
    const changed = read !== size || !isStamp(stamp, before) || !isStamp(stamp, fstatSync(file));
    return { digests, ...(changed && { fault: 'changed' }) };
  } catch {
    return { digests: {}, fault: 'unreadable' };
  } finally {
    closeSync(file);
  }
}

/** Digests of bytes that are all there. */
function digestsOf(bytes: Uint8Array, algorithms: readonly Algorithm[]): Digests {
  return Object.fromEntries(algorithms.map((name) => [name, hash(name, bytes, 'hex')]));
}

/** Fills the buffer from where the file stands; gives how many bytes there were. */
function fill(file: number): number {
  let filled = 0;
  while (filled < chunk) {
    const read = readSync(file, buffer, filled, chunk - filled, null);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}

function digestRest(file: number, algorithms: readonly Algorithm[]): { digests: Digests; read: number } {
  const digester = new Digester(algorithms);
  let read = 0;
  for (let filled = chunk; filled > 0; filled = readSync(file, buffer, 0, chunk, null)) {
    digester.update(buffer.subarray(0, filled));
    read += filled;
  }
  return { digests: digester.digests(), read };
}
