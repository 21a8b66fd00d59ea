import type { Plan } from '../../plan/plan.js';
import { dayOf, dayText, monthOf } from '../calendar.js';
import { codesOf, type Codes } from '../codes.js';
import { placesOf, type Places } from './places.js';

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
  /** Labels of the plan's fields, by name. */
  labels: ReadonlyMap<string, string>;
}

/** Fixed, so that the same seed gives the same data in any year. */
const year = 2024;

export function batchOf(plan: Plan, seed: number, counties: number): Batch {
  return {
    seed,
    year,
    firstMonth: monthOf(year, 1),
    lastMonth: monthOf(year, 12),
    period: dayText(dayOf(year, 1, 1)) + dayText(dayOf(year, 12, 31)),
    places: placesOf(plan, String(year), counties, seed),
    codes: codesOf(plan, String(year)),
    labels: new Map(plan.tables.flatMap(({ fields }) => fields.map(({ name, label }) => [name, label] as const))),
  };
}
