import type { Plan } from '../../plan/plan.js';
import type { Cells, RowSource } from '../source.js';
import { rowIn, shapesOf, wholeIn } from '../tables.js';
import { books } from './books.js';
import { cityOf, keeps, worldOf, type City } from './city.js';
import { statements } from './statements.js';

const tell: Readonly<Record<string, (city: City) => Cells[]>> = { ...statements, ...books };

/** The world of funds: cities whose agencies keep a fund, plan and close its years, and hold their details against its ledger. */
export function fundsSource(plan: Plan, rows: number, seed: number): RowSource {
  const world = worldOf(plan, rows, seed);
  const tables = shapesOf(plan);
  const largest = plan.tables.find(({ alias }) => alias === 'FundVoucher')!.id;
  const records = (kind: number, number: number, id: string): Cells[] => tell[tables.get(id)!.alias]!(cityOf(world, number, kind));
  return {
    largest,
    stories: keeps.length,
    // A city has agencies of its own.
    closed: new Set(['AAB034']),
    estimate: (id) => (world.cities / keeps.length) * keeps.reduce((sum, _, kind) => sum + records(kind, kind, id).length, 0),
    *rows(id) {
      const shape = tables.get(id)!;
      let left = id === largest ? world.lines : Infinity;
      for (let number = 0; number < world.cities; number++)
        for (const cells of records(number % keeps.length, number, id)) {
          if (left-- <= 0) return;
          // A voucher that is cut short moves nothing, and so is even.
          const row: Cells = left === 0 && cells['LINE'] === '1' ? { ...cells, EAD143: '0.00', EAD144: '0.00' } : cells;
          yield rowIn(shape, row);
        }
    },
    story(kind, number) {
      const told = new Map<string, Cells[]>();
      return {
        whole: true,
        shared: () => [],
        records(id) {
          // A story is looked at again and again.
          const known = told.get(id) ?? records(kind, world.cities + number, id).map((cells) => wholeIn(tables.get(id)!, cells));
          told.set(id, known);
          return known;
        },
      };
    },
  };
}
