import { dayNumber, dayOfNumber } from '../value/day.js';

const days = new Map<number, string>();
const months = new Map<number, string>();

/** Days since 1970-01-01 as `YYYYMMDD`. */
export function dayText(day: number): string {
  let text = days.get(day);
  if (text === undefined) {
    text = dayOfNumber(day);
    days.set(day, text);
  }
  return text;
}

/** `YYYYMMDD` as days since 1970-01-01. */
export function readDay(text: string): number {
  return dayNumber(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)));
}

/** Months since year 0. */
export function monthOf(year: number, month: number): number {
  return year * 12 + month - 1;
}

/** The month in which a day lies, as months since year 0. */
export function monthOfDay(day: number): number {
  const text = dayText(day);
  return monthOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)));
}

/** Months since year 0 as `YYYYMM`. */
export function monthText(month: number): string {
  let text = months.get(month);
  if (text === undefined) {
    text = `${Math.floor(month / 12)}${String((month % 12) + 1).padStart(2, '0')}`;
    months.set(month, text);
  }
  return text;
}

/** Day of a month given as months since year 0; a day past its end becomes its last. */
export function dayIn(month: number, day: number): number {
  const first = dayNumber(Math.floor(month / 12), (month % 12) + 1, 1);
  return Math.min(first + day - 1, lastDay(month));
}

export function lastDay(month: number): number {
  return dayNumber(Math.floor((month + 1) / 12), ((month + 1) % 12) + 1, 1) - 1;
}
