import { declaredRows } from '../../dataset/foot.js';
import type { FileProblem } from '../../dataset/file-problem.js';
import { asideKinds } from '../pass/aside.js';
import type { Session } from '../session.js';
import { located, type RowsRead } from './take-aside.js';

/** Feet of pages are many; the last ones tell of the whole file. */
const mostFeet = 200;

/** Lines at the foot that tell another number of rows than stand above them: a part of the file may be lost, or files were joined. */
export async function misdeclaredRows(session: Session, relation: string, unread: string, read: RowsRead): Promise<FileProblem[]> {
  const [note, total, beneath] = (['note', 'total', 'beneath'] as const).map((kind) => asideKinds.indexOf(kind));
  const feet = await session.rows(`SELECT rowid AS at FROM ${relation} WHERE aside IN (${note}, ${total}) ORDER BY rowid DESC LIMIT ${mostFeet}`);
  if (feet.length === 0) return [];
  const places = feet.map(({ at }) => Number(at)).reverse();
  const told = (await located(read, places)).flatMap(({ line, cells }, at) => {
    const declared = declaredRows(cells);
    return declared === undefined ? [] : [{ line, declared, place: places[at]! }];
  });
  const count = async (where: string, lines: string) => {
    const [row] = await session.rows(`SELECT (SELECT count(*) FROM ${relation} WHERE ${where}) + (SELECT count(*) FROM ${unread} WHERE ${lines}) AS n`);
    return Number(row!['n']);
  };
  const problems: FileProblem[] = [];
  for (const [at, { line, declared, place }] of told.entries()) {
    const rows = await count(`aside = 0 AND rowid < ${place}`, `line < ${line}`);
    const before = told[at - 1];
    // The foot of a page, a group or one of several tables tells of what stands above it since the foot before.
    const since = await count(`aside IN (0, ${beneath}) AND rowid < ${place} AND rowid > ${before?.place ?? -1}`, `line < ${line} AND line > ${before?.line ?? 0}`);
    if (declared === rows || declared === since) continue;
    const { path } = read.part.file;
    problems.push({ path, code: 'dataset.rows-declared', params: { path, line, declared, rows: before && since < rows && declared < rows ? since : rows }, line, leftOut: false });
  }
  return problems;
}
