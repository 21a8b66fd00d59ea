import { followed, listed } from '../message/punctuation.js';
import { sayCode } from '../message/code-text.js';
import type { Language } from '../message/messages.js';
import { phrasesOf, type Phrase } from '../message/phrases.js';
import type { Names } from '../report/names.js';
import type { AcceptanceReport, Finding } from './model.js';
import type { Bilingual } from '../message/model.js';

/** How the things of an acceptance are named in one language; shared by every format for people. */
export interface AcceptanceNames extends Pick<Names, 'language' | 'say'> {
  /** A text of `src/message/acceptance-report.ts` by the part of its code after `acceptance.`. */
  phrase: Phrase<'acceptance'>;
  /** A text in the language. */
  of(text: Bilingual): string;
  /** Several things in one line. */
  list(words: readonly string[]): string;
  clause(finding: Pick<Finding, 'standard' | 'clause'>): string;
  status(status: string): string;
}

export function acceptanceNames(language: Language): AcceptanceNames {
  return {
    language,
    say: phrasesOf('report', language),
    phrase: phrasesOf('acceptance', language),
    of: (text) => text[language],
    list: (words) => listed(words, language),
    clause({ standard, clause }) {
      if (clause === '') return standard;
      return followed(standard, clause, language);
    },
    status(status) {
      const code = `acceptance.status.${status}`;
      const text = sayCode(code, language);
      return text === code ? status : text;
    },
  };
}

/** The points of a whole: `4.5 / 6`; `—` where there are none. */
export function outOf(awarded: number | undefined, points: number | undefined): string {
  return `${awarded ?? '—'} / ${points ?? '—'}`;
}

/** What stands at the top: the report's title with its list. */
export function titleOf({ run }: AcceptanceReport, names: AcceptanceNames): string {
  return `${names.phrase('title')} · ${names.of(run.list.title)}`;
}
