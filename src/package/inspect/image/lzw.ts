import { faults } from '../../model.js';
import { Broken } from '../broken.js';

/** The two ways of writing LZW: codes begin at the high bit in a TIFF and grow one code early, at the low bit in a GIF. */
export type LzwKind = 'tiff' | 'gif';

const longest = 12;

/**
 * How many bytes LZW data unpack to, found without unpacking them: of each code only its length is kept.
 *
 * @param literal Bits of what is packed: 8, or fewer in a GIF.
 * @param most Where there is more, it is read no further.
 * @throws Broken at a code that is not there yet.
 */
export function lzwLength(bytes: Buffer, kind: LzwKind, literal: number, most: number): number {
  const clear = 1 << literal;
  const lengths = new Uint32Array(1 << longest);
  lengths.fill(1, 0, clear);
  const early = kind === 'tiff' ? 1 : 0;
  let [next, width, last, total] = [clear + 2, literal + 1, 0, 0];
  let [held, count, at] = [0, 0, 0];
  while (total <= most) {
    for (; count < width && at < bytes.length; count += 8) held = kind === 'tiff' ? ((held << 8) | bytes[at++]!) & 0xffffff : held | (bytes[at++]! << count);
    if (count < width) break;
    const code = kind === 'tiff' ? (held >>> (count - width)) & ((1 << width) - 1) : held & ((1 << width) - 1);
    if (kind === 'gif') held >>>= width;
    count -= width;
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
