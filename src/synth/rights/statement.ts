import { dayIn, dayText, monthOf } from '../calendar.js';
import { money } from '../maker.js';
import { Draws, hash } from '../random.js';
import type { Cells } from '../source.js';
import { shownOf } from './lives.js';
import type { Person } from './person.js';
import type { Year } from './year.js';

/** Records by the alias of their record type. */
export type Records = Readonly<Record<string, readonly Cells[]>>;

/** The statements of a person, their months, and the entries in the list of those they are due to. */
export function statementsOf(person: Person, years: readonly Year[], deemed: number): Records {
  return {
    RightsStatement: years.map((year) => statement(person, year, deemed)),
    RightsMonth: years.flatMap((year) => months(person, year)),
    RightsDue: years.filter(isDue).map(({ year }) => ({ ...person.own, AAE001: String(year), SHOWNNUMBER: masked(person.id) })),
  };
}

/** A statement is due to whose account has principal of the year. */
export function isDue({ principal }: Year): boolean {
  return principal > 0;
}

function statement(person: Person, told: Year, deemed: number): Cells {
  const draws = new Draws(hash(person.number, told.year));
  return {
    ...person.own,
    AAE001: String(told.year),
    AAE140: told.insurance,
    AAA029: '01',
    AAE135: person.id,
    AAC002: person.id,
    AAC003: person.name,
    AAC004: person.male ? '1' : '2',
    AAE006: person.home,
    AAE007: person.postcode,
    AAB004: person.employer,
    AAC007: person.began,
    ...accountOf(told),
    AIC079: String(told.paid),
    AAE201: String(told.total),
    AAE200: String(deemed),
    SENTDATE: dayText(dayIn(monthOf(told.year + 1, 2 + draws.below(5)), 1 + draws.below(28))),
    SENTWAY: draws.pick(['邮寄', '柜台', '网上']),
    FEE: '0.00',
  };
}

/** The account of a year, on the statement and in the register alike. */
export function accountOf({ opening, principal, interest, expense, closing }: Year): Cells {
  return {
    AIC200: money(opening),
    ZZB001: money(principal),
    ZZB002: money(interest),
    AIC340: money(expense),
    ZZB005: money(closing),
  };
}

function months({ own }: Person, { year, insurance, marks, base }: Year): Cells[] {
  return shownOf(insurance).flatMap((each) =>
    marks.map((mark, at) => ({
      ...own,
      AAE001: String(year),
      AAE140: each,
      MONTH: String(at + 1),
      AAE180: mark === '无计划' ? '0.00' : money(base),
      PAIDMARK: mark,
    })),
  );
}

function masked(id: string): string {
  return `${id.slice(0, 6)}********${id.slice(14)}`;
}
