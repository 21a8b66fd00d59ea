import type { Plan } from '../../plan/plan.js';
import { monthOf } from '../calendar.js';
import { placesOf } from '../places.js';
import { hash } from '../random.js';
import { lifeOf, lines, type Life } from './lives.js';

/** An agency, and the division it lies in. */
export interface Agency {
  division: string;
  code: string;
}

/** What all records share: the year they tell of, the agencies, and how many persons there are. Everyone is computed from a number. */
export interface World {
  seed: number;
  /** Months since year 0 of January. */
  firstMonth: number;
  /** `PERIOD` of the year. */
  period: string;
  agencies: Agency[];
  birthplaces: string[];
  persons: number;
  /** Rows of the contributions, the largest table. */
  lines: number;
}

/** Fixed, so that the same seed gives the same data in any year. */
const year = 2024;
const perAgency = 20_000;
const fewestAgencies = 3;
const mostAgencies = 30;

/** @param rows Rows that the table of contributions is to have. */
export function worldOf(plan: Plan, rows: number, seed: number): World {
  const wanted = Math.min(mostAgencies, Math.max(fewestAgencies, Math.ceil(rows / perAgency)));
  const { counties, birthplaces } = placesOf(plan, String(year), wanted, seed);
  let persons = 0;
  for (let told = 0; told < rows; persons++) told += lines[lifeOf(persons)];
  return {
    seed,
    firstMonth: monthOf(year, 1),
    period: `${year}0101${year}1231`,
    agencies: Array.from({ length: wanted }, (_, number) => agencyIn(counties, number)),
    birthplaces,
    persons,
    lines: rows,
  };
}

function agencyIn(counties: readonly { code: string }[], number: number): Agency {
  const division = counties[number % counties.length]!.code;
  return { division, code: division + String(1 + Math.floor(number / counties.length)).padStart(2, '0') };
}

/** The agency of a person, and the one that they have moved from or to. */
export function agenciesOf({ seed, agencies }: World, number: number): [Agency, Agency] {
  const first = hash(seed, 801, number) % agencies.length;
  return [agencies[first]!, agencies[(first + 1) % agencies.length]!];
}

/** Agencies of a story, which no other record names. */
export function storyAgencies({ agencies }: World, number: number): [Agency, Agency] {
  const { division } = agencies[number % agencies.length]!;
  const code = (letter: string) => `${division}${letter}${String(number).padStart(7, '0')}`;
  return [
    { division, code: code('A') },
    { division, code: code('B') },
  ];
}

export type { Life };
