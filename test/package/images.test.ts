import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/package/content.js';
import { inspect } from '../../src/package/inspect/inspect.js';
import { usualLimits } from '../../src/package/limits.js';
import { hash } from '../../src/synth/random.js';
import { check, folderOf } from './check.js';
import { tiffOf, type MadePage } from './damage/tiff.js';
import { onePage, pdfOf } from './pdf-objects.js';

const look = (bytes: Buffer, name = 'a.tif') => inspect(contentOf(bytes), name, 'full', usualLimits);
const dpi = (x: number, y = x): MadePage => ({ fields: { 282: [x, 1], 283: [y, 1], 296: 2 } });
const unitless: MadePage = { fields: { 282: [300, 1], 283: [300, 1], 296: 1 } };
const many = (count: number, broken = -1) =>
  tiffOf(...Array.from({ length: count }, (_, number): MadePage => (number === broken ? { strip: 1e6 } : {})));

describe('a TIFF', () => {
  it.each([
    ['a page and its thumbnail', tiffOf(dpi(300), { width: 4, height: 4, fields: { 254: 1 } }), { pages: '1' }],
    ['a page and its thumbnail of the old kind', tiffOf(dpi(300), { width: 4, height: 4, fields: { 255: 2 } }), { pages: '1' }],
    ['its thumbnail before the page', tiffOf({ width: 4, height: 4, fields: { 254: 1 } }, dpi(300)), { pages: '1', resolution: '300' }],
    [
      'a page that says that it is smaller, and is not',
      tiffOf(dpi(300), { ...dpi(200), fields: { ...dpi(200).fields, 254: 1 } }),
      { pages: '2', resolution: '200' },
    ],
    [
      'a larger page that says in the old way that it is smaller',
      tiffOf(dpi(300), { width: 9, height: 9, fields: { 255: 2 } }),
      { pages: '2', resolution: '' },
    ],
    [
      'pages that all say that they are smaller',
      tiffOf({ fields: { 254: 1 } }, { width: 7, fields: { 254: 1 } }, { width: 4, height: 4, fields: { 254: 1 } }),
      { pages: '2' },
    ],
    [
      'a smaller page between pages and its thumbnail',
      tiffOf({}, { width: 4, height: 4 }, { width: 4, height: 2, fields: { 254: 1 } }),
      { pages: '2' },
    ],
    ['a page and its mask', tiffOf(dpi(300), { fields: { 254: 4 } }), { pages: '1' }],
    ['a page and a mask that only its pixels tell of', tiffOf(dpi(300), { fields: { 262: 4 } }), { pages: '1' }],
    ['a thumbnail alone', tiffOf({ fields: { 254: 1 } }), { pages: '1' }],
    ['pages that say that they are pages', tiffOf({ fields: { 254: 2 } }, { fields: { 254: 2 } }), { pages: '2' }],
    ['a directory below a page', tiffOf({ fields: { 330: 8 + 64 + 2 + 12 * 10 + 4 + 64 }, next: 0 }, {}), { pages: '1' }],
    ['an inch', tiffOf(dpi(300)), { resolution: '300', colourMode: 'grey' }],
    ['the lower direction', tiffOf(dpi(300, 200)), { resolution: '200' }],
    ['the lower page', tiffOf(dpi(300), dpi(150)), { resolution: '150' }],
    ['centimetres', tiffOf({ fields: { 282: [11811, 100], 283: [11811, 100], 296: 3 } }), { resolution: '300' }],
    ['no unit, which is an inch', tiffOf({ fields: { 282: [300, 1], 283: [300, 1] } }), { resolution: '300' }],
    ['the unit that is none', tiffOf(unitless), { resolution: '' }],
    ['one page of two without resolution', tiffOf(dpi(300), unitless), { resolution: '' }],
    ['a resolution of one dot', tiffOf(dpi(1)), { resolution: '' }],
    ['no resolution', tiffOf({}), { resolution: '' }],
    ['a fraction by nothing', tiffOf({ fields: { 282: [300, 0], 283: [300, 0], 296: 2 } }), { resolution: '' }],
    ['fields that nobody knows', tiffOf({ fields: { 50000: 7, 65000: [1, 2] } }), { pages: '1' }],
    ['260 pages', many(260), { pages: '260' }],
  ])('with %s', async (_, bytes, expected) => {
    expect(await look(bytes)).toMatchObject({ opens: true, fault: '', ...expected });
  });

  it.each([
    ['a strip behind the end', tiffOf({}, { strip: 1e6 }), 'truncated'],
    ['the strip of page 230 behind the end', many(260, 229), 'truncated'],
    ['a next directory behind the end', tiffOf({}, { next: 1e6 }), 'truncated'],
    ['directories in a ring', tiffOf({}, { next: 8 + 64 }), 'damaged'],
    ['its thumbnail broken', tiffOf({}, { fields: { 254: 1 }, strip: 1e6 }), 'truncated'],
    ['too few strips', tiffOf({ fields: { 278: 2 } }), 'damaged'],
    ['no pixels', tiffOf({ fields: { 256: 0 } }), 'damaged'],
    ['more pixels than a page can have', tiffOf({ fields: { 256: 1e5, 257: 1e5 } }), 'bomb'],
    [
      'a field whose values lie behind the end',
      tiffOf({ fields: { 65000: 1 } }).fill(0xff, 8 + 64 + 2 + 9 * 12 + 4, 8 + 64 + 2 + 9 * 12 + 8),
      'truncated',
    ],
  ])('with %s is not whole', async (_, bytes, fault) => {
    expect(await look(bytes)).toMatchObject({ opens: false, fault });
  });

  it('packed in a way that nobody here unpacks is not said to open; where other pages are seen, how many are not is said', async () => {
    expect(await look(tiffOf({ fields: { 259: 50000 } }))).toMatchObject({ format: 'TIFF', opens: undefined, fault: '' });
    expect(await look(tiffOf({}, { fields: { 259: 50000 } }, { fields: { 259: 50000 } }))).toMatchObject({
      opens: true,
      pages: '3',
      unseen: '2',
    });
  });
});

/** Grain, which packs into many codes. */
const picture = () =>
  sharp({ create: { width: 200, height: 200, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 128, sigma: 30 } } });

/** A JPEG with these dots to the unit: 0 for none. */
async function jpegOf(unit: number, x: number, y = x): Promise<Buffer> {
  const bytes = await picture().jpeg().toBuffer();
  const jfif = Buffer.from('\xff\xe0\0\x10JFIF\0\x01\x02\0\0\0\0\0\0\0', 'latin1');
  jfif[11] = unit;
  jfif.writeUInt16BE(x, 12);
  jfif.writeUInt16BE(y, 14);
  return Buffer.concat([bytes.subarray(0, 2), jfif, bytes.subarray(2)]);
}

const png = await picture().png().toBuffer();

/** The PNG with these dots to the unit: 1 is a metre, 0 none. */
function pngOf(unit: number, x: number, y = x): Buffer {
  const bytes = Buffer.from(png);
  const at = bytes.indexOf('pHYs');
  bytes.writeUInt32BE(x, at + 4);
  bytes.writeUInt32BE(y, at + 8);
  bytes[at + 12] = unit;
  bytes.writeUInt32BE(crc32(bytes.subarray(at, at + 13)), at + 13);
  return bytes;
}

it.each([
  ['JFIF, an inch', 'a.jpg', await jpegOf(1, 300), '300'],
  ['JFIF, the lower direction', 'a.jpg', await jpegOf(1, 300, 200), '200'],
  ['JFIF, centimetres', 'a.jpg', await jpegOf(2, 118), '300'],
  ['JFIF, a ratio', 'a.jpg', await jpegOf(0, 300), ''],
  ['JFIF, one dot', 'a.jpg', await jpegOf(1, 1), ''],
  ['Exif', 'a.webp', await picture().withDensity(200).webp().toBuffer(), '200'],
  ['Exif that says that nothing is known', 'a.webp', await picture().withDensity(72).webp().toBuffer(), ''],
  ['PNG, a metre', 'a.png', pngOf(1, 11811), '300'],
  ['PNG, the lower direction', 'a.png', pngOf(1, 11811, 7874), '200'],
  ['PNG, a ratio', 'a.png', pngOf(0, 11811), ''],
  ['PNG, one dot a millimetre, as its writer leaves it', 'a.png', png, ''],
  ['GIF', 'a.gif', await picture().gif().toBuffer(), ''],
])('the resolution of an image: %s', async (_, name, bytes, resolution) => {
  expect(await look(bytes, name)).toMatchObject({ opens: true, resolution });
});

it('a package tells how many images do not say their resolution, and how many pages were not looked at', async () => {
  const other: MadePage = { fields: { 259: 50000 } };
  const report = await check(
    folderOf({
      '电子档案/a.tif': tiffOf(unitless),
      '电子档案/b.tif': tiffOf(dpi(300)),
      '电子档案/c.tif': tiffOf(dpi(300), other, other),
      '电子档案/d.png': Buffer.concat([png, Buffer.from('behind')]),
      '电子档案/e.pdf': pdfOf(onePage()),
    }),
  );
  const told = report.run.inputs.flatMap(({ problems }) => problems.map(({ code, params, remark }) => [code, params, remark ?? false]));
  expect(told).toEqual([
    ['package.parts-unseen', { count: 1, parts: 2, example: '电子档案/c.tif' }, false],
    ['package.trailing', { count: 1, example: '电子档案/d.png' }, true],
    ['package.resolution-unknown', { count: 3, example: '电子档案/a.tif', list: '电子档案/a.tif、电子档案/c.tif、电子档案/d.png' }, true],
    ['package.scans-unmeasured', { count: 1, example: '电子档案/e.pdf' }, true],
  ]);
});

it.each([
  ['a.jpg', await jpegOf(1, 300)],
  ['a.png', png],
  ['a.gif', await picture().gif().toBuffer()],
  ['a.webp', await picture().webp().toBuffer()],
])('%s: what stands behind its end is told of, if it is more than filling', async (name, bytes) => {
  expect(await look(Buffer.concat([bytes, Buffer.alloc(90)]), name)).toMatchObject({ opens: true, trailing: '' });
  expect(await look(Buffer.concat([bytes, Buffer.from('PK\x03\x04')]), name)).toMatchObject({ opens: true, trailing: '4' });
});

it('a JPEG whose lower half is grey, since its data are empty there, is not whole', async () => {
  // The same noise each time: what is left over must not come out even by chance.
  const pixels = Buffer.from(Array.from({ length: 200 * 200 * 3 }, (_, at) => 78 + (hash(5, at) % 100)));
  const bytes = await sharp(pixels, { raw: { width: 200, height: 200, channels: 3 } })
    .jpeg({ optimiseCoding: false })
    .toBuffer();
  const half = Buffer.from(bytes);
  half.fill(0, bytes.length >> 1, bytes.length - 2);
  expect(await look(half, 'a.jpg')).toMatchObject({ opens: false });
  // To which the image library has nothing to say, even at its strictest.
  const lower = Buffer.from(bytes).fill(0, bytes.length - 400, bytes.length - 200);
  expect(await look(lower, 'a.jpg')).toMatchObject({ opens: false });
});

it('a strip that unpacks to more than it should is not unpacked to its end', async () => {
  const bomb = deflateSync(Buffer.alloc(2 ** 24));
  const file = Buffer.concat([tiffOf({ fields: { 259: 8, 273: 8 + 64 + 2 + 9 * 12 + 4, 279: bomb.length } }), bomb]);
  expect(await look(file)).toMatchObject({ opens: false, fault: 'damaged' });
});

describe('a JPEG with marks to begin anew at', () => {
  /** Grey blocks, each an image of its own that is put behind the one before it. */
  const marked = async (blocks: number, mark: (number: number) => number): Promise<Buffer> => {
    const some = await Promise.all(
      Array.from({ length: 40 }, (_, block) => {
        const pixels = Buffer.from(Array.from({ length: 64 }, (__, at) => hash(block, at) % 256));
        return sharp(pixels, { raw: { width: 8, height: 8, channels: 1 } })
          .toColourspace('b-w')
          .jpeg({ optimiseCoding: false })
          .toBuffer();
      }),
    );
    const all = Array.from({ length: blocks }, (_, block) => some[block % some.length]!);
    const scan = all[0]!.indexOf(Buffer.from([0xff, 0xda]));
    const codes = scan + 2 + all[0]!.readUInt16BE(scan + 2);
    const head = Buffer.from(all[0]!.subarray(0, codes));
    head.writeUInt16BE(8 * blocks, head.indexOf(Buffer.from([0xff, 0xc0])) + 7);
    const parts = all.map((each, block) =>
      Buffer.concat([each.subarray(codes, -2), Buffer.from(block < blocks - 1 ? [0xff, 0xd0 + mark(block)] : [0xff, 0xd9])]),
    );
    return Buffer.concat([head.subarray(0, scan), Buffer.from([0xff, 0xdd, 0, 4, 0, 1]), head.subarray(scan), ...parts]);
  };

  it('opens, as the image library has it too', async () => {
    const bytes = await marked(3000, (block) => block % 8);
    expect(await sharp(bytes, { failOn: 'warning' }).metadata()).toMatchObject({ width: 24_000 });
    expect(await look(bytes, 'a.jpg')).toMatchObject({ opens: true, fault: '', trailing: '' });
  });

  it.each([
    ['out of turn', 20, 3],
    ['one that is no such mark', 20, 8],
  ])('is damaged where they are %s', async (_, at, wrong) => {
    expect(await look(await marked(40, (block) => (block === at ? wrong : block % 8)), 'a.jpg')).toMatchObject({
      opens: false,
      fault: 'damaged',
    });
  });
});
