import type { Plan } from '../plan/plan.js';
import type { Cells, Story } from './source.js';

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

/** A story that cannot be cut down and refers to nothing else; each of its record types, by alias, is told once, for a story is looked at again and again. */
export function wholeStory(shapes: ReadonlyMap<string, TableShape>, tell: (alias: string) => Iterable<Cells>): Story {
  const told = new Map<string, Cells[]>();
  return {
    whole: true,
    shared: () => [],
    records(id) {
      const shape = shapes.get(id)!;
      const known = told.get(id) ?? [...tell(shape.alias)].map((cells) => wholeIn(shape, cells));
      told.set(id, known);
      return known;
    },
  };
}

/** A record with all its fields. */
function wholeIn({ names }: TableShape, cells: Cells): Cells {
  return Object.fromEntries(names.map((name) => [name, cells[name] ?? '']));
}
