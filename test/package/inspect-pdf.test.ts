import { buffer } from 'node:stream/consumers';
import PdfKit from 'pdfkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/package/content.js';
import { inspect } from '../../src/package/inspect/inspect.js';
import { usualLimits } from '../../src/package/limits.js';
import { onePage, packedPdf, pdfOf, type PdfObjects } from './pdf-objects.js';

const look = (bytes: Buffer, limits = usualLimits) => inspect(contentOf(bytes), 'a.pdf', 'full', limits);
const sound = { format: 'PDF', opens: true, fault: '', encrypted: false, macro: false, executable: false };

const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const launch = '<< /S /Launch /F (cmd.exe) >>';
const link = (action: string) => `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${action} >>`;
const file = (name: string, bytes: string): PdfObjects => ({
  8: `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F 9 0 R >> >>`,
  9: { dict: '/Type /EmbeddedFile', bytes: Buffer.from(bytes, 'latin1'), flate: true },
});

const acting: [what: string, objects: PdfObjects][] = [
  ['a script when the document opens', onePage({ catalogue: `/OpenAction ${script}` })],
  ['a script when the document is closed', onePage({ catalogue: `/AA << /WC ${script} >>` })],
  [
    'a named script',
    { ...onePage({ catalogue: '/Names << /JavaScript 5 0 R >>' }), 5: '<< /Kids [6 0 R] >>', 6: `<< /Names [(a) ${script}] >>` },
  ],
  ['a script when the page opens', onePage({ page: `/AA << /O ${script} >>` })],
  ['a script on a link', onePage({ page: `/Annots [${link(script)}]` })],
  [
    'a script on a widget',
    {
      ...onePage({ catalogue: '/AcroForm << /Fields [5 0 R] >>', page: '/Annots [5 0 R]' }),
      5: `<< /Subtype /Widget /FT /Tx /T (a) /Rect [0 0 9 9] /AA << /K ${script} >> >>`,
    },
  ],
  [
    'a script on a field without a widget',
    { ...onePage({ catalogue: '/AcroForm << /Fields [5 0 R] >>' }), 5: `<< /FT /Tx /T (a) /AA << /C ${script} >> >>` },
  ],
  [
    'a script in the outline',
    {
      ...onePage({ catalogue: '/Outlines 5 0 R' }),
      5: '<< /First 6 0 R /Last 6 0 R /Count 1 >>',
      6: `<< /Title (a) /Parent 5 0 R /A ${script} >>`,
    },
  ],
  [
    'a script behind another action',
    onePage({ page: `/Annots [${link(`<< /S /GoTo /D [3 0 R /Fit] /Next [<< /S /GoTo /D [3 0 R /Fit] /Next ${script} >>] >>`)}]` }),
  ],
  [
    'a script that is a stream',
    { ...onePage({ catalogue: '/OpenAction << /S /JavaScript /JS 5 0 R >>' }), 5: { bytes: Buffer.from('app.alert(1)'), flate: true } },
  ],
  ['a script whose name is escaped', onePage({ catalogue: '/OpenAction << /#53 /J#61vaScript /JS (1) >>' })],
  ['a script whose kind is another object', { ...onePage({ catalogue: '/OpenAction << /S 5 0 R /JS (1) >>' }), 5: '/JavaScript' }],
  ['a rendition with a script', onePage({ page: `/Annots [${link('<< /S /Rendition /JS (1) >>')}]` })],
  ['an address that is a script', onePage({ page: `/Annots [${link('<< /S /URI /URI (javascript:alert\\(1\\)) >>')}]` })],
  [
    'a form with scripts of its own',
    {
      ...onePage({ catalogue: '/AcroForm << /Fields [] /XFA [(template) 5 0 R] >>' }),
      5: { bytes: Buffer.from('<template><script contentType="application/x-javascript">1</script></template>'), flate: true },
    },
  ],
  ['a launch when the document opens', onePage({ catalogue: '/OpenAction << /S /Launch /Win << /F (cmd.exe) /P (/c calc) >> >>' })],
  ['a launch on a link', onePage({ page: `/Annots [${link(launch)}]` })],
  ['data fetched from elsewhere', onePage({ page: `/Annots [${link('<< /S /ImportData /F (a.fdf) >>')}]` })],
  ['data sent to elsewhere', onePage({ page: `/Annots [${link('<< /S /SubmitForm /F (http://x.invalid) >>')}]` })],
  [
    'another document that opens with it',
    onePage({ catalogue: '/OpenAction << /S /GoToR /F (\\\\\\\\host\\\\share\\\\b.pdf) /D [0 /Fit] >>' }),
  ],
  ['an address that opens with the document', onePage({ catalogue: '/OpenAction << /S /URI /URI (https://x.invalid) >>' })],
  ['an address that opens with the page', { ...onePage({ page: '/AA << /O 5 0 R >>' }), 5: '<< /S /URI /URI (https://x.invalid) >>' }],
  [
    'an address behind the action of opening',
    onePage({ catalogue: '/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next [<< /S /URI /URI (https://x.invalid) >>] >>' }),
  ],
  ['a link to a program', onePage({ page: `/Annots [${link('<< /S /GoToR /F (a.exe) /D [0 /Fit] >>')}]` })],
  ['a link to a file on another machine', onePage({ page: `/Annots [${link('<< /S /URI /URI (file://server/share/a.pdf) >>')}]` })],
  [
    'a link to a document on another machine',
    onePage({ page: `/Annots [${link('<< /S /GoToR /F (//server/share/a.pdf) /D [0 /Fit] >>')}]` }),
  ],
  [
    'a file on another machine in the outline',
    {
      ...onePage({ catalogue: '/Outlines 5 0 R' }),
      5: '<< /First 6 0 R /Last 6 0 R /Count 1 >>',
      6: '<< /Title (a) /Parent 5 0 R /A << /S /URI /URI (\\\\\\\\server\\\\share) >> >>',
    },
  ],
  [
    'a launch in the outline',
    {
      ...onePage({ catalogue: '/Outlines 5 0 R' }),
      5: '<< /First 6 0 R /Last 6 0 R /Count 1 >>',
      6: '<< /Title (a) /Parent 5 0 R /A << /S /Launch /F (//server/share/a.pdf) >> >>',
    },
  ],
  ['an attached file', { ...onePage({ catalogue: '/Names << /EmbeddedFiles << /Names [(a) 8 0 R] >> >>' }), ...file('a.xml', '<a/>') }],
  [
    'an attached file on a page',
    { ...onePage({ page: '/Annots [<< /Subtype /FileAttachment /Rect [0 0 9 9] /FS 8 0 R >>]' }), ...file('a.xml', '<a/>') },
  ],
  ['a file that belongs to the page', { ...onePage({ page: '/AF [8 0 R]' }), ...file('a.xml', '<a/>') }],
  ['a film with scripts', onePage({ page: '/Annots [<< /Subtype /RichMedia /Rect [0 0 9 9] >>]' })],
];

describe('in a PDF', () => {
  it.each(acting)('%s is told of', async (_, objects) => {
    expect(await look(pdfOf(objects))).toMatchObject({ ...sound, macro: true });
    expect(await look(packedPdf(objects))).toMatchObject({ ...sound, macro: true });
  });

  it.each<[string, PdfObjects, string]>([
    [
      'a sound',
      {
        ...onePage({ page: '/Annots [<< /Subtype /Sound /Rect [0 0 9 9] /Sound 8 0 R >>]' }),
        8: { dict: '/Type /Sound /R 8000', bytes: Buffer.from('pcm') },
      },
      '1',
    ],
    ['a film', onePage({ page: '/Annots [<< /Subtype /Movie /Rect [0 0 9 9] /Movie << /F (a.avi) >> >>]' }), '1'],
    [
      'a film with scripts',
      onePage({ page: '/Annots [<< /Subtype /RichMedia /Rect [0 0 9 9] /RichMediaContent << /Configurations [<< /Subtype /3D >>] >> >>]' }),
      '1',
    ],
    [
      'a model',
      {
        ...onePage({ page: '/Annots [<< /Type /Annot /Subtype /3D /Rect [0 0 9 9] /3DD 8 0 R >>]' }),
        8: { dict: '/Type /3D /Subtype /U3D', bytes: Buffer.from('U3D') },
      },
      '1',
    ],
    [
      'a rendition on a screen',
      onePage({
        page: '/Annots [<< /Subtype /Screen /Rect [0 0 9 9] /A << /S /Rendition /OP 0 /R << /S /MR /C << /S /MCD /D (a.mp4) >> >> >> >>]',
      }),
      '1',
    ],
    [
      'a sound that a link plays',
      {
        ...onePage({ page: `/Annots [${link('<< /S /Sound /Sound 8 0 R >>')}]` }),
        8: { dict: '/Type /Sound /R 8000', bytes: Buffer.from('pcm') },
      },
      '1',
    ],
    [
      'a form that takes the place of the pages',
      { ...onePage({ catalogue: '/AcroForm << /Fields [] /XFA [(template) 8 0 R] >>' }), 8: { bytes: Buffer.from('<template/>') } },
      '1',
    ],
    [
      'a screen that shows nothing, and a link',
      onePage({ page: `/Annots [<< /Subtype /Screen /Rect [0 0 9 9] >> ${link('<< /S /URI /URI (http://x.invalid) >>')}]` }),
      '',
    ],
  ])('%s is a part that was not looked at', async (_, objects, unseen) => {
    expect(await look(pdfOf(objects))).toMatchObject({ opens: true, fault: '', unseen });
    expect(await look(packedPdf(objects))).toMatchObject({ opens: true, fault: '', unseen });
  });

  it.each(
    Object.entries({
      'a link to a page': onePage({
        page: `/Annots [${link('<< /S /GoTo /D [3 0 R /Fit] >>')} ${link('<< /S /URI /URI (https://x.invalid/javascript:) >>')}]`,
      }),
      'a link to a page of the Web, and one to a file of this machine': onePage({
        page: `/Annots [${link('<< /S /URI /URI (//x.invalid/a) >>')} ${link('<< /S /URI /URI (file:///C:/a.pdf) >>')}]`,
      }),
      'a link to another document': onePage({ page: `/Annots [${link('<< /S /GoToR /F (b.pdf) /D [0 /Fit] >>')}]` }),
      'writing about scripts': {
        ...onePage({ catalogue: '/Lang (/S /JavaScript /JS)' }),
        4: { bytes: Buffer.from('% /S /JavaScript /JS (1)\n0 0 9 9 re f') },
      },
      'an element called Launch': {
        ...onePage({ catalogue: '/StructTreeRoot 5 0 R' }),
        5: '<< /Type /StructTreeRoot /K [6 0 R] >>',
        6: '<< /Type /StructElem /S /Launch /P 5 0 R /K [] >>',
      },
      'a script that nothing leads to': { ...onePage(), 5: script },
    }),
  )('%s is no script', async (_, objects) => {
    expect(await look(pdfOf(objects))).toMatchObject(sound);
  });

  it.each([
    ['a.exe', 'MZ\x90'],
    ['a.txt', 'MZ\x90'],
    ['a.bat', 'echo'],
  ])('a program attached as %s is told of', async (name, bytes) => {
    expect(await look(pdfOf({ ...onePage({ page: '/AF 8 0 R' }), ...file(name, bytes) }))).toMatchObject({ macro: true, executable: true });
  });

  it('actions that lead to themselves end', async () => {
    expect(
      await look(
        pdfOf({
          ...onePage({ catalogue: '/OpenAction 5 0 R' }),
          5: '<< /S /GoTo /D [3 0 R /Fit] /Next 6 0 R >>',
          6: '<< /S /GoTo /D [3 0 R /Fit] /Next [5 0 R 6 0 R] >>',
        }),
      ),
    ).toMatchObject(sound);
  });

  it('values deeper than any reader goes are no stack overflow', async () => {
    const deep = pdfOf({ ...onePage({ catalogue: '/PieceInfo 5 0 R' }), 5: `${'['.repeat(100_000)}${']'.repeat(100_000)}` });
    expect(await look(deep)).toMatchObject({ opens: false, fault: 'damaged' });
  });

  it('a stream that inflates without end is a bomb', async () => {
    expect(await look(pdfOf({ ...onePage(), 4: { bytes: Buffer.alloc(30 * 2 ** 20), flate: true } }))).toMatchObject({
      opens: false,
      fault: 'bomb',
    });
  });
});

function made(write: (document: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions): Promise<Buffer> {
  const document = new PdfKit(options);
  write(document);
  document.end();
  return buffer(document);
}

const versions = ['1.3', '1.4', '1.6', '1.7ext3'] as const;

it.each<[string, string, string]>([
  ['other data', 'other xx', '8'],
  ['a mark of UTF-8', '\xef\xbb\xbf', ''],
  ['blanks', ' \n', ''],
])('before the beginning of a PDF, %s', async (_, before, trailing) => {
  expect(await look(Buffer.concat([Buffer.from(before, 'latin1'), pdfOf(onePage())]))).toMatchObject({ opens: true, fault: '', trailing });
});

describe('a PDF that is encrypted', () => {
  it.each(versions)('for its owner only, version %s, is looked at as one that is not', async (pdfVersion) => {
    const scripted = (document: PDFKit.PDFDocument) => document.text('words').addNamedJavaScript('a', 'app.alert(1)');
    expect(await look(await made(scripted, { pdfVersion, ownerPassword: 'x' }))).toMatchObject({
      opens: true,
      fault: '',
      encrypted: true,
      macro: true,
    });
    const address = (document: PDFKit.PDFDocument) => document.text('words').link(0, 0, 9, 9, 'javascript:1');
    expect(await look(await made(address, { pdfVersion, ownerPassword: 'x' }))).toMatchObject({ encrypted: true, macro: true });
    expect(await look(await made((document) => document.text('words'), { pdfVersion, ownerPassword: 'x' }))).toMatchObject({
      opens: true,
      encrypted: true,
      macro: false,
      textLayer: true,
    });
  });

  it.each(versions)('with a password, version %s, is locked and not damaged', async (pdfVersion) => {
    expect(await look(await made((document) => document.text('words'), { pdfVersion, userPassword: 'x' }))).toMatchObject({
      opens: false,
      fault: 'encrypted',
      encrypted: true,
    });
  });

  it.each([
    ['by certificate', '/Encrypt << /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /Length 128 >>'],
    ['by a program of its maker', '/Encrypt << /Filter /Other.Maker /V 1 >>'],
  ])('%s is locked and not damaged', async (_, trailer) => {
    expect(await look(pdfOf(onePage(), trailer))).toMatchObject({ opens: false, fault: 'encrypted', encrypted: true });
  });

  it('by certificate and cut off is truncated', async () => {
    expect(await look(pdfOf(onePage(), '/Encrypt << /Filter /Adobe.PubSec >>').subarray(0, 500))).toMatchObject({
      opens: false,
      fault: 'truncated',
    });
  });
});

/** Bytes packed by LZW, as the one strip of a TIFF has them. */
async function lzw(bytes: Buffer): Promise<Buffer> {
  const tiff = await sharp(bytes, { raw: { width: bytes.length, height: 1, channels: 1 } })
    .toColourspace('b-w')
    .tiff({ compression: 'lzw', predictor: 'none' })
    .toBuffer();
  return tiff.subarray(8, tiff.readUInt32LE(4));
}

it('a stream packed by LZW is unpacked: a script behind much that repeats is found, and a code that is not there yet is damage', async () => {
  const form = Buffer.from(
    `<template>${'aaaabab'.repeat(900)}${Array.from({ length: 900 }, (_, at) => at * 7919).join(' ')}<script>1</script></template>`,
  );
  const packed = await lzw(form);
  const form5 = (bytes: Buffer): PdfObjects => ({
    ...onePage({ catalogue: '/AcroForm << /Fields [] /XFA [(template) 5 0 R] >>' }),
    5: { dict: '/Filter /LZWDecode', bytes },
  });
  expect(await look(pdfOf(form5(packed)))).toMatchObject({ ...sound, macro: true });
  expect(await look(pdfOf(form5(await lzw(Buffer.from(form.toString().replaceAll('script', 'strict'))))))).toMatchObject({
    ...sound,
    macro: false,
  });
  expect(await look(pdfOf(form5(Buffer.from(packed).fill(0x7f, 1, 5))))).toMatchObject({ opens: false, fault: 'damaged' });
});

const text = await made((document) => document.text('words').addPage().text('more'), {});
const replaced = (from: string, to: string) => Buffer.from(text.toString('latin1').replace(from, to), 'latin1');

describe('a PDF', () => {
  it.each([
    ['NULs', Buffer.alloc(70_000), ''],
    ['HTML', Buffer.from('<html></html>\n'.repeat(400)), '5600'],
    ['an empty line', Buffer.from('\r\n'), ''],
  ])('with %s behind its end opens; what is more than filling is told of', async (_, behind, trailing) => {
    expect(await look(Buffer.concat([text, behind]))).toMatchObject({ ...sound, pages: '2', trailing });
  });

  it('with something before its head opens', async () => {
    expect(await look(Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), text]))).toMatchObject({ ...sound, pages: '2' });
  });

  it('that was saved again with a change is read with it', async () => {
    const first = pdfOf(onePage());
    const changed = Buffer.from(`\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction ${script} >>\nendobj\n`);
    const at = String(first.length + 1).padStart(10, '0');
    const table = `xref\n1 1\n${at} 00000 n \ntrailer\n<< /Size 5 /Root 1 0 R /Prev ${first.lastIndexOf('xref\n0')} >>\nstartxref\n${first.length + changed.length}\n%%EOF\n`;
    const again = Buffer.concat([first, changed, Buffer.from(table)]);
    expect(await look(again)).toMatchObject({ ...sound, macro: true });
    expect(await look(again.subarray(0, first.length + 40))).toMatchObject({ opens: false, fault: 'truncated' });
  });

  it('with a stream whose checksum does not fit is told of', async () => {
    const bytes = Buffer.from(text);
    const at = bytes.indexOf('\nendstream') - 1;
    bytes[at]! ^= 1;
    expect(await look(bytes)).toMatchObject({ opens: false, fault: 'checksum' });
  });

  it('whose table of objects is wrong is damaged, and what runs in it is told of all the same', async () => {
    const broken = Buffer.from(
      pdfOf(onePage({ catalogue: `/OpenAction ${script}` }))
        .toString('latin1')
        .replace(/00000 n/, '00000 n')
        .replace(/\n0000000009 /, '\n0000000007 '),
      'latin1',
    );
    expect(await look(broken)).toMatchObject({ opens: false, fault: 'damaged', macro: true });
  });

  it('with fewer pages than it says, or without the content of one, is damaged', async () => {
    expect(await look(pdfOf({ ...onePage(), 2: '<< /Type /Pages /Kids [3 0 R 7 0 R] /Count 2 >>' }))).toMatchObject({
      opens: false,
      fault: 'damaged',
    });
    expect(await look(pdfOf({ ...onePage(), 3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 7 0 R >>' }))).toMatchObject({
      opens: false,
      fault: 'damaged',
    });
    expect(await look(replaced('/Count 2', '/Count 3'))).toMatchObject({ opens: false, fault: 'damaged' });
  });

  it('with a page of NULs is damaged', async () => {
    expect(await look(pdfOf({ ...onePage(), 4: { bytes: Buffer.alloc(300) } }))).toMatchObject({ opens: false, fault: 'damaged' });
  });
});
