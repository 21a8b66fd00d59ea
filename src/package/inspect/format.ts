import { fileTypeFromBuffer } from 'file-type';
import { looksLike } from '../../dataset/encoding.js';
import { formatOfExtension } from '../format-names.js';

/** Extensions as `file-type` gives them, where they differ from those of the word. */
const others: Readonly<Record<string, string>> = {
  elf: 'EXE',
  macho: 'EXE',
  jp2: 'JPEG2000',
  jpx: 'JPEG2000',
  jpm: 'JPEG2000',
  j2c: 'JPEG2000',
  apng: 'PNG',
  cfb: 'CFB',
  mov: 'MP4',
  Z: 'GZIP',
};

/** The first bytes of most files of an archive, which need no long search. */
const usual: readonly (readonly [latin1: string, format: string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\x03\x04', 'ZIP'],
  ['PK\x05\x06', 'ZIP'],
  ['\xff\xd8\xff', 'JPEG'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['II+\0', 'TIFF'],
  ['\x89PNG\r\n\x1a\n', 'PNG'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'CFB'],
  ['{\\rtf', 'RTF'],
  ['ISO-10303-21;', 'STEP'],
  ['MZ', 'EXE'],
  ['\x7fELF', 'EXE'],
  ['#!AMR', 'AMR'],
  ['#!', 'SCRIPT'],
  ['\xca\xfe\xba\xbe', 'EXE'],
  ['\xd7\xcd\xc6\x9a', 'WMF'],
  ['%!PS', 'EPS'],
];

/** Formats that are a ZIP. */
const containers: ReadonlySet<string> = new Set(['OFD', 'DOCX', 'XLSX', 'PPTX', 'ODT', 'ODS', 'ODP']);

/** Bytes of the second head of a BMP, in its editions. */
const bmpHeads: ReadonlySet<number> = new Set([12, 40, 52, 56, 64, 108, 124]);

/**
 * The format of a file by its first bytes; empty where it is not known. `ZIP` and `CFB` are containers that hold
 * formats of their own; text is what its extension says where nothing speaks against it.
 */
export async function formatOf(head: Buffer, extension: string): Promise<string> {
  if (head.length === 0) return '';
  const known = usualFormat(head);
  if (known) return known;
  // Readers look for the mark of a PDF within the first kilobyte.
  if (head.subarray(0, 1024).includes('%PDF-')) return 'PDF';
  if (head.toString('latin1', 40, 44) === ' EMF') return 'EMF';
  // Two letters alone may begin a text: nothing is reserved behind them, and a head of a known size follows.
  if (head.toString('latin1', 0, 2) === 'BM' && head.length >= 18 && head.readUInt32LE(6) === 0 && bmpHeads.has(head.readUInt32LE(14)))
    return 'BMP';
  // Zeros are in no text but a broken one: what is known by its first bytes is not taken for such.
  const zeros = !/^(?:\xff\xfe|\xfe\xff)/.test(head.toString('latin1', 0, 2)) && head.includes(0);
  const found = zeros ? await searchedFormat(head) : '';
  return found || textFormat(head, extension) || (zeros ? '' : searchedFormat(head));
}

/** The format of a file of any of the many that are seldom in an archive. */
async function searchedFormat(head: Buffer): Promise<string> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (!found) return '';
  return others[found.ext] ?? formatOfExtension.get(found.ext) ?? found.ext.toUpperCase();
}

/** The format of most files of an archive, by their first bytes. */
export function usualFormat(head: Buffer): string | undefined {
  const start = head.toString('latin1', 0, 16);
  return usual.find(([bytes]) => start.startsWith(bytes))?.[1];
}

/** Whether a file so short that its first bytes are not all there could be of a format. */
export function beginsLike(head: Buffer, format: string): boolean {
  const start = head.toString('latin1');
  const packed = containers.has(format) ? 'ZIP' : format;
  return usual.some(([bytes, known]) => known === packed && bytes.startsWith(start));
}

/** Formats that are text, of which any text could be one: then the name decides. */
const textFormats = new Set(['CSV', 'TXT', 'DXF', 'SCRIPT']);

function textFormat(head: Buffer, extension: string): string {
  const looks = looksLike(head);
  if (looks.as === 'binary' || looks.as === 'utf-32' || (looks.as === 'utf-16' && !looks.marked)) return '';
  const text = looks.as === 'utf-16' ? head.toString('latin1').replaceAll('\0', '') : head.toString('latin1');
  const bare = text.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '');
  if (bare.startsWith('{\\rtf')) return 'RTF';
  if (/^<(!doctype\s+html|html)\b/i.test(bare)) return 'HTML';
  if (/^<(\?xml|!doctype\s|[A-Za-z_:\x80-\xff]|!--)/i.test(bare)) {
    if (/<(!doctype\s+html|html)\b/i.test(bare.slice(0, 2048))) return 'HTML';
    return /<svg\b/.test(bare.slice(0, 4096)) ? 'SVG' : 'XML';
  }
  const promised = formatOfExtension.get(extension) ?? '';
  return textFormats.has(promised) ? promised : 'TXT';
}
