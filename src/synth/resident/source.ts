import type { Plan } from '../../plan/plan.js';
import type { Cells, RowSource } from '../source.js';
import { rowIn, shapesOf, wholeStory } from '../tables.js';
import { kinds } from './lives.js';
import { personOf, personsIn, strangerOf, worldOf, type Agency } from './person.js';
import { recordsOf, type Records } from './records.js';
import { filledIn } from './tiers.js';

/** The world of the resident schemes: agencies with their villages and tiers, and persons who pay and draw pensions. */
export function residentSource(plan: Plan, rows: number, seed: number): RowSource {
  const world = worldOf(plan, rows, seed);
  const tables = shapesOf(plan);
  const all = personsIn(world);
  const ofAgency = (agency: Agency, alias: string): readonly Cells[] => (filledIn(agency) as Records)[alias] ?? [];
  const counts = new Map<string, number>();
  for (const life of kinds)
    for (const [alias, made] of Object.entries(recordsOf(strangerOf(world, life, 0))))
      counts.set(alias, (counts.get(alias) ?? 0) + made.length);
  return {
    largest: plan.tables.find(({ alias }) => alias === 'ResidentPayment')!.id,
    stories: kinds.length,
    estimate(id) {
      const { alias } = tables.get(id)!;
      return counts.has(alias)
        ? (all / kinds.length) * counts.get(alias)!
        : world.agencies.length * ofAgency(world.agencies[0]!, alias).length;
    },
    *rows(id) {
      const shape = tables.get(id)!;
      const { alias } = shape;
      const written = (cells: Cells) => rowIn(shape, cells);
      for (const agency of world.agencies) yield* ofAgency(agency, alias).map(written);
      if (counts.has(alias))
        for (let number = 0; number < all; number++) yield* (recordsOf(personOf(world, number))[alias] ?? []).map(written);
    },
    story(kind, number) {
      const person = strangerOf(world, kinds[kind]!, number);
      const records: Records = { ...recordsOf(person), ...filledIn(person.agency, person.life) };
      return wholeStory(tables, (alias) => records[alias] ?? []);
    },
  };
}
