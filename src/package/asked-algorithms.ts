import type { TablePart } from '../dataset/model.js';
import { readSql } from '../engine/pass.js';
import type { Session } from '../engine/session.js';
import { algorithms, type Algorithm } from './model.js';

/** The column in which lists and forms name the algorithm of their digests. */
const algorithmField = 'DIGESTALGORITHM';

/** More names than there are algorithms. */
const most = 100;

/** The algorithms that the lists of a package name; all of them where a list cannot be asked. */
export async function askedAlgorithms(session: Session, parts: readonly TablePart[]): Promise<Algorithm[]> {
  const asked = new Set<Algorithm>();
  for (const part of parts) {
    const column = part.columns.find(({ field }) => field === algorithmField);
    if (!column) continue;
    try {
      const rows = await session.rows(`SELECT DISTINCT c${column.index} AS name FROM ${readSql(part)} LIMIT ${most}`);
      for (const { name } of rows) {
        const plain = String(name ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
        const known = algorithms.find((each) => each === plain);
        if (known) asked.add(known);
      }
    } catch {
      // The engine tells what is wrong with the file when it reads it.
      algorithms.forEach((each) => asked.add(each));
    } finally {
      await session.run('DROP TABLE IF EXISTS reject_errors');
      await session.run('DROP TABLE IF EXISTS reject_scans');
    }
  }
  return algorithms.filter((each) => asked.has(each));
}
