import { digitAt, onlyDigits } from '../digits.js';
import type { Algorithm } from './algorithm.js';

/** Fifteen digits, the last of them the check digit of the hybrid system MOD 11,10 (ISO 7064). */
export function mod1110(text: string): boolean {
  return text.length === 15 && onlyDigits(text, 0, 15) && text[14] === character(text);
}

function character(text: string): string {
  let product = 10;
  for (let at = 0; at < 14; at++) product = next(product, digitAt(text, at));
  return String((11 - product) % 10);
}

/** (p + d) mod 10, 0 taken as 10, doubled modulo 11; written so that p stands in it once. */
function next(product: number, digit: number): number {
  return ((((product + digit + 9) % 10) + 1) * 2) % 11;
}

export const businessLicence: Algorithm = {
  holds: mod1110,
  name: 'mod1110',
  at: () => 14,
  character,
};
