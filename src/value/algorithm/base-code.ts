import { digitAt, onlyDigits } from '../digits.js';
import type { Algorithm } from './algorithm.js';

/** Weights 3 and 1 in turn. */
export const baseCodeWeight = (at: number) => (at % 2 === 0 ? 3 : 1);

/** Fourteen digits of a drug's national base code; weights 3 and 1 in turn, from the digit before the last, modulo 10. */
export function baseCode(text: string): boolean {
  return text.length === 14 && onlyDigits(text, 0, 14) && text[13] === character(text);
}

function character(text: string): string {
  let sum = 0;
  for (let at = 0; at < 13; at++) sum += baseCodeWeight(at) * digitAt(text, at);
  return String((10 - (sum % 10)) % 10);
}

export const drugBaseCode: Algorithm = {
  holds: baseCode,
  name: 'baseCode',
  at: () => 13,
  character,
};
