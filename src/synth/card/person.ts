import type { Plan } from '../../plan/plan.js';
import { dayIn, dayText, monthOf, monthOfDay } from '../calendar.js';
import { citizenOf } from '../identity.js';
import { placesOf, type County } from '../places.js';
import { Draws, hash } from '../random.js';
import type { Cells } from '../source.js';
import { personName } from '../words.js';
import { cardsOf, kinds, type Life } from './lives.js';

/** Everyone is computed from a number. */
export interface World {
  seed: number;
  counties: readonly County[];
  birthplaces: readonly string[];
  persons: number;
  /** Persons of all kinds in turn; those after them hold one card each. */
  mixed: number;
}

/** Who a card is for, as the register knows them. */
export interface Person {
  life: Life;
  number: number;
  draws: Draws;
  county: County;
  /** The day on which the first card was applied for. */
  applied: number;
  birth: number;
  /** Cells of the agency, and of who applies for a card and holds it. */
  agency: Cells;
  own: Cells;
  /** Cells that the card and the register have besides. */
  more: Cells;
}

const placesIn = '2024';
const mostCounties = 12;
/** Months after its issue in which any identity card is still valid. */
const stillValid = 50;

/** @param rows Rows that the table of cards is to have. */
export function worldOf(plan: Plan, rows: number, seed: number): World {
  const { counties, birthplaces } = placesOf(plan, placesIn, mostCounties, seed);
  let [mixed, left] = [0, rows];
  for (; cardsOf(lifeOf(mixed)) <= left; mixed++) left -= cardsOf(lifeOf(mixed));
  return { seed, counties, birthplaces, mixed, persons: mixed + left };
}

function lifeOf(number: number): Life {
  return kinds[number % kinds.length]!;
}

/** The person of a number below the persons of the world. */
export function personOf(world: World, number: number): Person {
  const county = world.counties[hash(world.seed, 1301, number) % world.counties.length]!;
  return made(world, number, number < world.mixed ? lifeOf(number) : 'held', county);
}

/** A person of a story, with an agency that has nobody else. */
export function strangerOf(world: World, life: Life, number: number): Person {
  const county = world.counties[number % world.counties.length]!;
  const agency = { ...county.agency, code: `${county.code}${String(number + 100).padStart(6, '0')}` };
  return made(world, world.persons + number, life, { ...county, agency });
}

function made({ seed, birthplaces }: World, number: number, life: Life, county: County): Person {
  const { id, birth, male } = citizenOf({ seed, slot: 0, born: [1950, 2004], birthplaces }, number);
  const draws = new Draws(hash(seed, 1311, number));
  const agency = { AAB301: county.code, AAB034: county.agency.code };
  return {
    life,
    number,
    draws,
    county,
    birth,
    agency,
    applied: dayIn(monthOf(2022, 1 + draws.below(18)), 1 + draws.below(28)),
    own: {
      ...agency,
      AAC001: `8${String(number).padStart(9, '0')}`,
      AAC002: id,
      AAC003: personName(draws, male),
      AAC058: '01',
      AAC147: id,
    },
    more: { AAC004: male ? '1' : '2', AAC005: draws.pick(['01', '01', '01', '03', '11']) },
  };
}

/** The identity card as it was when somebody applied for a card: issued some time before, and valid for as long as the age then gives. */
export function documentOf({ birth, draws }: Person, applied: number): Cells {
  // Never a day on which the birthdays of 29 February are counted.
  const issued = dayIn(monthOfDay(applied) - draws.between(1, stillValid), 1 + draws.below(27));
  const age = ageOn(birth, issued);
  const from = { IDFROM: dayText(issued) };
  if (age >= 46) return { ...from, IDFORGOOD: '是' };
  const years = age < 16 ? 5 : age < 26 ? 10 : 20;
  const [year, day] = [Number(dayText(issued).slice(0, 4)), dayText(issued).slice(4)];
  return { ...from, IDTO: `${year + years}${day}`, IDFORGOOD: '否' };
}

function ageOn(birth: number, day: number): number {
  const [born, on] = [dayText(birth), dayText(day)];
  return Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(4) < born.slice(4) ? 1 : 0);
}
