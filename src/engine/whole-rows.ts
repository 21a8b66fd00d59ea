import { createHash } from 'node:crypto';
import { insert } from './insert.js';
import { locateRows } from './located.js';
import type { ReadTable } from './read.js';
import type { Session } from './session.js';
import { columnsOf } from './whole-sql.js';

/** Rows that are read again at once. */
const batch = 20_000;

/**
 * Looks again at rows whose hashes repeat, as they stand in their files, and leaves in the relation those that are the same to
 * the last character: two hashes may be alike, two rows that are told are.
 */
export async function keepIdentical(session: Session, suspects: string, read: ReadTable): Promise<void> {
  const seen = 'work.rows_seen';
  await session.run(`CREATE OR REPLACE TABLE ${seen} (rid BIGINT, digest VARCHAR)`);
  const columns = new Map(read.parts.map((part) => [part, columnsOf(part.part, read.table)]));
  for (let last = -1n; ; ) {
    const rows = await session.rows(`SELECT rid FROM ${suspects} WHERE rid > ${last} ORDER BY rid LIMIT ${batch}`);
    if (rows.length === 0) break;
    const rids = rows.map(({ rid }) => rid as bigint);
    last = rids.at(-1)!;
    const located = await locateRows(read, rids);
    await insert(session, seen, located.map(({ rid, part, record }) => `(${rid}, '${digestOf(columns.get(part)!, record.cells)}')`));
  }
  await session.run(`CREATE OR REPLACE TABLE ${suspects} AS SELECT rid FROM ${seen} WHERE digest IN (SELECT digest FROM ${seen} GROUP BY digest HAVING count(*) > 1)`);
  await session.run(`DROP TABLE ${seen}`);
}

function digestOf(columns: ReturnType<typeof columnsOf>, cells: readonly string[]): string {
  const values = columns.map(({ title, index }) => [title, index === undefined ? '' : (cells[index] ?? '')]);
  return createHash('sha256').update(JSON.stringify(values)).digest('base64');
}
