import { listed, sentences } from '../message/punctuation.js';
import { appendFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { DatasetTable, TablePart } from '../dataset/model.js';
import { nearMisses } from '../dataset/near.js';
import { changedFiles } from '../dataset/stamp.js';
import { inSession, type Session, type SessionOptions } from '../duckdb/session.js';
import { InputFault } from '../system/fault.js';
import { say, type Language } from '../message/messages.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { visible } from '../report/cell.js';
import { sqlFile, sqlText } from '../duckdb/expression/text.js';
import { remarks, uncounted, type RetentionResult, type RetentionTable, type SuggestedTitle } from './model.js';
import { openCatalogues, type Catalogues } from './open.js';
import { createExpiryTable, isCatalogue, computeExpiry, expiryTable, hasPeriod } from './expiry.js';
import { scheduleOf, scheduleSql, type Material } from './schedule.js';
import { likelyText, suggesterOf } from './similar.js';
import { writeList } from './write.js';

export interface RetentionOptions extends SessionOptions {
  language: Language;
  /** File (as given, or its name) to record type; under the empty name, that of all other files. */
  tables?: Readonly<Record<string, string>>;
  /** The CSV that is written. */
  out?: string;
  /** List every row, not only those that are due or to be looked at. */
  all?: boolean;
  /** Show personal data as it stands. */
  unmask?: boolean;
  /** Stops the run: nothing half-written is left. */
  signal?: AbortSignal;
  /** Told the bytes of all files that are read; `share` gives how much of a step is done, 0 to 1. */
  onInputs?(bytes: number, share: () => number | undefined): void;
  /** Told when a record type is about to be looked at. */
  onStep?(step: { table: string; bytes: number }): void;
}

/** Titles told on the screen. */
const mostTitles = 10;
/** Titles looked up at once. */
const batch = 20_000;

/**
 * Reckons when the retention of every row of the catalogues ends, by its declared period and by the schedule's minimum,
 * and lists what falls due by the plan's day.
 *
 * @throws InputFault when the input cannot be read, or holds no catalogue.
 */
export async function runRetention(plan: Plan, input: string, options: RetentionOptions): Promise<RetentionResult> {
  const schedule = scheduleOf(plan);
  return inSession({ ...options, frugal: true }, async (session) => {
    const catalogues = new Set(plan.tables.filter(isCatalogue).map(({ id }) => id));
    const { tables: found, problems } = await openCatalogues(session, plan, input, (table) => catalogues.has(table), options);
    const own = readOf(plan, found);
    if (own.length === 0) throw noCatalogue(plan, input, problems, options.language);
    mustNotBeRead(options.out, own);
    options.onInputs?.(
      own.reduce((sum, each) => sum + bytesOf(each), 0),
      () => session.progress(),
    );
    await createExpiryTable(session);
    const tables: RetentionTable[] = [];
    for (const each of own) {
      const asOf = plan.asOf.replaceAll('-', '');
      const table = plan.tables.find(({ id }) => id === each.table)!;
      options.onStep?.({ table: table.name, bytes: bytesOf(each) });
      const { unread, problems: readingProblems } = await computeExpiry(session, plan, each, scheduleSql(schedule), {
        asOf,
        personal: options.unmask ?? false,
      });
      problems.push(...readingProblems);
      const lacking = new Set(each.parts.flatMap(({ missing }) => missing));
      const missing = ['RETENTIONPERIOD', 'MATERIALCATEGORY', 'YEAR', 'TITLE'].filter((name) => lacking.has(name));
      const labels = missing.map((name) => table.fields.find((field) => field.name === name)?.label ?? name);
      tables.push({
        ...(await countsOf(session, table.id, table.name, unread)),
        missing: labels,
        near: nearOf(table, plan.tables, each.parts, missing),
      });
    }
    await mustStand(own);
    await suggest(session, schedule.materials);
    const unclassified = await titlesOf(session);
    const lost = uncounted({ tables, problems });
    const listed =
      options.out === undefined
        ? 0
        : await writeList(session, options.out, { language: options.language, all: options.all ?? false, lost });
    return {
      standard: plan.standard.id,
      asOf: plan.asOf,
      tables,
      unclassified,
      problems: problems.map(({ path, code, params, leftOut }) => ({ path, code, params, leftOut })),
      ...(options.out !== undefined && { out: options.out }),
      listed,
    };
  });
}

/** Headings that may stand for the columns that a catalogue lacks, each once. */
function nearOf(
  table: TablePlan,
  all: readonly TablePlan[],
  parts: readonly TablePart[],
  missing: readonly string[],
): RetentionTable['near'] {
  const found = parts.flatMap(({ columns }) => nearMisses(table, columns, all)).filter(({ field }) => missing.includes(field.name));
  return [...new Map(found.map(({ header, field: { label } }) => [JSON.stringify([header, label]), { header, label }])).values()];
}

/** What was computed from a file that changed meanwhile is of no file at all. */
async function mustStand(tables: readonly DatasetTable[]): Promise<void> {
  const [changed] = await changedFiles(tables.flatMap(({ parts }) => parts.map(({ file }) => file)));
  if (changed) throw new InputFault('retention.changed', { path: changed.path });
}

/** The catalogues; where there is none, what else tells the periods of records. A package holds both, of the same records. */
function readOf(plan: Plan, found: readonly DatasetTable[]): DatasetTable[] {
  const of = (fits: (table: TablePlan) => boolean) =>
    found.filter(({ table }) => plan.tables.some((each) => each.id === table && fits(each)));
  const catalogues = of(isCatalogue);
  return catalogues.length > 0 ? catalogues : of(hasPeriod);
}

/** No more reasons than this are told of why nothing could be read. */
const mostReasons = 3;

function noCatalogue(plan: Plan, path: string, problems: Catalogues['problems'], language: Language): InputFault {
  const names = plan.tables.filter(isCatalogue).map(({ name }) => name);
  const [first = ''] = names;
  const why = problems.slice(0, mostReasons).map(({ code, params }) => visible(say(code, language, params)));
  const reasons =
    why.length > 0
      ? why
      : [say('retention.name-it', language, { example: first, path, id: plan.tables.find(({ name }) => name === first)?.id ?? '' })];
  return new InputFault('retention.no-catalogue', {
    path,
    names: listed(names, language),
    why: sentences(reasons, language),
  });
}

/** The list is never written over what it was made from. */
function mustNotBeRead(out: string | undefined, tables: readonly DatasetTable[]): void {
  const isOut = ({ file }: TablePart) => out !== undefined && resolve(out) === file.absolute;
  if (tables.some(({ parts }) => parts.some(isOut))) throw new InputFault('retention.out-input', { path: out! });
}

function bytesOf({ parts }: DatasetTable): number {
  return parts.reduce((sum, { file }) => sum + file.size, 0);
}

async function countsOf(session: Session, id: string, name: string, unreadable: number): Promise<Omit<RetentionTable, 'missing' | 'near'>> {
  const statuses = ['due', 'kept', 'permanent', 'unknown'] as const;
  const counts = [
    ...statuses.map((status) => `count(*) FILTER (status = '${status}')`),
    ...remarks.map((remark) => `count(*) FILTER (${remark.replace('-', '_')})`),
  ];
  const columns = await session.columns(`SELECT count(*), ${counts.join(', ')} FROM ${expiryTable} WHERE "table" = ${sqlText(name)}`);
  const [rows, ...numbers] = columns.map(([count]) => Number(count)) as [number, ...number[]];
  const named = <Name extends string>(names: readonly Name[], first: number) =>
    Object.fromEntries(names.map((each, at) => [each, numbers[first + at]!])) as Record<Name, number>;
  return { id, name, rows, unreadable, status: named(statuses, 0), remarks: named(remarks, statuses.length) };
}

/** Keeps what each title without a category is most like; titles that stand in many rows are looked up once. */
async function suggest(session: Session, materials: readonly Material[]): Promise<void> {
  const like = suggesterOf(materials.map(({ code, name }) => ({ code, name })));
  await session.run(`CREATE OR REPLACE TABLE work.titles AS SELECT row_number() OVER (ORDER BY named) AS number, named, title, n
    FROM (SELECT named, min(title) AS title, count(*) AS n FROM ${expiryTable} WHERE no_category AND named <> '' GROUP BY named)`);
  // By way of a file: DuckDB takes far longer over rows that are written out in a statement.
  const file = join(session.folder, 'suggestions.csv');
  await writeFile(file, '');
  for (let after = 0; ; after += batch) {
    const rows = await session.rows(`SELECT named FROM work.titles WHERE number > ${after} AND number <= ${after + batch}`);
    const values = rows.flatMap(({ named }) => {
      const found = like(String(named));
      return found.length > 0 ? [`${[String(named), JSON.stringify(found), likelyText(found, 'zh')].map(quoted).join(',')}\n`] : [];
    });
    await appendFile(file, values.join(''));
    if (rows.length < batch) break;
  }
  await session.run(`CREATE OR REPLACE TABLE work.suggestions AS SELECT * FROM read_csv(${sqlFile(file)}, auto_detect = false, header = false,
    delim = ',', quote = '"', escape = '"', columns = {named: 'VARCHAR', materials: 'VARCHAR', likely: 'VARCHAR'})`);
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

async function titlesOf(session: Session): Promise<SuggestedTitle[]> {
  const rows = await session.rows(
    `SELECT title, n, materials FROM work.titles LEFT JOIN work.suggestions USING (named) ORDER BY n DESC, named LIMIT ${mostTitles}`,
  );
  return rows.map(({ title, n, materials }) => ({
    title: String(title),
    rows: Number(n),
    materials: materials === null ? [] : (JSON.parse(String(materials)) as SuggestedTitle['materials']),
  }));
}
