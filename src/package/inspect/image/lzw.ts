import { faults } from '../../model.js';
import { Broken } from '../broken.js';

/** A way of writing LZW. */
export interface LzwKind {
  /** Whether codes begin at the high bit of a byte, or at the low one. */
  high: boolean;
  /** Whether codes grow one code early. */
  early: boolean;
  /** Bits of what is packed. */
  literal: number;
}

/** As in TIFF, and in PDF unless it says otherwise. */
export const usualLzw: LzwKind = { high: true, early: true, literal: 8 };

const longest = 12;

/** Of each code, how many bytes it stands for, and where they were unpacked last: used by one file after the other. */
const lengths = new Uint32Array(1 << longest);
const places = new Uint32Array(1 << longest);

/** What LZW data unpack to. */
export function lzwUnpacked(bytes: Buffer, kind: LzwKind, most: number): Buffer {
  const length = lzwLength(bytes, kind, most);
  if (length > most) throw new Broken(faults.bomb);
  const unpacked = Buffer.alloc(length);
  lzwLength(bytes, kind, most, unpacked);
  return unpacked;
}

/**
 * How many bytes LZW data unpack to, found without unpacking them: of each code only its length is kept.
 *
 * @param most Where there is more, it is read no further.
 * @param unpacked Takes the bytes, if it is given.
 * @throws Broken at a code that is not there yet.
 */
export function lzwLength(bytes: Buffer, { high, early, literal }: LzwKind, most: number, unpacked?: Buffer): number {
  const clear = 1 << literal;
  lengths.fill(1, 0, clear);
  const [ahead, bits] = [early ? 1 : 0, bytes.length * 8];
  let [next, width, last, total] = [clear + 2, literal + 1, 0, 0];
  for (let at = 0; total <= most && at + width <= bits; ) {
    // A code lies within three bytes; behind the end, an empty one is as good as any.
    const byte = Math.floor(at / 8);
    const [one, two, three] = [bytes[byte]!, bytes[byte + 1]! | 0, bytes[byte + 2]! | 0];
    const code = (high ? ((one << 16) | (two << 8) | three) >>> (24 - width - (at % 8)) : ((three << 16) | (two << 8) | one) >>> (at % 8)) & ((1 << width) - 1);
    at += width;
    if (code === clear + 1) break;
    if (code === clear) {
      [next, width, last] = [clear + 2, literal + 1, 0];
      continue;
    }
    if (last === 0 ? code > clear : code > next) throw new Broken(faults.damaged);
    const length = code === next ? last + 1 : lengths[code]!;
    if (unpacked) {
      // Each code stands for bytes that were unpacked before: those of the one before it, and the next.
      const from = code === next ? total - last : places[code]!;
      if (code < clear) unpacked[total] = code;
      else for (let index = 0; index < length; index++) unpacked[total + index] = unpacked[from + index]!;
      if (last > 0 && next < 1 << longest) places[next] = total - last;
    }
    total += length;
    if (last > 0 && next < 1 << longest) lengths[next++] = last + 1;
    if (next + ahead >= 1 << width && width < longest) width++;
    last = length;
  }
  return total;
}
