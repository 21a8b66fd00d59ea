import type { Content } from '../../content.js';
import { Broken } from '../broken.js';
import { lzwLength } from './lzw.js';

const head = 13;
const image = 0x2c;
const extension = 0x21;
const trailer = 0x3b;

/** Bytes of the colours that a field of flags tells of. */
const coloursOf = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** Walks the blocks of a GIF to its last one, and counts the pixels of each image in it; what stands behind is none of it. It tells no resolution. */
export function checkGif(content: Content): { resolution: string; end: number } {
  let at = head + coloursOf(byteAt(content, head - 3));
  for (;;) {
    const kind = byteAt(content, at++);
    if (kind === trailer) return { resolution: '', end: at };
    if (kind === extension) at = pastBlocks(content, at + 1);
    else if (kind === image) {
      const place = content.read(at, 9);
      if (place.length < 9) throw new Broken('truncated');
      at += 9 + coloursOf(place[8]!);
      const literal = byteAt(content, at++);
      const end = pastBlocks(content, at);
      const pixels = place.readUInt16LE(4) * place.readUInt16LE(6);
      if (
        literal < 1 ||
        literal > 8 ||
        lzwLength(blocksOf(content.read(at, end - at)), { high: false, early: false, literal }, pixels) !== pixels
      )
        throw new Broken('damaged');
      at = end;
    } else throw new Broken('damaged');
  }
}

function byteAt(content: Content, at: number): number {
  const [byte] = content.read(at, 1);
  if (byte === undefined) throw new Broken('truncated');
  return byte;
}

/** Where a chain of blocks ends, each of which tells its length, and the last 0. */
function pastBlocks(content: Content, start: number): number {
  for (let at = start; ;) {
    const length = byteAt(content, at++);
    if (length === 0) return at;
    at += length;
  }
}

/** What stands in a chain of blocks. */
function blocksOf(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; bytes[at]! > 0; at += 1 + bytes[at]!) parts.push(bytes.subarray(at + 1, at + 1 + bytes[at]!));
  return Buffer.concat(parts);
}
