import { dayIn, dayText, monthOf } from '../calendar.js';
import { creditCode, organisationBody } from '../identity.js';
import type { Cells } from '../source.js';
import { address } from '../words.js';
import { kinds } from './lives.js';
import type { Person } from './person.js';
import { registered } from './register.js';
import type { Records } from './statement.js';

const year = 2024;

/** A comparison: office, item, and both values; settled where they differ. */
interface Compared {
  office: string;
  item: string;
  own: string;
  other: string;
  outcome?: '采用对方的值' | '保留本机构的值';
  of: Cells;
}

/** What the five offices were asked of a person, of a relative who died, and of two employers; and what became of it in the register; from agency to agency another item comes first. */
export function comparisonsOf(person: Person): Records {
  const { draws, own, agency, id, name, home, county, number } = person;
  const relative = person.relative();
  const died = dayText(dayIn(monthOf(year, 3), 1 + draws.below(28)));
  const before = address(draws, county.prefecture + county.name);
  const formerName = `${name.slice(0, 1)}某`;
  const credit = (kind: string) => creditCode(kind, county.code, organisationBody(number * 2 + (kind === '91' ? 0 : 1)));
  const [founded, ended] = [credit('91'), credit('52')];
  const taken = { outcome: '采用对方的值' } as const;
  const employer = `${county.code}${String(number).padStart(9, '0')}`;
  const told: readonly Compared[] = [
    { office: '公安', item: '姓名', own: formerName, other: name, of: { AAC002: id }, ...taken },
    { office: '公安', item: '户籍所在地', own: before, other: home, of: { AAC002: id }, ...taken },
    { office: '民政', item: '死亡日期', own: '', other: died, of: { AAC002: relative.id }, ...taken },
    { office: '编制', item: '姓名', own: name, other: formerName, of: { AAC002: id }, outcome: '保留本机构的值' },
    { office: '税务', item: '缴费基数', own: '6000.00', other: '6000.00', of: { AAC002: id } },
    { office: '工商', item: '单位设立', own: '', other: `${year}0108`, of: { BAB010: founded }, ...taken },
    { office: '工商', item: '单位终止', own: '', other: `${year}0220`, of: { BAB010: ended, AAB001: employer }, ...taken },
  ];
  const changes = told.filter(({ office }) => office === '公安');
  const first = kinds.indexOf(person.life) % told.length;
  const inTurn = [...told.slice(first), ...told.slice(0, first)];
  return {
    RightsComparison: inTurn.map((each, at) => comparison(person, each, at)),
    PersonBasicInfo: [
      registered(person, 0),
      { ...agency, AAC001: relative.code, AAC002: relative.id, AAC003: formerName, AAC006: birthIn(relative.id), AAE138: died },
    ],
    PersonChange: changes.map((each, at) => ({
      ...own,
      AAZ308: person.code('BG', at),
      AAC002: id,
      AAE123: each.own,
      AAE124: each.other,
    })),
    EmployerBasicInfo: [{ ...agency, AAB001: `${employer}9`, BAB010: founded }],
    EmployerChange: [{ ...agency, AAB001: employer, AAB100: '09', AAE035: `${year}0310` }],
  };
}

function comparison(person: Person, { office, item, own, other, outcome, of }: Compared, at: number): Cells {
  const compared = dayIn(monthOf(year, 4 + at), 1 + person.draws.below(20));
  return {
    ...person.agency,
    ...of,
    COMPARISONID: person.code('BD', at),
    SOURCEOFFICE: office,
    COMPAREDON: dayText(compared),
    ELEMENT: item,
    OWNVALUE: own,
    OTHERVALUE: other,
    ...(outcome && { OUTCOME: outcome, SETTLEDON: dayText(compared + 5 + person.draws.below(20)) }),
  };
}

const birthIn = (id: string) => id.slice(6, 14);
