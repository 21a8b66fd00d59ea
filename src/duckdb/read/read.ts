import { takeAside, type Aside } from './take-aside.js';
import { keyField } from '../../value/key-part.js';
import { decidedOf, whenOf } from '../../check/kinds.js';
import type { LeftOut } from '../../dataset/left-out.js';
import type { FileScan, TablePart } from '../../dataset/model.js';
import { signProblems } from '../../dataset/encoding-problems.js';
import { copyOf, readableForm, type ReadableForm } from '../../dataset/readable.js';
import { rereadInDoubt } from '../../dataset/reread.js';
import type { OnScan } from '../../dataset/scan.js';
import type { Check, TablePlan } from '../../plan/plan.js';
import { faultyColumn } from '../pass/causes.js';
import { hashColumn, wholeColumn } from '../pass/hashes.js';
import { isRowCheck, layOut, ownFields, wordNames, type Layout } from '../pass/layout.js';
import { misdeclaredRows } from './declared-rows.js';
import { LostFiles, ofFile, type Lost } from './lost.js';
import { keptName, keptView, sqlName } from '../names.js';
import { passSql, type TablePass } from '../pass/pass.js';
import { readBehind } from './read-behind.js';
import type { Session } from '../session.js';
import { keepUnread, unreadTable, type Unread } from './unread.js';
import type { FileProblem } from '../../dataset/file-problem.js';
import { mostRejects } from '../read-csv.js';
import { type Kept, unsound } from '../pass/kept.js';
import { viewColumns } from '../pass/path-columns.js';

/** Scans the bytes of a file. */
type PartScan = (part: TablePart, onScan: OnScan) => Promise<FileScan>;

/** Row ids of a file's records: part number in the high bits, ordinal of the accepted record in the low ones. */
export const partBits = 40n;

/** One file read: how many records were accepted, which were not. */
export interface ReadPart {
  part: TablePart;
  scan: FileScan;
  /** Rows that DuckDB read; `aside` are among them. */
  accepted: number;
  /** Rows that were read and are no records: totals, notes, the header once more. */
  aside: Aside[];
  unread: Unread;
  /** What is to be told of the file beside. */
  problems: FileProblem[];
}

/** A record type read: its rows kept under `keptView`, its bits laid out as in `layout`. */
export interface ReadTable {
  table: TablePlan;
  parts: ReadPart[];
  /** Row checks that at least one file has the columns for. */
  checks: Check[];
  layout: Layout;
  /** Files a check was evaluated on, where not all have its columns. */
  partsOf: Map<string, number[]>;
}

/**
 * Reads every file of a record type once.
 *
 * @throws LostFiles when some could not be read; the others were tried.
 */
export async function readTable(
  session: Session,
  found: readonly TablePart[],
  { table, kept, terms, lists }: Omit<TablePass, 'layout'>,
  scan: PartScan,
): Promise<ReadTable> {
  const rowChecks = table.checks.filter(isRowCheck);
  const evaluable = found.map((part) => new Set(rowChecks.filter((check) => lacks(check, part).length === 0).map(({ id }) => id)));
  const checks = rowChecks.filter(({ id }) => evaluable.some((ids) => ids.has(id)));
  const idsOf = (asked: typeof whenOf) => new Set(checks.filter((check) => asked(check, terms) !== undefined).map(({ id }) => id));
  const layout = layOut(table, checks, { conditional: idsOf(whenOf), opening: idsOf(decidedOf) });

  const parts: ReadPart[] = [];
  const lost: Lost[] = [];
  for (const [number, part] of found.entries()) {
    const evaluated = checks.filter(({ id }) => evaluable[number]!.has(id));
    const select = (read: TablePart) => passSql(read, evaluated, { table, layout, kept, terms, lists });
    try {
      parts.push(await ofFile(part.file, () => readPart(session, { table, layout, number }, part, select, scan)));
    } catch (fault) {
      await dropRejects(session);
      if (!(fault instanceof LostFiles)) throw fault;
      lost.push(...fault.lost);
    }
  }
  if (lost.length > 0) throw new LostFiles(lost);
  await session.run(
    `CREATE OR REPLACE VIEW ${keptView(table.id)} AS ${parts.map(({ part }, number) => partSql(table.id, part, number, kept, layout)).join(' UNION ALL ')}`,
  );

  const partsOf = new Map<string, number[]>();
  for (const { id } of checks) {
    const numbers = evaluable.flatMap((ids, number) => (ids.has(id) ? [number] : []));
    if (numbers.length < found.length) partsOf.set(id, numbers);
  }
  return { table, parts, checks, layout, partsOf };
}

/** Reads one file while its bytes are scanned; again, in another form, where the scan shows that DuckDB misreads it. */
async function readPart(
  session: Session,
  place: { table: TablePlan; layout: Layout; number: number },
  part: TablePart,
  select: (part: TablePart) => string,
  scan: PartScan,
): Promise<ReadPart> {
  const { table, layout, number } = place;
  const relation = partTable(table.id, number);
  const create = async (read: TablePart) => {
    await session.runLong(`CREATE OR REPLACE TABLE ${relation} AS ${select(read)}`);
    return { accepted: await countOf(session, relation), rejects: await takeRejects(session) };
  };
  let problems: FileProblem[] = [];
  const finish = async (
    read: TablePart,
    scanned: FileScan,
    { accepted, rejects }: Awaited<ReturnType<typeof create>>,
    leftOut?: LeftOut,
  ) => {
    const left = [part.leftOut, leftOut].filter((each) => each !== undefined);
    const unread = await keepUnread(session, unreadTable(table.id, number), {
      ...{ source: read.source, scan: scanned, accepted, rejects },
      leftOut: left,
    });
    const aside = await takeAside(session, relation, { part: read, table, scan: scanned, unread, layout });
    const isTold = part.declared !== undefined || aside.some(({ kind }) => kind === 'note' || kind === 'total');
    const declared = !isTold
      ? []
      : await misdeclaredRows(session, relation, unreadTable(table.id, number), { part: read, table, scan: scanned, unread, layout });
    return { part: read, scan: scanned, accepted, aside, unread, problems: [...problems, ...declared] };
  };
  const again = async (form: ReadableForm) => {
    await dropRejects(session);
    const read = { ...part, source: form.source };
    return finish(read, form.scan, await create(read), form.leftOut);
  };
  const { scanned, reading: first } = await readBehind(
    (onScan) => scan(part, onScan),
    () => create(part),
    () => session.cancel(),
  );
  const name = relation.replaceAll(/\W+/g, '-');
  const doubted = await rereadInDoubt(part, scanned, session.folder, name);
  if (doubted.part) {
    await dropRejects(session);
    const read = await readPart(session, place, doubted.part, select, scan);
    return { ...read, problems: [...doubted.problems, ...read.problems] };
  }
  problems = [...doubted.problems, ...(await signProblems(part, scanned))];
  const tooMany = !first || (first.status === 'fulfilled' && first.value.rejects.length >= mostRejects);
  const misread = doubted.disguised > 0 || scanned.signs.nul.count > 0;
  const form = await readableForm(part.source, scanned, session.folder, name, tooMany || misread);
  if (!form && first) {
    if (first.status === 'rejected') throw first.reason;
    const read = await finish(part, scanned, first.value);
    // A line below the table without its delimiters is read like one with them.
    if (!read.unread.foot) return read;
  }
  return again(form ?? (await copyOf(part.source, scanned, session.folder, name)));
}

export function partTable(table: string, number: number): string {
  return `work.${sqlName(`part:${table}:${number}`)}`;
}

/** Fields of a check that a file has no column for. */
export function lacks(check: Check, part: TablePart): string[] {
  const missing = new Set(part.missing);
  return ownFields(check).filter((field) => missing.has(field));
}

function partSql(table: string, part: TablePart, number: number, kept: Kept, layout: Layout): string {
  const missing = new Set(part.missing);
  const cells = kept.fields.map((field) => (missing.has(field) ? `NULL::VARCHAR AS ${keptName(field)}` : keptName(field)));
  const forms = kept.forms.map((part) => (missing.has(keyField(part)) ? `NULL::VARCHAR AS ${keptName(part)}` : keptName(part)));
  const hashes = kept.hashed.map((key) =>
    key.some((part) => missing.has(keyField(part))) ? `NULL::UBIGINT AS ${hashColumn(key)}` : hashColumn(key),
  );
  const flags = kept.flagged.map((field) => (missing.has(field) ? `false AS ${unsound(field)}` : unsound(field)));
  const paths = kept.paths.flatMap((field) => viewColumns(field, missing.has(field)));
  const line = part.source.lineColumn === undefined ? 'NULL::BIGINT AS line' : 'line';
  const columns = [
    ...wordNames(layout),
    'division',
    'agency',
    ...cells,
    ...paths,
    ...forms,
    ...hashes,
    ...(kept.whole ? [wholeColumn] : []),
    ...flags,
    line,
    faultyColumn,
  ].join(', ');
  return `SELECT ${BigInt(number) << partBits}::BIGINT + rowid AS rid, ${number} AS part, ${columns} FROM ${partTable(table, number)} WHERE aside = 0`;
}

async function countOf(session: Session, relation: string): Promise<number> {
  const [row] = await session.rows(`SELECT count(*) AS n FROM ${relation}`);
  return Number(row!['n']);
}

/** Positions of rejected rows, ascending, and no more than `mostRejects`; empties DuckDB's tables, so that the next file starts with none. */
async function takeRejects(session: Session): Promise<number[]> {
  const rows = await session.rows(`SELECT line_byte_position AS position FROM reject_errors ORDER BY 1`);
  await dropRejects(session);
  return rows.map(({ position }) => Number(position));
}

/** Empties DuckDB's tables of refused rows. */
export async function dropRejects(session: Session): Promise<void> {
  await session.run('DROP TABLE IF EXISTS reject_errors');
  await session.run('DROP TABLE IF EXISTS reject_scans');
}
