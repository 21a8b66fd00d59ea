import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { contentOf } from '../../src/package/content.js';
import { inspect } from '../../src/package/inspect/inspect.js';
import { usualLimits } from '../../src/package/limits.js';
import { zipOf } from './make.js';
import { onePage, packedPdf, pdfOf, type PdfObjects } from './pdf-objects.js';

const look = (bytes: Buffer, name = 'a.pdf') => inspect(contentOf(bytes), name, 'full', usualLimits);

/** A page of 4 by 5 inches. */
const inches = '/MediaBox [0 0 288 360]';
const image = (
  width: number,
  height: number,
  colour = '/ColorSpace /DeviceGray /BitsPerComponent 8',
  bytes = width * height,
): PdfObjects[number] => ({
  dict: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${colour} /Filter /FlateDecode`,
  bytes: deflateSync(Buffer.alloc(bytes, 0x55)),
});
const scanned = image(800, 1000);
const draw = 'q 288 0 0 360 0 0 cm /I Do Q\n';
const font = '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
const words = (mode: string) => `BT /F 12 Tf ${mode} 20 300 Td (words) Tj ET\n`;
const hiddenWords = words('3 Tr');

/** A page with this content and these things to be drawn. */
const drawn = (content: string, more: PdfObjects = { 5: scanned }, page = '', resources = '/I 5 0 R'): PdfObjects => ({
  ...onePage(),
  3: `<< /Type /Page /Parent 2 0 R ${inches} /Contents 4 0 R /Resources << ${font} /XObject << ${resources} >> /ExtGState << /G << /ca 0 >> >> >> ${page} >>`,
  4: { bytes: Buffer.from(content), flate: true },
  ...more,
});
const measured = { opens: true, fault: '', resolution: '200', colourMode: 'grey', pictured: false };
const unmeasured = { opens: true, fault: '', resolution: '', pictured: true };
const noPicture = { opens: true, fault: '', resolution: '', colourMode: '', pictured: false };
const form = (content: string, more = '') => ({
  dict: `/Type /XObject /Subtype /Form /BBox [0 0 288 360] ${more}`,
  bytes: Buffer.from(content),
  flate: true,
});

it.each<[what: string, objects: PdfObjects, expected: object]>([
  ['one image over the page', drawn(draw), { ...measured, textLayer: false }],
  ['one image over hidden text', drawn(draw + hiddenWords), { ...measured, textLayer: true }],
  [
    'hidden text over one image, put there by a form',
    drawn(`${draw}/T Do`, { 5: scanned, 6: form(hiddenWords, `/Resources << ${font} >>`) }, '', '/I 5 0 R /T 6 0 R'),
    { ...measured, textLayer: true },
  ],
  ['an image over text that can be seen', drawn(words('0 Tr') + draw), { ...measured, textLayer: true }],
  ['text that is transparent', drawn(`${draw}q /G gs ${words('')}Q`), measured],
  [
    'an image in a form that is scaled',
    drawn(
      'q 2 0 0 2 0 0 cm /T Do Q',
      { 5: scanned, 6: form('144 0 0 90 0 0 cm 1 0 0 2 0 0 cm /I Do', '/Resources << /XObject << /I 5 0 R >> >>') },
      '',
      '/T 6 0 R',
    ),
    measured,
  ],
  ['an image that lies on its side', drawn('q 0 360 -288 0 288 0 cm /I Do Q', { 5: image(1000, 800) }), measured],
  ['the lower direction', drawn(draw, { 5: image(1200, 1000) }), measured],
  [
    'two strips',
    drawn(
      'q 288 0 0 180 0 180 cm /I Do Q q 288 0 0 180 0 0 cm /J Do Q',
      { 5: image(800, 500), 6: image(800, 500) },
      '',
      '/I 5 0 R /J 6 0 R',
    ),
    measured,
  ],
  ['a page that is told in larger units', drawn(draw, { 5: image(1600, 2000) }, '/UserUnit 2'), measured],
  [
    'one bit a pixel',
    drawn(draw, { 5: image(800, 1000, '/ColorSpace /DeviceGray /BitsPerComponent 1', 1e5) }),
    { ...measured, colourMode: 'bilevel' },
  ],
  ['a stencil', drawn(draw, { 5: image(800, 1000, '/ImageMask true', 1e5) }), { ...measured, colourMode: 'bilevel' }],
  [
    'colour',
    drawn(draw, { 5: image(800, 1000, '/ColorSpace /DeviceRGB /BitsPerComponent 8', 24e5) }),
    { ...measured, colourMode: 'colour' },
  ],
  [
    'a colour of its own',
    drawn(draw, {
      5: image(800, 1000, '/ColorSpace [/Separation /Spot /DeviceGray << /FunctionType 2 /Domain [0 1] /N 1 >>] /BitsPerComponent 8'),
    }),
    { ...unmeasured, resolution: '200', colourMode: '' },
  ],
  [
    'layers of two resolutions',
    drawn(`${draw}q 288 0 0 360 0 0 cm /J Do Q`, { 5: scanned, 6: image(400, 500) }, '', '/I 5 0 R /J 6 0 R'),
    unmeasured,
  ],
  [
    'an image beside one in the text of the page',
    drawn(`${draw}q 9 0 0 9 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q ${hiddenWords}`),
    { ...unmeasured, textLayer: true },
  ],
  ['an image drawn again and again, which is not followed to its end', drawn(draw.repeat(10_001)), { ...unmeasured, textLayer: false }],
  ['text that can be seen', drawn(draw + words('0 Tr')), { ...noPicture, textLayer: true }],
  ['text after hidden text', drawn(draw + hiddenWords + words('0 Tr')), noPicture],
  ['a small image beside hidden text', drawn(`q 90 0 0 90 0 0 cm /I Do Q ${hiddenWords}`), noPicture],
  ['an image beside the page', drawn(`q 288 0 0 360 300 0 cm /I Do Q ${hiddenWords}`), noPicture],
])('the pages of a PDF with %s', async (_, objects, expected) => {
  expect(await look(pdfOf(objects))).toMatchObject(expected);
  expect(await look(packedPdf(objects))).toMatchObject(expected);
});

it('a PDF of which one page is an image, and one is not, is not measured; of two such pages the lower counts, and what lies above them is theirs', async () => {
  const two = (second: string): PdfObjects => ({
    ...drawn(draw),
    2: `<< /Type /Pages /Kids [3 0 R 7 0 R] /Count 2 ${inches} /Resources << ${font} /XObject << /I 5 0 R /J 6 0 R >> >> >>`,
    6: image(600, 750),
    7: '<< /Type /Page /Parent 2 0 R /Contents 8 0 R >>',
    8: { bytes: Buffer.from(second) },
  });
  expect(await look(pdfOf(two(words('0 Tr'))))).toMatchObject(unmeasured);
  expect(await look(pdfOf(two('q 288 0 0 360 0 0 cm /J Do Q')))).toMatchObject({ ...measured, resolution: '150' });
});

it.each([
  [
    'an image over the page',
    '<ImageObject Boundary="0 0 210 297" ResourceID="5"/><TextObject Visible="false"><TextCode>x</TextCode></TextObject>',
    true,
  ],
  ['an image over text', '<TextObject><TextCode>x</TextCode></TextObject><ImageObject Boundary="0 0 210 297" ResourceID="5"/>', true],
  [
    'transparent text over an image',
    '<ImageObject Boundary="0 0 210 297" ResourceID="5"/><TextObject Alpha="0"><TextCode>x</TextCode></TextObject>',
    true,
  ],
  ['text over an image', '<ImageObject Boundary="0 0 210 297" ResourceID="5"/><TextObject><TextCode>x</TextCode></TextObject>', false],
  [
    'a seal beside hidden text',
    '<ImageObject Boundary="0 0 40 40" ResourceID="5"/><TextObject Visible="false"><TextCode>x</TextCode></TextObject>',
    false,
  ],
])('a page of an OFD with %s', async (_, page, pictured) => {
  const bmp = Buffer.concat([
    Buffer.from('BM\x3a\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\x18\0\0\0\0\0', 'latin1'),
    Buffer.alloc(24),
  ]);
  const bytes = await zipOf({
    'OFD.xml': '<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>',
    'Doc_0/Document.xml':
      '<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea><DocumentRes>Res.xml</DocumentRes></CommonData><Pages><Page BaseLoc="p.xml"/></Pages></Document>',
    'Doc_0/Res.xml': '<Res><MultiMedias><MultiMedia ID="5" Type="Image"><MediaFile>a.bmp</MediaFile></MultiMedia></MultiMedias></Res>',
    'Doc_0/a.bmp': bmp,
    'Doc_0/p.xml': `<Page><Content><Layer>${page}</Layer></Content></Page>`,
  });
  expect(await look(bytes, 'a.ofd')).toMatchObject({ opens: true, textLayer: true, pictured });
});
