import { dayIn, dayText, monthOf, monthText, readDay } from '../calendar.js';
import { money } from '../maker.js';
import type { Cells } from '../source.js';
import { eachEmployer, year, type Agency, type Employer } from './agency.js';

/** Months of the year before that declarations are told of: the law of late fees changes among them. */
const months = [5, 6, 7, 8, 9, 10];
/** The one that a debtor leaves unpaid, that is put off, and that is not declared. */
const special = { unpaid: 5, deferred: 6, undeclared: 9 };

/** What an employer pays in a month, in whole cents: whole tens of yuan, so that tenths of it are exact. */
function monthlyOf(agency: Agency, employer: Employer): number {
  return agency.draws(300 + agency.employers.indexOf(employer)).between(200, 800) * 1000;
}

const insurance = { AAE140: '110' };
const month = (number: number) => monthText(monthOf(year - 1, number));

/** Late fees a day, in ten thousandths, of the regulation of 1999 and the law from July 2011. */
const daily = { regulation: 20, law: 5 };

/** A stretch of days on which a late fee runs on one amount at one rate. */
interface Stretch {
  due: string;
  from: string;
  to: string;
  days: number;
  unpaid: number;
  fee: number;
}

function stretch(due: string, from: string, to: string, unpaid: number, rate: number): Stretch {
  const days = readDay(to) - readDay(from) + 1;
  return { due, from, to, days, unpaid, fee: Math.round((unpaid * days * rate) / 10_000) };
}

/** Those of an employer: half of what a debtor owes is paid in autumn; what was put off is paid some days late. */
export function stretchesOf(agency: Agency, employer: Employer): { month: number; stretches: Stretch[] } {
  const owed = monthlyOf(agency, employer);
  const paid = dayText(dayIn(monthOf(year, 3), 1 + agency.draws(310).below(28)));
  const { regulation, law } = daily;
  const [due, late] = ['20110616', '20120101'];
  switch (employer.role) {
    case 'debtor':
      return {
        month: special.unpaid,
        stretches: [
          stretch(due, due, '20110630', owed, regulation),
          stretch(due, '20110701', '20110930', owed, law),
          stretch(due, '20111001', '20111231', owed / 2, law),
          stretch(due, late, paid, owed / 2, law),
        ],
      };
    case 'deferred':
      return { month: special.deferred, stretches: [stretch(late, late, paid, owed, law)] };
    case 'new':
      return { month: special.unpaid, stretches: [] };
  }
}

function declarations(agency: Agency, employer: Employer): Cells[] {
  if (employer.role === 'new') return [];
  const usual = monthlyOf(agency, employer);
  let last: number | undefined;
  return months.map((number) => {
    const isUndeclared = employer.role === 'deferred' && number === special.undeclared;
    const due = isUndeclared ? (last! * 11) / 10 : usual;
    const unpaid = employer.role === 'debtor' && number === special.unpaid ? due : 0;
    const deferred = employer.role === 'deferred' && number === special.deferred ? due : 0;
    const paid = due - unpaid - deferred;
    const cells: Cells = {
      AAB001: employer.code,
      ...insurance,
      AAE003: month(number),
      DECLAREDON: isUndeclared ? '' : dayText(dayIn(monthOf(year - 1, number), 5)),
      LASTPAID: last === undefined ? '' : money(last),
      DUE: money(due),
      PAID: money(paid),
      DEFERRED: money(deferred),
      UNPAID: money(unpaid),
    };
    last = paid;
    return cells;
  });
}

/** The arrears of an employer: each year opens with what the one before closed with. */
function clearing(agency: Agency, employer: Employer): Cells[] {
  const owed = monthlyOf(agency, employer);
  const { stretches } = stretchesOf(agency, employer);
  const flows = {
    debtor: [
      { of: year - 1, added: owed, cleared: owed / 2 },
      { of: year, added: 0, cleared: owed / 2 },
    ],
    // What was put off is owed from the day after.
    deferred: [{ of: year, added: owed, cleared: owed }],
    new: [],
  }[employer.role];
  let opening = 0;
  return flows.map(({ of, added, cleared }) => {
    const own = String(of);
    const fee = stretches.filter(({ to }) => to.startsWith(own)).reduce((sum, each) => sum + each.fee, 0);
    const closing = opening + added - cleared;
    const cents = { OPENING: opening, NEWARREARS: added, CLEARED: cleared, CLOSING: closing, LATEFEE: fee };
    opening = closing;
    const amounts = Object.fromEntries(Object.entries(cents).map(([name, number]) => [name, money(number)]));
    return { YEAR: own, AAB001: employer.code, ...insurance, ...amounts };
  });
}

export const arrears = {
  Arrears: (agency: Agency): Cells[] => eachEmployer(agency, (employer) => clearing(agency, employer)),
  LateFee: (agency: Agency): Cells[] =>
    eachEmployer(agency, (employer) => {
      const of = stretchesOf(agency, employer);
      return of.stretches.map(({ due, from, to, days, unpaid, fee }) => ({
        AAB001: employer.code,
        ...insurance,
        AAE003: month(of.month),
        DUEON: due,
        FEEFROM: from,
        FEETO: to,
        DAYS: String(days),
        UNPAID: money(unpaid),
        LATEFEE: money(fee),
      }));
    }),
  Deferral: (agency: Agency): Cells[] =>
    eachEmployer(agency, (employer) => {
      if (employer.role !== 'deferred') return [];
      const of = { AAB001: employer.code, ...insurance, AAE003: month(special.deferred) };
      const days = { APPROVEDON: '20110712', DEFERFROM: '20110716', DEFERTO: '20111231' };
      return [{ ...of, ...days, DEFERRED: money(monthlyOf(agency, employer)) }];
    }),
  BackPayment: (agency: Agency): Cells[] =>
    eachEmployer(agency, (employer) => {
      if (employer.role !== 'debtor') return [];
      // As much as is not yet large, in some places.
      const amount = agency.kind === 'scant' ? 100_000_00 : agency.draws(320).between(900, 3000) * 100;
      return [
        {
          PAYMENT: `BJ${year}-${agency.number}`,
          AAB001: employer.code,
          AAC001: employer.persons.at(-1)!.code,
          ...insurance,
          FROM: '201006',
          TO: '201008',
          MONTHS: '3',
          BACKPAID: money(amount),
          PAIDON: '20120620',
        },
      ];
    }),
  MonthlyDeclaration: (agency: Agency): Cells[] => eachEmployer(agency, (employer) => declarations(agency, employer)),
};
