import type { Plan } from '../../plan/plan.js';
import { dayIn, monthOf } from '../calendar.js';
import { citizenOf } from '../identity.js';
import { placesOf } from '../places.js';
import { Draws, hash } from '../random.js';
import type { Cells } from '../source.js';
import { personName } from '../words.js';
import { lifeOf, lines } from './lives.js';

/** What all records share: the year they tell of, the agencies, and how many persons there are. Everyone is computed from a number. */
interface World {
  seed: number;
  /** Months since year 0 of January. */
  first: number;
  counties: { code: string }[];
  birthplaces: string[];
  persons: number;
  /** Rows of the work injury benefits, the largest table. */
  lines: number;
}

/** Who the records are of, and what is drawn of them. */
export interface Person {
  number: number;
  draws: Draws;
  first: number;
  /** Whole cents. */
  wage: number;
  average: number;
  minimum: number;
  /** A day on which work began, some years before the year. */
  employed: number;
  employer: string;
  name: string;
  /** Cells of the agency, and of agency and person. */
  agency: Cells;
  own: Cells;
  /** A number of a record, of its kind and place among those of the person. */
  id(kind: string, place?: number): string;
  /** Another person: a dependant. */
  relative(place: number): { id: string; name: string };
}

/** Fixed, so that the same seed gives the same data in any year. */
const year = 2024;
const counties = 12;

/** @param rows Rows that the table of work injury benefits is to have. */
export function worldOf(plan: Plan, rows: number, seed: number): World {
  const places = placesOf(plan, String(year), counties, seed);
  let persons = 0;
  for (let told = 0; told < rows; persons++) told += lines[lifeOf(persons)];
  return { seed, first: monthOf(year, 1), counties: places.counties, birthplaces: places.birthplaces, persons, lines: rows };
}

/** The person of a number: no two share an id. */
export function personOf({ seed, first, counties, birthplaces }: World, number: number): Person {
  const citizen = (slot: number) => citizenOf({ seed, slot, born: [1968, 2000], birthplaces }, number);
  const { id, male } = citizen(0);
  const draws = new Draws(hash(seed, 911, number));
  const division = counties[hash(seed, 901, number) % counties.length]!.code;
  const agency = { AAB301: division, AAB034: `${division}01` };
  const digits = String(number).padStart(9, '0');
  const average = draws.between(6000, 9000) * 100;
  return {
    number,
    draws,
    first,
    average,
    wage: Math.round((average * draws.between(70, 250)) / 10_000) * 100,
    minimum: draws.between(18, 24) * 10_000,
    employed: dayIn(first - 100 - draws.below(60), 1),
    employer: `${division}${digits}`,
    name: personName(draws, male),
    agency,
    own: { ...agency, AAC001: `8${digits}`, AAC002: id },
    id: (kind, place = 0) => `${kind}${digits}${String(place).padStart(2, '0')}`,
    relative(place) {
      const relative = citizen(1 + place);
      return { id: relative.id, name: personName(new Draws(hash(seed, 921, number, place)), relative.male) };
    },
  };
}
