import type { Plan } from '../../plan/plan.js';
import type { RowSource } from '../source.js';
import { toldSource } from '../told.js';
import { employerOf, worldOf } from './employer.js';
import { residentOf, tell } from './records.js';

/** The world of collection: employers that declare what their persons and they owe, as it is collected; and residents for the rest. */
export function collectionSource(plan: Plan, rows: number, seed: number): RowSource {
  const world = worldOf(plan, rows, seed);
  return toldSource(plan, {
    ...{ largest: 'MedicalCollection', rows, subjects: world.employers + world.residents, kinds: ['employer'] },
    // An employer has an agency and persons of its own.
    closed: ['AAB034'],
    records: (alias, number, kind) => {
      const employer = employerOf(world, number);
      const isResident = kind === undefined && number >= world.employers;
      if (!isResident) return tell[alias]!(employer);
      return alias === 'MedicalCollection' ? [residentOf(employer)] : [];
    },
  });
}
