/** Twins of the tests in `src/value/runtime.ts`: VARCHAR expressions in, true or false out for any text but NULL. */
import { isDaySql } from './day.js';
import { inPlace, type Hoist } from './hoist.js';
import { timePattern } from '../../value/date-format.js';

/** Number of code points. */
export function sqlLength(x: string): string {
  return `length(${x})`;
}

/** `-?` and 1 to `digits` digits. */
export function sqlIsInteger(x: string, digits: number): string {
  return `CASE WHEN strlen(${x}) > ${digits + 1} THEN false ELSE regexp_full_match(${x}, '-?[0-9]{1,${digits}}') END`;
}

/** `-?digits[.digits]`, at most `digits` digits in all, at most `decimals` of them after the point. */
export function sqlIsDecimal(x: string, digits: number, decimals: number): string {
  const point = decimals > 0 ? `(\\.[0-9]{1,${decimals}})?` : '';
  const shape = `regexp_full_match(${x}, '-?[0-9]+${point}')`;
  const counted = `strlen(${x}) - starts_with(${x}, '-')::INTEGER - contains(${x}, '.')::INTEGER <= ${digits}`;
  return `CASE WHEN strlen(${x}) > ${digits + 2} THEN false WHEN strlen(${x}) > ${digits} THEN ${shape} AND ${counted} ELSE ${shape} END`;
}

/**
 * The number in a cell as DECIMAL, exact; NULL where it is none.
 *
 * @param sound SQL that tells whether the cell is a number of this form, where that is known already.
 */
export function sqlDecimal(x: string, digits: number, decimals: number, sound = sqlIsDecimal(x, digits, decimals)): string {
  const type = (width: number) => `DECIMAL(${width}, ${decimals})`;
  const width = digits + decimals;
  if (width <= 18) return `CASE WHEN ${sound} THEN TRY_CAST(${x} AS ${type(width)}) END`;
  // Text becomes a DECIMAL of more than 18 digits several hundred times slower than a shorter one.
  const short = `TRY_CAST(${x} AS ${type(18)})::${type(width)}`;
  return `CASE WHEN NOT (${sound}) THEN NULL WHEN strlen(${x}) <= ${18 - decimals} THEN ${short} ELSE TRY_CAST(${x} AS ${type(width)}) END`;
}

/**
 * A date, month or year of so many digits as a number; NULL for most other texts.
 *
 * Casts read more than digits: ' +5', '1_0', '2e7', '0x9'. In `digits` bytes from '1' on, all of them have fewer digits or
 * end in 00, since a sign, blank, point or mark takes the place of a digit and an exponent that of two.
 */
export function sqlDayNumber(x: string, digits: number, hoist: Hoist): string {
  return hoist(`CASE WHEN strlen(${x}) = ${digits} AND ${x} >= '1' THEN TRY_CAST(${x} AS INTEGER) END`);
}

/** `YYYYMMDD`: a day of the calendar. */
export function sqlIsDate(x: string, hoist: Hoist = inPlace): string {
  return isDaySql(sqlDayNumber(x, 8, hoist));
}

/** `YYYYMMDDHHMMSS`: a day and a time of it. */
export function sqlIsMoment(x: string, hoist: Hoist = inPlace): string {
  const time = `regexp_full_match(substr(${x}, 9), '${timePattern}')`;
  return `CASE WHEN strlen(${x}) = 14 THEN ${sqlIsDate(`substr(${x}, 1, 8)`, hoist)} AND ${time} ELSE false END`;
}

/** `YYYYMM`: a month 01 to 12. */
export function sqlIsMonth(x: string, hoist: Hoist = inPlace): string {
  // Whatever else a cast reads is below 100000 or ends in 00.
  const month = sqlDayNumber(x, 6, hoist);
  return `coalesce((${month} - 100000) % 100 BETWEEN 1 AND 12, false)`;
}

/** `YYYY`: a year. */
export function sqlIsYear(x: string): string {
  return `CASE WHEN strlen(${x}) = 4 THEN regexp_full_match(${x}, '[1-9][0-9]{3}') ELSE false END`;
}

/** Two dates. */
export function sqlIsPeriod(x: string, hoist: Hoist = inPlace): string {
  const halves = [`substr(${x}, 1, 8)`, `substr(${x}, 9)`].map((half) => sqlIsDate(half, hoist));
  return `CASE WHEN strlen(${x}) = 16 THEN ${halves.join(' AND ')} ELSE false END`;
}
