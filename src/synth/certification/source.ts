import type { Plan } from '../../plan/plan.js';
import type { Cells, RowSource } from '../source.js';
import { rowIn, shapesOf, wholeStory } from '../tables.js';
import { countsOf } from './agency.js';
import { kinds } from './lives.js';
import { personOf, strangerOf, worldOf, type Person, type World } from './person.js';
import { recordsOf } from './records.js';

/** The world of certifications: who draws a pension, was certified or died, as lists of deaths, communities and the register have it. */
export function certificationSource(plan: Plan, rows: number, seed: number): RowSource {
  const world = worldOf(plan, rows, seed);
  const tables = shapesOf(plan);
  const strangers = () => kinds.map((life) => strangerOf(world, life, 0));
  return {
    largest: plan.tables.find(({ alias }) => alias === 'Certification')!.id,
    stories: kinds.length,
    estimate(id) {
      const { alias } = tables.get(id)!;
      const made = [...each(strangers(), alias)].length;
      return isCounted(alias) ? made * world.counties.length : (made * world.persons) / kinds.length;
    },
    *rows(id) {
      const shape = tables.get(id)!;
      for (const cells of each(everyone(world), shape.alias)) yield rowIn(shape, cells);
    },
    // A person is drawn anew each time, so that every table tells the same.
    story: (kind, number) => wholeStory(tables, (alias) => each([strangerOf(world, kinds[kind]!, number)], alias)),
  };
}

function* everyone(world: World): Generator<Person> {
  for (let number = 0; number < world.persons; number++) yield personOf(world, number);
}

/** Records that tell of an agency, not of a person. */
const isCounted = (alias: string) => alias === 'MatchRun' || alias === 'CommunityReturn';

function* each(persons: Iterable<Person>, alias: string): Generator<Cells> {
  if (isCounted(alias)) yield* countsOf(persons)[alias]!;
  else for (const person of persons) yield* recordsOf(person)[alias]!;
}
