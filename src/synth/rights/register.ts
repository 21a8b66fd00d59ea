import { dayIn, dayText, monthOf, monthText } from '../calendar.js';
import { money } from '../maker.js';
import type { Cells } from '../source.js';
import type { Person } from './person.js';
import { accountOf, type Records } from './statement.js';
import type { Year } from './year.js';

/** Where the contributions of an insurance stand; a resident's are of a year and none that months are held against. */
const collectionOf: Readonly<Record<Year['insurance'], string>> = {
  110: 'EmployeePensionPersonCollection',
  120: 'PublicSectorPersonCollection',
  170: 'ResidentPensionCollection',
};

/** What the register of pension insurance holds of a person: the columns that rules look at. */
export function registerOf(person: Person, years: readonly Year[], deemed: number): Records {
  const first = years[0]!;
  const { insurance } = first;
  return {
    PersonBasicInfo: [registered(person, deemed)],
    PersonParticipation: [participation(person, insurance, years)],
    PersonalAccount: [yearBefore(first), ...years].map((year) => account(person, year)),
    [collectionOf[insurance]]: years.flatMap((year) => contributions(person, year)),
    BenefitPayment: years.flatMap((year) => payments(person, year)),
    RetireeBasicInfo: person.life === 'retired' ? [retiree(person, years.at(-1)!, deemed)] : [],
  };
}

function account({ own }: Person, year: Year): Cells {
  return { ...own, AAE140: year.insurance, AAE001: String(year.year), ...accountOf(year), AIC042: String(year.before) };
}

/** The account of the year before the first statement, without contributions. */
function yearBefore(first: Year): Year {
  const { opening, before, year } = first;
  return { ...first, year: year - 1, principal: 0, interest: 0, expense: 0, closing: opening, before, paid: 0, total: before };
}

/** Somebody in the register. */
export function registered({ own, id, name, male, born, began, home }: Person, deemed: number): Cells {
  const of = { AAC002: id, AAC003: name, AAC004: male ? '1' : '2', AAC006: born, AAC007: began };
  return { ...own, ...of, AAE006: home, AAC010: home, AAE200: String(deemed) };
}

function participation({ own, employer, life }: Person, insurance: Year['insurance'], years: readonly Year[]): Cells {
  const isPaying = life !== 'retired';
  const of = { AAE140: insurance, AAB004: employer, AAE030: `${years[0]!.year}0101` };
  return { ...own, ...of, AAC031: isPaying ? '1' : '3', AAC031N: isPaying ? '参保缴费' : '终止缴费' };
}

/** Lines of the months due here: those moved in were due elsewhere, and without a plan nothing is. */
function contributions({ own }: Person, { year, insurance, marks, base }: Year): Cells[] {
  return marks.flatMap((mark, at) => {
    if (mark === '转入' || mark === '无计划') return [];
    const of = { AAE140: insurance, AAE003: monthText(monthOf(year, at + 1)), AAA115: '10', AAE180: money(base) };
    return [{ ...own, ...of, AAE078: mark === '已缴' ? '1' : '0' }];
  });
}

function payments({ own, code }: Person, { year, insurance, marks, drawn }: Year): Cells[] {
  return marks.flatMap((mark, at) => {
    if (mark !== '无计划' || drawn === 0) return [];
    return [{ ...own, EAZ048: code('ZF', at), AAE140: insurance, EAC064: monthText(monthOf(year, at + 1)), EIC013: money(drawn) }];
  });
}

function retiree({ own }: Person, { year, insurance, total }: Year, deemed: number): Cells {
  const of = { AAE140: insurance, AIC162: dayText(dayIn(monthOf(year, 6), 30)) };
  return { ...own, ...of, AAE201: String(total), AAE200: String(deemed) };
}
