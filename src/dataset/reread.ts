import { join } from 'node:path';
import { doubtOf, encodingProblems } from './encoding-problems.js';
import { evidenceOf } from '../encoding/evidence.js';
import type { FileScan, TablePart } from './model.js';
import { writeUtf8Copy } from './utf8-copy.js';
import type { FileProblem } from './file-problem.js';

export interface Reread {
  /** The file decoded anew, where it is in another encoding than was taken. */
  part?: TablePart;
  problems: FileProblem[];
  /** Lines in GB18030 that would be read as other characters, as the text is in UTF-8. */
  disguised: number;
}

/**
 * Decides the encoding of a CSV on the whole of it, where its scan has left it in doubt. What was taken for UTF-8 by its
 * beginning and is GB18030 is decoded into a copy; the columns stay, since the header was read.
 *
 * @param folder Where the copy is written.
 */
export async function rereadInDoubt(part: TablePart, scan: FileScan, folder: string, name: string): Promise<Reread> {
  const { source, file } = part;
  if (!scan.doubt || (source.decoder !== undefined && source.decoder !== 'utf-8')) return { problems: [], disguised: 0 };
  const evidence = await evidenceOf(source.path);
  if (evidence.encoding === 'utf-8') return { problems: doubtOf(file.path, evidence), disguised: evidence.disguised['utf-8'].lines };
  const path = join(folder, `${name}-decoded.csv`);
  const { textEnd, ...whole } = source;
  const copy = await writeUtf8Copy(source.path, 'gb18030', { bytes: source.dataOffset }, path, { end: textEnd });
  return {
    part: {
      ...part,
      file: { ...file, encoding: 'gb18030', sha256: file.sha256 ?? scan.sha256 },
      source: { ...whole, path, decoder: 'gb18030' },
    },
    problems: encodingProblems(file.path, 'gb18030', copy),
    disguised: 0,
  };
}
