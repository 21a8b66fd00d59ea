import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { ZipFile, type Options } from 'yazl';

/** One entry of a ZIP that no honest program writes. */
export interface HostileEntry {
  name: string | Buffer;
  bytes?: Buffer;
  /** So many zero bytes in place of `bytes`. */
  zeros?: number;
  mode?: number;
  compress?: boolean;
}

const mtime = new Date(2024, 0, 2);

/**
 * Writes a ZIP whose names may be anything: made with harmless names as long as the wanted ones, which are then put in
 * their place. Names given as bytes lose the mark that says they are UTF-8.
 */
export async function writeHostileZip(path: string, entries: readonly HostileEntry[]): Promise<void> {
  await pipeline(Readable.from([await hostileZip(entries)]), createWriteStream(path));
}

export async function hostileZip(entries: readonly HostileEntry[]): Promise<Buffer> {
  const zip = new ZipFile();
  const names = entries.map(({ name }, at) => ({ name, stand: standIn(name, at) }));
  for (const [at, { bytes = Buffer.from('x'), zeros, mode = 0o100644, compress = true }] of entries.entries()) {
    const options: Partial<Options> = { mtime, mode, compress };
    if (zeros === undefined) zip.addBuffer(bytes, names[at]!.stand, options);
    else zip.addReadStream(zeroStream(zeros), names[at]!.stand, options);
  }
  zip.end();
  const whole = await buffer(zip.outputStream);
  for (const { name, stand } of names) if (name !== stand) putName(whole, stand, name);
  return whole;
}

function zeroStream(size: number): Readable {
  const piece = Buffer.alloc(2 ** 20);
  return Readable.from(
    (function* () {
      for (let left = size; left > 0; left -= piece.length) yield left >= piece.length ? piece : piece.subarray(0, left);
    })(),
  );
}

function bytesOf(name: string | Buffer): Buffer {
  return typeof name === 'string' ? Buffer.from(name) : name;
}

/** The name itself where the library takes it. */
function standIn(name: string | Buffer, at: number): string {
  const isPlain = typeof name === 'string' && !/^[/\\]|^[A-Za-z]:|\\|(^|\/)\.\.(\/|$)|\0/.test(name);
  return isPlain ? name : `Q${at}`.padEnd(bytesOf(name).length, 'q');
}

const [localHeader, centralHeader] = [0x04034b50, 0x02014b50];

function putName(zip: Buffer, stand: string, name: string | Buffer): void {
  const wanted = bytesOf(name);
  for (let at = zip.indexOf(stand); at >= 0; at = zip.indexOf(stand, at + 1)) {
    wanted.copy(zip, at);
    if (typeof name === 'string') continue;
    if (at >= 30 && zip.readUInt32LE(at - 30) === localHeader) zip.writeUInt16LE(zip.readUInt16LE(at - 24) & ~0x800, at - 24);
    if (at >= 46 && zip.readUInt32LE(at - 46) === centralHeader) zip.writeUInt16LE(zip.readUInt16LE(at - 38) & ~0x800, at - 38);
  }
}
