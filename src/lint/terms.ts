import { wordsInParams } from '../message/bilingual.js';
import { listedWords } from '../message/punctuation.js';
import { finderOf, reachedFrom, relationsOf } from '../term/concepts.js';
import { linkerOf, type LinkName } from '../term/link.js';
import { headingOf } from '../standard/cell.js';
import type { LintRule } from '../standard/message.js';
import type { Term } from '../standard/model.js';
import { placeIn, reportRepeats, stretchIn, placeText, type Subject } from './subject.js';

/** Terminological entries: each term once in its field, defined without going round, related to entries that exist. */
export function lintTerms(subject: Subject): void {
  const { standard, report } = subject;
  const { terms } = standard;
  if (terms.length === 0) return;
  reportRepeats(terms, ({ id }) => id, { rule: 'duplicate-term-id', header: 'id' }, report);
  lintNames(subject);
  for (const term of terms) {
    const { id, zh, en } = term;
    if (id !== '' && !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) report('term-id', placeIn(term, 'id'), { value: id }, id.length);
    if (en.preferred === '') report('term-english-missing', placeIn(term, 'english'), { value: zh.preferred });
  }
  lintUndefined(subject);
  lintRelations(subject);
  lintDefinitions(subject);
}

/** A preferred or admitted term names one concept of a field; a deprecated one may live on as the term of another. */
function lintNames({ standard, report }: Subject): void {
  const first = new Map<string, Term>();
  for (const term of standard.terms) {
    const own = new Set<string>();
    for (const [header, name] of namesIn(term)) {
      const value = JSON.stringify([term.field, name]);
      const earlier = own.has(name) ? term : header.startsWith('deprecated') ? undefined : first.get(value);
      own.add(name);
      if (earlier)
        report('duplicate-term', placeIn(term, header, name), { value: name, first: placeText(placeIn(earlier, 'term')) }, name.length);
      else if (!header.startsWith('deprecated')) first.set(value, term);
    }
  }
}

/** The Chinese terms of an entry with the headers they stand under. */
function namesIn({ zh }: Term): [header: string, name: string][] {
  const named =
    (header: string) =>
    (name: string): [string, string] => [header, name];
  const preferred = zh.preferred === '' ? [] : [zh.preferred];
  return [...preferred.map(named('term')), ...zh.admitted.map(named('admitted')), ...zh.deprecated.map(named('deprecated'))];
}

function lintRelations({ standard, report }: Subject): void {
  const { terms } = standard;
  const find = finderOf(terms);
  const relations = relationsOf(terms);
  const above = new Map(terms.map(({ id }) => [id, reachedFrom(id, (from) => relations.get(from)?.broader ?? [])]));
  for (const term of terms) {
    for (const header of ['broader', 'narrower', 'related'] as const) {
      for (const word of term[header]) {
        const found = find(word);
        const at = (rule: LintRule) =>
          report(rule, placeIn(term, header, word), { value: word, ...wordsInParams('known', found) }, word.length);
        if (found.length === 0) at('term-unknown');
        else if (found.length > 1) at('term-ambiguous');
        else if (found[0] === term.id) at('term-of-itself');
        else if (header === 'related' && (above.get(term.id)!.has(found[0]!) || above.get(found[0]!)!.has(term.id)))
          at('term-related-broader');
      }
    }
    if (above.get(term.id)!.has(term.id) && !relations.get(term.id)!.broader.includes(term.id)) {
      report('term-broader-cycle', placeIn(term, 'broader'), { value: term.zh.preferred }, (term.broader[0] ?? '').length);
    }
  }
}

/** Undefined terms, told once for each heading: definitions are missing by the dozen where a standard was not seen. */
function lintUndefined({ standard, report }: Subject): void {
  const bySection = new Map<string, Term[]>();
  for (const term of standard.terms.filter(({ definition }) => definition.zh === '')) {
    const section = `${placeIn(term, 'id').file} ${headingOf(term)}`;
    bySection.set(section, [...(bySection.get(section) ?? []), term]);
  }
  for (const terms of bySection.values()) {
    const value = listedWords(terms.map(({ zh }) => zh.preferred));
    report('term-definition-empty', placeIn(terms[0]!, 'definition'), { value, count: terms.length });
  }
}

/** A definition that says its own term, or leads back to it through the definitions of the terms it says. */
function lintDefinitions({ standard, report }: Subject): void {
  const link = linkerOf(standard.terms.flatMap((term) => namesIn(term).map(([, name]) => ({ name, id: term.id }))));
  // Homonyms are not followed: which of them is meant cannot be seen.
  const said = new Map(
    standard.terms.map(({ id, definition }) => [
      id,
      link(definition.zh).flatMap(({ ids }) => (ids.length === 1 ? ids : ids.filter((each) => each === id))),
    ]),
  );
  for (const term of standard.terms) {
    if (!reachedFrom(term.id, (id) => said.get(id) ?? []).has(term.id)) continue;
    report('term-definition-circular', placeIn(term, 'definition'), { value: term.zh.preferred }, term.definition.zh.length);
  }
}

/** Words of a standard that a terminology deprecates: in labels of elements, names of record types and texts of rules. */
export function lintWording({ standard, report }: Subject, terms: readonly Term[]): void {
  const link = { zh: deprecatedIn(terms, 'zh'), en: deprecatedIn(terms, 'en') };
  const examine = (node: object, header: string, text: string, language: 'zh' | 'en') => {
    for (const { start, text: value, ids } of link[language](text)) {
      const preferred = terms.filter(({ id }) => ids.includes(id)).map((term) => term[language].preferred);
      report(
        'term-deprecated-used',
        stretchIn(node, header, start),
        { value, ...wordsInParams('preferred', new Set(preferred)) },
        value.length,
      );
    }
  };
  for (const element of standard.elements) examine(element, 'label', element.label, 'zh');
  for (const type of standard.recordTypes) examine(type, 'name', type.name, 'zh');
  for (const rule of standard.rules) {
    examine(rule, 'zh', rule.text.zh, 'zh');
    examine(rule, 'en', rule.text.en, 'en');
    examine(rule, 'adviceZh', rule.advice.zh, 'zh');
    examine(rule, 'adviceEn', rule.advice.en, 'en');
  }
}

/** Finds deprecated terms. A longer term that is in order hides the deprecated one inside it. */
function deprecatedIn(terms: readonly Term[], language: 'zh' | 'en') {
  const good: LinkName[] = terms.flatMap((term) =>
    [term[language].preferred, ...term[language].admitted].map((name) => ({ name, id: '' })),
  );
  const bad: LinkName[] = terms.flatMap((term) => term[language].deprecated.map((name) => ({ name, id: term.id })));
  if (bad.length === 0) return () => [];
  const link = linkerOf([...good, ...bad]);
  return (text: string) => link(text).filter(({ ids }) => !ids.includes(''));
}
