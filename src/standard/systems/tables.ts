import { posix } from 'node:path';
import { bracketed } from '../../message/punctuation.js';
import type { Language } from '../../message/messages.js';
import { phrasesOf } from '../../message/phrases.js';
import type { Judged } from '../acceptance/model.js';
import { coverageOf } from '../coverage.js';
import { code, link, type PageCell } from '../markdown-page.js';
import { severities, type RecordType } from '../model.js';
import { allOf, firstOf, type CountedStandard, type SystemsInput } from './figures.js';
import type { PlanSystem } from './model.js';

const standardColumns = ['standard', 'terms', 'record-types', 'checks', ...severities, 'facts', 'checked', 'unchecked'] as const;

/** What each standard of a system has: a header, and a row each. */
export function standardRows({ standards }: PlanSystem, input: SystemsInput, language: Language): PageCell[][] {
  const phrase = phrasesOf('systems', language);
  const counted = standards.map((id) => input.standards.get(id)!);
  return [standardColumns.map((column) => phrase(`column.${column}`)), ...counted.map((each) => standardRow(each, language))];
}

function standardRow({ standard, checks }: CountedStandard, language: Language): PageCell[] {
  const { facts, checked, unchecked } = coverageOf(standard).counts;
  return [
    standardLink(standard.id, standard.title[language], language),
    ...[standard.terms.length, standard.recordTypes.length, allOf(checks), ...severities.map((severity) => checks[severity])].map(String),
    [link(`coverage/${standard.id}.md`, String(facts))],
    ...[checked, unchecked].map(String),
  ];
}

function standardLink(id: string, title: string, language: Language): PageCell {
  return [link(posix.relative('docs', `standards/${id}/README.md`), bracketed(id, title, language))];
}

const judgements: readonly Judged[] = ['automatic', 'both', 'manual'];

/** The lists of acceptance items of a system: a header, and a row each. */
export function listRows({ lists }: PlanSystem, input: SystemsInput, language: Language): PageCell[][] {
  const phrase = phrasesOf('systems', language);
  const rows = lists.map((id): PageCell[] => {
    const { title, items } = input.lists.get(id)!;
    const judged = judgements.map((by) => String(items.filter((item) => item.judged === by).length));
    return [[link(posix.relative('docs', `standards/acceptance/${id}.md`), title[language])], String(items.length), ...judged];
  });
  return [(['list', 'items', ...judgements] as const).map((column) => phrase(`column.${column}`)), ...rows];
}

/** The record types of a system: a header, and a row each; of a standard that an earlier system has, one that leads there. */
export function recordTypeRows(system: PlanSystem, input: SystemsInput, language: Language): PageCell[][] {
  const phrase = phrasesOf('systems', language);
  const rows = system.standards.flatMap((id): PageCell[][] => {
    const { recordTypes } = input.standards.get(id)!.standard;
    const first = firstOf(id, input);
    if (first !== system) return recordTypes.length > 0 ? [[[code(id)], '–', phrase('elsewhere', { number: first.number }), '–', '–']] : [];
    return recordTypes.map((type) => [
      [code(id)],
      [code(type.id)],
      nameOf(type, language),
      [code(type.alias)],
      String(type.columns.length),
    ]);
  });
  return [(['standard', 'id', 'name', 'alias', 'columns'] as const).map((column) => phrase(`column.${column}`)), ...rows];
}

/** What a record type is called, its Chinese name beside the English: files bear that. */
function nameOf({ name, english }: RecordType, language: Language): string {
  return language === 'en' && english !== undefined ? bracketed(english, name, language) : name;
}

/** The standards that others are supported by: a header, and a row each. */
export function supportRows({ table, standards }: SystemsInput, language: Language): PageCell[][] {
  const phrase = phrasesOf('systems', language);
  const rows = table.supports.map(({ standard: id, purpose }): PageCell[] => {
    const { standard, checks } = standards.get(id)!;
    const { codeLists, identifiers, parameters, recordTypes } = standard;
    const named = new Set(parameters.map(({ name }) => name));
    return [
      standardLink(id, standard.title[language], language),
      purpose[language],
      ...[codeLists.length, identifiers.length, named.size, recordTypes.length, allOf(checks)].map(String),
    ];
  });
  const columns = ['standard', 'purpose', 'code-lists', 'identifiers', 'parameters', 'record-types', 'checks'] as const;
  return [columns.map((column) => phrase(`column.${column}`)), ...rows];
}
