import { clauseMark, clauses, listedWords, wordMark } from '../message/punctuation.js';
import type { PhrasingContent, RootContent } from 'mdast';
import { say, type Language, type MessageCode } from '../message/messages.js';
import { heading, pageOf, paragraph, table, text, type PageCell } from '../standard/markdown-page.js';
import { bases, type Standing, type Standard, type Term } from '../standard/model.js';
import type { TermEntry, TermsDocument } from './document.js';
import { useKinds } from './use.js';
import { standardTitle } from './words.js';

const standings: readonly Standing[] = ['entry', 'heading', 'title', 'named', 'assigned'];

/** What became of every origin and relation of a terminology: counts by message code, and parameters where it has some. */
export function termCounts(
  { terms }: Pick<Standard, 'terms'>,
  { terms: entries }: TermsDocument,
): { code: MessageCode; param?: MessageCode; count: number }[] {
  const origins = terms.flatMap((term) => term.origins);
  const many = (is: (term: Term) => boolean) => terms.filter(is).length;
  const sum = (of: (term: Term) => readonly string[]) => terms.reduce((total, term) => total + of(term).length, 0);
  return [
    { code: 'term.page.origins', count: origins.length },
    { code: 'term.page.entries', count: terms.length },
    { code: 'term.page.several', count: many((term) => term.origins.length > 1) },
    ...bases.map((basis) => ({
      code: 'term.page.by-basis' as const,
      param: `report.basis.${basis}` as const,
      count: many((term) => term.basis === basis),
    })),
    ...standings.map((standing) => ({
      code: 'term.page.by-standing' as const,
      param: `term.standing.${standing}` as const,
      count: origins.filter((origin) => origin.standing === standing).length,
    })),
    { code: 'term.page.no-standard', count: origins.filter(({ standard }) => standard === '').length },
    { code: 'term.page.defined', count: many(({ definition }) => definition.zh !== '') },
    { code: 'term.page.undefined', count: many(({ definition }) => definition.zh === '') },
    { code: 'term.page.no-english', count: many(({ en }) => en.preferred === '') },
    { code: 'term.page.deprecated', count: many(({ zh, en }) => zh.deprecated.length + en.deprecated.length > 0) },
    { code: 'term.page.written-broader', count: sum(({ broader }) => broader) },
    { code: 'term.page.written-narrower', count: sum(({ narrower }) => narrower) },
    { code: 'term.page.written-related', count: sum(({ related }) => related) },
    { code: 'term.page.other-broader', count: sum(({ otherBroader }) => otherBroader) },
    { code: 'term.page.other-related', count: sum(({ otherRelated }) => otherRelated) },
    { code: 'term.page.used', count: entries.filter(({ uses }) => uses.length > 0).length },
  ];
}

/** The page of a terminology: totals, words without an entry, and a table for each subject. Chinese by default. */
export function renderTermCoverage(standard: Standard, document: TermsDocument, language: Language = 'zh'): string {
  const phrase = (code: MessageCode, params?: Record<string, unknown>) => say(code, language, params);
  const heads = (['concept', 'term', 'english', 'origin', 'basis', 'definition', 'uses'] as const).map((name) =>
    phrase(`term.page.${name}`),
  );
  const subjects = [...new Set(document.terms.map(({ subject }) => subject))];
  const children: RootContent[] = [
    heading(1, phrase('term.page.title', { title: standard.title[language] })),
    paragraph(phrase('term.page.generated', { id: standard.id })),
    paragraph(phrase('term.page.what')),
    heading(2, phrase('coverage.totals')),
    table([
      [phrase('term.page.item'), phrase('term.page.count')],
      ...termCounts(standard, document).map(({ code, param, count }) => {
        const value = param === undefined ? '' : phrase(param);
        return [phrase(code, { basis: value, standing: value }), String(count)];
      }),
    ]),
    heading(2, phrase('term.page.words')),
    table([[phrase('term.page.word'), phrase('term.page.named-by')], ...wordsWithoutEntry(standard.terms)]),
    ...subjects.flatMap((subject) => [
      heading(2, subject),
      table([heads, ...document.terms.filter((entry) => entry.subject === subject).flatMap((entry) => rowsOf(entry, language))]),
    ]),
  ];
  return pageOf(children);
}

function wordsWithoutEntry(terms: readonly Term[]): string[][] {
  const found = new Map<string, string[]>();
  for (const { zh, otherBroader, otherRelated } of terms) {
    for (const word of [...otherBroader, ...otherRelated]) found.set(word, [...(found.get(word) ?? []), zh.preferred]);
  }
  return [...found].map(([word, names]) => [word, listedWords(new Set(names))]);
}

/** A row for each origin; what belongs to the entry as a whole stands in its first. */
function rowsOf(entry: TermEntry, language: Language): PageCell[][] {
  const { id, zh, en, field, definition, basis } = entry;
  const title = field === '' ? zh.preferred : `${zh.preferred} 〈${field}〉`;
  return entry.origins.map((origin, index): PageCell[] => {
    const standard = standardTitle(origin, language);
    const where = clauses([standard, origin.source].filter(Boolean), 'zh');
    if (index > 0) return [code(id), '', '', where, '', '', ''];
    const own = definition.zh === '' ? say('term.unknown', language) : say('term.page.own', language);
    return [code(id), title, en.preferred, where, say(`report.basis.${basis}`, language), own, usesCell(entry, language)];
  });
}

function usesCell({ uses }: TermEntry, language: Language): PageCell {
  const standards = [...new Set(uses.map(({ standard }) => standard))];
  const groups = standards.flatMap((standard) =>
    useKinds.flatMap((kind) => {
      const ids = uses.filter((use) => use.standard === standard && use.kind === kind).map(({ id }) => id);
      return ids.length === 0 ? [] : [{ standard, kind, ids }];
    }),
  );
  return groups.flatMap(({ standard, kind, ids }, index): PhrasingContent[] => [
    text(`${index === 0 ? '' : clauseMark}${standard === '' ? '' : `${standard} `}${say(`term.use.${kind}`, language)} `),
    ...ids.flatMap((id, place) => [...(place === 0 ? [] : [text(wordMark)]), kind === 'report' ? text(id) : code(id)[0]!]),
  ]);
}

function code(value: string): PhrasingContent[] {
  return [{ type: 'inlineCode', value }];
}
