import type { FigureCell, Questions } from '../../expression/question.js';
import type { LongForm } from '../../plan/plan.js';
import { decimal } from '../../value/runtime.js';
import { periodNumber } from '../../value/period.js';
import { holdsExactly } from './exact.js';
import { groups, type Judged, type Question } from './judged.js';

/** A cell of a return as a record holds it. */
interface Known {
  row: Judged;
  /** Whose return it is, and into whose it is added up. */
  keys: readonly string[];
  upper: string | undefined;
  form: string;
  at: string;
  column: string;
  period: string;
  n: bigint;
  value: bigint | undefined;
  /** Which cell it is, of whatever return. */
  place: string;
  /** Which return it is of, and which row or column of it where a relation is of each. */
  ofReturn: string;
}

type Unrelated = Questions['unrelated'];

/** The first own cell of each return in which something does not hold between cells, where all of them are there once. */
export function unrelated(asked: Unrelated): Question {
  const { of, from, to, cells, holds } = asked;
  const own = cells.findIndex(({ form, back }) => form === undefined && back === undefined);
  const sums = cells.some(({ back }) => back === 'below');
  const isAsked = ({ form, period }: Known) =>
    form === of && (from === undefined || period.slice(0, from.length) >= from) && (to === undefined || period.slice(0, to.length) <= to);
  // Most rows of a set are asked about again and again as they are.
  const made = new WeakMap<Judged, Known[]>();
  const cellsOf = (row: Judged) => {
    const found = made.get(row) ?? cellOf(row, asked);
    made.set(row, found);
    return found;
  };
  return (rows) => {
    const known = rows.flatMap(cellsOf);
    const byPlace = groups(known, ({ place }) => place);
    const below = sums ? unitsBelow(known.filter(({ form }) => form === of)) : new Map<string, Set<string>>();
    const returns = groups(known.filter(isAsked), ({ ofReturn }) => ofReturn);
    return [...returns.values()].flatMap(([some]) => {
      const found = cells.map((cell) => cellsMeant(cell, some!, byPlace, asked));
      const numbers = found.map((meant) =>
        meant.isSum ? sumOf(meant.cells, below.get(aboveName(some!.keys[0]!, some!.n))) : onlyOf(meant.cells),
      );
      if (numbers.includes(undefined)) return [];
      const figures = new Map(cells.map((cell, at) => [cell.name, { value: numbers[at]!, scale: 4 }]));
      return holdsExactly(holds, figures) ? [] : [found[own]!.cells[0]!.row];
    });
  };
}

const aboveName = (upper: string, n: bigint) => JSON.stringify([upper, String(n)]);

/** The units whose returns are added up, by whose they are added up into, and the period. */
function unitsBelow(known: readonly Known[]): Map<string, Set<string>> {
  const added = known.filter(({ upper }) => upper !== undefined);
  const byUpper = groups(added, ({ upper, n }) => aboveName(upper!, n));
  return new Map([...byUpper].map(([name, some]) => [name, new Set(some.map(({ keys }) => keys[0]!))]));
}

const placeName = (form: string, row: string, column: string, n: bigint) => JSON.stringify([form, row, column, String(n)]);

/** The records that hold a cell of a relation, for the return that one of its cells stands for. */
function cellsMeant(
  cell: FigureCell,
  { keys, n, at, column }: Known,
  byPlace: ReadonlyMap<string, readonly Known[]>,
  { of, unit, step }: Unrelated,
): { cells: Known[]; isSum: boolean } {
  const isSum = cell.back === 'below';
  const back = BigInt(cell.back === 'period' ? step : cell.back === 'year' ? (unit === 'month' ? 12 : 1) : 0);
  const isIts = (each: Known) => (isSum ? each.upper === keys[0] : each.keys.every((key, place) => key === keys[place]));
  const there = byPlace.get(placeName(cell.form ?? of, cell.row ?? at, cell.column ?? column, n - back)) ?? [];
  return { cells: there.filter(isIts), isSum };
}

/** The one number that records of a cell hold; undefined where there is none, or where they differ. */
function onlyOf(cells: readonly Known[]): bigint | undefined {
  const values = new Set(cells.map(({ value }) => value));
  return values.size === 1 ? [...values][0] : undefined;
}

/** The sum over the returns below; undefined where one of them lacks the cell. */
function sumOf(cells: readonly Known[], below: ReadonlySet<string> | undefined): bigint | undefined {
  const parts = groups(cells, (each) => each.keys[0]!);
  if (!below || parts.size < below.size) return undefined;
  const values = [...parts.values()].map(onlyOf);
  return values.includes(undefined) ? undefined : values.reduce<bigint>((sum, value) => sum + value!, 0n);
}

function cellOf(row: Judged, { long, unit, cells }: Unrelated): Known[] {
  const [form, at, column] = [long.form, long.row, long.column].map((part) => row.key(part));
  const keys = long.keys.map((part) => row.key(part));
  const period = row.key(long.period) ?? '';
  const n = periodNumber(unit, period);
  if (form === undefined || at === undefined || column === undefined || n === undefined || keys.includes(undefined)) return [];
  const upper = long.upper === undefined ? undefined : row.key(long.upper);
  const [first] = cells;
  const each = [first!.row === undefined ? at : '', first!.column === undefined ? column : ''];
  const names = { place: placeName(form, at, column, n), ofReturn: JSON.stringify([keys, String(n), each]) };
  return [{ row, keys: keys as string[], upper, form, at, column, period, n, value: inOneUnit(row, long), ...names }];
}

/** A number of a return in the smallest unit, with four decimals; undefined where it, or its unit, is not known. */
function inOneUnit(row: Judged, { value, unit }: LongForm): bigint | undefined {
  const number = row.sound(value);
  const named = unit && row.sound(unit.field);
  const factor = !unit ? '1' : named !== undefined && Object.hasOwn(unit.factors, named) ? unit.factors[named] : undefined;
  return number === undefined || factor === undefined ? undefined : decimal(number) * BigInt(factor);
}
