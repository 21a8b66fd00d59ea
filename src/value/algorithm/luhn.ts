import { digitAt, onlyDigits, sqlValue } from '../digits.js';
import type { Algorithm } from './algorithm.js';

/** No card number is longer. */
const most = 19;

/** Digits of which the last is their Luhn digit, 2 to 19 in all. */
export function luhn(text: string): boolean {
  return text.length >= 2 && text.length <= most && onlyDigits(text, 0, text.length) && text.at(-1) === character(text);
}

function character(text: string): string {
  let sum = 0;
  for (let back = 2; back <= text.length; back++) {
    const digit = digitAt(text, text.length - back) * (back % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return String((10 - (sum % 10)) % 10);
}

function sqlLuhn(x: string): string {
  const padded = `lpad(${x}, ${most}, '0')`;
  // The digits in the order of their values when doubled: 0, 5 that gives 1, 1 that gives 2 …
  const values = Array.from({ length: most }, (_, at) => sqlValue(padded, most - at, at % 2 === 1 ? '0516273849' : undefined));
  return `CASE WHEN regexp_full_match(${x}, '[0-9]{2,${most}}') THEN (${values.join(' + ')}) % 10 = 0 ELSE false END`;
}

export const card: Algorithm = {
  holds: luhn,
  js: 'luhn',
  sql: sqlLuhn,
  at: (text) => text.length - 1,
  character,
};
