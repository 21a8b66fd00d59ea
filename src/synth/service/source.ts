import type { Plan } from '../../plan/plan.js';
import type { Cells, RowSource } from '../source.js';
import { rowIn, shapesOf, wholeStory } from '../tables.js';
import { agencyRecords, askedIn, caseRecords } from './records.js';
import { agencyOf, caseOf, kinds, storyOf, worldOf } from './world.js';

/** The world of services: agencies with their guides and centres, cases and complaints. */
export function serviceSource(plan: Plan, rows: number, seed: number): RowSource {
  const world = worldOf(plan, rows, seed);
  const tables = shapesOf(plan);
  const asked = askedIn(plan);
  const isOfCases = (alias: string) => alias === 'ServiceCase' || alias === 'Complaint';
  const storyRecords = (alias: string, kind: number, number: number): readonly Cells[] => {
    const told = storyOf(world, kinds[kind]!, number);
    return isOfCases(alias) ? caseRecords(asked, told)[alias]! : agencyRecords(asked, told.agency, told.place)[alias]!;
  };
  function* records(alias: string): Generator<Cells> {
    if (!isOfCases(alias)) for (const county of world.counties) yield* agencyRecords(asked, agencyOf(county), county.name)[alias]!;
    else for (let number = 0; number < world.cases; number++) yield* caseRecords(asked, caseOf(world, number))[alias]!;
  }
  return {
    largest: plan.tables.find(({ alias }) => alias === 'ServiceCase')!.id,
    stories: kinds.length,
    closed: new Set(['AAB034']),
    estimate(id) {
      const { alias } = tables.get(id)!;
      const made = kinds.reduce((sum, _, kind) => sum + storyRecords(alias, kind, 0).length, 0) / kinds.length;
      return made * (isOfCases(alias) ? world.cases : world.counties.length);
    },
    *rows(id) {
      const shape = tables.get(id)!;
      for (const cells of records(shape.alias)) yield rowIn(shape, cells);
    },
    story: (kind, number) => wholeStory(tables, (alias) => storyRecords(alias, kind, number)),
  };
}
