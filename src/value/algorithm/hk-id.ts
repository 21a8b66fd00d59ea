import { sqlValue } from '../digits.js';
import type { Algorithm } from './algorithm.js';

/** Letters count from 10; 36 stands for the letter that most numbers do not have. */
const values = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ ';

/** A Hong Kong identity card number: one or two letters, six digits, and the check in brackets or without them. */
export function hkId(text: string): boolean {
  return shape.test(text) && text[place(text)] === character(text);
}

const shape = /^[A-Z]{1,2}[0-9]{6}(?:\([0-9A]\)|[0-9A])$/;

function place(text: string): number {
  return text.length - (text.endsWith(')') ? 2 : 1);
}

function character(text: string): string {
  const body = text.slice(0, text.search(/[0-9]/) + 6).padStart(8, ' ');
  const sum = [...body].reduce((total, each, at) => total + (9 - at) * values.indexOf(each), 0);
  return '0123456789A'[(11 - (sum % 11)) % 11]!;
}

function sqlHkId(x: string): string {
  const bare = `lpad(replace(replace(${x}, '(', ''), ')', ''), 9, ' ')`;
  const sum = Array.from({ length: 8 }, (_, at) => `${9 - at} * ${sqlValue(bare, at + 1, values)}`).join(' + ');
  return `CASE WHEN regexp_full_match(${x}, '[A-Z]{1,2}[0-9]{6}(?:\\([0-9A]\\)|[0-9A])') THEN (${sum} + ${sqlValue(bare, 9, values)}) % 11 = 0 ELSE false END`;
}

export const hongKongId: Algorithm = {
  holds: hkId,
  js: 'hkId',
  sql: sqlHkId,
  at: place,
  character,
};
