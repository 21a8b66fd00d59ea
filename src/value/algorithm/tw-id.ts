import { digitAt } from '../digits.js';
import type { Algorithm } from './algorithm.js';

/** Letters in the order of their values, which begin at 10. */
export const taiwanLetters = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** A Taiwan identity number: a letter, 1 or 2, and eight digits of which the last is the check. */
export function twId(text: string): boolean {
  return /^[A-Z][12][0-9]{8}$/.test(text) && text[9] === character(text);
}

function character(text: string): string {
  const value = taiwanLetters.indexOf(text[0]!) + 10;
  let sum = Math.floor(value / 10) + (value % 10) * 9;
  for (let at = 1; at < 9; at++) sum += (9 - at) * digitAt(text, at);
  return String((10 - (sum % 10)) % 10);
}

export const taiwanId: Algorithm = {
  holds: twId,
  name: 'twId',
  at: () => 9,
  character,
};
