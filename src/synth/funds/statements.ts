import { monthText } from '../calendar.js';
import { money } from '../maker.js';
import type { Cells } from '../source.js';
import { firstMonth, year, years, type Agency, type City } from './city.js';

const incomes = ['INCONTRIBUTION', 'ININTEREST', 'INSUBSIDY', 'INTRANSFER', 'INFROMABOVE', 'INFROMBELOW', 'ININVEST', 'INOTHER'] as const;
const expenses = ['OUTBENEFIT', 'OUTTRANSFER', 'OUTTOBELOW', 'OUTTOABOVE', 'OUTOTHER'] as const;
type Item = (typeof incomes)[number] | (typeof expenses)[number];

/** What came in and went out in a year, in whole cents. */
type Items = Readonly<Record<Item, number>>;

interface Account {
  opening: number;
  items: Items;
}

/** What an agency collects and pays in a month of a fund, in whole cents: the same in statement, vouchers and details. */
export function monthly(agency: Agency, fund: string): { collected: number; paid: number } {
  const draws = agency.draws(Number(fund));
  const paid = draws.between(800_000, 6_000_000) * 100;
  return { paid, collected: Math.round(paid * 1.1) };
}

const sum = (items: Items, names: readonly Item[]) => names.reduce((all, name) => all + items[name], 0);

/** The items of a year of an agency at the end of the chain. */
function itemsBelow(agency: Agency, fund: string, at: number): Items {
  const draws = agency.draws(Number(fund) + 1 + at);
  const { paid, collected } = monthly(agency, fund);
  const part = (most: number) => draws.below(Math.round(paid * most));
  return {
    INCONTRIBUTION: collected * 12,
    ININTEREST: part(0.4),
    INSUBSIDY: part(0.6),
    INTRANSFER: part(0.1),
    INFROMABOVE: part(0.5),
    INFROMBELOW: 0,
    ININVEST: 0,
    INOTHER: part(0.01),
    OUTBENEFIT: paid * 12,
    OUTTRANSFER: part(0.1),
    OUTTOBELOW: 0,
    OUTTOABOVE: part(0.1),
    OUTOTHER: part(0.01),
  };
}

/** Those of the agency above, which aids the others and takes what they pay upwards. */
function itemsAbove(agency: Agency, fund: string, at: number, below: readonly Items[]): Items {
  const own = itemsBelow(agency, fund, at);
  const of = (name: Item) => below.reduce((all, items) => all + items[name], 0);
  const aid = of('INFROMABOVE');
  return {
    ...own,
    INSUBSIDY: own.INSUBSIDY + aid,
    INFROMABOVE: 0,
    INFROMBELOW: of('OUTTOABOVE'),
    OUTTOBELOW: aid,
    OUTTOABOVE: 0,
  };
}

/** The accounts of an agency and a fund, year by year: each opens with what the one before closed with. */
function accountsOf({ upper, lower }: City, agency: Agency, fund: string): Account[] {
  let opening = monthly(agency, fund).paid * (14 + agency.draws(7).below(6));
  return years.map((_, at) => {
    const items =
      agency === upper
        ? itemsAbove(
            upper,
            fund,
            at,
            lower.map((each) => itemsBelow(each, fund, at)),
          )
        : itemsBelow(agency, fund, at);
    const account = { opening, items };
    opening += sum(items, incomes) - sum(items, expenses);
    return account;
  });
}

/** The plan of a year: what came of it, some per mille more or less. */
function budgetOf(agency: Agency, { opening, items }: Account, at: number): Account {
  const draws = agency.draws(500 + at);
  const factor = draws.between(975, 1025) / 1000;
  const planned = Object.fromEntries(Object.entries(items).map(([name, cents]) => [name, Math.round(cents * factor)]));
  return { opening: Math.round(opening / 100) * 100, items: planned as Items };
}

function statement(city: City, agency: Agency, fund: string, { opening, items }: Account, at: number): Cells {
  const [income, expense] = [sum(items, incomes), sum(items, expenses)];
  const cents = { OPENING: opening, ...items, INCOME: income, EXPENSE: expense, CLOSING: opening + income - expense };
  return {
    ...agency.own,
    AAD081: String(years[at]),
    FUND: fund,
    LEVEL: agency === city.upper ? '市级' : '县级',
    UPPER: agency === city.upper ? '' : city.upper.code,
    ...Object.fromEntries(Object.entries(cents).map(([name, number]) => [name, money(number)])),
  };
}

/** Income and expense to the middle and the end of the last year, beside what was planned to then. */
function execution(agency: Agency, fund: string, account: Account, budget: Account): Cells[] {
  const to = (cents: number, quarter: number) => Math.round((cents * quarter) / 4);
  const rows = [2, 4].flatMap((quarter) => {
    const [income, expense] = [incomes, expenses].map((names) => to(sum(account.items, names), quarter)) as [number, number];
    const balance = account.opening + income - expense;
    const month = Math.round(expense / (quarter * 3));
    const of = { ...agency.own, AAD081: String(year), FUND: fund, PERIOD: monthText(firstMonth + quarter * 3 - 1) };
    const row = (side: string, names: readonly Item[], actual: number): Cells => ({
      ...of,
      SIDE: side,
      BUDGETED: money(to(sum(budget.items, names), quarter)),
      ACTUAL: money(actual),
    });
    return [
      row('收入', incomes, income),
      {
        ...row('支出', expenses, expense),
        BALANCE: money(balance),
        MONTHLYEXPENSE: money(month),
        PAYABLEMONTHS: money(Math.round((balance / month) * 100)),
      },
    ];
  });
  // In no fixed order, so that the row of a number is of either side and time.
  const first = agency.draws(9).below(rows.length);
  return rows.map((_, at) => rows[(first + at) % rows.length]!);
}

function each<T>(city: City, tell: (agency: Agency, fund: string, accounts: Account[]) => T[]): T[] {
  return [city.upper, ...city.lower].flatMap((agency) => city.funds.flatMap((fund) => tell(agency, fund, accountsOf(city, agency, fund))));
}

export const statements = {
  FundStatement: (city: City): Cells[] =>
    each(city, (agency, fund, accounts) => accounts.map((account, at) => statement(city, agency, fund, account, at))),
  FundBudget: (city: City): Cells[] =>
    each(city, (agency, fund, accounts) => accounts.map((account, at) => statement(city, agency, fund, budgetOf(agency, account, at), at))),
  BudgetExecution: (city: City): Cells[] =>
    each(city, (agency, fund, accounts) => {
      const at = years.indexOf(year);
      return execution(agency, fund, accounts[at]!, budgetOf(agency, accounts[at]!, at));
    }),
};
