import type { Plan } from '../../plan/plan.js';
import { monthOf } from '../calendar.js';
import { citizenOf } from '../identity.js';
import { placesOf } from '../places.js';
import { Draws, hash } from '../random.js';
import type { Cells } from '../source.js';

/** What all records share: the places, and how many employers and residents there are. Everyone is computed from a number. */
export interface World {
  seed: number;
  counties: readonly { code: string }[];
  birthplaces: readonly string[];
  employers: number;
  /** Rows of the medical collection that are left over, for a resident each. */
  residents: number;
}

/** An employer that declares some months, and its persons. */
export interface Employer {
  /** Cells of division and agency. */
  own: Cells;
  code: string;
  /** In ten thousandths. */
  injuryRate: number;
  persons: readonly Person[];
}

/** Whom an employer declares. */
export interface Person {
  role: (typeof roles)[number];
  code: string;
  id: string;
  /** In hundreds of yuan, so that shares of both are whole cents. */
  base: number;
  wage: number;
}

/** Fixed, so that the same seed gives the same data in any year. */
const year = 2024;
/** Months that are declared; in the one before, somebody who came was insured as a resident. */
export const months = [1, 2, 3].map((month) => monthOf(year, month));

const roles = ['worker', 'servant', 'newcomer'] as const;
/** Rows of the medical collection of an employer: each person and month, the supplement of the servant, the newcomer as a resident. */
const linesOfEmployer = (roles.length + 1) * months.length + 1;

/** @param rows Rows that the table of the medical collection is to have. */
export function worldOf(plan: Plan, rows: number, seed: number): World {
  const { counties, birthplaces } = placesOf(plan, String(year), 12, seed);
  return { seed, counties, birthplaces, employers: Math.floor(rows / linesOfEmployer), residents: rows % linesOfEmployer };
}

/** The employer of a number: no two have an agency or a person in common. */
export function employerOf({ seed, counties, birthplaces }: World, number: number): Employer {
  const { code } = counties[hash(seed, 1001, number) % counties.length]!;
  const draws = new Draws(hash(seed, 1011, number));
  return {
    own: { AAB301: code, AAB034: `${code}${String(number).padStart(6, '0')}` },
    code: `${code}${String(number).padStart(8, '0')}`,
    injuryRate: draws.pick([20, 40, 70, 90]),
    persons: roles.map((role, place): Person => {
      const person = number * roles.length + place;
      const { id } = citizenOf({ seed, slot: 0, born: [1966, 1999], birthplaces }, person);
      const base = draws.between(40, 120) * 100;
      return { role, code: String(person).padStart(10, '0'), id, base, wage: base + draws.between(-1, 1) * 100 };
    }),
  };
}
