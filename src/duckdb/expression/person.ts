import { apostrophes } from '../../value/person.js';
import { widened } from '../../value/width.js';
import { blanksSql } from './blank.js';
import { least18, sqlCitizenId, sqlNumber } from './citizen-id.js';
import { inPlace, type Hoist } from './hoist.js';
import { sqlText } from './text.js';

const signs = Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x21 + at)).join('');
const lettersAndDigits = signs.replace(/[^0-9A-Za-z]/g, '');
const smalls = 'abcdefghijklmnopqrstuvwxyz';

/** SQL twin of `bare`; most texts are so: plain, no apostrophe or blank before them and none after. A pattern would cost five times as much. */
export function sqlBare(x: string): string {
  const ends = [' ', '\t', '\r', '\n'].map((blank) => `ends_with(${x}, ${sqlText(blank)})`).join(' OR ');
  return `CASE WHEN ${x} >= '(' AND strlen(${x}) = length(${x}) AND NOT (${ends}) THEN ${x} WHEN regexp_full_match(${x}, '[\\x{4E00}-\\x{9FFF}]+') THEN ${x} ELSE ${strippedSql(x, widened(lettersAndDigits), lettersAndDigits)} END`;
}

/** SQL twin of `person`. The number that the look at a citizen's number makes of a text tells most of those that are as they should be, a pattern the others. */
export function sqlPerson(x: string, hoist: Hoist = inPlace): string {
  const number = hoist(sqlNumber(x));
  const plain = strippedSql(
    x,
    widened(signs) + smalls,
    (signs + smalls).replace(/[a-z]/g, (letter) => letter.toUpperCase()),
  );
  return `CASE WHEN ${number} >= ${least18} AND ${number} % 100 <> 0 THEN ${x} WHEN regexp_full_match(${x}, '[0-9]{17}[0-9X]') THEN ${x} ELSE ${sqlNamed(plain, 'plain', `CASE WHEN regexp_full_match(plain, '[0-9]{15}') THEN ${longSql('plain')} ELSE plain END`)} END`;
}

export const sqlIsCitizenId = (x: string): string => sqlCitizenId(x);

/** SQL of a value made of another that it needs more than once: written out each time, it would grow beyond what is planned quickly. */
export function sqlNamed(value: string, name: string, made: string): string {
  return `list_transform([${value}], lambda ${name}: ${made})[1]`;
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
