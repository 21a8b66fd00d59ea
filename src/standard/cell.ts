import { wordsInParams } from '../message/bilingual.js';
import type { LintParams, LintRule, Report } from './message.js';
import type { Place } from './model.js';
import type { Bilingual } from '../message/model.js';

/** One cell of a table: its text, and where that text starts. */
export interface Cell {
  text: string;
  place: Place;
  /** True when the text stands as it is in the file (a code span, plain text), so that columns can be counted. */
  literal: boolean;
  /** True when the whole cell is one code span. */
  code: boolean;
}

/** One row of a recognised table. `cell` of a header that the table lacks is an empty cell at the row's start. */
export interface Row {
  place: Place;
  /** Text of the heading the table stands under. */
  heading: string;
  cells: ReadonlyMap<string, Cell>;
}

/** The cell under a header. */
export function cellOf(row: Row, header: string): Cell {
  return row.cells.get(header) ?? { text: '', place: row.place, literal: false, code: false };
}

/** The text under a header; `-` means nothing. */
function textOf(row: Row, header: string): string {
  const { text } = cellOf(row, header);
  return text === '-' ? '' : text;
}

/** The values under a header, parted by `、` or a comma. */
function listOf(row: Row, header: string): string[] {
  return textOf(row, header)
    .split(/[、,，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * Where a stretch of a cell's text stands in the file. `offset` counts UTF-16 units of the text.
 * A `|` in a cell is written `\|`, so each one before the offset moves the column by one more.
 */
function within(cell: Cell, offset: number): Place {
  if (!cell.literal) return cell.place;
  const pipes = cell.text.slice(0, offset).split('|').length - 1;
  return { ...cell.place, column: cell.place.column + offset + pipes };
}

const rowsOfNodes = new WeakMap<object, Row>();

/** Remembers the row a node was read from, beside the model, so that the model stays plain data. */
export function remember<Node extends object>(node: Node, row: Row): Node {
  rowsOfNodes.set(node, row);
  return node;
}

/** The place of the character at `offset` of the text a node's row has under a header. */
export function cellPlaceAt(node: object, header: string, offset: number): Place | undefined {
  const cell = rowsOfNodes.get(node)?.cells.get(header);
  return cell && within(cell, offset);
}

/** The heading a node's table stands under; empty where it is not known. */
export function headingOf(node: object): string {
  return rowsOfNodes.get(node)?.heading ?? '';
}

/** The text a node's row has under a header; undefined where the table has no such column. */
export function writtenAt(node: object, header: string): string | undefined {
  const row = rowsOfNodes.get(node);
  return row?.cells.has(header) ? textOf(row, header) : undefined;
}

/**
 * Where a value of a node stands: under `header`, at `item` if given; else the start of its row. Undefined for a node
 * that was not read from a table.
 */
export function cellPlace(node: object, header: string, item?: string): Place | undefined {
  const row = rowsOfNodes.get(node);
  const cell = row?.cells.get(header);
  if (!cell) return row?.place;
  const offset = item === undefined ? -1 : cell.text.indexOf(item);
  return offset < 0 ? cell.place : within(cell, offset);
}

/** Reads cells of one row and reports what cannot be read; `headers` gives the names people see. */
export class RowReader<Header extends string> {
  constructor(
    readonly row: Row,
    private readonly headers: Readonly<Record<string, Bilingual>>,
    private readonly report: Report,
  ) {}

  text(header: Header): string {
    return textOf(this.row, header);
  }

  list(header: Header): string[] {
    return listOf(this.row, header);
  }

  /** Text that must be there; an empty cell is reported. */
  filled(header: Header): string {
    const text = this.text(header);
    if (text === '') this.fault('cell-empty', header, {});
    return text;
  }

  /** One of a few values, each with its accepted spellings; undefined when empty or unknown (reported). */
  oneOf<Value>(header: Header, spellings: Readonly<Record<string, Value>>): Value | undefined {
    const text = this.text(header);
    if (text === '') return undefined;
    if (Object.hasOwn(spellings, text)) return spellings[text];
    this.fault('cell-value', header, { value: text, ...wordsInParams('allowed', Object.keys(spellings)) });
    return undefined;
  }

  /** True for `Y` or `是`; an empty cell is no. */
  yes(header: Header): boolean {
    return this.oneOf(header, { Y: true, 是: true, N: false, 否: false }) ?? false;
  }

  /** Text that must be there as a code span, whatever it is: `-` is one. */
  span(header: Header): string {
    const { text, code } = cellOf(this.row, header);
    if (text === '') this.fault('cell-empty', header, {});
    else if (!code) this.fault('cell-code-span', header, {});
    return text;
  }

  /** A CEL expression, which must be a code span; empty when there is none. */
  expression(header: Header): string {
    const text = this.text(header);
    if (text !== '' && !cellOf(this.row, header).code) this.fault('cell-code-span', header, {});
    return text;
  }

  fault(rule: LintRule, header: Header, params: LintParams): void {
    const { place, text } = cellOf(this.row, header);
    this.report(rule, place, { header: this.headers[header]!, ...params }, text.length);
  }
}

/** The members that have a value. Absent rather than undefined, so that a standard reads back equal from JSON. */
export function present<Node extends object>(node: Node): { [Name in keyof Node]?: Exclude<Node[Name], undefined> } {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined)) as ReturnType<typeof present<Node>>;
}
