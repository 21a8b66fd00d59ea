import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { Broken, Unseen } from '../broken.js';
import { mostPixels } from './pixels.js';

let loading: Promise<(input: Buffer | string, options: SharpOptions) => Sharp> | undefined;

/** The library is loaded by those who meet an image, and works on one thread here: there is a worker a core. */
async function load(): Promise<(input: Buffer | string, options: SharpOptions) => Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

/** What the decoder says of a way of packing that it does not know: the file was not looked at, and may be sound. */
const unknown = /not configured|not implemented|unsupported (?!image format)|not a whole number/i;

/** What it says where the end is missing. */
const endless = /premature|truncat|unexpected end|not enough|read error|out of (order )?data/i;

/** Head of an image, nothing of its pixels. */
export async function headOf(input: Buffer | string): Promise<Metadata> {
  return decoding(async () => (await open(input, {})).metadata());
}

/** Decodes an image, or some of its pages, to the last pixel. */
export async function decode(input: Buffer | string, options: SharpOptions): Promise<void> {
  // One pixel is asked for, and every strip must be read to make it.
  await decoding(async () => (await open(input, options)).resize(1, 1, { fit: 'fill' }).raw().toBuffer());
}

async function open(input: Buffer | string, options: SharpOptions): Promise<Sharp> {
  const sharp = await (loading ??= load());
  return sharp(input, { failOn: 'warning', limitInputPixels: mostPixels, sequentialRead: true, ...options });
}

async function decoding<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/exceeds pixel limit/i.test(message)) throw new Broken('bomb');
    if (unknown.test(message)) throw new Unseen();
    throw new Broken(endless.test(message) ? 'truncated' : 'damaged');
  }
}
