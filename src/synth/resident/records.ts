import { dayIn, dayText, monthOf, monthOfDay, monthText } from '../calendar.js';
import { money } from '../maker.js';
import type { Cells } from '../source.js';
import { identity, type Person } from './person.js';
import { tiersOf } from './tiers.js';

/** Records by the alias of their record type. */
export type Records = Readonly<Record<string, readonly Cells[]>>;

/** Everything that is told of a person, by the agency and by the register. */
export function recordsOf(person: Person): Records {
  const { own, life, draws, village, agency, id, name, birth } = person;
  const joined = dayIn(monthOf(life.joined, 1 + draws.below(9)), 1 + draws.below(28));
  const payments = paymentsOf(person);
  const pension = pensionOf(person, payments);
  const accounts = accountsOf(person, payments, pension);
  const isUrban = life.scheme === '城居保' || draws.oneIn(9);
  const registration: Cells = {
    ...identity(person),
    AAC003: name,
    SCHEME: life.scheme,
    HOUSEHOLD: isUrban && life.scheme !== '新农保' ? '非农业' : '农业',
    STUDENT: '否',
    JOINDATE: dayText(joined),
    AAF013: agency.town.code,
    AAF030: village.code,
    AAF030N: village.name,
  };
  return {
    ResidentRegistration: [registration],
    ResidentPayment: payments.map(({ cells }) => ({ ...own, AAC002: id, AAC003: name, ...cells })),
    ResidentAccount: accounts.map((cells) => ({ ...own, AAC002: id, ...cells })),
    ResidentPension: pension ? [{ ...identity(person), AAC003: name, ...pension.cells }] : [],
    ResidentCase: [caseOf(person, '参保登记', joined), ...(pension ? [caseOf(person, '待遇支付', dayIn(pension.from, 1) - 60)] : [])],
    PersonBasicInfo: [identity(person)],
    DeceasedPerson: life.died === undefined ? [] : [{ ...own, AAC002: id, AAE138: `${life.died}0518` }],
    PersonParticipation: life.worked ? spellsOf(person) : [],
    PersonalAccount: accounts.map((cells) => ({ ...own, AAE140: '170', ...cells })),
    ResidentPensionCollection: payments.map(({ cells }) => ({ ...own, AAE140: '170', AAC002: id, ...cells })),
    BenefitPayment: [...(pension ? drawn(person, pension) : []), ...(life.pensioned ? [employeePension(person, birth)] : [])],
  };
}

interface Payment {
  year: number;
  /** Whole cents that went into the account. */
  credited: number;
  cells: Cells;
}

function paymentsOf({ life, draws }: Person): Payment[] {
  const { scheme, paid, arrears } = life;
  const regular = paid.map((year) => {
    const tier = draws.pick(tiersOf(scheme));
    const city = draws.below(3) * 5;
    const of = { SCHEME: scheme, AAA115: '10', TIER: tier.code };
    const collective = draws.pick(['', '0.00', '50.00']);
    return payment(
      year,
      of,
      { due: tier.amount, central: 0, province: 20, city, county: tier.subsidy - 20 - Math.min(city, 10) },
      collective,
      draws.below(300),
    );
  });
  if (arrears === undefined) return regular;
  const nothing = { central: 0, province: 0, city: 0, county: 0 };
  return [...regular, payment(arrears, { SCHEME: scheme, AAA115: '31', TIER: '' }, { due: 200, ...nothing }, '', 330)];
}

type Yuan = Readonly<Record<'due' | 'central' | 'province' | 'city' | 'county', number>>;

/** @param day On which of the days since the beginning of the year the money arrived. */
function payment(year: number, of: Cells, { due, central, province, city, county }: Yuan, collective: string, day: number): Payment {
  const credited = (due + central + province + city + county + Number(collective)) * 100;
  return {
    year,
    credited,
    cells: {
      ...of,
      AAE101: String(year),
      AAE022: money(due * 100),
      AAE082: money(due * 100),
      AAE034: money(central * 100),
      AAE024: money(province * 100),
      AAE026: money(city * 100),
      AAE028: money(county * 100),
      COLLECTIVE: collective,
      AAF027: money(credited),
      EAD131: dayText(dayIn(monthOf(year, 1), 1) + day),
    },
  };
}

interface Pension {
  /** Months since year 0. */
  from: number;
  /** Whole cents a month from the account. */
  account: number;
  cells: Cells;
}

const interestOf = (opening: number): number => Math.round(opening * 0.0275);

/** What a year puts into the account, in whole cents. */
function creditedIn(payments: readonly Payment[], year: number): number {
  return payments.reduce((sum, each) => sum + (each.year === year ? each.credited : 0), 0);
}

/** The pension of who has one: what the account opened the year with, and what was paid in it, over 139 months. */
function pensionOf({ life, birth }: Person, payments: readonly Payment[]): Pension | undefined {
  if (life.drawsAt === undefined) return undefined;
  const from = monthOfDay(birth) + life.drawsAt * 12;
  const year = Math.floor(from / 12);
  let opening = 0;
  for (let past = life.joined; past < year; past++) opening += creditedIn(payments, past) + interestOf(opening);
  const total = opening + creditedIn(payments, year);
  const account = Math.round(total / 139);
  const basic = year < 2014 ? 5500 : 13_600;
  const cells = {
    AIC160: monthText(from),
    AIC165: money(total),
    BASIC: money(basic),
    ACCOUNT: money(account),
    VILLAGE: dayText(dayIn(from, 1) - 20),
  };
  return { from, account, cells };
}

/** The account of each year, opening with what the one before closed with, and what came of its check. */
function accountsOf({ life, draws }: Person, payments: readonly Payment[], pension: Pension | undefined): Cells[] {
  let opening = 0;
  return Array.from({ length: life.until - life.paid[0]! + 1 }, (_, place) => {
    const year = life.paid[0]! + place;
    const principal = creditedIn(payments, year);
    const interest = interestOf(opening);
    const expense = pension ? pension.account * monthsOf(pension, year).length : 0;
    const closing = opening + principal + interest - expense;
    const checked = dayIn(monthOf(year + 1, 3), 1) + draws.below(60);
    const outcome = draws.below(8);
    const cells = {
      AAE001: String(year),
      AIC200: money(opening),
      ZZB001: money(principal),
      ZZB002: money(interest),
      AIC340: money(expense),
      ZZB005: money(closing),
      CHECKEDON: outcome === 0 ? '' : dayText(checked),
      FINDING: outcome === 0 ? '' : outcome === 1 ? '不相符' : '相符',
      MENDEDON: outcome === 1 ? dayText(checked + 12) : '',
    };
    opening = closing;
    return cells;
  });
}

/** The months of a year in which a pension is drawn. */
function monthsOf({ from }: Pension, year: number): number[] {
  const first = Math.max(from, monthOf(year, 1));
  return Array.from({ length: Math.max(0, monthOf(year, 12) - first + 1) }, (_, place) => first + place);
}

function drawn(person: Person, pension: Pension): Cells[] {
  const years = Array.from({ length: person.life.until - Math.floor(pension.from / 12) + 1 }, (_, place) => person.life.until - place);
  return years
    .flatMap((year) => monthsOf(pension, year))
    .map((month, place) => ({ ...paid(person, month, place), AAE140: '170', EIC013: money(pension.account) }));
}

function employeePension(person: Person, birth: number): Cells {
  return { ...paid(person, monthOfDay(birth) + 60 * 12, 900), AAE140: '110', EIC013: '0.00' };
}

function paid({ own, id, code }: Person, month: number, place: number): Cells {
  return { ...own, EAZ048: code(place), AAC002: id, EAC064: monthText(month) };
}

function spellsOf({ own, id }: Person): Cells[] {
  const of = { ...own, AAE140: '110', AAC002: id };
  return [
    { ...of, AAC031: '3', AAC031N: '终止缴费', AAE030: '20150301', AAE031: '20180630' },
    { ...of, AAC031: '1', AAC031N: '参保缴费', AAE030: '20240501', AAE031: '' },
  ];
}

/** Village, town and county one after another. */
function caseOf({ own, draws }: Person, step: string, day: number): Cells {
  const reviewed = day + 1 + draws.below(9);
  const approved = reviewed + 1 + draws.below(9);
  return { ...own, STEP: step, VILLAGEDATE: dayText(day), TOWNDATE: dayText(reviewed), COUNTYDATE: dayText(approved) };
}
