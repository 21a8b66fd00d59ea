import type { FileProblem } from '../../dataset/file-problem.js';
import type { LeftOut } from '../../dataset/left-out.js';
import type { FileScan, TablePart } from '../../dataset/model.js';
import type { OnScan } from '../../dataset/scan.js';
import type { TablePlan } from '../../plan/plan.js';
import type { AsideKind } from '../pass/aside.js';
import { sqlName } from '../names.js';
import type { Layout } from '../pass/layout.js';
import type { Session } from '../session.js';
import { misdeclaredRows } from './declared-rows.js';
import type { PartRows } from './part-rows.js';
import { takeAside, type Aside, type RowsRead } from './take-aside.js';
import { keepUnread, unreadTable, type Unread } from './unread.js';

/** Scans the bytes of a file. */
export type PartScan = (part: TablePart, onScan: OnScan) => Promise<FileScan>;

/** Row ids of a file's records: part number in the high bits, ordinal of the accepted record in the low ones. */
export const partBits = 40n;

/** One file read: how many records were accepted, which were not. */
export interface ReadPart {
  part: TablePart;
  scan: FileScan;
  rows: PartRows;
  /** Rows that were read; `aside` are among them. */
  accepted: number;
  /** Set where the kernel read them. */
  byKernel?: true;
  /** Rows that were read and are no records: totals, notes, the header once more. */
  aside: Aside[];
  unread: Unread;
  /** What is to be told of the file beside. */
  problems: FileProblem[];
}

/** Where a file is read: its record type, its number among the files of it, and how the words of its rows are laid out. */
export interface PartPlace {
  table: TablePlan;
  layout: Layout;
  number: number;
}

/** What the pass over a file gave. */
interface PartPass extends Pick<ReadPart, 'part' | 'scan' | 'rows' | 'accepted' | 'byKernel' | 'problems'> {
  /** Positions of the rows that DuckDB refused. */
  rejects: readonly number[];
  /** What rows of it are that are no records, where that is known already. */
  marked?: ReadonlySet<AsideKind>;
  leftOut: readonly LeftOut[];
}

/** Finds which of the records of a file could not be read, and which of its rows are none. */
export async function finishPart(
  session: Session,
  { table, layout, number }: PartPlace,
  { part, scan, rows, accepted, byKernel, rejects, marked, leftOut, problems }: PartPass,
): Promise<ReadPart> {
  const left = unreadTable(table.id, number);
  const unread = await keepUnread(session, left, { source: part.source, scan, accepted, rejects, leftOut });
  const read: RowsRead = { part, table, scan, unread, layout, rows, accepted, ...(marked && { marked }) };
  const aside = await takeAside(session, read);
  const isTold = part.declared !== undefined || aside.some(({ kind }) => kind === 'note' || kind === 'total');
  const declared = isTold ? await misdeclaredRows(session, left, read) : [];
  return { part, scan, rows, accepted, ...(byKernel && { byKernel }), aside, unread, problems: [...problems, ...declared] };
}

/** The name of a copy of a file. */
export function copyName({ table, number }: PartPlace): string {
  return partTable(table.id, number).replaceAll(/\W+/g, '-');
}

export function partTable(table: string, number: number): string {
  return `work.${sqlName(`part:${table}:${number}`)}`;
}

/** Positions of rejected rows by the path of their file, ascending, and no more than `mostRejects` of each; empties DuckDB's tables, so that the next file starts with none. */
export async function takeRejects(session: Session): Promise<Map<string, number[]>> {
  const rows = await session.rows(
    `SELECT file_path AS path, line_byte_position AS position FROM reject_errors JOIN reject_scans USING (scan_id, file_id) ORDER BY 2`,
  );
  await dropRejects(session);
  const byPath = new Map<string, number[]>();
  for (const { path, position } of rows) byPath.set(String(path), [...(byPath.get(String(path)) ?? []), Number(position)]);
  return byPath;
}

/** Empties DuckDB's tables of refused rows. */
export async function dropRejects(session: Session): Promise<void> {
  await session.run('DROP TABLE IF EXISTS reject_errors');
  await session.run('DROP TABLE IF EXISTS reject_scans');
}
