import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** Bytes read at once. */
export const chunkSize = 4 * 2 ** 20;

/**
 * The bytes of a file from `start` to `end`, chunk by chunk; the next chunk is read while the caller works on this
 * one. A chunk is valid only until the next is asked for.
 */
export async function* chunks(path: string, start = 0, end = Infinity, size = chunkSize): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  try {
    const buffers = [Buffer.allocUnsafe(Math.min(size, end - start)), Buffer.allocUnsafe(Math.min(size, end - start))] as const;
    const read = (turn: 0 | 1, at: number) => file.read(buffers[turn], 0, Math.min(buffers[turn].length, end - at), at);
    let turn: 0 | 1 = 0;
    let position = start;
    let pending = read(turn, position);
    for (;;) {
      const { bytesRead } = await pending;
      if (bytesRead === 0) return;
      const chunk = buffers[turn].subarray(0, bytesRead);
      position += bytesRead;
      turn = turn === 0 ? 1 : 0;
      pending = read(turn, position);
      // Settled in `finally`, so that the file is not closed under a read.
      pending.catch(() => undefined);
      yield chunk;
    }
  } finally {
    await file.close();
  }
}

/** SHA-256 of a file, in hexadecimal. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks(path)) hash.update(chunk);
  return hash.digest('hex');
}

/** The first bytes of a file. */
export async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
