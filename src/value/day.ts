/** Whether a number read as YYYYMMDD is a day. */
export function isDay(date: number): boolean {
  const day = date % 100;
  const inYear = Math.floor(date / 100) % 100;
  const year = Math.floor(date / 10000);
  return year >= 1000 && day >= 1 && inYear >= 1 && inYear <= 12 && day <= daysInMonth(year, inYear);
}

/** Days of a month, counted from 1: 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const millisecondsOfDay = 86_400_000;

/** Days from 1 January 1970 to a day; months count from 1. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / millisecondsOfDay;
}

/** The day `YYYYMMDD` so many days after 1 January 1970, of the years 0 to 9999. */
export function dayOfNumber(days: number): string {
  return new Date(days * millisecondsOfDay).toISOString().slice(0, 10).replaceAll('-', '');
}
