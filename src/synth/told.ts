import type { Plan } from '../plan/plan.js';
import type { Cells, RowSource } from './source.js';
import { rowIn, shapesOf, wholeStory } from './tables.js';

/** A world of subjects that have nothing in common, each of which tells records of every type. */
export interface Told<Kind> {
  /** The record type of which there are as many rows as asked, and how many. */
  largest: string;
  rows: number;
  /** How many subjects there are, and the kinds of them, which take turns. */
  subjects: number;
  kinds: readonly Kind[];
  /** Fields that name something of one subject alone. */
  closed: readonly string[];
  /** Records of the subject of a number, by the alias of their type; of the kind that is its turn where none is told. */
  records(alias: string, number: number, kind?: Kind): Cells[];
  /** What the last row of the largest table becomes, since what follows it may be missing. */
  last?(cells: Cells): Cells;
}

/** The source of such a world; the last subject has fewer rows of the largest table where need be. */
export function toldSource<Kind>(plan: Plan, { largest, rows, subjects, kinds, closed, records, last }: Told<Kind>): RowSource {
  const tables = shapesOf(plan);
  const aliasOf = (id: string) => tables.get(id)!.alias;
  return {
    largest: plan.tables.find(({ alias }) => alias === largest)!.id,
    stories: kinds.length,
    closed: new Set(closed),
    estimate: (id) => (subjects / kinds.length) * kinds.reduce((sum, kind, at) => sum + records(aliasOf(id), at, kind).length, 0),
    *rows(id) {
      const shape = tables.get(id)!;
      let left = shape.alias === largest ? rows : Infinity;
      for (let number = 0; number < subjects; number++)
        for (const cells of records(shape.alias, number)) {
          if (left-- <= 0) return;
          yield rowIn(shape, left === 0 && last ? last(cells) : cells);
        }
    },
    story: (kind, number) => wholeStory(tables, (alias) => records(alias, subjects + number, kinds[kind])),
  };
}
