import { messages, say, type Language, type MessageCode } from './messages.js';
import type { Bilingual } from './model.js';

/** What fills the places of a message. */
export type Params = Record<string, string | number>;

/** The text of a code that came as data; the code itself where no text is known for it. */
export function sayCode(code: string, language: Language, params: Params = {}): string {
  return code in messages ? say(code as MessageCode, language, params) : code;
}

/** Whether the text of a code tells the line it speaks of, so that nothing beside it need do so. */
export function namesLine(code: string): boolean {
  return code in messages && /\{lines?\}/.test(messages[code as MessageCode].zh);
}

/** The text of a code in both languages. */
export function bothSay(code: string, params: Params = {}): Bilingual {
  return bilingual(code, () => params);
}

/** The text of a code in both languages, its parameters in each. */
export function bilingual(code: string, params: (language: Language) => Params): Bilingual {
  return { zh: sayCode(code, 'zh', params('zh')), en: sayCode(code, 'en', params('en')) };
}
