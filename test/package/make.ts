import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A ZIP with the given entries, all of one time; small ones are stored as they are. */
export async function zipOf(entries: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries))
    zip.addBuffer(Buffer.from(content), name, { compress: content.length > 1000, mtime: new Date(Date.UTC(2020, 0, 1)) });
  zip.end();
  return buffer(zip.outputStream);
}

/** The ZIP with other names of the same length in it. */
export function renamed(zip: Buffer, names: Record<string, string>): Buffer {
  return Object.entries(names).reduce((bytes, [from, to]) => Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1'), zip);
}

const gb18030: Readonly<Record<string, number[]>> = { 电子档案: [0xb5, 0xe7, 0xd7, 0xd3, 0xb5, 0xb5, 0xb0, 0xb8] };

/** The ZIP with names in GB18030 in the place of others, and without the flag that says UTF-8. */
export function inGb18030(zip: Buffer, names: Record<string, string>): Buffer {
  const bytes = renamed(
    zip,
    Object.fromEntries(Object.entries(names).map(([from, to]) => [from, Buffer.from(gb18030[to]!).toString('latin1')])),
  );
  for (const [signature, flag] of [
    ['PK\x01\x02', 8],
    ['PK\x03\x04', 6],
  ] as const) {
    for (let at = bytes.indexOf(signature, 0, 'latin1'); at >= 0; at = bytes.indexOf(signature, at + 4, 'latin1'))
      bytes.writeUInt16LE(bytes.readUInt16LE(at + flag) & ~0x800, at + flag);
  }
  return bytes;
}

/** The ZIP with one entry marked as encrypted. */
export function encrypted(zip: Buffer, name: string): Buffer {
  const bytes = Buffer.from(zip);
  for (const [signature, flag, length] of [
    ['PK\x01\x02', 8, 46],
    ['PK\x03\x04', 6, 30],
  ] as const) {
    for (let at = bytes.indexOf(signature, 0, 'latin1'); at >= 0; at = bytes.indexOf(signature, at + 4, 'latin1')) {
      if (bytes.subarray(at + length).indexOf(name) === 0) bytes.writeUInt16LE(bytes.readUInt16LE(at + flag) | 1, at + flag);
    }
  }
  return bytes;
}
