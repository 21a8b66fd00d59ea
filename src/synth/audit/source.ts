import type { Plan } from '../../plan/plan.js';
import type { Cells, RowSource } from '../source.js';
import { toldSource } from '../told.js';
import { agencyOf, kinds, worldOf, type Agency } from './agency.js';
import { arrears } from './arrears.js';
import { audits } from './audits.js';
import { register } from './register.js';

const tell: Readonly<Record<string, (agency: Agency) => Cells[]>> = { ...audits, ...arrears, ...register };

/** The world of audits: agencies that audit three employers each, ask for what they owe, and hold it against the register. */
export function auditSource(plan: Plan, rows: number, seed: number): RowSource {
  const world = worldOf(plan, rows, seed);
  return toldSource(plan, {
    ...{ largest: 'WageComparison', rows, subjects: world.agencies, kinds },
    // An agency has employers and persons of its own.
    closed: ['AAB034'],
    records: (alias, number, kind) => tell[alias]!(agencyOf(world, number, kind)),
  });
}
