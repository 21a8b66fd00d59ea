import type { RootContent } from 'mdast';
import { say, type Language, type MessageCode } from '../message/messages.js';
import { headingOf } from './cell.js';
import { codeListSections } from './coverage/code-lists.js';
import type { Bilingual, DataElement, Standard } from './model.js';
import { code, codes, heading, paragraph, printPage, table, type Cell } from './page.js';

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

export interface Coverage {
  /** In the order of the facts. */
  rows: CoverageRow[];
  /** `facts` = `checked` + `unchecked`; `elements` that have at least one fact, of `allElements`. */
  counts: { facts: number; checked: number; unchecked: number; elements: number; allElements: number };
}

/** How each fact of a standard is kept. */
export function coverageOf(standard: Standard): Coverage {
  const elements = new Map(standard.elements.map((element) => [element.name, element]));
  const rows = standard.facts.map(({ element: name, fact, inNote, checks, reason }): CoverageRow => {
    const element = elements.get(name);
    const { label = '', clause = '', id = '' } = element ?? {};
    return { element: name, label, class: id.slice(0, 3), clause, fact, inNote, checks, reason };
  });
  const checked = rows.filter(({ checks }) => checks.length > 0).length;
  const counts = {
    facts: rows.length,
    checked,
    unchecked: rows.length - checked,
    elements: new Set(rows.map(({ element }) => element)).size,
    allElements: elements.size,
  };
  return { rows, counts };
}

/** What a standard holds and how it is known, as a Markdown page: its facts, its code lists. Chinese by default. */
export function renderCoverage(standard: Standard, language: Language = 'zh'): string {
  return printPage([
    heading(1, say('coverage.title', language, { number: standard.number })),
    paragraph(say('coverage.generated', language, { id: standard.id })),
    ...factSections(standard, language),
    ...codeListSections(standard, language),
  ]);
}

/** Totals, reasons, and a table for each class of elements; nothing where the standard lists no facts. */
function factSections(standard: Standard, language: Language): RootContent[] {
  const { rows, counts } = coverageOf(standard);
  if (rows.length === 0) return [];
  const tell = (code: MessageCode) => say(code, language);
  return [
    paragraph(tell('coverage.what')),
    heading(2, tell('coverage.totals')),
    table([
      [tell('coverage.item'), tell('coverage.count')],
      [tell('coverage.facts'), String(counts.facts)],
      [tell('coverage.checked'), String(counts.checked)],
      [tell('coverage.unchecked'), String(counts.unchecked)],
      [tell('coverage.elements'), `${counts.elements} / ${counts.allElements}`],
    ]),
    ...reasonsOf(rows, language),
    ...classesOf(standard, rows).flatMap(({ title, members }) => [
      heading(2, title),
      table([
        ['element', 'label', 'fact', 'stated-in', 'kept-by'].map((column) => tell(`coverage.${column}` as MessageCode)),
        ...members.map((row) => cellsOf(row, language)),
      ]),
    ]),
  ];
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
function classesOf(standard: Standard, rows: readonly CoverageRow[]): { title: string; members: CoverageRow[] }[] {
  const titles = new Map(standard.elements.map((element) => [element.name, titleOf(element)]));
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

function cellsOf(row: CoverageRow, language: Language): Cell[] {
  const statedIn = say(row.inNote ? 'coverage.note' : 'coverage.quality', language);
  return [[code(row.element)], row.label, [code(row.fact)], statedIn, row.checks.length > 0 ? codes(row.checks) : row.reason[language]];
}
