import type { Content } from '../../content.js';
import { Broken } from '../broken.js';
import { exifResolution } from './resolution.js';

const head = 12;

/** Walks the chunks of a WEBP as far as its head says that it goes; what stands behind is none of it. Gives the resolution and where it ends. */
export function checkWebp(content: Content): { resolution: string; end: number } {
  const end = 8 + content.read(4, 4).readUInt32LE();
  if (end > content.size) throw new Broken('truncated');
  let resolution = '';
  for (let at = head; at < end;) {
    const chunk = content.read(at, 8);
    if (chunk.length < 8 || at + 8 > end) throw new Broken('damaged');
    const length = chunk.readUInt32LE(4);
    if (at + 8 + length > end) throw new Broken('damaged');
    if (chunk.toString('latin1', 0, 4) === 'EXIF') {
      const exif = content.read(at + 8, length);
      // Some writers leave the head that JPEG has before it.
      resolution = exifResolution(exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif);
    }
    // An odd length is filled up to an even one.
    at += 8 + length + (length & 1);
  }
  return { resolution, end };
}
