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
  const macro = ['Macros', '_VBA_PROJECT_CUR', 'VBA', '_VBA_PROJECT'].some(has) ? '是' : '否';
  if (isEncrypted(container, format)) return { format, opens: '否', fault: faults.encrypted, encrypted: '是', macro };
  return { format, opens: '是', encrypted: '否', macro };
}

/** A bit in the head of a Word document; in Excel, a record FILEPASS after the first one. */
function isEncrypted(container: CFB$Container, format: string): boolean {
  const bytes = (name: string) => Buffer.from((find(container, name)?.content ?? []) as Uint8Array);
  if (format === 'DOC') {
    const head = bytes('WordDocument');
    return head.length > 12 && (head.readUInt16LE(10) & 0x100) !== 0;
  }
  if (format !== 'XLS') return false;
  const book = bytes('Workbook');
  for (let at = 0, records = 0; at + 4 <= book.length && records < 20; records++) {
    if (book.readUInt16LE(at) === 0x2f) return true;
    at += 4 + book.readUInt16LE(at + 2);
  }
  return false;
}
