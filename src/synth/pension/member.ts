import { dayIn, lastDay, monthOf, monthOfDay } from '../calendar.js';
import { dayNumber } from '../../value/day.js';
import { Draws, hash } from '../random.js';
import type { Batch } from './batch.js';
import { lives, personOf, type Life, type Person } from './person.js';
import type { County } from '../places.js';
import { paysIn, type Unit } from './unit.js';
import { cutTo, monthsOf, spellOf, type Spell } from './spell.js';

/** A person insured in the batch's year. Amounts are whole cents, days count from 1970, months from year 0. */
export interface Member {
  person: Person;
  county: County;
  /** Absent for residents, whose employer's name is that of their village. */
  unit?: Unit;
  employer: string;
  insurance: string;
  /** Months paid in the year; absent for those who pay no more, or once a year. */
  spell?: Spell;
  /** Monthly base in yuan for employees, yearly amount in yuan for residents. */
  base: number;
  /** Start and end of the period of participation. */
  begun: number;
  ended?: number;
  /** Monthly pension in cents from a month on, for those who are paid. */
  pension?: { amount: number; since: number };
  /** True where the rights were moved although the participation did not end in the year. */
  moved?: boolean;
  handled: number;
  clerk: number;
}

/** Codes of the three insurances. */
export const insurances = { enterprise: '110', public: '120', resident: '170' } as const;

const insuranceOf: Record<Life, string> = {
  employee: insurances.enterprise,
  public: insurances.public,
  resident: insurances.resident,
  retiree: insurances.enterprise,
  pensioner: insurances.resident,
};

const residentLevels = [100, 200, 300, 300, 500, 500, 800, 1000, 1500, 2000, 3000, 5000];

export interface Employment {
  unit: Unit;
  spell?: Spell;
  /** Cuts the spell to so many months. */
  months?: number;
}

/** The member of a number. Employees and retirees need the unit they work or worked in, the others a county. */
export function memberOf(batch: Batch, life: Life, number: number, county: County, employment?: Employment): Member {
  const slot = lives.indexOf(life);
  const draws = new Draws(hash(batch.seed, 311 + slot, number));
  const person = personOf(batch, life, number, county);
  const unit = employment?.unit;
  const works = life === 'employee' || life === 'public';
  const spell = works ? cutTo(employment?.spell ?? spellOf(batch, slot, number), employment?.months ?? 12) : undefined;
  if (spell?.end === 'died') person.died = dayIn(batch.firstMonth + spell.to, draws.between(3, 28));
  const begun = begunOf(batch, person, unit, spell, draws);
  const ended = endedOf(batch, person, spell);
  return {
    person,
    county,
    ...(unit && { unit }),
    employer: unit?.name ?? `${person.town}${person.village}`,
    insurance: insuranceOf[life],
    ...(spell && { spell }),
    base: life === 'resident' ? draws.pick(residentLevels) : baseOf(draws),
    begun,
    ...(ended !== undefined && { ended }),
    ...pensionOf(batch, person, draws),
    handled: Math.max(begun, dayNumber(batch.year, 1, 3)) + draws.below(20),
    clerk: draws.below(1000),
  };
}

/** Months of the year, 0 to 11, for which the member's employer paid. */
export function paidMonths(batch: Batch, { spell, unit }: Member): number {
  if (!spell || !unit) return 0;
  let paid = 0;
  for (let month = spell.from; month <= spell.to; month++) if (paysIn(batch, unit, month)) paid++;
  return paid;
}

/** Months with a contribution before the batch's year. */
export function earlierMonths(batch: Batch, { person, begun, insurance }: Member): number {
  const until = Math.min(batch.firstMonth, person.retired === undefined ? batch.firstMonth : monthOfDay(person.retired));
  const from = insurance === insurances.resident ? monthOfDay(begun) : person.first;
  return Math.max(0, until - from);
}

/** Months counted as paid before the personal account was brought in. */
export function deemedMonths({ person }: Member): number {
  if (person.started === undefined) return 0;
  const until = person.life === 'public' ? person.first : Math.min(person.first, monthOf(1995, 12));
  return Math.max(0, until - monthOfDay(person.started));
}

export function monthsInYear({ spell }: Member): number {
  return spell ? monthsOf(spell) : 0;
}

/** Most earn around the average, a few a lot more. */
function baseOf(draws: Draws): number {
  const usual = draws.between(4200, 9800);
  return draws.oneIn(8) ? usual + draws.between(0, 14_000) : usual;
}

function begunOf(batch: Batch, person: Person, unit: Unit | undefined, spell: Spell | undefined, draws: Draws): number {
  if (spell?.joined) return dayIn(batch.firstMonth + spell.from, 1);
  if (!spell || !unit) return dayIn(person.first, 1);
  const earliest = Math.max(person.first, unit.joined);
  return dayIn(draws.between(earliest, Math.max(earliest, batch.firstMonth - 1)), 1);
}

function endedOf(batch: Batch, person: Person, spell: Spell | undefined): number | undefined {
  if (spell && spell.end !== 'paying') return lastDay(batch.firstMonth + spell.to);
  if (person.retired !== undefined) return person.retired;
  return person.life === 'pensioner' ? sixtieth(person) : undefined;
}

function sixtieth(person: Person): number {
  return Math.max(dayIn(monthOfDay(person.birth) + 60 * 12, 28), dayIn(person.first + 3, 28));
}

function pensionOf(batch: Batch, person: Person, draws: Draws): Pick<Member, 'pension'> {
  if (person.retired !== undefined) return { pension: { amount: draws.between(180_000, 620_000), since: monthOfDay(person.retired) + 1 } };
  if (person.life !== 'pensioner') return {};
  return { pension: { amount: draws.between(12_300, 41_000), since: Math.min(monthOfDay(sixtieth(person)) + 1, batch.firstMonth) } };
}

/** Every member has a number of the kind they are, so that lines about them can be numbered. */
export function serialOf({ person }: Member): string {
  return person.code.slice(2);
}
