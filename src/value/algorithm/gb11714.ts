import { sqlValue } from '../digits.js';
import type { Algorithm } from './algorithm.js';

const values = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const weights = [3, 7, 9, 10, 5, 8, 4, 2];

/** An organisation code (GB 11714): eight characters and their check, with or without a hyphen before it. */
export function gb11714(text: string): boolean {
  return /^[0-9A-Z]{8}-?[0-9X]$/.test(text) && text.at(-1) === character(text);
}

function character(text: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * values.indexOf(text[at]!), 0);
  return '0123456789X0'[11 - (sum % 11)]!;
}

function sqlGb11714(x: string): string {
  const sum = weights.map((weight, at) => `${weight} * ${sqlValue(x, at + 1, values)}`).join(' + ');
  return `CASE WHEN regexp_full_match(${x}, '[0-9A-Z]{8}-?[0-9X]') THEN (${sum} + ${sqlValue(x, -1, '0123456789X')}) % 11 = 0 ELSE false END`;
}

export const organisationCode: Algorithm = {
  holds: gb11714,
  js: 'gb11714',
  sql: sqlGb11714,
  at: (text) => text.length - 1,
  character,
};
