import type { Algorithm } from './algorithm.js';

/** Letters count from 10; 36 stands for the letter that most numbers do not have. */
export const hongKongCharacters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ ';

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
  const sum = [...body].reduce((total, each, at) => total + (9 - at) * hongKongCharacters.indexOf(each), 0);
  return '0123456789A'[(11 - (sum % 11)) % 11]!;
}

export const hongKongId: Algorithm = {
  holds: hkId,
  name: 'hkId',
  at: place,
  character,
};
