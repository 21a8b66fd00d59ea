import type { PdfFile } from './file.js';
import type { PdfDict } from './syntax.js';

/** Electronic signatures of a PDF (ISO 32000-1, 12.8). */
export interface Signed {
  signatures: number;
  /** Where the bytes end that the last of them covers; 0 where none tells. */
  covered: number;
}

const kinds: ReadonlySet<string> = new Set(['Sig', 'DocTimeStamp']);

/** Counts a dictionary that is a signature; a field that waits for one is none. */
export function countSignature(file: PdfFile, dict: PdfDict, signed: Signed): void {
  if (!Buffer.isBuffer(file.resolve(dict.get('Contents')))) return;
  const range = file.resolve(dict.get('ByteRange'));
  if (!Array.isArray(range) && !kinds.has(file.name(dict.get('Type')))) return;
  signed.signatures++;
  if (!Array.isArray(range) || range.length < 2) return;
  const [start, length] = [file.number(range.at(-2)) ?? 0, file.number(range.at(-1)) ?? 0];
  signed.covered = Math.max(signed.covered, start + length);
}
