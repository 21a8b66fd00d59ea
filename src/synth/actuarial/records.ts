import { money } from '../maker.js';
import { Draws, hash } from '../random.js';
import type { Cells } from '../source.js';
import { agesIn, type Block } from './blocks.js';
import { cohortsOf, deathRate, together, wageIn, type Counts } from './cohorts.js';

/** Records by the alias of their record type. */
export type Records = Readonly<Record<string, readonly Cells[]>>;

/** Everything that is told of a block: its cohorts, their totals, the assumptions of its county, the fund, and what other systems have. */
export function recordsOf(block: Block): Records {
  const { county, scheme, place, years } = block;
  const cohorts = cohortsOf(block);
  const totals = years.map((year) => ({ year, ...together(cohorts.filter((each) => each.year === year)) }));
  const of = (year: number): Cells => ({ AAB301: county, YEAR: String(year), SCHEME: scheme });
  const fund = fundOf(block, totals);
  return {
    CohortPopulation: cohorts.map((each) => ({
      ...of(each.year),
      AGE: String(each.age),
      AAC004: each.sex,
      BORN: String(each.year - each.age),
      ...countCells(each),
      MEANBASE: money(each.base),
      MEANPENSION: money(each.pension),
      MEANMONTHS: money(each.months),
      MEANACCOUNT: money(each.account),
    })),
    CohortTotal: totals.map((each) => ({ ...of(each.year), ...countCells(each) })),
    ActuarialAssumption: place === 0 ? years.flatMap((year) => assumptionsOf(block, year)) : [],
    OperationAnalysis: fund.map(({ year, cells }) => ({ ...of(year), ...cells })),
    StatisticalLedger: totals.flatMap(({ year, retired, active, lapsed }) =>
      // Whoever looks at June has other numbers.
      [6, 12].map((month) => ({
        AAB301: county,
        AAE140: scheme,
        PERIOD: `${year}${String(month).padStart(2, '0')}`,
        CLOSINGCOUNT: String(active + lapsed + retired + (month === 6 ? 7 : 0)),
        RETIRED: String(retired + (month === 6 ? 3 : 0)),
      })),
    ),
    FundStatement: fund.map(({ year, cells }) => ({
      AAB301: county,
      AAB034: `${county}01`,
      AAD081: String(year),
      FUND: scheme,
      INCOME: cells['INCOME']!,
      EXPENSE: cells['EXPENSE']!,
      CLOSING: cells['BALANCE']!,
    })),
  };
}

function countCells({ start, new: joined, deaths, left, active, lapsed, retired }: Counts): Cells {
  const counts = { START: start, NEW: joined, DEATHS: deaths, LEFT: left, ACTIVE: active, LAPSED: lapsed, RETIRED: retired };
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
}

/** The indicators of a year; figures are made up. */
function assumptionsOf(block: Block, year: number): Cells[] {
  const { seed, county, sexes } = block;
  const draws = new Draws(hash(seed, 1421, year));
  const of = (indicator: string, value: string, only: Cells = { AGE: '', AAC004: '' }): Cells => ({
    AAB301: county,
    YEAR: String(year),
    INDICATOR: indicator,
    ...only,
    VALUE: value,
  });
  const share = () => `0.0${draws.between(10, 79)}`;
  const rates = sexes.flatMap((sex) =>
    agesIn(block, year).map((age) => of('死亡率', perThousand(deathRate(age, sex)), { AGE: String(age), AAC004: sex })),
  );
  return [of('工资增长率', share()), of('利率', share()), of('通货膨胀率', share()), of('平均工资', money(wageIn(year))), ...rates];
}

/** Ten-thousandths as a decimal. */
function perThousand(rate: number): string {
  return `${Math.floor(rate / 10_000)}.${String(rate % 10_000).padStart(4, '0')}`;
}

/** Income, expense and what is reckoned from them in each year, in whole cents. */
function fundOf({ seed }: Block, totals: readonly (Counts & { year: number })[]): { year: number; cells: Cells }[] {
  const draws = new Draws(hash(seed, 1422));
  let opening = draws.between(20_000, 90_000) * 1_000_000;
  return totals.map(({ year, active, retired }) => {
    const collection = active * draws.between(9000, 14_000) * 100;
    const income = collection + draws.between(100, 9000) * 10_000;
    const expense = retired * draws.between(20_000, 24_000) * 100 + 10_000_000;
    // What is missing comes from the treasury.
    const subsidy = Math.max(0, expense - opening - income + Math.round(expense / 2));
    const balance = opening + income + subsidy - expense;
    const cells = {
      OPENING: money(opening),
      INCOME: money(income + subsidy),
      COLLECTION: money(collection),
      EXPENSE: money(expense),
      BALANCE: money(balance),
      ACTIVE: String(active),
      RETIRED: String(retired),
      DEPENDENCY: retired > 0 ? money(Math.round((active * 100) / retired)) : '',
      PAYABLEMONTHS: money(Math.round((balance * 1200) / expense)),
      MEANCOLLECTION: active > 0 ? money(Math.round(collection / active)) : '',
    };
    opening = balance;
    return { year, cells };
  });
}
