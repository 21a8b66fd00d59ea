import { holdsDay, spansByCode, type Span } from '../check/spans.js';
import type { CodePlan } from '../plan/plan.js';
import { bitSql, Bits, isSetSql } from './bits.js';
import type { ListIndex } from './list-index.js';
import { sqlName } from './names.js';

/** The stretches of time between two changes of a list, numbered from 0. */
interface Stretches {
  /** A day of each. */
  days: string[];
  /** SQL: the number of the stretch that a day, a number `YYYYMMDD`, lies in. Never NULL. */
  of(day: string): string;
}

/** Years that may be counted one by one. */
const mostYears = 256;

/** Between the first days and the days after the last ones. Where all are the first of a year, each year is a stretch. */
function stretchesOf(spans: readonly Span[]): Stretches {
  const changes = [...new Set(spans.flatMap(([from, to]) => [from, to && dayAfter(to)]).filter(Boolean))].sort();
  const days = ['', ...changes];
  const [first, last] = [changes[0], changes.at(-1)].map((day) => Number(day?.slice(0, 4))) as [number, number];
  if (changes.length === 0 || changes.some((day) => !day.endsWith('0101')) || last - first >= mostYears) {
    return { days, of: (day) => choice(changes, day) };
  }
  const years = Array.from({ length: last - first + 1 }, (_, year) => `${String(first + year).padStart(4, '0')}0101`);
  return { days: ['', ...years], of: (day) => `greatest(least(${day} // 10000 - ${first - 1}, ${years.length}), 0)` };
}

/** When codes of a list were valid, as SQL finds it out. */
export interface CodeDays {
  /** Bits kept for each code. */
  columns: number;
  /** Statements that make what the SQL below takes for granted. */
  setUp(index: ListIndex): string[];
  /** SQL: whether the code of a row was valid on one of the days, numbers `YYYYMMDD`. Ask only for rows that there are. */
  validOn(row: string, days: readonly string[]): string;
}

/**
 * Many codes share a few lifetimes. Each code bears the number of its own, a bit a plane, and one more look tells whether that
 * lifetime covers the stretch: so the bits stay small enough for the processor's cache, however many codes there are.
 *
 * @param name Distinguishes the list's variables.
 */
export function codeDaysOf(name: string, codes: readonly CodePlan[]): CodeDays {
  const { lifetimes, numbers } = lifetimesOf(codes);
  const stretches = stretchesOf(lifetimes.flat());
  const columns = Math.ceil(Math.log2(lifetimes.length));
  const plane = (at: number) => `list:${name}:lifetime${at}`;
  const days = `list:${name}:days`;
  const covers = new Bits(lifetimes.length * stretches.days.length);
  for (const [number, spans] of lifetimes.entries()) {
    for (const [at, day] of stretches.days.entries()) {
      covers.set(number * stretches.days.length + at, spans.length === 0 || spans.some((span) => holdsDay(span, day)));
    }
  }
  const planeBits = (index: ListIndex, at: number) => {
    const bits = new Bits(index.rows);
    for (const [code, number] of numbers) if ((number >> at) & 1) bits.set(index.rowOf(code), true);
    return bits;
  };
  const lifetime = (row: string) => [...Array(columns).keys()].map((at) => `${bitSql(plane(at), row)} * ${2 ** at}`).join(' + ') || '0';
  return {
    columns: Math.max(1, columns),
    setUp: (index) => [...[...Array(columns).keys()].map((at) => planeBits(index, at).keepSql(sqlName(plane(at)))), covers.keepSql(sqlName(days))],
    validOn: (row, on) => [...new Set(on)].map((day) => isSetSql(days, `(${lifetime(row)}) * ${stretches.days.length} + ${stretches.of(day)}`)).join(' OR '),
  };
}

/** The different times of validity, the first of them always, and which of them each other code has. */
function lifetimesOf(codes: readonly CodePlan[]): { lifetimes: (readonly Span[])[]; numbers: Map<string, number> } {
  const lifetimes: (readonly Span[])[] = [[]];
  const known = new Map<string, number>();
  const numbers = new Map<string, number>();
  for (const [code, spans] of spansByCode(codes)) {
    const key = spans.map(([from, to]) => `${from}-${to}`).join(' ');
    let number = known.get(key);
    if (number === undefined) known.set(key, (number = lifetimes.push(spans) - 1));
    numbers.set(code, number);
  }
  return { lifetimes, numbers };
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
