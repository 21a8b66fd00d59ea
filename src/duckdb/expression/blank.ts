import { blankCharacters } from '../../value/blank.js';

/** The same as a SQL text. */
export const blanksSql = [...blankCharacters].map((blank) => `chr(${blank.codePointAt(0)})`).join(' || ');

/**
 * SQL that is true where a cell is NULL, zero-length or only blanks, and never NULL.
 *
 * @param cell A VARCHAR expression; it stands in the result more than once.
 */
export function sqlEmpty(cell: string): string {
  // Text compares by bytes: from `!` to `~`, and beyond U+3000, a first character is none of the blanks.
  const slow = `coalesce(trim(${cell}, ${blanksSql}) = '', true)`;
  return `CASE WHEN ${cell} < '!' THEN ${slow} WHEN ${cell} < chr(128) THEN false WHEN ${cell} >= chr(12289) THEN false ELSE ${slow} END`;
}

/** SQL of a text without the blanks around it. DuckDB is slow to trim, and most texts need it not. */
export function sqlTrimmed(x: string): string {
  const starts = [...blankCharacters].filter((blank) => blank > ' ').map((blank) => `starts_with(${x}, chr(${blank.codePointAt(0)}))`);
  const ends = [...blankCharacters].map((blank) => `suffix(${x}, chr(${blank.codePointAt(0)}))`);
  return `CASE WHEN ${[`${x} < '!'`, ...starts, ...ends].join(' OR ')} THEN trim(${x}, ${blanksSql}) ELSE ${x} END`;
}
