import { isAscii, isUtf8 } from 'node:buffer';
import { shellQuoted } from '../system/shell-word.js';
import { onceEach } from '../value/once-each.js';
import type { Units } from './ending.js';
import { evidenceOfHead } from '../encoding/evidence.js';

/** What the first bytes of a file look like; between UTF-8 and GB18030 the whole file decides later. */
export type Looks =
  | { as: 'utf-8'; marked: boolean }
  | { as: 'gb18030' }
  | { as: 'utf-16'; order: 'LE' | 'BE'; marked: boolean }
  | { as: 'utf-32' }
  /** `what` is a product or format name, the same in every language; empty when not recognised. */
  | { as: 'binary'; what: string };

const signatures: readonly (readonly [what: string, latin1: string])[] = [
  ['PNG', '\x89PNG'],
  ['JPEG', '\xff\xd8\xff'],
  ['GIF', 'GIF8'],
  ['PDF', '%PDF-'],
  ['gzip', '\x1f\x8b'],
  ['bzip2', 'BZh'],
  ['xz', '\xfd7zXZ'],
  ['Zstandard', '\x28\xb5\x2f\xfd'],
  ['lzip', 'LZIP'],
  ['LZ4', '\x04\x22\x4d\x18'],
  ['CAB', 'MSCF'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['RAR', 'Rar!\x1a\x07'],
  ['SQLite', 'SQLite format 3\0'],
  ['Parquet', 'PAR1'],
  ['ORC', 'ORC'],
  ['Arrow', 'ARROW1'],
  ['Avro', 'Obj\x01'],
  ['Access (MDB)', '\0\x01\0\0Standard Jet'],
  ['Access (ACCDB)', '\0\x01\0\0Standard ACE'],
  ['PostgreSQL (pg_dump)', 'PGDMP'],
  ['SQL Server (BAK)', 'TAPE'],
  ['HDF5', '\x89HDF\r\n'],
  ['SAS (SAS7BDAT)', '\0\0\0\0\0\0\0\0\0\0\0\0\xc2\xea\x81\x60'],
  ['Stata (DTA)', '<stata_dta>'],
  ['SPSS (SAV)', '$FL2@(#)'],
  ['Excel 2-4 (XLS)', '\x09\x00\x04\x00'],
  ['Excel 2-4 (XLS)', '\x09\x02\x06\x00'],
  ['Excel 2-4 (XLS)', '\x09\x04\x06\x00'],
  ['SYLK', 'ID;PWXL'],
  ['ELF', '\x7fELF'],
];

/** How wide the characters are of a text that looks so. */
export function unitsOf(looks: Looks): Units {
  if (looks.as !== 'utf-16') return 'bytes';
  return looks.order === 'LE' ? 'utf-16le' : 'utf-16be';
}

/** Names what a sample from the start of a file looks like. A text with a few broken lines is still that text. */
export const looksLike: (sample: Buffer) => Looks = onceEach((sample) => {
  const head = sample.toString('latin1', 0, 16);
  if (head.startsWith('\xff\xfe\0\0') || head.startsWith('\0\0\xfe\xff')) return { as: 'utf-32' };
  if (head.startsWith('\xff\xfe')) return { as: 'utf-16', order: 'LE', marked: true };
  if (head.startsWith('\xfe\xff')) return { as: 'utf-16', order: 'BE', marked: true };
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { as: 'binary', what: zipContent(sample) };
  if (head.startsWith(compoundFile) && sample.includes(encryptedPackage)) return { as: 'binary', what: encryptedWorkbook };
  if (head.startsWith(compoundFile)) return { as: 'binary', what: compoundContent(sample) };
  if (sample.toString('latin1', 257, 262) === 'ustar') return { as: 'binary', what: 'tar' };
  if (isDbase(sample)) return { as: 'binary', what: 'dBASE (DBF)' };
  if (head.startsWith('\x03') && /^T?EXPORT:V/.test(head.slice(3))) return { as: 'binary', what: 'Oracle (DMP)' };
  if (hasControl(sample) && sample.includes('SYS_EXPORT_')) return { as: 'binary', what: 'Oracle Data Pump (DMP)' };
  const signature = signatures.find(([, start]) => head.startsWith(start) && (!isWord(start) || hasControl(sample)));
  if (signature) return { as: 'binary', what: signature[0] };
  const text = withoutFilling(sample);
  const order = utf16Order(text);
  if (order) return { as: 'utf-16', order, marked: false };
  if (isMuchControl(text)) return { as: 'binary', what: '' };
  const { encoding, lines } = evidenceOfHead(text);
  if (lines.neither > lines['utf-8'] + lines.gb18030 + lines.either) return { as: 'binary', what: '' };
  return encoding === 'gb18030' ? { as: 'gb18030' } : { as: 'utf-8', marked: head.startsWith('\xef\xbb\xbf') };
});

/** What is left without the zeros and the marks of DOS behind it, which say nothing of a text. */
function withoutFilling(sample: Buffer): Buffer {
  const end = sample.findLastIndex((byte) => byte !== 0 && byte !== 0x1a) + 1;
  return end === 0 ? sample : sample.subarray(0, end);
}

/** What a workbook behind a password is: its ZIP lies encrypted in the container of old Office files. */
export const encryptedWorkbook = 'Excel (encrypted)';

const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

const compoundFile = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Which office program an OLE file is of, by the names of its streams; a large one may have them beyond the sample. */
function compoundContent(sample: Buffer): string {
  const has = (name: string) => sample.includes(Buffer.from(name, 'utf16le'));
  if (has('WordDocument')) return 'Word (DOC)';
  if (has('PowerPoint Document')) return 'PowerPoint (PPT)';
  if (has('__substg1.0')) return 'Outlook (MSG)';
  return 'Excel 97-2003 (XLS)';
}

/** A signature of letters could be the start of a header: no text has what follows it in such a file. */
const isWord = (signature: string) => /^[A-Za-z0-9]+$/.test(signature);
const hasControl = (sample: Buffer) => sample.subarray(0, 512).some((byte) => byte < 9);

/** Table of dBASE or FoxPro: a version, a date, and a header whose length is that of its fields, ended by CR. */
function isDbase(sample: Buffer): boolean {
  if (sample.length < 65 || ![0x02, 0x03, 0x30, 0x31, 0x32, 0x43, 0x83, 0x8b, 0xcb, 0xf5].includes(sample[0]!)) return false;
  const [month, day, header] = [sample[2]!, sample[3]!, sample.readUInt16LE(8)];
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31 &&
    header >= 65 &&
    (header % 32 === 1 ? sample[header - 1] === 0x0d || header > sample.length : header % 32 === 8)
  );
}

function zipContent(sample: Buffer): string {
  if (sample.includes('xl/workbook.bin')) return 'Excel (XLSB)';
  if (sample.includes('xl/')) return 'Excel (XLSX)';
  if (sample.includes('ppt/')) return 'PowerPoint (PPTX)';
  if (sample.includes('Index/Document.iwa') || sample.includes('Index.zip')) return 'Numbers';
  if (sample.includes('word/')) return 'Word (DOCX)';
  if (sample.includes('opendocument.spreadsheet')) return 'OpenDocument (ODS)';
  return 'ZIP';
}

/** UTF-16 without a mark: many zero bytes, nearly all on one side of the pairs; 一 (U+4E00) has one on the other. */
function utf16Order(sample: Buffer): 'LE' | 'BE' | undefined {
  const zeros = [0, 0];
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) zeros[at % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (even + odd < sample.length / 50) return undefined;
  const order = even * 8 <= odd ? 'LE' : odd * 8 <= even ? 'BE' : undefined;
  return order && !isWideUtf8(sample) && hasWideBreak(sample, order) ? order : undefined;
}

/** Whether there are characters beyond ASCII that are sound UTF-8: two bytes of UTF-16 after the other hardly are. */
function isWideUtf8(sample: Buffer): boolean {
  const lines = sample.subarray(0, sample.lastIndexOf(10) + 1);
  return !isAscii(lines) && isUtf8(lines);
}

/** Whether lines end as they do in UTF-16, where there is more than one: in another text zeros may stand, but not beside its line breaks. */
function hasWideBreak(sample: Buffer, order: 'LE' | 'BE'): boolean {
  const breaks = [10, 13];
  return (
    !breaks.some((byte) => sample.includes(byte)) ||
    breaks.some((byte) => sample.includes(Buffer.from(order === 'LE' ? [byte, 0] : [0, byte])))
  );
}

/** Whether there are more control characters than a text has; a few in a short one are no proof, nor is one kind of them, which may part its cells. */
function isMuchControl(sample: Buffer): boolean {
  const counts = new Array<number>(32).fill(0);
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at]!;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) counts[byte]!++;
  }
  const controls = counts.reduce((sum, count) => sum + count, 0) - Math.max(...counts.slice(1));
  return controls > 8 && controls > sample.length / 50;
}

/** The shell command that writes a UTF-8 copy beside a file. */
export function conversionCommand(path: string, from: string): string {
  return `iconv -f ${from} -t UTF-8 ${shellQuoted(path)} > ${shellQuoted(path.replace(/(\.[^./\\]+)?$/, '.utf8$1'))}`;
}
