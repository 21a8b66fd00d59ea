import type { Plan } from '../../plan/plan.js';
import { dayIn, monthOf } from '../calendar.js';
import { citizenOf } from '../identity.js';
import { placesOf, type County } from '../places.js';
import { Draws, hash } from '../random.js';
import type { Cells } from '../source.js';

/** How a case goes, in the order in which they follow each other. */
export const kinds = ['decided', 'open', 'returned', 'complained'] as const;

export type Kind = (typeof kinds)[number];

/** Agencies that give services, and how many cases they have together. */
export interface World {
  seed: number;
  counties: readonly County[];
  birthplaces: readonly string[];
  cases: number;
}

/** A case with whoever asked for it; what is drawn of it is drawn anew whenever it is told. */
export interface Case {
  kind: Kind;
  draws: Draws;
  agency: Cells;
  place: string;
  person: string;
  code: string;
}

export const year = 2024;
/** Cases for each agency, so that a small world has few of them. */
const casesEach = 12;
const mostCounties = 12;

/** @param rows Rows that the table of cases is to have. */
export function worldOf(plan: Plan, rows: number, seed: number): World {
  const wanted = Math.min(mostCounties, Math.ceil(rows / casesEach));
  const { counties, birthplaces } = placesOf(plan, String(year), wanted, seed);
  return { seed, counties, birthplaces, cases: rows };
}

/** The case of a number below the cases of the world; agencies take them in turn. */
export function caseOf(world: World, number: number): Case {
  return made(world, number, kinds[Math.floor(number / world.counties.length) % kinds.length]!, countyOf(world, number));
}

/** The case of a story, with an agency that has no other. */
export function storyOf(world: World, kind: Kind, number: number): Case {
  const county = countyOf(world, number);
  const agency = { ...county.agency, code: `${county.code}${String(number + 100).padStart(6, '0')}` };
  return made(world, world.cases + number, kind, { ...county, agency });
}

function countyOf({ counties }: World, number: number): County {
  return counties[number % counties.length]!;
}

function made({ seed, birthplaces }: World, number: number, kind: Kind, county: County): Case {
  return {
    kind,
    draws: new Draws(hash(seed, 1511, number)),
    agency: agencyOf(county),
    place: county.name,
    person: citizenOf({ seed, slot: 0, born: [1950, 2004], birthplaces }, number).id,
    code: String(number).padStart(9, '0'),
  };
}

/** Cells of the agency of a county. */
export function agencyOf({ code, agency }: County): Cells {
  return { AAB301: code, AAB034: agency.code };
}

/** A day of the year early enough for every case to be decided in it. */
export function earlyDay(draws: Draws): number {
  return dayIn(monthOf(year, 1 + draws.below(9)), 1 + draws.below(28));
}
