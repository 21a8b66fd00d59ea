import type { Nodes, Root, Table, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Cell } from './cell.js';
import type { Place } from './model.js';

export interface Heading {
  type: 'heading';
  depth: number;
  text: string;
  place: Place;
}

export interface Sheet {
  type: 'table';
  header: Cell[];
  rows: { place: Place; cells: Cell[] }[];
  place: Place;
}

/**
 * A table that is not read: its second line does not make one of it, it stands within a list or a quotation, or it is too long;
 * or all of them, where quotations, lists or emphasis are nested too deep.
 */
interface Unread {
  type: 'unread';
  why: 'broken' | 'nested' | 'long' | 'deep';
  place: Place;
}

export interface MarkdownText {
  /** The YAML between the fences, and the line its first line stands on. */
  frontMatter?: { yaml: string; line: number };
  /** Headings and tables in the order of the text; prose is left out. */
  blocks: (Heading | Sheet | Unread)[];
}

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);

/** The tables of a text have no more lines: the parser takes some seconds for these, and minutes for a list of codes that belongs into a CSV. */
export const mostTableLines = 10_000;

/** No standard is nested a tenth as deep. */
const deepest = 200;

/** A text without the tables that are too long to be parsed, every other line where it stood, and the lines that they begin on. */
function withoutLongTables(text: string): { text: string; long: number[] } {
  const lines = text.split('\n');
  const isOfTable = lines.map((line) => line.includes('|'));
  const long: number[] = [];
  let taken = 0;
  for (let start = isOfTable.indexOf(true); start >= 0; start = isOfTable.indexOf(true, start)) {
    const next = isOfTable.indexOf(false, start);
    const end = next < 0 ? lines.length : next;
    if (taken + end - start <= mostTableLines) taken += end - start;
    else {
      long.push(start + 1);
      lines.fill('', start, end);
    }
    start = end;
  }
  return long.length === 0 ? { text, long } : { text: lines.join('\n'), long };
}

/** Headings, tables and front matter of a Markdown text. `file` is the name that places carry. */
export function parseMarkdown(file: string, whole: string): MarkdownText {
  const { text, long } = withoutLongTables(whole);
  const root = treeOf(text);
  if (!root) return { blocks: [{ type: 'unread', why: 'deep', place: { file, line: 1, column: 1 } }] };
  const found: MarkdownText = { blocks: long.map((line) => ({ type: 'unread', why: 'long', place: { file, line, column: 1 } })) };
  for (const node of root.children) {
    const { start } = node.position!;
    const place = { file, line: start.line, column: start.column };
    if (node.type === 'yaml') found.frontMatter ??= { yaml: node.value, line: start.line + 1 };
    if (node.type === 'heading') found.blocks.push({ type: 'heading', depth: node.depth, text: toString(node).trim(), place });
    if (node.type === 'table') found.blocks.push(readSheet(file, text, node, place));
    else
      found.blocks.push(
        ...unreadIn(node, text).map(({ why, line, column }) => ({ type: 'unread' as const, why, place: { file, line, column } })),
      );
  }
  return found;
}

/** The tree of a text; none where it is nested deeper than anyone writes, which parsers and readers follow by calls. */
function treeOf(text: string): Root | undefined {
  try {
    const root = processor.parse(text);
    let level: Nodes[] = [root];
    for (let depth = 0; level.length > 0; depth++) {
      if (depth > deepest) return undefined;
      level = level.flatMap((node) => ('children' in node ? node.children : []));
    }
    return root;
  } catch (fault) {
    // The stack is full: some thousands deep, so that this says the same wherever it happens.
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

/** The line below the header of a table, however many cells it has. */
const isRule = (line = '') => /^[\s|:-]+$/.test(line) && line.includes('-');

/** Tables in what is none: rows of bars in a paragraph, of which the parser could make no table, and tables further down. */
function unreadIn(node: Nodes, source: string): { why: Unread['why']; line: number; column: number }[] {
  const { start, end } = node.position!;
  if (node.type === 'table') return [{ why: 'nested', line: start.line, column: start.column }];
  if (node.type === 'paragraph') {
    const lines = source.slice(start.offset, end.offset).split('\n');
    const at = lines.findIndex((line, number) => /^\s*\|/.test(line) && isRule(lines[number + 1]));
    return at < 0 ? [] : [{ why: 'broken', line: start.line + at, column: at === 0 ? start.column : 1 }];
  }
  return 'children' in node ? node.children.flatMap((child) => unreadIn(child, source)) : [];
}

function readSheet(file: string, source: string, table: Table, place: Place): Sheet {
  const [header, ...rows] = table.children.map((row) => row.children.map((cell) => readCell(file, source, cell)));
  return {
    type: 'table',
    header: header ?? [],
    rows: rows.map((cells) => ({ place: cells[0]?.place ?? place, cells })),
    place,
  };
}

function readCell(file: string, source: string, cell: TableCell): Cell {
  const [first] = cell.children;
  const start = (first ?? cell).position!.start;
  const place = { file, line: start.line, column: start.column };
  // An empty cell starts at its bar; the text that is missing would stand behind it.
  if (!first) return { text: '', place: { ...place, column: start.column + 1 }, literal: false, code: false };
  const text = toString(cell);
  if (cell.children.length > 1) return { text: text.trim(), place, literal: false, code: false };
  if (first.type === 'inlineCode') {
    const column = start.column + fenceLength(source.slice(start.offset, first.position!.end.offset));
    return { text, place: { ...place, column }, literal: true, code: true };
  }
  const raw = source.slice(start.offset, first.position!.end.offset);
  return { text: text.trim(), place, literal: raw.replaceAll('\\|', '|') === text, code: false };
}

/** Characters before the text of a code span: its backticks, and the one blank that padding may add. */
function fenceLength(raw: string): number {
  const ticks = /^`+/.exec(raw)![0].length;
  const inner = raw.slice(ticks, -ticks);
  const padded = inner.startsWith(' ') && inner.endsWith(' ') && inner.trim() !== '';
  return ticks + (padded ? 1 : 0);
}
