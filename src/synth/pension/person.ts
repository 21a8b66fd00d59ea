import { dayIn, dayText, monthOf, monthOfDay } from '../calendar.js';
import { dayNumber } from '../../value/day.js';
import { cardNumber, citizenOf } from '../identity.js';
import { Draws, hash } from '../random.js';
import type { Batch } from './batch.js';
import type { County } from '../places.js';
import { address, bankName, mobile, neighbourhood, personName } from '../words.js';

/** Those who pay (employees, public employees, residents) and those who are paid (retirees, resident pensioners). */
export const lives = ['employee', 'public', 'resident', 'retiree', 'pensioner'] as const;
export type Life = (typeof lives)[number];

/** A person as table 2 tells them. Days count from 1970, months from year 0. */
export interface Person {
  life: Life;
  code: string;
  id: string;
  name: string;
  male: boolean;
  birth: number;
  county: County;
  people: string;
  /** Codes of identity, honour, hardship, professional post, qualification, rank, veteran; mostly empty. */
  identity: string;
  honour: string;
  hardship: string;
  post: string;
  qualification: string;
  rank: string;
  veteran: string;
  /** Start of work; absent for residents. */
  started?: number;
  /** Month of first participation. */
  first: number;
  /** Day of retirement, for retirees. */
  retired?: number;
  /** Day of death within the batch's year. */
  died?: number;
  home: string;
  household: string;
  town: string;
  townCode: string;
  village: string;
  villageCode: string;
  phone: string;
  bank: string;
  account: string;
}

interface Kind {
  born: readonly [least: number, most: number];
  /** Age at the start of work. */
  starts?: readonly [least: number, most: number];
  identities: string[];
}

const kinds: Record<Life, Kind> = {
  employee: { born: [1970, 2003], starts: [18, 25], identities: ['24', '24', '24', '21', '13', '17'] },
  public: { born: [1970, 2001], starts: [20, 25], identities: ['13', '13', '14', '16', '11'] },
  resident: { born: [1966, 2006], identities: ['27', '27', '51', '54'] },
  retiree: { born: [1940, 1963], starts: [16, 24], identities: ['80'] },
  pensioner: { born: [1938, 1963], identities: ['80'] },
};

/** The person of a number in a life: the same number, life and seed give the same person, and no two share an id. */
export function personOf(batch: Batch, life: Life, number: number, county: County): Person {
  const kind = kinds[life];
  const slot = lives.indexOf(life);
  const draws = new Draws(hash(batch.seed, 201 + slot, number));
  const { id, birth, male } = citizenOf({ seed: batch.seed, slot, born: kind.born, birthplaces: batch.places.birthplaces }, number);
  const place = county.prefecture + county.name;
  const { codes } = batch;
  const some = (field: string, times: number, wanted: string[] = []) => (draws.oneIn(times) ? draws.pick(codes.among(field, wanted)) : '');
  const started = kind.starts && startOf(birth, draws.between(...kind.starts), batch);
  const retired = life === 'retiree' ? retirementOf(birth, male, draws) : undefined;
  return {
    life,
    code: `${batch.places.province.code.slice(0, 2)}${slot + 1}${String(number).padStart(10, '0')}`,
    id,
    name: personName(draws, male),
    male,
    birth,
    county,
    people: draws.below(100) < 92 ? codes.among('AAC005', ['01'])[0]! : draws.pick(codes.of('AAC005').slice(0, 20)),
    identity: draws.pick(codes.among('AAC012', kind.identities)),
    honour: some('AAC087', 200),
    hardship: life === 'resident' || life === 'pensioner' ? some('AAC148', 25) : '',
    post: kind.starts ? some('AAC014', 8, ['411', '412', '420', '434', '435']) : '',
    qualification: life === 'employee' ? some('AAC015', 9) : '',
    rank: life === 'public' ? some('AAC020', 6, ['132', '141', '142', '150', '160']) : '',
    veteran: some('AAC064', 90),
    ...(started !== undefined && { started }),
    first: firstOf(life, birth, started, draws),
    ...(retired !== undefined && { retired }),
    // The first is settled, so that a small export has one.
    ...((retired !== undefined || life === 'pensioner') &&
      (draws.oneIn(50) || number === 0) && { died: dayNumber(batch.year, 2, 1) + draws.below(270) }),
    home: address(draws, place),
    household: address(draws, place),
    ...neighbourhood(draws, county.code),
    phone: mobile(draws),
    bank: bankName(draws, county.name),
    account: cardNumber(`62${String(draws.below(1e8)).padStart(8, '0')}${String(draws.below(1e8)).padStart(8, '0')}`),
  };
}

function startOf(birth: number, age: number, batch: Batch): number {
  // Days before 1970 are below 0.
  const some = Math.abs(birth);
  return Math.min(dayIn(monthOfDay(birth) + age * 12 + (some % 7), 1 + (some % 28)), dayNumber(batch.year - 2, 7, 1));
}

function retirementOf(birth: number, male: boolean, draws: Draws): number {
  const age = male ? 60 : birth >= dayNumber(1946, 1, 1) && draws.oneIn(2) ? 50 : 55;
  return dayIn(monthOfDay(birth) + age * 12, Number(dayText(birth).slice(6)));
}

/** Old-age insurance began at other times for enterprises, public bodies and residents. */
function firstOf(life: Life, birth: number, started: number | undefined, draws: Draws): number {
  const begun = started === undefined ? monthOfDay(birth) + 16 * 12 : monthOfDay(started);
  if (life === 'public') return Math.max(begun, monthOf(2014, 10));
  if (started === undefined) return Math.max(begun, monthOf(2009, 12) + draws.below(24)) + draws.below(3);
  return Math.max(begun, monthOf(1992, 10) + draws.below(24)) + draws.below(3);
}
