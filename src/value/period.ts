import type { DateFormat } from './date-format.js';
import { dayNumber, dayOfNumber } from './day.js';
import { isDate, isMonth, isYear } from './runtime.js';

/** What periods that follow each other are counted in. */
export type PeriodUnit = 'day' | 'month' | 'year' | 'number' | 'numbered';

const units: Partial<Record<DateFormat, PeriodUnit>> = { YYYYMMDDHHMMSS: 'number', YYYYMMDD: 'day', YYYYMM: 'month', YYYY: 'year' };

/** What the periods of a layout are counted in; moments are numbers that grow, and so are those in a text that is no date. Undefined of two dates in one. */
export function unitOf(format: DateFormat | undefined): PeriodUnit | undefined {
  return format === undefined ? 'numbered' : units[format];
}

/** A whole number, with Chinese characters around it or without: `1月`, `第2期`. */
const numbered = /^[\u4e00-\u9fff]*([0-9]{1,15})[\u4e00-\u9fff]*$/;

/** The place of a period among those of its unit, one more than that of the one right before it; undefined of what is no period. */
export function periodNumber(unit: PeriodUnit, text: string): bigint | undefined {
  switch (unit) {
    case 'day':
      return isDate(text) ? BigInt(dayNumber(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)))) : undefined;
    case 'month':
      return isMonth(text) ? BigInt(Number(text.slice(0, 4)) * 12 + Number(text.slice(4)) - 1) : undefined;
    case 'year':
      return isYear(text) ? BigInt(text) : undefined;
    case 'number':
      return /^[0-9]{1,15}$/.test(text) ? BigInt(text) : undefined;
    case 'numbered':
      return numbered.test(text) ? BigInt(numbered.exec(text)![1]!) : undefined;
  }
}

/** The period of a place, as it is written. */
export function periodText(unit: PeriodUnit, number: bigint): string {
  if (unit === 'day') return dayOfNumber(Number(number));
  return String(unit === 'month' ? (number / 12n) * 100n + (number % 12n) + 1n : number);
}
