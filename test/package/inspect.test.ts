import PdfKit from 'pdfkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/package/inspect/inspect.js';
import { contentOf } from '../../src/package/content.js';
import { usualLimits } from '../../src/package/limits.js';
import { zipOf } from './make.js';

const look = (name: string, bytes: Buffer | string) => inspect(contentOf(Buffer.from(bytes)), name, 'full', usualLimits);

function pdf(write: (document: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PdfKit(options);
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  write(document);
  document.end();
  return new Promise((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
}

const picture = (mode: 'b-w' | 'srgb') =>
  sharp({ create: { width: 300, height: 400, channels: 3, background: '#a33' } }).toColourspace(mode);
const scan = await picture('srgb').withMetadata({ density: 300 }).jpeg().toBuffer();
const bilevel = await picture('b-w').tiff({ bitdepth: 1, compression: 'ccittfax4', xres: 23.622, yres: 23.622 }).toBuffer();
const grey = await picture('b-w').tiff({ compression: 'lzw', xres: 11.811, yres: 11.811 }).toBuffer();
const text = await pdf((document) => document.text('words').addPage().text('more'));
const drawn = await pdf((document) => document.rect(0, 0, 10, 10).fill('red'));
const locked = await pdf((document) => document.text('secret'), { userPassword: 'x' });
const attached = await pdf((document) => document.file(Buffer.from('x'), { name: 'x.exe' }));
const content =
  '<?xml version="1.0"?><a:Page xmlns:a="http://www.ofdspec.org/2016"><a:TextObject><a:TextCode>字</a:TextCode></a:TextObject></a:Page>';
const ofd = {
  'OFD.xml':
    '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
  'Doc_0/Document.xml':
    '<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>',
};

const zip1 = await zipOf({ ...ofd, 'Doc_0/Pages/Page_0/Content.xml': content });
const zip2 = await zipOf(ofd);
const relations = (target: string) => ({
  '_rels/.rels': `<Relationships xmlns="r"><Relationship Id="a" Type="t/core-properties" Target="word/core.xml"/><Relationship Id="b" Type="t/officeDocument" Target="${target}"/></Relationships>`,
});
const zip3 = await zipOf({ '[Content_Types].xml': '<x/>', ...relations('word/document.xml'), 'word/document.xml': '<x/>' });
const zip4 = await zipOf({
  '[Content_Types].xml': '<x/>',
  ...relations('/word/Document2.xml'),
  'word/document2.xml': '<x/>',
  'word/vbaProject.bin': 'x',
});
const openless: [string, Buffer, object][] = [
  [
    'a.docx',
    await zipOf({ '[Content_Types].xml': '<x/>', ...relations('word/document.xml'), 'word/core.xml': '<x/>' }),
    { format: 'DOCX' },
  ],
  ['a.xlsx', await zipOf({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }), { format: 'XLSX' }],
  [
    'a.pptx',
    await zipOf({ '[Content_Types].xml': '<x/>', '_rels/.rels': '<Relationships', 'ppt/presentation.xml': '<x/>' }),
    { format: 'PPTX' },
  ],
  ['a.odt', await zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'styles.xml': '<x/>' }), { format: 'ODT' }],
  [
    'a.ofd',
    await zipOf({ ...ofd, 'Doc_0/Document.xml': '<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"/>' }),
    { format: 'OFD', pages: '0' },
  ],
];
const odt = await zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' });
const zip5 = await zipOf({ a: 'a' });
const zip6 = await zipOf({ a: Buffer.alloc(2 ** 25) });

describe('a file too short to hold what its name promises', () => {
  it.each<[string, Buffer | string, string]>([
    ['a.jpg', Buffer.from([0xff, 0xd8]), 'JPEG'],
    ['a.jpg', Buffer.from([0xff]), 'JPEG'],
    ['a.tif', 'II', 'TIFF'],
    ['a.png', '\x89PN', 'TXT'],
    ['a.pdf', '%PD', 'PDF'],
    ['a.ofd', 'PK', 'OFD'],
    ['a.gif', 'GI', 'TXT'],
    ['a.jpg', 'ab', 'TXT'],
    ['a.bmp', 'BM', 'TXT'],
  ])('is cut off, and no text: %s %j', async (name, bytes, format) => {
    expect(await look(name, bytes)).toMatchObject({ opens: false, fault: 'truncated', format });
  });

  it.each<[string, Buffer | string, object]>([
    ['a.txt', 'II', { format: 'TXT', opens: true, fault: '' }],
    ['a.jpg', 'a text that was given another name, and is as long as an image may be', { format: 'TXT', opens: true, fault: '' }],
    ['a.pdf', Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64'), { format: 'GIF' }],
  ])('what is no such file is what it is: %s %j', async (name, bytes, told) => {
    expect(await look(name, bytes)).toMatchObject(told);
  });
});

describe('what is inside a file', () => {
  it.each([
    ['a.pdf', text, { format: 'PDF', opens: true, pages: '2', textLayer: true, encrypted: false, macro: false, fault: '' }],
    ['a.pdf', drawn, { opens: true, pages: '1', textLayer: false }],
    ['a.pdf', locked, { opens: false, encrypted: true, fault: 'encrypted' }],
    ['a.pdf', attached, { macro: true }],
    ['a.pdf', text.subarray(0, 800), { format: 'PDF', opens: false, fault: 'truncated' }],
    ['a.pdf', scan, { format: 'JPEG' }],
    ['a.jpg', scan, { format: 'JPEG', opens: true, resolution: '300', colourMode: 'colour', pages: '1' }],
    ['a.jpg', scan.subarray(0, scan.length - 300), { opens: false, fault: 'truncated' }],
    ['a.tif', bilevel, { format: 'TIFF', resolution: '600', colourMode: 'bilevel' }],
    ['a.tif', grey, { resolution: '300', colourMode: 'grey' }],
    ['a.tif', grey.subarray(0, grey.length - 200), { opens: false, fault: 'truncated' }],
    ['a.ofd', zip1, { format: 'OFD', opens: true, pages: '1', textLayer: true }],
    ['a.ofd', zip2, { format: 'OFD', opens: false, fault: 'truncated' }],
    ['a.docx', zip3, { format: 'DOCX', opens: true, macro: false }],
    ['a.docm', zip4, { format: 'DOCX', opens: true, macro: true }],
    ['a.odt', odt, { format: 'ODT', opens: true }],
    ['a.zip', zip5, { format: 'ZIP', opens: true }],
    ['a.zip', zip6, { format: 'ZIP', fault: 'bomb' }],
    ['a.txt', '文字', { format: 'TXT', opens: true, executable: false }],
    ['a.xml', '<a><b></a>', { format: 'XML', opens: false, fault: 'damaged' }],
    ['a.xml', '<a><b></b>', { opens: false, fault: 'truncated' }],
    ['a.txt', '#!/bin/sh\n', { format: 'SCRIPT', executable: true }],
    ['a.pdf', 'MZ\x90\0', { format: 'EXE', executable: true }],
    ['a.bat', 'echo', { format: 'SCRIPT', executable: true }],
    ['a.pdf', Buffer.from('\0\x01\x02'.repeat(30)), { format: '', opens: undefined }],
  ])('%s %#', async (name, bytes, expected) => {
    expect(await look(name, bytes)).toMatchObject(expected);
  });

  it.each([
    ['WAV', 'RIFF\x24\0\0\0WAVEfmt '],
    ['AVI', 'RIFF\x24\0\0\0AVI LIST'],
    ['FLAC', 'fLaC\0\0\0\x22'],
    ['OGX', 'OggS\0\x02'],
    ['MP4', '\0\0\0\x18ftypisom'],
    ['SQLITE', 'SQLite format 3\0'],
  ])('%s is no text, though letters and zeros are all there is at its beginning: it is not opened', async (format, start) => {
    expect(await look('a.dat', Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(40)]))).toMatchObject({
      format,
      opens: undefined,
      fault: '',
    });
  });

  it.each(openless)('%s %# does not open, though nothing of it is missing or damaged', async (name, bytes, expected) => {
    expect(await look(name, bytes)).toMatchObject({ ...expected, opens: false, fault: '' });
  });
});
