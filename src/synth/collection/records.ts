import { monthText } from '../calendar.js';
import { money } from '../maker.js';
import type { Cells } from '../source.js';
import { months, type Employer, type Person } from './employer.js';

/** Shares of the base, in ten thousandths, of employer and person. */
const rates = { pension: [1600, 800], medical: [600, 200], unemployment: [50, 50], maternity: [50, 0] } as const;
/** Of the medical contribution of the employer, in ten thousandths, what goes to the account; and what servants have beside. */
const [toAccount, supplement] = [2000, 200];

/** The amounts of a declaration, in whole cents. */
type Amounts = Readonly<Record<string, number>>;

const share = (yuan: number, rate: number): number => Math.round((yuan * rate) / 100);

function amountsOf({ base, wage }: Person, injuryRate: number): Amounts {
  const of = (kind: keyof typeof rates, side: 0 | 1) => share(base, rates[kind][side]);
  const employer = {
    EMPPENSION: of('pension', 0),
    EMPMEDICAL: of('medical', 0),
    EMPUNEMPLOYMENT: of('unemployment', 0),
    EMPINJURY: share(wage, injuryRate),
    EMPMATERNITY: of('maternity', 0),
  };
  const person = { PSNPENSION: of('pension', 1), PSNMEDICAL: of('medical', 1), PSNUNEMPLOYMENT: of('unemployment', 1) };
  const [EMPTOTAL, PSNTOTAL] = [total(employer), total(person)];
  return { ...employer, EMPTOTAL, ...person, PSNINJURY: 0, PSNMATERNITY: 0, PSNTOTAL, TOTAL: EMPTOTAL + PSNTOTAL };
}

function total(amounts: Amounts): number {
  return Object.values(amounts).reduce((sum, cents) => sum + cents, 0);
}

/** The total row: what all persons have together. */
function sumOf(all: readonly Amounts[]): Amounts {
  return Object.fromEntries(Object.keys(all[0]!).map((name) => [name, all.reduce((sum, amounts) => sum + amounts[name]!, 0)]));
}

function moneyIn(amounts: Amounts): Cells {
  return Object.fromEntries(Object.entries(amounts).map(([name, cents]) => [name, money(cents)]));
}

function eachMonth(employer: Employer, tell: (of: Cells) => Cells[]): Cells[] {
  return months.flatMap((month) => {
    const AAE003 = monthText(month);
    return tell({ ...employer.own, DECLARATION: `SB${employer.code}${AAE003.slice(2)}`, AAB001: employer.code, AAE003 });
  });
}

/** A row of the medical collection. */
function medical(employer: Employer, { code, id, base, wage }: Person, month: number, insurance: string, of: Cells): Cells {
  const text = monthText(month);
  return {
    emp_no: employer.code,
    psn_no: `Y${code}`,
    certno: id,
    cashym: text,
    accrym_begn: text,
    accrym_end: text,
    insutype: insurance,
    wag: money(wage * 100),
    emp_clctstd: money(base * 100),
    psn_clctstd: money(base * 100),
    clct_flag: '1',
    clct_type: '10',
    clct_time: `${text}15`,
    revs_flag: '0',
    poolarea_no: `${employer.own['AAB301']!.slice(0, 4)}00`,
    insu_clct_mons: '1',
    inte: '0.00',
    latefee: '0.00',
    finsubs_amt: '0.00',
    ...of,
  };
}

function ofEmployee(employer: Employer, person: Person, month: number): Cells[] {
  const [own, personal] = rates.medical.map((rate) => share(person.base, rate)) as [number, number];
  const basic = medical(employer, person, month, '310', {
    psn_type: person.role === 'servant' ? '1102' : '1101',
    emp_clct_paraval: '0.06',
    emp_into_paraval: '0.2',
    emp_clct_amt: money(own),
    emp_clct_into_acct_amt: money(Math.round((own * toAccount) / 10_000)),
    psn_clct_paraval: '0.02',
    psn_clct_amt: money(personal),
    psn_clct_into_acct_amt: money(personal),
    clct_sumamt: money(own + personal),
  });
  if (person.role !== 'servant') return [basic];
  const more = share(person.base, supplement);
  const paid = { emp_clct_paraval: '0.02', emp_clct_amt: money(more), psn_clct_paraval: '0', psn_clct_amt: '0.00' };
  return [basic, medical(employer, person, month, '320', { ...paid, psn_type: '1102', clct_sumamt: money(more) })];
}

/** Somebody who was insured as a resident, for a fixed amount and with a subsidy, the month before. */
function asResident(employer: Employer, person: Person): Cells {
  return medical(employer, person, months[0]! - 1, '390', {
    psn_type: '15',
    wag: '',
    emp_clctstd: '',
    psn_clctstd: '',
    emp_clct_amt: '0.00',
    psn_clct_paraval: '380',
    psn_clct_amt: '380.00',
    finsubs_amt: '640.00',
    clct_sumamt: '1020.00',
  });
}

/** A resident of the place of an employer. */
export function residentOf(employer: Employer): Cells {
  return asResident(employer, employer.persons[0]!);
}

/** What there is of an employer, by record type; of the register only what rules look at is told, and what names a row. */
export const tell: Readonly<Record<string, (employer: Employer) => Cells[]>> = {
  Declaration: (employer) =>
    eachMonth(employer, (of) => {
      const wages = employer.persons.reduce((sum, { wage }) => sum + wage, 0);
      const all = sumOf(employer.persons.map((person) => amountsOf(person, employer.injuryRate)));
      const heads = { HEADS: String(employer.persons.length), WAGESUM: money(wages * 100) };
      return [{ ...of, ...heads, INJURYRATE: String(employer.injuryRate / 10_000), ...moneyIn(all) }];
    }),
  DeclarationDetail: (employer) =>
    eachMonth(employer, (of) =>
      employer.persons.map((person) => ({
        ...of,
        AAC001: person.code,
        AAC002: person.id,
        AAC040: money(person.wage * 100),
        AAE180: money(person.base * 100),
        ...(person.role === 'servant' ? { SUPPLEMENT: '是', AAC020: '141' } : { SUPPLEMENT: '否' }),
        ...moneyIn(amountsOf(person, employer.injuryRate)),
      })),
    ),
  MedicalCollection: (employer) => [
    ...employer.persons.filter(({ role }) => role === 'newcomer').map((person) => asResident(employer, person)),
    ...months.flatMap((month) => employer.persons.flatMap((person) => ofEmployee(employer, person, month))),
  ],
  EmployerBasicInfo: ({ own, code }) => [{ ...own, AAB001: code }],
  PersonParticipation: ({ own, code, persons }) =>
    persons.map((person) => ({ ...own, AAB001: code, AAC001: person.code, AAC002: person.id, AAE140: '110', AAE030: '20231201' })),
  EmployeePensionPersonCollection: (employer) =>
    eachMonth(employer, ({ AAE003 }) =>
      employer.persons.map((person) => {
        const { EMPPENSION, PSNPENSION } = amountsOf(person, employer.injuryRate);
        const of = { ...employer.own, AAB001: employer.code, AAC001: person.code, AAE140: '110', AAE003: AAE003!, AAA115: '10' };
        return { ...of, AAE180: money(person.base * 100), AAE020: money(EMPPENSION!), AAE022: money(PSNPENSION!) };
      }),
    ),
};
