import { buffer } from 'node:stream/consumers';
import PdfKit from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/package/inspect/inspect.js';
import { contentOf } from '../../src/package/content.js';
import { usualLimits } from '../../src/package/limits.js';
import { blip, bookOf, compound, record as bookRecord, slidesOf, wordOf } from './compound.js';
import { encrypted, zipOf } from './make.js';

const look = (name: string, bytes: Buffer) => inspect(contentOf(bytes), name, 'full', usualLimits);

/** The head of a Word document; the bit of encryption is the ninth of the word at 10. */
function wordHead(flags = 0): Buffer {
  const head = Buffer.alloc(64);
  head.writeUInt16LE(0xa5ec, 0);
  head.writeUInt16LE(flags, 10);
  return head;
}

const record = (kind: number, length: number) => {
  const bytes = Buffer.alloc(4 + length);
  bytes.writeUInt16LE(kind, 0);
  bytes.writeUInt16LE(length, 2);
  return bytes;
};
const [start, password, end] = [record(0x809, 16), record(0x2f, 54), record(0x0a, 0)];
const book = Buffer.concat([start, end]);
const vba = { dir: Buffer.from('x'), _VBA_PROJECT: Buffer.from('x') };
const under = (folder: string) => Object.fromEntries(Object.entries(vba).map(([name, bytes]) => [`${folder}/VBA/${name}`, bytes]));
/** A presentation's record on macros, between others. */
const slides = (macros: number) => {
  const info = Buffer.concat([Buffer.from([0x1f, 0, 0xff, 3, 0x14, 0, 0, 0, 2, 0, 0, 4, 0x0c, 0, 0, 0]), Buffer.alloc(12)]);
  info.writeUInt32LE(macros, 20);
  const slide = Buffer.from([0x0f, 0, 0xe8, 3, 16, 0, 0, 0, ...Buffer.alloc(16)]);
  return Buffer.concat([slide, info, slide]);
};
const user = (word: number) => {
  const bytes = Buffer.alloc(32);
  bytes.writeUInt32LE(word, 12);
  return bytes;
};
const sealed = { EncryptionInfo: Buffer.alloc(200), EncryptedPackage: Buffer.alloc(5000) };
/** An Office document with the one part that it cannot open without. */
const parts = (folder: string, more: Record<string, string> = {}) =>
  zipOf({
    '[Content_Types].xml': '<x/>',
    '_rels/.rels': `<Relationships><Relationship Type="http://x/officeDocument" Target="${folder}/main.xml"/></Relationships>`,
    [`${folder}/main.xml`]: '<x/>',
    ...more,
  });
const locked = await zipOf({ 'a.txt': 'secret'.repeat(200), 'b.txt': 'open' });

function pdf(options: PDFKit.PDFDocumentOptions): Promise<Buffer> {
  const document = new PdfKit(options);
  document.text('words');
  document.end();
  return buffer(document);
}

const files: [what: string, name: string, bytes: Buffer, expected: object][] = [
  ['DOC', 'a.doc', compound({ WordDocument: wordHead() }), { format: 'DOC', opens: true, fault: '', encrypted: false, macro: false }],
  [
    'DOC with macros',
    'a.doc',
    compound({ WordDocument: wordHead(), ...under('Macros') }),
    { format: 'DOC', opens: true, encrypted: false, macro: true },
  ],
  [
    'DOC with a password',
    'a.doc',
    compound({ WordDocument: wordHead(0x100) }),
    { format: 'DOC', opens: false, fault: 'encrypted', encrypted: true, macro: false },
  ],
  ['XLS', 'a.xls', compound({ Workbook: book }), { format: 'XLS', opens: true, fault: '', encrypted: false, macro: false }],
  ['XLS with macros', 'a.xls', compound({ Workbook: book, ...under('_VBA_PROJECT_CUR') }), { format: 'XLS', opens: true, macro: true }],
  [
    'XLS with a password',
    'a.xls',
    compound({ Workbook: Buffer.concat([start, password, end]) }),
    { format: 'XLS', opens: false, fault: 'encrypted', encrypted: true },
  ],
  [
    'XLS of 1995 with a password',
    'a.xls',
    compound({ Book: Buffer.concat([start, password, end]) }),
    { format: 'XLS', opens: false, fault: 'encrypted', encrypted: true },
  ],
  [
    'PPT',
    'a.ppt',
    compound({ 'PowerPoint Document': slides(0), 'Current User': user(0xe391c05f) }),
    { format: 'PPT', opens: true, fault: '', macro: false },
  ],
  [
    'PPT with macros',
    'a.ppt',
    compound({ 'PowerPoint Document': slides(1), 'Current User': user(0xe391c05f) }),
    { format: 'PPT', opens: true, macro: true },
  ],
  [
    'PPT with a password',
    'a.ppt',
    compound({ 'PowerPoint Document': slides(0), 'Current User': user(0xf3d1c4df) }),
    { format: 'PPT', opens: false, fault: 'encrypted', encrypted: true },
  ],
  ['DOCX with a password', 'a.docx', compound(sealed), { format: 'DOCX', opens: false, fault: 'encrypted', encrypted: true }],
  ['XLSX with a password', 'a.xlsx', compound(sealed), { format: 'XLSX', opens: false, fault: 'encrypted', encrypted: true }],
  ['PPTX with a password', 'a.pptx', compound(sealed), { format: 'PPTX', opens: false, fault: 'encrypted', encrypted: true }],
  [
    'a compound file of something else',
    'a.doc',
    compound({ ThumbsDb: Buffer.alloc(64) }),
    { format: '', opens: undefined, macro: undefined },
  ],
  [
    'a compound file cut off',
    'a.doc',
    compound({ WordDocument: Buffer.alloc(9000) }).subarray(0, 700),
    { opens: false, fault: 'truncated' },
  ],
  ['DOCM', 'a.docm', await parts('word', { 'word/vbaProject.bin': 'x' }), { format: 'DOCX', opens: true, macro: true, encrypted: false }],
  ['XLSM', 'a.xlsm', await parts('xl', { 'xl/vbaProject.bin': 'x' }), { format: 'XLSX', opens: true, macro: true }],
  ['XLSX with macros under its name', 'a.xlsx', await parts('xl', { 'xl/vbaProject.bin': 'x' }), { format: 'XLSX', macro: true }],
  ['PPTM', 'a.pptm', await parts('ppt', { 'ppt/vbaProject.bin': 'x' }), { format: 'PPTX', macro: true }],
  ['DOCX with ActiveX', 'a.docx', await parts('word', { 'word/activeX/activeX1.bin': 'x' }), { format: 'DOCX', macro: true }],
  ['XLSX', 'a.xlsx', await parts('xl'), { format: 'XLSX', opens: true, macro: false, encrypted: false }],
  [
    'XLSX without its workbook',
    'a.xlsx',
    await zipOf({ '[Content_Types].xml': '<x/>', 'xl/styles.xml': '<x/>' }),
    { format: 'XLSX', opens: false },
  ],
  [
    'ODT with Basic',
    'a.odt',
    await zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'Basic/Standard/Module1.xml': '<x/>' }),
    { format: 'ODT', macro: true },
  ],
  ['ZIP with a password', 'a.zip', encrypted(locked, 'a.txt'), { format: 'ZIP', opens: false, fault: 'encrypted', encrypted: true }],
  [
    'PDF that opens with a password only',
    'a.pdf',
    await pdf({ userPassword: 'x' }),
    { format: 'PDF', opens: false, fault: 'encrypted', encrypted: true },
  ],
  [
    'PDF that only its owner may change',
    'a.pdf',
    await pdf({ ownerPassword: 'x' }),
    { format: 'PDF', opens: true, fault: '', encrypted: true, textLayer: true },
  ],
  ['PDF without a password', 'a.pdf', await pdf({}), { format: 'PDF', opens: true, encrypted: false }],
  ['ZIP without', 'a.zip', locked, { format: 'ZIP', opens: true, fault: '', encrypted: false }],
];

/** A file that a document carries along, as its stream has it. */
const carried = (file: string, bytes: string) => {
  const data = Buffer.concat([
    Buffer.from([2, 0]),
    Buffer.from(`${file}\0C:\\${file}\0`),
    Buffer.from([0, 0, 3, 0, 1, 0, 0, 0, 0]),
    Buffer.from([bytes.length, 0, 0, 0]),
    Buffer.from(bytes),
  ]);
  return Buffer.concat([Buffer.from([data.length, 0, 0, 0]), data]);
};
const sheetAt = (at: number, kind: number) => Buffer.concat([Buffer.from([0x85, 0, 8, 0, at, 0, 0, 0, 0, kind, 1, 0])]);
/** A workbook with one sheet of a kind, and what its head says of it. */
const workbook = (told: number, kind: number, at = start.length + 12 + end.length) => {
  const sheet = Buffer.from(start);
  sheet.writeUInt16LE(kind, 6);
  return Buffer.concat([start, sheetAt(at, told), end, sheet, end]);
};
const whole = compound({ Workbook: workbook(0, 0x10), Data: Buffer.alloc(9000, 'words') });
const tableOfSectors = (bytes: Buffer) => 512 * (1 + bytes.readUInt32LE(76));

describe('a Word document of 1997', () => {
  it.each<[what: string, text: string, expected: object]>([
    ['with words', '社会保险 DDE'.repeat(500), { opens: true, fault: '', macro: false }],
    ['with a field that runs a program', `${'words '.repeat(500)}\x13 DDEAUTO c:\\a.exe \x15`, { opens: true, macro: true }],
    ['whose text is empty from a place on', `${'words '.repeat(500)}${'\0'.repeat(500)}`, { opens: false, fault: 'damaged' }],
  ])('%s', async (_, text, expected) => {
    expect(await look('a.doc', wordOf(text))).toMatchObject({ format: 'DOC', ...expected });
  });
});

describe('a compound file', () => {
  it.each<[what: string, bytes: Buffer, expected: object]>([
    ['with a sheet', compound({ Workbook: workbook(0, 0x10) }), { opens: true, macro: false, executable: false }],
    ['with a sheet of macros', compound({ Workbook: workbook(1, 0x10) }), { opens: true, macro: true }],
    ['with a sheet of macros that its head calls a sheet', compound({ Workbook: workbook(0, 0x40) }), { opens: true, macro: true }],
    [
      'with a file in it',
      compound({ Workbook: workbook(0, 0x10), 'MBD1/\x01Ole10Native': carried('a.pdf', '%PDF') }),
      { opens: true, macro: true, executable: false },
    ],
    [
      'with a program in it',
      compound({ Workbook: workbook(0, 0x10), 'MBD1/\x01Ole10Native': carried('a.bat', 'x') }),
      { opens: true, macro: true, executable: true },
    ],
    [
      'with a program in it under another name',
      compound({ Workbook: workbook(0, 0x10), 'MBD1/\x01Ole10Native': carried('a.dat', 'MZ') }),
      { opens: true, macro: true, executable: true },
    ],
    [
      'with a document in it',
      compound({ Workbook: workbook(0, 0x10), 'MBD1/WordDocument': wordHead() }),
      { format: 'XLS', opens: true, macro: false },
    ],
    ['whose sheet is not where its head says', compound({ Workbook: workbook(0, 0x10, 3) }), { opens: false, fault: 'damaged' }],
    ['whose sheet does not end', compound({ Workbook: workbook(0, 0x10).subarray(0, -4) }), { opens: false, fault: 'truncated' }],
    [
      'with an empty stretch in its records',
      compound({ Workbook: Buffer.concat([start, Buffer.alloc(8), end]) }),
      { opens: false, fault: 'damaged' },
    ],
    ['that is cut', whole.subarray(0, whole.length - 1024), { opens: false, fault: 'truncated' }],
    [
      'whose table of sectors is empty',
      Buffer.from(whole).fill(0, tableOfSectors(whole), tableOfSectors(whole) + 512),
      { opens: false, fault: 'damaged' },
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await look('a.xls', bytes)).toMatchObject(expected);
  });
});

describe('macros and passwords are found in', () => {
  it.each(files)('%s', async (_, name, bytes, expected) => {
    expect(await look(name, bytes)).toMatchObject(expected);
  });
});

/** Images that go on from one record to the next. */
const [front, rest] = [Buffer.concat([Buffer.alloc(40), blip().subarray(0, 3)]), Buffer.concat([blip().subarray(3), blip(0x46a, 0xf01d)])];

it.each<[what: string, name: string, bytes: Buffer, unseen: string]>([
  [
    'DOC with images in its text and over it',
    'a.doc',
    wordOf('text', { Data: Buffer.concat([Buffer.alloc(68), blip(), blip(0x46a, 0xf01d), blip(0x3d4, 0xf01a)]) }),
    '3',
  ],
  [
    'DOC with what only looks like an image',
    'a.doc',
    wordOf('text', { Data: Buffer.concat([blip(0x7a0), blip(0x6e0, 0xf01d), blip().subarray(0, 30)]) }),
    '',
  ],
  ['DOC without images', 'a.doc', wordOf('text'), ''],
  ['XLS with images that go over records', 'a.xls', bookOf(['x'], [bookRecord(0xeb, front), bookRecord(0x3c, rest)]), '2'],
  [
    'XLS with a background, and one image of an old edition',
    'a.xls',
    bookOf(['x'], [bookRecord(0xe9, Buffer.alloc(20)), bookRecord(0x7f, Buffer.alloc(20))]),
    '2',
  ],
  ['XLS without images', 'a.xls', bookOf(['x']), ''],
  ['PPT with images', 'a.ppt', slidesOf(['x'], { Pictures: Buffer.concat([blip(), blip(0x216, 0xf01b)]) }), '2'],
  ['PPT without images', 'a.ppt', slidesOf(['x']), ''],
])('%s', async (_, name, bytes, unseen) => {
  expect(await look(name, bytes)).toMatchObject({ opens: true, fault: '', unseen });
});
