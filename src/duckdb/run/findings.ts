import { firstBytes } from '../../system/bytes.js';
import { findingsHeader } from '../../dataset/own-files.js';
import type { Check } from '../../plan/plan.js';
import { causesByRowSql } from '../pass/causes.js';
import { failedSql, isRowCheck } from '../pass/layout.js';
import { sqlText } from '../expression/text.js';
import { placeSql } from '../read/lines.js';
import { sqlName } from '../names.js';
import { partBits, partTable, type ReadTable } from '../read/read.js';
import { amountSql, amountTable } from './amounts.js';
import { keyTextSql } from './key-text.js';
import { failedTable } from './rows.js';
import type { Session } from '../session.js';
import type { FindingsFile } from '../../engine/engine.js';
import type { Tally } from '../../engine/tally.js';
import { unreadTable } from '../read/unread.js';
import { writeBeside } from '../../system/atomic-write.js';
import { shownOfficeSql } from '../privacy.js';

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
    for (const number of read.parts.keys()) {
      await addFindings(session, read, number, checks, file);
      if (records) await addUnreadable(session, read, number, records, file);
    }
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

async function addFindings(
  session: Session,
  read: ReadTable,
  number: number,
  checks: readonly Check[],
  { personal, shownPath = asItIs }: FindingsFile,
): Promise<void> {
  const part = read.parts[number]!;
  const rowChecks = checks.filter(isRowCheck);
  const sets = checks.filter(({ level }) => level === 'set' || level === 'between');
  const own = rowChecks.map((check) => `CASE WHEN ${failedSql(check, read.layout)} THEN ${sqlText(check.id)} END`);
  const offset = (BigInt(number) << partBits).toString();
  const inSets = sets.map(
    (check) =>
      `SELECT rid - ${offset} AS ordinal, ${sqlText(check.id)} AS id FROM ${failedTable(check)} WHERE rid >> ${partBits} = ${number}`,
  );
  const keys = read.table.key.filter((field) => !part.part.missing.includes(field) && (personal || !isPersonal(read, field)));
  const key = keys.length > 0 ? `concat_ws(' ', ${keys.map((field) => keyTextSql(read.table, field, { personal })).join(', ')})` : "''";
  const place = ['division', 'agency'].map((column) => (personal ? column : shownOfficeSql(column)));
  const found = await placeSql(session, part, shownPath);
  const relation = partTable(read.table.id, number);
  const causes = causesByRowSql(read.table, new Set(checks), relation);

  await session.run(`INSERT INTO work.findings
    WITH sets AS (SELECT ordinal, string_agg(id, ' ' ORDER BY id) AS ids FROM (${inSets.join(' UNION ALL ') || 'SELECT NULL::BIGINT AS ordinal, NULL AS id WHERE false'}) GROUP BY ordinal),
    causes AS (${causes}),
    amounts AS (SELECT rid - ${offset} AS ordinal, string_agg(id || '=' || ${amountSql('amount')}, ' ' ORDER BY id) AS list FROM ${amountTable(read.table.id)} WHERE rid >> ${partBits} = ${number} AND amount IS NOT NULL GROUP BY rid),
    found AS (SELECT p.rowid AS ordinal, p.*, coalesce(causes.list, '') AS causes, coalesce(amounts.list, '') AS amounts, concat_ws(' ', ${[...own, 'sets.ids'].join(', ')}) AS ids
      FROM ${relation} p LEFT JOIN sets ON p.rowid = sets.ordinal LEFT JOIN causes ON p.rowid = causes.ordinal LEFT JOIN amounts ON p.rowid = amounts.ordinal WHERE p.aside = 0)
    SELECT ${sqlText(read.table.name)}, ${found.file}, ${found.line}, ${key}, ids, ${place.join(', ')}, causes, amounts FROM found ${found.join} WHERE ids <> ''`);
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

function isPersonal(read: ReadTable, field: string): boolean {
  return read.table.fields.some(({ name, personal }) => name === field && personal !== undefined);
}

/** A column, by another title where one is given; a spreadsheet takes a cell that starts so for a formula. */
export function harmless(column: string, title = column): string {
  const name = sqlName(column);
  return `CASE WHEN regexp_matches(${name}, '^[=+@\\t\\r-]') THEN '''' || ${name} ELSE ${name} END AS ${sqlName(title)}`;
}
