import { sqlText } from '../expression/text.js';
import type { Session } from '../session.js';

/** The rows of a file: those of a relation, or some of one that several files share. */
export interface PartRows {
  /** Relation of them; `rowid` is the place of each among those of the file that were accepted. */
  relation: string;
  /** The table that holds them, or a view of what lies in files, and the `rowid` in it of the first. */
  table: string;
  from: number;
}

/** Makes a table of a relation of rows that was a view, so that it may be said of some that they are no records. */
export async function keepAsTable(session: Session, relation: string): Promise<void> {
  if (!(await isView(session, relation))) return;
  const moved = 'work.moved_rows';
  await session.run(`CREATE OR REPLACE TABLE ${moved} AS SELECT * EXCLUDE (rowid) FROM ${relation}`);
  await session.run(`DROP VIEW ${relation}`);
  await session.run(`ALTER TABLE ${moved} RENAME TO ${nameOf(relation)}`);
}

/** Drops a relation of rows, a table or a view. */
export async function dropRows(session: Session, relation: string): Promise<void> {
  await session.run(`DROP ${(await isView(session, relation)) ? 'VIEW' : 'TABLE'} IF EXISTS ${relation}`);
}

async function isView(session: Session, relation: string): Promise<boolean> {
  const name = nameOf(relation).slice(1, -1).replaceAll('""', '"');
  const found = await session.rows(`SELECT 1 AS is FROM duckdb_views() WHERE database_name = 'work' AND view_name = ${sqlText(name)}`);
  return found.length > 0;
}

/** The name within its database, in quotes. */
function nameOf(relation: string): string {
  return relation.slice('work.'.length);
}
