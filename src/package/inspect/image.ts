import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { faults, type Inspection } from '../model.js';
import type { Content } from '../content.js';

/** Formats that the image library opens. */
export const imageFormats = new Set(['TIFF', 'JPEG', 'PNG', 'GIF', 'WEBP']);

/** Pixels of one page: A0 at 1200 dots an inch and a little more. */
const mostPixels = 2.4e9;

/** Pages of one file that are decoded. */
const mostPages = 200;

/** What the decoder says of a way of packing that it does not know: the file was not looked at, and may be sound. */
const unsupported = /not configured|not implemented|unsupported (?!image format)|samples_per_pixel not a whole number/i;

let loading: Promise<(input: Buffer | string, options: SharpOptions) => Sharp> | undefined;

/** The library is loaded by those who meet an image, and works on one thread here: there is a worker a core. */
async function load(): Promise<(input: Buffer | string, options: SharpOptions) => Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

/** Opens an image and decodes every page, which is the only way to find that it breaks off. */
export async function inspectImage(content: Content, format: string): Promise<Partial<Inspection>> {
  const sharp = await (loading ??= load());
  const input = typeof content.path === 'string' ? content.path : content.whole();
  const open = (page: number) => sharp(input, { failOn: 'warning', limitInputPixels: mostPixels, sequentialRead: true, page });
  let found: Partial<Inspection> = {};
  try {
    const first = await open(0).metadata();
    const pages = first.pages ?? 1;
    found = { pages: String(pages), ...resolutionOf(first), colourMode: colourOf(first) };
    for (let page = 0; page < Math.min(pages, mostPages); page++) {
      // One pixel is asked for, and every strip must be read to make it.
      await open(page).resize(1, 1, { fit: 'fill' }).raw().toBuffer();
      if (page > 0) found = { ...found, ...lower(found, await open(page).metadata()) };
    }
    return { ...found, opens: '是' };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/exceeds pixel limit/i.test(message)) return { ...found, opens: '否', fault: faults.bomb };
    if (unsupported.test(message)) return found;
    return { ...found, opens: '否', fault: breaksOff(content, format, message) ? faults.truncated : faults.damaged };
  }
}

function resolutionOf({ density }: Metadata): Partial<Inspection> {
  return density === undefined || density <= 0 ? {} : { resolution: String(Math.round(density)) };
}

/** The lowest resolution of all pages counts. */
function lower(found: Partial<Inspection>, { density }: Metadata): Partial<Inspection> {
  return density !== undefined && Number(found.resolution ?? 0) > density ? { resolution: String(Math.round(density)) } : {};
}

function colourOf({ bitsPerSample, channels, space, isPalette }: Metadata): Inspection['colourMode'] {
  if (bitsPerSample === 1 && (channels === 1 || isPalette)) return '黑白二值';
  return channels <= 2 || space === 'b-w' || space === 'grey16' ? '灰度' : '彩色';
}

/** Whether the end is missing: by what the decoder says, or since the directory of a TIFF would lie behind it. */
function breaksOff(content: Content, format: string, message: string): boolean {
  if (/premature|truncat|unexpected end|not enough|read error|out of (order )?data/i.test(message)) return true;
  if (format !== 'TIFF' || content.size < 8) return false;
  const head = content.read(0, 8);
  const little = head[0] === 0x49;
  const directory = little ? head.readUInt32LE(4) : head.readUInt32BE(4);
  const count = content.read(directory, 2);
  if (count.length < 2) return true;
  return directory + 2 + 12 * (little ? count.readUInt16LE() : count.readUInt16BE()) + 4 > content.size;
}
