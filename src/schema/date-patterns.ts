import { timePattern, type DateFormat } from '../value/date-format.js';

/** Years that have a 29 February: those of 4, and of those of 100 only those of 400. */
const leapYear = '([1-9][0-9](0[48]|[2468][048]|[13579][26])|(1[26]|[2468][048]|[3579][26])00)';
const year = '[1-9][0-9]{3}';
const inMonths = '((0[13578]|1[02])(0[1-9]|[12][0-9]|3[01])|(0[469]|11)(0[1-9]|[12][0-9]|30)|02(0[1-9]|1[0-9]|2[0-8]))';
const day = `(${year}${inMonths}|${leapYear}0229)`;

/** The layouts of dates as regular expressions, with the lengths of months and leap years. */
export const datePatterns: Readonly<Record<DateFormat, string>> = {
  YYYYMMDDHHMMSS: `${day}${timePattern}`,
  YYYYMMDD: day,
  YYYYMM: `${year}(0[1-9]|1[0-2])`,
  YYYY: year,
  PERIOD: `${day}${day}`,
};

/** `YYMMDD`, of a year from 1900 to 1999: 1900 is no leap year. */
export const shortDayPattern = `([0-9]{2}${inMonths}|(0[48]|[2468][048]|[13579][26])0229)`;
