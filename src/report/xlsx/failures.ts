import type { DuckDBConnection } from '@duckdb/node-api';
import { placeOf } from '../../system/atomic-write.js';
import { sqlFile, sqlText } from '../../duckdb/expression/text.js';
import { openOwnDatabase } from '../../duckdb/own-file.js';
import { severities } from '../../standard/model.js';
import type { ConformanceReport } from '../../conformance/model.js';
import type { Failure } from './list.js';

/** Failures of a findings file, the gravest first, read as they are asked for. */
export interface Failures {
  /** All of them, however many are given. */
  count: number;
  rows: AsyncIterable<Failure>;
  close(): void;
}

/** Opens a findings file of this run, `.parquet` or `.csv`, to give at most so many of its failures. */
export async function openFailures(path: string, report: ConformanceReport, most: number): Promise<Failures> {
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
  const [counted] = (await connection.runAndReadAll('SELECT count(*)::INTEGER AS n FROM failures')).getRowObjects();
  return {
    count: Number(counted!['n']),
    rows: rowsOf(connection, most),
    close,
  };
}

async function* rowsOf(connection: DuckDBConnection, most: number): AsyncGenerator<Failure> {
  const found =
    await connection.stream(`SELECT "table", file, "row"::DOUBLE AS "row", "key", failures.id, division, agency, list_extract(list_filter(causes, lambda cause: starts_with(cause, failures.id || '=')), 1) AS cause, list_extract(list_filter(amounts, lambda amount: starts_with(amount, failures.id || '=')), 1) AS amount FROM failures LEFT JOIN ranks USING (id)
    ORDER BY coalesce(rank, 9), "table", failures.id, file, "row" LIMIT ${most}`);
  for await (const rows of found.yieldRows()) {
    for (const [table, file, row, key, check, division, agency, found, sum] of rows as [
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
      const [cause, amount] = [found, sum].map((text) => text?.slice(check.length + 1));
      yield { table, file, row, key, check, division, agency, ...(cause && { cause }), ...(amount && { amount }) };
    }
  }
}

/** The severity of each check, as a place in their order. */
function ranksOf({ checks }: ConformanceReport): Map<string, number> {
  return new Map(checks.map(({ id, severity }) => [id, severities.indexOf(severity)]));
}
