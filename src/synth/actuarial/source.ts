import type { Plan } from '../../plan/plan.js';
import type { RowSource } from '../source.js';
import { rowIn, shapesOf, wholeStory } from '../tables.js';
import { kinds, worldOf } from './blocks.js';
import { recordsOf } from './records.js';

/** The world of actuaries: counties and schemes, with cohorts that grow older from year to year. */
export function actuarialSource(plan: Plan, rows: number, seed: number): RowSource {
  const world = worldOf(plan, rows, seed);
  const tables = shapesOf(plan);
  const first = recordsOf(world.blocks[0]!);
  return {
    largest: plan.tables.find(({ alias }) => alias === 'CohortPopulation')!.id,
    closed: new Set(['AAB301']),
    stories: kinds.length,
    estimate: (id) => world.blocks.length * (first[tables.get(id)!.alias]?.length ?? 0),
    *rows(id) {
      const shape = tables.get(id)!;
      for (const block of world.blocks) for (const cells of recordsOf(block)[shape.alias] ?? []) yield rowIn(shape, cells);
    },
    story(kind, number) {
      const records = recordsOf(world.strange(kind, number));
      return wholeStory(tables, (alias) => records[alias] ?? []);
    },
  };
}
