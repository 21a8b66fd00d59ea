import type { DuckDBConnection } from '@duckdb/node-api';
import { placeOf } from '../../system/atomic-write.js';
import { sqlFile, sqlText } from '../../duckdb/expression/text.js';
import { openOwnDatabase } from '../../duckdb/own-file.js';
import { severities } from '../../standard/model.js';
import type { ConformanceReport } from '../../conformance/model.js';
import type { Split } from '../formats.js';
import type { Failure } from './list.js';

/** Those of one agency or table, or all of them. */
interface FailurePart {
  /** Code of the agency, or name of the table; empty for all, and for those of no agency. */
  part: string;
  count: number;
  /** At most so many of them, read as they are asked for. */
  rows(most: number): AsyncGenerator<Failure>;
}

/** Failures of a findings file, the gravest first. */
export interface Failures {
  parts: FailurePart[];
  close(): void;
}

/** Opens a findings file of this run, `.parquet` or `.csv`. */
export async function openFailures(path: string, report: ConformanceReport, split?: Split): Promise<Failures> {
  const { connection, close } = await openOwnDatabase();
  const parquet = path.toLowerCase().endsWith('.parquet');
  const file = sqlFile(placeOf(path));
  const source = parquet
    ? `read_parquet(${file}, hive_partitioning = false)`
    : `read_csv(${file}, header = true, all_varchar = true, compression = 'none', hive_partitioning = false)`;
  // The apostrophe that makes a cell harmless in the file is made anew for the sheet.
  const plain = (column: string) => (parquet ? `"${column}"` : `regexp_replace("${column}", '^''([=+@\\t\\r-])', '\\1')`);
  await connection.run('CREATE TABLE ranks (id VARCHAR, rank INTEGER)');
  for (const [id, rank] of ranksOf(report)) await connection.run(`INSERT INTO ranks VALUES (${sqlText(id)}, ${rank})`);
  await connection.run(`CREATE VIEW failures AS SELECT "table", ${plain('file')} AS file, "row"::BIGINT AS "row", coalesce(${plain('key')}, '') AS "key", coalesce(${plain('division')}, '') AS division, coalesce(${plain('agency')}, '') AS agency, string_split(coalesce(causes, ''), ' ') AS causes, string_split(coalesce(amounts, ''), ' ') AS amounts,
    unnest(string_split(checks, ' ')) AS id FROM ${source}`);
  const parts = split === undefined ? [await whole(connection)] : await parted(connection, split);
  return { parts, close };
}

const order = 'coalesce(rank, 9), "table", id, file, "row"';
const from = 'failures LEFT JOIN ranks USING (id)';

async function whole(connection: DuckDBConnection): Promise<FailurePart> {
  const [counted] = (await connection.runAndReadAll('SELECT count(*)::DOUBLE AS n FROM failures')).getRowObjects();
  return { part: '', count: Number(counted!['n']), rows: (most) => rowsOf(connection, `${from} ORDER BY ${order} LIMIT ${most}`) };
}

/** Lines of one part follow each other, so that each is found by its first and last place. */
async function parted(connection: DuckDBConnection, split: Split): Promise<FailurePart[]> {
  await connection.run(
    `CREATE TABLE listed AS SELECT row_number() OVER (ORDER BY "${split}", ${order}) AS place, failures.* FROM ${from} ORDER BY place`,
  );
  const found = await connection.runAndReadAll(
    `SELECT "${split}" AS part, count(*)::DOUBLE AS count, min(place)::DOUBLE AS first FROM listed GROUP BY "${split}" ORDER BY "${split}"`,
  );
  return found.getRowObjects().map((each) => {
    const [part, count, first] = [String(each['part']), Number(each['count']), Number(each['first'])];
    return { part, count, rows: (most) => pagesOf(connection, first, first + Math.min(count, most) - 1) };
  });
}

/** Rows that are read at once. */
const page = 20_000;

/** A page after the other: lists are read one between others. */
async function* pagesOf(connection: DuckDBConnection, first: number, last: number): AsyncGenerator<Failure> {
  for (let at = first; at <= last; at += page) {
    yield* rowsOf(connection, `listed WHERE place BETWEEN ${at} AND ${Math.min(at + page - 1, last)} ORDER BY place`);
  }
}

async function* rowsOf(connection: DuckDBConnection, which: string): AsyncGenerator<Failure> {
  const own = (list: string) => `list_extract(list_filter(${list}, lambda each: starts_with(each, id || '=')), 1)`;
  const found = await connection.stream(
    `SELECT "table", file, "row"::DOUBLE AS "row", "key", id, division, agency, ${own('causes')} AS cause, ${own('amounts')} AS amount FROM ${which}`,
  );
  for await (const rows of found.yieldRows()) {
    for (const [table, file, row, key, check, division, agency, why, sum] of rows as [
      string,
      string,
      number,
      string,
      string,
      string,
      string,
      string | null,
      string | null,
    ][]) {
      const [cause, amount] = [why, sum].map((text) => text?.slice(check.length + 1));
      yield { table, file, row, key, check, division, agency, ...(cause && { cause }), ...(amount && { amount }) };
    }
  }
}

/** The severity of each check, as a place in their order. */
function ranksOf({ checks }: ConformanceReport): Map<string, number> {
  return new Map(checks.map(({ id, severity }) => [id, severities.indexOf(severity)]));
}
