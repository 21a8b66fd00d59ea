import { blankCharacters, blanksSql } from './blank.js';
import { citizen, gb11643, least18, sqlCitizenId, sqlNumber } from './algorithm/gb11643.js';
import { isDay } from './day.js';
import { onlyDigits } from './digits.js';
import { inPlace, type Once } from '../duckdb/expression/once.js';

/**
 * Numbers of persons and codes in the one form in which they are compared, in JavaScript and in SQL. Both are the text
 * itself for what is written as it should be, and change nothing that tells two numbers apart.
 */

/** Marks that spreadsheets want before a text of digits; full-width ones are folded before they are looked for. */
const apostrophes = "'‘’＇";
const signs = Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x21 + at)).join('');
const lettersAndDigits = signs.replace(/[^0-9A-Za-z]/g, '');
const smalls = 'abcdefghijklmnopqrstuvwxyz';

/** A text without blanks around it and apostrophes before it, its full-width letters and digits as plain ones. */
export function bare(text: string): string {
  return stripped(text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, narrow));
}

/** SQL twin of `bare`; most texts are so: plain, no apostrophe or blank before them and none after. A pattern would cost five times as much. */
export function sqlBare(x: string): string {
  const ends = [' ', '\t', '\r', '\n'].map((blank) => `ends_with(${x}, chr(${blank.charCodeAt(0)}))`).join(' OR ');
  return `CASE WHEN ${x} >= '(' AND strlen(${x}) = length(${x}) AND NOT (${ends}) THEN ${x} ELSE ${strippedSql(x, wide(lettersAndDigits), lettersAndDigits)} END`;
}

/** A person's number: bare, all its signs plain, letters capital, and one of 15 digits as that of 18 which the same person has. */
export function person(text: string): string {
  const plain = stripped(text.replace(/[\uff01-\uff5e]/g, narrow)).replace(/[a-z]/g, (letter) => letter.toUpperCase());
  if (plain.length !== 15 || !onlyDigits(plain, 0, 15)) return plain;
  const long = `${plain.slice(0, 6)}19${plain.slice(6)}`;
  return long + citizen.character(long);
}

/** SQL twin of `person`. The number that the look at a citizen's number makes of a text tells most of those that are as they should be, a pattern the others. */
export function sqlPerson(x: string, once: Once = inPlace): string {
  const number = once(sqlNumber(x));
  const plain = strippedSql(x, wide(signs) + smalls, (signs + smalls).replace(/[a-z]/g, (letter) => letter.toUpperCase()));
  return `CASE WHEN ${number} >= ${least18} AND ${number} % 100 <> 0 THEN ${x} WHEN regexp_full_match(${x}, '[0-9]{17}[0-9X]') THEN ${x} ELSE ${sqlNamed(plain, 'plain', `CASE WHEN regexp_full_match(plain, '[0-9]{15}') THEN ${longSql('plain')} ELSE plain END`)} END`;
}

/** Whether a text is a citizen identification number of 18 characters: digits, a real birth date, the check character. */
export function citizenId(text: string): boolean {
  return gb11643(text) && text[0] !== '0' && isDay(Number(text.slice(6, 14)));
}

export const sqlIsCitizenId = (x: string): string => sqlCitizenId(x);

/** SQL of a value made of another that it needs more than once: written out each time, it would grow beyond what is planned quickly. */
export function sqlNamed(value: string, name: string, made: string): string {
  return `list_transform([${value}], lambda ${name}: ${made})[1]`;
}

function narrow(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}

function wide(text: string): string {
  return Array.from(text, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('');
}

function stripped(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && (blankCharacters + apostrophes).includes(text[from]!)) from++;
  while (to > from && blankCharacters.includes(text[to - 1]!)) to--;
  return text.slice(from, to);
}

function strippedSql(x: string, from: string, to: string): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  return `ltrim(rtrim(translate(${x}, ${quoted(from)}, ${quoted(to)}), ${blanksSql}), ${blanksSql} || ${quoted(apostrophes)})`;
}

/** 18 digits of 15: the century, and the check character, which the sum of weighted digits tells. */
function longSql(x: string): string {
  const place = (at: number) => (at < 6 ? at + 1 : at - 1);
  const weight = (at: number) => 2 ** (17 - at) % 11;
  const century = [weight(6), 9 * weight(7)].reduce((sum, each) => sum + each);
  const own = Array.from({ length: 17 }, (_, at) => at).filter((at) => at !== 6 && at !== 7);
  const sum = own.map((at) => `${weight(at)} * (ascii(substr(${x}, ${place(at)}, 1)) - 48)`).join(' + ');
  return `substr(${x}, 1, 6) || '19' || substr(${x}, 7) || substr('10X98765432', 1 + (${sum} + ${century}) % 11, 1)`;
}
