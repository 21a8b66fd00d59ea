import CFB from 'cfb';
import { hash } from '../random.js';
import type { Cells } from '../source.js';
import type { Content } from './content.js';
import { unread } from './inventory.js';
import { makeImage, makePng } from './image.js';
import { makeEndlessPdf } from './endless-pdf.js';
import { makeEmptyPdf, makePdf } from './pdf.js';
import { zipOf } from './zip.js';

/** A file that is not what it should be, in place of a sound one or beside all others. */
export interface Variant {
  /** What is wrong, for people. */
  name: string;
  /** The file in place of a sound one; undefined where it cannot stand in its place. */
  of(sound: Content): Content | undefined;
  /** What is found in it, where that differs from what the content tells. */
  found: Cells;
  /** True where the catalogue tells of the file as it is; else it tells of the sound one. */
  declared?: true;
  /** True where no file lies at the path. */
  missing?: true;
  /** Where a file lies beside the others, in no catalogue, and what stands before its name. */
  beside?: { folder: string; mark?: string };
}

/** Said of a file that takes longer to look at than is allowed. */
export const slowFault = '检查超时';

/** Whatever only some formats have. */
const bare: Cells = { PAGES: '', TEXTLAYER: '', ENCRYPTED: '', MACRO: '', RESOLUTION: '', COLOURMODE: '' };

/**
 * Every variant, made once. Those that only lack one thing come first.
 *
 * @param slow Also one that a reader needs longer for than it is allowed, so that whoever checks it must wait.
 */
export async function makeVariants(slow: boolean): Promise<Variant[]> {
  const small = { pages: 1, text: 'ZS-V' };
  const [encrypted, untexted, coarse, coarseJpeg, grey, png, archive, macro, hollow] = await Promise.all([
    makePdf({ ...small, password: 'secret' }),
    makeEmptyPdf(),
    makeImage({ format: 'TIFF', resolution: 100, colourMode: '灰度', number: 1 }),
    makeImage({ format: 'JPEG', resolution: 96, colourMode: '彩色', number: 2 }),
    makeImage({ format: 'TIFF', resolution: 200, colourMode: '灰度', number: 3 }),
    makePng(),
    zipOf([{ path: 'a.txt', bytes: Buffer.from('a') }]),
    macroDocument(),
    documentWithoutText(),
  ]);
  const within = (name: string, format: string, change: (bytes: Buffer) => Buffer, found: Cells): Variant => ({
    name,
    of: (sound) => (sound.format === format || format === '' ? { ...sound, bytes: change(sound.bytes) } : undefined),
    found,
  });
  const instead = (name: string, content: Content, found: Cells, formats = ['PDF', 'TIFF', 'JPEG', 'OFD']): Variant => ({
    name,
    of: (sound) => (formats.includes(sound.format) ? content : undefined),
    found,
    declared: true,
  });
  const disguised = (name: string, bytes: Buffer, found: Cells): Variant => ({ name, of: (sound) => ({ ...sound, bytes }), found });
  const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2));
  const made = (format: string, extension: string, bytes: Buffer): Content => ({ format, extension, bytes, pages: 1, generation: '原生' });
  return [
    within('changed after the catalogue was made', 'PDF', changed, {}),
    within('longer than declared', 'PDF', (bytes) => Buffer.concat([bytes, Buffer.from('%\n')]), {}),
    { name: 'no file', of: (sound) => sound, found: {}, missing: true },
    { name: 'file without a row', of: () => undefined, found: {}, beside: { folder: '电子档案/未编目' } },
    { name: 'file outside the layout', of: () => undefined, found: { ROLE: '多余', CONTENTPATH: '' }, beside: { folder: '多余文件' } },
    {
      name: 'name that turns the direction of text',
      of: () => undefined,
      found: { ...unread, ROLE: '其他', CONTENTPATH: '', FAULT: '名称不合法' },
      beside: { folder: '其他', mark: '\u202e' },
    },
    {
      name: 'name that not every system holds',
      of: () => undefined,
      found: { ROLE: '其他', CONTENTPATH: '' },
      beside: { folder: '其他', mark: '?' },
    },
    instead('coarse scan', coarse, {}, ['TIFF', 'JPEG']),
    instead('coarse photograph', coarseJpeg, {}, ['TIFF', 'JPEG']),
    instead('other format by its name', { ...grey, extension: 'jpg' }, { FORMATOFNAME: 'JPEG' }, ['TIFF', 'JPEG']),
    within('another image', 'JPEG', () => coarseJpeg.bytes, { RESOLUTION: '96' }),
    within('grey in place of colour', 'TIFF', () => grey.bytes, { RESOLUTION: '200', COLOURMODE: '灰度' }),
    { name: 'no extension', of: (sound) => ({ ...sound, extension: '' }), found: { FORMATOFNAME: '' }, declared: true },
    instead('PDF without text', untexted, { TEXTLAYER: '否' }, ['PDF']),
    instead('encrypted', encrypted, { ...bare, OPENS: '否', ENCRYPTED: '是', FAULT: '加密' }, ['PDF']),
    instead('picture of another format', made('PNG', 'png', png), { ...bare, PAGES: '1', COLOURMODE: '灰度', RESOLUTION: '300' }, [
      'TIFF',
      'JPEG',
    ]),
    instead('archive within', made('ZIP', 'zip', archive), { ...bare, ENCRYPTED: '否' }),
    instead('document with macros', made('DOC', 'doc', macro), { ...bare, ENCRYPTED: '否', MACRO: '是' }),
    instead('document without its text', made('DOCX', 'docx', hollow), { ...bare, OPENS: '否', ENCRYPTED: '否', MACRO: '否' }),
    instead('program', made('EXE', 'exe', program()), { ...bare, OPENS: '', EXECUTABLE: '是' }),
    disguised('program by another name', program(), { ...bare, OPENS: '', FORMATFOUND: 'EXE', EXECUTABLE: '是' }),
    disguised('text by another name', Buffer.from('This is no document.\n'.repeat(9)), { ...bare, FORMATFOUND: 'TXT', MACRO: '否' }),
    disguised('nothing known', noise(), { ...bare, OPENS: '', FORMATFOUND: '' }),
    within('PDF cut off', 'PDF', half, { ...bare, OPENS: '否', FAULT: '截断' }),
    within('OFD cut off', 'OFD', half, { ...bare, OPENS: '否', FORMATFOUND: 'ZIP', FAULT: '损坏' }),
    within('TIFF cut off', 'TIFF', half, { ...bare, OPENS: '否', FAULT: '截断' }),
    within('JPEG cut off', 'JPEG', half, { OPENS: '否', FAULT: '截断' }),
    within('empty', '', () => Buffer.alloc(0), { ...bare, OPENS: '', FORMATFOUND: '', EXECUTABLE: '', FAULT: '空文件' }),
    ...(slow
      ? [
          instead('endless to look at', made('PDF', 'pdf', makeEndlessPdf()), {
            ...bare,
            OPENS: '',
            FORMATFOUND: '',
            EXECUTABLE: '',
            FAULT: slowFault,
          }),
        ]
      : []),
  ];
}

/** One letter of the producer's name: the file opens as before. */
function changed(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf('zhunsheng');
  copy[at] = 'Z'.charCodeAt(0);
  return copy;
}

/** Bytes of no format at all. */
function noise(): Buffer {
  return Buffer.from(Array.from({ length: 600 }, (_, at) => hash(7, at) & 0xff));
}

/** The first bytes of a Windows program; nothing in it can run. */
function program(): Buffer {
  const bytes = Buffer.alloc(512);
  bytes.write('MZ');
  bytes.writeUInt32LE(0x80, 0x3c);
  bytes.write('PE\0\0', 0x80, 'latin1');
  bytes.writeUInt16LE(0x14c, 0x84);
  return bytes;
}

/** A Word document that is a sound ZIP, and lacks the part that holds its text. */
function documentWithoutText(): Promise<Buffer> {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}" Target="word/document.xml"/></Relationships>`;
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
  return zipOf([
    { path: '[Content_Types].xml', bytes: Buffer.from(types) },
    { path: '_rels/.rels', bytes: Buffer.from(relations) },
    { path: 'word/styles.xml', bytes: Buffer.from('<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>') },
  ]);
}

/** A Word document of the old form that has a project of macros, empty as it is. */
function macroDocument(): Promise<Buffer> {
  const file = CFB.utils.cfb_new();
  const [word, table, text] = [Buffer.alloc(4096), Buffer.alloc(4096), 0x400];
  // The head of Word 97 with the place of the pieces of text: one, which is one end of a paragraph, of one byte.
  for (const [at, value] of [
    [0, 0xa5ec],
    [2, 0xc1],
    [10, 0x200],
  ] as const)
    word.writeUInt16LE(value, at);
  const pieces = Buffer.from([2, 16, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  pieces.writeUInt32LE((2 * text + 0x40000000) >>> 0, 15);
  word.writeUInt32LE(pieces.length, 0x1a6);
  word.write('\r', text, 'latin1');
  pieces.copy(table);
  CFB.utils.cfb_add(file, '/WordDocument', word);
  CFB.utils.cfb_add(file, '/1Table', table);
  CFB.utils.cfb_add(file, '/Macros/PROJECT', Buffer.from('ID="{00000000-0000-0000-0000-000000000000}"\r\n'));
  CFB.utils.cfb_add(file, '/Macros/VBA/dir', Buffer.alloc(512));
  CFB.utils.cfb_add(file, '/Macros/VBA/_VBA_PROJECT', Buffer.from([0xcc, 0x61, 0xff, 0xff, 0, 0, 0]));
  return Promise.resolve(Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array));
}
