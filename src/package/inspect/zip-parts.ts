import { crc32, inflateRawSync } from 'node:zlib';
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import type { Content } from '../content.js';
import { leastBomb, type PackageLimits } from '../limits.js';
import type { Fault } from '../model.js';
import { nameOf, zipOptions } from '../zip.js';
import { Broken } from './broken.js';

/** More entries than an honest document has. */
const mostEntries = 100_000;

/** Bytes of one part that is unpacked at once, packed or not. */
const atOnce = 2 ** 24;

/** Bytes of parts that are kept after they were read to be checked. */
const mostKept = 2 ** 26;

/** The end of a directory of a ZIP, and the bytes in which it is looked for: its comment, and what may follow. */
const endMark = Buffer.from('PK\x05\x06', 'latin1');
const [endSize, endSearch] = [22, 2 ** 20];

/** A ZIP within a package, every part of which has been read to its end. */
export class ZipParts {
  readonly entries = new Map<string, Entry>();
  /** The first fault that was met: a checksum that does not fit, a part that cannot be unpacked. */
  fault: Fault | '' = '';
  encrypted = false;
  /** Parts that were not looked into, for their size or their kind: only their checksums are known to fit. */
  readonly unseen = new Set<string>();
  /** What its parts show that lies outside of the file. */
  readonly outside = new Set<string>();
  /** Where it ends; what follows is none of it. */
  end = 0;
  readonly #kept = new Map<string, Buffer>();
  #held = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly content: Content,
    readonly limits: PackageLimits,
  ) {}

  /** @throws Broken where it is a bomb. */
  static async open(content: Content, limits: PackageLimits): Promise<ZipParts> {
    const end = endOf(content);
    const parts = new ZipParts(await zipOf(content, end), content, limits);
    parts.end = end;
    try {
      let bytes = 0;
      for await (const entry of parts.zip.eachEntry()) {
        const name = nameOf(entry);
        // Readers differ in which of two parts of one name they take.
        if (parts.entries.has(name)) parts.fault ||= 'damaged';
        parts.entries.set(name, entry);
        bytes += entry.uncompressedSize;
        parts.encrypted ||= entry.isEncrypted();
        if (parts.entries.size > mostEntries || (bytes > leastBomb && bytes > content.size * limits.ratio)) throw new Broken('bomb');
      }
      for (const [name, entry] of parts.entries) if (!entry.isEncrypted()) parts.fault ||= await parts.#check(name, entry);
      return parts;
    } catch (error) {
      parts.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The bytes of a part, if it is there, sound, and not larger than `most`: one that is larger is not seen. */
  async read(name: string, most: number): Promise<Buffer | undefined> {
    const entry = this.entries.get(name);
    if (!entry || entry.isEncrypted() || !entry.canDecodeFileData()) return undefined;
    if (entry.uncompressedSize > most) {
      this.unseen.add(name);
      return undefined;
    }
    const kept = this.#kept.get(name);
    if (kept) return kept;
    const chunks: Buffer[] = [];
    return (await this.#unpack(entry, (chunk) => void chunks.push(chunk)).catch(() => false)) === false ? undefined : Buffer.concat(chunks);
  }

  close(): void {
    this.zip.close();
  }

  async #check(name: string, entry: Entry): Promise<Fault | ''> {
    if (!entry.canDecodeFileData()) return 'method';
    const keeps = entry.uncompressedSize <= atOnce && this.#held + entry.uncompressedSize <= mostKept;
    const chunks: Buffer[] = [];
    let sum = 0;
    try {
      await this.#unpack(entry, (chunk) => {
        sum = crc32(chunk, sum);
        if (keeps) chunks.push(chunk);
      });
    } catch {
      return 'damaged';
    }
    if (sum >>> 0 !== entry.crc32 >>> 0) return 'checksum';
    if (keeps) {
      this.#kept.set(name, chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks));
      this.#held += entry.uncompressedSize;
    }
    return '';
  }

  /** Small parts, which most are, are unpacked in one go: a stream for each takes longer than the unpacking. */
  async #unpack(entry: Entry, take: (chunk: Buffer) => void): Promise<void> {
    if (entry.compressedSize > atOnce || entry.uncompressedSize > atOnce) {
      for await (const chunk of (await this.zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) take(chunk);
      return;
    }
    const { fileDataStart } = await this.zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = this.content.read(fileDataStart, entry.compressedSize);
    const bytes = entry.compressionMethod === 8 ? inflateRawSync(packed, { maxOutputLength: entry.uncompressedSize + 1 }) : packed;
    if (bytes.length !== entry.uncompressedSize) throw new Broken('damaged');
    take(bytes);
  }
}

/** Opens a ZIP; what follows its end is left off, which the library would refuse. */
async function zipOf(content: Content, end: number): Promise<ZipFile> {
  if (end === 0) throw new Broken('truncated');
  if (typeof content.path === 'string' && end === content.size) return openPromise(content.path, zipOptions);
  return fromBufferPromise(content.whole().subarray(0, end), zipOptions);
}

/** Where the ZIP ends; 0 where its directory is missing. */
function endOf(content: Content): number {
  const from = Math.max(0, content.size - endSearch);
  const tail = content.read(from, endSearch);
  for (let at = tail.lastIndexOf(endMark); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(endMark, at - 1)) {
    if (at + endSize > tail.length) continue;
    const end = at + endSize + tail.readUInt16LE(at + 20);
    if (end <= tail.length) return from + end;
  }
  return 0;
}
