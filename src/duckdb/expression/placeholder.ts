import { firstCharacters, placeholderPattern, type PlaceholderWords } from '../../value/placeholder-words.js';
import type { Hoist } from './hoist.js';
import { sqlMatches } from './pattern.js';

/**
 * SQL that looks at the first character of a cell alone: false where none of the words, nor a blank, begins with it; NULL for NULL.
 *
 * @param once Names what stands in the result more than once.
 */
export function sqlMayBePlaceholder(x: string, words: PlaceholderWords, hoist: Hoist): string {
  const first = hoist(`unicode(${x})`);
  const points = firstCharacters(words)
    .map((character) => character.codePointAt(0)!)
    .sort((a, b) => a - b);
  const within = (from: number, to: number) => points.filter((point) => point >= from && point < to);
  const among = (some: readonly number[]) =>
    stretches(some)
      .map(([from, to]) => (from === to ? `${first} = ${from}` : `${first} BETWEEN ${from} AND ${to}`))
      .join(' OR ') || 'false';
  // Bits take a step for what would be a comparison for each character.
  const bit = (from: number) =>
    `(${within(from, from + 64).reduce((bits, point) => bits | (1n << BigInt(point - from)), 0n)}::UBIGINT >> (${first} - ${from})::UBIGINT) & 1 = 1`;
  return `CASE WHEN ${first} BETWEEN 48 AND 57 THEN ${among(within(48, 58))} WHEN ${first} >= ${ideographs} THEN ${among(within(ideographs, Infinity))} WHEN ${first} >= 128 THEN ${among(within(128, ideographs))}
    WHEN ${first} >= 64 THEN ${bit(64)} WHEN ${first} >= 0 THEN ${bit(0)} ELSE ${first} < 0 END`;
}

/** Where the characters begin of which most Chinese texts are. */
const ideographs = 0x4e00;

/** SQL twin of `isPlaceholder`; NULL for NULL. */
export function sqlIsPlaceholder(x: string, words: PlaceholderWords): string {
  const pattern = placeholderPattern(words);
  return pattern === undefined ? 'false' : sqlMatches(x, pattern);
}

/** Numbers in order as stretches of neighbours. */
function stretches(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}
