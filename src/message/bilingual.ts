import { say, type Language, type MessageCode } from './messages.js';
import { listed, sentences, wordMarks } from './punctuation.js';
import type { Bilingual } from './model.js';

/** What is told in each language. */
export function inBoth(tell: (language: Language) => string): Bilingual {
  return { zh: tell('zh'), en: tell('en') };
}

/** A message in both languages; parameters that are bilingual are told in the language of the text. */
export function bilingual(code: MessageCode, params: Record<string, string | number | Bilingual> = {}): Bilingual {
  return inBoth((language) => say(code, language, params));
}

/** What something is called in a language: its Chinese name where it has no other. */
export function nameIn(language: Language, name: string, english: string | undefined): string {
  return language === 'en' ? (english ?? name) : name;
}

/** A text of two languages as parameters that are kept as data: `name`, and `name.en` where that is another. */
export function inParams(name: string, { zh, en }: Bilingual): Record<string, string> {
  return { [name]: zh, ...(en !== zh && { [`${name}.en`]: en }) };
}

/** Several words of data as a parameter: with the comma of each language between them. */
export function wordsInParams(name: string, words: Iterable<string | number>): Record<string, string> {
  const all = [...words].map(String);
  return inParams(
    name,
    inBoth((language) => listed(all, language)),
  );
}

/** What stands between the words of a parameter of that name. */
export function wordMarkOf(name: string): string {
  return wordMarks[name.endsWith('.en') ? 'en' : 'zh'];
}

/** Sentences one after another. */
export function joined(texts: readonly Bilingual[]): Bilingual {
  return inBoth((language) =>
    sentences(
      texts.map((text) => text[language]),
      language,
    ),
  );
}
