import type { Plan } from '../../plan/plan.js';
import { dayIn, monthOf } from '../calendar.js';
import { citizenOf } from '../identity.js';
import { placesOf, type County } from '../places.js';
import { Draws, hash } from '../random.js';
import type { Cells } from '../source.js';
import { enterpriseName, neighbourhood, personName } from '../words.js';
import { certificationsOf, kinds, type Life } from './lives.js';

/** Everyone is computed from a number. */
export interface World {
  seed: number;
  counties: readonly County[];
  birthplaces: readonly string[];
  persons: number;
  /** Persons of all kinds in turn; those after them have one certification each. */
  mixed: number;
}

/** Who draws a pension. */
export interface Person {
  life: Life;
  draws: Draws;
  /** The day of retirement. */
  retired: number;
  /** Not handed over to a community. */
  isApart: boolean;
  employer: Cells;
  community: string;
  /** Cells of the agency, of its person, and with the name. */
  agency: Cells;
  own: Cells;
  named: Cells;
  /** A number of a record. */
  code: string;
}

/** The plan that tells what share is to be managed by communities is of 2012, and so is the world. */
export const year = 2012;
/** Months before the end of the year in which the shortest cycle of certification still runs. */
export const current = 5;
/** Without a divisor in common with the kinds of persons, so that each agency has all of them. */
const mostCounties = 5;
/** One of so many retirees of an agency is not managed by a community. */
const apart = 10;

/** @param rows Rows that the table of certifications is to have. */
export function worldOf(plan: Plan, rows: number, seed: number): World {
  const { counties, birthplaces } = placesOf(plan, String(year), mostCounties, seed);
  let [mixed, left] = [0, rows];
  for (; left > 0 && certificationsOf(lifeOf(mixed)) <= left; mixed++) left -= certificationsOf(lifeOf(mixed));
  return { seed, counties, birthplaces, mixed, persons: mixed + left };
}

function lifeOf(number: number): Life {
  return kinds[number % kinds.length]!;
}

/** The person of a number below the persons of the world; agencies take them in turn. */
export function personOf(world: World, number: number): Person {
  const { counties, mixed } = world;
  const isApart = Math.floor(number / counties.length) % apart === apart - 1;
  return made(world, number, { life: number < mixed ? lifeOf(number) : 'mistaken', county: counties[number % counties.length]!, isApart });
}

/** A person of a story, with an agency that has nobody else. */
export function strangerOf(world: World, life: Life, number: number): Person {
  const county = world.counties[number % world.counties.length]!;
  const agency = { ...county.agency, code: `${county.code}${String(number + 100).padStart(6, '0')}` };
  return made(world, world.persons + number, { life, county: { ...county, agency }, isApart: false });
}

function made(
  { seed, birthplaces }: World,
  number: number,
  { life, county, isApart }: { life: Life; county: County; isApart: boolean },
): Person {
  const { id, male } = citizenOf({ seed, slot: 0, born: [1935, 1951], birthplaces }, number);
  const draws = new Draws(hash(seed, 1411, number));
  const agency = { AAB301: county.code, AAB034: county.agency.code };
  const digits = String(number).padStart(9, '0');
  const own = { ...agency, AAC001: `8${digits}`, AAC002: id };
  const since = life === 'fresh' ? monthOf(year, 12 - draws.below(current)) : monthOf(year - 1, 1) - draws.between(1, 120);
  return {
    life,
    draws,
    isApart,
    agency,
    own,
    retired: dayIn(since, 1 + draws.below(28)),
    named: { ...own, AAC003: personName(draws, male) },
    employer: { AAB001: `${county.code}${digits}`, AAE044: enterpriseName(draws, county.name) },
    community: `${county.name}${neighbourhood(draws, county.code).village}`,
    code: digits,
  };
}
