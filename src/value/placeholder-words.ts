import { blankCharacters } from './blank.js';

/** What of a field stands for no value, by the words of its standard. Letters A to Z are small: case does not matter. */
export interface PlaceholderWords {
  texts: readonly string[];
  /** A sign, and how many of it at least stand for no value: `-`, `--`, `-----`. */
  runs: readonly (readonly [sign: string, least: number])[];
}

/** Words as JavaScript looks them up. */
export interface KnownWords {
  first: ReadonlySet<string>;
  texts: ReadonlySet<string>;
  runs: ReadonlyMap<string, number>;
}

/** The words without those that are values of the element. */
export function wordsWithout({ texts, runs }: PlaceholderWords, values: readonly string[]): PlaceholderWords {
  return { texts: texts.filter((text) => !values.includes(text)), runs: runs.filter(([sign]) => !values.includes(sign)) };
}

/** Words in the form that `isPlaceholder` takes. */
export function knownWords({ texts, runs }: PlaceholderWords): KnownWords {
  return { first: new Set(firstCharacters({ texts, runs })), texts: new Set(texts), runs: new Map(runs) };
}

/** Whether a cell, blanks around it aside, is one of the words that stand for no value. */
export function isPlaceholder(text: string, { first, texts, runs }: KnownWords): boolean {
  if (text === '' || !first.has(text[0]!)) return false;
  const bare = bareOf(text);
  if (texts.has(bare)) return true;
  const least = runs.get(bare[0] ?? '');
  return least !== undefined && bare.length >= least && bare === bare[0]!.repeat(bare.length);
}

/** A pattern, common to every engine, of a whole cell that `isPlaceholder`; undefined where there are no words. */
export function placeholderPattern({ texts, runs }: PlaceholderWords): string | undefined {
  const eitherCase = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
  const words = [...texts.map(eitherCase), ...runs.map(([sign, least]) => `${eitherCase(sign)}{${least},}`)];
  return words.length === 0 ? undefined : `${blank}*(${words.join('|')})${blank}*`;
}

/** A blank as checks understand it. Written out, since `\s` differs between regex engines. */
export const blank = `[${blankCharacters.replace('\t', '\\t').replace('\r', '\\r').replace('\n', '\\n')}]`;

/** Every character that a cell may begin with that is one of the words, blanks before it included. */
export function firstCharacters({ texts, runs }: PlaceholderWords): string[] {
  const own = [...texts.map((text) => text[0]!), ...runs.map(([sign]) => sign)];
  return [...new Set([...own, ...own.filter((character) => /[a-z]/.test(character)).map((letter) => letter.toUpperCase()), ...blankCharacters])];
}

function bareOf(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && blankCharacters.includes(text[from]!)) from++;
  while (to > from && blankCharacters.includes(text[to - 1]!)) to--;
  return text.slice(from, to).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
