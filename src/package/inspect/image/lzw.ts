import { faults } from '../../model.js';
import { Broken } from '../broken.js';

/** The two ways of writing LZW: codes begin at the high bit in a TIFF and grow one code early, at the low bit in a GIF. */
export type LzwKind = 'tiff' | 'gif';

const longest = 12;

/** Of each code, how many bytes it stands for: used by one file after the other. */
const lengths = new Uint32Array(1 << longest);

/**
 * How many bytes LZW data unpack to, found without unpacking them: of each code only its length is kept.
 *
 * @param literal Bits of what is packed: 8, or fewer in a GIF.
 * @param most Where there is more, it is read no further.
 * @throws Broken at a code that is not there yet.
 */
export function lzwLength(bytes: Buffer, kind: LzwKind, literal: number, most: number): number {
  const clear = 1 << literal;
  lengths.fill(1, 0, clear);
  const [tiff, early, bits] = [kind === 'tiff', kind === 'tiff' ? 1 : 0, bytes.length * 8];
  let [next, width, last, total] = [clear + 2, literal + 1, 0, 0];
  for (let at = 0; total <= most && at + width <= bits; ) {
    // A code lies within three bytes; behind the end, an empty one is as good as any.
    const byte = Math.floor(at / 8);
    const [one, two, three] = [bytes[byte]!, bytes[byte + 1]! | 0, bytes[byte + 2]! | 0];
    const code = (tiff ? ((one << 16) | (two << 8) | three) >>> (24 - width - (at % 8)) : ((three << 16) | (two << 8) | one) >>> (at % 8)) & ((1 << width) - 1);
    at += width;
    if (code === clear + 1) break;
    if (code === clear) {
      [next, width, last] = [clear + 2, literal + 1, 0];
      continue;
    }
    if (last === 0 ? code > clear : code > next) throw new Broken(faults.damaged);
    const length = code === next ? last + 1 : lengths[code]!;
    total += length;
    if (last > 0 && next < 1 << longest) lengths[next++] = last + 1;
    if (next + early >= 1 << width && width < longest) width++;
    last = length;
  }
  return total;
}
