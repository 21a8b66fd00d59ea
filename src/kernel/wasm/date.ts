/** Days, months and times as texts of digits. */
import { high, isSmall, low } from './number';
import { digitsAt, eightDigits, onlyDigits, writeDigits } from './text';
import { takeForRow } from './memory';
import { Layout } from './op';

export function daysInMonth(year: i32, month: i32): i32 {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/** Whether eight characters are a day of the years 1000 to 9999. */
export function isDayAt(at: usize): bool {
  const number = eightDigits(at);
  if (number < 10_000_000) return false;
  const month = (number / 100) % 100;
  const day = number % 100;
  return month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysInMonth(number / 10_000, month));
}

export function isDay(from: usize, to: usize): bool {
  return to - from == 8 && isDayAt(from);
}

function isMonth(from: usize, to: usize): bool {
  if (to - from != 6 || !onlyDigits(from, to) || load<u8>(from) == 0x30) return false;
  const month = digitsAt(from + 4, 2);
  return month >= 1 && month <= 12;
}

function isTime(at: usize): bool {
  return onlyDigits(at, at + 6) && digitsAt(at, 2) < 24 && digitsAt(at + 2, 2) < 60 && digitsAt(at + 4, 2) < 60;
}

/** Whether a text is a date of a layout, and of the calendar. */
export function isDate(from: usize, to: usize, layout: i32): bool {
  const size = to - from;
  switch (layout) {
    case Layout.Moment:
      return size == 14 && isDay(from, from + 8) && isTime(from + 8);
    case Layout.Day:
      return isDay(from, to);
    case Layout.Month:
      return isMonth(from, to);
    case Layout.Year:
      return size == 4 && onlyDigits(from, to) && load<u8>(from) != 0x30;
    default:
      return size == 16 && isDay(from, from + 8) && isDay(from + 8, to);
  }
}

function monthCount(at: usize): i32 {
  return digitsAt(at, 4) * 12 + digitsAt(at + 4, 2);
}

export function calendarMonths(from: usize, fromEnd: usize, to: usize, toEnd: usize): i32 {
  const areMonths = fromEnd - from >= 6 && toEnd - to >= 6 && onlyDigits(from, from + 6) && onlyDigits(to, to + 6);
  return areMonths ? monthCount(to) - monthCount(from) : 0;
}

/** Days from 1 March of the year 0. */
function dayNumber(at: usize): i32 {
  const month = digitsAt(at + 4, 2);
  const year = digitsAt(at, 4) - i32(month <= 2);
  return year * 365 + year / 4 - year / 100 + year / 400 + (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + digitsAt(at + 6, 2) - 1;
}

export function daysBetween(from: usize, fromEnd: usize, to: usize, toEnd: usize): i32 {
  return isDay(from, fromEnd) && isDay(to, toEnd) ? dayNumber(to) - dayNumber(from) : 0;
}

export function fullMonths(from: usize, fromEnd: usize, to: usize, toEnd: usize, months: i32): i32 {
  if (!isDay(from, fromEnd) || !isDay(to, toEnd)) return 0;
  return digitsAt(from, 8) <= digitsAt(to, 8) ? fullBetween(from, to, months) : -fullBetween(to, from, months);
}

/** How often, from the earlier to the later. A month without the day is full on its last. */
function fullBetween(from: usize, to: usize, months: i32): i32 {
  const day = digitsAt(to + 6, 2);
  const isFull = day >= digitsAt(from + 6, 2) || day == daysInMonth(digitsAt(to, 4), digitsAt(to + 4, 2));
  const between = monthCount(to) - monthCount(from) - i32(!isFull);
  return between < 0 ? -((months - 1 - between) / months) : between / months;
}

/** A step that leads out of all years counts as such. */
const far: i32 = 10_000_000;

function stepOf(): i32 {
  if (!isSmall()) return high < 0 ? -far : far;
  return <i32>max(min(<i64>low, far), -far);
}

/** The day or month the number of months that is set later; 0 where there is none. Its size is that of the layout. */
export function addMonths(from: usize, to: usize, layout: i32): usize {
  if (!isDate(from, to, layout)) return 0;
  const count = monthCount(from) - 1 + stepOf();
  const year = count / 12;
  if (count < 0 || year < 1000 || year > 9999) return 0;
  const month = (count % 12) + 1;
  const made = takeForRow(8);
  writeDigits(made, year * 100 + month, 6);
  if (layout == Layout.Day) writeDigits(made + 6, min(digitsAt(from + 6, 2), daysInMonth(year, month)), 2);
  return made;
}

/** The day the number of days that is set later; 0 where there is none. */
export function addDays(from: usize, to: usize): usize {
  if (!isDay(from, to)) return 0;
  const number = dayNumber(from) + stepOf();
  // From 1 January 1000 to 31 December 9999.
  if (number < 365_183 || number > 3_652_364) return 0;
  return dayOf(number);
}

function dayOf(number: i32): usize {
  const era = number / 146_097;
  const dayOfEra = number - era * 146_097;
  const yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
  const dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const part = (5 * dayOfYear + 2) / 153;
  const month = part + (part < 10 ? 3 : -9);
  const made = takeForRow(8);
  writeDigits(made, yearOfEra + era * 400 + i32(month <= 2), 4);
  writeDigits(made + 4, month, 2);
  writeDigits(made + 6, dayOfYear - (153 * part + 2) / 5 + 1, 2);
  return made;
}
