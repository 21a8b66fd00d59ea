import { digitAt, onlyDigits } from '../digits.js';
import type { Algorithm } from './algorithm.js';

/** Seventeen digits and the check character of GB 11643: ISO 7064 MOD 11-2, 0 to 9 or upper-case X. */
export function gb11643(text: string): boolean {
  if (text.length !== 18 || !onlyDigits(text, 0, 17)) return false;
  const check = text[17] === 'X' ? 10 : digitAt(text, 17);
  return check >= 0 && (weighted(text) + check) % 11 === 1;
}

/** The check character of seventeen digits. */
function character(text: string): string {
  return '0123456789X'[(12 - (weighted(text) % 11)) % 11]!;
}

/** The weight of a digit is the power of 2 that its place from the right tells, modulo 11. */
function weighted(text: string): number {
  let sum = 0;
  for (let at = 0; at < 17; at++) sum = (sum + digitAt(text, at)) * 2;
  return sum;
}

export const citizen: Algorithm = {
  holds: gb11643,
  name: 'gb11643',
  at: () => 17,
  character,
};
