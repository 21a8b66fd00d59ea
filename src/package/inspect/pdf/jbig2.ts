import type { Fault } from '../../model.js';

/** Kinds of segments (ITU-T T.88, 7.3), and those of them that are parts of a picture. */
const kinds = new Set([0, 4, 6, 7, 16, 20, 22, 23, 36, 38, 39, 40, 42, 43, 48, 49, 50, 51, 52, 53, 62]);
const regions = new Set([6, 7, 22, 23, 38, 39, 42, 43]);

const unknownLength = 0xffffffff;

/** Fewest bytes of a segment of symbols: its flags and two counts. */
const leastSymbols = 10;

/** Walks the segments of a JBIG2 image, without their pixels: each must be of a known kind and there to its end. */
export function checkJbig2(bytes: Buffer): Fault | '' {
  let [at, pictures] = [0, 0];
  // Padding of a few bytes may follow.
  while (at + 11 <= bytes.length) {
    const number = bytes.readUInt32BE(at);
    const flags = bytes[at + 4]!;
    const kind = flags & 63;
    if (!kinds.has(kind)) return 'damaged';
    const short = bytes[at + 5]! >> 5;
    const referred = short <= 4 ? short : bytes.readUInt32BE(at + 5) & 0x1fffffff;
    const wide = number <= 256 ? 1 : number <= 65536 ? 2 : 4;
    const end = at + 5 + (short <= 4 ? 1 : 4 + Math.ceil((referred + 1) / 8)) + referred * wide + (flags & 64 ? 4 : 1);
    if (end + 4 > bytes.length) return 'truncated';
    const length = bytes.readUInt32BE(end);
    if (kind === 0 && length < leastSymbols) return 'damaged';
    if (regions.has(kind)) pictures++;
    // A region may leave its length open: then it is the last that can be told of.
    if (length === unknownLength) break;
    at = end + 4 + length;
    if (at > bytes.length) return 'truncated';
  }
  return pictures > 0 ? '' : 'damaged';
}
