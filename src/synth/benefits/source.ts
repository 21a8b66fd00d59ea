import type { Plan } from '../../plan/plan.js';
import type { Cells, RowSource } from '../source.js';
import { rowIn, shapesOf, wholeStory } from '../tables.js';
import { injured, type Records } from './injury.js';
import { lifeOf, lives, type Life } from './lives.js';
import { otherwise } from './others.js';
import { personOf, worldOf, type Person } from './person.js';

const tell: Readonly<Record<Life, (person: Person) => Records>> = { ...injured, ...otherwise };

/** The world of benefits: persons who are injured, out of work, ill, or have a child, and what they are paid. */
export function benefitsSource(plan: Plan, rows: number, seed: number): RowSource {
  const world = worldOf(plan, rows, seed);
  const tables = shapesOf(plan);
  const largest = plan.tables.find(({ alias }) => alias === 'InjuryBenefit')!.id;
  const records = (life: Life, number: number, alias: string): readonly Cells[] => tell[life](personOf(world, number))[alias] ?? [];
  return {
    largest,
    stories: lives.length,
    estimate(id) {
      const { alias } = tables.get(id)!;
      return (world.persons / lives.length) * lives.reduce((sum, life, at) => sum + records(life, at, alias).length, 0);
    },
    *rows(id) {
      const shape = tables.get(id)!;
      let left = id === largest ? world.lines : Infinity;
      for (let number = 0; number < world.persons; number++)
        for (const cells of records(lifeOf(number), number, shape.alias)) {
          if (left-- <= 0) return;
          yield rowIn(shape, cells);
        }
    },
    story: (kind, number) => wholeStory(tables, (alias) => records(lives[kind]!, world.persons + number, alias)),
  };
}
