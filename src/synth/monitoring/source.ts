import type { Plan } from '../../plan/plan.js';
import type { Cells, RowSource } from '../source.js';
import { rowIn, shapesOf, wholeStory } from '../tables.js';
import { lifeOf, lives } from './lives.js';
import { personOf, type Person } from './person.js';
import { returnsOf, rowsOfPerson } from './rows.js';
import { agenciesOf, storyAgencies, worldOf, type World } from './world.js';

/** Persons of a story: two, so that what belongs to one can be given to another. */
const cast = 2;

/** The world of monitoring: agencies, and persons who are insured with them, are paid by them, move and die. */
export function monitoringSource(plan: Plan, rows: number, seed: number): RowSource {
  const world = worldOf(plan, rows, seed);
  const tables = shapesOf(plan);
  const contributions = plan.tables.find(({ alias }) => alias === 'MonitoredContribution')!.id;
  const recordsOf = function* (id: string): Generator<Cells> {
    const make = rowsOfPerson[tables.get(id)!.alias];
    if (!make) return yield* returnsOf(world, world.agencies, personsOf(world));
    for (const person of personsOf(world)) yield* make(world, person);
  };
  return {
    largest: contributions,
    stories: lives.length,
    estimate: (id) => world.persons * (shares[tables.get(id)!.alias] ?? 0) || world.agencies.length,
    *rows(id) {
      const shape = tables.get(id)!;
      let left = id === contributions ? world.lines : Infinity;
      for (const cells of recordsOf(id)) {
        if (left-- <= 0) return;
        yield rowIn(shape, cells);
      }
    },
    story(kind, number) {
      const agencies = storyAgencies(world, number);
      const persons = Array.from({ length: cast }, (_, at) => personOf(world, lives[kind]!, world.persons + number * cast + at, agencies));
      const isThere = new Set(persons.flatMap(({ stays }) => stays.map(({ agency }) => agency.code)));
      const known = agencies.filter(({ code }) => isThere.has(code));
      return wholeStory(tables, (alias) => {
        const make = rowsOfPerson[alias];
        return make ? persons.flatMap((person) => [...make(world, person)]) : returnsOf(world, known, persons);
      });
    },
  };
}

/** About how many records of a type there are for each person; of returns there is one an agency. */
const shares: Readonly<Record<string, number>> = {
  MonitoredPerson: 1,
  MonitoredParticipation: 1.3,
  MonitoredDeath: 0.01,
  PensionGrant: 0.28,
  MonitoredPayment: 3.2,
  Certification: 0.54,
  MonitoredContribution: 6.3,
  StopEvent: 0.01,
};

function* personsOf(world: World): Generator<Person> {
  for (let number = 0; number < world.persons; number++) yield personOf(world, lifeOf(number), number, agenciesOf(world, number));
}
