import type { Content } from '../../content.js';
import type { Inspection } from '../../model.js';
import { Broken, Unseen } from '../broken.js';
import { checkPixels } from './pixels.js';

/** Boxes of one file that are looked at: an image has a dozen. */
const mostBoxes = 10_000;

/** Boxes within boxes: the deepest that matters here is jp2h, res, resc. */
const deepest = 4;

/** Boxes that hold boxes. */
const holders = new Set(['jp2h', 'res ']);

/** Bytes that the marker SIZ of a codestream takes up to its first component. */
const sizeHead = 42;

/** Header of a file of boxes, and of a bare codestream. */
const codestreamStart = 0xff4fff51;
const endOfCodestream = 0xffd9;
const startOfTilePart = 0xff90;

/** Bytes in which the end of a codestream is looked for: some writers pad. No pixel makes these two bytes. */
const padding = 4096;

/** Brand of a file that is one image. */
const simple = 'jp2 ';

interface Box {
  type: string;
  /** Where its contents begin and end. */
  start: number;
  end: number;
}

/** What the boxes of a file tell. */
interface Found {
  components: number;
  bits: number;
  /** Dots an inch, of the lower direction: as captured, else as meant to be shown. */
  captured: number;
  shown: number;
  space: number;
  palette: boolean;
  /** Of the box ftyp: `jp2 ` is one image; others may hold several, or have their codestream in pieces or elsewhere. */
  brand: string;
  /** Of the boxes that hold a codestream, how many there are, and the first. */
  streams: number;
  stream?: Box;
}

/**
 * Reads the boxes of a JPEG 2000 file (ISO/IEC 15444-1), or the head of a bare codestream, and none of its pixels: size,
 * colour and resolution, and whether the codestream is there to its end.
 */
export function inspectJpeg2000(content: Content, _: Buffer | string, inspection: Partial<Inspection>): void {
  const found: Found = { components: 0, bits: 0, captured: 0, shown: 0, space: 0, palette: false, brand: '', streams: 0 };
  if (content.read(0, 4).readUInt32BE() === codestreamStart) take(content, { type: 'jp2c', start: 0, end: content.size }, found);
  else walk(content, { type: '', start: 0, end: content.size }, 0, found, { left: mostBoxes });
  if (!found.stream && !['', simple].includes(found.brand)) throw new Unseen();
  if (!found.stream) throw new Broken('damaged');
  readStream(content, found.stream, found);
  const resolution = Math.round(found.captured || found.shown);
  // Its pixels are nowhere decoded, which is told of.
  Object.assign(inspection, {
    ...(found.streams === 1 && { pages: '1' }),
    unseen: String(found.streams),
    colourMode: colourOf(found),
    ...(resolution > 0 && { resolution: String(resolution) }),
  });
}

/** Every box moves on by its head at least, and none reaches past the one that holds it: so the walk ends. */
function walk(content: Content, { start, end }: Box, depth: number, found: Found, boxes: { left: number }): void {
  if (depth > deepest) throw new Broken('deep');
  for (let at = start; at < end;) {
    if (--boxes.left < 0) throw new Broken('damaged');
    // What is no box, behind the image, is no part of the file.
    if (depth === 0 && found.stream && !/^[\w ]{4}$/.test(content.read(at + 4, 4).toString('latin1'))) return;
    const box = boxAt(content, at, end);
    if (holders.has(box.type)) walk(content, box, depth + 1, found, boxes);
    else take(content, box, found);
    at = box.end;
  }
}

function boxAt(content: Content, at: number, end: number): Box {
  const head = content.read(at, Math.min(16, end - at));
  if (head.length < 8) throw new Broken('truncated');
  const short = head.readUInt32BE();
  const type = head.toString('latin1', 4, 8);
  // 0: to the end of the file, for the last box only; 1: the length stands behind the type, in eight bytes.
  if (short === 0 && end !== content.size) throw new Broken('damaged');
  if (short === 1 && head.length < 16) throw new Broken('truncated');
  const length = short === 0 ? end - at : short === 1 ? Number(head.readBigUInt64BE(8)) : short;
  const taken = short === 1 ? 16 : 8;
  if (length < taken) throw new Broken('damaged');
  if (at + length > end) throw new Broken(end === content.size ? 'truncated' : 'damaged');
  return { type, start: at + taken, end: at + length };
}

function take(content: Content, box: Box, found: Found): void {
  const { type, start, end } = box;
  const head = content.read(start, Math.min(19, end - start));
  if (type === 'ihdr') {
    checkPixels(head.readUInt32BE(4), head.readUInt32BE(0));
    found.components = head.readUInt16BE(8);
    found.bits = depthOf(head[10]!);
  } else if (type === 'ftyp') found.brand = head.toString('latin1', 0, 4);
  else if (type === 'colr' && head[0] === 1 && found.space === 0) found.space = head.readUInt32BE(3);
  else if (type === 'pclr') found.palette = true;
  else if (type === 'resc') found.captured = dotsAnInch(head);
  else if (type === 'resd') found.shown = dotsAnInch(head);
  else if (type === 'jp2c') {
    found.stream ??= box;
    found.streams++;
  }
}

/** Points a metre, as a fraction with a power of ten, first of the vertical. */
function dotsAnInch(head: Buffer): number {
  const along = (at: number, power: number) => (head.readUInt16BE(at) / head.readUInt16BE(at + 2)) * 10 ** head.readInt8(power) * 0.0254;
  const lower = Math.min(along(0, 8), along(4, 9));
  // More than a microscope has is no resolution.
  return Number.isFinite(lower) && lower >= 0.5 && lower < 1e6 ? lower : 0;
}

/** The head of the codestream tells the size again, which must be there; its last bytes tell that nothing is cut off. */
function readStream(content: Content, { start, end }: Box, found: Found): void {
  const head = content.read(start, Math.min(sizeHead + 1, end - start));
  if (head.length <= sizeHead) throw new Broken('truncated');
  if (head.readUInt32BE() !== codestreamStart) throw new Broken('damaged');
  const along = (to: number, from: number) => head.readUInt32BE(to) - head.readUInt32BE(from);
  checkPixels(along(8, 16), along(12, 20));
  found.components ||= head.readUInt16BE(40);
  found.bits ||= depthOf(head[sizeHead]!);
  if (found.components === 0) throw new Broken('damaged');
  walkTileParts(content, start, end);
}

/** Each part of a codestream tells its length, up to the mark of its end. */
function walkTileParts(content: Content, start: number, end: number): void {
  for (let at = start + 2; ;) {
    const head = content.read(at, Math.min(12, end - at));
    if (head.length < 2) throw new Broken('truncated');
    const marker = head.readUInt16BE();
    if (marker === endOfCodestream) return;
    if (marker < 0xff00 || head.length < 4) throw new Broken(head.length < 4 ? 'truncated' : 'damaged');
    if (marker === startOfTilePart && head.length < 12) throw new Broken('truncated');
    // A length of 0 is that of the last part: to the end.
    if (marker === startOfTilePart && head.readUInt32BE(6) === 0) return endsWithMark(content, at, end);
    const length = marker === startOfTilePart ? head.readUInt32BE(6) : 2 + head.readUInt16BE(2);
    if (length < (marker === startOfTilePart ? 14 : 4)) throw new Broken('damaged');
    if (at + length > end) throw new Broken('truncated');
    at += length;
  }
}

function endsWithMark(content: Content, start: number, end: number): void {
  const last = Math.max(start, end - padding);
  if (!content.read(last, end - last).includes(Buffer.from([0xff, 0xd9]))) throw new Broken('truncated');
}

/** Bits of a component; 0 where the components differ. */
const depthOf = (byte: number): number => (byte === 0xff ? 0 : (byte & 0x7f) + 1);

/** Colour space of the box colr that is grey. */
const greySpace = 17;

function colourOf({ components, bits, space, palette }: Found): Inspection['colourMode'] {
  if (palette) return 'colour';
  if (components > 2 && space !== greySpace) return 'colour';
  return bits === 1 && components === 1 ? 'bilevel' : 'grey';
}
