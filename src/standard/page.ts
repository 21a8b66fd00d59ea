import type { PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** A cell of a table on a generated page: a text, or pieces of Markdown. */
export type Cell = string | PhrasingContent[];

export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

export function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value };
}

/** Texts in code spans, parted by `、`. */
export function codes(values: readonly string[]): PhrasingContent[] {
  return values.flatMap((value, index) => (index === 0 ? [code(value)] : [text('、'), code(value)]));
}

export function heading(depth: 1 | 2 | 3, value: string): RootContent {
  return { type: 'heading', depth, children: [text(value)] };
}

export function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [text(value)] };
}

/** A table; its first row is the header. */
export function table(rows: Cell[][]): Table {
  const cell = (content: Cell): TableCell => ({
    type: 'tableCell',
    children: typeof content === 'string' ? [text(content)] : content,
  });
  return { type: 'table', children: rows.map((row) => ({ type: 'tableRow', children: row.map(cell) })) };
}

/** A generated page as Markdown. */
export function printPage(children: RootContent[]): string {
  return unified().use(remarkGfm, { tablePipeAlign: false }).use(remarkStringify).stringify({ type: 'root', children });
}
