import { amountClasses, amountKeys, mostDigits, yearClasses } from '../../engine/distribution.js';
import type { TableTerms } from '../../check/kind.js';
import { asksLayout } from '../../check/kinds.js';
import type { CheckTally, ValueCounts, DistributionsTally, DistributionTally } from '../../engine/tally.js';
import type { Check, Field } from '../../plan/plan.js';
import { dateTests } from '../expression/date-ends.js';
import { inPlace } from '../expression/hoist.js';
import { sqlName } from '../names.js';
import { failedSql, hasBits, isRowCheck } from '../pass/layout.js';
import { cellSql } from '../pass/replaced.js';
import { recordsIn, type ReadTable, type RowsSource } from '../read/read.js';
import type { Session } from '../session.js';
import { readAgain } from './cells-again.js';
import { failedTable } from './rows.js';

/** No more columns of a record type are counted: those of which the most rows fail. */
const mostColumns = 12;

/** The classes of the values of a source, row by row. */
const classes = 'work.classes';
const column = (at: number) => sqlName(`class:${at}`);

/** Below all classes: cells that are none of their form, and empty ones. */
const [unread, empty] = [-4, -3];

interface Drawn {
  field: Field;
  of: DistributionTally['of'];
  checks: Check[];
}

/** A column that a source has: its place among all, the SQL of its cells, and the check of their form. */
interface Own extends Drawn {
  at: number;
  index: number;
  cell: string;
  form: Check | undefined;
}

/** What was counted of a column: by class, `unread` and `empty` among them. */
interface Found {
  counts: Map<number, ValueCounts>;
  lacking: number;
}

/**
 * What stands in the columns of amounts and dates of which records fail checks of error or warning severity: how many values of each
 * magnitude or year, and how many of these in records that fail. Cells are not kept, so that the files are read once more, for these
 * columns alone; where none fails, nothing is.
 *
 * @param tallies All checks of the record type, counted.
 */
export async function distributionsOf(
  session: Session,
  read: ReadTable,
  tallies: readonly CheckTally[],
  { asOf, terms }: { asOf: string; terms: TableTerms },
): Promise<DistributionsTally | undefined> {
  const all = failing(read, tallies);
  if (all.length === 0) return undefined;
  const drawn = all.slice(0, mostColumns);
  const found = drawn.map((): Found => ({ counts: new Map(), lacking: 0 }));
  for (const source of read.sources) {
    if (!(await addSource(session, { read, source, terms }, drawn, found))) return { columns: [], more: all.length };
  }
  const columns = drawn.map(({ field, of, checks }, at) => {
    const { counts, lacking } = found[at]!;
    const [notRead, blank] = [unread, empty].map((key) => counts.get(key) ?? { count: 0, failed: 0 }) as [ValueCounts, ValueCounts];
    counts.delete(unread);
    counts.delete(empty);
    return {
      ...{ field: field.name, of, checks: checks.map(({ id }) => id) },
      classes: of === 'amounts' ? amountClasses(counts) : yearClasses(counts, asOf),
      ...{ unread: notRead, empty: blank, lacking },
    };
  });
  return { columns, more: all.length - drawn.length };
}

/** The columns of which rows fail, those with the most first. */
function failing({ table }: ReadTable, tallies: readonly CheckTally[]): Drawn[] {
  const failed = tallies.filter(
    ({ check, failed }) =>
      failed > 0 &&
      (check.severity === 'error' || check.severity === 'warning') &&
      (isRowCheck(check) || check.level === 'set' || check.level === 'between'),
  );
  return table.fields
    .flatMap((field) => {
      const of = kindOf(field);
      const own = failed.filter(({ check }) => check.fields.includes(field.name));
      if (of === undefined || own.length === 0) return [];
      return [{ field, of, checks: own.map(({ check }) => check), rows: own.reduce((sum, { failed }) => sum + failed, 0) }];
    })
    .sort((a, b) => b.rows - a.rows);
}

function kindOf({ format, representation, identifier }: Field): DistributionTally['of'] | undefined {
  if (format) return 'dates';
  return representation.type === 'D' && identifier === undefined ? 'amounts' : undefined;
}

/** Adds what a source holds; false where its files were not read as they were before. */
async function addSource(
  session: Session,
  { read: { parts, layout, checks: evaluated }, source, terms }: { read: ReadTable; source: RowsSource; terms: TableTerms },
  drawn: readonly Drawn[],
  found: readonly Found[],
): Promise<boolean> {
  const own = drawn.flatMap((each, at): Own[] => {
    const match = source.part.columns.find(({ field }) => field === each.field.name);
    const form = evaluated.find((check) => asksLayout(check) && check.fields[0] === each.field.name);
    return match ? [{ ...each, at, form, index: match.index, cell: cellSql(match) }] : [];
  });
  const rid =
    own.length > 0
      ? await readAgain(
          session,
          { parts, source, terms },
          {
            columns: own.map(({ index }) => index),
            into: classes,
            keys: own.map((each) => `${each.of === 'dates' ? yearSql(each) : magnitudeSql(each)} AS ${column(each.at)}`),
          },
        )
      : 'NULL';
  if (rid === undefined) return false;
  const codes = own.map(({ field, of, form, checks, at }) => {
    const isFilled = hasBits('filled', [layout.filled.get(field.name)!], 'any').join();
    const fails = checks.map((check) => (isRowCheck(check) ? failedSql(check, layout) : `rid IN (SELECT rid FROM ${failedTable(check)})`));
    const isNone = of === 'dates' && form ? `WHEN ${failedSql(form, layout)} THEN ${unread}` : '';
    return `(CASE WHEN NOT (${isFilled}) THEN ${empty} ${isNone} ELSE ${column(at)} END) AS ${column(at)}, (${fails.join(' OR ')}) AS ${sqlName(`fails:${at}`)}`;
  });
  const names = own.map(({ at }) => `${column(at)}, ${sqlName(`fails:${at}`)}`);
  const rows =
    await session.rows(`SELECT ${['count(*) AS n', ...own.map(({ at }) => `grouping(${column(at)}) AS ${sqlName(`other:${at}`)}`), ...names].join(', ')}
    FROM (SELECT ${codes.join(', ') || '0'} FROM ${recordsIn(source)} ${own.length > 0 ? `JOIN (SELECT ${rid} AS rid, * FROM ${classes}) USING (rid)` : ''})
    GROUP BY GROUPING SETS (${['()', ...names.map((each) => `(${each})`)].join(', ')})`);
  for (const row of rows) {
    const n = Number(row['n']);
    const of = own.find(({ at }) => Number(row[`other:${at}`]) === 0);
    if (!of) {
      for (const [at, each] of found.entries()) if (!own.some((has) => has.at === at)) each.lacking += n;
      continue;
    }
    const { counts } = found[of.at]!;
    const key = Number(row[`class:${of.at}`]);
    const known = counts.get(key) ?? { count: 0, failed: 0 };
    counts.set(key, { count: known.count + n, failed: known.failed + (row[`fails:${of.at}`] === true ? n : 0) });
  }
  if (own.length > 0) await session.run(`DROP TABLE ${classes}`);
  return true;
}

/** SQL of the year of a date; `unread` where it is none of its form, unless a check has told that. */
function yearSql({ field: { format }, form, cell }: Own): string {
  const year = `coalesce(TRY_CAST(substr(${cell}, 1, 4) AS SMALLINT), ${unread})`;
  return form ? year : `(CASE WHEN ${dateTests[format!](cell, inPlace)} THEN ${year} ELSE ${unread} END)`;
}

/**
 * SQL of the magnitude of a plain number, however many digits it has, as `amountKeys` has it; `unread` where it is none. Most numbers
 * are written as a DECIMAL is, which is told three times faster than by a pattern.
 */
function magnitudeSql({ field, cell }: Own): string {
  const places = Math.min(field.representation.decimals, 17);
  const number = `TRY_CAST(${cell} AS DECIMAL(18, ${places}))`;
  const digits = `length(ltrim(split_part(ltrim(${cell}, '-'), '.', 1), '0'))`;
  return `(CASE WHEN ${number}::VARCHAR = ${cell} THEN
      CASE WHEN ${number} < 0 THEN ${amountKeys.below} WHEN ${number} = 0 THEN ${amountKeys.zero} WHEN ${number} < 1 THEN 0 ELSE least(strlen(${cell}) - ${places > 0 ? places + 1 : 0}, ${mostDigits + 1}) END
    WHEN NOT regexp_full_match(${cell}, '-?[0-9]+([.][0-9]+)?') THEN ${unread}
    WHEN ltrim(${cell}, '-0.') = '' THEN ${amountKeys.zero}
    WHEN starts_with(${cell}, '-') THEN ${amountKeys.below}
    ELSE least(${digits}, ${mostDigits + 1}) END)::SMALLINT`;
}
