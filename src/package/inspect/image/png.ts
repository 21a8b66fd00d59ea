import { crc32 } from 'node:zlib';
import type { Content } from '../../content.js';
import { Broken } from '../broken.js';
import { exifResolution, resolutionText } from './resolution.js';

const signature = 8;
const window = 2 ** 20;
const metre = 1;

/**
 * Walks the chunks of a PNG to its last one, and holds each against its checksum; what stands behind is none of it. Gives
 * the resolution and where it ends.
 */
export function checkPng(content: Content): { resolution: string; end: number } {
  let [dots, exif] = ['', ''];
  for (let at = signature; ;) {
    const head = content.read(at, 8);
    if (head.length < 8) throw new Broken('truncated');
    const length = head.readUInt32BE();
    const type = head.toString('latin1', 4, 8);
    if (!/^[A-Za-z]{4}$/.test(type)) throw new Broken('damaged');
    const end = at + 8 + length;
    if (end + 4 > content.size) throw new Broken('truncated');
    if (checksum(content, at + 4, end) !== content.read(end, 4).readUInt32BE()) throw new Broken('damaged');
    if (type === 'pHYs' && length === 9) {
      const phys = content.read(at + 8, 9);
      if (phys[8] === metre) dots = resolutionText(phys.readUInt32BE(0), phys.readUInt32BE(4), 0.0254);
    } else if (type === 'eXIf') exif = exifResolution(content.read(at + 8, length));
    if (type === 'IEND') return { resolution: dots || exif, end: end + 4 };
    at = end + 4;
  }
}

function checksum(content: Content, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at += window) sum = crc32(content.read(at, Math.min(window, end - at)), sum);
  return sum;
}
