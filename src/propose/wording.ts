import { bracketed, clauses, labelled, listed } from '../message/punctuation.js';
import { say, type Language } from '../message/messages.js';
import { phrasesOf } from '../message/phrases.js';
import type { Field } from '../plan/plan.js';
import { titleOf } from '../plan/table.js';
import { visible } from '../report/cell.js';
import type { Candidate, ColumnProposal, LookedAt } from './model.js';

/** An element by its names: headings are held against the Chinese one, so that it stands beside the English one. */
export function elementText(
  { field: { label, english, name } }: { field: Pick<Field, 'label' | 'english' | 'name'> },
  language: Language,
): string {
  return bracketed(language === 'en' && english ? `${english} ${label}` : label, name, language);
}

/** Why a heading may be an element: how near its name is, and what its values say. */
export function whyText({ near, evidence: { trait, filled, fit }, unmapped }: Candidate, language: Language): string {
  const tell = phrasesOf('propose', language);
  return clauses(
    [
      ...(near ? [say(`report.near.${near}`, language)] : []),
      filled === 0 ? tell('evidence.empty') : tell(`evidence.${trait}`, { filled, fit }),
      ...(unmapped.rows > 0 ? [tell('unmapped', { rows: unmapped.rows, examples: listed(unmapped.examples.map(visible), language) })] : []),
    ],
    language,
  );
}

/** The names that may be read as codes, and as which. */
export function valuesText({ values }: Candidate, language: Language): string {
  const say = phrasesOf('propose', language);
  return say('values', {
    pairs: listed(
      values.map((each) => say('value', { ...each })),
      language,
    ),
  });
}

/** Where else a heading is an element; empty where it is none. */
export function elsewhereText({ elsewhere }: Pick<ColumnProposal, 'elsewhere'>, language: Language): string {
  const [first] = elsewhere;
  if (!first) return '';
  const tables = listed(
    elsewhere.map(({ table }) => table.id),
    language,
  );
  return phrasesOf('propose', language)('elsewhere', { element: elementText(first, language), tables });
}

/** What was looked at of a file, and why it was taken for its record type. */
export function lookedAtText({ path, rows, unread, whole, likeness }: LookedAt, language: Language): string {
  const say = phrasesOf('propose', language);
  const { headings, next } = likeness ?? {};
  return clauses(
    [
      say(whole ? 'file.whole' : 'file', { path: visible(path), rows }),
      ...(unread > 0 ? [say('file.unread', { unread })] : []),
      ...(headings !== undefined ? [say('likeness', { headings })] : []),
      ...(next
        ? [say('likeness.next', { next: labelled(next.table.id, titleOf(next.table, language), language), headings: next.headings })]
        : []),
    ],
    language,
  );
}
