import type { Plan } from '../../plan/plan.js';
import type { Cells, RowSource } from '../source.js';
import { rowIn, shapesOf, wholeIn } from '../tables.js';
import { agencyOf, kinds, worldOf, type Agency } from './agency.js';
import { arrears } from './arrears.js';
import { audits } from './audits.js';
import { register } from './register.js';

const tell: Readonly<Record<string, (agency: Agency) => Cells[]>> = { ...audits, ...arrears, ...register };

/** The world of audits: agencies that audit three employers each, ask for what they owe, and hold it against the register. */
export function auditSource(plan: Plan, rows: number, seed: number): RowSource {
  const world = worldOf(plan, rows, seed);
  const tables = shapesOf(plan);
  const largest = plan.tables.find(({ alias }) => alias === 'WageComparison')!.id;
  const records = (number: number, id: string, kind?: Agency['kind']): Cells[] =>
    tell[tables.get(id)!.alias]!(agencyOf(world, number, kind));
  return {
    largest,
    stories: kinds.length,
    // An agency has employers and persons of its own.
    closed: new Set(['AAB034']),
    estimate: (id) => (world.agencies / kinds.length) * kinds.reduce((sum, kind, at) => sum + records(at, id, kind).length, 0),
    *rows(id) {
      const shape = tables.get(id)!;
      let left = id === largest ? world.wages : Infinity;
      for (let number = 0; number < world.agencies; number++)
        for (const cells of records(number, id)) {
          if (left-- <= 0) return;
          yield rowIn(shape, cells);
        }
    },
    story(kind, number) {
      const told = new Map<string, Cells[]>();
      return {
        whole: true,
        shared: () => [],
        records(id) {
          // A story is looked at again and again.
          const known = told.get(id) ?? records(world.agencies + number, id, kinds[kind]).map((cells) => wholeIn(tables.get(id)!, cells));
          told.set(id, known);
          return known;
        },
      };
    },
  };
}
