import { dayIn, dayText, monthOf, monthText } from '../calendar.js';
import { money } from '../maker.js';
import type { Cells } from '../source.js';
import { eachEmployer, hiredOn, year, type Agency, type Employer, type Person } from './agency.js';

const objects = ['缴费人数', '缴费基数', '按时足额', '欠费补缴', '待遇领取'];

/** What is found: of whom among those audited, in which month of the year before, and how much of it is got back. */
const findings: Readonly<Record<Employer['role'], readonly { of: number; finding: string; month: number; isCorrected: boolean }[]>> = {
  debtor: [
    { of: 0, finding: '少报基数', month: 3, isCorrected: true },
    { of: 1, finding: '欠缴', month: 5, isCorrected: false },
  ],
  deferred: [
    { of: 0, finding: '漏报人数', month: 4, isCorrected: true },
    { of: 1, finding: '骗取待遇', month: 6, isCorrected: true },
  ],
  new: [],
};

/** A finding about a person, in whole cents. */
interface Finding {
  person: Person;
  employer: Employer;
  finding: string;
  month: number;
  /** Bases as declared and as they should have been. */
  bases?: readonly [declared: number, verified: number];
  amount: number;
  recovered: number;
  found: number;
  corrected?: number;
}

/** In ten thousandths. */
const rates = { employer: 2000, person: 800 };

/** A day of the year of the plan. */
function dayOf(month: number, day: number): number {
  return dayIn(monthOf(year, month), day);
}

export function findingsOf(agency: Agency): Finding[] {
  return agency.employers.flatMap((employer, place) =>
    findings[employer.role]
      .filter(({ of }) => of < employer.audited.length)
      .map(({ of, finding, month, isCorrected }): Finding => {
        const draws = agency.draws(10 * place + of);
        const declared = finding === '漏报人数' ? 0 : draws.between(15, 25) * 100_00;
        const bases: Finding['bases'] =
          finding === '少报基数' || finding === '漏报人数' ? [declared, declared + draws.between(5, 20) * 100_00] : undefined;
        const amount = bases ? ((bases[1] - bases[0]) * (rates.employer + rates.person)) / 10_000 : draws.between(300, 900) * 100;
        const found = dayOf(3, draws.between(1, 28));
        return {
          person: employer.audited[of]!,
          employer,
          finding,
          month: monthOf(year - 1, month),
          amount,
          recovered: isCorrected ? amount : amount / 2,
          found,
          ...(bases && { bases }),
          ...(isCorrected && { corrected: found + draws.between(10, 40) }),
        };
      }),
  );
}

/** What was audited: the year before, of each employer. */
const taskOf = ({ number }: Agency, place: number): string => `JH${year}-${number}-${place + 1}`;

function task(agency: Agency, { code, persons, audited }: Employer, place: number): Cells {
  return {
    YEAR: String(year),
    TASK: taskOf(agency, place),
    KIND: objects[(agency.number + place) % objects.length]!,
    AAB001: code,
    FROM: `${year - 1}01`,
    TO: `${year - 1}12`,
    INSUREDPERSONS: String(persons.length),
    AUDITEDPERSONS: String(audited.length),
    CLOSEDON: dayText(dayOf(6, 1 + agency.draws(90 + place).below(30))),
  };
}

function findingCells(agency: Agency, { person, employer, finding, month, bases, amount, recovered, found, corrected }: Finding): Cells {
  return {
    ...agency.own,
    YEAR: String(year),
    TASK: taskOf(agency, agency.employers.indexOf(employer)),
    AAC001: person.code,
    AAE140: '110',
    AAE003: monthText(month),
    FINDING: finding,
    FOUNDON: dayText(found),
    ...(bases && { DECLAREDBASE: money(bases[0]), VERIFIEDBASE: money(bases[1]), AAA042: '0.2', AAA041: '0.08' }),
    AMOUNT: money(amount),
    RECOVERED: money(recovered),
    ...(finding === '骗取待遇' && { FINE: money(amount * 3) }),
    ...(corrected !== undefined && { CORRECTEDON: dayText(corrected) }),
  };
}

/** Wages on which the bases of two years rest; somebody new has no wage of the year before. */
function wages(agency: Agency, { role, code, persons }: Employer, place: number): Cells[] {
  return persons.flatMap((person, at) =>
    [year - 1, year].flatMap((each): Cells[] => {
      if (role === 'new' && each < year) return [];
      const draws = agency.draws(100 + 20 * place + 2 * at + (each - year));
      const base = draws.between(18, 40) * 100_00;
      const around = (percent: number) => money(Math.round((base * draws.between(100 - percent, 100 + percent)) / 100));
      return [
        {
          YEAR: String(each),
          AAB001: code,
          AAC001: person.code,
          AAE180: money(base),
          EMPLOYERBASE: money(base),
          AAC040: around(4),
          LASTYEARWAGE: role === 'new' ? '' : money(base),
          TAXWAGE: around(15),
        },
      ];
    }),
  );
}

export const audits = {
  AuditTask: (agency: Agency): Cells[] => eachEmployer(agency, (employer, place) => [task(agency, employer, place)]),
  AuditedPerson: (agency: Agency): Cells[] =>
    eachEmployer(agency, (employer, place) =>
      employer.audited.map((person) => ({
        YEAR: String(year),
        TASK: taskOf(agency, place),
        AAB001: employer.code,
        AAC001: person.code,
        AAC002: person.id,
        HIREDON: dayText(hiredOn(agency, employer, person)),
      })),
    ),
  AuditFinding: (agency: Agency): Cells[] => findingsOf(agency).map((finding) => findingCells(agency, finding)),
  AuditReturn(agency: Agency): Cells[] {
    const all = (of: 'persons' | 'audited') => agency.employers.reduce((sum, employer) => sum + employer[of].length, 0);
    const sum = (of: 'amount' | 'recovered') => findingsOf(agency).reduce((total, finding) => total + finding[of], 0);
    const counts = { INSURED: String(all('persons')), AUDITED: String(all('audited')) };
    return [{ ...agency.own, YEAR: String(year), ...counts, FOUND: money(sum('amount')), RECOVERED: money(sum('recovered')) }];
  },
  WageComparison: (agency: Agency): Cells[] => eachEmployer(agency, (employer, place) => wages(agency, employer, place)),
};
