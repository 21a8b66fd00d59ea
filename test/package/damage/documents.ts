import { buffer } from 'node:stream/consumers';
import PdfKit from 'pdfkit';
import { makeOfd } from '../../../src/synth/archive/ofd.js';
import { bookOf, slidesOf, wordOf } from '../compound.js';
import { zipOf } from '../make.js';
import { onePage, packedPdf, pdfOf } from '../pdf-objects.js';
import { stripsOf } from '../strips.js';
import { images } from './images.js';
import type { Sample } from './sample.js';

/** Words that do not repeat, so that no part of a file is like another. */
const words = Array.from({ length: 120 }, (_, line) => `第${line}行 社会保险 ${line * 7919}`).join('\n');

/** The second it was made is written into a PDF: one of the past is given. */
const info = { CreationDate: new Date(0) };

function pdf(write: (document: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PdfKit({ info, ...options });
  write(document);
  document.end();
  return buffer(document);
}

const image = (name: string): Buffer => images.find((each) => each.name === name)!.bytes;
const pages = (document: PDFKit.PDFDocument) =>
  [1, 2, 3].forEach((page) => (page > 1 ? document.addPage() : document).text(`page ${page} ${words.replace(/[^ -~\n]/g, '')}`));
const objects = {
  ...onePage(),
  4: { bytes: Buffer.from(Array.from({ length: 80 }, (_, at) => `${at} ${at * 3} 10 10 re f\n`).join('')), flate: true },
};

/** An image in a PDF that a reader of its own unpacks. */
const imaged = (width: number, height: number, bits: number, filter: string, bytes: Buffer) =>
  pdfOf({
    ...onePage({ resources: '/XObject << /I 5 0 R >>' }),
    4: { bytes: Buffer.from('q 200 0 0 200 0 0 cm /I Do Q\n') },
    5: {
      dict: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent ${bits} /ColorSpace /DeviceGray /Filter /${filter}`,
      bytes,
    },
  });

/** A page of JBIG2 with one region, packed as Group 4 has it, and its end. */
function jbig2(width: number, height: number, packed: Buffer): Buffer {
  const longs = (...values: number[]) =>
    Buffer.from(values.flatMap((value) => [value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff]));
  const segment = (number: number, kind: number, data: Buffer) =>
    Buffer.concat([longs(number), Buffer.from([kind, 0, 1]), longs(data.length), data]);
  const region = Buffer.concat([longs(width, height, 0, 0), Buffer.from([0, 1]), packed]);
  return Buffer.concat([
    segment(0, 48, Buffer.concat([longs(width, height, 0, 0), Buffer.alloc(3)])),
    segment(1, 38, region),
    segment(2, 49, Buffer.alloc(0)),
  ]);
}

const { bytes: group4 } = stripsOf(image('TIFF Group 4'))[0]!;

const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<案卷目录>${words
  .split('\n')
  .map((line, at) => `<案卷 序号="${at}"><题名>${line}</题名></案卷>`)
  .join('\n')}</案卷目录>\n`;
const relation = (target: string) =>
  `<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="${target}"/></Relationships>`;
const office = (folder: string) =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relation(`${folder}/main.xml`),
    [`${folder}/main.xml`]: xml,
    [`${folder}/media/a.jpg`]: image('JPEG'),
  });

/** Sound documents in the ways that they are usually written. */
export const documents: Sample[] = [
  { name: 'PDF 文字 text', path: 'a.pdf', bytes: await pdf(pages) },
  { name: 'PDF 不压缩 unpacked', path: 'a.pdf', bytes: await pdf(pages, { compress: false }) },
  { name: 'PDF 图像 images (JPEG)', path: 'a.pdf', bytes: await pdf((document) => document.image(image('JPEG'), 0, 0)) },
  { name: 'PDF 图像 images (PNG)', path: 'a.pdf', bytes: await pdf((document) => document.image(image('PNG'), 0, 0)) },
  { name: 'PDF 图像 images (JBIG2)', path: 'a.pdf', bytes: imaged(96, 64, 1, 'JBIG2Decode', jbig2(96, 64, group4)) },
  { name: 'PDF 图像 images (JPEG 2000)', path: 'a.pdf', bytes: imaged(32, 24, 8, 'JPXDecode', image('JPEG 2000')) },
  { name: 'PDF 对象流 object streams', path: 'a.pdf', bytes: packedPdf(objects) },
  { name: 'PDF 手写 by hand', path: 'a.pdf', bytes: pdfOf(objects) },
  { name: 'OFD', path: 'a.ofd', bytes: (await makeOfd({ pages: 3, text: words.slice(0, 900) })).bytes },
  { name: 'DOCX', path: 'a.docx', bytes: await office('word') },
  { name: 'XLSX', path: 'a.xlsx', bytes: await office('xl') },
  {
    name: 'ODT',
    path: 'a.odt',
    bytes: await zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': xml, 'Pictures/a.jpg': image('JPEG') }),
  },
  { name: 'ZIP', path: 'a.zip', bytes: await zipOf({ 'a.xml': xml, 'a.jpg': image('JPEG') }) },
  { name: 'DOC', path: 'a.doc', bytes: wordOf(words) },
  { name: 'XLS', path: 'a.xls', bytes: bookOf(words.split('\n')) },
  { name: 'PPT', path: 'a.ppt', bytes: slidesOf(words.split('\n')) },
  {
    name: 'RTF',
    path: 'a.rtf',
    bytes: Buffer.from(
      `{\\rtf1\\ansi ${[...words].map((letter) => (letter < '\x7f' ? letter : `\\u${letter.charCodeAt(0)}?`)).join('')}{\\pict\\jpegblip ${image('JPEG').toString('hex')}}}`,
    ),
  },
  {
    name: 'HTML',
    path: 'a.html',
    bytes: Buffer.from(`<!DOCTYPE html><html><body><p>${words.replaceAll('\n', '</p>\n<p>')}</p></body></html>\n`),
    closed: true,
  },
  { name: 'TXT', path: 'a.txt', bytes: Buffer.from(words), closed: true },
  {
    name: 'STEP',
    path: 'a.stp',
    bytes: Buffer.from(
      `ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\nENDSEC;\nDATA;\n${Array.from({ length: 120 }, (_, at) => `#${at + 1}=CARTESIAN_POINT('',(${at},${at * 7},0.));\n`).join('')}ENDSEC;\nEND-ISO-10303-21;\n`,
    ),
    closed: true,
  },
  {
    name: 'DXF',
    path: 'a.dxf',
    bytes: Buffer.from(
      `0\nSECTION\n2\nENTITIES\n${Array.from({ length: 120 }, (_, at) => `0\nPOINT\n8\n0\n10\n${at}\n20\n${at * 7}\n`).join('')}0\nENDSEC\n0\nEOF\n`,
    ),
    closed: true,
  },
  { name: 'XML', path: 'a.xml', bytes: Buffer.from(xml), closed: true },
];
