import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSession, type Session, type SessionOptions } from '../engine/session.js';
import { InputFault } from '../fault.js';
import type { Language } from '../message/messages.js';
import type { Plan } from '../plan/plan.js';
import { sqlText } from '../rule/sql-text.js';
import { remarks, type RetentionResult, type RetentionTable, type SuggestedTitle, type Suggestion } from './model.js';
import { openCatalogues } from './open.js';
import { createReckoned, isCatalogue, reckon, reckoned } from './reckon.js';
import { scheduleOf, scheduleSql, type Material } from './schedule.js';
import { suggesterOf } from './similar.js';
import { writeList } from './write.js';

export interface RetentionOptions extends SessionOptions {
  language: Language;
  /** The CSV that is written. */
  out?: string;
  /** List every row, not only those that are due or to be looked at. */
  all?: boolean;
  /** Show personal data as it stands. */
  unmask?: boolean;
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
  const session = await openSession(options);
  try {
    const { tables: found, problems } = await openCatalogues(session, plan, input);
    const catalogues = new Map(plan.tables.filter(isCatalogue).map((table) => [table.id, table]));
    const own = found.filter(({ table }) => catalogues.has(table));
    if (own.length === 0) throw new InputFault('retention.no-catalogue', { path: input, names: [...catalogues.values()].map(({ name }) => name).join('、') });
    await createReckoned(session);
    const tables: RetentionTable[] = [];
    for (const each of own) {
      const asOf = plan.asOf.replaceAll('-', '');
      const unread = await reckon(session, plan, each, scheduleSql(schedule), { asOf, personal: options.unmask ?? false });
      const table = catalogues.get(each.table)!;
      const lacking = new Set(each.parts.flatMap(({ missing }) => missing));
      const missing = ['RETENTIONPERIOD', 'MATERIALCATEGORY', 'YEAR', 'TITLE'].filter((name) => lacking.has(name));
      const labels = missing.map((name) => table.fields.find((field) => field.name === name)?.label ?? name);
      tables.push(await countsOf(session, table.id, table.name, unread, labels));
    }
    await suggest(session, schedule.materials);
    const listed = options.out === undefined ? 0 : await writeList(session, options.out, options.language, options.all ?? false);
    return {
      standard: plan.standard.id,
      asOf: plan.asOf,
      tables,
      unclassified: await titlesOf(session),
      problems: problems.map(({ path, code, params }) => ({ path, code, params })),
      ...(options.out !== undefined && { out: options.out }),
      listed,
    };
  } finally {
    await session.close();
  }
}

async function countsOf(session: Session, id: string, name: string, unreadable: number, missing: string[]): Promise<RetentionTable> {
  const statuses = ['due', 'kept', 'permanent', 'unknown'] as const;
  const counts = [...statuses.map((status) => `count(*) FILTER (status = '${status}')`), ...remarks.map((remark) => `count(*) FILTER (${remark.replace('-', '_')})`)];
  const columns = await session.columns(`SELECT count(*), ${counts.join(', ')} FROM ${reckoned} WHERE "table" = ${sqlText(name)}`);
  const [rows, ...numbers] = columns.map(([count]) => Number(count)) as [number, ...number[]];
  const named = <Name extends string>(names: readonly Name[], first: number) =>
    Object.fromEntries(names.map((each, at) => [each, numbers[first + at]!])) as Record<Name, number>;
  return { id, name, rows, unreadable, status: named(statuses, 0), remarks: named(remarks, statuses.length), missing };
}

/** Keeps what each title without a category is most like; titles that stand in many rows are looked up once. */
async function suggest(session: Session, materials: readonly Material[]): Promise<void> {
  const like = suggesterOf(materials.map(({ code, name }) => ({ code, name })));
  await session.run(`CREATE OR REPLACE TABLE work.titles AS SELECT row_number() OVER (ORDER BY named) AS number, named, title, n
    FROM (SELECT named, min(title) AS title, count(*) AS n FROM ${reckoned} WHERE no_category AND named <> '' GROUP BY named)`);
  // By way of a file: DuckDB takes far longer over rows that are written out in a statement.
  const file = join(session.folder, 'suggestions.csv');
  await writeFile(file, '');
  for (let after = 0; ; after += batch) {
    const rows = await session.rows(`SELECT named FROM work.titles WHERE number > ${after} AND number <= ${after + batch}`);
    const values = rows.flatMap(({ named }) => {
      const found = like(String(named));
      return found.length > 0 ? [`${[String(named), JSON.stringify(found), likelyText(found)].map(quoted).join(',')}\n`] : [];
    });
    await appendFile(file, values.join(''));
    if (rows.length < batch) break;
  }
  await session.run(`CREATE OR REPLACE TABLE work.suggestions AS SELECT * FROM read_csv(${sqlText(file)}, auto_detect = false, header = false,
    delim = ',', quote = '"', escape = '"', columns = {named: 'VARCHAR', materials: 'VARCHAR', likely: 'VARCHAR'})`);
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function likelyText(found: readonly Suggestion[]): string {
  return found.map(({ code, name, score }) => `${code} ${name} ${score.toFixed(2)}`).join('；');
}

async function titlesOf(session: Session): Promise<SuggestedTitle[]> {
  const rows = await session.rows(`SELECT title, n, materials FROM work.titles LEFT JOIN work.suggestions USING (named) ORDER BY n DESC, named LIMIT ${mostTitles}`);
  return rows.map(({ title, n, materials }) => ({
    title: String(title),
    rows: Number(n),
    materials: materials === null ? [] : (JSON.parse(String(materials)) as SuggestedTitle['materials']),
  }));
}
