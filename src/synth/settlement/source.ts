import type { Plan } from '../../plan/plan.js';
import type { RowSource } from '../source.js';
import { rowIn, shapesOf, wholeStory } from '../tables.js';
import { directoryOf } from './institution.js';
import { cataloguesOf } from './items.js';
import { lines, lives } from './lives.js';
import { totalsOf } from './totals.js';
import { bulk, merged, treatments } from './treatments.js';
import { groupOf, groupsIn, peopleOf, personOf, worldOf, type Group, type Person, type Records } from './world.js';

/** The world of settlements: groups of persons who are treated in institutions of their own, and what is settled, limited, bought and reconciled. */
export function settlementSource(plan: Plan, rows: number, seed: number): RowSource {
  const world = worldOf(plan, rows, seed);
  const groups = groupsIn(world);
  const tables = shapesOf(plan);
  /** The last person has what is left of the fee lines. */
  const told = (person: Person): Records =>
    person.number === world.persons - 1 && world.last < lines[person.life] ? bulk(person, world.last) : treatments[person.life](person);
  const groupRecords = (number: number): Records => {
    const group = groupOf(world, number);
    return recordsOf(group, peopleOf(world, group).map(told));
  };
  const typical = groupRecords(0);
  return {
    largest: plan.tables.find(({ alias }) => alias === 'FeeLine')!.id,
    stories: lives.length,
    closed: new Set(['PSN_NO']),
    estimate: (id) => (typical[tables.get(id)!.alias]?.length ?? 0) * groups,
    *rows(id) {
      const shape = tables.get(id)!;
      for (let number = 0; number < groups; number++) yield* (groupRecords(number)[shape.alias] ?? []).map((cells) => rowIn(shape, cells));
    },
    story(kind, number) {
      const group = groupOf(world, groups + number);
      const records = recordsOf(group, [treatments[lives[kind]!](personOf(world, group, 0, lives[kind]!))]);
      return wholeStory(tables, (alias) => records[alias] ?? []);
    },
  };
}

/** What is told of the treatments of a group, and what they share. */
function recordsOf(group: Group, told: readonly Records[]): Records {
  const all = merged(told);
  return { ...all, ...totalsOf(group, all), ...cataloguesOf(group, all), Institution: directoryOf(group) };
}
