import type { Plan } from '../../plan/plan.js';
import type { Cells, RowSource } from '../source.js';
import { toldSource } from '../told.js';
import { books } from './books.js';
import { cityOf, keeps, worldOf, type City } from './city.js';
import { statements } from './statements.js';

const tell: Readonly<Record<string, (city: City) => Cells[]>> = { ...statements, ...books };

/** The world of funds: cities whose agencies keep a fund, plan and close its years, and hold their details against its ledger. */
export function fundsSource(plan: Plan, rows: number, seed: number): RowSource {
  const world = worldOf(plan, rows, seed);
  return toldSource(plan, {
    ...{ largest: 'FundVoucher', rows, subjects: world.cities, kinds: [...keeps.keys()] },
    // A city has agencies of its own.
    closed: ['AAB034'],
    records: (alias, number, kind = number % keeps.length) => tell[alias]!(cityOf(world, number, kind)),
    // A voucher that is cut short moves nothing, and so is even.
    last: (cells) => (cells['LINE'] === '1' ? { ...cells, EAD143: '0.00', EAD144: '0.00' } : cells),
  });
}
