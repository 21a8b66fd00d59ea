import { re2Of } from '../../rule/pattern.js';
import { sqlText } from './text.js';

/** `[^0-9][\d\D]*`: whatever does not begin with a character of a range. */
const anythingBut = /^\[\^([!-Z_a-~])-([!-Z_a-~])\]\[\\d\\D\]\*$/;

/** SQL that is true where a whole text matches a pattern of the part that ECMAScript and RE2 share; NULL for NULL. */
export function sqlMatches(x: string, pattern: string): string {
  const range = anythingBut.exec(pattern);
  if (!range) return `regexp_full_match(${x}, ${sqlText(re2Of(pattern))})`;
  const [from, after] = [range[1]!, String.fromCharCode(range[2]!.charCodeAt(0) + 1)];
  return `(${x} >= ${sqlText(after)} OR (${x} < ${sqlText(from)} AND ${x} <> ''))`;
}

/** SQL for what a group catches where a whole text matches; `''` where the group takes no part in the match. */
export function sqlGroup(x: string, pattern: string, group: number): string {
  return `regexp_extract(${x}, ${sqlText(`^(?:${re2Of(pattern)})$`)}, ${group})`;
}
