import { holdsDay, spansByCode } from '../check/spans.js';
import type { CodePlan } from '../plan/plan.js';
import { Bits } from './bits.js';
import type { ListIndex } from './list-index.js';

/** The stretches of time between two changes of a list, numbered from 0. */
export interface Stretches {
  /** A day of each. */
  days: string[];
  /** SQL: the number of the stretch that a day, a number `YYYYMMDD`, lies in. Never NULL. */
  of(day: string): string;
}

/** Years that may be counted one by one. */
const mostYears = 256;

/** Between the first days and the days after the last ones. Where all are the first of a year, each year is a stretch. */
export function stretchesOf(codes: readonly CodePlan[]): Stretches {
  const ends = [...spansByCode(codes).values()].flat();
  const changes = [...new Set(ends.flatMap(([from, to]) => [from, to && dayAfter(to)]).filter(Boolean))].sort();
  const days = ['', ...changes];
  const [first, last] = [changes[0], changes.at(-1)].map((day) => Number(day?.slice(0, 4))) as [number, number];
  if (changes.length === 0 || changes.some((day) => !day.endsWith('0101')) || last - first >= mostYears) {
    return { days, of: (day) => choice(changes, day) };
  }
  const years = Array.from({ length: last - first + 1 }, (_, year) => `${String(first + year).padStart(4, '0')}0101`);
  return { days: ['', ...years], of: (day) => `greatest(least(${day} // 10000 - ${first - 1}, ${years.length}), 0)` };
}

/** A bit for each code and stretch: whether the code was valid in it. What has no code is not wrong. */
export function validityBits(codes: readonly CodePlan[], { days }: Stretches, index: ListIndex): Bits {
  const bits = new Bits(index.rows * days.length, 1);
  for (const [code, spans] of spansByCode(codes)) {
    const first = index.rowOf(code) * days.length;
    for (const [column, day] of days.entries()) bits.set(first + column, spans.some((span) => holdsDay(span, day)));
  }
  return bits;
}

/** How many of the changes are not after the day, by halves. */
function choice(changes: readonly string[], day: string, before = 0): string {
  if (changes.length === 0) return String(before);
  const middle = changes.length >> 1;
  const later = choice(changes.slice(middle + 1), day, before + middle + 1);
  return `CASE WHEN ${day} >= ${Number(changes[middle])} THEN ${later} ELSE ${choice(changes.slice(0, middle), day, before)} END`;
}

/** Empty after the last day there is. */
function dayAfter(day: string): string {
  if (day === '99991231') return '';
  const [year, month, date] = [day.slice(0, 4), day.slice(4, 6), day.slice(6)].map(Number) as [number, number, number];
  const next = new Date(Date.UTC(2000, month - 1, date + 1));
  next.setUTCFullYear(year, month - 1, date + 1);
  return next.toISOString().replaceAll('-', '').slice(0, 8);
}
