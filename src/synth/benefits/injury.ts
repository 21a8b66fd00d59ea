import { dayIn, dayText, monthOfDay, monthText } from '../calendar.js';
import { money } from '../maker.js';
import type { Cells } from '../source.js';
import type { Person } from './person.js';

/** Records by the alias of their record type. */
export type Records = Readonly<Record<string, readonly Cells[]>>;

/** Months of the own wage, and shares of it and of the average wage, by the regulation on work injury insurance. */
const months = [27, 25, 23, 21, 18, 16, 13, 11, 9, 7];
const shares = [0.9, 0.85, 0.8, 0.75, 0.7, 0.6];
const care = [0.5, 0.4, 0.3];
const disposable = 5_182_100;

/** What a case is told with, where it is not as usual. */
interface CaseOf {
  grade?: number;
  level?: number;
  injured?: number;
  joined?: number;
  /** Where the participation has ended since. */
  left?: number;
  more?: Cells;
}

/** An injury case and the participation it falls into. */
function caseOf(
  person: Person,
  { grade, level, injured = dayIn(person.first - 20, 10), joined = person.employed, left, more }: CaseOf,
): Records {
  const { draws, own, employer, name, wage, average } = person;
  const applied = injured + 4 + draws.below(20);
  const accepted = applied + 2 + draws.below(12);
  const isClear = draws.oneIn(3);
  const decided = accepted + (isClear ? 8 : 40);
  const asked = decided + 100 + draws.below(30);
  const appraised = asked + 35 + draws.below(20);
  const appraisal: Cells =
    grade === undefined
      ? {}
      : {
          ASKEDON: dayText(asked),
          EXTENDED: '否',
          APPRAISEDON: dayText(appraised),
          REPEATEDON: dayText(appraised + 5 + draws.below(8)),
          REVIEWEDON: dayText(appraised + 380 + draws.below(60)),
          ALA040: String(grade).padStart(2, '0'),
          ALC060: level === undefined ? '' : String(level),
          PAIDMONTHS: String(4 + draws.below(8)),
          EXTRAMONTHS: String(draws.below(6)),
        };
  const participation = { AAB001: employer, AAE140: '410', AAE030: dayText(joined), AAE031: left === undefined ? '' : dayText(left) };
  return {
    InjuryCase: [
      {
        ...own,
        ...participation,
        CASEID: person.id('GS'),
        AAC003: name,
        INJUREDON: dayText(injured),
        OLDCASE: '否',
        VETERAN: '否',
        APPLICANT: '用人单位',
        APPLIEDON: dayText(applied),
        ACCEPTEDON: dayText(accepted),
        CLEARCASE: isClear ? '是' : '否',
        DECIDEDON: dayText(decided),
        OWNWAGE: money(wage),
        AVERAGEWAGE: money(average),
        ...appraisal,
        ...more,
      },
    ],
    InsuredPeriod: [{ ...own, ...participation, AAC031: left === undefined ? '1' : '3' }],
    TimedService: [service(person, '手工报销工伤', decided + 30, 12)],
  };
}

/** A service asked for on a day and done so many days later. */
export function service(person: Person, what: string, asked: number, days: number): Cells {
  const { AAB301, AAB034, AAC001 } = person.own;
  const dates = { APPLIEDON: dayText(asked), DECIDEDON: dayText(asked + days) };
  return { AAB301: AAB301!, AAB034: AAB034!, AAC001: AAC001!, SERVICEID: person.id('YW'), SERVICE: what, ...dates };
}

/** A benefit of a month of the year. */
function paid(person: Person, place: number, item: string, { month, cents }: { month: number; cents: number }, more: Cells = {}): Cells {
  return {
    ...person.own,
    EAZ048: person.id('GZ', place),
    CASEID: person.id('GS'),
    ITEM: item,
    PAYER: '基金',
    EAC064: monthText(person.first + month),
    AAE019: money(cents),
    ...more,
  };
}

function lumpSum(person: Person, grade: number): Cells {
  return paid(person, 0, '一次性伤残补助金', { month: 0, cents: person.wage * months[grade - 1]! });
}

/** Twelve months of the allowance; of the months with a pension the difference only. */
function allowances(person: Person, grade: number, payer: string, pension?: { from: number; cents: number }): Cells[] {
  const { minimum, wage } = person;
  const entitled = Math.max(minimum, Math.round(wage * shares[grade - 1]!));
  return Array.from({ length: 12 }, (_, month) => {
    const own = pension && month >= pension.from ? Math.max(0, entitled - pension.cents) : entitled;
    return paid(
      person,
      1 + month,
      '伤残津贴',
      { month, cents: own },
      { PAYER: payer, ENTITLED: money(entitled), MINIMUMWAGE: money(minimum) },
    );
  });
}

/** The pension of each month of the year from one on, as the pension data have it. */
export function pensions(person: Person, from: number, cents: number): Cells[] {
  return Array.from({ length: 12 - from }, (_, month) => pensionIn(person, from + month, '基础养老金', cents, '100011'));
}

/** What the pension data say was paid for a month of the year. */
export function pensionIn({ own, first, id }: Person, month: number, item: string, cents: number, code = ''): Cells {
  const of = { EAZ048: id('YL', month), AAE140: '110', EAC064: monthText(first + month), AAA036: code, AAA037: item };
  return { ...own, ...of, AAE019: money(cents) };
}

/** A death in a month of the year, as the pension data have it. */
export function deathIn({ own, first, draws, name }: Person, month: number): Cells {
  return { ...own, AAC003: name, AAE138: dayText(dayIn(first + month, 1 + draws.below(28))) };
}

function medical({ own }: Person, allowance: Cells): Cells {
  return { ...own, AAE140: '310', AAE003: allowance['EAC064']!, AAE180: allowance['ENTITLED']!, AAE082: '0.00', FUNDPAID: '否' };
}

function dependant(person: Person, place: number, { from, more }: { from: number; more: Cells }): Cells {
  const { id, name } = person.relative(place);
  const of = { CASEID: person.id('GS'), DEPENDANTID: id, DEPENDANTNAME: name, LONE: '否', AIC160: monthText(from) };
  return { ...person.agency, ...of, ...more };
}

export const injured = {
  disabled(person: Person): Records {
    const [grade, level] = [1 + person.draws.below(4), 1 + person.draws.below(3)];
    const allowance = allowances(person, grade, '基金');
    const amount = Math.round(person.average * care[level - 1]!);
    const cared = allowance.map((_, month) => paid(person, 20 + month, '生活护理费', { month, cents: amount }));
    return {
      ...caseOf(person, { grade, level }),
      InjuryBenefit: [lumpSum(person, grade), ...allowance, ...cared],
      MedicalContribution: allowance.map((each) => medical(person, each)),
    };
  },
  lamed(person: Person): Records {
    const grade = 5 + person.draws.below(2);
    return { ...caseOf(person, { grade }), InjuryBenefit: [lumpSum(person, grade), ...allowances(person, grade, '用人单位')] };
  },
  hurt(person: Person): Records {
    const grade = 7 + person.draws.below(4);
    const left = dayIn(person.first + 2, 31);
    return { ...caseOf(person, { grade, left }), InjuryBenefit: [lumpSum(person, grade)] };
  },
  retired(person: Person): Records {
    const grade = 1 + person.draws.below(4);
    const cents = Math.round(person.minimum * 0.9);
    const pension = { ...person.own, AAE140: '110', AIC160: monthText(person.first + 6), MONTHLYPENSION: money(cents) };
    return {
      ...caseOf(person, { grade }),
      InjuryBenefit: allowances(person, grade, '基金', { from: 6, cents }),
      DrawnPension: [pension],
      BenefitPayment: pensions(person, 6, cents),
    };
  },
  deceased(person: Person): Records {
    const grade = 1 + person.draws.below(4);
    return {
      ...caseOf(person, { grade }),
      InjuryBenefit: allowances(person, grade, '基金'),
      DeceasedPerson: [deathIn(person, 11)],
    };
  },
  killed(person: Person): Records {
    const { first, draws, wage, average } = person;
    const injured = dayIn(first, 3 + draws.below(10));
    const died = injured + 3 + draws.below(10);
    const from = monthOfDay(died) + 1;
    const stay = {
      ...person.own,
      CLAIMID: person.id('BX'),
      HOSPITAL: '市人民医院',
      ADMITTEDON: dayText(injured),
      DISCHARGEDON: dayText(died),
      DIAGNOSIS: 'T07.x00',
      TOTAL: '38200.00',
      FUNDPAY: '0.00',
      ACCOUNTPAY: '0.00',
      CASHPAY: '38200.00',
      LIABILITY: '工伤保险',
    };
    return {
      ...caseOf(person, { injured, more: { AAE138: dayText(died) } }),
      InjuryBenefit: [
        paid(person, 0, '丧葬补助金', { month: 1, cents: average * 6 }),
        paid(person, 1, '一次性工亡补助金', { month: 1, cents: disposable * 20 }, { DISPOSABLE: money(disposable) }),
      ],
      Dependant: [
        dependant(person, 0, { from, more: { RELATION: '配偶', GRANTED: money(Math.round(wage * 0.4)) } }),
        dependant(person, 1, { from, more: { RELATION: '其他亲属', LONE: '是', GRANTED: money(Math.round(wage * 0.4)) } }),
      ],
      MedicalClaim: [stay],
    };
  },
  missing(person: Person): Records {
    const lost = dayIn(person.first, 8);
    const granted = { RELATION: '其他亲属', GRANTED: money(Math.round(person.wage * 0.3)) };
    return {
      ...caseOf(person, { injured: lost, more: { MISSINGON: dayText(lost), APPLICANT: '近亲属' } }),
      InjuryBenefit: [paid(person, 0, '预支工亡补助金', { month: 4, cents: disposable * 10 }, { DISPOSABLE: money(disposable) })],
      Dependant: [dependant(person, 0, { from: person.first + 3, more: granted })],
    };
  },
  longAgo(person: Person): Records {
    const grade = 7 + person.draws.below(4);
    const joined = dayIn(person.first - 18, 1);
    return { ...caseOf(person, { grade, joined, more: { OLDCASE: '是' } }), InjuryBenefit: [lumpSum(person, grade)] };
  },
  veteran(person: Person): Records {
    const grade = 1 + person.draws.below(4);
    return { ...caseOf(person, { grade, more: { VETERAN: '是' } }), InjuryBenefit: allowances(person, grade, '基金') };
  },
  fitted(person: Person): Records {
    const grade = 7 + person.draws.below(4);
    const limit = money(person.draws.between(20, 60) * 10_000);
    const device = (month: number): Cells => ({
      ...person.own,
      CASEID: person.id('GS'),
      DEVICE: '假肢',
      FITTEDON: dayText(dayIn(month, 12)),
      PRICELIMIT: limit,
      AAE019: limit,
    });
    const injured = dayIn(person.first - 80, 10);
    return {
      ...caseOf(person, { grade, injured, joined: dayIn(person.first - 170, 1) }),
      InjuryBenefit: [lumpSum(person, grade)],
      AssistiveDevice: [device(person.first - 64), device(person.first + 2)],
    };
  },
};
