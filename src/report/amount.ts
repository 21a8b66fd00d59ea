import { say, type Language } from '../message/messages.js';
import { grouped } from '../message/grouped.js';
import { amountSum, type Amount } from '../value/amount.js';
import type { CheckReport, ConformanceReport, GroupReport } from '../conformance/model.js';

/** An exact amount for people: `1234567.50` as `1,234,567.50`. */
export function groupedAmount(amount: string): string {
  const [whole = '', decimals = ''] = amount.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}

/** What is at stake, for people, and how many rows it lacks. */
export function amountWords({ sum, unknown }: Amount, language: Language): string {
  const params = { sum: groupedAmount(sum), unknown: grouped(unknown) };
  return say(unknown > 0 ? 'report.amount.partly' : 'report.amount', language, params);
}

/** What is at stake in the failed rows of some groups; undefined where no rule that failed names an amount. */
export function amountIn(
  { groups }: Pick<ConformanceReport, 'groups'>,
  isMeant: (group: GroupReport) => boolean = () => true,
): Amount | undefined {
  const amounts = groups.filter(isMeant).flatMap(({ amount }) => (amount ? [amount] : []));
  return amounts.length > 0 ? amountSum(amounts) : undefined;
}

/** What is at stake in the rows that fail a check, for people; empty where it names no amount. */
export function amountOf({ amount }: CheckReport, language: Language): string {
  return amount ? amountWords(amount, language) : '';
}
