import { trimmed } from './blank.js';

/**
 * Paths as lists write them and as disks have them. `plainPath` takes away what never tells two
 * files apart: `\` for `/`, `./`, a doubled or leading `/`. `loosePath` takes away besides what as a rule does not, though on
 * some disks it can: how Unicode composes a character, case, blanks around.
 */

/** A path with `/` between its parts, and nothing in it that leads nowhere. */
export function plainPath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/\/(\.?\/)+/g, '/')
    .replace(/^(\.?\/)+/, '');
}

/** The one form of a path in which lists and disks are compared where that tells all files apart. */
export function loosePath(path: string): string {
  return small(composed(trimmed(plainPath(path))));
}

/** A text in Unicode's composed form; one with NUL in it is left, for DuckDB would cut it there. */
export function composed(text: string): string {
  return text.includes('\0') ? text : text.normalize('NFC');
}

/** In what two paths differ that stand for one file. */
export type PathDifference = 'separator' | 'blank' | 'unicode' | 'case';

const steps: readonly (readonly [PathDifference, (path: string) => string])[] = [
  ['separator', plainPath],
  ['blank', (path) => trimmed(path)],
  ['unicode', composed],
  ['case', small],
];

/** What must be looked over for two paths to be the same; empty where nothing does. */
export function pathDifferences(one: string, other: string): PathDifference[] {
  const form = (path: string, without: PathDifference) => steps.reduce((so, [name, step]) => (name === without ? so : step(so)), path);
  if (loosePath(one) !== loosePath(other)) return [];
  return steps.filter(([name]) => form(one, name) !== form(other, name)).map(([name]) => name);
}

/** Each character by itself and to one character, as DuckDB does it. */
function small(path: string): string {
  return Array.from(path, (character) => String.fromCodePoint(character.toLowerCase().codePointAt(0)!)).join('');
}
