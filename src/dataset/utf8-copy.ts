import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { InputFault } from '../fault.js';
import { chunks } from './bytes.js';
import type { Looks } from './encoding.js';

/** Encodings that are read by way of a copy in UTF-8. */
export type Decoder = 'gb18030' | 'utf-16le' | 'utf-16be';

/** How to read a file that looks so; nothing where it is UTF-8, or no text. */
export function decoderOf(looks: Looks): Decoder | undefined {
  if (looks.as === 'utf-16') return looks.order === 'LE' ? 'utf-16le' : 'utf-16be';
  return looks.as === 'gb18030' ? 'gb18030' : undefined;
}

/** The beginning of a file as the copy will have it. */
export function decodedHead(sample: Buffer, decoder: Decoder): Buffer {
  return withGaps(new TextDecoder(decoder).decode(sample, { stream: true }));
}

/**
 * Writes a text file in another encoding anew in UTF-8, line for line, so that a line of one is that line of the other.
 *
 * @returns SHA-256 of the file as it is.
 * @throws InputFault when the copy cannot be written. No half of it is left.
 */
export async function writeUtf8Copy(from: string, decoder: Decoder, to: string, onRead?: (read: number) => void): Promise<string> {
  const hash = createHash('sha256');
  const text = new TextDecoder(decoder);
  const decoded = async function* () {
    let read = 0;
    for await (const chunk of chunks(from)) {
      hash.update(chunk);
      yield withGaps(text.decode(chunk, { stream: true }));
      onRead?.((read += chunk.length));
    }
    yield withGaps(text.decode());
  };
  try {
    await pipeline(decoded, createWriteStream(to));
  } catch (error) {
    await rm(to, { force: true });
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (syscall !== 'write' && syscall !== 'open') throw error;
    throw new InputFault('dataset.staging-failed', { path: to, reason: code ?? '' }, { cause: error });
  }
  return hash.digest('hex');
}

/** A byte that no text in UTF-8 has. */
const gap = Buffer.from([0xff]);

/** What could not be decoded is no UTF-8 either: such a record is told to be unreadable, and nothing is guessed. */
function withGaps(text: string): Buffer {
  const parts = text.split('\ufffd');
  return parts.length === 1 ? Buffer.from(text) : Buffer.concat(parts.flatMap((part, at) => (at === 0 ? [Buffer.from(part)] : [gap, Buffer.from(part)])));
}
