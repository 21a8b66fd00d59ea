import { blankCharacters } from '../../value/blank.js';
import { sqlText } from './text.js';

/** The same as a SQL text. */
export const blanksSql = sqlText([...blankCharacters].join(''));

/**
 * SQL that is true where a cell is NULL, zero-length or only blanks, and never NULL.
 *
 * @param cell A VARCHAR expression; it stands in the result more than once.
 */
export function sqlEmpty(cell: string): string {
  // Text compares by bytes: from `!` to `~`, and beyond U+3000, a first character is none of the blanks.
  const slow = `coalesce(trim(${cell}, ${blanksSql}) = '', true)`;
  return `CASE WHEN ${cell} < '!' THEN ${slow} WHEN ${cell} < ${sqlText('\u0080')} THEN false WHEN ${cell} >= ${sqlText('\u3001')} THEN false ELSE ${slow} END`;
}

/** SQL of a text without the blanks around it. DuckDB is slow to trim, and most texts need it not. */
export function sqlTrimmed(x: string): string {
  const starts = [...blankCharacters].filter((blank) => blank > ' ').map((blank) => `starts_with(${x}, ${sqlText(blank)})`);
  const ends = [...blankCharacters].map((blank) => `suffix(${x}, ${sqlText(blank)})`);
  return `CASE WHEN ${[`${x} < '!'`, ...starts, ...ends].join(' OR ')} THEN trim(${x}, ${blanksSql}) ELSE ${x} END`;
}
