import type { Plan } from '../../plan/plan.js';
import { dayText, dayIn, monthOf } from '../calendar.js';
import { citizenId, citizenOf } from '../identity.js';
import { placesOf, type Place } from '../places.js';
import { Draws, hash } from '../random.js';
import type { Cells } from '../source.js';
import { personName } from '../words.js';
import { lifeOf, lines, lives, type Life } from './lives.js';
import { institutionsOf, type Institutions } from './institution.js';

/** Records by the alias of their record type. */
export type Records = Readonly<Record<string, readonly Cells[]>>;

/** What all records share; persons and what a group of them shares are computed from numbers. */
export interface World {
  seed: number;
  counties: Place[];
  birthplaces: string[];
  /** Places of other provinces, where some are insured. */
  elsewhere: Place[];
  persons: number;
  /** Fee lines of the last person, who has fewer than others where need be. */
  last: number;
}

/** Persons who are treated in the same institutions, with catalogues and purchases of their own. */
export interface Group extends Institutions {
  number: number;
  /** The first month of what is told, in months since year 0. */
  month: number;
  county: Place;
  doctor: { code: string; name: string };
}

export interface Person {
  number: number;
  life: Life;
  group: Group;
  draws: Draws;
  id: string;
  birth: number;
  male: boolean;
  name: string;
  /** The division in which the person is insured. */
  insured: string;
  insurance: '310' | '390';
  /** The day on which the first treatment begins. */
  from: number;
}

/** Fixed, so that the same seed gives the same data in any year. */
const year = 2024;
const counties = 12;
/** Two of each life. */
const groupSize = lives.length * 2;

/** @param rows Fee lines. */
export function worldOf(plan: Plan, rows: number, seed: number): World {
  const places = placesOf(plan, String(year), counties, seed);
  let persons = 0;
  let last = 0;
  for (let left = rows; left > 0; persons++) {
    last = Math.min(left, lines[lifeOf(persons)]);
    left -= last;
  }
  const { birthplaces, elsewhere } = places;
  return { seed, counties: places.counties, birthplaces, elsewhere, persons, last };
}

/** How many groups the persons of the world are in. */
export function groupsIn({ persons }: World): number {
  return Math.ceil(persons / groupSize);
}

export function groupOf({ seed, counties: all }: World, number: number): Group {
  const county = all[number % all.length]!;
  const draws = new Draws(hash(seed, 1201, number));
  const name = personName(draws, draws.oneIn(2));
  return {
    number,
    month: monthOf(year, 1) + (number % 6),
    county,
    ...institutionsOf(county, number),
    doctor: { code: `D${county.code}${String(number % 1_000_000).padStart(6, '0')}`, name },
  };
}

/** The persons of a group who are there. */
export function peopleOf(world: World, group: Group): Person[] {
  const first = group.number * groupSize;
  const count = Math.min(groupSize, world.persons - first);
  return Array.from({ length: count }, (_, place) => personOf(world, group, place, lifeOf(first + place)));
}

/** The person at a place of a group: no two share an id. */
export function personOf(world: World, group: Group, place: number, life: Life): Person {
  const { seed, birthplaces, elsewhere } = world;
  const number = group.number * groupSize + place;
  const draws = new Draws(hash(seed, 1202, number));
  const from = dayIn(group.month, 2 + draws.below(20));
  const isNew = life === 'newborn';
  const { id, birth, male } = isNew
    ? newborn(number, from, birthplaces)
    : citizenOf({ seed, slot: 1, born: [1960, 1975], birthplaces }, number);
  const isAway = life === 'remote' || life === 'traveller';
  const insured = isAway ? elsewhere[hash(seed, 1203, number) % elsewhere.length]! : group.county;
  return {
    number,
    life,
    group,
    draws,
    id,
    birth,
    male,
    name: personName(draws, male),
    insured: insured.code,
    insurance: isNew ? '390' : '310',
    from,
  };
}

/** Somebody born on the day; the number tells the place and the sequence. */
function newborn(number: number, birth: number, birthplaces: readonly string[]): { id: string; birth: number; male: boolean } {
  const index = Math.floor((number * 2) / groupSize);
  const male = index % 2 === 1;
  const sequence = (Math.floor(index / birthplaces.length) % 500) * 2 + Number(male);
  return { id: citizenId(birthplaces[index % birthplaces.length]!, dayText(birth), sequence), birth, male };
}
