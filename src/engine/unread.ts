import { rejectedRecords } from '../dataset/locate.js';
import type { LeftOut, UnreadCause } from '../dataset/left-out.js';
import type { CsvSource, FileScan } from '../dataset/model.js';
import { sqlFile, sqlText } from '../rule/sql-text.js';
import { insert } from './insert.js';
import { sqlName } from './names.js';
import type { Session } from './session.js';

/** Records of a file that could not be read. Their lines and causes lie in `unreadTable`. */
export interface Unread {
  total: number;
  causes: Map<UnreadCause, number>;
  /** Ordinals in the source of those that DuckDB refused, ascending: the ordinals of accepted records leave them out. */
  ordinals: number[];
  /** Whether one of them is a total, a note or a signature that lacks its delimiters. */
  foot: boolean;
}

/** Line and cause of the records of a file that could not be read. */
export function unreadTable(table: string, number: number): string {
  return `work.${sqlName(`unread:${table}:${number}`)}`;
}

/**
 * Keeps which records of a file could not be read.
 *
 * @param positions Byte positions at which DuckDB refused a record, ascending.
 * @param leftOut Records that were left out before DuckDB read the file.
 * @param missing Records that the scan counts and that were neither accepted nor refused.
 */
export async function keepUnread(
  session: Session,
  relation: string,
  source: CsvSource,
  scan: FileScan,
  positions: readonly number[],
  leftOut: readonly LeftOut[],
  accepted: number,
): Promise<Unread> {
  await session.run(`CREATE OR REPLACE TABLE ${relation} (line BIGINT, cause VARCHAR)`);
  const causes = new Map<UnreadCause, number>();
  const count = (cause: UnreadCause, rows: number) => rows > 0 && causes.set(cause, (causes.get(cause) ?? 0) + rows);
  for (const each of leftOut) {
    await session.run(`INSERT INTO ${relation} SELECT * FROM read_csv(${sqlFile(each.path)}, header = false, auto_detect = false, columns = {line: 'BIGINT', cause: 'VARCHAR'})`);
    for (const [cause, rows] of each.causes) count(cause, rows);
  }
  const rejected = positions.length === 0 ? [] : await rejectedRecords(source.path, scan.index, positions, source);
  await insert(session, relation, rejected.map(({ line, cause }) => `(${line}, ${sqlText(cause)})`));
  for (const { cause } of rejected) count(cause, 1);
  count('unknown', Math.max(0, scan.records - accepted - rejected.length));
  return { total: [...causes.values()].reduce((sum, rows) => sum + rows, 0), causes, ordinals: rejected.map(({ ordinal }) => ordinal), foot: rejected.some(({ foot }) => foot) };
}
