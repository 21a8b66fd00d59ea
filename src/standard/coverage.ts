import type { RootContent } from 'mdast';
import { say, type Language } from '../message/messages.js';
import { phrasesOf } from '../message/phrases.js';
import { headingOf } from './cell.js';
import { codeListSections } from './coverage-code-lists.js';
import { identifierSections } from './coverage-identifiers.js';
import { code, codes, heading, pageOf, paragraph, table, type PageCell } from './markdown-page.js';
import type { DataElement, Standard } from './model.js';
import type { Bilingual } from '../message/model.js';

/** One fact of one element, and how it is kept: by `checks`, or not, for `reason`. */
export interface CoverageRow {
  element: string;
  label: string;
  /** First three digits of the element's identifier. */
  class: string;
  clause: string;
  fact: string;
  /** True when the fact stands in 说明 and not in 质量标准. */
  inNote: boolean;
  checks: string[];
  reason: Bilingual;
}

/** Every fact of a standard, and by which check it is asked. */
export interface Coverage {
  /** In the order of the facts. */
  rows: CoverageRow[];
  /** `facts` = `checked` + `unchecked`; `elements` that have at least one fact, of `allElements`. */
  counts: { facts: number; checked: number; unchecked: number; elements: number; allElements: number };
}

/** How each fact of a standard is kept. */
export function coverageOf(standard: Standard): Coverage {
  const elements = new Map(standard.elements.map((element) => [element.name, element]));
  const identifiers = new Map(standard.identifiers.map(({ id, title }) => [id, title]));
  const rows = standard.facts.map(({ element: name, fact, inNote, checks, reason }): CoverageRow => {
    const element = elements.get(name);
    const { label = identifiers.get(name)?.zh ?? '', clause = '', id = '' } = element ?? {};
    return { element: name, label, class: id.slice(0, 3), clause, fact, inNote, checks, reason };
  });
  const checked = rows.filter(({ checks }) => checks.length > 0).length;
  const counts = {
    facts: rows.length,
    checked,
    unchecked: rows.length - checked,
    elements: new Set(rows.map(({ element }) => element).filter((name) => elements.has(name))).size,
    allElements: elements.size,
  };
  return { rows, counts };
}

/** The coverage as a Markdown page: totals, reasons, and a table for each class of elements. Chinese by default. */
export function renderCoverage(standard: Standard, language: Language = 'zh'): string {
  const { rows, counts } = coverageOf(standard);
  const phrase = phrasesOf('coverage', language);
  const children: RootContent[] = [
    heading(1, phrase('title', { number: standard.number })),
    paragraph(phrase('generated', { id: standard.id })),
    paragraph(phrase('what')),
    heading(2, phrase('totals')),
    table([
      [phrase('item'), phrase('count')],
      [phrase('facts'), String(counts.facts)],
      [phrase('checked'), String(counts.checked)],
      [phrase('unchecked'), String(counts.unchecked)],
      ...(counts.allElements > 0 ? [[phrase('elements'), `${counts.elements} / ${counts.allElements}`]] : []),
    ]),
    ...reasonsOf(rows, language),
    ...classesOf(standard, rows, language).flatMap(({ title, members }) => [
      heading(2, title),
      table([
        (['element', 'label', 'fact', 'stated-in', 'kept-by'] as const).map((column) => phrase(column)),
        ...members.map((row) => cellsOf(row, language)),
      ]),
    ]),
    ...codeListSections(standard, language),
    ...identifierSections(standard, language),
  ];
  return pageOf(children);
}

/** How often each reason is given, most frequent first. */
function reasonsOf(rows: readonly CoverageRow[], language: Language): RootContent[] {
  const counted = new Map<string, number>();
  for (const { checks, reason } of rows) {
    if (checks.length === 0) counted.set(reason[language], (counted.get(reason[language]) ?? 0) + 1);
  }
  if (counted.size === 0) return [];
  const listed = [...counted].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [
    heading(2, say('coverage.reasons', language)),
    table([
      [say('coverage.reasons', language), say('coverage.count', language)],
      ...listed.map(([reason, count]) => [reason, String(count)]),
    ]),
  ];
}

/** Rows by clause and the heading of their elements, in the order of the elements. */
function classesOf(standard: Standard, rows: readonly CoverageRow[], language: Language): { title: string; members: CoverageRow[] }[] {
  const titles = new Map([
    ...standard.elements.map((element) => [element.name, titleOf(element)] as const),
    ...standard.identifiers.map(({ id }) => [id, say('coverage.identifier-facts', language)] as const),
  ]);
  const order = [...new Set(titles.values())];
  return order
    .map((title) => ({ title, members: rows.filter(({ element }) => titles.get(element) === title) }))
    .filter(({ members }) => members.length > 0);
}

/** `4.2 公用信息类（001）`; the class digits where the heading is not known. */
function titleOf(element: DataElement): string {
  const heading = headingOf(element) || element.id.slice(0, 3);
  return heading.startsWith(element.clause) ? heading : `${element.clause} ${heading}`;
}

function cellsOf(row: CoverageRow, language: Language): PageCell[] {
  const statedIn = say(row.inNote ? 'coverage.note' : 'coverage.quality', language);
  return [[code(row.element)], row.label, [code(row.fact)], statedIn, row.checks.length > 0 ? codes(row.checks) : row.reason[language]];
}
