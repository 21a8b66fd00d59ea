import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/package/content.js';
import { inspect } from '../../src/package/inspect/inspect.js';
import { usualLimits } from '../../src/package/limits.js';
import { images } from './damage/images.js';
import { onePage, pdfOf, type PdfObjects } from './pdf-objects.js';

const look = (bytes: Buffer, limits = usualLimits) => inspect(contentOf(bytes), 'a.pdf', 'full', limits);
const sound = { format: 'PDF', opens: true, fault: '', encrypted: false, macro: false, executable: false };

const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: '#a33' } });
const image = (dict: string, bytes: Buffer, flate = false): PdfObjects => ({
  ...onePage({ resources: '/XObject << /A 5 0 R >>' }),
  5: { dict: `/Type /XObject /Subtype /Image /Width 60 /Height 40 ${dict}`, bytes, flate },
});
const jpeg = await picture.clone().jpeg().toBuffer();
const fax = await picture.clone().toColourspace('b-w').tiff({ bitdepth: 1, compression: 'ccittfax4' }).toBuffer();
/** The one strip of a TIFF, which begins behind its head. */
const strip = fax.subarray(8, fax.readUInt32LE(4));
const jpeg2000 = images.find(({ name }) => name === 'JPEG 2000')!.bytes;
const rgb = '/ColorSpace /DeviceRGB /BitsPerComponent 8';
/** The head of a page and a picture of so many bytes (ITU-T T.88). */
const jbig2 = (bytes: number) => {
  const segment = (number: number, kind: number, data: Buffer) => {
    const head = Buffer.alloc(11);
    head.writeUInt32BE(number);
    head.writeUInt8(kind, 4);
    head.writeUInt8(1, 6);
    head.writeUInt32BE(data.length, 7);
    return Buffer.concat([head, data]);
  };
  return Buffer.concat([segment(0, 48, Buffer.alloc(19)), segment(1, 38, Buffer.alloc(bytes, 1))]);
};

const pictures: [what: string, dict: string, bytes: Buffer, flate: boolean][] = [
  ['JPEG', '/Filter /DCTDecode', jpeg, false],
  [
    'fax',
    '/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 60 /Rows 40 >> /BitsPerComponent 1 /ColorSpace /DeviceGray',
    strip,
    false,
  ],
  ['JBIG2', '/Filter /JBIG2Decode', jbig2(100), false],
  ['packed', rgb, await picture.clone().raw().toBuffer(), true],
  ['unpacked', rgb, await picture.clone().raw().toBuffer(), false],
];

describe('a PDF of images', () => {
  it.each(pictures)('%s, whole, opens', async (_, dict, bytes, flate) => {
    expect(await look(pdfOf(image(dict, bytes, flate)))).toMatchObject(sound);
  });

  it('tells how many are of a kind whose pixels nobody looks at, or lie in another file', async () => {
    const kinds = (dict: string, bytes: Buffer) => look(pdfOf(image(dict, bytes)));
    expect(await kinds('/Filter /JBIG2Decode', jbig2(100))).toMatchObject({ ...sound, unseen: '1' });
    expect(await kinds('/Filter /JPXDecode', jpeg2000)).toMatchObject({ ...sound, unseen: '1' });
    expect(await kinds('/F (other.jpg) /FFilter /DCTDecode', Buffer.alloc(0))).toMatchObject({ ...sound, unseen: '1' });
    expect(await kinds('/F (other.raw)', Buffer.alloc(0))).toMatchObject({ ...sound, unseen: '1' });
    expect(await kinds('/F << /Type /Filespec /UF (other.raw) >>', Buffer.alloc(0))).toMatchObject({ ...sound, unseen: '1' });
    expect(await kinds('/Filter /DCTDecode', jpeg)).toMatchObject({ ...sound, unseen: '' });
  });

  it.each(pictures)('%s, of which half is missing, does not', async (_, dict, bytes, flate) => {
    expect(await look(pdfOf(image(dict, bytes.subarray(0, bytes.length / 2), flate)))).toMatchObject({
      opens: false,
      fault: expect.stringMatching(/truncated|damaged/),
    });
  });

  it.each(pictures.filter(([, , , flate]) => !flate).filter(([what]) => what !== 'unpacked'))(
    '%s, zeroed, does not',
    async (_, dict, bytes) => {
      expect(await look(pdfOf(image(dict, Buffer.alloc(bytes.length))))).toMatchObject({
        opens: false,
        fault: expect.stringMatching(/truncated|damaged/),
      });
    },
  );
});

/** A page whose text holds an image itself. */
const inline = (dict: string, bytes: Buffer | string): Buffer =>
  pdfOf({
    ...onePage(),
    4: {
      bytes: Buffer.concat([Buffer.from(`q 60 0 0 40 0 0 cm BI ${dict} ID `), Buffer.from(bytes), Buffer.from('\nEI Q\n0 0 9 9 re f')]),
    },
  });

describe('an image in the text of a page', () => {
  const rows = Buffer.alloc(60 * 40, 'a EI ');
  it.each<[what: string, bytes: Buffer, expected: object]>([
    ['that is whole, though its bytes look like its end', inline('/W 60 /H 40 /BPC 8 /CS /G', rows), sound],
    ['that is cut', inline('/W 60 /H 40 /BPC 8 /CS /G', 'b'.repeat(1000)), { opens: false, fault: 'truncated' }],
    ['as JPEG', inline('/W 60 /H 40 /BPC 8 /CS /RGB /F /DCT', jpeg), sound],
    [
      'as JPEG, cut',
      inline('/W 60 /H 40 /BPC 8 /CS /RGB /F /DCT', jpeg.subarray(0, jpeg.length / 2)),
      { opens: false, fault: 'truncated' },
    ],
    ['as fax', inline('/W 60 /H 40 /BPC 1 /CS /G /F [/CCF] /DP [<< /K -1 /Columns 60 /Rows 40 >>]', strip), sound],
    [
      'as fax, of NULs',
      inline('/W 60 /H 40 /BPC 1 /CS /G /F [/CCF] /DP [<< /K -1 /Columns 60 /Rows 40 >>]', Buffer.alloc(200)),
      { opens: false },
    ],
    ['that is only spoken of', pdfOf({ ...onePage(), 4: { bytes: Buffer.from('BT (see BI /W 60 ID or not) Tj ET') } }), sound],
  ])('%s', async (_, bytes, expected) => {
    expect(await look(bytes)).toMatchObject(expected);
  });
});
