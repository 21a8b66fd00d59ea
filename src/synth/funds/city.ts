import type { Plan } from '../../plan/plan.js';
import { monthOf } from '../calendar.js';
import { placesOf } from '../places.js';
import { Draws, hash } from '../random.js';
import type { Cells } from '../source.js';

/** Kinds of cities, by the funds that their agencies keep; where there are two, in one set of books. */
export const keeps = [['110'], ['120'], ['170'], ['210'], ['310'], ['390'], ['410'], ['510'], ['310', '510']] as const;

/** Lines of vouchers that an agency writes for a fund in a year: two vouchers a quarter, of two lines each. */
const linesOfFund = 16;

/** What all records share: the years they tell of, the places, and how many cities there are. Everyone is computed from a number. */
export interface World {
  seed: number;
  counties: { code: string }[];
  cities: number;
}

/** An agency of a city. */
export interface Agency {
  /** Cells of division and agency. */
  own: Cells;
  code: string;
  draws(purpose: number): Draws;
}

/** An upper agency, those below it, and the funds that all of them keep. */
export interface City {
  upper: Agency;
  lower: readonly Agency[];
  funds: readonly string[];
}

/** Fixed, so that the same seed gives the same data in any year. */
export const years = [2023, 2024] as const;
export const year = 2024;
export const firstMonth = monthOf(year, 1);
const agenciesBelow = 2;

/** @param rows Rows that the table of voucher lines is to have. */
export function worldOf(plan: Plan, rows: number, seed: number): World {
  const { counties } = placesOf(plan, String(year), 12, seed);
  let cities = 0;
  for (let told = 0; told < rows; cities++) told += agenciesBelow * keeps[cities % keeps.length]!.length * linesOfFund;
  return { seed, counties, cities };
}

/** The city of a number: no two have an agency in common. */
export function cityOf({ seed, counties }: World, number: number, kind: number): City {
  const agency = (place: number): Agency => {
    const { code } = counties[hash(seed, 1001, number, place) % counties.length]!;
    const agencyCode = `${code}${String(number * 10 + place).padStart(6, '0')}`;
    return {
      code: agencyCode,
      own: { AAB301: code, AAB034: agencyCode },
      draws: (purpose) => new Draws(hash(seed, 1011 + purpose, number, place)),
    };
  };
  const lower = Array.from({ length: agenciesBelow }, (_, place) => agency(place + 1));
  return { upper: agency(0), lower, funds: keeps[kind]! };
}
