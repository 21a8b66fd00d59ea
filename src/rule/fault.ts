import { say } from '../message/messages.js';
import type { RuleMessageCode } from '../message/rule.js';
import type { Bilingual } from '../message/model.js';

/** What is wrong with an expression, and where: offsets into its source. */
export interface RuleError {
  code: RuleMessageCode;
  message: Bilingual;
  start: number;
  end: number;
}

export type RuleParams = Record<string, string | number | Bilingual>;

/** A fault with its message told in both languages. */
export function ruleError(code: RuleMessageCode, place: { start: number; end: number }, params: RuleParams = {}): RuleError {
  const inLanguage = (language: 'zh' | 'en'): string => {
    const values = Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]);
    return say(code, language, Object.fromEntries(values));
  };
  return { code, message: { zh: inLanguage('zh'), en: inLanguage('en') }, start: place.start, end: place.end };
}
