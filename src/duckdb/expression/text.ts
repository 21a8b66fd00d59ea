import { partMark } from '../../value/spans.js';

/** A SQL text literal. A NUL, which no statement may hold, goes through chr(); nothing else does, for each call is planned anew. */
export function sqlText(text: string): string {
  const literals = text.split('\0').map((piece) => `'${piece.replaceAll("'", "''")}'`);
  return literals.length > 1 ? `(${literals.join(' || chr(0) || ')})` : literals[0]!;
}

/** A literal of a path from which DuckDB reads one file: it takes `*`, `?` and `[` for a pattern of many. */
export function sqlFile(path: string): string {
  return sqlText(path.replace(/[*?[]/g, '[$&]'));
}

/** What stands between the parts of a text. */
export const separator = sqlText(partMark);
