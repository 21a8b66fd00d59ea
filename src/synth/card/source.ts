import type { Plan } from '../../plan/plan.js';
import type { Cells, RowSource } from '../source.js';
import { rowIn, shapesOf, wholeStory } from '../tables.js';
import { recordsOf } from './cards.js';
import { kinds } from './lives.js';
import { personOf, strangerOf, worldOf, type Person } from './person.js';

/** The world of cards: persons who applied for a card, hold it, lost it or died, as the register knows them. */
export function cardSource(plan: Plan, rows: number, seed: number): RowSource {
  const world = worldOf(plan, rows, seed);
  const tables = shapesOf(plan);
  const records = (person: Person, alias: string): readonly Cells[] => recordsOf(person)[alias]!;
  return {
    largest: plan.tables.find(({ alias }) => alias === 'Card')!.id,
    stories: kinds.length,
    estimate(id) {
      const { alias } = tables.get(id)!;
      return (world.persons / kinds.length) * kinds.reduce((sum, life) => sum + records(strangerOf(world, life, 0), alias).length, 0);
    },
    *rows(id) {
      const shape = tables.get(id)!;
      for (let number = 0; number < world.persons; number++)
        for (const cells of records(personOf(world, number), shape.alias)) yield rowIn(shape, cells);
    },
    // A person is drawn anew each time, so that every table tells the same.
    story: (kind, number) => wholeStory(tables, (alias) => records(strangerOf(world, kinds[kind]!, number), alias)),
  };
}
