import { find, read, type CFB$Container } from 'cfb';
import { formatOfExtension } from '../format-names.js';
import { contentOf, type Content } from '../content.js';
import type { Inspection } from '../model.js';
import { countBlips } from './blips.js';
import { checkChains } from './compound-chains.js';
import { counted } from './counted.js';
import { walkBook, walkSlides, walkWord, type StreamWalk } from './old-office.js';
import { inspectPackage } from './ole-package.js';

/** Compound files are held in memory; Office writes none near this size. */
const largest = 256 * 2 ** 20;

/** A document of a program other than Office, or a container of no document: told by its extension, if at all. */
const noDocument: StreamWalk = { fault: '', runs: false, inner: [], images: 0, outside: 0 };

/** Compound files within compound files that are looked into. */
const deepest = 3;

/** Looks into a compound file, each stream of it to its end: the old Office formats, and new ones that are encrypted. */
export function inspectCompound(content: Content, extension: string, depth = 0): Partial<Inspection> {
  if (content.size > largest) return { format: formatOfExtension.get(extension) ?? '' };
  const bytes = content.whole();
  const broken = checkChains(bytes);
  if (broken !== '') return { format: formatOfExtension.get(extension) ?? '', opens: false, fault: broken };
  const container = read(bytes, { type: 'buffer' });
  const paths = container.FullPaths.map((path) => path.split('/').slice(1));
  const has = (name: string) => paths.some((path) => path.includes(name));
  const top = (name: string) => paths.some(([first, ...more]) => first === name && more.length === 0);
  if (top('EncryptedPackage')) {
    const format = formatOfExtension.get(extension) ?? '';
    return { format: /^(DOCX|XLSX|PPTX)$/.test(format) ? format : 'DOCX', opens: false, fault: 'encrypted', encrypted: true };
  }
  const format = top('WordDocument') ? 'DOC' : top('Workbook') || top('Book') ? 'XLS' : top('PowerPoint Document') ? 'PPT' : '';
  const sealed = format !== '' && isEncrypted(container, format);
  const walked = sealed ? noDocument : walk(container, format);
  const inner = [
    ...container.FullPaths.flatMap((path, at) =>
      path.endsWith(native) ? [inspectPackage(Buffer.from(container.FileIndex[at]!.content as Uint8Array).subarray(4))] : [],
    ),
    ...walked.inner.map((each): Partial<Inspection> => (depth < deepest ? inspectCompound(contentOf(each), '', depth + 1) : {})),
  ];
  const runs =
    walked.runs ||
    ['Macros', '_VBA_PROJECT_CUR', 'VBA', '_VBA_PROJECT'].some(has) ||
    hasMacros(container, format) ||
    inner.some(({ macro }) => macro);
  const executable = inner.some((each) => each.executable) ? { executable: true } : {};
  if (format === '') return { ...(runs && { macro: true }), ...executable };
  const unseen = walked.images + inner.reduce((sum, each) => sum + Number(each.unseen ?? 0), 0);
  const outside = walked.outside + inner.reduce((sum, each) => sum + Number(each.outside ?? 0), 0);
  const found: Partial<Inspection> = {
    format,
    ...counted({ unseen, outside, signatures: signaturesOf(paths) }),
    encrypted: sealed,
    macro: runs,
    ...executable,
  };
  const fault = sealed ? 'encrypted' : walked.fault || inner.find((each) => each.fault)?.fault || '';
  return { ...found, opens: fault === '', fault };
}

/** How the name of a stream ends that holds any file at all. */
const native = '\x01Ole10Native';

function walk(container: CFB$Container, format: string): StreamWalk {
  const images = (...names: string[]) => names.reduce((sum, name) => sum + countBlips(streamOf(container, name)), 0);
  if (format === 'DOC')
    return {
      ...walkWord(streamOf(container, 'WordDocument'), (name) => streamOf(container, name)),
      images: images('WordDocument', 'Data'),
    };
  if (format === 'XLS') return walkBook(bookOf(container));
  return format === 'PPT' ? { ...walkSlides(streamOf(container, 'PowerPoint Document')), images: images('Pictures') } : noDocument;
}

/** Signatures lie each in a stream of a storage, or all in one stream of old editions. */
function signaturesOf(paths: readonly string[][]): number {
  const inXml = paths.filter(([first, second]) => first === '_xmlsignatures' && second !== undefined && second !== '').length;
  return inXml > 0 ? inXml : paths.some(([first]) => first === '_signatures') ? 1 : 0;
}

const bookOf = (container: CFB$Container): Buffer => streamOf(container, find(container, '/Workbook') ? 'Workbook' : 'Book');

function streamOf(container: CFB$Container, name: string): Buffer {
  return Buffer.from((find(container, `/${name}`)?.content ?? []) as Uint8Array);
}

/** A bit in the head of a Word document; in Excel, a record FILEPASS after the first one; in PowerPoint, the word that opens it. */
function isEncrypted(container: CFB$Container, format: string): boolean {
  if (format === 'DOC') {
    const head = streamOf(container, 'WordDocument');
    return head.length > 12 && (head.readUInt16LE(10) & 0x100) !== 0;
  }
  if (format === 'PPT') {
    const user = streamOf(container, 'Current User');
    return user.length >= 16 && user.readUInt32LE(12) === 0xf3d1c4df;
  }
  const book = bookOf(container);
  for (let at = 0, records = 0; at + 4 <= book.length && records < 20; records++) {
    if (book.readUInt16LE(at) === 0x2f) return true;
    at += 4 + book.readUInt16LE(at + 2);
  }
  return false;
}

/** The heads of the record that tells of macros in PowerPoint, and of the one in it: macros lie in the document itself there. */
const vbaInfo = Buffer.from('1f00ff0314000000020000040c000000', 'hex');

function hasMacros(container: CFB$Container, format: string): boolean {
  if (format !== 'PPT') return false;
  const document = streamOf(container, 'PowerPoint Document');
  const at = document.indexOf(vbaInfo);
  // The number of their storage comes first, then whether there are any.
  return at >= 0 && at + vbaInfo.length + 8 <= document.length && document.readUInt32LE(at + vbaInfo.length + 4) !== 0;
}
