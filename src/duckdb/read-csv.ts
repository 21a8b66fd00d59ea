import { longestRecord } from '../dataset/cells.js';
import type { CsvSource, TablePart } from '../dataset/model.js';
import { sqlEmpty } from './expression/blank.js';
import { sqlFile, sqlText } from './expression/text.js';

/** More records refused than this are not listed one by one: the file is then read by way of a copy. */
export const mostRejects = 10_000;

/** How DuckDB reads a file: everything as text, nothing guessed, bad rows put aside with their place. */
export function readSql({ source }: Pick<TablePart, 'source'>): string {
  return readTogetherSql([source]);
}

/** Of which of several files, counted from 0, a row is that was read. */
export const fileIndex = 'file_index';

/** How DuckDB reads files that are alike but for their paths, one behind the other; a row has the `fileIndex` of its own. */
export function readTogetherSql(sources: readonly [CsvSource, ...CsvSource[]]): string {
  const [source] = sources;
  const columns = Array.from({ length: source.width }, (_, index) => `c${index}: 'VARCHAR'`);
  const options = [
    'auto_detect = false',
    'header = false',
    // A name says nothing of what is in a file.
    "compression = 'none'",
    'hive_partitioning = false',
    `skip = ${source.skip}`,
    `max_line_size = ${longestRecord}`,
    `buffer_size = ${2 * longestRecord}`,
    ...(source.newline === 'lf' ? ["new_line = '\\n'"] : []),
    `delim = ${sqlText(source.delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    `columns = {${columns.join(', ')}}`,
    'strict_mode = true',
    'ignore_errors = true',
    'store_rejects = true',
    `rejects_limit = ${mostRejects}`,
  ];
  const paths = sources.map(({ path }) => sqlFile(path));
  const read = `read_csv(${paths.length > 1 ? `[${paths.join(', ')}]` : paths[0]!}, ${options.join(', ')})`;
  if (!source.blankRows) return read;
  const isFilled = Array.from({ length: source.width }, (_, index) => `NOT ${sqlEmpty(`c${index}`)}`);
  return `(SELECT * FROM ${read} WHERE ${isFilled.join(' OR ')})`;
}
