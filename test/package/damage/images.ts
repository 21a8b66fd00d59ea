import sharp, { type Sharp, type TiffOptions } from 'sharp';
import { hash } from '../../../src/synth/random.js';
import type { Sample } from './sample.js';

const [width, height] = [96, 64];

/** Writing on paper with the grain of a scanner, in as many channels. */
function paper(channels: 1 | 3): Sharp {
  const raw = { width, height, channels } as const;
  const ink = (x: number, y: number) => y % 9 < 4 && hash(7, x >> 2, Math.floor(y / 9)) % 3 > 0;
  const pixels = Buffer.from(
    Array.from({ length: width * height * channels }, (_, at) => {
      const pixel = Math.floor(at / channels);
      return (ink(pixel % width, Math.floor(pixel / width)) ? 30 + 20 * (at % channels) : 225) + (hash(9, at) % 24);
    }),
  );
  return channels === 1 ? sharp(pixels, { raw }).toColourspace('b-w') : sharp(pixels, { raw });
}

const dots = { xres: 11.811, yres: 11.811, resolutionUnit: 'inch' } as const;
const tiff = (options: TiffOptions, channels: 1 | 3 = 3) =>
  paper(channels)
    .tiff({ ...dots, ...options })
    .toBuffer();

/** Three frames below each other, of which a format makes three pages. */
async function frames(): Promise<Sharp> {
  const one = await paper(3).toBuffer();
  const whole = Buffer.concat([one, one.subarray(3 * width), one.subarray(0, 3 * width), one]);
  return sharp(whole, { raw: { width, height: height * 3, channels: 3, pageHeight: height } });
}

/** A grey image of 32 by 24 pixels, made by OpenJPEG 2.5.4: nothing that is used here writes the format. */
const jpeg2000 = Buffer.from(
  [
    'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAGAAAACAAAQcHAAAAAAAPY29scgEAAAAAABEAAAGTanAyY/9P/1EAKQAAAAAAIAAAABgAAAAAAAAAAAAAACAAAAAYAAAA',
    'AAAAAAAAAQcBAf9SAA4BAgABAAEEBAAAiIj/XAALQkgkV9NX01di/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS40/5AACgAAAAABGAAB/5PPlqYRUD3RvV0zPgWCB7Dk5m7xIo48yJHCF9mw',
    '7pIDy7ASytkx2WhhRWnH6e2yw8VqipO7YIB7Rnhgd/ZxdjNPAWyzxkWODfg2XMKG6hynTkLNPRPJeMDbSD4bqD4b0BH1scCLQADxkDAOxsMUeKVQ6G5Hbuvn7bYVmu56k0tkdR5JVFFNvDxN0pHOaCNA1NBTYCxH',
    '971647FOEyggrpul91YSpcWkuJ6q/2/55qnjfUAJuJ0+65Ot1MaODQDp0AfP5FNa6sLNA35fzfatPdBnLSFr6KHQWz7Zc64Q7+uPs+oZAumFtD3JCVduCLIZVXf2GhFnAp50glBPgzz/LAN9RSCXDDW5jTbGvv/Z',
  ].join(''),
  'base64',
);

/** A colour image without packing: two heads, and rows from the lowest. */
async function bmp(): Promise<Buffer> {
  const pixels = await paper(3).raw().toBuffer();
  const head = Buffer.alloc(54);
  head.write('BM');
  for (const [at, value] of [
    [2, 54 + pixels.length],
    [10, 54],
    [14, 40],
    [18, width],
    [22, height],
    [38, 11811],
    [42, 11811],
  ] as const)
    head.writeUInt32LE(value, at);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  return Buffer.concat([head, pixels]);
}

/** Sound images in every way that their formats are usually written. */
export const images: Sample[] = [
  { name: 'TIFF 不压缩 uncompressed', path: 'a.tif', bytes: await tiff({ compression: 'none' }) },
  { name: 'TIFF LZW', path: 'a.tif', bytes: await tiff({ compression: 'lzw' }) },
  { name: 'TIFF LZW 灰度 grey', path: 'a.tif', bytes: await tiff({ compression: 'lzw' }, 1) },
  { name: 'TIFF Deflate', path: 'a.tif', bytes: await tiff({ compression: 'deflate' }) },
  { name: 'TIFF PackBits', path: 'a.tif', bytes: await tiff({ compression: 'packbits' }) },
  { name: 'TIFF Group 4', path: 'a.tif', bytes: await tiff({ compression: 'ccittfax4', bitdepth: 1 }, 1) },
  { name: 'TIFF JPEG', path: 'a.tif', bytes: await tiff({ compression: 'jpeg' }) },
  { name: 'TIFF 分块 tiled', path: 'a.tif', bytes: await tiff({ compression: 'lzw', tile: true, tileWidth: 32, tileHeight: 32 }) },
  { name: 'TIFF 三页 three pages', path: 'a.tif', bytes: await (await frames()).tiff({ compression: 'lzw', ...dots }).toBuffer() },
  { name: 'BigTIFF', path: 'a.tif', bytes: await tiff({ compression: 'lzw', bigtiff: true }) },
  { name: 'JPEG', path: 'a.jpg', bytes: await paper(3).withDensity(300).jpeg().toBuffer() },
  { name: 'JPEG 渐进 progressive', path: 'a.jpg', bytes: await paper(3).withDensity(300).jpeg({ progressive: true }).toBuffer() },
  { name: 'JPEG 灰度 grey', path: 'a.jpg', bytes: await paper(1).withDensity(300).jpeg().toBuffer() },
  { name: 'JPEG CMYK', path: 'a.jpg', bytes: await paper(3).toColourspace('cmyk').jpeg().toBuffer() },
  { name: 'PNG', path: 'a.png', bytes: await paper(3).withDensity(300).png().toBuffer() },
  { name: 'PNG 隔行 interlaced', path: 'a.png', bytes: await paper(3).png({ progressive: true }).toBuffer() },
  { name: 'PNG 调色板 palette', path: 'a.png', bytes: await paper(3).png({ palette: true }).toBuffer() },
  { name: 'GIF', path: 'a.gif', bytes: await paper(3).gif().toBuffer() },
  { name: 'GIF 动画 animated', path: 'a.gif', bytes: await (await frames()).gif().toBuffer() },
  { name: 'WEBP', path: 'a.webp', bytes: await paper(3).webp().toBuffer() },
  { name: 'WEBP 无损 lossless', path: 'a.webp', bytes: await paper(3).webp({ lossless: true }).toBuffer() },
  { name: 'WEBP 动画 animated', path: 'a.webp', bytes: await (await frames()).webp().toBuffer() },
  { name: 'JPEG 2000', path: 'a.jp2', bytes: jpeg2000 },
  { name: 'BMP', path: 'a.bmp', bytes: await bmp() },
];
