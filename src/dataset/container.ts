import { open } from 'node:fs/promises';

const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const zip = Buffer.from('PK\x03\x04', 'latin1');

/** Bytes of the end of a ZIP in which the names of its parts are looked for, and sectors of an OLE file that its names begin in. */
const tail = 64 * 1024;
const sectors = 8;

/** The names in a container tell what it is, and may stand far behind its beginning: the beginning, and behind it those names. */
export async function withNames(absolute: string, head: Buffer, size: number): Promise<Buffer> {
  if (size <= head.length) return head;
  const isZip = head.subarray(0, zip.length).equals(zip);
  if (!isZip && !head.subarray(0, compound.length).equals(compound)) return head;
  const sector = isZip ? 0 : 2 ** Math.min(16, head.readUInt16LE(30));
  const from = isZip ? Math.max(head.length, size - tail) : (head.readUInt32LE(48) + 1) * sector;
  const file = await open(absolute, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(isZip ? tail : sectors * sector), 0, undefined, from);
    return Buffer.concat([head, buffer.subarray(0, bytesRead)]);
  } finally {
    await file.close();
  }
}
