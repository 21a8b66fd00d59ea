import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { InputFault } from '../system/fault.js';
import { FileFault } from './file-fault.js';
import type { SourceFile } from './model.js';

type Packed = Pick<SourceFile, 'absolute' | 'path' | 'size'>;

const gzip = Buffer.from([0x1f, 0x8b]);

/** No export packs so well: of more bytes than these, more than so many for one packed byte are none. */
const usualLimits = { leastBomb: 2 ** 30, mostRatio: 400 };

/** Whether a file is packed with gzip, by its first bytes. */
export function isGzip(head: Buffer): boolean {
  return head.subarray(0, gzip.length).equals(gzip);
}

/** The path of what is packed in a file, as its name tells it. */
export function unpackedName(path: string): string {
  return path.replace(/\.(?:gz|gzip)$/i, '');
}

/**
 * The first bytes of what is packed in a file.
 *
 * @throws FileFault where not one byte can be unpacked.
 */
export async function firstUnpacked(file: Packed, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  const packed = createReadStream(file.absolute);
  const unpacking = createGunzip();
  const reading = pipeline(packed, unpacking, async (unpacked: AsyncIterable<Buffer>) => {
    for await (const part of unpacked) {
      parts.push(part);
      length += part.length;
      if (length >= most) break;
    }
  });
  await reading.catch((error: unknown) => {
    // What is amiss further on is told when all of it is unpacked.
    if (length === 0) throw unpackFault(file.path, error);
  });
  return Buffer.concat(parts).subarray(0, most);
}

/** Unpacks a file; gives the bytes that come out, and the hash of those that go in. */
export async function unpack(
  file: Packed,
  copy: string,
  { limits = usualLimits, onRead }: { limits?: typeof usualLimits; onRead?: (read: number) => void },
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let [read, size] = [0, 0];
  const out = createWriteStream(copy);
  let failure: Error | undefined;
  out.on('error', (error) => (failure = error));
  try {
    await pipeline(
      createReadStream(file.absolute, { highWaterMark: 2 ** 20 }),
      async function* (packed: AsyncIterable<Buffer>) {
        for await (const part of packed) {
          hash.update(part);
          read += part.length;
          onRead?.(read);
          yield part;
        }
      },
      createGunzip(),
      async function* (unpacked: AsyncIterable<Buffer>) {
        for await (const part of unpacked) {
          size += part.length;
          if (size > limits.leastBomb && size > file.size * limits.mostRatio)
            throw new FileFault('dataset.gzip-bomb', { path: file.path, ratio: limits.mostRatio });
          yield part;
        }
      },
      out,
    );
  } catch (error) {
    if (failure)
      throw new InputFault(
        'dataset.staging-failed',
        { path: copy, reason: (failure as NodeJS.ErrnoException).code ?? failure.message },
        { cause: failure },
      );
    throw unpackFault(file.path, error);
  }
  return { size, sha256: hash.digest('hex') };
}

/** What `zlib` says of a file that it cannot unpack, as a fault of the file; other faults as they are. */
function unpackFault(path: string, error: unknown): unknown {
  // That of what stops a run is a number.
  const code = String((error as NodeJS.ErrnoException).code);
  if (code === 'Z_BUF_ERROR') return new FileFault('dataset.gzip-cut', { path });
  return code.startsWith('Z_') ? new FileFault('dataset.gzip-broken', { path }) : error;
}
