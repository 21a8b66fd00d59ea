import type { Check } from '../../plan/plan.js';
import type { Cells } from '../source.js';

/** A record of a small set that is judged as a whole. */
export interface Row {
  table: string;
  cells: Cells;
}

/** A row with its failing record checks, and what is left of a cell for checks over many rows. */
export interface Judged {
  row: Row;
  failing: Check[];
  /** The cell where it is filled and sound. */
  sound(field: string): string | undefined;
  /** True where it is filled, and not with a word that stands for no value. */
  filled(field: string): boolean;
  /** True where it is filled and not sound. */
  unsound(field: string): boolean;
  /** What a part of a key relates rows by: in its form, a path in its one form, else the sound cell. */
  key(part: string): string | undefined;
  isPath(field: string): boolean;
  /** Keys that were made of it, by the fields they are made of; none of paths, which depend on the rows beside it. */
  keys: Map<readonly string[], string | undefined>;
}

export type Question = (own: readonly Judged[], byTable: ReadonlyMap<string, Judged[]>) => Judged[];

/** Rows by their key; those whose key is not filled and sound are in no group. */
export function grouped(rows: readonly Judged[], key: readonly string[]): Map<string, Judged[]> {
  const found = groups(rows, (row) => keyOf(row, key) ?? '');
  found.delete('');
  return found;
}

export function groups<T, Name>(items: readonly T[], nameOf: (item: T) => Name): Map<Name, T[]> {
  const found = new Map<Name, T[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = found.get(name);
    if (group) group.push(item);
    else found.set(name, [item]);
  }
  return found;
}

export function keyOf(row: Judged, key: readonly string[]): string | undefined {
  if (row.keys.has(key)) return row.keys.get(key);
  const cells = key.map((field) => row.key(field));
  const text = cells.includes(undefined) ? undefined : JSON.stringify(cells);
  if (!key.some(row.isPath)) row.keys.set(key, text);
  return text;
}
