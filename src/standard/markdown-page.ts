import type { Language } from '../message/messages.js';
import { wordMarks } from '../message/punctuation.js';
import type { PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** What stands in a cell of a table: text, or nodes. */
export type PageCell = string | PhrasingContent[];

/** A generated page as Markdown. */
export function pageOf(children: RootContent[]): string {
  return unified().use(remarkGfm, { tablePipeAlign: false }).use(remarkStringify).stringify({ type: 'root', children });
}

export function heading(depth: 1 | 2 | 3, value: string): RootContent {
  return { type: 'heading', depth, children: [text(value)] };
}

export function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [text(value)] };
}

/** A table, its header first. */
export function table(rows: PageCell[][]): Table {
  const cell = (content: PageCell): TableCell => ({
    type: 'tableCell',
    children: typeof content === 'string' ? [text(content)] : content,
  });
  return { type: 'table', children: rows.map((row) => ({ type: 'tableRow', children: row.map(cell) })) };
}

export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** Code spans, parted by the mark of the language. */
export function codes(values: readonly string[], language: Language = 'zh'): PhrasingContent[] {
  return marked(values.map(code), language);
}

/** Nodes, parted by the mark of the language. */
export function marked(nodes: readonly PhrasingContent[], language: Language): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => (index === 0 ? [node] : [text(wordMarks[language]), node]));
}

export function link(url: string, value: string): PhrasingContent {
  return { type: 'link', url, children: [text(value)] };
}

export function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value };
}
