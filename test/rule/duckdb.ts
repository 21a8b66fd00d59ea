import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/** A DuckDB in memory for tests. */
export async function openDuckDb(): Promise<DuckDBConnection> {
  return (await DuckDBInstance.create(':memory:')).connect();
}

/**
 * Values of SQL expressions over rows of text, the columns being `c0`, `c1`, …
 *
 * @returns A row of values for each row given.
 */
export async function evaluate(
  db: DuckDBConnection,
  rows: readonly (readonly (string | null)[])[],
  expressions: readonly string[],
): Promise<unknown[][]> {
  const width = rows[0]!.length;
  const columns = Array.from({ length: width }, (_, at) => `c${at} VARCHAR`);
  await db.run(`CREATE OR REPLACE TABLE cells (${columns.join(', ')})`);
  const appender = await db.createAppender('cells');
  for (const row of rows) {
    for (const cell of row) {
      if (cell === null) appender.appendNull();
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
  const values = expressions.map((expression, at) => `${expression} AS v${at}`);
  return (await db.runAndReadAll(`SELECT ${values.join(', ')} FROM cells`)).getRows();
}
