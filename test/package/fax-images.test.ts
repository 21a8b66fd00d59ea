import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/package/content.js';
import { inspect } from '../../src/package/inspect/inspect.js';
import { usualLimits } from '../../src/package/limits.js';
import { onePage, pdfOf, type PdfObjects } from './pdf-objects.js';
import { stripsOf } from './strips.js';

const [width, height] = [160, 48];

/** Scribbles that differ, each a strip packed by Group 4. */
const strips = await Promise.all(
  [1, 2, 3, 4, 5].map(async (seed) => {
    const pixels = Buffer.from(
      Array.from({ length: width * height }, (_, at) => ((at * seed * 7 + ((at / width) | 0) * 13) % 37 < 11 ? 0 : 255)),
    );
    const tiff = await sharp(pixels, { raw: { width, height, channels: 1 } })
      .toColourspace('b-w')
      .tiff({ compression: 'ccittfax4', bitdepth: 1, predictor: 'none' })
      .toBuffer();
    return stripsOf(tiff)[0]!.bytes;
  }),
);

/** A page that shows these strips. */
function pdf(shown: readonly Buffer[]): Buffer {
  const images = shown.map((bytes, at): [number, PdfObjects[number]] => [
    10 + at,
    {
      dict: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${width} /Rows ${height} >>`,
      bytes,
    },
  ]);
  return pdfOf({
    ...onePage({ resources: `/XObject << ${images.map(([number]) => `/I${number} ${number} 0 R`).join(' ')} >>` }),
    ...Object.fromEntries(images),
  });
}

async function found(shown: readonly Buffer[]): Promise<[opens: boolean | undefined, fault: string, unseen: string, pages: string]> {
  const { opens, fault, unseen, pages } = await inspect(contentOf(pdf(shown)), 'a.pdf', 'full', usualLimits);
  return [opens, fault, unseen, pages];
}

/** A strip cut off, with a byte changed, or with some bytes in the place of others. */
const damage = fc
  .tuple(fc.constantFrom('cut', 'flip', 'zero'), fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 255 }))
  .map(([kind, where, by]) => (bytes: Buffer) => {
    const at = Math.floor(where * bytes.length);
    const spoilt = Buffer.from(bytes);
    if (kind === 'cut') return spoilt.subarray(0, at);
    if (kind === 'flip') spoilt[at]! ^= by;
    else spoilt.fill(0, at, Math.min(bytes.length, at + by));
    return spoilt;
  });

describe('images of faxes, which are looked at together', () => {
  it('are whole together', async () => {
    expect(await found(strips)).toEqual([true, '', '', '1']);
  });

  it('are found as each by itself would be, whatever is broken in one of them', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.nat(strips.length - 1), damage, async (which, spoil) => {
        const spoilt = spoil(strips[which]!);
        const alone = await found([spoilt]);
        seen.add(alone[1]);
        expect(await found(strips.map((bytes, at) => (at === which ? spoilt : bytes)))).toEqual(alone);
      }),
      { numRuns: 60 },
    );
    expect(seen.size).toBeGreaterThan(1);
  });
});
