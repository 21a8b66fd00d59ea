import { divisionsIn, type Place } from '../places.js';
import type { Plan } from '../../plan/plan.js';
import { groups } from '../fault/judged.js';
import { hash } from '../random.js';

/** Who reports: a prefecture into whose return those of two of its counties are added up, or a county by itself. */
export interface Reporters {
  upper?: string;
  counties: readonly string[];
}

export interface Divisions {
  /** Prefectures with two of their counties. */
  groups: Reporters[];
  /** Counties of none of them. */
  alone: Reporters[];
}

/** The division whose return holds the figures of the plan of 2012. */
export const capital = '110000';

/** The divisions of a year in an order that the seed tells. */
export function divisionsOf(plan: Plan, year: string, seed: number): Divisions {
  const all = [...divisionsIn(plan, year).values()].filter(({ code }) => code.slice(0, 2) !== capital.slice(0, 2) && code < '70');
  const byPrefecture = groups(all.filter(isCounty), ({ code }) => code.slice(0, 4));
  const below = ({ code }: Place) => (byPrefecture.get(code.slice(0, 4)) ?? []).map((county) => county.code);
  const isLarge = (place: Place) => place.code.endsWith('00') && !place.code.endsWith('0000') && below(place).length > 2;
  const prefectures = all.filter(isLarge);
  const grouped = prefectures.map((place): Reporters => ({ upper: place.code, counties: below(place).slice(0, 2) }));
  const alone = prefectures.flatMap((place) => below(place).slice(2)).map((code): Reporters => ({ counties: [code] }));
  return { groups: turned(grouped, hash(seed, 51)), alone: turned(alone, hash(seed, 52)) };
}

const isCounty = ({ code }: Place) => !code.endsWith('00');

function turned<T>(items: readonly T[], by: number): T[] {
  const at = by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}
