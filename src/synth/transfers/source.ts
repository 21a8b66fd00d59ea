import type { Plan } from '../../plan/plan.js';
import type { Cells, RowSource } from '../source.js';
import { rowIn, shapesOf, wholeStory } from '../tables.js';
import { directoryEntry, type Records } from './letter.js';
import { lifeOf, lines, lives, type Life } from './lives.js';
import { moved, others, pensions } from './pension.js';
import { agenciesOf, personOf, storyAgencies, worldOf, type Person } from './world.js';

const tell: Readonly<Record<Life, (person: Person, years: number) => Records>> = { ...pensions, ...others };

/** The world of transfers: agencies, and persons whose insurance moves from one to another, told by both sides. */
export function transfersSource(plan: Plan, rows: number, seed: number): RowSource {
  const world = worldOf(plan, rows, seed);
  const tables = shapesOf(plan);
  const yearly = plan.tables.find(({ alias }) => alias === 'TransferYear')!.id;
  const lived = (life: Life, person: Person) => tell[life](person, lines[life] / 2);
  /** The last person has what is left of the yearly rows. */
  const recordsOf = (number: number): Records => {
    const life = lifeOf(number);
    const person = personOf(world, number, agenciesOf(world, number));
    const isWhole = number < world.persons - 1 || world.last === lines[life];
    return isWhole ? lived(life, person) : moved(person, world.last / 2);
  };
  const counts = new Map<string, number>();
  for (let number = 0; number < lives.length; number++) {
    const records = lived(lifeOf(number), personOf(world, number, agenciesOf(world, number)));
    for (const [alias, made] of Object.entries(records)) counts.set(alias, (counts.get(alias) ?? 0) + made.length);
  }
  return {
    largest: yearly,
    stories: lives.length,
    estimate(id) {
      const { alias } = tables.get(id)!;
      return alias === 'AgencyDirectory' ? world.agencies.length : (world.persons / lives.length) * (counts.get(alias) ?? 0);
    },
    *rows(id) {
      const shape = tables.get(id)!;
      const { alias } = shape;
      const written = (cells: Cells) => rowIn(shape, cells);
      if (alias === 'AgencyDirectory') yield* world.agencies.map((agency) => written(directoryEntry(agency)));
      else for (let number = 0; number < world.persons; number++) yield* (recordsOf(number)[alias] ?? []).map(written);
    },
    story(kind, number) {
      const person = personOf(world, world.persons + number, storyAgencies(world, number));
      const records: Records = { ...lived(lives[kind]!, person), AgencyDirectory: person.agencies.map(directoryEntry) };
      return wholeStory(tables, (alias) => records[alias] ?? []);
    },
  };
}
