import { monthOf, monthText } from '../calendar.js';
import { money } from '../maker.js';
import type { Cells } from '../source.js';
import type { Agency, Person } from './world.js';

/** Contributions of a year, or of a part of it, in one place. */
export interface Period {
  at: Agency;
  /** Months since year 0. */
  from: number;
  to: number;
  /** A year without contributions has interest only. */
  isPaid: boolean;
}

/** What the account comes to, in whole cents. */
export interface Account {
  rows: Cells[];
  /** Months paid, by the code of the division. */
  months: ReadonlyMap<string, number>;
  /** 12 % of the contribution wages since 1998. */
  pooled: number;
  /** The part that the person had paid by the end of 1997, and the balance at the end of the year before the last. */
  before1998: number;
  atYearEnd: number;
  /** What the last year has added. */
  lastYear: number;
}

/** The periods of so many years that end with a month. */
export function periodsUntil(last: number, years: number, at: Agency): Period[] {
  const lastYear = Math.floor(last / 12);
  return Array.from({ length: years }, (_, index) => {
    const year = lastYear - years + 1 + index;
    return { at, from: monthOf(year, 1), to: year === lastYear ? last : monthOf(year, 12), isPaid: true };
  });
}

/** The yearly rows, whose balances go on from each other; in the last year no interest is credited yet. */
export function accountOf(person: Person, periods: readonly Period[]): Account {
  const { draws } = person;
  const months = new Map<string, number>();
  const lastYear = yearOf(periods.at(-1)!.to);
  const sums = { balance: 0, own: 0, pooled: 0, before1998: 0, atYearEnd: 0, added: 0 };
  const rows = periods.map(({ at, from, to, isPaid }) => {
    const year = yearOf(from);
    const count = isPaid ? to - from + 1 : 0;
    const base = isPaid ? 1000 + (year - 1994) * 180 + draws.below(900) : 0;
    // Shares of 100 yuan are whole cents of a yuan.
    const credited = base * count * (year < 2006 ? 11 : 8);
    const ownCredited = year < 2006 ? base * count * 5 : credited;
    const interest = year === lastYear ? 0 : Math.round(sums.balance * 0.03);
    const ownInterest = year === lastYear ? 0 : Math.round(sums.own * 0.03);
    sums.balance += credited + interest;
    sums.own += ownCredited + ownInterest;
    if (year >= 1998) sums.pooled += base * count * 12;
    else sums.before1998 = sums.own;
    if (year < lastYear) sums.atYearEnd = sums.balance;
    else sums.added += credited;
    months.set(at.division, (months.get(at.division) ?? 0) + count);
    return {
      PLACE: at.division,
      AAB300: at.place,
      AAE001: String(year),
      AAE041: monthText(from),
      AAE042: monthText(to),
      AAE202: String(count),
      AAE180: money(base * 100),
      AAA042: year < 2019 ? '0.2' : '0.16',
      AAA043: year < 2006 ? '0.11' : '0.08',
      AAA041: year < 2006 ? '0.05' : '0.08',
      AAE381: money(credited),
      AAE264: money(ownCredited),
      AAE269: money(interest),
      AAE265: money(ownInterest),
      AAE382: money(sums.balance),
      AAE273: money(sums.own),
      AAE013: isPaid ? '' : '中断缴费，只计利息',
    };
  });
  return { rows, months, pooled: sums.pooled, before1998: sums.before1998, atYearEnd: sums.atYearEnd, lastYear: sums.added };
}

function yearOf(month: number): number {
  return Math.floor(month / 12);
}
