import { firstBytes } from '../../system/bytes.js';
import { findingsHeader } from '../../dataset/own-files.js';
import type { Check, TablePlan } from '../../plan/plan.js';
import { causesByRowSql } from '../pass/causes.js';
import { failedSql, isRowCheck } from '../pass/layout.js';
import { sqlText } from '../expression/text.js';
import { placeSql } from '../read/lines.js';
import { keptView, sqlName } from '../names.js';
import { partBits } from '../read/part.js';
import { recordsIn, type ReadTable, type RowsSource } from '../read/read.js';
import { amountSql, amountTable } from './amounts.js';
import { failedTable } from './rows.js';
import { shownPlace } from './shown-place.js';
import type { Session } from '../session.js';
import type { FindingsFile } from '../../engine/engine.js';
import type { Tally } from '../../engine/tally.js';
import { unreadTable } from '../read/unread.js';
import { writeBeside } from '../../system/atomic-write.js';

const heading = findingsHeader.join(',');
const asItIs = (path: string): string => path;

/**
 * Gathers every failing row with the ids of the checks it fails: `table`, `file`, `row` (line in the file), the business
 * key, `checks` (ids, separated by blanks), the codes of `division` and `agency` that it is of, and `causes` (`id=cause`, or
 * `id=cause:characters`, separated by blanks) of those of its checks where one is known, and `amounts` (`id=amount`) of those that name one; a row that could not be read has its
 * place and cause only, and fails the check of records. The input is read for the last time.
 */
export async function gatherFindings(session: Session, tables: readonly ReadTable[], tally: Tally, file: FindingsFile): Promise<void> {
  const failing = new Map(
    tally.tables.flatMap(({ checks }) => checks.filter(({ outcome }) => outcome === 'fail').map(({ check }) => [check, check.table])),
  );
  await session.run(
    'CREATE OR REPLACE TABLE work.findings ("table" VARCHAR, "file" VARCHAR, "row" BIGINT, "key" VARCHAR, checks VARCHAR, division VARCHAR, agency VARCHAR, causes VARCHAR, amounts VARCHAR)',
  );
  for (const read of tables) {
    const checks = [...failing.keys()].filter(({ table }) => table === read.table.id);
    const records = checks.find(({ kind }) => kind === 'records');
    const parts = await findFailing(session, read, checks);
    for (const source of read.sources) {
      const numbers = source.parts.filter((number) => parts.has(number));
      if (numbers.length > 0) await addFindings(session, read, source, numbers, file);
    }
    if (records) for (const number of read.parts.keys()) await addUnreadable(session, read, number, records, file);
  }
}

/** Writes what was gathered as Parquet or CSV, by the file's ending; complete or not at all. */
export async function writeFindings(session: Session, path: string): Promise<void> {
  const parquet = path.toLowerCase().endsWith('.parquet');
  const columns = parquet
    ? '*'
    : `"table", ${harmless('file')}, "row", ${harmless('key')}, checks, ${harmless('division')}, ${harmless('agency')}, causes, amounts`;
  await writeBeside(path, (half) =>
    session.run(
      `COPY (SELECT ${columns} FROM work.findings ORDER BY "table", "file", "row") TO ${sqlText(half)} (${parquet ? 'FORMAT parquet' : 'FORMAT csv, HEADER'})`,
    ),
  );
}

/** The failing rows of a record type, whatever file they are in: `rid`, the `ids` of their checks, `causes` and `amounts`. */
const failingRows = 'work.failing';

/** Finds the failing rows of a record type; gives the numbers of the files that they are in. */
async function findFailing(session: Session, { table, layout }: ReadTable, checks: readonly Check[]): Promise<Set<number>> {
  const kept = keptView(table.id);
  const own = checks.filter(isRowCheck).map((check) => ({ id: sqlText(check.id), fails: failedSql(check, layout) }));
  const ids = own.map(({ id, fails }) => `CASE WHEN ${fails} THEN ${id} END`);
  const rows =
    own.length > 0
      ? `SELECT rid, concat_ws(' ', ${ids.join(', ')}) AS ids FROM ${kept} WHERE ${own.map(({ fails }) => fails).join(' OR ')}`
      : noRows;
  const sets = checks
    .filter(({ level }) => level === 'set' || level === 'between')
    .map((check) => `SELECT rid, ${sqlText(check.id)} AS id FROM ${failedTable(check)}`);
  const inSets =
    sets.length > 0 ? `SELECT rid, string_agg(id, ' ' ORDER BY id) AS ids FROM (${sets.join(' UNION ALL ')}) GROUP BY rid` : noRows;
  await session.run(`CREATE OR REPLACE TABLE ${failingRows} AS
    WITH causes AS (${causesByRowSql(table, new Set(checks), kept)}),
    amounts AS (SELECT rid, string_agg(id || '=' || ${amountSql('amount')}, ' ' ORDER BY id) AS list FROM ${amountTable(table.id)} WHERE amount IS NOT NULL GROUP BY rid)
    SELECT rid, concat_ws(' ', rows.ids, sets.ids) AS ids, coalesce(causes.list, '') AS causes, coalesce(amounts.list, '') AS amounts
    FROM (${rows}) rows FULL JOIN (${inSets}) sets USING (rid) LEFT JOIN causes USING (rid) LEFT JOIN amounts USING (rid)`);
  const found = await session.rows(`SELECT DISTINCT rid >> ${partBits} AS number FROM ${failingRows}`);
  return new Set(found.map(({ number }) => Number(number)));
}

const noRows = 'SELECT NULL::BIGINT AS rid, NULL::VARCHAR AS ids WHERE false';

async function addFindings(
  session: Session,
  { table, parts }: ReadTable,
  source: RowsSource,
  numbers: readonly number[],
  { personal, shownPath = asItIs }: FindingsFile,
): Promise<void> {
  const keys = table.key.filter((field) => !source.part.missing.includes(field) && (personal || !isPersonal(table, field)));
  const shown = shownPlace(table, keys, { personal });
  const key = keys.length > 0 ? `concat_ws(' ', ${shown.keys.join(', ')})` : "''";
  const place = await placeSql(session, parts, numbers, shownPath);
  await session.run(`INSERT INTO work.findings
    WITH found AS (${shown.from(`(SELECT p.*, f.ids AS ids, f.causes AS causes, f.amounts AS amounts FROM ${recordsIn(source)} p JOIN ${failingRows} f USING (rid))`)})
    SELECT ${sqlText(table.name)}, ${place.file}, ${place.line}, ${key}, ids, ${shown.offices.join(', ')}, causes, amounts FROM found ${place.join}`);
}

async function addUnreadable(
  session: Session,
  { table, parts }: ReadTable,
  number: number,
  check: Check,
  { shownPath = asItIs }: FindingsFile,
): Promise<void> {
  const place = `${sqlText(table.name)}, ${sqlText(shownPath(parts[number]!.part.file.path))}`;
  await session.run(
    `INSERT INTO work.findings SELECT ${place}, line, '', ${sqlText(check.id)}, '', '', ${sqlText(`${check.id}=`)} || cause, '' FROM ${unreadTable(table.id, number)}`,
  );
}

/** Whether a file is one that `writeFindings` wrote. */
export async function isFindings(path: string): Promise<boolean> {
  const start = await firstBytes(path, heading.length).catch(() => undefined);
  return start !== undefined && (path.toLowerCase().endsWith('.parquet') || start.toString() === heading);
}

function isPersonal({ fields }: TablePlan, field: string): boolean {
  return fields.some(({ name, personal }) => name === field && personal !== undefined);
}

/** A column, by another title where one is given; a spreadsheet takes a cell that starts so for a formula. */
export function harmless(column: string, title = column): string {
  const name = sqlName(column);
  return `CASE WHEN regexp_matches(${name}, '^[=+@\\t\\r-]') THEN '''' || ${name} ELSE ${name} END AS ${sqlName(title)}`;
}
