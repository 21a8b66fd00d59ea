import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InputFault } from '../fault.js';
import { chunks } from './bytes.js';

/** Bytes decoded at once. */
const piece = 2 ** 20;

/** A byte that UTF-8 never has: what cannot be decoded stays unreadable in the copy, and its row is told as such. */
const never = Buffer.from([0xff]);

/** A copy in UTF-8, and the digest of what it is a copy of. */
export interface Utf8Copy {
  path: string;
  size: number;
  sha256: string;
}

/**
 * Copies a file in GB18030 into UTF-8, a piece at a time. Lines stay what they are, since no byte of a longer sequence is a
 * line break.
 *
 * @param folder Where the copy is written, as `<name>-utf8.csv`.
 */
export async function utf8Copy(absolute: string, folder: string, name: string): Promise<Utf8Copy> {
  const path = join(folder, `${name}-utf8.csv`);
  const hash = createHash('sha256');
  const decoder = new TextDecoder('gb18030');
  let size = 0;
  const bytesOf = (text: string): Buffer => {
    const bytes = text.includes('\ufffd') ? joined(text.split('\ufffd')) : Buffer.from(text);
    size += bytes.length;
    return bytes;
  };
  async function* decoded(): AsyncGenerator<Buffer> {
    for await (const chunk of chunks(absolute, 0, Infinity, piece)) {
      hash.update(chunk);
      yield bytesOf(decoder.decode(chunk, { stream: true }));
    }
    yield bytesOf(decoder.decode());
  }
  try {
    await pipeline(Readable.from(decoded()), createWriteStream(path));
  } catch (error) {
    await rm(path, { force: true });
    const { code: reason, path: where, message } = error as NodeJS.ErrnoException;
    if (where === absolute) throw error;
    throw new InputFault('dataset.staging-failed', { path, reason: reason ?? message }, { cause: error });
  }
  return { path, size, sha256: hash.digest('hex') };
}

function joined(texts: readonly string[]): Buffer {
  return Buffer.concat(texts.flatMap((text, at) => (at === 0 ? [Buffer.from(text)] : [never, Buffer.from(text)])));
}
