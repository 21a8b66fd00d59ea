import { holdsDay, type Span } from '../../value/spans.js';
import { bitSql, Bits, isSetSql } from './bits.js';
import type { ListIndex } from './list-index.js';
import { listMark, sqlName } from '../names.js';
import type { CodePlan } from '../../value/code.js';

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
  /** The codes, each once. */
  codes: readonly string[];
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
  const { spans: lifetimes, of } = lifetimesOf(codes);
  const stretches = stretchesOf(lifetimes.flat());
  const planes = [...Array(Math.ceil(Math.log2(lifetimes.length))).keys()];
  const plane = (at: number) => `${listMark(name)}lifetime${at}`;
  const days = `${listMark(name)}days`;
  const covers = new Bits(lifetimes.length * stretches.days.length);
  for (const [number, spans] of lifetimes.entries()) {
    for (const [at, day] of stretches.days.entries()) {
      covers.set(number * stretches.days.length + at, spans.length === 0 || spans.some((span) => holdsDay(span, day)));
    }
  }
  const lifetime = (row: string) => planes.map((at) => `${bitSql(plane(at), row)} * ${2 ** at}`).join(' + ') || '0';
  return {
    codes: [...of.keys()],
    columns: Math.max(1, planes.length),
    setUp(index) {
      const bits = planes.map(() => new Bits(index.rows));
      for (const [code, number] of of) {
        const row = number === always ? 0 : index.rowOf(code);
        for (let at = 0; number >> at; at++) if ((number >> at) & 1) bits[at]!.set(row, true);
      }
      return [...bits.map((each, at) => each.keepSql(sqlName(plane(at)))), covers.keepSql(sqlName(days))];
    },
    validOn: (row, on) =>
      [...new Set(on)].map((day) => isSetSql(days, `(${lifetime(row)}) * ${stretches.days.length} + ${stretches.of(day)}`)).join(' OR '),
  };
}

/** Number of the lifetime that has no ends. */
const always = 0;

/** The different times of validity, the first of them always, and which of them each code has. */
interface Lifetimes {
  spans: (readonly Span[])[];
  of: Map<string, number>;
}

/** A code with a row that tells no days is valid always. */
function lifetimesOf(codes: readonly CodePlan[]): Lifetimes {
  const spans: (readonly Span[])[] = [[]];
  const of = new Map<string, number>();
  // What a lifetime becomes by one more span; those of a code's first row stand at `undefined`.
  const longer = new Map<number | undefined, Map<string, number>>();
  for (const { code, validFrom, validTo } of codes) {
    const known = of.get(code);
    const open = validFrom === '' && validTo === '';
    of.set(code, open || known === always ? always : lengthened(known, validFrom, validTo));
  }
  return { spans, of };

  function lengthened(known: number | undefined, from: string, to: string): number {
    let next = longer.get(known);
    if (!next) longer.set(known, (next = new Map()));
    const key = `${from}-${to}`;
    let number = next.get(key);
    if (number === undefined) next.set(key, (number = spans.push([...(known === undefined ? [] : spans[known]!), [from, to]]) - 1));
    return number;
  }
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
