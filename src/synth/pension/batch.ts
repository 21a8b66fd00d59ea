import type { Plan } from '../../plan/plan.js';
import { dayText, monthOf } from '../calendar.js';
import { dayNumber } from '../../value/day.js';
import { codesOf, type Codes } from '../codes.js';
import { placesOf, type Places } from '../places.js';

/** What all rows of one export share: the period it covers, its places and its code lists. */
export interface Batch {
  seed: number;
  year: number;
  /** Months since year 0 of January and December. */
  firstMonth: number;
  lastMonth: number;
  /** `PERIOD` of the batch. */
  period: string;
  places: Places;
  codes: Codes;
  /** The usual code of fields that hold nearly always the same one; empty where the list is. */
  usual: Readonly<Record<keyof typeof usualCodes, string>>;
  /** Labels of the plan's fields, by name. */
  labels: ReadonlyMap<string, string>;
}

/** Fixed, so that the same seed gives the same data in any year. */
const year = 2024;

const usualCodes = {
  AAA029: '01',
  AAA036: '100011',
  AAA115: '10',
  AAB033: '2',
  AAB051: '1',
  AAC016: '01',
  AIC161: '2',
  EAC071: '1',
} as const;

export function batchOf(plan: Plan, seed: number, counties: number): Batch {
  const codes = codesOf(plan, String(year));
  const usual = Object.fromEntries(Object.entries(usualCodes).map(([field, code]) => [field, codes.among(field, [code])[0] ?? '']));
  return {
    seed,
    year,
    firstMonth: monthOf(year, 1),
    lastMonth: monthOf(year, 12),
    period: dayText(dayNumber(year, 1, 1)) + dayText(dayNumber(year, 12, 31)),
    places: placesOf(plan, String(year), counties, seed),
    codes,
    usual: usual as Batch['usual'],
    labels: new Map(plan.tables.flatMap(({ fields }) => fields.map(({ name, label }) => [name, label] as const))),
  };
}
