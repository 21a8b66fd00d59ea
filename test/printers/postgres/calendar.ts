import { isDaySql } from './date.js';

const [firstMonth, lastMonth, lastDay] = [12_000, 119_999, 3_287_181];

/** A text that is a day as a date: the function raises an error on what is none, so that it is asked within CASE. */
function dateOf(x: string): string {
  return `make_date(substr(${x}, 1, 4)::integer, substr(${x}, 5, 2)::integer, substr(${x}, 7, 2)::integer)`;
}

export function daysBetweenSql(x: string, y: string): string {
  return `(CASE WHEN (${isDaySql(x)}) AND (${isDaySql(y)}) THEN ${dateOf(y)} - ${dateOf(x)} ELSE 0 END)::numeric`;
}

/** How often so many months are full from one day to another: age() counts days that a month lacks otherwise. */
export function fullMonthsSql(x: string, y: string, months: number): string {
  const count = (from: string, to: string) =>
    `(12 * (substr(${to}, 1, 4)::integer - substr(${from}, 1, 4)::integer) + substr(${to}, 5, 2)::integer - substr(${from}, 5, 2)::integer)`;
  const full = (from: string, to: string) =>
    `(${count(from, to)} - CASE WHEN substr(${to}, 7, 2) < substr(${from}, 7, 2) AND to_char(${dateOf(to)} + 1, 'DD') <> '01' THEN 1 ELSE 0 END) / ${months}`;
  return `(CASE WHEN NOT ((${isDaySql(x)}) AND (${isDaySql(y)})) THEN 0 WHEN ${x} <= ${y} THEN ${full(x, y)} ELSE -(${full(y, x)}) END)::numeric`;
}

export function addMonthsSql(format: 'YYYYMMDD' | 'YYYYMM', x: string, months: string): string {
  const day = format === 'YYYYMM' ? `(${x} || '01')` : x;
  const month = `substr(${x}, 1, 4)::integer * 12 + substr(${x}, 5, 2)::integer - 1 + ${months}`;
  const later = `${dateOf(day)} + make_interval(months => (${months})::integer)`;
  return `CASE WHEN NOT (${isDaySql(day)}) THEN '' WHEN ${month} BETWEEN ${firstMonth} AND ${lastMonth} THEN to_char(${later}, '${format}') ELSE '' END`;
}

export function addDaysSql(x: string, days: string): string {
  const after = `${dateOf(x)} - make_date(1000, 1, 1) + ${days}`;
  return `CASE WHEN NOT (${isDaySql(x)}) THEN '' WHEN ${after} BETWEEN 0 AND ${lastDay} THEN to_char(${dateOf(x)} + (${days})::integer, 'YYYYMMDD') ELSE '' END`;
}
