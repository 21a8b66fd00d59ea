import { find, read, type CFB$Container } from 'cfb';
import { formatOfExtension } from '../format-names.js';
import type { Content } from '../content.js';
import { faults, type Inspection } from '../model.js';

/** Compound files are held in memory; Office writes none near this size. */
const largest = 256 * 2 ** 20;

/** Looks into a compound file: the old Office formats, and new ones that are encrypted. */
export function inspectCompound(content: Content, extension: string): Partial<Inspection> {
  if (content.size > largest) return { format: formatOfExtension.get(extension) ?? '' };
  const container = read(content.whole(), { type: 'buffer' });
  const has = (name: string) => container.FullPaths.some((path) => path.split('/').includes(name));
  if (has('EncryptedPackage')) {
    const format = formatOfExtension.get(extension) ?? '';
    return { format: /^(DOCX|XLSX|PPTX)$/.test(format) ? format : 'DOCX', opens: '否', fault: faults.encrypted, encrypted: '是' };
  }
  const format = has('WordDocument') ? 'DOC' : has('Workbook') || has('Book') ? 'XLS' : has('PowerPoint Document') ? 'PPT' : '';
  if (format === '') return {};
  const macro = ['Macros', '_VBA_PROJECT_CUR', 'VBA', '_VBA_PROJECT'].some(has) || hasMacros(container, format) ? '是' : '否';
  if (isEncrypted(container, format)) return { format, opens: '否', fault: faults.encrypted, encrypted: '是', macro };
  return { format, opens: '是', encrypted: '否', macro };
}

function streamOf(container: CFB$Container, name: string): Buffer {
  return Buffer.from((find(container, name)?.content ?? []) as Uint8Array);
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
  const book = streamOf(container, find(container, 'Workbook') ? 'Workbook' : 'Book');
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
