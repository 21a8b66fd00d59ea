import { listedInBoth } from '../../message/punctuation.js';
import type { Cell, Row } from '../cell.js';
import { RowReader } from '../cell.js';
import type { Draft } from '../draft.js';
import type { Sheet } from '../markdown.js';
import type { Report } from '../message.js';
import type { Place } from '../model.js';
import type { Section } from '../section.js';
import type { Bilingual } from '../../message/model.js';

/** A column name. `key` names tell tables apart; `needed` ones must be there too. */
export interface Header extends Bilingual {
  use: 'key' | 'needed' | 'optional';
}

/** What surrounds a table: where it stands, and where its rows go. */
export interface RowContext<Target> {
  section: Section;
  target: Target;
  report: Report;
}

/** A kind of table: how it is recognised, and how one row is read. */
export interface TableKind<Name extends string = string, Target = Draft> {
  title: Bilingual;
  headers: Record<Name, Header>;
  /** The heading the table must stand under, as an example to show. */
  heading?: Bilingual & { found(section: Section): boolean };
  read(row: RowReader<Name>, around: RowContext<Target>): void;
}

export function header(zh: string, en: string, use: Header['use'] = 'optional'): Header {
  return { zh, en, use };
}

/** Reads a table by the kind its header row names; a table of no kind is prose and left alone. */
export function readTable<Target>(sheet: Sheet, kinds: readonly TableKind<string, Target>[], around: RowContext<Target>): void {
  const names = sheet.header.map((cell) => wording(cell.text));
  const named = kinds.filter((kind) => lacking(kind, names).length === 0).sort((a, b) => keys(b).length - keys(a).length);
  const kind = named.find(({ heading }) => !heading || heading.found(around.section));
  if (!kind) return reportUnread(sheet, names, kinds, named[0], around.report);
  const columns = matchHeaders(sheet, names, kind, around.report);
  for (const { place, cells } of sheet.rows) {
    if (cells.length > sheet.header.length) {
      around.report('row-cells', cells[sheet.header.length]!.place, { found: cells.length, expected: sheet.header.length });
    }
    kind.read(new RowReader(rowOf(place, around.section.heading, cells, columns), kind.headers, around.report), around);
  }
}

function rowOf(place: Place, heading: string, cells: Cell[], columns: (string | undefined)[]): Row {
  const named = columns.flatMap((name, index): [string, Cell][] => (name && cells[index] ? [[name, cells[index]]] : []));
  return { place, heading, cells: new Map(named) };
}

/** The header of each column; undefined where it is unknown or a repetition. */
function matchHeaders<Target>(sheet: Sheet, names: string[], kind: TableKind<string, Target>, report: Report): (string | undefined)[] {
  const seen = new Set<string>();
  const columns = names.map((name, index) => {
    const { place, text } = sheet.header[index]!;
    const found = Object.keys(kind.headers).find((key) => means(kind.headers[key]!, name));
    if (!found) {
      report(
        'table-header-unknown',
        place,
        { table: kind.title, header: text, known: listedInBoth(Object.values(kind.headers)) },
        text.length,
      );
      return undefined;
    }
    if (seen.has(found)) {
      report('table-header-twice', place, { header: text }, text.length);
      return undefined;
    }
    seen.add(found);
    return found;
  });
  const missing = Object.keys(kind.headers).filter((key) => kind.headers[key]!.use === 'needed' && !seen.has(key));
  if (missing.length > 0) {
    report('table-header-missing', sheet.place, { table: kind.title, headers: listedInBoth(missing.map((key) => kind.headers[key]!)) });
  }
  return columns;
}

/** Tells of a table that lacks only some key headers of a kind, at most half, or the heading it needs. */
function reportUnread<Target>(
  sheet: Sheet,
  names: string[],
  kinds: readonly TableKind<string, Target>[],
  misplaced: TableKind<string, Target> | undefined,
  report: Report,
): void {
  const least = misplaced ? keys(misplaced).length + 1 : 2;
  const near = kinds
    .map((kind) => ({ kind, missing: lacking(kind, names), all: keys(kind).length }))
    .filter(({ missing, all }) => missing.length > 0 && all - missing.length >= Math.max(least, all / 2))
    .sort((a, b) => a.missing.length - b.missing.length)[0];
  if (near) report('table-unrecognised', sheet.place, { table: near.kind.title, headers: listedInBoth(near.missing) });
  else if (misplaced?.heading) report('table-place', sheet.place, { table: misplaced.title, heading: misplaced.heading });
}

function keys<Target>(kind: TableKind<string, Target>): Header[] {
  return Object.values(kind.headers).filter(({ use }) => use === 'key');
}

function lacking<Target>(kind: TableKind<string, Target>, names: string[]): Header[] {
  return keys(kind).filter((key) => !names.some((name) => means(key, name)));
}

function means(known: Header, name: string): boolean {
  return known.zh === name || known.en === name;
}

function wording(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
