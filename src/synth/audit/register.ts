import { dayText, monthOf, monthText } from '../calendar.js';
import { money } from '../maker.js';
import type { Cells } from '../source.js';
import { eachEmployer, formedOn, hiredOn, year, type Agency, type Employer } from './agency.js';
import { stretchesOf } from './arrears.js';
import { findingsOf } from './audits.js';

const insurance = { AAE140: '110' };

/** Of the codes of a status one only is known, so that of an employer that has ended is told by name. */
const status: Readonly<Record<Employer['role'], Cells>> = {
  debtor: { AAB051: '1', AAB051N: '参保缴费' },
  deferred: { AAB051N: '终止参保' },
  new: { AAB051: '1', AAB051N: '参保缴费' },
};

/** The register of pension insurance, of which only what rules look at is told, and what names a row; and what other offices know. */
export const register = {
  ExternalComparison: (agency: Agency): Cells[] =>
    eachEmployer(agency, (employer, place) => {
      const { role, code, credit, persons } = employer;
      const of = { YEAR: String(year), BAB010: credit, REGISTEREDAS: code, INSUREDPERSONS: String(persons.length) };
      const formed = { ...of, SOURCE: '市场监管', FORMEDON: dayText(formedOn(employer)) };
      const heads = persons.length + agency.draws(510 + place).below(8);
      return role === 'new' ? [formed] : [formed, { ...of, SOURCE: '税务', TAXHEADS: String(heads) }];
    }),
  EmployerBasicInfo: (agency: Agency): Cells[] =>
    eachEmployer(agency, (employer) => [
      {
        AAB001: employer.code,
        BAB010: employer.credit,
        AAB050: monthText(employer.role === 'new' ? monthOf(year - 1, 9) : monthOf(2003, 5)),
        ...status[employer.role],
      },
    ]),
  PersonParticipation: (agency: Agency): Cells[] =>
    eachEmployer(agency, (employer) =>
      employer.persons.map((person) => ({
        ...insurance,
        AAB001: employer.code,
        AAC001: person.code,
        AAC002: person.id,
        AAE030: dayText(hiredOn(agency, employer, person) + 10),
      })),
    ),
  /** Who pays for earlier months retires in autumn. */
  RetireeBasicInfo: (agency: Agency): Cells[] => ofBackPayer(agency, () => [{ AIC162: `${year}1130` }]),
  EmployeePensionEmployerCollection: (agency: Agency): Cells[] =>
    eachEmployer(agency, (employer) => {
      const { month, stretches } = stretchesOf(agency, employer);
      if (stretches.length === 0) return [];
      const fee = stretches.reduce((sum, each) => sum + each.fee, 0);
      const of = { EAZ058: `JS${employer.code}`, AAB001: employer.code, AAE003: monthText(monthOf(year - 1, month)) };
      return [{ ...of, ...insurance, AAA115: '10', AAB204: money(fee) }];
    }),
  EmployeePensionPersonCollection: (agency: Agency): Cells[] =>
    ofBackPayer(agency, () => [1, 2, 3].map((month) => ({ AAE003: monthText(monthOf(year - 1, month)), AAA115: '10', AAE078: '1' }))),
  /** What was corrected is a change of the register on the same day. */
  PersonChange: (agency: Agency): Cells[] =>
    findingsOf(agency).flatMap(({ person, bases, corrected }) => {
      if (!bases || corrected === undefined) return [];
      return [{ ...agency.own, AAZ308: `BG${person.code}`, AAC001: person.code, AAE035: dayText(corrected) }];
    }),
};

function ofBackPayer(agency: Agency, tell: () => Cells[]): Cells[] {
  return eachEmployer(agency, ({ role, persons }) =>
    role === 'debtor' ? tell().map((cells) => ({ AAC001: persons.at(-1)!.code, ...insurance, ...cells })) : [],
  );
}
