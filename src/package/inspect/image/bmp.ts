import type { Content } from '../../content.js';
import type { Inspection } from '../../model.js';
import { Broken, Unseen } from '../broken.js';
import { checkPixels } from './pixels.js';
import { resolutionText } from './resolution.js';

const fileHead = 14;
const oldHead = 12;
const masks = 3;

/** Reads the heads of a BMP, and that its pixels are there to the last row: they are not packed, and any of them is lawful. */
export function inspectBmp(content: Content, _: Buffer | string, found: Partial<Inspection>): void {
  const head = content.read(0, fileHead + 40);
  if (head.length < fileHead + oldHead) throw new Broken('truncated');
  const [start, size] = [head.readUInt32LE(10), head.readUInt32LE(fileHead)];
  const old = size === oldHead;
  if (!old && (size < 40 || size > 1024)) throw new Broken('damaged');
  if (!old && head.length < fileHead + 40) throw new Broken('truncated');
  const [width, height] = old ? [head.readUInt16LE(18), head.readUInt16LE(20)] : [head.readInt32LE(18), Math.abs(head.readInt32LE(22))];
  const bits = head.readUInt16LE(old ? 24 : 28);
  const packing = old ? 0 : head.readUInt32LE(30);
  checkPixels(width, height);
  found.pages = '1';
  found.colourMode = bits === 1 ? 'bilevel' : 'colour';
  if (!old) found.resolution = resolutionText(head.readInt32LE(38), head.readInt32LE(42), 0.0254);
  // Packed by run lengths, or another image wrapped in it.
  if (packing !== 0 && packing !== masks) throw new Unseen();
  if (![1, 4, 8, 16, 24, 32].includes(bits) || start < fileHead + size) throw new Broken('damaged');
  if (start + Math.ceil((width * bits) / 32) * 4 * height > content.size) throw new Broken('truncated');
}
