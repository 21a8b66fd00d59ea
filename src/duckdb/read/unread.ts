import { rejectedRecords, type RejectedRecord } from '../../dataset/locate.js';
import type { LeftOut, LeftOutCause, UnreadCause } from '../../dataset/left-out.js';
import type { CsvSource, FileScan } from '../../dataset/model.js';
import { sqlFile, sqlText } from '../expression/text.js';
import { insert } from '../insert.js';
import { sqlName } from '../names.js';
import type { Session } from '../session.js';

/** What stands below the header of another table that has more columns or fewer. */
export interface Below {
  /** Lines of such headers, and their ordinals where the file is read as it stands. */
  headers: { line: number; ordinal?: number }[];
  /** Rows beneath them, and the lines of the first. */
  rows: number;
  lines: number[];
}

/** Records of a file that could not be read. Their lines and causes lie in `unreadTable`. */
export interface Unread {
  total: number;
  causes: Map<UnreadCause, number>;
  /** Ordinals in the source of those that DuckDB refused, ascending: the ordinals of accepted records leave them out. */
  ordinals: number[];
  /** Rows of another table with more columns or fewer, which are no records of this one. */
  below: Below;
  /** Whether one of them is a total, a note or a signature that lacks its delimiters. */
  foot: boolean;
}

/** What the reading of a file gave. */
interface FileRead {
  source: CsvSource;
  scan: FileScan;
  accepted: number;
  /** Byte positions at which DuckDB refused a record, ascending. */
  rejects: readonly number[];
  /** Records that were left out before DuckDB read the file. */
  leftOut: readonly LeftOut[];
}

/** Line and cause of the records of a file that could not be read. */
export function unreadTable(table: string, number: number): string {
  return `work.${sqlName(`unread:${table}:${number}`)}`;
}

/**
 * Keeps which records of a file could not be read. Those that the scan counts and that were neither accepted nor refused are of no known cause.
 */
export async function keepUnread(
  session: Session,
  relation: string,
  { source, scan, accepted, rejects, leftOut }: FileRead,
): Promise<Unread> {
  await session.run(`CREATE OR REPLACE TABLE ${relation} (line BIGINT, cause VARCHAR)`);
  const causes = new Map<LeftOutCause, number>();
  const count = (cause: LeftOutCause, rows: number) => rows > 0 && causes.set(cause, (causes.get(cause) ?? 0) + rows);
  for (const each of leftOut) {
    await session.run(
      `INSERT INTO ${relation} SELECT * FROM read_csv(${sqlFile(each.path)}, header = false, auto_detect = false, columns = {line: 'BIGINT', cause: 'VARCHAR'})`,
    );
    for (const [cause, rows] of each.causes) count(cause, rows);
  }
  const rejected = rejects.length === 0 ? [] : await rejectedRecords(source.path, scan.index, rejects, source);
  await insert(
    session,
    relation,
    rejected.map(({ line, cause }) => `(${line}, ${sqlText(cause)})`),
  );
  for (const { cause } of rejected) count(cause, 1);
  const below = await takeBelow(session, relation, causes, rejected);
  count('unknown', Math.max(0, scan.records - accepted - rejected.length));
  return {
    below,
    total: [...causes.values()].reduce((sum, rows) => sum + rows, 0),
    // Rows of another table were taken away.
    causes: causes as Map<UnreadCause, number>,
    ordinals: rejected.map(({ ordinal }) => ordinal),
    foot: rejected.some(({ foot }) => foot),
  };
}

/** Headers of other tables that are told by line, and that the rows beneath them are looked for. */
const mostHeaders = 100;
export const mostNamedLines = 5;

/** Takes the rows of another table from among those that could not be read. */
async function takeBelow(
  session: Session,
  relation: string,
  causes: Map<LeftOutCause, number>,
  rejected: readonly RejectedRecord[],
): Promise<Below> {
  const rows = causes.get('other-table') ?? 0;
  if (!causes.has('other-header')) return { headers: [], rows: 0, lines: [] };
  const linesOf = async (cause: LeftOutCause, most: number) =>
    (await session.rows(`SELECT line FROM ${relation} WHERE cause = ${sqlText(cause)} ORDER BY line LIMIT ${most}`)).map(({ line }) =>
      Number(line),
    );
  const ordinals = new Map(rejected.map(({ line, ordinal }) => [line, ordinal]));
  const headers = (await linesOf('other-header', mostHeaders)).map((line) => ({
    line,
    ...(ordinals.has(line) && { ordinal: ordinals.get(line)! }),
  }));
  const lines = await linesOf('other-table', mostNamedLines);
  for (const cause of ['other-header', 'other-table'] as const) causes.delete(cause);
  await session.run(`DELETE FROM ${relation} WHERE cause IN ('other-header', 'other-table')`);
  return { headers, rows, lines };
}
