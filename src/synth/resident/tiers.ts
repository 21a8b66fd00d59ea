import { money } from '../maker.js';
import type { Cells } from '../source.js';
import type { Life } from './lives.js';
import type { Agency } from './person.js';

/** A tier, in yuan. */
export interface Tier {
  code: string;
  amount: number;
  /** Least local subsidy. */
  subsidy: number;
}

const steps = (count: number): number[] => Array.from({ length: count }, (_, place) => (place + 1) * 100);

/** Tiers of each scheme; those of the merged one are made up, since provinces set them. */
const amounts: Readonly<Record<Life['scheme'], readonly number[]>> = {
  新农保: steps(5),
  城居保: steps(10),
  城乡居民: [200, 500, 1000, 3000],
};

const years: Readonly<Record<Life['scheme'], readonly number[]>> = {
  新农保: [2012, 2013],
  城居保: [2013],
  城乡居民: [2020, 2021, 2022, 2023, 2024],
};

const schemes = Object.keys(years) as Life['scheme'][];

/** The tiers of a scheme. */
export function tiersOf(scheme: Life['scheme']): Tier[] {
  return amounts[scheme].map((amount, place) => ({ code: String(place + 1).padStart(2, '0'), amount, subsidy: 30 + place * 10 }));
}

/**
 * What an agency has filled in: its villages and its tiers.
 *
 * @param life Whose tiers alone are told, where nobody else is of the agency.
 */
export function filledIn({ cells, town, villages }: Agency, life?: Life): { VillageDirectory: Cells[]; ResidentTier: Cells[] } {
  return {
    VillageDirectory: villages.map(({ code, name }) => ({ ...cells, AAF013: town.code, AAF031: town.name, AAF030: code, AAF030N: name })),
    ResidentTier: (life ? [life.scheme] : schemes).flatMap((scheme) =>
      (life?.paid ?? years[scheme]).flatMap((year) =>
        tiersOf(scheme).map(({ code, amount, subsidy }) => ({
          ...cells,
          AAE101: String(year),
          SCHEME: scheme,
          TIER: code,
          AMOUNT: money(amount * 100),
          SUBSIDY: money(subsidy * 100),
        })),
      ),
    ),
  };
}
