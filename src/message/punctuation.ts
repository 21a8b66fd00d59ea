import type { Language } from './messages.js';
import type { Bilingual } from './model.js';

/** What stands between the parts of a text, and around them, in each language. No other file decides it. */
const marks = {
  zh: { list: '、', clauses: '；', then: '，', label: '：', sentences: '', open: '（', close: '）', stop: '。' },
  en: { list: ', ', clauses: '; ', then: ', ', label: ': ', sentences: ' ', open: ' (', close: ')', stop: '. ' },
} as const satisfies Record<Language, Record<string, string>>;

/** Several things in one line: `甲、乙`, `a, b`. */
export function listed(parts: readonly string[], language: Language): string {
  return parts.join(marks[language].list);
}

/** The same in both languages. */
export function listedInBoth(parts: readonly Bilingual[]): Bilingual {
  return {
    zh: listed(
      parts.map(({ zh }) => zh),
      'zh',
    ),
    en: listed(
      parts.map(({ en }) => en),
      'en',
    ),
  };
}

/** Words of data that fill one place of a text, whichever its language. */
export function listedWords(words: Iterable<string | number>): string {
  return [...words].join(marks.zh.list);
}

/** What stands between them, and so tells them apart again. */
export const wordMark = marks.zh.list;

/** The same in each language. */
export const wordMarks = { zh: wordMark, en: marks.en.list } as const satisfies Record<Language, string>;

/** Ids, options and paths that fill one place of a text, whichever its language. */
export function listedIds(ids: Iterable<string>): string {
  return [...ids].join(marks.en.list);
}

/** Statements of one line that may have commas of their own: `甲；乙`, `a; b`. */
export function clauses(parts: readonly string[], language: Language): string {
  return parts.join(marks[language].clauses);
}

/** What stands between clauses of data, whichever the language. */
export const clauseMark = marks.zh.clauses;

/** A statement and what is added to it: `甲，乙`, `a, b`. */
export function followed(text: string, by: string, language: Language): string {
  return `${text}${marks[language].then}${by}`;
}

/** Sentences one after another; each has its own stop. */
export function sentences(parts: readonly string[], language: Language): string {
  return parts.join(marks[language].sentences);
}

/** A statement that ends, and a note behind it: `甲。乙`, `a. b`. */
export function stopped(text: string, note: string, language: Language): string {
  return `${text}${marks[language].stop}${note}`;
}

/** A name and what is said under it: `甲：乙`, `a: b`. */
export function labelled(label: string, text: string, language: Language): string {
  return `${label}${marks[language].label}${text}`;
}

/** A name and what tells it nearer: `姓名（AAC003）`, `name (AAC003)`. */
export function bracketed(name: string, inside: string, language: Language): string {
  return `${name}${marks[language].open}${inside}${marks[language].close}`;
}
