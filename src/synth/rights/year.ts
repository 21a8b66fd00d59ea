import type { Person } from './person.js';
import { lives, type LifeOf, type Mark } from './lives.js';

/** What happened in the pension insurance of a person in a year; amounts are whole cents. */
export interface Year {
  year: number;
  insurance: LifeOf['insurance'];
  marks: readonly Mark[];
  /** What contributions are reckoned from. */
  base: number;
  opening: number;
  principal: number;
  interest: number;
  /** What was paid from the account in each month of the second half. */
  drawn: number;
  expense: number;
  closing: number;
  /** Months paid: before the year, in it, and in all at its end with those moved in. */
  before: number;
  paid: number;
  total: number;
}

/** The years of a person in their order, each opening with what the one before closed with. */
export function yearsOf({ life, spare, draws }: Person): Year[] {
  const { insurance, years } = lives[life];
  const isNew = life === 'moved';
  let base = draws.between(4000, 12_000) * 100;
  let opening = isNew ? 0 : draws.between(9000, 60_000) * 100;
  let before = isNew ? 0 : draws.between(24, 150);
  const told: Year[] = [];
  const marksOf = Object.entries<readonly Mark[]>(spare > 0 ? { 2024: Array<Mark>(spare).fill('已缴') } : years);
  for (const [year, marks] of marksOf) {
    const counted = (mark: Mark) => marks.filter((each) => each === mark).length;
    const paid = counted('已缴');
    const principal = Math.round(base * 0.08) * (paid + counted('转入'));
    const interest = Math.round(opening * 0.035);
    const drawn = life === 'retired' && counted('无计划') > 0 ? Math.round(opening / 195) : 0;
    const expense = drawn * counted('无计划');
    const closing = opening + principal + interest - expense;
    const total = before + paid + counted('转入');
    told.push({ year: Number(year), insurance, marks, base, opening, principal, interest, drawn, expense, closing, before, paid, total });
    [opening, before, base] = [closing, total, base + draws.below(300) * 100];
  }
  return told;
}
