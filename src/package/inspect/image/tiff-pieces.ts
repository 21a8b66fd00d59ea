import { createInflate, inflateSync } from 'node:zlib';
import { once } from 'node:events';
import type { Content } from '../../content.js';
import { Broken, Unseen } from '../broken.js';
import { faxTiff } from './fax-tiff.js';
import { decode } from './decode.js';
import { JpegReader, noTables, type JpegTables } from './jpeg.js';
import { lzwLength, usualLzw } from './lzw.js';
import type { TiffPage } from './tiff-page.js';

/** Bytes that are held of one strip or tile, or of a page that is handed to the image library. */
const mostHeld = 2 ** 28;

/** Bytes that are unpacked at once; more are unpacked in parts. */
const mostAtOnce = 2 ** 25;

/** Bytes behind packed data that fill up to an even place. */
const filling = 2;

/** Looks at one strip or tile to its end: `least` and `most` bytes must come of it. */
type Check = (bytes: Buffer, least: number, most: number) => void | Promise<void>;

const packed: ReadonlyMap<number, Check> = new Map<number, Check>([
  [5, checkLzw],
  [8, checkDeflate],
  [32946, checkDeflate],
  [32773, checkPackBits],
]);

const uncompressed = 1;
const rowByRow = 2;
const fax: readonly number[] = [rowByRow, 3, 4];
const jpeg = 7;

/**
 * Looks at every strip or tile of a page, by the way in which it is packed: a library stops where it has its pixels, and does
 * not tell what is left over then.
 *
 * @throws Broken where one is not whole.
 * @throws Unseen where the way of packing is not one of those.
 */
export async function checkPieces(content: Content, page: TiffPage): Promise<void> {
  const { compression, offsets, counts, piece, height } = page;
  for (let number = 0; number < offsets.length; number++) {
    const [start, length] = [offsets.at(number), lengthOf(page, number)];
    if (start + length > content.size) throw new Broken('truncated');
    if (length === 0) throw new Broken('damaged');
  }
  if (fax.includes(compression)) return checkFax(content, page);
  const check = packed.get(compression);
  const tables = compression === jpeg ? tablesOf(content, page) : undefined;
  if (!check && !tables && compression !== uncompressed) throw new Unseen();
  if (check && page.fillOrder === 2) throw new Unseen();
  for (let number = 0; number < offsets.length; number++) {
    const [start, length] = [offsets.at(number), lengthOf(page, number)];
    const row = Math.floor((number % (piece.across * piece.down)) / piece.across);
    const rows = piece.tiled ? piece.height : Math.min(piece.height, height - row * piece.height);
    if (tables) checkJpeg(content, tables, { start, length, width: piece.width, rows });
    else if (check) {
      if (length > mostHeld) throw new Unseen();
      await check(content.read(start, length), page.bytesOf(rows), page.bytesOf(piece.height));
    } else if (counts && length < page.bytesOf(rows)) throw new Broken(start + page.bytesOf(rows) > content.size ? 'truncated' : 'damaged');
  }
}

/** Where a page does not tell how long its pieces are, they are not packed, or there is but one. */
function lengthOf({ counts, bytesOf, piece, height, compression }: TiffPage, number: number): number {
  if (counts) return counts.at(number);
  if (compression !== uncompressed) throw new Unseen();
  return bytesOf(Math.min(piece.height, height));
}

function checkLzw(bytes: Buffer, least: number, most: number): void {
  // As it was written before 1988, from the low bit.
  if (bytes[0] === 0 && (bytes[1]! & 1) === 1) throw new Unseen();
  fits(lzwLength(bytes, usualLzw, most), least, most);
}

async function checkDeflate(bytes: Buffer, least: number, most: number): Promise<void> {
  try {
    // Its checksum is held against what comes of it.
    fits(most <= mostAtOnce ? inflateSync(bytes, { maxOutputLength: most + 1 }).length : await inflatedLength(bytes, most), least, most);
  } catch (error) {
    throw error instanceof Broken ? error : new Broken('damaged');
  }
}

async function inflatedLength(bytes: Buffer, most: number): Promise<number> {
  const inflate = createInflate();
  let length = 0;
  inflate.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > most) inflate.destroy(new Broken('damaged'));
  });
  inflate.end(bytes);
  await once(inflate, 'end');
  return length;
}

function checkPackBits(bytes: Buffer, least: number, most: number): void {
  let [at, length] = [0, 0];
  while (at < bytes.length && length < most) {
    const head = bytes.readInt8(at++);
    if (head === -128) continue;
    length += Math.abs(head) + 1;
    at += head < 0 ? 1 : head + 1;
    if (length >= least && bytes.length - at <= filling) break;
  }
  if (at > bytes.length || bytes.length - at > filling) throw new Broken('damaged');
  fits(length, least, most);
}

/** The last strip may have as many rows as the others, or those that are left. */
function fits(length: number, least: number, most: number): void {
  if (length < least || length > most || (length > least && length < most)) throw new Broken('damaged');
}

function tablesOf(content: Content, { tables }: TiffPage): JpegTables {
  const found = noTables();
  if (tables) new JpegReader(content, tables.place, tables.place + tables.count, found).read();
  return found;
}

/** Where one piece of an image lies, and what it must hold. */
interface PlacedPiece {
  start: number;
  length: number;
  width: number;
  rows: number;
}

function checkJpeg(content: Content, { quantities, dc, ac }: JpegTables, { start, length, width, rows }: PlacedPiece): void {
  const found = new JpegReader(content, start, start + length, {
    quantities: new Set(quantities),
    dc: new Map(dc),
    ac: new Map(ac),
  }).read();
  if (found.width < width || found.height < rows) throw new Broken('damaged');
}

/** Fax pages are handed to the image library, each by itself and with nothing else that it could complain of. */
async function checkFax(content: Content, page: TiffPage): Promise<void> {
  let length = 0;
  for (let number = 0; number < page.offsets.length; number++) length += lengthOf(page, number);
  if (length > mostHeld || !page.bilevel || page.piece.tiled) throw new Unseen();
  const { width, height, compression, photometric, fillOrder, faxOptions, offsets, piece } = page;
  const strips = Array.from({ length: offsets.length }, (_, number) => content.read(offsets.at(number), lengthOf(page, number)));
  await decode(
    faxTiff({
      ...{ width, height, compression, photometric, fillOrder, rows: piece.height, strips },
      options: compression === rowByRow ? [] : faxOptions,
    }),
    {},
  );
}
