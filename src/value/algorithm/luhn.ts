import { digitAt, onlyDigits } from '../digits.js';
import type { Algorithm } from './algorithm.js';

/** No card number is longer. */
export const longestCard = 19;

/** Digits of which the last is their Luhn digit, 2 to 19 in all. */
export function luhn(text: string): boolean {
  return text.length >= 2 && text.length <= longestCard && onlyDigits(text, 0, text.length) && text.at(-1) === character(text);
}

function character(text: string): string {
  let sum = 0;
  for (let back = 2; back <= text.length; back++) {
    const digit = digitAt(text, text.length - back) * (back % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return String((10 - (sum % 10)) % 10);
}

export const card: Algorithm = {
  holds: luhn,
  name: 'luhn',
  at: (text) => text.length - 1,
  character,
};
