import type { TableTerms } from '../../check/kind.js';
import type { PassParts } from '../pass/pass.js';
import { fileIndex, readTogetherSql } from '../read-csv.js';
import { cellsByKernel } from '../read/cells-by-kernel.js';
import { dropRejects, partBits } from '../read/part.js';
import type { ReadTable, RowsSource } from '../read/read.js';
import type { Session } from '../session.js';

/** What is kept of cells that are read again. */
interface Keeping {
  /** Positions of the columns in the file. */
  columns: readonly number[];
  /** The table that keeps it. */
  into: string;
  /** SQL of what is kept, by the cells `c3` and so on. */
  keys: readonly string[];
}

/**
 * Reads the files of a source once more, and keeps something of some of their cells in a table; gives the SQL of the `rid` of a row of it,
 * undefined where the rows are not those that were read before. What is amiss in a column that is not looked at puts no row aside: where
 * there are more rows than before, all columns are looked at.
 */
export async function readAgain(
  session: Session,
  { parts, source, terms }: { parts: ReadTable['parts']; source: RowsSource; terms: TableTerms },
  { columns, into, keys }: Keeping,
): Promise<string | undefined> {
  const read = source.parts.map((number) => parts[number]!);
  const [first, ...others] = read.map(({ part }) => part);
  let from = 0;
  const files = source.parts.map((number, at) => {
    const start = from;
    from += parts[number]!.accepted;
    return { at, start, accepted: parts[number]!.accepted, base: (BigInt(number) << partBits) - BigInt(start) };
  });
  const isByKernel = read.every(({ byKernel }) => byKernel);
  const cells = isByKernel ? await cellsByKernel(session, [first!, ...others], columns, terms) : undefined;
  try {
    for (const from of cells ? [cells.sql] : rowsAgain([first!, ...others])) {
      await session.run(`CREATE OR REPLACE TABLE ${into} AS SELECT place::BIGINT AS place, ${keys.join(', ')} FROM ${from}`);
      await dropRejects(session);
      if (await isAsBefore(session, into, files)) return `[${files.map(({ base }) => `${base}::BIGINT`).join(', ')}][place + 1] + rowid`;
    }
    return undefined;
  } finally {
    await cells?.remove();
  }
}

/** SQL of the rows as DuckDB reads them again: what is read of them is to be looked at, then all. */
function rowsAgain(parts: PassParts): string[] {
  const [first, ...others] = parts.map(({ source }) => source);
  const cells = Array.from({ length: first!.width }, (_, index) => `c${index}`);
  const all = `(SELECT *${others.length > 0 ? `, ${fileIndex} AS place` : ', 0 AS place'} FROM ${readTogetherSql([first!, ...others])})`;
  return [all, `(FROM ${all} WHERE strlen(concat(${cells.join(', ')})) >= 0)`];
}

/** Whether as many rows of each file, by its place, were read as before, one file behind the other. */
async function isAsBefore(
  session: Session,
  table: string,
  files: readonly { at: number; start: number; accepted: number }[],
): Promise<boolean> {
  const found = await session.rows(`SELECT place, min(rowid) AS first, max(rowid) AS last, count(*) AS n FROM ${table} GROUP BY place`);
  const byPlace = new Map(found.map(({ place, first, last, n }) => [Number(place), [first, last, n].map(Number)]));
  const filled = files.filter(({ accepted }) => accepted > 0);
  return (
    byPlace.size === filled.length &&
    filled.every(({ at, start, accepted }) => {
      const [first, last, n] = byPlace.get(at) ?? [];
      return first === start && last === start + accepted - 1 && n === accepted;
    })
  );
}
