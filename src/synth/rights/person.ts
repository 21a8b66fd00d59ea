import type { Plan } from '../../plan/plan.js';
import { dayIn, dayText, monthOf } from '../calendar.js';
import { citizenOf } from '../identity.js';
import { placesOf, type County } from '../places.js';
import { Draws, hash } from '../random.js';
import type { Cells } from '../source.js';
import { address, enterpriseName, neighbourhood, personName } from '../words.js';
import { kinds, linesOf, type Life } from './lives.js';

/** Everyone is computed from a number. */
export interface World {
  seed: number;
  counties: readonly County[];
  birthplaces: readonly string[];
  /** Persons whose statements are whole. */
  persons: number;
  /** Months left over for residents, of whom each has up to twelve. */
  rest: number;
}

/** Who a statement is of, as the register knows them. */
export interface Person {
  number: number;
  life: Life;
  /** Months of a resident that make up the number of rows asked for. */
  spare: number;
  draws: Draws;
  id: string;
  name: string;
  male: boolean;
  born: string;
  began: string;
  home: string;
  postcode: string;
  employer: string;
  county: County;
  /** Cells of the agency, and of agency and person. */
  agency: Cells;
  own: Cells;
  /** A number of a record, of its kind and place among those of the person. */
  code(kind: string, place?: number): string;
  /** Another person. */
  relative(): { id: string; code: string };
  /** Somebody of the same agency without contributions. */
  neighbour(): Person;
}

const placesIn = '2024';
const mostOfResident = 12;

/** @param rows Rows that the table of months is to have. */
export function worldOf(plan: Plan, rows: number, seed: number): World {
  const { counties, birthplaces } = placesOf(plan, placesIn, mostOfResident, seed);
  let [persons, rest] = [0, rows];
  for (; linesOf(lifeOf(persons)) <= rest && rest > 0; persons++) rest -= linesOf(lifeOf(persons));
  return { seed, counties, birthplaces, persons, rest };
}

/** How many persons the world has, with the residents for the rest. */
export function personsIn({ persons, rest }: World): number {
  return persons + Math.ceil(rest / mostOfResident);
}

function lifeOf(number: number): Life {
  return kinds[number % kinds.length]!;
}

/** The person of a number below `personsIn`. */
export function personOf(world: World, number: number): Person {
  const left = world.rest - (number - world.persons) * mostOfResident;
  const isSpare = number >= world.persons;
  const county = world.counties[hash(world.seed, 1001, number) % world.counties.length]!;
  return made(world, { number, life: isSpare ? 'resident' : lifeOf(number), spare: isSpare ? Math.min(mostOfResident, left) : 0, county });
}

/** A person of a story, with an agency that has nobody else. */
export function strangerOf(world: World, life: Life, number: number): Person {
  const county = world.counties[number % world.counties.length]!;
  const agency = { ...county.agency, code: `${county.code}${String(number + 100).padStart(6, '0')}` };
  return made(world, { number: personsIn(world) + number, life, spare: 0, county: { ...county, agency } });
}

type Given = Pick<Person, 'number' | 'life' | 'spare' | 'county'>;

/** @param slot 0, and 2 for a neighbour: nobody of another slot has the same numbers. */
function made(world: World, { number, life, spare, county }: Given, slot: 0 | 2 = 0): Person {
  const { seed, birthplaces } = world;
  const citizen = (place: number) => citizenOf({ seed, slot: slot + place, born: [1966, 1999], birthplaces }, number);
  const { id, birth, male } = citizen(0);
  const draws = new Draws(hash(seed, 1011 + slot, number));
  const agency = { AAB301: county.code, AAB034: county.agency.code };
  const digits = String(number).padStart(9, '0');
  const code = `${8 - slot}${digits}`;
  return {
    number,
    life,
    spare,
    draws,
    id,
    male,
    county,
    agency,
    name: personName(draws, male),
    born: dayText(birth),
    began: dayText(dayIn(monthOf(Number(dayText(birth).slice(0, 4)) + 22, 7), 1 + draws.below(28))),
    home: address(draws, county.name),
    postcode: `${county.code.slice(0, 3)}${String(draws.below(1000)).padStart(3, '0')}`,
    // A resident takes part with the village.
    employer: life === 'resident' ? `${county.name}${neighbourhood(draws, county.code).village}` : enterpriseName(draws, county.name),
    own: { ...agency, AAC001: code },
    code: (kind, place = 0) => `${kind}${digits}${String(place).padStart(2, '0')}`,
    relative: () => ({ id: citizen(1).id, code: `${9 - slot}${digits}` }),
    neighbour: () => made(world, { number, life, spare, county }, 2),
  };
}
