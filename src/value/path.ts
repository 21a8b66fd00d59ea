import { blankCharacters, sqlTrimmed } from './blank.js';

/**
 * Paths as lists write them and as disks have them, in JavaScript and in SQL. `plainPath` takes away what never tells two
 * files apart: `\` for `/`, `./`, a doubled or leading `/`. `loosePath` takes away besides what as a rule does not, though on
 * some disks it can: how Unicode composes a character, case, blanks around.
 */

/** A path with `/` between its parts, and nothing in it that leads nowhere. */
export function plainPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/\/(\.?\/)+/g, '/').replace(/^(\.?\/)+/, '');
}

/** SQL twin of `plainPath`; most paths are plain, and need one look. */
export function sqlPlainPath(x: string): string {
  const slashed = `replace(${x}, '\\', '/')`;
  const plain = `regexp_replace(regexp_replace(${slashed}, '/(\\.?/)+', '/', 'g'), '^(\\.?/)+', '')`;
  const odd = [`contains(${x}, '\\')`, `contains(${x}, '//')`, `contains(${x}, '/./')`, `starts_with(${x}, '/')`, `starts_with(${x}, './')`];
  return `CASE WHEN ${odd.join(' OR ')} THEN ${plain} ELSE ${x} END`;
}

/** The one form of a path in which lists and disks are compared where that tells all files apart. */
export function loosePath(path: string): string {
  return small(composed(trimmed(plainPath(path))));
}

/** SQL twin of `loosePath`. */
export function sqlLoosePath(x: string): string {
  return `lower(${sqlComposed(sqlTrimmed(sqlPlainPath(x)))})`;
}

/** A text in Unicode's composed form; one with NUL in it is left, for DuckDB would cut it there. */
export function composed(text: string): string {
  return text.includes('\0') ? text : text.normalize('NFC');
}

/** Characters that stand in no other form, nor make one with others: Latin, the Chinese of names, full-width signs. DuckDB is slow to find that out. */
const composedAlready = '[^\\x01-\\x{2ff}\\x{2010}-\\x{2027}\\x{3001}-\\x{3029}\\x{3041}-\\x{3096}\\x{30a1}-\\x{30fa}\\x{3400}-\\x{9fff}\\x{ff01}-\\x{ff5e}]';

/** SQL twin of `composed`. */
export function sqlComposed(x: string): string {
  return `CASE WHEN NOT regexp_matches(${x}, '${composedAlready}') OR contains(${x}, chr(0)) THEN ${x} ELSE nfc_normalize(${x}) END`;
}

/** In what two paths differ that stand for one file. */
export type PathDifference = 'separator' | 'blank' | 'unicode' | 'case';

const steps: readonly (readonly [PathDifference, (path: string) => string])[] = [
  ['separator', plainPath],
  ['blank', trimmed],
  ['unicode', composed],
  ['case', small],
];

/** What must be looked over for two paths to be the same; empty where nothing does. */
export function pathDifferences(one: string, other: string): PathDifference[] {
  const form = (path: string, without: PathDifference) => steps.reduce((so, [name, step]) => (name === without ? so : step(so)), path);
  if (loosePath(one) !== loosePath(other)) return [];
  return steps.filter(([name]) => form(one, name) !== form(other, name)).map(([name]) => name);
}

function trimmed(path: string): string {
  let [from, to] = [0, path.length];
  while (from < to && blankCharacters.includes(path[from]!)) from++;
  while (to > from && blankCharacters.includes(path[to - 1]!)) to--;
  return path.slice(from, to);
}

/** Each character by itself and to one character, as DuckDB does it. */
function small(path: string): string {
  return Array.from(path, (character) => String.fromCodePoint(character.toLowerCase().codePointAt(0)!)).join('');
}
