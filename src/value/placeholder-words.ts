import { blankCharacters, trimmed } from './blank.js';
import { onceEach } from './once-each.js';
import { narrowed, widened } from './width.js';

/**
 * What of a field stands for no value, by the words of its standard. Letters A to Z are small: case does not matter, nor
 * does full width, nor one bracket or quotation mark on each side.
 */
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

/** The words without those that are values of the element, however they are written. */
export function wordsWithout({ texts, runs }: PlaceholderWords, values: readonly string[]): PlaceholderWords {
  const known = new Set(values.map(plainOf));
  return { texts: texts.filter((text) => !known.has(plainOf(text))), runs: runs.filter(([sign]) => !known.has(plainOf(sign))) };
}

/** The form in which words are compared: of plain width and small letters. */
export function plainOf(text: string): string {
  return narrowed(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A word without the brackets or quotation marks around it, in the form in which words are compared. */
export function unbracketed(text: string): string {
  const plain = trimmed(plainOf(text));
  const isIn = plain.length > 2 && openings.includes(plain[0]!) && closings.includes(plain.at(-1)!);
  return isIn ? trimmed(plain.slice(1, -1)) : plain;
}

/** Brackets and quotation marks that people and programs set around a word; those of full width are plain by then. */
const openings = '([{<【〔〖「『《〈“‘"\'`';
const closings = ')]}>】〕〗」』》〉”’"\'`';

/** Words in the form that `isPlaceholder` takes. */
export const knownWords: (words: PlaceholderWords) => KnownWords = /* @__PURE__ */ onceEach(({ texts, runs }: PlaceholderWords) => ({
  first: new Set(firstCharacters({ texts, runs })),
  texts: new Set(texts.map(plainOf)),
  runs: new Map(runs.map(([sign, least]) => [plainOf(sign), least] as const)),
}));

/** Whether a cell, blanks around it aside, is one of the words that stand for no value. */
export function isPlaceholder(text: string, { first, texts, runs }: KnownWords): boolean {
  if (text === '' || !first.has(text[0]!)) return false;
  const holds = (bare: string) => {
    const least = runs.get(bare[0] ?? '');
    return texts.has(bare) || (least !== undefined && bare.length >= least && bare === bare[0]!.repeat(bare.length));
  };
  return holds(trimmed(plainOf(text))) || holds(unbracketed(text));
}

/** A pattern, common to every engine, of a whole cell that `isPlaceholder`; undefined where there are no words. */
export const placeholderPattern: (words: PlaceholderWords) => string | undefined = /* @__PURE__ */ onceEach(
  ({ texts, runs }: PlaceholderWords) => {
    const words = [...texts.map(anyWidth), ...runs.map(([sign, least]) => `${anyWidth(sign)}{${least},}`)];
    if (words.length === 0) return undefined;
    const [open, close] = [openings, closings].map((marks) => `[${[...marks].flatMap(twins).map(inClass).join('')}]`);
    const word = `(${words.join('|')})`;
    return `${blank}*(${word}|${open}${blank}*${word}${blank}*${close})${blank}*`;
  },
);

/** A pattern of a word in either case and width. */
function anyWidth(text: string): string {
  return Array.from(plainOf(text), (sign) => {
    const all = [...new Set([...twins(sign), ...twins(sign.toUpperCase())])];
    return all.length === 1 ? sign : `[${all.map(inClass).join('')}]`;
  }).join('');
}

/** A sign of ASCII and its twin of full width. */
function twins(sign: string): string[] {
  return [...new Set([sign, widened(sign)])];
}

function inClass(sign: string): string {
  return /[\\\]^[-]/.test(sign) ? `\\${sign}` : sign;
}

/** A blank as checks understand it. Written out, since `\s` differs between regex engines. */
export const blank = `[${blankCharacters.replace('\t', '\\t').replace('\r', '\\r').replace('\n', '\\n')}]`;

/** Every character that a cell may begin with that is one of the words, blanks, brackets and quotation marks before it included. */
export function firstCharacters({ texts, runs }: PlaceholderWords): string[] {
  const own = [...texts.map((text) => plainOf(text)[0]!), ...runs.map(([sign]) => plainOf(sign))];
  return own.length === 0
    ? []
    : [...new Set([...[...own, ...own.map((sign) => sign.toUpperCase()), ...openings].flatMap(twins), ...blankCharacters])];
}
