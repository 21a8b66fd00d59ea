import type { Standard, Term } from '../standard/model.js';
import { relationsOf, type Relations } from './concepts.js';
import type { Use } from './use.js';

/** One entry as `schemas/terminology/terms.json` holds it: relations are ids, both directions written. */
export interface TermEntry extends Omit<Term, 'place' | keyof Relations>, Relations {
  /** Heading of the entry's table: its subject. */
  subject: string;
  /** Where the term stands in the standards and reports of this project. */
  uses: Use[];
}

/** `schemas/terminology/terms.json`. */
export interface TermsDocument {
  version: '1.0';
  standard: Pick<Standard, 'id' | 'number' | 'title' | 'edition' | 'hash'>;
  terms: TermEntry[];
}

/** The document of a terminology; `subjectOf` gives the heading an entry stands under, `uses` where each is used. */
export function termsDocument(standard: Standard, subjectOf: (term: Term) => string, uses: ReadonlyMap<string, Use[]>): TermsDocument {
  const { id, number, title, edition, hash, terms } = standard;
  const relations = relationsOf(terms);
  return {
    version: '1.0',
    standard: { id, number, title, edition, hash },
    terms: terms.map((term) => ({
      id: term.id,
      subject: subjectOf(term),
      zh: term.zh,
      en: term.en,
      abbreviations: term.abbreviations,
      field: term.field,
      definition: term.definition,
      note: term.note,
      ...relations.get(term.id)!,
      otherBroader: term.otherBroader,
      otherRelated: term.otherRelated,
      origins: term.origins,
      basis: term.basis,
      uses: uses.get(term.id) ?? [],
    })),
  };
}
