import { titleOf } from '../plan/table.js';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { ConformanceReport } from '../conformance/model.js';
import { harmless } from '../duckdb/run/findings.js';
import { sqlFile, sqlText } from '../duckdb/expression/text.js';
import { openOwnDatabase } from '../duckdb/own-file.js';
import { sqlName } from '../duckdb/names.js';
import type { Language } from '../message/messages.js';
import { phrasesOf } from '../message/phrases.js';
import { amountDecimals, amountText, amountUnits } from '../value/amount.js';
import { fileNames } from '../report/file-names.js';
import { sumCell, writeWorkbook, type Cell } from '../report/xlsx/workbook.js';
import { placeOf, writeBeside } from '../system/atomic-write.js';
import { outcomeWord } from './answers.js';
import { outcomes, type AgencyDoubts, type Answers, type Outcome } from './model.js';

/** Columns of a list, with their widths; from `outcome` on they are for the agency to fill in. */
const columns = [
  ['id', 15],
  ['check', 8],
  ['severity', 8],
  ['expected', 40],
  ['table', 18],
  ['file', 28],
  ['row', 9],
  ['key', 28],
  ['other_agency', 16],
  ['other_division', 12],
  ['other_table', 18],
  ['other_file', 28],
  ['other_row', 9],
  ['other_key', 28],
  ['amount', 16],
  ['advice', 40],
  ['before', 14],
  ['outcome', 14],
  ['recovered', 16],
  ['evidence', 24],
  ['date', 12],
  ['role', 14],
  ['remark', 24],
] as const;

/** Those that are filled by whoever gets the list. */
const blank: readonly string[] = ['outcome', 'recovered', 'evidence', 'date', 'role', 'remark'];

/** What lists are made of. */
export interface ListParts {
  /** The Parquet file that the engine wrote. */
  doubts: string;
  report: Pick<ConformanceReport, 'tables' | 'checks'>;
  answers: Answers;
  /** Rules whose doubts are listed; absent for all. */
  checks?: readonly string[];
  language: Language;
  out: string;
}

/** Writes a list for each agency, as a workbook and as CSV, and tells what stands in each and what was answered. */
export async function writeLists(parts: ListParts): Promise<{ agencies: AgencyDoubts[]; gone: number }> {
  const { connection, close } = await openOwnDatabase();
  try {
    await fill(connection, parts);
    const agencies = await countsOf(connection);
    const stretches = await stretchesOf(connection);
    const names = fileNames(
      agencies.map(({ agency }) => agency),
      phrasesOf('doubts', parts.language)('nobody'),
    );
    for (const each of agencies) {
      if (each.doubts === 0) continue;
      const name = names.get(each.agency)!;
      each.files = [`${name}.xlsx`, `${name}.csv`];
      await writeList(connection, stretches.get(each.agency)!, parts, each.files.map((file) => join(parts.out, file)) as [string, string]);
    }
    const [gone] = await rowsOf(connection, 'SELECT count(*)::INTEGER AS n FROM answers ANTI JOIN doubts USING (id)');
    return { agencies, gone: Number(gone!['n']) };
  } finally {
    close();
  }
}

async function fill(connection: DuckDBConnection, { doubts, report, answers, checks, language }: ListParts): Promise<void> {
  await connection.run('CREATE TABLE answers (id VARCHAR, outcome VARCHAR, told VARCHAR, recovered VARCHAR)');
  await connection.run('CREATE TABLE faulty (id VARCHAR)');
  await connection.run(
    'CREATE TABLE texts ("check" VARCHAR, "table" VARCHAR, severity VARCHAR, expected VARCHAR, advice VARCHAR, valued VARCHAR)',
  );
  await connection.run('CREATE TABLE names ("table" VARCHAR, name VARCHAR)');
  const say = phrasesOf('doubts', language);
  const insert = async (table: string, rows: readonly (readonly string[])[]) => {
    for (let at = 0; at < rows.length; at += 500) {
      const values = rows.slice(at, at + 500).map((row) => `(${row.map((text) => sqlText(text)).join(', ')})`);
      await connection.run(`INSERT INTO ${table} VALUES ${values.join(', ')}`);
    }
  };
  await insert(
    'answers',
    answers.answers.map(({ id, outcome, recovered }) => [id, outcome, outcomeWord(outcome, language), recovered]),
  );
  await insert(
    'faulty',
    [...new Set(answers.problems.flatMap(({ id }) => (id === undefined ? [] : [id])))].map((id) => [id]),
  );
  await insert(
    'texts',
    report.checks.map((check) => [
      check.id,
      check.table,
      say(`severity.${check.severity}`),
      check.expected[language],
      check.advice[language],
      check.amount ? 'yes' : '',
    ]),
  );
  await insert(
    'names',
    report.tables.map((table) => [table.id, titleOf(table, language)]),
  );
  const chosen = checks ? `WHERE "check" IN (${checks.map((id) => sqlText(id)).join(', ')})` : '';
  await connection.run(
    `CREATE VIEW doubts AS SELECT *, file_row_number AS place FROM read_parquet(${sqlFile(placeOf(doubts))}, hive_partitioning = false, file_row_number = true) ${chosen}`,
  );
  await connection.run(`CREATE VIEW listed AS SELECT d.id AS id, d."check" AS "check", t.severity AS severity, t.expected AS expected, n.name AS "table", d.file AS file, d."row" AS "row", d."key" AS "key",
      d.other_agency AS other_agency, d.other_division AS other_division, coalesce(o.name, '') AS other_table, d.other_file AS other_file, d.other_row AS other_row, d.other_key AS other_key,
      d.amount AS amount, t.advice AS advice, coalesce(a.told, '') AS before, d.place AS place
    FROM doubts d LEFT JOIN texts t ON t."check" = d."check" AND t."table" = d."table" LEFT JOIN names n ON n."table" = d."table" LEFT JOIN names o ON o."table" = d.other_table
      LEFT JOIN answers a USING (id) WHERE coalesce(a.outcome, '') <> 'refuted'`);
}

/** By agency, in the order of their codes. */
async function countsOf(connection: DuckDBConnection): Promise<AgencyDoubts[]> {
  const decimal = (column: string) => `TRY_CAST(${column} AS DECIMAL(38, ${amountDecimals}))`;
  const found = await rowsOf(
    connection,
    `SELECT agency, count(*) FILTER (coalesce(outcome, '') <> 'refuted')::INTEGER AS doubts,
      coalesce(sum(${decimal('amount')}) FILTER (coalesce(outcome, '') <> 'refuted'), 0)::VARCHAR AS amount,
      count(*) FILTER (amount = '' AND valued = 'yes' AND coalesce(outcome, '') <> 'refuted')::INTEGER AS unknown,
      ${outcomes.map((outcome) => `count(*) FILTER (outcome = '${outcome}')::INTEGER AS ${outcome},`).join(' ')}
      coalesce(sum(${decimal('recovered')}), 0)::VARCHAR AS sum,
      count(*) FILTER (faulty.id IS NOT NULL AND outcome IS NULL)::INTEGER AS faulty,
      count(*) FILTER (outcome IS NULL)::INTEGER AS open
    FROM (SELECT d.*, a.outcome AS outcome, a.recovered AS recovered FROM doubts d LEFT JOIN answers a USING (id)) AS d LEFT JOIN (SELECT "check", "table", valued FROM texts) USING ("check", "table") LEFT JOIN faulty USING (id) GROUP BY agency ORDER BY agency`,
  );
  return found.map((row) => ({
    agency: String(row['agency']),
    doubts: Number(row['doubts']),
    amount: { sum: amountText(amountUnits(String(row['amount']))), unknown: Number(row['unknown']) },
    answered: Object.fromEntries(outcomes.map((outcome) => [outcome, Number(row[outcome])])) as Record<Outcome, number>,
    recovered: amountText(amountUnits(String(row['sum']))),
    faulty: Number(row['faulty']),
    open: Number(row['open']),
    again: Number(row['corrected']) + Number(row['recovered']),
  }));
}

/** The places of the first and the last doubt of an agency: those of one follow each other. */
interface Stretch {
  first: number;
  last: number;
}

async function stretchesOf(connection: DuckDBConnection): Promise<Map<string, Stretch>> {
  const found = await rowsOf(connection, 'SELECT agency, min(place) AS first, max(place) AS last FROM doubts GROUP BY agency');
  return new Map(found.map(({ agency, first, last }) => [String(agency), { first: Number(first), last: Number(last) }]));
}

async function writeList(
  connection: DuckDBConnection,
  { first, last }: Stretch,
  { language }: Pick<ListParts, 'language'>,
  [workbook, csv]: readonly [string, string],
): Promise<void> {
  const say = phrasesOf('doubts', language);
  await writeWorkbook(workbook, [
    {
      name: say('sheet'),
      isFiltered: true,
      columns: columns.map(([id, width]) => ({ title: say(`column.${id}`), width })),
      rows: cellsOf(connection, { first, last }),
    },
  ]);
  const given = columns.map(([id]) => {
    const title = say(`column.${id}`);
    if (blank.includes(id)) return `'' AS ${sqlName(title)}`;
    return id.endsWith('row') || id === 'id' ? `${sqlName(id)} AS ${sqlName(title)}` : harmless(id, title);
  });
  await writeBeside(csv, (half) =>
    connection.run(
      `COPY (SELECT ${given.join(', ')} FROM listed WHERE place BETWEEN ${first} AND ${last} ORDER BY place) TO ${sqlText(half)} (FORMAT csv, HEADER)`,
    ),
  );
}

/** Rows that are read at once. */
const page = 20_000;

/** The cells of a list, a page after the other: of a list that is streamed DuckDB may let go before its end. */
async function* cellsOf(connection: DuckDBConnection, { first, last }: Stretch): AsyncGenerator<Cell[]> {
  for (let at = first; at <= last; at += page) {
    const rows = await rowsOf(
      connection,
      `SELECT * FROM listed WHERE place BETWEEN ${at} AND ${Math.min(at + page - 1, last)} ORDER BY place`,
    );
    for (const row of rows) yield columns.map(([id]) => cellOf(id, (row[id] as string | bigint | null | undefined) ?? null));
  }
}

function cellOf(id: string, value: string | bigint | null): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'bigint') return Number(value);
  if (id === 'amount') return sumCell(value);
  return value;
}

async function rowsOf(connection: DuckDBConnection, query: string): Promise<Record<string, unknown>[]> {
  return (await connection.runAndReadAll(query)).getRowObjects();
}
