import type { Plan } from '../../plan/plan.js';
import { dayText } from '../calendar.js';
import { citizenOf } from '../identity.js';
import { placesOf } from '../places.js';
import { Draws, hash } from '../random.js';
import type { Cells } from '../source.js';
import { neighbourhood, personName } from '../words.js';
import { kinds, newcomer, paymentsOf, type Life } from './lives.js';

/** Everyone is computed from a number. */
export interface World {
  seed: number;
  agencies: readonly Agency[];
  birthplaces: readonly string[];
  /** Persons whose payments are those of their life. */
  persons: number;
  /** Payments left over: one newcomer each. */
  rest: number;
}

/** An agency of a county, with a town and its villages. */
export interface Agency {
  cells: Cells;
  town: { code: string; name: string };
  villages: readonly { code: string; name: string }[];
}

/** Who a record is about. */
export interface Person {
  life: Life;
  draws: Draws;
  agency: Agency;
  village: Agency['villages'][number];
  id: string;
  name: string;
  /** Days since 1970-01-01. */
  birth: number;
  /** Cells of the agency and the person's code in it. */
  own: Cells;
  /** A number of a record. */
  code(place: number): string;
}

/** @param rows Rows that the table of payments is to have. */
export function worldOf(plan: Plan, rows: number, seed: number): World {
  const { counties, birthplaces } = placesOf(plan, '2024', Math.min(12, 1 + Math.floor(rows / 100)), seed);
  let [persons, rest] = [0, rows];
  for (; rest >= paymentsOf(lifeOf(persons)); persons++) rest -= paymentsOf(lifeOf(persons));
  return {
    seed,
    agencies: counties.map((county) => agencyOf(seed, county.code, county.agency.code, `${county.code}001`)),
    birthplaces,
    persons,
    rest,
  };
}

function agencyOf(seed: number, division: string, code: string, town: string): Agency {
  return {
    cells: { AAB301: division, AAB034: code },
    town: { code: town, name: neighbourhood(new Draws(hash(seed, 1321, Number(town.slice(-6)))), division).town },
    villages: ['幸福村', '光明村'].map((name, place) => ({ code: `${town}00${place + 1}`, name })),
  };
}

function lifeOf(number: number): Life {
  return kinds[number % kinds.length]!;
}

/** How many persons the world has. */
export function personsIn({ persons, rest }: World): number {
  return persons + rest;
}

/** The person of a number below `personsIn`. */
export function personOf(world: World, number: number): Person {
  const agency = world.agencies[hash(world.seed, 1301, number) % world.agencies.length]!;
  return made(world, number, number < world.persons ? lifeOf(number) : newcomer, agency);
}

/** A person of a story, with an agency that has nobody else. */
export function strangerOf(world: World, life: Life, number: number): Person {
  const division = world.agencies[number % world.agencies.length]!.cells['AAB301']!;
  const digits = String(number).padStart(6, '0');
  return made(world, personsIn(world) + number, life, agencyOf(world.seed, division, `${division}9${digits}`, `${division}9${digits}`));
}

function made({ seed, birthplaces }: World, number: number, life: Life, agency: Agency): Person {
  const { id, birth, male } = citizenOf({ seed, slot: life.slot, born: life.born, birthplaces }, number);
  const draws = new Draws(hash(seed, 1311, number));
  const digits = String(number).padStart(9, '0');
  return {
    life,
    draws,
    agency,
    village: draws.pick(agency.villages),
    id,
    name: personName(draws, male),
    birth,
    own: { ...agency.cells, AAC001: `7${digits}` },
    code: (place) => `ZF${digits}${String(place).padStart(3, '0')}`,
  };
}

/** Cells of a person with number and birth date. */
export function identity({ own, id, birth }: Person): Cells {
  return { ...own, AAC002: id, AAC006: dayText(birth) };
}
