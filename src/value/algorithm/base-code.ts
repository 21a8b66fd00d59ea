import { digitAt, onlyDigits, sqlValue } from '../digits.js';
import type { Algorithm } from './algorithm.js';

const weightOf = (at: number) => (at % 2 === 0 ? 3 : 1);

/** Fourteen digits of a drug's national base code; weights 3 and 1 in turn, from the digit before the last, modulo 10. */
export function baseCode(text: string): boolean {
  return text.length === 14 && onlyDigits(text, 0, 14) && text[13] === character(text);
}

function character(text: string): string {
  let sum = 0;
  for (let at = 0; at < 13; at++) sum += weightOf(at) * digitAt(text, at);
  return String((10 - (sum % 10)) % 10);
}

function sqlBaseCode(x: string): string {
  const values = Array.from({ length: 13 }, (_, at) => `${weightOf(at)} * ${sqlValue(x, at + 1)}`);
  return `CASE WHEN regexp_full_match(${x}, '[0-9]{14}') THEN (${values.join(' + ')} + ${sqlValue(x, 14)}) % 10 = 0 ELSE false END`;
}

export const drugBaseCode: Algorithm = {
  holds: baseCode,
  js: 'baseCode',
  sql: sqlBaseCode,
  at: () => 13,
  character,
};
