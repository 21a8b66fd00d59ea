/** What an empty cell may be made of: space, tab, CR, LF, no-break space, ideographic space. */
export const blankCharacters = ' \t\r\n\u00a0\u3000';

const blanks = [...blankCharacters].map((blank) => `chr(${blank.codePointAt(0)})`).join(' || ');

/**
 * SQL that is true where a cell is NULL, zero-length or only blanks, and never NULL.
 *
 * @param cell A VARCHAR expression; it stands in the result more than once.
 */
export function sqlEmpty(cell: string): string {
  // Text compares by bytes: one that starts with `!` to `~`, or beyond U+3000, is filled whatever follows.
  const plain = `(${cell} >= '!' AND ${cell} < chr(128)) OR ${cell} >= chr(12289)`;
  return `CASE WHEN ${plain} THEN false ELSE coalesce(trim(${cell}, ${blanks}) = '', true) END`;
}
