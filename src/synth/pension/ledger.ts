import { monthOfDay } from '../calendar.js';
import { hash } from '../random.js';
import { paymentsOf, rates, residentPays, transferOf } from './account.js';
import type { Batch } from './batch.js';
import { insurances, type Member } from './member.js';
import type { County } from '../places.js';
import { paysIn } from './unit.js';
import { membersOf, type World } from './world.js';

/** A subject of the chart of accounts. Parents carry the sum of their children and have no vouchers. */
export interface Subject {
  code: string;
  name: string;
  debit: boolean;
  /** Indexes of the children, for a parent. */
  children: number[];
}

/** A kind of business that makes vouchers: what it is, and the subjects it debits and credits. */
interface Business {
  text: string;
  debit: string;
  credit: string;
}

const chart: readonly [code: string, name: string, debit: boolean][] = [
  ['1002', '收入户存款', true],
  ['1003', '支出户存款', true],
  ['4001', '社会保险费收入', false],
  ['400101', '社会保险费收入--企业职工基本养老保险', false],
  ['400102', '社会保险费收入--机关事业单位养老保险', false],
  ['400103', '社会保险费收入--城乡居民基本养老保险', false],
  ['4101', '财政补贴收入', false],
  ['5001', '社会保险待遇支出', true],
  ['500101', '社会保险待遇支出--职工基本养老金', true],
  ['500102', '社会保险待遇支出--城乡居民养老金', true],
  ['5101', '转移支出', true],
];

export const subjects: readonly Subject[] = chart.map(([code, name, debit]) => ({
  code,
  name,
  debit,
  children: chart.flatMap(([child], index) => (child !== code && child.startsWith(code) ? [index] : [])),
}));

const businesses: readonly Business[] = [
  { text: '收到企业职工基本养老保险费', debit: '1002', credit: '400101' },
  { text: '收到机关事业单位养老保险费', debit: '1002', credit: '400102' },
  { text: '收到城乡居民基本养老保险费', debit: '1002', credit: '400103' },
  { text: '收到财政补贴', debit: '1002', credit: '4101' },
  { text: '发放职工基本养老金', debit: '500101', credit: '1003' },
  { text: '发放城乡居民养老金', debit: '500102', credit: '1003' },
  { text: '支付关系转移资金', debit: '5101', credit: '1003' },
  { text: '收入户划转支出户', debit: '1003', credit: '1002' },
];

/** Yearly subsidy from public funds for a resident who paid, in cents. */
export const residentSubsidy = 6_000;
const monthsOfYear = 12;

/** The books of one county: what flowed in each month of the year, in cents, by business. */
export interface Ledger {
  county: County;
  /** Number of the set of books. */
  books: string;
  flows: number[][];
}

/** The books of every county, added up over all members in one pass. */
export function ledgersOf(world: World): Ledger[] {
  const { batch } = world;
  const books = new Map<County, Ledger>(
    batch.places.counties.map((county) => [county, { county, books: `${county.agency.code}01`, flows: emptyFlows() }]),
  );
  for (const member of membersOf(world)) book(batch, member, books.get(member.county)!.flows);
  return [...books.values()].map(settle);
}

/** Moves from one account to the other what the month's payments need. */
export function settle(ledger: Ledger): Ledger {
  for (const month of ledger.flows) month[7] = month[4]! + month[5]! + month[6]!;
  return ledger;
}

/** One business of one month, booked in one to three vouchers. */
export interface Entry {
  month: number;
  text: string;
  subject: Subject;
  debit: number;
  credit: number;
  voucher: number;
  day: number;
}

/** Voucher lines of the books, in the order of months and vouchers. */
export function* entriesOf(batch: Batch, ledger: Ledger): Generator<Entry> {
  for (let month = 0; month < monthsOfYear; month++) {
    let voucher = 0;
    for (const [index, { text, debit, credit }] of businesses.entries()) {
      for (const amount of inParts(ledger.flows[month]![index]!, hash(batch.seed, 501, month, index))) {
        voucher++;
        const day = Math.min(28, voucher + 1);
        yield { month, text, subject: subjectOf(debit), debit: amount, credit: 0, voucher, day };
        yield { month, text, subject: subjectOf(credit), debit: 0, credit: amount, voucher, day };
      }
    }
  }
}

export interface Balance {
  month: number;
  subject: Subject;
  opening: number;
  debit: number;
  credit: number;
  closing: number;
}

/** Balances of every subject and month; a month opens with what the month before closed with. */
export function* balancesOf(ledger: Ledger): Generator<Balance> {
  for (const subject of subjects) {
    const parts = subject.children.length > 0 ? subject.children.map((index) => subjects[index]!) : [subject];
    let opening = subject.code.startsWith('10') ? reserves(ledger) : 0;
    for (let month = 0; month < monthsOfYear; month++) {
      const debit = sumOf(ledger, month, parts, 'debit');
      const credit = sumOf(ledger, month, parts, 'credit');
      const closing = opening + (subject.debit ? debit - credit : credit - debit);
      yield { month, subject, opening, debit, credit, closing };
      opening = closing;
    }
  }
}

/** Adds what a member paid and was paid to the flows of the county. */
export function book(batch: Batch, member: Member, flows: number[][]): void {
  const { spell, unit, insurance } = member;
  if (spell && unit) {
    const amount = member.base * (rates.employer + rates.person);
    for (let month = spell.from; month <= spell.to; month++) {
      if (paysIn(batch, unit, month)) flows[month]![insurance === insurances.public ? 1 : 0]! += amount;
    }
  }
  if (insurance === insurances.resident && !member.pension && residentPays(member)) {
    flows[residentMonth(member)]![2]! += member.base * 100;
    flows[residentMonth(member)]![3]! += residentSubsidy;
  }
  for (const { month, amount } of paymentsOf(batch, member))
    flows[month - batch.firstMonth]![insurance === insurances.resident ? 5 : 4]! += amount;
  const transfer = transferOf(batch, member);
  if (transfer) flows[monthOfDay(member.ended!) - batch.firstMonth]![6]! += transfer.person + transfer.employer;
}

/** Month, 0 to 11, in which a resident pays the year's contribution. */
export function residentMonth({ clerk }: Member): number {
  return clerk % monthsOfYear;
}

function inParts(amount: number, draw: number): number[] {
  if (amount === 0) return [];
  const parts = 1 + (draw % 3);
  const share = Math.floor(amount / parts);
  return Array.from({ length: parts }, (_, index) => (index === 0 ? amount - share * (parts - 1) : share)).filter((part) => part > 0);
}

function sumOf({ flows }: Ledger, month: number, parts: readonly Subject[], side: 'debit' | 'credit'): number {
  return businesses.reduce(
    (sum, business, index) => sum + (parts.some(({ code }) => code === business[side]) ? flows[month]![index]! : 0),
    0,
  );
}

function subjectOf(code: string): Subject {
  return subjects.find((subject) => subject.code === code)!;
}

/** Cash at the start of the year: enough for the year's payments. */
function reserves({ flows }: Ledger): number {
  const paid = flows.reduce((sum, month) => sum + month[7]!, 0);
  return Math.ceil(paid / 100_000_000 + 1) * 100_000_000;
}

export function emptyFlows(): number[][] {
  return Array.from({ length: monthsOfYear }, () => businesses.map(() => 0));
}
