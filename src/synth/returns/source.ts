import type { Plan } from '../../plan/plan.js';
import { monthOf } from '../calendar.js';
import type { RowSource } from '../source.js';
import { rowIn, shapesOf, wholeStory } from '../tables.js';
import { divisionsOf } from './divisions.js';
import { planOf2012 } from './plan2012.js';
import { cellsOfReturn, recordsOf, type Records } from './records.js';

/** Fixed, so that the same seed gives the same data in any year: the last month. */
const last = monthOf(2024, 12);

/** Groups of those who report, at the most; more rows are more months. The other prefectures are left for stories. */
const mostGroups = 60;

/**
 * The world of returns: prefectures and counties that report each month, their ledgers, and the register that the figures of the counties are
 * drawn from; and the figures of the plan of 2012. Returns are whole, so that there are about as many cells as asked for.
 */
export function returnsSource(plan: Plan, rows: number, seed: number): RowSource {
  const { groups, alone } = divisionsOf(plan, '2024', seed);
  const returns = Math.max(1, Math.round(rows / (cellsOfReturn * 3)));
  const count = Math.min(mostGroups, Math.ceil(returns / 12));
  const months = Math.max(1, Math.round(returns / count));
  const tables = shapesOf(plan);
  const own = (at: number): Records =>
    at < 0 ? planOf2012(seed) : recordsOf(seed, groups[at]!, { first: last - months + 1, count: months });
  const county = (number: number) => alone[number % alone.length]!;
  // Prefectures are few: when all have a story, they have others of years before.
  const left = groups.slice(mostGroups);
  const group = (number: number) => left[number % left.length]!;
  const city = (number: number) => ({ counties: [group(number).upper!] });
  const until = (months: number, number = 0) => ({ first: last - months + 1 - 12 * Math.floor(number / left.length), count: months });
  // A fault in one table is not to be told by another: most stories have some of the tables only.
  const stories: ((number: number) => Records)[] = [
    (number) => planOf2012(seed, county(alone.length - 1 - (number % alone.length)).counties[0]),
    (number) => recordsOf(seed, city(number), until(1, number), ['returns']),
    (number) => recordsOf(seed, county(number), until(1), ['keeping']),
    (number) => recordsOf(seed, county(number), until(3), ['ledger']),
    (number) => recordsOf(seed, city(number), until(2, number), ['returns']),
    (number) => recordsOf(seed, county(number), until(1), ['returns', 'register']),
    (number) => recordsOf(seed, county(number), until(1), ['returns', 'ledger', 'register']),
    (number) => recordsOf(seed, group(number), until(1, number), ['returns', 'register']),
  ];
  return {
    largest: plan.tables.find(({ alias }) => alias === 'ReturnCell')!.id,
    stories: stories.length,
    closed: new Set(['AAB301']),
    leavesOut: true,
    estimate: (id) => count * (own(0)[tables.get(id)!.alias]?.length ?? 0),
    *rows(id) {
      const shape = tables.get(id)!;
      for (let at = -1; at < count; at++) for (const cells of own(at)[shape.alias] ?? []) yield rowIn(shape, cells);
    },
    story(kind, number) {
      const records = stories[kind]!(number);
      return wholeStory(tables, (alias) => records[alias] ?? []);
    },
  };
}
