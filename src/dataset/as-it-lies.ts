import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { firstBytes } from '../system/bytes.js';
import { longestRecord } from './cells.js';
import { encodingProblems } from './encoding-problems.js';
import type { FileProblem } from './file-problem.js';
import { behindLines } from './head-rows.js';
import { LineDecoder } from './line-decoder.js';
import type { CsvSource, FileScan, SourceFile, TablePart } from './model.js';
import { isReadable } from './readable.js';
import { decodedHead, writeUtf8Copy } from './utf8-copy.js';

/** A file of so many bytes at least is worth it: a copy of a small one costs nothing. */
const leastBytes = 2 ** 20;

/** At most so many times as many bytes a text takes in UTF-8. */
const mostGrowth = 1.5;

/**
 * How a text in GB18030 is read without a copy in UTF-8; nothing where its head needs one.
 *
 * @param sample The first bytes of the file.
 * @param source As its head reads in UTF-8.
 */
export function sourceAsItLies(file: SourceFile, sample: Buffer, source: CsvSource): CsvSource | undefined {
  // A second byte may be the sign that stands for this delimiter.
  if (file.size < leastBytes || file.ending || source.delimiter === '|' || source.copied) return undefined;
  const lines = source.dataLine - 1;
  const raw = sample.subarray(0, behindLines(sample, lines));
  const decoder = new LineDecoder('gb18030', { lines });
  const head = Buffer.concat([decoder.push(raw), decoder.end()]);
  const isPlain = head.length === source.dataOffset && isUtf8(head) && !decoder.foreignHeader && !decoder.falseMark;
  return isPlain ? { ...source, dataOffset: raw.length, encoding: 'gb18030' } : undefined;
}

/** Whether what a scan met in a text that is read as it lies needs a copy in UTF-8. */
export function needsCopy(source: CsvSource, scan: FileScan, broken: boolean): boolean {
  return source.encoding !== undefined && (!scan.isPlain || scan.longest * mostGrowth > longestRecord || !isReadable(source, scan, broken));
}

/** The part by way of a copy in UTF-8, as it would have been opened. */
export async function decodedPart(part: TablePart, folder: string, name: string): Promise<{ part: TablePart; problems: FileProblem[] }> {
  const { file, source } = part;
  const { encoding, ...rest } = source;
  const path = join(folder, `${name}-decoded.csv`);
  const header = { lines: source.dataLine - 1 };
  let decoder: 'gb18030' | 'utf-8' = encoding ?? 'utf-8';
  let copy = await writeUtf8Copy(file.absolute, decoder, header, path);
  if (copy.evidence?.encoding === 'utf-8') {
    decoder = 'utf-8';
    copy = await writeUtf8Copy(file.absolute, decoder, header, path);
  }
  const { length: dataOffset } = decodedHead(await firstBytes(file.absolute, source.dataOffset), decoder);
  return {
    part: { ...part, file: { ...file, encoding: decoder, sha256: copy.sha256 }, source: { ...rest, path, decoder, dataOffset } },
    problems: encodingProblems(file.path, decoder, copy),
  };
}
