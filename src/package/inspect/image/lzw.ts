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
const lengths = new Int32Array((1 << longest) + 1);
const places = new Int32Array((1 << longest) + 1);

/** Bytes from which one code is taken. */
const atOnce = 4;

/** What LZW data unpack to. */
export function lzwUnpacked(bytes: Buffer, kind: LzwKind, most: number): Buffer {
  const length = lzwLength(bytes, kind, most);
  if (length > most) throw new Broken('bomb');
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
  const ahead = early ? 1 : 0;
  // From `wider` on, codes are longer by a bit.
  let [next, width, wider, last, total] = [clear + 2, literal + 1, (2 << literal) - ahead, 0, 0];
  // The last codes are taken from a copy of the last bytes, behind which there are empty ones.
  const tail = Math.max(0, bytes.length - atOnce);
  const copy = Buffer.concat([bytes.subarray(tail), Buffer.alloc(2 * atOnce)]);
  let view = viewOf(bytes);
  for (let byte = 0, bit = 0, start = 0; total <= most;) {
    if (byte >= tail) {
      if (byte * 8 + bit + width > bytes.length * 8) break;
      if (start === 0) view = viewOf(copy);
      start = tail;
    }
    const code = high
      ? (view.getInt32(byte - start) << bit) >>> (32 - width)
      : (view.getInt32(byte - start, true) >>> bit) & ((1 << width) - 1);
    bit += width;
    byte += bit >> 3;
    bit &= 7;
    // The next code stands for what the last one did and a byte more, and may be the one that is read.
    lengths[next] = last + 1;
    if (code === clear) {
      [next, width, wider, last] = [clear + 2, literal + 1, (2 << literal) - ahead, 0];
      continue;
    }
    if (code === clear + 1) break;
    if (code > next || (last === 0 && code > clear)) throw new Broken('damaged');
    const length = lengths[code]!;
    if (unpacked) {
      places[next] = total - last;
      unpack(unpacked, total, code < clear ? code : undefined, places[code]!, length);
    }
    if (last > 0 && next < 1 << longest) next++;
    if (next >= wider && width < longest) wider = (1 << ++width) - ahead;
    total += length;
    last = length;
  }
  return total;
}

const viewOf = (bytes: Buffer): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/** A code stands for a byte of its own, or for some that were unpacked before. */
function unpack(unpacked: Buffer, to: number, byte: number | undefined, from: number, length: number): void {
  if (byte !== undefined) unpacked[to] = byte;
  else for (let index = 0; index < length; index++) unpacked[to + index] = unpacked[from + index]!;
}
