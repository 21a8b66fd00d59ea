import type { Heading, Paragraph, PhrasingContent, Table } from 'mdast';

/** A text, or a piece of Markdown. */
export type Cell = string | PhrasingContent;

/** A heading of texts and pieces. */
export function heading(depth: Heading['depth'], ...cells: Cell[]): Heading {
  return { type: 'heading', depth, children: phrases(cells) };
}

/** A paragraph of texts and pieces. */
export function paragraph(...cells: Cell[]): Paragraph {
  return { type: 'paragraph', children: phrases(cells) };
}

/** A table, its first row the heads. */
export function table(head: string[], rows: Cell[][]): Table {
  return {
    type: 'table',
    children: [head, ...rows].map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: phrases([cell]) })),
    })),
  };
}

function phrases(cells: Cell[]): PhrasingContent[] {
  return cells.map((cell) => (typeof cell === 'string' ? { type: 'text', value: cell } : cell));
}

/** Strong text. */
export function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [{ type: 'text', value }] };
}

/** Stressed text. */
export function emphasis(value: string): PhrasingContent {
  return { type: 'emphasis', children: [{ type: 'text', value }] };
}

/** Text set as code, where nothing is markup. */
export function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value };
}
