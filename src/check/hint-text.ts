import type { Language } from '../message/messages.js';
import type { Bilingual } from '../message/model.js';
import { listComma } from '../message/list-comma.js';

/** A text in both languages, with what lists its parts in each. */
export function inBoth(text: (language: Language, listed: (parts: readonly string[]) => string) => string): Bilingual {
  const inLanguage = (language: Language) => text(language, (parts) => parts.join(listComma[language]));
  return { zh: inLanguage('zh'), en: inLanguage('en') };
}
