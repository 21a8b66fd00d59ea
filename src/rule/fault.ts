import { bilingual } from '../message/bilingual.js';
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
  return { code, message: bilingual(code, params), start: place.start, end: place.end };
}
