import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openFlags } from './folder.js';

/** Bytes from which the format of a file is told. */
export const headSize = 2 ** 16;

/** Bytes up to which a file that is unpacked is held in memory. */
const held = 32 * 2 ** 20;

/** The bytes of a file whose inside is looked at: in memory, or on a disk. */
export interface Content {
  size: number;
  /** Set where the bytes lie on a disk. */
  path?: string | Buffer;
  /** Up to so many bytes from a place; fewer at the end. */
  read(start: number, length: number): Buffer;
  /** All bytes: only for what is known to be small. */
  whole(): Buffer;
  close(): void;
}

export function contentOf(bytes: Buffer): Content {
  return { size: bytes.length, read: (start, length) => bytes.subarray(start, start + length), whole: () => bytes, close: () => undefined };
}

/** A file where it lies. It is opened when something is read. */
export function fileContent(path: string | Buffer, size: number, onClose: () => void = () => undefined): Content {
  let file: number | undefined;
  const close = () => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  return {
    size,
    path,
    read(start, length) {
      file ??= openSync(path, openFlags);
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - start)));
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
    },
    whole: () => readFileSync(path),
    close() {
      close();
      onClose();
    },
  };
}

/** Keeps bytes as they come: in memory while they are few, else in a temporary file. */
export class Spill {
  #chunks: Buffer[] = [];
  #size = 0;
  #file: number | undefined;
  readonly #path: string;

  /** @param whole False where the first bytes are enough. */
  constructor(
    folder: string,
    expected: number,
    private readonly whole: boolean,
  ) {
    this.#path = join(folder, `unpacked-${randomUUID()}`);
    if (whole && expected > held) this.#file = openSync(this.#path, 'wx');
  }

  add(chunk: Buffer): void {
    if (!this.whole && this.#size >= headSize) return;
    this.#size += chunk.length;
    if (this.#file === undefined && this.#size > held) {
      this.#file = openSync(this.#path, 'wx');
      for (const before of this.#chunks) writeSync(this.#file, before);
      this.#chunks = [];
    }
    if (this.#file === undefined) this.#chunks.push(chunk);
    else writeSync(this.#file, chunk);
  }

  end(): Content {
    if (this.#file === undefined) return contentOf(Buffer.concat(this.#chunks));
    closeSync(this.#file);
    this.#file = undefined;
    return fileContent(this.#path, this.#size, () => rmSync(this.#path, { force: true }));
  }

  discard(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    rmSync(this.#path, { force: true });
  }
}
