import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { openPromise, type ZipFile } from 'yauzl';
import { Digester } from './digest.js';
import type { Digests } from './digest.js';
import { isShortage } from '../system/shortage.js';
import type { Algorithm, Fault, Location } from './model.js';
import { Spill, type Content } from './content.js';
import { zipOptions } from './zip.js';

type InZip = Extract<Location, { kind: 'zip' }>;

/** Reads entries of one ZIP file by their places in it. */
export class Unpacker {
  #zip: Promise<ZipFile> | undefined;

  constructor(
    private readonly path: string,
    private readonly temporary: string,
  ) {}

  /** Unpacks an entry once: digests, and its content, or the start of it, for who inspects it. */
  async read(
    at: InZip,
    size: number,
    algorithms: readonly Algorithm[],
    whole: boolean,
  ): Promise<{ digests: Digests; content?: Content; fault?: Fault }> {
    const digester = new Digester(algorithms);
    const spill = new Spill(this.temporary, size, whole);
    let sum = 0;
    try {
      const zip = await (this.#zip ??= openPromise(this.path, zipOptions));
      const entry = { relativeOffsetOfLocalHeader: at.header, compressedSize: at.packed } as Parameters<
        ZipFile['readLocalFileHeaderPromise']
      >[0];
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      const stream = await streamOf(zip, fileDataStart, at, size);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        digester.update(chunk);
        sum = crc32(chunk, sum);
        spill.add(chunk);
      }
    } catch (error) {
      spill.discard();
      if (isShortage(error)) throw error;
      return { digests: {}, fault: /too (many|few) bytes|unexpected end/i.test(String(error)) ? 'truncated' : 'damaged' };
    }
    const content = spill.end();
    if (sum >>> 0 === at.crc >>> 0) return { digests: digester.digests(), content };
    content.close();
    return { digests: digester.digests(), fault: 'checksum' };
  }

  async close(): Promise<void> {
    (await this.#zip?.catch(() => undefined))?.close();
  }
}

/** The library's own promise of this takes another way, and wants an entry. */
function streamOf(zip: ZipFile, start: number, { packed, method }: InZip, size: number): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStreamLowLevel(start, packed, 0, packed, method === 8, size, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
