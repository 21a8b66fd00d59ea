import type { Standard, Term } from '../standard/model.js';
import { linkerOf, type Link } from './link.js';
import type { Bilingual } from '../message/model.js';

export const useKinds = ['element', 'record-type', 'rule', 'report'] as const;

/** One place where a term is used. */
export interface Use {
  /** Id of the standard; empty for words of reports. */
  standard: string;
  kind: (typeof useKinds)[number];
  /** Element name, record type id, rule id, or the report's word. */
  id: string;
}

/** A word that reports print. `source` is the number of the standard it was taken from, where it was. */
export interface ReportWord {
  text: Bilingual;
  source?: string;
}

/**
 * Finds the terms of a text, in one language. Where homonyms stand, those that come from the standard of that number
 * are meant, if there are any; else each of them.
 */
function termFinder(terms: readonly Term[] | readonly NamedTerm[], language: 'zh' | 'en'): (text: string, from?: string) => Link[] {
  const link = linkerOf(
    terms.flatMap((term) =>
      [term[language].preferred, ...term[language].admitted, ...term[language].deprecated].map((name) => ({ name, id: term.id })),
    ),
  );
  const standards = new Map(terms.map(({ id, origins }) => [id, origins.map(({ standard }) => standard)]));
  return (text, from) =>
    link(text).map((found) => {
      const own = found.ids.filter((id) => from !== undefined && standards.get(id)!.includes(from));
      return own.length > 0 ? { ...found, ids: own } : found;
    });
}

type NamedTerm = Pick<Term, 'id' | 'zh' | 'en' | 'origins'>;

/** Where each term is used: labels of elements, names of record types, texts of rules, words of reports. In that order. */
export function usesOf(terms: readonly Term[], standards: readonly Standard[], words: readonly ReportWord[]): Map<string, Use[]> {
  const find = termFinder(terms, 'zh');
  const uses = new Map<string, Use[]>();
  const seen = new Set<string>();
  const see = (text: string, from: string, use: Use) => {
    for (const id of find(text, from).flatMap(({ ids }) => ids)) {
      const key = JSON.stringify([id, use]);
      if (seen.has(key)) continue;
      seen.add(key);
      uses.set(id, [...(uses.get(id) ?? []), use]);
    }
  };
  for (const { id: standard, number, elements, recordTypes, rules } of standards) {
    for (const { name, label } of elements) see(label, number, { standard, kind: 'element', id: name });
    for (const { id, name } of recordTypes) see(name, number, { standard, kind: 'record-type', id });
    for (const { id, text } of rules) see(text.zh, number, { standard, kind: 'rule', id });
  }
  for (const { text, source = '' } of words) see(text.zh, source, { standard: '', kind: 'report', id: text.zh });
  return uses;
}
