import { messages, type Language } from '../../message/messages.js';
import { listed } from '../../message/punctuation.js';
import { phrasesOf } from '../../message/phrases.js';
import { validation, validationsOf } from './validation.js';
import type { SheetColumn } from './workbook.js';

/** What may become of a line of the list. What is asked to be waived is not yet: `waived` says that someone has approved it. */
export const lineOutcomes = ['corrected', 'right', 'asked', 'waived'] as const;
export type LineOutcome = (typeof lineOutcomes)[number];

/** Columns of the list that are for people to fill in, the last ones of it, with their widths. */
export const answerColumns = [
  ['outcome', 11],
  ['why', 18],
  ['role', 12],
  ['day', 12],
] as const;

/** How an outcome may be called in a list, in either language. */
export function outcomeWords(outcome: LineOutcome): string[] {
  const { zh, en } = messages[`xlsx.outcome.${outcome}`];
  return [zh, en];
}

/** The columns to fill in. A day stays as it is written. */
export function answersIn(language: Language): SheetColumn[] {
  const say = phrasesOf('xlsx', language);
  return answerColumns.map(([id, width]) => ({ title: say(`column.${id}`), width, ...(id === 'day' && { isText: true }) }));
}

/** What is told when they are filled in, and the list of outcomes; they stand from the column of that place on. */
export function answerValidations(first: number, language: Language): string {
  const say = phrasesOf('xlsx', language);
  return validationsOf(
    answerColumns.map(([id], at) =>
      validation({
        column: first + at,
        title: say(`column.${id}`),
        note: say(`note.${id}`),
        ...(id === 'outcome' && { listing: `"${lineOutcomes.map((outcome) => say(`outcome.${outcome}`)).join(',')}"` }),
      }),
    ),
  );
}

/** How the columns are filled in, told on the cover. */
export function answersNote(language: Language): string {
  const say = phrasesOf('xlsx', language);
  return say('fill', {
    columns: listed(
      answerColumns.map(([id]) => say(`column.${id}`)),
      language,
    ),
  });
}
