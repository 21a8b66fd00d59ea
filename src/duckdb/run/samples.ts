import type { UnreadCause } from '../../dataset/left-out.js';
import { notedForms, type Question } from '../../expression/question.js';
import type { Check, TablePlan } from '../../plan/plan.js';
import type { Groups } from '../../standard/model.js';
import { failedSql, opensSql } from '../pass/layout.js';
import { keptView } from '../names.js';
import { amongSql, type Concerned } from '../question/scope.js';
import { cellOf, locateRows, type LocatedRow } from '../read/located.js';
import { recordsIn, type ReadTable } from '../read/read.js';
import { failedTable } from './rows.js';
import type { Session } from '../session.js';
import type { Sample } from '../../engine/tally.js';
import { unreadTable } from '../read/unread.js';

/** The first failing rows of a row check, by file and row. */
export function firstFailures(session: Session, read: ReadTable, check: Check, limit: number): Promise<bigint[]> {
  return firstOf(session, read, failedSql(check, read.layout), limit);
}

async function firstOf(session: Session, { sources }: ReadTable, condition: string, limit: number): Promise<bigint[]> {
  const rids: bigint[] = [];
  for (const source of sources) {
    // Insertion order is kept, so LIMIT gives the first rows of a table and stops early.
    const found = await session.rows(`SELECT rid FROM ${recordsIn(source)} WHERE ${condition} LIMIT ${limit}`);
    rids.push(...found.map(({ rid }) => rid as bigint));
  }
  return rids.sort((a, b) => (a < b ? -1 : 1)).slice(0, limit);
}

/** Where the first row stands of which a check cannot tell whether it conforms. */
export async function firstUndecided(
  session: Session,
  read: ReadTable,
  check: Check,
  undecided: Concerned | undefined,
): Promise<{ file: string; row: number } | undefined> {
  const [rid] = undecided ? await firstAmong(session, read, undecided) : await firstOf(session, read, opensSql(check, read.layout)!, 1);
  const [found] = rid === undefined ? [] : await locateRows(read, [rid]);
  return found && placeOf(found);
}

async function firstAmong(session: Session, { table }: ReadTable, rows: Concerned): Promise<bigint[]> {
  const found = await session.rows(`SELECT min(rid) AS rid FROM ${keptView(table.id)} a ${amongSql(rows)}`);
  return found.flatMap(({ rid }) => (rid === null ? [] : [rid as bigint]));
}

/** The first failing rows of a set or between check. */
export async function firstInSet(session: Session, check: Check, limit: number): Promise<bigint[]> {
  const found = await session.rows(`SELECT rid FROM ${failedTable(check)} ORDER BY rid LIMIT ${limit}`);
  return found.map(({ rid }) => rid as bigint);
}

/** What a check whose question has notes tells of failing rows. */
export async function notesOf(session: Session, check: Check, question: Question, rids: readonly bigint[]): Promise<Map<bigint, string>> {
  if (rids.length === 0 || !notedForms.has(question.form)) return new Map();
  const found = await session.rows(`SELECT rid, note FROM ${failedTable(check)} WHERE rid IN (${rids.join(', ')}) AND note IS NOT NULL`);
  return new Map(found.map(({ rid, note }) => [rid as bigint, String(note)]));
}

/** What is told of failing rows of a check beside their cells. */
export interface Told {
  notes: ReadonlyMap<bigint, string>;
  amounts: ReadonlyMap<bigint, string>;
}

/** The failing rows as a person finds them in their files. */
export async function readSamples(
  read: ReadTable,
  wanted: ReadonlyMap<Check, bigint[]>,
  groups: Groups,
  told: ReadonlyMap<Check, Told> = new Map(),
): Promise<Map<Check, Sample[]>> {
  const rids = [...new Set([...wanted.values()].flat())].sort((a, b) => (a < b ? -1 : 1));
  const located = new Map((await locateRows(read, rids)).map((row) => [row.rid, row]));
  const samplesOf = (check: Check, ids: readonly bigint[]) =>
    ids.flatMap((rid) => {
      const found = located.get(rid);
      const [note, amount] = [told.get(check)?.notes.get(rid), told.get(check)?.amounts.get(rid)];
      const more = { ...(note !== undefined && { note }), ...(amount !== undefined && { amount }) };
      return found ? [{ ...sampleOf(check, read.table, found, groups), ...more }] : [];
    });
  return new Map([...wanted].map(([check, ids]) => [check, samplesOf(check, ids)]));
}

/** The first records that could not be read: their place and why, nothing of what they hold. */
export async function unreadableSamples(
  session: Session,
  { table, parts }: Pick<ReadTable, 'table' | 'parts'>,
  limit: number,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const [number, { part }] of parts.entries()) {
    if (samples.length >= limit) break;
    const found = await session.rows(
      `SELECT line, cause FROM ${unreadTable(table.id, number)} ORDER BY line LIMIT ${limit - samples.length}`,
    );
    samples.push(
      ...found.map(({ line, cause }) => ({
        file: part.file.path,
        line: Number(line),
        key: {},
        values: {},
        cause: String(cause) as UnreadCause,
      })),
    );
  }
  return samples;
}

function placeOf({ part, record }: LocatedRow): { file: string; row: number } {
  const { lineColumn, fileColumn } = part.part.source;
  const line = lineColumn === undefined ? record.line : Number(record.cells[lineColumn]);
  return fileColumn === undefined ? { file: part.part.file.path, row: line } : { file: record.cells[fileColumn]!, row: 1 };
}

function sampleOf(check: Check, table: TablePlan, row: LocatedRow, groups: Groups): Sample {
  const values = (fields: readonly string[]) =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const cell = cellOf(row, field);
        return cell === undefined ? [] : [[field, cell] as const];
      }),
    );
  const personal = table.fields.flatMap((field) => (field.personal ? [field.name] : []));
  const { file, row: line } = placeOf(row);
  const codes = Object.entries(groups).map(([group, field]) => [group, values([field])[field] ?? ''] as const);
  return {
    file,
    line,
    key: values(table.key),
    values: values(check.fields),
    persons: Object.fromEntries(Object.entries(values(personal)).filter(([, value]) => value.trim() !== '')),
    ...Object.fromEntries(codes.filter(([, code]) => code.trim() !== '')),
  };
}
