import { rm } from 'node:fs/promises';
import type { Session } from '../session.js';

/** The rows of a file: those of a relation, or some of one that several files share. */
export interface PartRows {
  /** Relation of them; `rowid` is the place of each among those of the file that were accepted. */
  relation: string;
  /** The table that holds them, or a view of what lies in files, and the `rowid` in it of the first. */
  table: string;
  from: number;
}

/** The relations of a session that are views, and the files in which their rows lie. To ask DuckDB of them costs more than a small file. */
const views = new WeakMap<Session, Map<string, readonly string[]>>();

/** Makes a view of rows that lie in files, which are then the view's; a relation of this name is replaced. */
export async function viewRows(session: Session, relation: string, select: string, files: readonly string[]): Promise<void> {
  await dropRows(session, relation);
  await session.run(`CREATE VIEW ${relation} AS ${select}`);
  if (!views.has(session)) views.set(session, new Map());
  views.get(session)!.set(relation, files);
}

/** Makes a table of a relation of rows that was a view, so that it may be said of some that they are no records. */
export async function keepAsTable(session: Session, relation: string): Promise<void> {
  if (!views.get(session)?.has(relation)) return;
  const moved = 'work.moved_rows';
  await session.run(`CREATE OR REPLACE TABLE ${moved} AS SELECT * EXCLUDE (rowid) FROM ${relation}`);
  await dropRows(session, relation);
  await session.run(`ALTER TABLE ${moved} RENAME TO ${nameOf(relation)}`);
}

/** Drops a relation of rows, a table or a view with its files. */
export async function dropRows(session: Session, relation: string): Promise<void> {
  const files = views.get(session)?.get(relation);
  views.get(session)?.delete(relation);
  await session.run(`DROP ${files ? 'VIEW' : 'TABLE'} IF EXISTS ${relation}`);
  for (const file of files ?? []) await rm(file, { force: true });
}

/** The name within its database, in quotes. */
function nameOf(relation: string): string {
  return relation.slice('work.'.length);
}
