import { isForKernel, readByKernel, UnfitForKernel, type OnShare } from './by-kernel.js';
import {
  copyName,
  dropRejects,
  finishPart,
  partBits,
  partTable,
  takeRejects,
  type PartPlace,
  type PartScan,
  type ReadPart,
} from './part.js';
import { dropRows, type PartRows } from './part-rows.js';
import { alike, readTogether, togetherByPass, type Block, type TogetherReader } from './read-together.js';
import { keyField } from '../../value/key-part.js';
import type { TablePart } from '../../dataset/model.js';
import { decodedPart, needsCopy } from '../../dataset/as-it-lies.js';
import { signProblems } from '../../dataset/encoding-problems.js';
import { copyOf, readableForm, type ReadableForm } from '../../dataset/readable.js';
import { rereadInDoubt } from '../../dataset/reread.js';
import type { Check, TablePlan } from '../../plan/plan.js';
import { faultyColumn } from '../pass/causes.js';
import { hashColumn, wholeColumn } from '../pass/hashes.js';
import { isRowCheck, layoutOf, ownFields, wordNames, type Layout } from '../pass/layout.js';
import { LostFiles, ofFile, type Lost } from './lost.js';
import { keptName, keptView } from '../names.js';
import { passSql, type PassParts, type TablePass } from '../pass/pass.js';
import { readBehind } from './read-behind.js';
import type { Session } from '../session.js';
import type { FileProblem } from '../../dataset/file-problem.js';
import { fileIndex, mostRejects } from '../read-csv.js';
import { type Kept, unsound } from '../pass/kept.js';
import { viewColumns } from '../pass/path-columns.js';

/** A table that holds the kept rows of a file, or of several that are alike. */
export interface RowsSource {
  /** The numbers of the files. */
  parts: readonly number[];
  /** One that stands for them. */
  part: TablePart;
  table: string;
  /** SQL of the id of a row, and of the number of its file. */
  rid: string;
  number: string;
}

/** SQL of the records that a table holds, each with its `rid`. */
export function recordsIn({ rid, table }: RowsSource): string {
  return `(SELECT ${rid} AS rid, * FROM ${table} WHERE aside = 0)`;
}

/** A record type read: its rows kept under `keptView`, its bits laid out as in `layout`. */
export interface ReadTable {
  table: TablePlan;
  parts: ReadPart[];
  sources: RowsSource[];
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
  given: Omit<TablePass, 'layout'>,
  scan: PartScan,
  onStart: OnShare = () => {},
): Promise<ReadTable> {
  // Hashes of rows are compared across files, so that one reader makes them all.
  const isByKernel = process.env['ZHUNSHENG_READER'] !== 'sql' && found.every(isForKernel);
  try {
    return await readFiles(session, found, given, scan, isByKernel && onStart);
  } catch (fault) {
    if (!(fault instanceof UnfitForKernel)) throw fault;
    return readFiles(session, found, given, scan, false);
  }
}

async function readFiles(
  session: Session,
  found: readonly TablePart[],
  given: Omit<TablePass, 'layout'>,
  scan: PartScan,
  onStart: OnShare | false,
): Promise<ReadTable> {
  const { table, kept, terms } = given;
  const rowChecks = table.checks.filter(isRowCheck);
  const evaluable = found.map((part) => new Set(rowChecks.filter((check) => lacks(check, part).length === 0).map(({ id }) => id)));
  const checks = rowChecks.filter(({ id }) => evaluable.some((ids) => ids.has(id)));
  const layout = layoutOf(table, checks, terms);

  const parts: ReadPart[] = [];
  const lost: Lost[] = [];
  const blocks: Block[] = [];
  for (const numbers of alike(found)) {
    const [first] = numbers;
    const evaluated = checks.filter(({ id }) => evaluable[first]!.has(id));
    const pass = { ...given, layout };
    const select = (read: PassParts) => passSql(read, evaluated, pass);
    const byKernel = onStart
      ? (read: PassParts, relation: string) => readByKernel(session, { relation, onStart }, read, evaluated, pass)
      : undefined;
    const readers: Readers = { select, ...(byKernel && { byKernel }) };
    const together: TogetherReader = byKernel
      ? { readAll: (relation, read) => byKernel(read, relation), byKernel: true }
      : togetherByPass(session, select);
    const block = await readTogether(session, { table, layout }, { numbers, found }, together, scan);
    if (block) blocks.push(block);
    for (const number of numbers) {
      const known = block?.parts.get(number);
      const part = found[number]!;
      try {
        parts[number] = known ?? (await ofFile(part.file, () => readPart(session, { table, layout, number }, part, readers, scan)));
      } catch (fault) {
        await dropRejects(session);
        if (!(fault instanceof LostFiles)) throw fault;
        lost.push(...fault.lost);
      }
    }
  }
  if (lost.length > 0) throw new LostFiles(lost);
  const sources = sourcesOf(parts, blocks);
  await session.run(
    `CREATE OR REPLACE VIEW ${keptView(table.id)} AS ${sources.map((source) => sourceSql(source, kept, layout)).join(' UNION ALL ')}`,
  );

  const partsOf = new Map<string, number[]>();
  for (const { id } of checks) {
    const numbers = evaluable.flatMap((ids, number) => (ids.has(id) ? [number] : []));
    if (numbers.length < found.length) partsOf.set(id, numbers);
  }
  return { table, parts, sources, checks, layout, partsOf };
}

/** How the records of a file are read. */
interface Readers {
  /** SQL of the pass. */
  select(parts: PassParts): string;
  byKernel?(parts: PassParts, relation: string): ReturnType<typeof readByKernel>;
}

/** Reads one file while its bytes are scanned; again, in another form, where the scan shows that DuckDB misreads it. */
async function readPart(session: Session, place: PartPlace, part: TablePart, readers: Readers, scan: PartScan): Promise<ReadPart> {
  const relation = partTable(place.table.id, place.number);
  const name = copyName(place);
  const rows: PartRows = { relation, table: relation, from: 0 };
  const create = async (read: TablePart) => {
    const [made] = (await readers.byKernel?.([read], relation)) ?? [];
    if (made) return { rows, byKernel: true as const, ...made };
    await dropRows(session, relation);
    await session.runLong(`CREATE TABLE ${relation} AS ${readers.select([read])}`);
    const rejects = await takeRejects(session);
    return { rows, accepted: await countOf(session, relation), rejects: [...rejects.values()].flat() };
  };
  let problems: FileProblem[] = [];
  const again = async (form: ReadableForm) => {
    await dropRejects(session);
    const read = { ...part, source: form.source };
    const left = [part.leftOut, form.leftOut].filter((each) => each !== undefined);
    return finishPart(session, place, { part: read, scan: form.scan, ...(await create(read)), leftOut: left, problems });
  };
  const anew = async ({ part: other, problems: told }: { part: TablePart; problems: FileProblem[] }): Promise<ReadPart> => {
    await dropRejects(session);
    const read = await readPart(session, place, other, readers, scan);
    return { ...read, problems: [...told, ...read.problems] };
  };
  if (part.source.encoding && !readers.byKernel) return anew(await decodedPart(part, session.folder, name));
  const { scanned, reading: first } = await readBehind(
    (onScan) => scan(part, onScan),
    () => create(part),
    () => session.cancel(),
  );
  const doubted = await rereadInDoubt(part, scanned, session.folder, name);
  if (doubted.part) return anew({ part: doubted.part, problems: doubted.problems });
  const tooMany = !first || (first.status === 'fulfilled' && first.value.rejects.length >= mostRejects);
  const misread = doubted.disguised > 0 || scanned.signs.nul.count > 0;
  if (needsCopy(part.source, scanned, tooMany || misread)) return anew(await decodedPart(part, session.folder, name));
  problems = [...doubted.problems, ...(await signProblems(part, scanned))];
  const form = await readableForm(part.source, scanned, session.folder, name, tooMany || misread);
  // The kernel passes over blank rows without being told.
  const isAsItStands = !form || (readers.byKernel !== undefined && form.source.path === part.source.path);
  if (isAsItStands && first) {
    if (first.status === 'rejected') throw first.reason;
    const left = part.leftOut ? [part.leftOut] : [];
    const read = await finishPart(session, place, {
      part: form ? { ...part, source: form.source } : part,
      scan: scanned,
      ...first.value,
      leftOut: left,
      problems,
    });
    // A line below the table without its delimiters is read like one with them.
    if (!read.unread.foot) return read;
    if (part.source.encoding) return anew(await decodedPart(part, session.folder, name));
  }
  return again(form ?? (await copyOf(part.source, scanned, session.folder, name)));
}

/** Fields of a check that a file has no column for. */
export function lacks(check: Check, part: TablePart): string[] {
  const missing = new Set(part.missing);
  return ownFields(check).filter((field) => missing.has(field));
}

/** Every table that holds kept rows. */
function sourcesOf(parts: readonly ReadPart[], blocks: readonly Block[]): RowsSource[] {
  const together = new Set(blocks.flatMap((block) => [...block.parts.values()]));
  const alone = [...parts.entries()].flatMap(([number, read]) => (together.has(read) ? [] : [{ number, read }]));
  return [
    ...alone.map(({ number, read }) => ({
      ...{ parts: [number], part: read.part, table: read.rows.table },
      ...{ rid: `${BigInt(number) << partBits}::BIGINT + rowid`, number: String(number) },
    })),
    ...blocks.flatMap(({ table, numbers, parts: within }) => {
      const [first] = within.values();
      if (!first) return [];
      const ofFile = (of: (number: number) => bigint) =>
        `[${numbers.map((number) => `${of(number)}::BIGINT`).join(', ')}][${fileIndex}::BIGINT + 1]`;
      const start = (number: number) => (BigInt(number) << partBits) - BigInt(within.get(number)?.rows.from ?? 0);
      return [{ parts: [...within.keys()], part: first.part, table, rid: `${ofFile(start)} + rowid`, number: ofFile(BigInt) }];
    }),
  ];
}

function sourceSql({ part, table, rid, number }: RowsSource, kept: Kept, layout: Layout): string {
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
  return `SELECT ${rid} AS rid, ${number} AS part, ${columns} FROM ${table} WHERE aside = 0`;
}

async function countOf(session: Session, relation: string): Promise<number> {
  const [row] = await session.rows(`SELECT count(*) AS n FROM ${relation}`);
  return Number(row!['n']);
}
