/** A SQL text literal. Control characters, NUL among them, go through chr(). */
export function sqlText(text: string): string {
  const pieces = text.split(/(\p{Cc})/u).filter((piece) => piece !== '');
  const literals = pieces.map((piece) => (/^\p{Cc}$/u.test(piece) ? `chr(${piece.codePointAt(0)})` : `'${piece.replaceAll("'", "''")}'`));
  return literals.length > 1 ? `(${literals.join(' || ')})` : (literals[0] ?? "''");
}

/** A literal of a path from which DuckDB reads one file: it takes `*`, `?` and `[` for a pattern of many. */
export function sqlFile(path: string): string {
  return sqlText(path.replace(/[*?[]/g, '[$&]'));
}
