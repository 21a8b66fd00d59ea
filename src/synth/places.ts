import { ownCodesIn } from '../check/kinds.js';
import type { CodeListPlan, Plan } from '../plan/plan.js';
import { hash } from './random.js';

export interface Place {
  code: string;
  name: string;
}

/** A county and the agency that handles its pension insurance. */
export interface County extends Place {
  /** Name of the prefecture above it; empty in a municipality. */
  prefecture: string;
  agency: Place;
}

export interface Places {
  province: Place;
  /** Counties of the province in which the agencies lie. */
  counties: County[];
  /** Divisions at birth: every county of the province. */
  birthplaces: string[];
  /** Counties of other provinces. */
  elsewhere: Place[];
}

/** Headings of the division list that stand for no place. */
const headings = ['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'];

/**
 * One province of the plan's division list, by seed, and some of its counties.
 *
 * @param year `YYYY`, the year in which the divisions are to be valid.
 * @param wanted How many counties, at most.
 */
export function placesOf(plan: Plan, year: string, wanted: number, seed: number): Places {
  const divisions = divisionsIn(plan, year);
  const provinces = [...divisions.values()].filter(({ code }) => code.endsWith('0000') && code < '70');
  const countiesIn = (province: Place) =>
    [...divisions.values()].filter(({ code }) => code.slice(0, 2) === province.code.slice(0, 2) && !code.endsWith('00'));
  const large = provinces.filter((province) => countiesIn(province).length >= 5);
  const province = large[hash(seed, 1) % large.length];
  if (!province) throw new Error(`the division list of ${plan.standard.id} has no province with counties in ${year}`);
  const counties = countiesIn(province);
  const first = hash(seed, 2) % counties.length;
  const chosen = Array.from({ length: Math.min(wanted, counties.length) }, (_, index) => counties[(first + index) % counties.length]!);
  return {
    province,
    counties: chosen.map((county) => withAgency(county, divisions)),
    birthplaces: counties.map(({ code }) => code),
    elsewhere: large.filter((other) => other !== province).flatMap((other) => countiesIn(other).slice(0, 3)),
  };
}

function withAgency(county: Place, divisions: Map<string, Place>): County {
  const prefecture = divisions.get(`${county.code.slice(0, 4)}00`)?.name ?? '';
  const agency = { code: `${county.code}01`, name: `${county.name}社会保险事业管理中心` };
  return { ...county, prefecture, agency };
}

/** The divisions of the plan's list that are valid all through a year, by their code; headings that stand for no place left out. */
export function divisionsIn(plan: Plan, year: string): Map<string, Place> {
  return validDivisions(divisionList(plan), year);
}

function divisionList(plan: Plan): CodeListPlan {
  const coded = ownCodesIn(
    plan.tables.flatMap(({ checks }) => checks),
    'AAB301',
  );
  const list = plan.codeLists.get(coded?.list ?? 'gbt-2260');
  if (!list) throw new Error(`${plan.standard.id} has no division list`);
  return list;
}

function validDivisions(list: CodeListPlan, year: string): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const { code, names, validFrom, validTo } of list.codes) {
    // All year long; a heading such as 市辖区 may have no dates at all.
    const valid = validFrom <= `${year}0101` && (validTo === '' || validTo >= `${year}1231`);
    if (valid && !headings.includes(names[0]!)) found.set(code, { code, name: names[0]! });
  }
  return found;
}
