import { card } from '../check/algorithm/luhn.js';
import { inPlace } from '../check/once.js';
import { sqlText } from '../rule/sql-text.js';

/** What is of a person by its form alone, wherever it stands, in JavaScript and in SQL: patterns in the part that ECMAScript and RE2 share. */

/** What has the form of an identity number, though it stands in a field for other codes. */
const identityNumber = '^[0-9]{6}((18|19|20)[0-9]{2}|[0-9]{2})(0[1-9]|1[0-2])([0-2][0-9]|3[01])[0-9]{3}[0-9Xx]?$';
/** The number of a mobile telephone, as it is or in groups. */
const mobileNumber = '1[3-9][0-9](-?[0-9]{4}){2}';
/** Digits that may be the number of a card: those of China begin with 62, of others the last digit must fit. */
const [unionCard, otherCard] = ['^62[0-9]{14,17}$', '^[3-9][0-9]{15,18}$'];
/** Letters before digits as passports, permits and identity cards have them, of Hong Kong with its check digit in brackets. Codes that somebody gave may look so too. */
const documents = ['[A-Za-z]{1,2}[0-9]{6}([0-9]{1,2}|[Aa]|[(（][0-9Aa][)）])', '[A-Za-z][1289][0-9]{8}', '[HMhm][0-9]{10}'];
const document = documents.join('|');
const wide = '[Ａ-Ｚａ-ｚ]{1,2}[0-9０-９]{7,10}|[A-Za-z]{1,2}[０-９]{7,10}';
/** The whole number of a passport, a permit or an identity card. */
export const documentForm = `${document}|${wide}`;
/** One of them, wherever it stands. */
export const documentNumber = `(\\b|_)(${document})(\\b|_)|\\b[A-Za-z]{1,2}[0-9]{6}[(（][0-9Aa][)）]|${wide}`;
/** An address of mail. */
export const mailAddress = '[0-9A-Za-z._%+-]{1,64}[@＠﹫][0-9A-Za-z-]{1,63}[.．。][0-9A-Za-z.-]{2,64}';
/** What people put between the digits of a long number: blanks, hyphens of any kind, points, and what cannot be seen. */
const between = ' \u00a0\u3000\u00ad\u200b-\u200f\u2060\ufeff\u2010-\u2015\u2212\uff0d\ufe63~.．·•-';
/** Strokes part paths and codes too: between digits they are those of a person where the groups are. */
const strokes = '[/／_＿]';
/** Digits of any script as people write long numbers by hand. */
export const longNumber = [
  `\\p{Nd}([${between}]{0,3}\\p{Nd}){10,}([${between}]{0,3}[Xx])?`,
  `\\p{Nd}{6}${strokes}\\p{Nd}{8}${strokes}\\p{Nd}{3}[\\p{Nd}Xx]`,
  `\\p{Nd}{3}${strokes}\\p{Nd}{4}${strokes}\\p{Nd}{4}`,
].join('|');

const words = [
  // Words in Chinese but for codes with hyphens, and an address.
  '^[^-]*[\u3400-\u9fff][ \u00a0\u3000·.]{0,3}[\u3400-\u9fff][^-]*$|[省市区县].*[区县镇乡村路街道巷弄]|@',
  // A name in other letters: a number that somebody gave has digits.
  '^[^\\p{L}\\p{Nd}]{0,3}(\\p{L}\\p{M}{0,3}[^\\p{L}\\p{M}\\p{Nd}]{0,3}){4,}$',
].join('|');
const stray = `${words}|^(${document}|[A-Za-z]{1,2} [0-9]{7,10}|${mobileNumber})$`;

/** Letters, digits and brackets of full width, which forms are the same in, and their plain twins. */
const plainSigns = Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x21 + at)).join('').replace(/[^0-9A-Za-z()@-]/g, '');
const wideSigns = Array.from(plainSigns, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('');

/** A pattern with two open ends would take the square of a length. */
const longest = 256;

/** Whether digits have the form of an identity number of 18 or 15. */
export function isIdentityNumber(digits: string): boolean {
  return new RegExp(identityNumber).test(digits);
}

/** Whether a text is the number of a document and nothing else. */
export function isDocument(text: string): boolean {
  return new RegExp(`^(${documentForm})$`).test(text);
}

/** Whether a text holds the number of a document, or is that of a mobile telephone. */
export function isStrayNumber(text: string): boolean {
  return new RegExp(`${documentNumber}|^${mobileNumber}$`).test(text);
}

/**
 * Whether what stands in the place of a number that somebody was given is a name, an address or a number of a person: of
 * a document, a telephone, a card, or an identity number. Where it cannot be told from a code it is one: files and lines name rows too.
 */
export function isStray(code: string): boolean {
  const text = code.slice(0, longest).replace(/[\uff01-\uff5e]/g, (sign) => plainSigns[wideSigns.indexOf(sign)] ?? sign);
  const digits = text.replaceAll('-', '');
  const isCard = new RegExp(unionCard).test(digits) || (new RegExp(otherCard).test(digits) && card.holds(digits));
  return isCard || isIdentityNumber(digits) || new RegExp(stray, 'u').test(text);
}

/** SQL twin of `isStray`. */
export function straySql(column: string): string {
  const text = `translate(left(${column}, ${longest}), ${sqlText(wideSigns)}, ${sqlText(plainSigns)})`;
  const digits = `replace(${text}, '-', '')`;
  const is = (value: string, pattern: string) => `regexp_matches(${value}, ${sqlText(pattern)})`;
  return `CASE WHEN ${is(text, stray)} OR ${is(digits, `${unionCard}|${identityNumber}`)} THEN true WHEN ${is(digits, otherCard)} THEN ${card.sql(digits, inPlace)} ELSE false END`;
}
