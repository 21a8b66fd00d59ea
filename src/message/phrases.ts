import { sayCode } from './code-text.js';
import type { Language, MessageCode } from './messages.js';

/** What follows a prefix and a point in the codes of messages. */
export type Suffix<Prefix extends string> = MessageCode extends infer Code
  ? Code extends `${Prefix}.${infer Rest}`
    ? Rest
    : never
  : never;

/** Tells messages of one prefix by the rest of their codes, in one language. */
export interface Phrase<Prefix extends string> {
  (code: Suffix<Prefix>, params?: Record<string, unknown>): string;
}

/** The messages of a prefix in a language: `phrasesOf('retention', 'zh')('appraisal')`. */
export function phrasesOf<Prefix extends string>(prefix: Prefix, language: Language): Phrase<Prefix> {
  return (code, params) => sayCode(`${prefix}.${code}`, language, params);
}
