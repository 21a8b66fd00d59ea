import type { Plan } from '../../plan/plan.js';
import type { Cells, RowSource } from '../source.js';
import { rowIn, shapesOf, wholeIn } from '../tables.js';
import { agencyOf, worldOf, type Agency } from './agency.js';
import { arrears } from './arrears.js';
import { audits } from './audits.js';
import { register } from './register.js';

const tell: Readonly<Record<string, (agency: Agency) => Cells[]>> = { ...audits, ...arrears, ...register };

/** Rows of wages that an agency has: the largest table. */
const wagesOfAgency = 14;

/** The world of audits: agencies that audit three employers each, ask for what they owe, and hold it against the register. */
export function auditSource(plan: Plan, rows: number, seed: number): RowSource {
  const world = worldOf(plan, Math.ceil(rows / wagesOfAgency), seed);
  const tables = shapesOf(plan);
  const largest = plan.tables.find(({ alias }) => alias === 'WageComparison')!.id;
  const records = (number: number, id: string): Cells[] => tell[tables.get(id)!.alias]!(agencyOf(world, number));
  return {
    largest,
    stories: 1,
    // An agency has employers and persons of its own.
    closed: new Set(['AAB034']),
    estimate: (id) => world.agencies * records(0, id).length,
    *rows(id) {
      const shape = tables.get(id)!;
      let left = id === largest ? rows : Infinity;
      for (let number = 0; number < world.agencies; number++)
        for (const cells of records(number, id)) {
          if (left-- <= 0) return;
          yield rowIn(shape, cells);
        }
    },
    story(_, number) {
      const told = new Map<string, Cells[]>();
      return {
        whole: true,
        shared: () => [],
        records(id) {
          // A story is looked at again and again.
          const known = told.get(id) ?? records(world.agencies + number, id).map((cells) => wholeIn(tables.get(id)!, cells));
          told.set(id, known);
          return known;
        },
      };
    },
  };
}
