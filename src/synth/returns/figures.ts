import { dayIn, dayText, monthText } from '../calendar.js';
import { hash } from '../random.js';
import type { Cells } from '../source.js';

/** The insurances that the example form has a column of; the first is in the register. */
export const insurances = ['110', '210', '410'] as const;

/** What a ledger holds of a month, persons and whole yuan. */
export interface Figures {
  opening: number;
  added: number;
  removed: number;
  closing: number;
  active: number;
  retired: number;
  payers: number;
  due: number;
  paid: number;
  /** What is owed of all months. */
  arrears: number;
}

/** Persons of a county whose contributions are in the register, and how many of its insured have retired. */
const [registered, retirees] = [12, 3];

/** A county's month of an insurance. Months are counted since year 0. */
export function figuresOf(seed: number, county: string, insurance: string, month: number): Figures {
  const place = Number(county) * 1000 + Number(insurance);
  const isPension = insurance === insurances[0];
  const insured = (at: number) => 18 + (hash(seed, 601, place, at) % 3);
  const [opening, closing] = [insured(month), insured(month + 1)];
  const retired = isPension ? retirees : 0;
  const rows = isPension ? contributionsOf(seed, county, month) : [];
  const other = 40_000 + (hash(seed, 602, place) % 100) * 100;
  return {
    ...{ opening, closing, retired },
    added: 5 + Math.max(0, closing - opening),
    removed: 5 + Math.max(0, opening - closing),
    active: closing - retired,
    payers: isPension ? rows.filter(({ isPaid }) => isPaid).length : closing,
    due: isPension ? sum(rows.map(({ due }) => due)) : other,
    paid: isPension ? sum(rows.map(({ due, isPaid }) => (isPaid ? due : 0))) : other,
    arrears: (5 + (hash(seed, 605, place) % 50)) * 1000,
  };
}

interface Contribution {
  person: string;
  due: number;
  isPaid: boolean;
  day: number;
}

/** What is due of the persons of a county for a month; one of them is in arrears now and then. */
function contributionsOf(seed: number, county: string, month: number): Contribution[] {
  return Array.from({ length: registered }, (_, at) => ({
    person: `${county}${String(at).padStart(4, '0')}`,
    due: (6 + (hash(seed, 603, Number(county), at) % 6)) * 200,
    isPaid: at > 0 || month % 3 > 0,
    day: dayIn(month, 5 + (hash(seed, 604, month, at) % 15)),
  }));
}

/** The rows of the register for a month. */
export function registerOf(seed: number, county: string, month: number): Cells[] {
  return contributionsOf(seed, county, month).map(({ person, due, isPaid, day }) => ({
    AAB301: county,
    AAB034: `${county}01`,
    AAE002: monthText(month),
    AAE003: monthText(month),
    AAE140: insurances[0],
    AAC001: person,
    AAE058: `${due}.00`,
    AAE078: isPaid ? '1' : '0',
    EAD131: isPaid ? dayText(day) : '',
  }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The same over several counties. */
export function added(all: readonly Figures[]): Figures {
  const [first] = all;
  const names = Object.keys(first!) as (keyof Figures)[];
  return Object.fromEntries(names.map((name) => [name, sum(all.map((each) => each[name]))])) as unknown as Figures;
}
