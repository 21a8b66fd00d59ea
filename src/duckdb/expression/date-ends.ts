import type { Once } from './once.js';
import { sqlDayNumber, sqlIsDate, sqlIsMonth, sqlIsPeriod, sqlIsYear } from './tests.js';
import type { DateFormat } from '../../value/date-format.js';

/** Whether a cell is a date of a layout; not true where it is NULL. */
export const dateTests: Record<DateFormat, (cell: string, once: Once) => string> = {
  YYYYMMDD: sqlIsDate,
  YYYYMM: sqlIsMonth,
  YYYY: sqlIsYear,
  PERIOD: sqlIsPeriod,
};

/** First and last day of a date as numbers; one where both are the same day. */
export const dateEnds: Record<DateFormat, (cell: string, once: Once) => string[]> = {
  YYYYMMDD: (cell, once) => [sqlDayNumber(cell, 8, once)],
  // No code changes on a day after the last of its month, so that 31 will do for all.
  YYYYMM: (cell, once) => [1, 31].map((day) => `(${sqlDayNumber(cell, 6, once)} * 100 + ${day})`),
  YYYY: (cell, once) => [101, 1231].map((day) => `(${sqlDayNumber(cell, 4, once)} * 10000 + ${day})`),
  PERIOD: (cell, once) => [`substr(${cell}, 1, 8)`, `substr(${cell}, 9)`].map((half) => sqlDayNumber(half, 8, once)),
};
