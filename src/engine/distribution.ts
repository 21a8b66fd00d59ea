import type { ValueCounts, DistributionClass } from './tally.js';

/** Values of 10 to the power of this and more are in one class. */
export const mostDigits = 14;

/** What stands for amounts below zero and for zero; others are told by how many digits stand in front of the point, those below 1 by none. */
export const amountKeys = { below: -2, zero: -1 } as const;

/** A column has at most so many bars, and those of the years before and after it. */
const mostYears = 40;

/** Years before the first of these, and more than so many after the day of the run, are gathered. */
const years = { first: 1900, ahead: 10 };

/** Years in a class. */
const steps = [1, 5, 10, 50, 100, 500];

/** Amounts by their magnitude: of every class from the lowest to the highest that has any. */
export function amountClasses(found: ReadonlyMap<number, ValueCounts>): DistributionClass[] {
  return spanned([...found.keys()], 1).map((key) => ({ ...boundsOf(key), ...(found.get(key) ?? none) }));
}

function boundsOf(key: number): Pick<DistributionClass, 'from' | 'to'> {
  if (key === amountKeys.below) return { to: 0 };
  if (key === amountKeys.zero) return { from: 0, to: 0 };
  if (key > mostDigits) return { from: 10 ** mostDigits };
  return { from: key === 0 ? 0 : 10 ** (key - 1), to: 10 ** key };
}

/**
 * Dates by their year, or by so many years that there are not too many classes; what lies far from the day of the run is gathered.
 *
 * @param asOf `YYYY-MM-DD`, the day of the run.
 */
export function yearClasses(found: ReadonlyMap<number, ValueCounts>, asOf: string): DistributionClass[] {
  const last = Math.max(years.first, Number(asOf.slice(0, 4)) + years.ahead);
  const within = [...found.keys()].filter((year) => year >= years.first && year <= last);
  const gathered = (which: (year: number) => boolean) => summed([...found].flatMap(([year, counts]) => (which(year) ? [counts] : [])));
  const [before, after] = [gathered((year) => year < years.first), gathered((year) => year > last)];
  const span = within.length === 0 ? 0 : Math.max(...within) - Math.min(...within) + 1;
  // One class more than fit, where the first year is not the first of its class.
  const step = steps.find((each) => span / each <= (each === 1 ? mostYears : mostYears - 1)) ?? 1000;
  return [
    ...(before.count > 0 ? [{ to: years.first - 1, ...before }] : []),
    ...spanned(within, step).map((from) => ({
      // The classes at the ends are as long as the years that are not gathered leave them.
      ...{ from: Math.max(from, years.first), to: Math.min(from + step - 1, last) },
      ...gathered((year) => year >= Math.max(from, years.first) && year < from + step && year <= last),
    })),
    ...(after.count > 0 ? [{ from: last + 1, ...after }] : []),
  ];
}

const none: ValueCounts = { count: 0, failed: 0 };

/** The numbers at a step, from that of the least to that of the greatest. */
function spanned(keys: readonly number[], step: number): number[] {
  if (keys.length === 0) return [];
  const [first, last] = [Math.floor(Math.min(...keys) / step), Math.floor(Math.max(...keys) / step)];
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}

function summed(counts: readonly ValueCounts[]): ValueCounts {
  return counts.reduce((sum, { count, failed }) => ({ count: sum.count + count, failed: sum.failed + failed }), none);
}
