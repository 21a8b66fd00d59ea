import { dayText, monthOf } from '../calendar.js';
import { dayNumber } from '../../value/day.js';
import { citizenId, creditCode, organisationBody } from '../identity.js';
import { Draws, hash, shuffled } from '../random.js';
import type { Batch } from './batch.js';
import type { County } from '../places.js';
import { address, enterpriseName, mobile, officeName, personName } from '../words.js';

export type Sector = 'enterprise' | 'public';

export interface Unit {
  number: number;
  sector: Sector;
  county: County;
  code: string;
  name: string;
  creditCode: string;
  head: { name: string; id: string; phone: string };
  /** Codes of unit type, economic type (empty where the unit is no enterprise), affiliation, industry, collection. */
  type: string;
  economy: string;
  affiliation: string;
  industry: string;
  collection: string;
  phone: string;
  address: string;
  /** Month of first participation, as months since year 0. */
  joined: number;
  /** Employees the unit has when the export has room for them. */
  size: number;
  /** Code of the change registered in the year; empty when there was none. */
  change: string;
  changedOn: number;
}

const sizes = [1, 2, 3, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 32, 40, 60, 90, 150, 320];
const organisations = 31 ** 6;

/** The unit of a number: the same number and seed give the same unit. */
export function unitOf(batch: Batch, sector: Sector, number: number): Unit {
  const enterprise = sector === 'enterprise';
  const draws = new Draws(hash(batch.seed, enterprise ? 101 : 102, number));
  const { counties } = batch.places;
  const county = counties[number % counties.length]!;
  const place = county.prefecture + county.name;
  const male = draws.below(100) < 68;
  const birth = dayText(dayNumber(1958, 1, 1) + draws.below(30 * 365));
  const organisation = organisationBody(shuffled(number * 2 + (enterprise ? 0 : 1), organisations, hash(batch.seed, 103)));
  const { codes } = batch;
  return {
    number,
    sector,
    county,
    code: `${county.code}${enterprise ? 1 : 2}${String(number).padStart(7, '0')}`,
    name: enterprise ? enterpriseName(draws, place) : officeName(place, Math.floor(number / counties.length)),
    creditCode: creditCode(enterprise ? '91' : '12', county.code, organisation),
    head: {
      name: personName(draws, male),
      id: citizenId(draws.pick(batch.places.birthplaces), birth, draws.below(499) * 2 + (male ? 1 : 0)),
      phone: mobile(draws),
    },
    type: draws.pick(codes.among('AAB019', [enterprise ? '10' : '55'])),
    economy: enterprise ? draws.pick(codes.among('AAB020', ['110', '151', '159', '160', '173', '173', '174', '171', '230', '330'])) : '',
    affiliation: draws.pick(codes.among('AAB021', enterprise ? ['90', '90', '50', '40'] : ['40', '51', '52'])),
    industry: draws.pick(codes.of('AAB022')),
    collection: batch.usual.AAB033,
    phone: mobile(draws),
    address: address(draws, place),
    joined: monthOf(1996, 1) + draws.below(12 * 24),
    size: draws.pick(sizes),
    change: draws.oneIn(12) ? draws.pick(codes.among('AAB100', ['01', '02', '03', '10'])) : '',
    changedOn: dayNumber(batch.year, 1, 5) + draws.below(350),
  };
}

/** Whether the unit paid its bill of a month (0 to 11 in the batch's year). */
export function paysIn(batch: Batch, unit: Unit, month: number): boolean {
  return hash(batch.seed, 104, unit.number, month + (unit.sector === 'public' ? 12 : 0)) % 60 !== 0;
}
