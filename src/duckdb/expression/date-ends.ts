import type { Hoist } from './hoist.js';
import { sqlDayNumber, sqlIsDate, sqlIsMoment, sqlIsMonth, sqlIsPeriod, sqlIsYear } from './tests.js';
import type { DateFormat } from '../../value/date-format.js';

/** Whether a cell is a date of a layout; not true where it is NULL. */
export const dateTests: Record<DateFormat, (cell: string, hoist: Hoist) => string> = {
  YYYYMMDDHHMMSS: sqlIsMoment,
  YYYYMMDD: sqlIsDate,
  YYYYMM: sqlIsMonth,
  YYYY: sqlIsYear,
  PERIOD: sqlIsPeriod,
};

/** First and last day of a date as numbers; one where both are the same day. */
export const dateEnds: Record<DateFormat, (cell: string, hoist: Hoist) => string[]> = {
  YYYYMMDDHHMMSS: (cell, hoist) => [sqlDayNumber(`substr(${cell}, 1, 8)`, 8, hoist)],
  YYYYMMDD: (cell, hoist) => [sqlDayNumber(cell, 8, hoist)],
  // No code changes on a day after the last of its month, so that 31 will do for all.
  YYYYMM: (cell, hoist) => [1, 31].map((day) => `(${sqlDayNumber(cell, 6, hoist)} * 100 + ${day})`),
  YYYY: (cell, hoist) => [101, 1231].map((day) => `(${sqlDayNumber(cell, 4, hoist)} * 10000 + ${day})`),
  PERIOD: (cell, hoist) => [`substr(${cell}, 1, 8)`, `substr(${cell}, 9)`].map((half) => sqlDayNumber(half, 8, hoist)),
};
