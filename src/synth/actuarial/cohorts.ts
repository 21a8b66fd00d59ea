import { Draws, hash } from '../random.js';
import { agesIn, type Block } from './blocks.js';

/** Persons by what they do at the end of a year, and who came and went in it. */
export interface Counts {
  start: number;
  new: number;
  deaths: number;
  left: number;
  active: number;
  lapsed: number;
  retired: number;
}

/** Persons born in a year, of one sex, at the end of a year; amounts are whole cents. */
export interface Cohort extends Counts {
  year: number;
  sex: '1' | '2';
  age: number;
  base: number;
  pension: number;
  /** Hundredths of a month. */
  months: number;
  account: number;
}

/** The average wage of a month, in whole cents. */
export function wageIn(year: number): number {
  return 600_000 + (year - 2000) * 20_000;
}

/** Deaths of an age and sex in a year, in ten-thousandths of a thousandth; made up, and of no table. */
export function deathRate(age: number, sex: '1' | '2'): number {
  return Math.min(10_000_000, Math.round(3000 * 1.08 ** age * (sex === '1' ? 1.2 : 1)));
}

/** All cohorts of a block, each over its years, each year beginning with what the one before ended with. */
export function cohortsOf(block: Block): Cohort[] {
  const [first, last] = block.born;
  const born = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  return block.sexes.flatMap((sex) => born.flatMap((year) => lifeOf(block, sex, year)));
}

function lifeOf(block: Block, sex: '1' | '2', born: number): Cohort[] {
  const { seed, years } = block;
  const draws = new Draws(hash(seed, 1411, born, Number(sex)));
  const told = years.filter((year) => agesIn(block, year).includes(year - born));
  const first = (told[0] ?? 0) - born;
  // Ages at the end of the table are rare.
  let total = first <= 16 ? 0 : draws.between(200, 4000) >> Math.max(0, (first - 80) >> 3);
  return told.map((year) => {
    const age = year - born;
    const start = total;
    const joined = age >= 16 && age < 60 ? draws.between(5, 60) : 0;
    const deaths = Math.min(start, Math.floor((start * deathRate(age, sex)) / 10_000_000) + draws.below(2));
    const left = Math.min(start - deaths, draws.below(4));
    total = start + joined - deaths - left;
    const retired = age >= 60 ? total - Math.min(total, draws.below(5)) : 0;
    const active = age < 60 ? total - Math.min(total, draws.below(1 + (total >> 3))) : 0;
    return {
      ...{ year, sex, age, start, deaths, left, active, retired },
      new: joined,
      lapsed: total - active - retired,
      base: active > 0 ? Math.round((wageIn(year) * draws.between(70, 250)) / 100) : 0,
      pension: retired > 0 ? draws.between(150_000, 500_000) : 0,
      months: age < 17 ? 0 : Math.min(age - 16, 44) * draws.between(400, 1200),
      account: total > 0 ? Math.max(0, age - 16) * draws.between(100_000, 400_000) : 0,
    };
  });
}

/** Persons of many cohorts together. */
export function together(cohorts: readonly Counts[]): Counts {
  const sum = (name: keyof Counts) => cohorts.reduce((total, each) => total + each[name], 0);
  return {
    start: sum('start'),
    new: sum('new'),
    deaths: sum('deaths'),
    left: sum('left'),
    active: sum('active'),
    lapsed: sum('lapsed'),
    retired: sum('retired'),
  };
}
