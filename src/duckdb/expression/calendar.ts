import type { Hoist } from './hoist.js';

type Layout = 'YYYYMMDD' | 'YYYYMM';

/** The first day of the years 1000 to 9999, and how many months and days their last are after it. */
const firstDay = "DATE '1000-01-01'";
const [lastMonth, lastDay] = [107_999, 3_287_181];

/** Days from one day to another; 0 where one is none. */
export function sqlDaysBetween(x: string, y: string, hoist: Hoist): string {
  return `coalesce(${dateOf(y, 'YYYYMMDD', hoist)} - ${dateOf(x, 'YYYYMMDD', hoist)}, 0)`;
}

/** How often so many months are full from one day to another; 0 where one is none. A month without the day is full on its last, as for DuckDB. */
export function sqlFullMonths(x: string, y: string, months: number, hoist: Hoist): string {
  const [one, other] = [x, y].map((each) => dateOf(each, 'YYYYMMDD', hoist)) as [string, string];
  return `coalesce(datesub('month', ${one}, ${other}) // ${months}, 0)`;
}

/** The day or month so many months later; empty of what is none, and out of the years 1000 to 9999. */
export function sqlAddMonths(layout: Layout, x: string, months: string, hoist: Hoist): string {
  const date = dateOf(x, layout, hoist);
  const isThere = `datediff('month', ${firstDay}, ${date}) + ${months} BETWEEN 0 AND ${lastMonth}`;
  return written(`${date} + to_months((${months})::INTEGER)`, layout, isThere);
}

/** The day so many days later; empty as above. */
export function sqlAddDays(x: string, days: string, hoist: Hoist): string {
  const date = dateOf(x, 'YYYYMMDD', hoist);
  return written(`${date} + (${days})::INTEGER`, 'YYYYMMDD', `${date} - ${firstDay} + ${days} BETWEEN 0 AND ${lastDay}`);
}

/** A text as a DATE, a month as its first day; NULL of what is none. Casts read more than digits, so that the form is asked first. */
function dateOf(x: string, layout: Layout, hoist: Hoist): string {
  const day = layout === 'YYYYMM' ? "'01'" : `substr(${x}, 7)`;
  const cast = `TRY_CAST(substr(${x}, 1, 4) || '-' || substr(${x}, 5, 2) || '-' || ${day} AS DATE)`;
  return hoist(`CASE WHEN regexp_full_match(${x}, '[1-9][0-9]{${layout.length - 1}}') THEN ${cast} END`);
}

function written(date: string, layout: Layout, isThere: string): string {
  return `coalesce(CASE WHEN ${isThere} THEN strftime(${date}, '${layout === 'YYYYMM' ? '%Y%m' : '%Y%m%d'}') END, '')`;
}
