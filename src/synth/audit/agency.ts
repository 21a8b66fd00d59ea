import type { Plan } from '../../plan/plan.js';
import { dayIn, monthOf } from '../calendar.js';
import { citizenOf, creditCode, organisationBody } from '../identity.js';
import { placesOf } from '../places.js';
import { Draws, hash } from '../random.js';
import type { Cells } from '../source.js';

/** What all records share: the places, and how many agencies there are. Everyone is computed from a number. */
export interface World {
  seed: number;
  counties: readonly { code: string }[];
  birthplaces: readonly string[];
  agencies: number;
}

/** An agency, which audits employers and asks for what they owe. */
export interface Agency {
  /** Cells of division and agency. */
  own: Cells;
  number: number;
  kind: (typeof kinds)[number];
  employers: readonly Employer[];
  draws(purpose: number): Draws;
}

/** What an employer is audited for: it had a month put off and did not declare another, owes one, or is new. */
const roles = ['deferred', 'debtor', 'new'] as const;

/** An employer and its insured persons, of whom the first are audited. */
export interface Employer {
  role: (typeof roles)[number];
  code: string;
  credit: string;
  persons: readonly Person[];
  audited: readonly Person[];
}

/** An insured person. */
export interface Person {
  code: string;
  id: string;
}

/** Fixed, so that the same seed gives the same data in any year: that of the plan, with the change of the law in the year before. */
export const year = 2012;
/** Kinds of agencies: those that audit most persons, and those that audit as few as the plan lets them. */
export const kinds = ['thorough', 'scant'] as const;
/** Persons of each employer, and those of them who are audited. */
const sizes = {
  thorough: { debtor: [4, 3], deferred: [4, 3], new: [3, 2] },
  scant: { debtor: [6, 1], deferred: [5, 1], new: [4, 1] },
} as const;
const mostPersons = 15;

/** Rows of wages that an agency of a kind has: of two years, and of one of somebody new. */
function wagesOf(kind: Agency['kind']): number {
  const { debtor, deferred, new: recent } = sizes[kind];
  return 2 * (debtor[0] + deferred[0]) + recent[0];
}

function kindOf(number: number): Agency['kind'] {
  return kinds[number % kinds.length]!;
}

/** @param rows Rows that the table of wages is to have. */
export function worldOf(plan: Plan, rows: number, seed: number): World {
  const { counties, birthplaces } = placesOf(plan, String(year), 12, seed);
  let agencies = 0;
  for (let told = 0; told < rows; agencies++) told += wagesOf(kindOf(agencies));
  return { seed, counties, birthplaces, agencies };
}

/** The agency of a number: no two have an employer or a person in common. */
export function agencyOf({ seed, counties, birthplaces }: World, number: number, kind = kindOf(number)): Agency {
  const { code } = counties[hash(seed, 1001, number) % counties.length]!;
  let person = number * mostPersons;
  const employers = roles.map((role, place): Employer => {
    const [insured, audited] = sizes[kind][role];
    const persons = Array.from({ length: insured }, (): Person => {
      const { id } = citizenOf({ seed, slot: 0, born: [1960, 1985], birthplaces }, person);
      return { code: String(person++).padStart(10, '0'), id };
    });
    const digits = number * roles.length + place;
    return {
      role,
      code: `${code}${String(digits).padStart(8, '0')}`,
      credit: creditCode('91', code, organisationBody(digits)),
      persons,
      audited: persons.slice(0, audited),
    };
  });
  return {
    number,
    kind,
    employers,
    own: { AAB301: code, AAB034: `${code}${String(number).padStart(6, '0')}` },
    draws: (purpose) => new Draws(hash(seed, 1011 + purpose, number)),
  };
}

/** Records of each employer, with the cells of the agency. */
export function eachEmployer(agency: Agency, tell: (employer: Employer, place: number) => Cells[]): Cells[] {
  return agency.employers.flatMap((employer, place) => tell(employer, place).map((cells) => ({ ...agency.own, ...cells })));
}

/** When an employer was formed: a new one in the August before the year of the plan. */
export function formedOn({ role }: Employer): number {
  return role === 'new' ? dayIn(monthOf(year - 1, 8), 10) : dayIn(monthOf(2003, 4), 1);
}

/** When somebody began to work for an employer. */
export function hiredOn(agency: Agency, employer: Employer, person: Person): number {
  return formedOn(employer) + 1 + agency.draws(500 + employer.persons.indexOf(person)).below(60);
}
