import type { CodeListDocument, CodeMore } from '../compile/compile.js';
import { boundary } from '../standard/spelling.js';
import { isValidOn, successorsOn, type DatedCode } from '../value/succession.js';

/** A row of a code list, as `schemas/` holds it, with names to its parts. */
export interface CodeEntry extends DatedCode, CodeMore {
  successors?: string[];
  basis: string;
  source: string;
  note: string;
}

/** What narrows a look-up. */
export interface Narrowing {
  generation?: string;
  place?: string;
  /** First and last day of the day, month or year asked for. */
  on?: [first: string, last: string];
}

export interface Found {
  entry: CodeEntry;
  /** Whether it held on a day of those asked for; undefined where none was. */
  valid?: boolean;
  /** Codes that stand in for it, in the end; on the last day asked for, else whenever they are. */
  successors: { code: string; name: string }[];
}

/** What a list says of itself, without its codes. */
export interface ListHead {
  id: string;
  title: string;
  source: string;
  basis: string;
  complete: boolean;
  note: string;
  size: number;
  byGeneration: Record<string, number>;
  byBasis: Record<string, number>;
}

export function headOf(list: CodeListDocument & { basis?: string; note?: string }): ListHead {
  const entries = entriesOf(list);
  return {
    ...{ id: list.id, title: list.title, source: list.source, basis: list.basis ?? '', complete: list.complete, note: list.note ?? '' },
    size: entries.length,
    byGeneration: counted(entries.map(({ generation }) => generation ?? '')),
    byBasis: counted(entries.map(({ basis }) => basis)),
  };
}

/** Attributes that are codes of another form for the same, `CHN` beside `156`. */
const otherForms = ['alpha3', 'alpha2'];

/** Rows of that code; where there are none, rows of that name; where there are none of it either, rows of that code in another form. */
export function lookUp(list: CodeListDocument, value: string, { generation, place, on }: Narrowing): Found[] {
  const entries = entriesOf(list);
  const fits = (entry: CodeEntry) =>
    (generation === undefined || entry.generation === generation) && (place === undefined || entry.place === place);
  const byCode = entries.filter((entry) => entry.code === value && fits(entry));
  const byName = () => entries.filter((entry) => (entry.names.includes(value) || entry.en === value) && fits(entry));
  const byForm = (form: string) => entries.filter((entry) => entry.attributes?.[form] === value && fits(entry));
  const rows = [() => byCode, byName, ...otherForms.map((form) => () => byForm(form))].reduce(
    (found: CodeEntry[], more) => (found.length > 0 ? found : more()),
    [],
  );
  const ofCode = new Map<string, CodeEntry[]>();
  for (const entry of entries) ofCode.set(entry.code, [...(ofCode.get(entry.code) ?? []), entry]);
  // Without a day asked for, the line is followed to what still holds.
  const day = on?.[1] ?? '99991231';
  return rows.map((entry) => ({
    entry,
    ...(on && { valid: on.some((each) => isValidOn(entry, each)) }),
    successors: successorsOn(entry, day, (code) => ofCode.get(code) ?? []).map(({ code, row }) => ({ code, name: row?.names[0] ?? '' })),
  }));
}

/** First and last day of `1995`, `1995-06` or `1995-06-30`; undefined where it is none of these. */
export function daysOf(text: string): [first: string, last: string] | undefined {
  const [first, last] = [boundary(text, 'from'), boundary(text, 'to')];
  return first && last ? [first, last] : undefined;
}

export function entriesOf({ codes }: CodeListDocument): CodeEntry[] {
  return codes.map(([code, names, validFrom, validTo, basis, source, note, more]) => ({
    code,
    names,
    validFrom,
    validTo,
    basis,
    source,
    note,
    ...more,
  }));
}

function counted(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values.toSorted()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries(counts);
}
