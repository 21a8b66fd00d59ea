import type { Shape } from './number-format.js';

const dayLength = 86_400_000;

/** 31 December 9999, the last day that spreadsheets know. */
const lastDay = 2_958_465;

/** Days that the count from 1904 is behind the count from 1900. */
const from1904 = 1462;

export interface DateText {
  /** As the standard writes it, as far as the format of the cell shows it: `20240105`, `202401`, `2024`; a time of day behind a blank. */
  text: string;
  /** The same with all that the number holds, where the format shows less. */
  whole?: string;
}

/** A number of days as a date or a time; nothing where it stands for none. */
export function dateText(serial: number, shape: Shape, is1904: boolean): DateText | undefined {
  // Times come of dividing by 86,400: what is less than a thousandth of a second is of reckoning.
  const milliseconds = Math.round(serial * dayLength);
  const day = Math.floor(milliseconds / dayLength);
  const time = milliseconds - day * dayLength;
  if (milliseconds < 0 || day > lastDay) return undefined;
  if (shape.kind === 'elapsed') return { text: elapsedText(milliseconds, shape.unit) };
  if (shape.kind === 'time' && day === 0) return { text: timeText(time) };
  const date = dayText(is1904 ? day + from1904 : day);
  const whole = time === 0 && shape.kind === 'date' ? date : `${date} ${timeText(time)}`;
  if (shape.kind !== 'date' || shape.shows === 'day') return { text: whole };
  return { text: date.slice(0, shape.shows === 'month' ? 6 : 4), whole };
}

/** `YYYYMMDD`. The count from 1900 has a day 0 and a 29 February that never were; both are given as they are shown. */
function dayText(day: number): string {
  if (day === 0) return '19000100';
  if (day === 60) return '19000229';
  const date = new Date((day - (day < 60 ? 25_568 : 25_569)) * dayLength);
  return date.toISOString().slice(0, 10).replaceAll('-', '');
}

/** `13:30:00`, with thousandths only where there are any. */
function timeText(milliseconds: number): string {
  const text = new Date(milliseconds).toISOString().slice(11, 23);
  return text.endsWith('.000') ? text.slice(0, 8) : text;
}

function elapsedText(milliseconds: number, unit: 'h' | 'm' | 's'): string {
  const [, minutes, seconds] = timeText(milliseconds % 3_600_000).split(':') as [string, string, string];
  if (unit === 'h') return `${Math.floor(milliseconds / 3_600_000)}:${minutes}:${seconds}`;
  const whole = Math.floor(milliseconds / 60_000);
  return unit === 'm' ? `${whole}:${seconds}` : String(milliseconds / 1000);
}

/** A date as ISO 8601 writes it, with or without its marks; a time zone is left standing, since a day of its own may be meant. */
export function isoDateText(text: string, shape: Shape): DateText | undefined {
  const [, year, month, day, time, zone = ''] =
    /^([0-9]{4})(?:-?([0-9]{2})(?:-?([0-9]{2})(?:T([0-9:.,]+)(Z|[+-][0-9:]+)?)?)?)?$/i.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const date = year + (month ?? '') + (day ?? '');
  const isMidnight = time === undefined || /^[0:.,]+$/.test(time);
  const whole = isMidnight ? date : `${date} ${time.replace(/[.,]0+$/, '')}${zone}`;
  if (shape.kind !== 'date' || shape.shows === 'day') return { text: whole };
  return { text: date.slice(0, shape.shows === 'month' ? 6 : 4), whole };
}
