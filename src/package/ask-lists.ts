import type { TablePart } from '../dataset/model.js';
import type { Session } from '../duckdb/session.js';
import { loosePath } from '../value/path.js';
import { sqlText } from '../duckdb/expression/text.js';
import { askPart } from './ask-part.js';
import { algorithms, type Algorithm, type PackageProblem } from './model.js';
import { sqlLoosePath } from '../duckdb/expression/path.js';
import { sqlEmpty } from '../duckdb/expression/blank.js';
import { readSql } from '../duckdb/read-csv.js';

/** The columns in which lists and forms name the algorithm of their digests, the digest itself, and the file that it is of. */
const [algorithmField, digestField] = ['DIGESTALGORITHM', 'DIGEST'];
export const fileField = 'FILEPATH';

/** How rules that hold a digest against a file want its algorithm written. */
const spellings = ['SM3', 'SHA-256', 'SHA256', 'SHA-1', 'SHA1', 'MD5'];

/** SQL for whether a cell is written as rules want it. */
const isSpelt = (cell: string): string => `${cell} IN (${spellings.map((each) => sqlText(each)).join(', ')})`;

/** What the lists of a package say of its files, before those are measured. */
export interface Asked {
  /** The algorithms of digests that they name; all of them where a list cannot be asked. */
  algorithms: Algorithm[];
  /** The folder around everything, with its `/`, where every path of the lists of files begins with it. */
  wrapping: string;
  /** Rows whose digest can be held against no file; paths that count from another folder. */
  problems: PackageProblem[];
}

/** @param wrappings Names that the folder around everything may have in a list: each with its `/`. */
export async function askLists(session: Session, parts: readonly TablePart[], wrappings: readonly string[]): Promise<Asked> {
  const asked = new Set<Algorithm>();
  let [count, example, rows] = [0, '', 0];
  const wrapped = wrappings.map(() => 0);
  for (const part of parts) {
    const place = (field: string) => part.columns.find((column) => column.field === field)?.index;
    const [algorithm, digest, file] = [algorithmField, digestField, fileField].map((field) => place(field));
    if (algorithm === undefined && file === undefined) continue;
    const cell = (index: number | undefined) => (index === undefined ? 'NULL::VARCHAR' : `c${index}`);
    const name = cell(algorithm);
    const plain = `CASE WHEN ${isSpelt(name)} THEN lower(replace(${name}, '-', '')) ELSE regexp_replace(lower(${name}), '[^a-z0-9]', '', 'g') END`;
    // A form has digests of no file; a list without one of the columns has its checks unevaluated.
    const alone = [algorithm, digest, file].includes(undefined)
      ? 'false'
      : `(NOT coalesce(${isSpelt(name)}, false) OR ${sqlEmpty(cell(digest))})`;
    const starts = wrappings.map(
      (each, at) => `count(*) FILTER (WHERE starts_with(${sqlLoosePath('file')}, ${sqlText(loosePath(each))})) AS w${at}`,
    );
    const found = await askPart(session, () =>
      session.rows(`SELECT ${[...algorithms.map((each) => `coalesce(bool_or(plain = ${sqlText(each)}), false) AS ${each}`), ...starts].join(', ')},
        count(*) FILTER (WHERE NOT ${sqlEmpty('file')}) AS files, count(*) FILTER (WHERE alone) AS count, min(file) FILTER (WHERE alone) AS example
        FROM (SELECT ${plain} AS plain, ${alone} AS alone, ${cell(file)} AS file FROM ${readSql(part)})`),
    );
    for (const each of algorithms) if (!found || found[0]![each] === true) asked.add(each);
    const row = found?.[0];
    if (!row) continue;
    wrappings.forEach((_, at) => (wrapped[at]! += Number(row[`w${at}`])));
    rows += Number(row['files']);
    count += Number(row['count']);
    example ||= String(row['example'] ?? '');
  }
  const wrapping = wrappings.find((_, at) => rows > 0 && wrapped[at] === rows) ?? '';
  const problems: PackageProblem[] = [
    ...(count > 0 ? [{ code: 'package.digests-uncompared', params: { count, example }, leftOut: false } as const] : []),
    // Every file is found by what the list says: only the form differs.
    ...(wrapping !== ''
      ? [{ code: 'package.paths-wrapped', params: { folder: wrapping, count: rows }, leftOut: false, remark: true } as const]
      : []),
  ];
  return { algorithms: algorithms.filter((each) => asked.has(each)), wrapping, problems };
}
