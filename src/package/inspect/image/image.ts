import type { Metadata } from 'sharp';
import type { Content } from '../../content.js';
import type { Inspection } from '../../model.js';
import { Broken, Unseen } from '../broken.js';
import { inspectBmp } from './bmp.js';
import { decode, headOf } from './decode.js';
import { checkGif } from './gif.js';
import { JpegReader, noTables } from './jpeg.js';
import { inspectJpeg2000 } from './jpeg2000.js';
import { mostPixels } from './pixels.js';
import { checkPng } from './png.js';
import { exifResolution, jfifResolution } from './resolution.js';
import { trailingOf } from '../trailing.js';
import { inspectTiff } from './tiff.js';
import { checkWebp } from './webp.js';

/** What a walk through an image gives: its resolution, and where it ends. */
interface Walked {
  resolution: string;
  end: number;
}

/** Puts what it finds, as far as it comes, into `found`. */
type Reader = (content: Content, input: Buffer | string, found: Partial<Inspection>) => void | Promise<void>;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['TIFF', inspectTiff],
  ['JPEG', inspectJpeg],
  ['JPEG2000', inspectJpeg2000],
  ['PNG', (content, input, found) => decodeAll(content, input, found, checkPng)],
  ['GIF', (content, input, found) => decodeAll(content, input, found, checkGif)],
  ['WEBP', (content, input, found) => decodeAll(content, input, found, checkWebp)],
  ['BMP', inspectBmp],
]);

/** Formats of images that are looked into. */
export const imageFormats: ReadonlySet<string> = new Set(readers.keys());

/** Looks at an image to its end: where a library stops once it has its pixels, the rest is walked here. */
export async function inspectImage(content: Content, format: string): Promise<Partial<Inspection>> {
  const input = typeof content.path === 'string' ? content.path : content.whole();
  const found: Partial<Inspection> = {};
  try {
    await readers.get(format)!(content, input, found);
    return { ...found, opens: true };
  } catch (error) {
    // Nothing is known of what was not looked at, not even that it opens.
    if (error instanceof Unseen) return found;
    return { ...found, opens: false, fault: error instanceof Broken ? error.fault : 'damaged' };
  }
}

async function inspectJpeg(content: Content, input: Buffer | string, found: Partial<Inspection>): Promise<void> {
  found.pages = '1';
  try {
    const reader = new JpegReader(content, 0, content.size, noTables());
    const { jfif, exif, components } = reader.read();
    found.trailing = trailingOf(content, reader.place);
    found.colourMode = components === 1 ? 'grey' : 'colour';
    // Exif is what a camera or a scanner wrote; JFIF is often filled in by whatever saved the image.
    found.resolution = exifResolution(exif) || jfifResolution(jfif);
  } catch (error) {
    if (!(error instanceof Unseen)) throw error;
    await decodeAll(content, input, found, () => ({ resolution: '', end: content.size }));
  }
}

/** Has the library decode every frame, after a walk to the end. */
async function decodeAll(
  content: Content,
  input: Buffer | string,
  found: Partial<Inspection>,
  walk: (content: Content) => Walked,
): Promise<void> {
  const head = await headOf(input);
  const pages = head.pages ?? 1;
  Object.assign(found, { pages: String(pages), colourMode: colourOf(head) });
  const { resolution, end } = walk(content);
  Object.assign(found, { resolution, trailing: trailingOf(content, end) });
  // Frames are decoded in one go, as many as a page may have pixels.
  const seen = Math.min(pages, Math.floor(mostPixels / (head.width * (head.pageHeight ?? head.height))));
  await decode(input, pages > 1 ? { pages: seen } : {});
  if (seen < pages) found.unseen = String(pages - seen);
}

function colourOf({ bitsPerSample, channels, space, isPalette }: Metadata): Inspection['colourMode'] {
  if (bitsPerSample === 1 && (channels === 1 || isPalette)) return 'bilevel';
  return channels <= 2 || space === 'b-w' || space === 'grey16' ? 'grey' : 'colour';
}
