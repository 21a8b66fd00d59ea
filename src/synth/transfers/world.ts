import type { Plan } from '../../plan/plan.js';
import { dayIn, monthOf } from '../calendar.js';
import { citizenOf } from '../identity.js';
import { placesOf, type County } from '../places.js';
import { Draws, hash } from '../random.js';
import { personName } from '../words.js';
import { lifeOf, lines } from './lives.js';

/** An agency as the directory has it. */
export interface Agency {
  division: string;
  place: string;
  code: string;
  name: string;
}

/** What all records share: the year they tell of, the agencies, and how many persons there are. Everyone is computed from a number. */
interface World {
  seed: number;
  /** Months since year 0 of January. */
  first: number;
  agencies: Agency[];
  birthplaces: string[];
  persons: number;
  /** Yearly rows, both sides, of the last person, who has fewer than others where need be. */
  last: number;
}

/** Who moves, from where to where, and what is drawn of them. */
export interface Person {
  number: number;
  draws: Draws;
  first: number;
  id: string;
  male: boolean;
  name: string;
  /** The place that takes, that is left, and another one before. */
  agencies: readonly [taking: Agency, left: Agency, before: Agency];
  /** The day of the application. */
  received: number;
}

/** Fixed, so that the same seed gives the same data in any year. */
const year = 2024;
const counties = 12;

/** @param rows Yearly rows, which are even: each side has its own. */
export function worldOf(plan: Plan, rows: number, seed: number): World {
  const places = placesOf(plan, String(year), counties, seed);
  let persons = 0;
  let left = rows + (rows % 2);
  let last = 0;
  for (; left > 0; persons++) {
    last = Math.min(left, lines[lifeOf(persons)]);
    left -= last;
  }
  return {
    seed,
    first: monthOf(year, 1),
    agencies: places.counties.map((county) => agencyIn(county)),
    birthplaces: places.birthplaces,
    persons,
    last,
  };
}

function agencyIn({ code, name, agency }: County): Agency {
  return { division: code, place: name, code: agency.code, name: agency.name };
}

/** Agencies of a story, which no other record names. */
export function storyAgencies({ agencies }: World, number: number): Person['agencies'] {
  const at = (place: number): Agency => {
    const agency = agencies[(number + place) % agencies.length]!;
    const own = `${number * 3 + place + 1}`;
    return { ...agency, code: `${agency.division}F${own.padStart(8, '0')}`, name: `${agency.name}第${own}分中心` };
  };
  return [at(0), at(1), at(2)];
}

/** Three agencies of the world, of three divisions. */
export function agenciesOf({ seed, agencies }: World, number: number): Person['agencies'] {
  const at = hash(seed, 801, number);
  const step = 1 + (hash(seed, 802, number) % (agencies.length - 2));
  const agency = (place: number) => agencies[(at + place) % agencies.length]!;
  return [agency(0), agency(step), agency(step + 1)];
}

/** The person of a number: no two share an id. */
export function personOf({ seed, first, birthplaces }: World, number: number, agencies: Person['agencies']): Person {
  const { id, male } = citizenOf({ seed, slot: 0, born: [1960, 1975], birthplaces }, number);
  const draws = new Draws(hash(seed, 911, number));
  const received = dayIn(first + 2 + draws.below(6), 1 + draws.below(28));
  return { number, draws, first, id, male, name: personName(draws, male), agencies, received };
}

export type { World };
