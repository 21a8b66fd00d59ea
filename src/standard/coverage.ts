import type { PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { say, type Language, type MessageCode } from '../message/messages.js';
import { headingOf } from './cell.js';
import type { Bilingual, DataElement, Standard } from './model.js';

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

/** The coverage as a Markdown page: totals, reasons, and a table for each class of elements. Chinese by default. */
export function renderCoverage(standard: Standard, language: Language = 'zh'): string {
  const { rows, counts } = coverageOf(standard);
  const tell = (code: MessageCode, params?: Record<string, unknown>) => say(code, language, params);
  const children: RootContent[] = [
    heading(1, tell('coverage.title', { number: standard.number })),
    paragraph(tell('coverage.generated', { id: standard.id })),
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
  return printPage(children);
}

/** A generated page as Markdown. */
export function printPage(children: RootContent[]): string {
  return unified().use(remarkGfm, { tablePipeAlign: false }).use(remarkStringify).stringify({ type: 'root', children });
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
  const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value });
  const statedIn = say(row.inNote ? 'coverage.note' : 'coverage.quality', language);
  const checks = row.checks.flatMap((check, index) => (index === 0 ? [code(check)] : [text('、'), code(check)]));
  return [[code(row.element)], row.label, [code(row.fact)], statedIn, checks.length > 0 ? checks : row.reason[language]];
}

/** A cell of a generated page: a text, or pieces of Markdown. */
export type Cell = string | PhrasingContent[];

export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

export function heading(depth: 1 | 2, value: string): RootContent {
  return { type: 'heading', depth, children: [text(value)] };
}

export function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [text(value)] };
}

export function table(rows: Cell[][]): Table {
  const cell = (content: Cell): TableCell => ({
    type: 'tableCell',
    children: typeof content === 'string' ? [text(content)] : content,
  });
  return { type: 'table', children: rows.map((row) => ({ type: 'tableRow', children: row.map(cell) })) };
}
