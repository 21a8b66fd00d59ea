import { say, type MessageCode } from './messages.js';
import type { Bilingual } from './model.js';

/** A message in both languages; parameters that are bilingual are told in the language of the text. */
export function bilingual(code: MessageCode, params: Record<string, string | number | Bilingual> = {}): Bilingual {
  const inLanguage = (language: 'zh' | 'en') =>
    say(
      code,
      language,
      Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value])),
    );
  return { zh: inLanguage('zh'), en: inLanguage('en') };
}

/** Sentences one after another. */
export function joined(texts: readonly Bilingual[]): Bilingual {
  return { zh: texts.map(({ zh }) => zh).join(''), en: texts.map(({ en }) => en).join(' ') };
}
