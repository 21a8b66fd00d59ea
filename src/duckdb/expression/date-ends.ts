import type { DateFormat } from '../../standard/model.js';
import type { Once } from './once.js';
import { sqlDayNumber, sqlIsDate, sqlIsMonth, sqlIsPeriod, sqlIsYear } from './tests.js';

/** First and last day of a date: text `YYYYMMDD` in JavaScript, a number in SQL, once where both are the same day. */
interface DateEnds {
  js(cell: string, runtime: (name: string) => string): string[];
  sql(cell: string, once: Once): string[];
  /** Whether a cell is such a date; in SQL not true where it is NULL. */
  isJs(cell: string, runtime: (name: string) => string): string;
  isSql(cell: string, once: Once): string;
}

export const dateEnds: Record<DateFormat, DateEnds> = {
  YYYYMMDD: {
    js: (cell) => [cell, cell],
    sql: (cell, once) => [sqlDayNumber(cell, 8, once)],
    isJs: (cell, runtime) => `${runtime('isDate')}(${cell})`,
    isSql: sqlIsDate,
  },
  // No code changes on a day after the last of its month, so that 31 will do for all.
  YYYYMM: {
    js: (cell) => [`${cell} + "01"`, `${cell} + "31"`],
    sql: (cell, once) => [1, 31].map((day) => `(${sqlDayNumber(cell, 6, once)} * 100 + ${day})`),
    isJs: (cell, runtime) => `${runtime('isMonth')}(${cell})`,
    isSql: sqlIsMonth,
  },
  YYYY: {
    js: (cell) => [`${cell} + "0101"`, `${cell} + "1231"`],
    sql: (cell, once) => [101, 1231].map((day) => `(${sqlDayNumber(cell, 4, once)} * 10000 + ${day})`),
    isJs: (cell, runtime) => `${runtime('isYear')}(${cell})`,
    isSql: sqlIsYear,
  },
  PERIOD: {
    js: (cell, runtime) => [`${runtime('periodStart')}(${cell})`, `${runtime('periodEnd')}(${cell})`],
    sql: (cell, once) => [`substr(${cell}, 1, 8)`, `substr(${cell}, 9)`].map((half) => sqlDayNumber(half, 8, once)),
    isJs: (cell, runtime) => `${runtime('isPeriod')}(${cell})`,
    isSql: sqlIsPeriod,
  },
};
