import sharp from 'sharp';
import { hash } from '../random.js';
import type { ColourMode, Content } from './content.js';

export interface ImageWish {
  format: 'TIFF' | 'JPEG';
  /** Dots an inch. */
  resolution: number;
  colourMode: ColourMode;
  /** Tells one image from another. */
  number: number;
}

const inchInMillimetres = 25.4;

/** A scanned slip of paper, 60 by 40 mm: lines of writing, and a seal where there is colour. */
export async function makeImage({ format, resolution, colourMode, number }: ImageWish): Promise<Content> {
  const width = Math.round((60 / inchInMillimetres) * resolution);
  const height = Math.round((40 / inchInMillimetres) * resolution);
  const raw = { width, height, channels: colourMode === '彩色' ? 3 : 1 } as const;
  const image = sharp(slip(raw, number), { raw });
  if (raw.channels === 1) image.toColourspace('b-w');
  const density = resolution / inchInMillimetres;
  if (format === 'JPEG') image.jpeg({ quality: 60 }).withDensity(resolution);
  else if (colourMode === '黑白二值')
    image.tiff({ compression: 'ccittfax4', bitdepth: 1, xres: density, yres: density, resolutionUnit: 'inch' });
  else image.tiff({ compression: 'lzw', xres: density, yres: density, resolutionUnit: 'inch' });
  const bytes = await image.toBuffer();
  return { format, extension: format === 'JPEG' ? 'jpg' : 'tif', bytes, pages: 1, resolution, colourMode, generation: '数字化' };
}

/** A small grey picture in a format that is not for long keeping. */
export function makePng(): Promise<Buffer> {
  const raw = { width: 60, height: 40, channels: 1 } as const;
  return sharp(slip(raw, 1), { raw }).toColourspace('b-w').withDensity(300).png().toBuffer();
}

/** Pixels: white paper, dark strokes of drawn lengths, a red disc. */
function slip({ width, height, channels }: { width: number; height: number; channels: 1 | 3 }, number: number): Buffer {
  const pixels = Buffer.alloc(width * height * channels, 255);
  const line = Math.round(height / 10);
  for (let at = 1; at < 9; at++) {
    for (let stroke = 0; stroke < 8; stroke++) {
      const from = Math.round((width / 10) * (stroke + 1));
      const to = from + Math.round((width / 10) * (0.2 + (hash(number, at, stroke) % 60) / 100));
      for (let y = at * line; y < at * line + line / 3; y++) pixels.fill(30, (y * width + from) * channels, (y * width + to) * channels);
    }
  }
  if (channels === 3) seal(pixels, width, height);
  return pixels;
}

function seal(pixels: Buffer, width: number, height: number): void {
  const radius = height / 5;
  const [left, top] = [width * 0.75, height * 0.7];
  for (let y = Math.ceil(top - radius); y < top + radius; y++) {
    const half = Math.sqrt(Math.max(0, radius ** 2 - (y - top) ** 2));
    for (let x = Math.ceil(left - half); x < left + half; x++) pixels.set([200, 20, 30], (y * width + x) * 3);
  }
}
