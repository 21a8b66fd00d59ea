import { dayIn, dayText, monthText } from '../calendar.js';
import { money } from '../maker.js';
import type { Cells } from '../source.js';
import { deathIn, pensionIn, pensions, service, type Records } from './injury.js';
import type { Person } from './person.js';

/** Somebody on unemployment benefit for so many months of the year, and what ended it. */
function idle(person: Person, length: number, stopped?: { reason: string; on: number }): Records {
  const { own, draws, first, employer, minimum, name, employed } = person;
  const left = dayIn(first - 1, 5 + draws.below(5));
  const registered = left + 8 + draws.below(8);
  const amount = money(Math.round(minimum * 0.8));
  const grant: Cells = {
    ...own,
    GRANTID: person.id('SY'),
    AAC003: name,
    AAB001: employer,
    LEFTON: dayText(left),
    REPORTEDON: dayText(left + 3 + draws.below(10)),
    UNWILLING: '是',
    REGISTEREDON: dayText(registered),
    EAC047: String(60 + draws.below(50)),
    CARRIED: '0',
    MONTHS: String(length + draws.below(5)),
    AIC160: monthText(first),
    MONTHLYAMOUNT: amount,
    MINIMUMWAGE: money(minimum),
    SUBSISTENCE: money(Math.round(minimum * 0.4)),
    ...(stopped && { STOPREASON: stopped.reason, STOPPEDON: dayText(stopped.on) }),
  };
  const months = Array.from({ length }, (_, month) => monthText(first + month));
  const base = money(minimum * 2);
  return {
    UnemploymentGrant: [grant],
    InsuredPeriod: [{ ...own, AAB001: employer, AAE140: '210', AAC031: '3', AAE030: dayText(employed), AAE031: dayText(left) }],
    UnemploymentPayment: months.map((month, place) => ({
      ...own,
      EAZ048: person.id('SZ', place),
      GRANTID: person.id('SY'),
      EAC064: month,
      AAE019: amount,
    })),
    MedicalContribution: months.map((month) => ({
      ...own,
      AAE140: '310',
      AAE003: month,
      AAE180: base,
      AAE082: '0.00',
      FUNDPAID: '是',
    })),
    TimedService: [service(person, '失业保险金', registered, 9)],
  };
}

/** A birth, and what is paid for it to the employee or for the spouse. */
function birth(person: Person, claimant: string): Records {
  const { own, draws, first, employer, name, average, employed, agency } = person;
  const born = dayIn(first + draws.below(8), 1 + draws.below(28));
  const isOwn = claimant === '职工';
  return {
    MaternityBenefit: [
      {
        ...own,
        BENEFITID: person.id('SE'),
        AAC003: name,
        AAB001: employer,
        AAE140: '310',
        CLAIMANT: claimant,
        BORNON: dayText(born),
        BASEYEAR: yearBefore(first),
        BASE: money(average),
        ALLOWANCE: isOwn ? money(Math.round((average * 98) / 30)) : '0.00',
        MEDICALCOST: money(draws.between(2000, 6000) * 100),
      },
    ],
    EmployerWage: [{ ...agency, AAB001: employer, AAE001: yearBefore(first), EMPLOYERWAGE: money(average) }],
    InsuredPeriod: [{ ...own, AAB001: employer, AAE140: '310', AAC031: '1', AAE030: dayText(employed) }],
    TimedService: [service(person, '生育津贴', born + 20, 8)],
  };
}

function yearBefore(first: number): string {
  return monthText(first - 12).slice(0, 4);
}

/** Two stays in hospital, half a year apart. */
function stays(person: Person): Records {
  const { draws, own, first } = person;
  const stay = (place: number): Cells => {
    const admitted = dayIn(first + 1 + place * 6, 1 + draws.below(20));
    const [fund, account, cash] = [draws.between(4000, 9000), draws.between(100, 900), draws.between(1000, 3000)];
    return {
      ...own,
      CLAIMID: person.id('BX', place),
      HOSPITAL: draws.pick(['市人民医院', '市中医院', '省立医院']),
      ADMITTEDON: dayText(admitted),
      DISCHARGEDON: dayText(admitted + 4 + draws.below(10)),
      DIAGNOSIS: 'J18.900',
      TOTAL: money((fund + account + cash) * 100),
      FUNDPAY: money(fund * 100),
      ACCOUNTPAY: money(account * 100),
      CASHPAY: money(cash * 100),
      LIABILITY: '无',
    };
  };
  return { MedicalClaim: [stay(0), stay(1)], TimedService: [service(person, '手工报销医疗', dayIn(first + 3, 4), 24)] };
}

/** What was paid too much, and comes back in two parts. */
function overpayment(person: Person, fraud: boolean): Records {
  const { draws, own, first, agency } = person;
  const cents = draws.between(30, 90) * 20_000;
  const found = dayIn(first + 2, 1 + draws.below(28));
  const of = { OVERPAYMENTID: person.id('DF') };
  const recovery = (place: number, part: number): Cells => ({
    ...agency,
    ...of,
    RECOVERYID: person.id('ZH', place),
    WAY: '分期退回',
    RECOVEREDON: dayText(found + 30 * (place + 1)),
    RECOVERED: money(part),
  });
  return {
    Overpayment: [
      {
        ...own,
        ...of,
        FOUNDON: dayText(found),
        OVERPAID: money(cents),
        FRAUD: fraud ? '是' : '否',
        FINE: fraud ? money(cents * 3) : '',
      },
    ],
    Recovery: [recovery(0, cents / 2), recovery(1, cents / 2)],
  };
}

/** Why something is paid in advance, and what. */
const advances = [
  ['用人单位不支付工伤', '一次性伤残补助金'],
  ['工伤第三人不支付', '医疗和康复费用'],
  ['医疗费用第三人不支付', '医疗费用'],
] as const;

export const otherwise = {
  unemployed: (person: Person): Records => idle(person, 12),
  reemployed(person: Person): Records {
    const records = idle(person, 6, { reason: '重新就业', on: dayIn(person.first + 5, 28) });
    const again = { AAB001: `${person.employer}9`, AAE140: '210', AAC031: '1', AAE030: dayText(dayIn(person.first + 6, 1)) };
    return { ...records, InsuredPeriod: [...records['InsuredPeriod']!, { ...person.own, ...again }] };
  },
  pensioned: (person: Person): Records => ({
    ...idle(person, 6, { reason: '享受养老待遇', on: dayIn(person.first + 5, 28) }),
    // As a survivor: no pension of their own.
    BenefitPayment: [pensionIn(person, 0, '遗属抚恤金', 50_000), ...pensions(person, 6, person.minimum)],
  }),
  lost: (person: Person): Records => ({ ...idle(person, 12), DeceasedPerson: [deathIn(person, 11)] }),
  mother: (person: Person): Records => birth(person, '职工'),
  spouse: (person: Person): Records => birth(person, '未就业配偶'),
  patient: stays,
  overpaid: (person: Person): Records => overpayment(person, false),
  fraud: (person: Person): Records => overpayment(person, true),
  advanced(person: Person): Records {
    const { draws, own, first, number } = person;
    const [kind, item] = advances[number % advances.length]!;
    const asked = dayIn(first + draws.below(6), 1 + draws.below(28));
    const cents = draws.between(100, 900) * 10_000;
    const advance = {
      ...own,
      ADVANCEID: person.id('XX'),
      CASEKIND: kind,
      ADVANCEITEM: item,
      APPLIEDON: dayText(asked),
      NOTICEDON: dayText(asked + 3),
      ANSWEREDON: dayText(asked + 8),
      AAE019: money(cents),
      RECOVEREDON: dayText(asked + 120),
      RECOVERED: money(cents / 2),
    };
    return { AdvancePayment: [advance] };
  },
};
