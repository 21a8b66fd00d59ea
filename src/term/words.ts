import { say, type Language } from '../message/messages.js';
import type { TermOrigin } from '../standard/model.js';

/** The standard, clause and standing of an origin in words; empty where no standard is named. */
export function standardTitle({ standard, clause, standing }: TermOrigin, language: Language): string {
  if (standard === '') return '';
  const place = clause === '' ? standard : `${standard} ${clause}`;
  return standing === undefined ? place : say('term.standing', language, { place, standing: say(`term.standing.${standing}`, language) });
}

/** True when the standard itself was seen to have the term, so that it may be given as its source. */
export function isStated({ standard, standing }: TermOrigin): boolean {
  return standard !== '' && standing !== undefined && standing !== 'assigned';
}

/** The language an abbreviation belongs to, by its script. */
export function languageOf(text: string): 'zh' | 'en' {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

/** The texts once each, without those of `others`. */
export function distinct(texts: readonly string[], others: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => !others.includes(text));
}
