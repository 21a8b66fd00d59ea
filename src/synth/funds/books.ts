import { dayIn, dayText, monthText } from '../calendar.js';
import { money } from '../maker.js';
import type { Cells } from '../source.js';
import { firstMonth, year, type Agency, type City } from './city.js';
import { monthly } from './statements.js';

/** Names of funds, in the subjects below the first level. */
const names: Readonly<Record<string, string>> = {
  110: '企业职工养老',
  120: '机关事业养老',
  170: '城乡居民养老',
  210: '失业',
  310: '职工医疗',
  390: '城乡居民医疗',
  410: '工伤',
  510: '生育',
};

/** Made up, as a chart that an agency hands in might be; only the heads of income and expense were seen. */
const bank = '1002';
const incomeOf = (fund: string) => `4001${fund}`;
const expenseOf = (fund: string) => `5001${fund}`;
/** The one item of a fund: that of the sample of GB/T 40217 for pensions, made up for the rest. */
const itemOf = (fund: string) => (isPension(fund) ? '100011' : `${fund}001`);
const isPension = (fund: string) => fund < '200';

/** Where what a fund collects is told one by one. */
const collections: Readonly<Record<string, string>> = {
  110: 'EmployeePensionEmployerCollection',
  120: 'PublicSectorEmployerCollection',
  170: 'ResidentPensionCollection',
};
/** Months, from 0, that vouchers and details are told of: the last of each quarter. */
const months = [2, 5, 8, 11];

function bookOf({ funds }: City, agency: Agency): Cells {
  return { ZZA101: `${agency.code}-${funds.join('-')}`, AAD081: String(year) };
}

function each(city: City, tell: (agency: Agency, fund: string, book: Cells) => Cells[]): Cells[] {
  return city.lower.flatMap((agency) =>
    city.funds.flatMap((fund) => tell(agency, fund, bookOf(city, agency)).map((cells) => ({ ...agency.own, ...cells }))),
  );
}

function eachMonth(city: City, tell: (agency: Agency, fund: string, month: number) => Cells | Cells[]): Cells[] {
  return each(city, (agency, fund, book) =>
    months.flatMap((month) =>
      [tell(agency, fund, month)]
        .flat()
        .map((cells) => ({ ...book, AAD082: `${month + 1}月`, PERIOD: monthText(firstMonth + month), ...cells })),
    ),
  );
}

function chart(city: City, agency: Agency): Cells[] {
  const subject = (code: string, name: string, side: string, parent = ''): Cells => ({
    ...agency.own,
    AAD081: String(year),
    SUBJECTCLASS: code.slice(0, 1),
    EAD004: code,
    EAD006: name,
    EAD011: side,
    PARENT: parent,
  });
  const funds = (code: (fund: string) => string, name: string, side: string, head: string) => [
    subject(head, name, side),
    ...city.funds.map((fund) => subject(code(fund), `${name}--${names[fund]!}`, side, head)),
  ];
  return [
    subject(bank, '收入户存款', '借'),
    ...funds(incomeOf, '社会保险费收入', '贷', '4001'),
    ...funds(expenseOf, '社会保险待遇支出', '借', '5001'),
  ];
}

/** Two vouchers at the end of a quarter: what was collected, and what was paid. */
function vouchers(agency: Agency, fund: string, book: Cells): Cells[] {
  const { collected, paid } = monthly(agency, fund);
  return months.flatMap((month) => {
    const voucher = (place: number, debit: string, credit: string, cents: number): Cells[] => {
      const of = {
        ...book,
        FUND: fund,
        AAD082: `${month + 1}月`,
        AAD131: `${fund}-${monthText(firstMonth + month)}-${place}`,
        AAD138: dayText(dayIn(firstMonth + month, 10 + place * 5)),
      };
      return [
        { ...of, LINE: '1', EAD004: debit, EAD143: money(cents), EAD144: '0.00' },
        { ...of, LINE: '2', EAD004: credit, EAD143: '0.00', EAD144: money(cents) },
      ];
    };
    return [...voucher(1, bank, incomeOf(fund), collected), ...voucher(2, expenseOf(fund), bank, paid)];
  });
}

/** Two details that come to an amount. */
function halves(cents: number): [number, number] {
  const half = Math.floor(cents / 2);
  return [half, cents - half];
}

/** Payments, collection and balances of the pension data, of which only what rules look at is told, and what names a row. */
const ofOthers = {
  BenefitPayment: (city: City): Cells[] =>
    eachMonth(city, (agency, fund, month) =>
      isPension(fund)
        ? halves(monthly(agency, fund).paid).map((cents, place) => ({
            EAZ048: `${agency.code}-${fund}-${month}-${place}`,
            AAE140: fund,
            AAE002: monthText(firstMonth + month),
            EAC064: monthText(firstMonth + month),
            AAA036: itemOf(fund),
            AAE019: money(cents),
          }))
        : [],
    ),
  SubjectBalance: (city: City): Cells[] =>
    eachMonth(city, (agency, fund) => {
      const { collected, paid } = monthly(agency, fund);
      return [
        { EAD004: incomeOf(fund), EAD011: '贷', AAD088: '0.00', AAD089: money(collected) },
        { EAD004: expenseOf(fund), EAD011: '借', AAD088: money(paid), AAD089: '0.00' },
      ];
    }),
};

/** What arrived in a month, in the record type of one kind of payers. */
function collection(alias: string): (city: City) => Cells[] {
  return (city) =>
    eachMonth(city, (agency, fund, month) => {
      if (collections[fund] !== alias) return [];
      return halves(monthly(agency, fund).collected).map((cents, place) => {
        const [employer, person] = halves(cents);
        const arrived = { AAE140: fund, EAD131: dayText(dayIn(firstMonth + month, 8 + place)) };
        return alias === 'ResidentPensionCollection'
          ? { ...arrived, AAC001: `${agency.code}${place}`, AAE082: money(cents) }
          : { ...arrived, AAB001: `${agency.code}${place}`, AAE080: money(employer), AAE082: money(person) };
      });
    });
}

export const books = {
  FundSubject: (city: City): Cells[] => city.lower.flatMap((agency) => chart(city, agency)),
  FundBook: (city: City): Cells[] =>
    each(city, (_, fund, book) => [{ ...book, ZZA101N: city.funds.map((each) => names[each]!).join('与'), FUND: fund }]),
  FundVoucher: (city: City): Cells[] => each(city, vouchers),
  BenefitReconciliation: (city: City): Cells[] =>
    eachMonth(city, (agency, fund) => ({
      FUND: fund,
      AAE140: fund,
      AAA036: itemOf(fund),
      EAD004: expenseOf(fund),
      DETAIL: money(monthly(agency, fund).paid),
    })),
  SubjectMap: (city: City): Cells[] =>
    each(city, (_, fund, { AAD081 }) => [
      { AAD081: AAD081!, FUND: fund, SIDE: '收入', AAE140: fund, EAD004: incomeOf(fund) },
      { AAD081: AAD081!, FUND: fund, SIDE: '支出', AAE140: fund, AAA036: itemOf(fund), EAD004: expenseOf(fund) },
    ]),
  CollectionReconciliation: (city: City): Cells[] =>
    eachMonth(city, (agency, fund) => {
      const { collected } = monthly(agency, fund);
      const due = Math.round(collected * 1.02);
      return { FUND: fund, AAE140: fund, EAD004: incomeOf(fund), DUE: money(due), PAID: money(collected) };
    }),
  TreasuryRemittance: (city: City): Cells[] =>
    eachMonth(city, (agency, fund, month) => {
      const arrived = dayIn(firstMonth + month, 12);
      return {
        REMITID: `HK-${agency.code}-${fund}-${monthText(firstMonth + month)}`,
        FUND: fund,
        EAD131: dayText(arrived),
        REMITTEDON: dayText(arrived + 2 + agency.draws(800 + month).below(4)),
        AMOUNT: money(monthly(agency, fund).collected),
      };
    }),
  ...ofOthers,
  ...Object.fromEntries(Object.values(collections).map((alias) => [alias, collection(alias)])),
};
