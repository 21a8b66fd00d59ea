import type { TablePart } from '../dataset/model.js';
import type { Session } from '../duckdb/session.js';
import { sqlText } from '../duckdb/expression/text.js';
import { fileField } from './ask-lists.js';
import { askPart } from './ask-part.js';
import { entriesTable, pathWithinSql, type Walked } from './entries.js';
import type { PackageProblem } from './model.js';
import { sqlLoosePath } from '../duckdb/expression/path.js';
import { sqlEmpty } from '../duckdb/expression/blank.js';
import { readSql } from '../duckdb/read-csv.js';

/** Table of the session with the entries that a list names without the folder they lie in, and how it names them. */
export const shortPathsTable = 'work.package_short';

const [listed, files, found] = ['work.package_listed', 'work.package_files', 'work.package_found'];

/** One of so many is an exception: what holds of all others holds. */
const exception = 10;

/**
 * Lists of files whose paths lack their first folders: none of their paths leads to a file as it stands, and most of them do
 * behind one and the same folder, and behind no other. Which of two folders is meant is never guessed.
 */
export async function findShortPaths(session: Session, parts: readonly TablePart[], walked: Walked): Promise<PackageProblem[]> {
  await session.run(`CREATE OR REPLACE TABLE ${shortPathsTable} (path VARCHAR, told VARCHAR)`);
  const lists = parts.flatMap((part) =>
    part.columns.flatMap(({ field, index }) => (field === fileField ? [{ part, column: `c${index}` }] : [])),
  );
  if (lists.length === 0) return [];
  await session.run(`CREATE OR REPLACE TABLE ${files} AS SELECT path, ${sqlLoosePath('path')} AS form FROM (
    SELECT ${pathWithinSql(walked, 'path')} AS path FROM ${entriesTable} WHERE fault = '' AND NOT debris)`);
  const problems: PackageProblem[] = [];
  for (const { part, column } of lists) {
    const short = await shortOf(session, part, column);
    if (short) problems.push({ code: 'package.paths-short', params: { path: part.file.path, ...short }, leftOut: false, remark: true });
  }
  for (const table of [listed, files, found]) await session.run(`DROP TABLE IF EXISTS ${table}`);
  return problems;
}

async function shortOf(
  session: Session,
  part: TablePart,
  column: string,
): Promise<{ folder: string; count: number; example: string } | undefined> {
  const read = await askPart(session, async () => {
    await session.run(`CREATE OR REPLACE TABLE ${listed} AS SELECT form, form IN (SELECT form FROM ${files}) AS leads FROM (
      SELECT DISTINCT ${sqlLoosePath(column)} AS form FROM ${readSql(part)} WHERE NOT ${sqlEmpty(column)})`);
    return true;
  });
  if (!read) return undefined;
  const [rows] = await session.rows(`SELECT count(*) AS rows, count(*) FILTER (WHERE leads) AS lead FROM ${listed}`);
  if (Number(rows!['lead']) * exception > Number(rows!['rows'])) return undefined;
  const names = (text: string) => `string_split(${text}, '/')`;
  const last = (text: string) => `array_to_string(${names(text)}[len(${names(text)}) - depth + 1:], '/')`;
  const first = (text: string) => `array_to_string(${names(text)}[:len(${names(text)}) - depth], '/') || '/'`;
  // A file is met once for each number of names that paths of the list have.
  await session.run(`CREATE OR REPLACE TABLE ${found} AS SELECT l.form, path, ${last('path')} AS told, ${first('path')} AS folder, ${first('f.form')} AS loose
    FROM ${files} f JOIN (SELECT DISTINCT len(${names('form')}) AS depth FROM ${listed}) ON len(${names('f.form')}) > depth
    JOIN ${listed} l ON NOT leads AND l.form = ${last('f.form')} WHERE f.form NOT IN (SELECT form FROM ${listed})`);
  const [best, other] = await session.rows(
    `SELECT loose, min(folder) AS folder, count(DISTINCT form) AS count, min(told) AS example FROM ${found} GROUP BY loose ORDER BY count DESC, loose LIMIT 2`,
  );
  const [count, rival] = [Number(best?.['count'] ?? 0), Number(other?.['count'] ?? 0)];
  if (count * 2 <= Number(rows!['rows']) || rival * exception > count) return undefined;
  await session.run(
    `INSERT INTO ${shortPathsTable} SELECT path, told FROM ${found} WHERE loose = ${sqlText(String(best!['loose']))} AND path NOT IN (SELECT path FROM ${shortPathsTable})`,
  );
  return { folder: String(best!['folder']), count, example: String(best!['example']) };
}
