import type { DateFormat } from '../../../src/value/date-format.js';
import { textSql } from './text.js';

const year = '[1-9][0-9]{3}';
const days = '(?:(?:0[13578]|1[02])(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)(?:0[1-9]|[12][0-9]|30)|02(?:0[1-9]|1[0-9]|2[0-8]))';

/** Whether a text is a day. make_date and casts raise an error on what is none, so that the days are written out. */
export function isDaySql(x: string): string {
  const number = `substr(${x}, 1, 4)::integer`;
  const leap = `${number} % 4 = 0 AND (${number} % 100 <> 0 OR ${number} % 400 = 0)`;
  // Both sides of AND may be computed, in any order; of CASE only what is asked for.
  return `CASE WHEN ${x} ~ '^${year}${days}$' THEN true WHEN ${x} ~ '^${year}0229$' THEN ${leap} ELSE false END`;
}

/** Whether a text is a date of a layout. */
export const dateTests: Readonly<Record<DateFormat, (x: string) => string>> = {
  YYYYMMDDHHMMSS: (x) =>
    `CASE WHEN ${x} ~ '^.{8}(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]$' THEN ${isDaySql(`substr(${x}, 1, 8)`)} ELSE false END`,
  YYYYMMDD: isDaySql,
  YYYYMM: (x) => `${x} ~ '^${year}(?:0[1-9]|1[0-2])$'`,
  YYYY: (x) => `${x} ~ '^${year}$'`,
  PERIOD: (x) =>
    `CASE WHEN length(${x}) = 16 THEN ${halves(x)
      .map((half) => `(${isDaySql(half)})`)
      .join(' AND ')} ELSE false END`,
};

/** The first and the last day of a date. No code changes on a day after the last of its month, so that 31 will do for all. */
export const dateEnds: Readonly<Record<DateFormat, (x: string) => readonly string[]>> = {
  YYYYMMDDHHMMSS: (x) => [`substr(${x}, 1, 8)`],
  YYYYMMDD: (x) => [x],
  YYYYMM: (x) => ['01', '31'].map((day) => `(${x} || ${textSql(day)})`),
  YYYY: (x) => ['0101', '1231'].map((day) => `(${x} || ${textSql(day)})`),
  PERIOD: halves,
};

function halves(x: string): string[] {
  return [`substr(${x}, 1, 8)`, `substr(${x}, 9)`];
}
