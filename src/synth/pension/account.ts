import { monthOfDay } from '../calendar.js';
import type { Batch } from './batch.js';
import { earlierMonths, insurances, monthsInYear, paidMonths, type Member } from './member.js';

/** One year of a personal account, in cents: closing = opening + principal + interest - spent. */
export interface Account {
  opening: number;
  principal: number;
  interest: number;
  spent: number;
  closing: number;
  /** Code of the account's state: 1 running, 2 ended, 3 moved away, 4 retired. */
  state: string;
}

/** One month's pension, in cents; `fromAccount` is the part that the personal account bears. */
export interface Payment {
  month: number;
  amount: number;
  fromAccount: number;
}

/** Months over which a personal account is paid out. */
const payout = 139;

/** Rates of the batch's year: percent of the base in whole numbers, so that amounts in cents come out whole. */
export const rates = { employer: 16, person: 8, interestPerMille: 26 } as const;

export function accountOf(batch: Batch, member: Member): Account {
  const opening = openingOf(batch, member);
  const principal = principalOf(batch, member);
  const interest = Math.round((opening * rates.interestPerMille) / 1000);
  const full = opening + principal + interest;
  const moved = isMoved(member);
  const spent = moved ? full : paymentsOf(batch, member).reduce((sum, { fromAccount }) => sum + fromAccount, 0);
  return { opening, principal, interest, spent, closing: full - spent, state: stateOf(member, moved) };
}

/** The pensions of the year, up to the month of death. */
export function paymentsOf(batch: Batch, member: Member): Payment[] {
  const { pension, person } = member;
  if (!pension) return [];
  const last = person.died === undefined ? batch.lastMonth : monthOfDay(person.died);
  const share = Math.min(drawOf(member), pension.amount);
  let left = openingOf(batch, member);
  const payments: Payment[] = [];
  for (let month = Math.max(pension.since, batch.firstMonth); month <= last; month++) {
    const fromAccount = Math.min(share, left);
    left -= fromAccount;
    payments.push({ month, amount: pension.amount, fromAccount });
  }
  return payments;
}

/** Balance at retirement. */
export function balanceAtRetirement(member: Member): number {
  return drawOf(member) * payout;
}

/** What leaves with a member who moves to another place. */
export function transferOf(batch: Batch, member: Member): { person: number; employer: number } | undefined {
  if (!isMoved(member) && !member.moved) return undefined;
  return { person: accountOf(batch, member).spent, employer: member.base * 12 * monthsInYear(member) };
}

/** Members whose participation ended for good take their rights along. */
function isMoved({ spell }: Member): boolean {
  return spell?.end === 'ended';
}

function drawOf({ pension, person }: Member): number {
  if (!pension) return 0;
  return person.life === 'retiree' ? Math.round(pension.amount * 0.22) : Math.round(pension.amount * 0.08);
}

function openingOf(batch: Batch, member: Member): number {
  const months = earlierMonths(batch, member);
  if (member.pension)
    return Math.max(0, balanceAtRetirement(member) - drawOf(member) * Math.max(0, batch.firstMonth - member.pension.since));
  if (member.insurance === insurances.resident) return Math.round((months / 12) * member.base * 100);
  // Earlier bases were lower: half of today's, on average.
  return months * member.base * (rates.person / 2);
}

function principalOf(batch: Batch, member: Member): number {
  if (member.pension) return 0;
  if (member.insurance === insurances.resident) return residentPays(member) ? member.base * 100 : 0;
  return paidMonths(batch, member) * member.base * rates.person;
}

/** Some residents leave out a year. */
export function residentPays({ clerk }: Member): boolean {
  return clerk % 40 !== 0;
}

function stateOf({ person, pension }: Member, moved: boolean): string {
  if (person.died !== undefined) return '2';
  if (moved) return '3';
  return pension ? '4' : '1';
}
