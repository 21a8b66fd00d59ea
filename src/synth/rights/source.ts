import type { Plan } from '../../plan/plan.js';
import type { Cells, RowSource } from '../source.js';
import { rowIn, shapesOf, wholeStory } from '../tables.js';
import { comparisonsOf } from './comparisons.js';
import { kinds } from './lives.js';
import { personOf, personsIn, strangerOf, worldOf, type Person, type World } from './person.js';
import { registerOf } from './register.js';
import { isDue, statementsOf, type Records } from './statement.js';
import { yearsOf } from './year.js';

/** The world of rights: persons with their accounts, contributions and statements, and what other offices told of some. */
export function rightsSource(plan: Plan, rows: number, seed: number): RowSource {
  const world = worldOf(plan, rows, seed);
  const tables = shapesOf(plan);
  const all = personsIn(world);
  const records = (persons: Iterable<Person>, alias: string): Iterable<Cells> =>
    isCounted(alias) ? countsOf(persons) : each(persons, alias);
  return {
    largest: plan.tables.find(({ alias }) => alias === 'RightsMonth')!.id,
    stories: kinds.length,
    estimate(id) {
      const { alias } = tables.get(id)!;
      return isCounted(alias) ? world.counties.length * 2 : estimateOf(world, alias);
    },
    *rows(id) {
      const shape = tables.get(id)!;
      for (const cells of records(everyone(world, all), shape.alias)) yield rowIn(shape, cells);
    },
    story: (kind, number) => wholeStory(tables, (alias) => records([strangerOf(world, kinds[kind]!, number)], alias)),
  };
}

/** Records that tell of an agency and a year, not of a person. */
const isCounted = (alias: string) => alias === 'RightsCount';

function* everyone(world: World, all: number): Generator<Person> {
  for (let number = 0; number < all; number++) yield personOf(world, number);
}

function* each(persons: Iterable<Person>, alias: string): Generator<Cells> {
  const agencies = new Set<string>();
  for (const person of persons) {
    const agency = person.agency['AAB034']!;
    const isFirst = !agencies.has(agency);
    agencies.add(agency);
    for (const records of recordsOf(person, isFirst)) yield* records[alias] ?? [];
  }
}

/** What there is of a person; with the first of an agency, what that agency compared. */
function recordsOf(person: Person, isFirst: boolean): Records[] {
  const years = yearsOf(person);
  const deemed = person.draws.oneIn(3) && person.life !== 'resident' ? 12 + person.draws.below(60) : 0;
  const own = [statementsOf(person, years, deemed), registerOf(person, years, deemed)];
  return isFirst ? [...own, comparisonsOf(person.neighbour())] : own;
}

/** One count for each agency and year, in the order in which they first occur. */
function countsOf(persons: Iterable<Person>): Cells[] {
  const counts = new Map<string, { of: Cells; due: number; given: number }>();
  for (const person of persons)
    for (const year of yearsOf(person)) {
      const key = `${person.agency['AAB034']} ${year.year}`;
      const known = counts.get(key) ?? { of: { ...person.agency, AAE001: String(year.year) }, due: 0, given: 0 };
      counts.set(key, { ...known, due: known.due + Number(isDue(year)), given: known.given + 1 });
    }
  return [...counts.values()].map(({ of, due, given }) => ({ ...of, DUEPERSONS: String(due), STATEMENTS: String(given) }));
}

/** About how many records of a type there are: each kind of person has as many, and each agency what it compared. */
function estimateOf(world: World, alias: string): number {
  const strangers = kinds.map((life) => strangerOf(world, life, 0));
  const compared = comparisonsOf(strangers[0]!.neighbour())[alias]?.length ?? 0;
  const own = [...each(strangers, alias)].length - compared;
  return (personsIn(world) / kinds.length) * own + world.counties.length * compared;
}
