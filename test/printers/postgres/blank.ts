import { blankCharacters } from '../../../src/value/blank.js';
import { placeholderPattern, type PlaceholderWords } from '../../../src/value/placeholder-words.js';
import { wholeSql } from './pattern.js';
import { textSql } from './text.js';

export const blanksSql = textSql(blankCharacters);

/** True where a cell is neither NULL nor of blanks alone; never NULL. */
export function filledSql(x: string): string {
  // Without characters named, btrim takes spaces alone.
  return `coalesce(btrim(${x}, ${blanksSql}), '') <> ''`;
}

/** Whether a cell holds one of the words that stand for no value; never NULL. */
export function placeholderSql(x: string, words: PlaceholderWords | undefined): string {
  const pattern = words && placeholderPattern(words);
  return pattern === undefined ? 'false' : `coalesce(${wholeSql(x, pattern)}, false)`;
}
