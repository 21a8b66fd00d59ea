import type { Plan } from '../plan/plan.js';
import type { Cells } from './source.js';

/** A record type as the worlds that tell rows need it. */
export interface TableShape {
  alias: string;
  /** Its fields, in their order. */
  names: readonly string[];
}

/** The record types of a plan, by id. */
export function shapesOf({ tables }: Pick<Plan, 'tables'>): Map<string, TableShape> {
  return new Map(tables.map(({ id, alias, fields }) => [id, { alias, names: fields.map(({ name }) => name) }]));
}

/** A record as a row: a cell for each field, empty where nothing is told. */
export function rowIn({ names }: TableShape, cells: Cells): string[] {
  return names.map((name) => cells[name] ?? '');
}

/** A record with all its fields. */
export function wholeIn({ names }: TableShape, cells: Cells): Cells {
  return Object.fromEntries(names.map((name) => [name, cells[name] ?? '']));
}
