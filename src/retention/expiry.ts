import { asksLayout } from '../check/kinds.js';
import { sqlIsDate, sqlIsMonth, sqlIsYear } from '../duckdb/expression/tests.js';
import type { DatasetTable } from '../dataset/model.js';
import { readProblems } from '../duckdb/read/read-problems.js';
import { scanFile } from '../dataset/scan.js';
import { lineSql } from '../duckdb/read/lines.js';
import { keptName, sqlName } from '../duckdb/names.js';
import { readTable } from '../duckdb/read/read.js';
import type { Session } from '../duckdb/session.js';
import { unreadable } from '../duckdb/run/structure.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { termsOf } from '../compile/terms.js';
import { sqlText } from '../duckdb/expression/text.js';
import { maskPath } from '../report/mask.js';
import { sqlEmpty } from '../duckdb/expression/blank.js';
import { shownKeySql, shownOfficeSql, shownTextSql } from '../duckdb/privacy.js';
import type { FileProblem } from '../dataset/file-problem.js';
import { unsound } from '../duckdb/pass/kept.js';

/** Columns of a catalogue that are read: to compute the end, to hold what the catalogue itself says against it, and to tell rows apart. */
const [periodField, categoryField, yearFields] = ['RETENTIONPERIOD', 'MATERIALCATEGORY', ['YEAR', 'DATE', 'ENDDATE']] as const;
const saidFields = ['RETENTIONSTART', 'RETENTIONEND'] as const;
const shownFields = ['ARCHIVALCODE', 'FONDSIDENTIFIER', 'TITLE'] as const;
/** Cells that are malformed are told apart from empty ones here. */
const distinguished: readonly string[] = [periodField, yearFields[0]];
const fields = [periodField, categoryField, ...yearFields, ...saidFields, ...shownFields];

/** Years before this one, and so many after the day asked about, are none in which a record was made: 0101 and 9901 are days of a year of two digits. */
const [firstYear, yearsAhead] = [1900, 50];

/** Relation of every row of the catalogues, and when its retention ends. */
export const expiryTable = 'work.retention';

/** Whether a record type lists records with the periods they are kept for, and the schedule's material they are of. */
export function isCatalogue(table: TablePlan): boolean {
  return hasPeriod(table) && table.fields.some(({ name }) => name === categoryField);
}

/** Whether a record type tells the periods of records, be it without their material, as metadata of records do. */
export function hasPeriod({ fields: own }: TablePlan): boolean {
  return [periodField, 'YEAR', 'TITLE'].every((field) => own.some(({ name }) => name === field));
}

/** Makes the empty relation. Days are numbers `YYYYMMDD`. */
export async function createExpiryTable(session: Session): Promise<void> {
  await session.run(`CREATE OR REPLACE TABLE ${expiryTable} ("table" VARCHAR, "file" VARCHAR, "row" BIGINT, code VARCHAR, fonds VARCHAR, title VARCHAR,
    named VARCHAR, made INTEGER, declared VARCHAR, category VARCHAR, material VARCHAR, minimum INTEGER, ends_declared INTEGER, ends_minimum INTEGER,
    ends INTEGER, status VARCHAR, short BOOLEAN, short_unsure BOOLEAN, no_category BOOLEAN, no_minimum BOOLEAN, no_period BOOLEAN, no_year BOOLEAN, odd_year BOOLEAN, other_year BOOLEAN, date_year BOOLEAN, other_start BOOLEAN, other_end BOOLEAN)`);
}

/**
 * Adds the rows of one catalogue. A period is counted from 1 January of the year after the record was made, so that one
 * of 10 years, made in 2010, ends with 2020. The later end counts, of the declared period and of the minimum. Nothing is due
 * where a period stands that cannot be read: it may be a longer one.
 *
 * @param asOf The day asked about, `YYYYMMDD`: what ends on it or before is due.
 * @returns How many rows could not be read, and what the reading told of the files.
 */
export async function computeExpiry(
  session: Session,
  plan: Plan,
  found: DatasetTable,
  schedule: { periods: string; materials: string },
  { asOf, personal }: { asOf: string; personal: boolean },
): Promise<{ unread: number; problems: FileProblem[] }> {
  const whole = plan.tables.find(({ id }) => id === found.table)!;
  const known = fields.filter((name) => whole.fields.some((field) => field.name === name));
  const table = { ...whole, checks: whole.checks.filter((check) => asksLayout(check) && known.some((name) => name === check.fields[0])) };
  const kept = {
    fields: [...known],
    flagged: known.filter((name) => distinguished.includes(name)),
    paths: [],
    forms: [],
    hashed: [],
    whole: false,
    persons: [],
    groups: {},
  };
  const read = await readTable(
    session,
    found.parts,
    { table, kept, terms: termsOf(table, plan), lists: new Map(), codeLists: plan.codeLists },
    (part, onScan) => scanFile(part.source.path, part.source, onScan),
  );
  for (const part of read.parts) {
    const has = (name: string) => known.includes(name as (typeof known)[number]) && !part.part.missing.includes(name);
    const cell = (name: string) => (has(name) ? `coalesce(found.${keptName(name)}, '')` : "''");
    const shown = (name: string, masked: (column: string) => string) =>
      has(name) ? (personal ? cell(name) : `coalesce(${masked(keptName(name))}, '')`) : "''";
    const numberSql = (name: string) => shownKeySql(table.fields.find((field) => field.name === name)!);
    const malformed = (name: string) => (has(name) ? `coalesce(found.${unsound(name)}, false)` : 'false');
    const line = await lineSql(session, part);
    const lastYear = Math.floor(Number(asOf) / 10_000) + yearsAhead;
    const dated = (name: (typeof yearFields)[number]) => ({ text: cell(name), made: yearSql(cell(name), lastYear) });
    const [year, date, end] = [dated('YEAR'), dated('DATE'), dated('ENDDATE')];
    const isOf = (...of: readonly { text: string }[]) => of.map(({ text }) => `NOT ${sqlEmpty(text)}`).join(' OR ');
    await session.run(`INSERT INTO ${expiryTable}
      WITH found AS (SELECT p.rowid AS ordinal, p.* FROM ${part.rows.relation} p WHERE p.aside = 0),
      cells AS (SELECT ${line.value} AS line, ${shown('ARCHIVALCODE', () => numberSql('ARCHIVALCODE'))} AS code, ${shown('FONDSIDENTIFIER', () => numberSql('FONDSIDENTIFIER'))} AS fonds,
        ${shown('TITLE', shownTextSql)} AS title, ${cell('TITLE')} AS named, ${cell(periodField)} AS declared, ${cell(categoryField)} AS category,
        coalesce(${[year, date, end].map(({ made }) => made).join(', ')}) AS made, ${malformed(yearFields[0])} OR (${isOf(year)} AND ${year.made} IS NULL) AS other,
        ${[year, date, end].map(({ text }) => oddSql(text)).join(' OR ')} AS odd, ${year.made} IS NOT NULL AND (${isOf(date, end)}) AND coalesce(${end.made}, ${date.made}, 0) <> ${year.made} AS undated,
        ${saidFields.map((name) => `CASE WHEN NOT ${sqlEmpty(cell(name))} THEN trim(${cell(name)}) END AS ${sqlName(name)}`).join(', ')},
        ${malformed(periodField)} OR NOT ${sqlEmpty(cell(periodField))} AS has_declared FROM found ${line.join}),
      ended AS (SELECT cells.*, p.word IS NOT NULL AS has_period, m.code IS NOT NULL AS has_category, coalesce(m.name, '') AS material,
          coalesce(m.firm, false) AS firm, coalesce(p.permanent, false) AS kept_always, coalesce(m.permanent, false) AS keep_always,
          p.years AS years, m.years AS minimum, (made + p.years) * 10000 + 1231 AS ends_declared, (made + m.years) * 10000 + 1231 AS ends_minimum
        FROM cells LEFT JOIN ${schedule.periods} p ON p.word = ${plainSql('cells.declared')} LEFT JOIN ${schedule.materials} m ON m.code = cells.category),
      judged AS (SELECT *, greatest(ends_declared, ends_minimum) AS ends, kept_always OR keep_always AS always,
          has_declared AND NOT has_period AS is_strange, has_period AND NOT kept_always AND (keep_always OR coalesce(years < minimum, false)) AS below FROM ended)
      SELECT ${sqlText(table.name)}, ${personal ? sqlText(part.part.file.path) : sqlText(maskPath(part.part.file.path))}, line, code, fonds, title, named, made, ${personal ? 'declared, category' : `${saidSql('declared', `has_period OR ${likePeriod}`)}, ${saidSql('category', 'has_category')}`}, material, minimum,
        ends_declared, ends_minimum, CASE WHEN NOT always AND NOT is_strange THEN ends END,
        CASE WHEN always THEN 'permanent' WHEN ends IS NULL OR is_strange THEN 'unknown' WHEN ends <= ${Number(asOf)} THEN 'due' ELSE 'kept' END,
        below AND firm, below AND NOT firm, NOT has_category, has_category AND NOT keep_always AND minimum IS NULL, NOT has_period,
        made IS NULL AND NOT always AND NOT odd, made IS NULL AND NOT always AND odd, other AND made IS NOT NULL AND NOT always, undated AND NOT always,
        NOT always AND made IS NOT NULL AND coalesce(${sqlName(saidFields[0])} <> ((made + 1) * 10000 + 101)::VARCHAR, false), ${endSql}
      FROM judged`);
  }
  return { unread: unreadable(read), problems: read.parts.flatMap((part) => [...part.problems, ...readProblems(part)]) };
}

const bareSql = (cell: string): string => `regexp_replace(${cell}, '^\\[(.*)\\]$', '\\1')`;

/**
 * The year of a year, month or date, in brackets or not; NULL where it is none, or none that a record may be of. Six
 * figures that may be a day of a year of two digits (080101) are no month for that.
 */
function yearSql(cell: string, last: number): string {
  const bare = bareSql(cell);
  const month = `${sqlIsMonth(bare)} AND substr(${bare}, 3, 2) NOT BETWEEN '01' AND '12'`;
  const year = `TRY_CAST(substr(${bare}, 1, 4) AS INTEGER)`;
  return `CASE WHEN (${sqlIsYear(bare)} OR (${month}) OR ${sqlIsDate(bare)}) AND ${year} BETWEEN ${firstYear} AND ${last} THEN ${year} END`;
}

/** Whether a cell that gives no year is written as one would write a year, a month or a day, be it of two digits. */
function oddSql(cell: string): string {
  const bare = bareSql(cell);
  return `regexp_full_match(${bare}, '[0-9]{2}|[0-9]{4}|[0-9]{6}') OR ${sqlIsDate(bare)}`;
}

/** Whether the end that the catalogue gives is none of those computed, nor the day after: what is kept for ever has none. */
const endSql = `coalesce(${sqlName(saidFields[1])} IS NOT NULL AND CASE WHEN always THEN true ELSE ends IS NOT NULL
  AND ${sqlName(saidFields[1])} NOT IN (${['ends', 'coalesce(ends_declared, ends)'].flatMap((day) => [`${day}::VARCHAR`, `((${day} // 10000 + 1) * 10000 + 101)::VARCHAR`]).join(', ')}) END, false)`;

/** A period without blanks, its digits of half width. */
function plainSql(column: string): string {
  return `translate(regexp_replace(${column}, '[\\s\\x{3000}]', '', 'g'), '０１２３４５６７８９', '0123456789')`;
}

/** What was meant for a period, be it one that is not in the list. */
const likePeriod = `regexp_matches(declared, '[0-9一二三四五六七八九十]{1,4} ?个?[年月]|永久|长期|短期|定期')`;

/** What stands in the column of a period or a category: what is none of them may be of a person, and shows its ends. */
function saidSql(column: string, isMeant: string): string {
  return `CASE WHEN ${isMeant} THEN ${shownTextSql(column)} ELSE ${shownOfficeSql(column)} END`;
}
