import { apostrophes } from '../../../src/value/person.js';
import { blanksSql } from './blank.js';
import { checkSql } from './check-characters.js';
import { isDaySql } from './date.js';
import { named, textSql } from './text.js';

const signs = Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x21 + at)).join('');
const lettersAndDigits = signs.replace(/[^0-9A-Za-z]/g, '');
const [smalls, capitals] = ['abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'] as const;

/** A text as it is compared: nothing around it, full-width letters and digits plain. */
export function bareSql(x: string): string {
  return stripped(`translate(${x}, ${textSql(wide(lettersAndDigits))}, ${textSql(lettersAndDigits)})`);
}

/** A person's number as it is compared. */
export function personSql(x: string): string {
  const plain = stripped(`translate(translate(${x}, ${textSql(wide(signs))}, ${textSql(signs)}), '${smalls}', '${capitals}')`);
  return named(plain, (value) => `CASE WHEN ${value} ~ '^[0-9]{15}$' THEN ${long(value)} ELSE ${value} END`);
}

export function citizenIdSql(x: string): string {
  return `(${checkSql('gb11643', x)} AND ${x} ~ '^[1-9]' AND ${named(`substr(${x}, 7, 8)`, isDaySql)})`;
}

/** A small letter as its capital: `lower` and `upper` follow the collation. */
export function lowerSql(x: string): string {
  return `translate(${x}, '${capitals}', '${smalls}')`;
}

function wide(text: string): string {
  return Array.from(text, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('');
}

function stripped(x: string): string {
  return `ltrim(rtrim(${x}, ${blanksSql}), ${blanksSql} || ${textSql(apostrophes)})`;
}

/** 18 digits of 15: the one check character, of eleven, that is right. */
function long(x: string): string {
  const body = `substr(${x}, 1, 6) || '19' || substr(${x}, 7)`;
  const weighted = named(body, (value) =>
    Array.from({ length: 17 }, (_, at) => `${2 ** (17 - at) % 11} * (ascii(substr(${value}, ${at + 1}, 1)) - 48)`).join(' + '),
  );
  return `${body} || substr('10X98765432', 1 + ${weighted} % 11, 1)`;
}
