import { appendFile, rm } from 'node:fs/promises';
import type { CsvSource, TablePart } from '../../dataset/model.js';
import { sqlName } from '../names.js';
import type { PassParts } from '../pass/pass.js';
import { fileIndex, readSql } from '../read-csv.js';
import type { Session } from '../session.js';
import { keepAsTable } from './part-rows.js';

/** So many rows are written at once. */
const batch = 4_000;

/** What is asked of rows in doubt. */
interface Asked {
  /** Columns of the words that the kernel made of each. */
  words: readonly string[];
  /** SELECT of a column, and what a row of a part is (`aside`), of a relation of its cells and those words. */
  aside(part: TablePart, rows: Record<'column' | 'relation', string>): string;
}

/**
 * Asks of the rows that the kernel was in doubt of whether they are records, as the pass in SQL does; those that are none are put aside.
 *
 * @param relation Rows with their text where they are `doubted`.
 */
export async function settleDoubts(session: Session, relation: string, parts: PassParts, { words, aside }: Asked): Promise<void> {
  const file = parts.length > 1 ? fileIndex : '0';
  const files = await session.rows(`SELECT DISTINCT ${file} AS file FROM ${relation} WHERE doubted IS NOT NULL ORDER BY file`);
  // What the place of a file gives is part of its rows.
  const alike = new Map<string, number[]>();
  for (const number of files.map((each) => Number(each['file']))) {
    const given = JSON.stringify(parts[number]!.given ?? []);
    const known = alike.get(given);
    if (known) known.push(number);
    else alike.set(given, [number]);
  }
  const [places, cells, found] = ['places', 'cells', 'found'].map((name) => sqlName(`${name}:${relation}`)) as [string, string, string];
  for (const numbers of alike.values()) {
    const columns = ['rowid AS row', 'doubted', ...words].join(', ');
    await session.run(
      `CREATE OR REPLACE TEMP TABLE ${places} AS SELECT ${columns} FROM ${relation} WHERE doubted IS NOT NULL AND ${file} IN (${numbers.join(', ')}) ORDER BY rowid`,
    );
    const path = await written(session, places);
    try {
      const part = parts[numbers[0]!]!;
      const source: CsvSource = { ...part.source, path, skip: 0, dataOffset: 0, newline: 'lf' };
      delete source.encoding;
      await session.run(`CREATE OR REPLACE TEMP TABLE ${cells} AS SELECT * FROM ${readSql({ source })}`);
      const asked = aside(part, { column: 'row', relation: `${cells} c JOIN ${places} p ON c.rowid = p.rowid` });
      await session.run(`CREATE OR REPLACE TEMP TABLE ${found} AS SELECT * FROM (${asked}) WHERE aside <> 0`);
      const [counted] = await session.rows(`SELECT count(*) AS n FROM ${found}`);
      if (Number(counted!['n']) > 0) {
        await keepAsTable(session, relation);
        await session.run(`UPDATE ${relation} SET aside = found.aside FROM ${found} AS found WHERE ${relation}.rowid = found.row`);
      }
    } finally {
      await rm(path, { force: true });
    }
    for (const table of [places, cells, found]) await session.run(`DROP TABLE ${table}`);
  }
}

/** Writes the texts of a table of rows as a file, one a line. */
async function written(session: Session, places: string): Promise<string> {
  const path = session.newPath('.csv');
  // A mark of byte order with which a row begins is the row's own: DuckDB takes away one at the beginning of a file, and what gives its texts one before each.
  await appendFile(path, '\ufeff');
  for (let from = 0; ; from += batch) {
    const rows = await session.rows(
      `SELECT '.' || doubted AS text FROM ${places} WHERE rowid >= ${from} AND rowid < ${from + batch} ORDER BY rowid`,
    );
    if (rows.length === 0) return path;
    await appendFile(path, rows.map(({ text }) => `${String(text).slice(1)}\n`).join(''));
  }
}
