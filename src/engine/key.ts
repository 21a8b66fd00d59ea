import type { Field } from '../plan/plan.js';
import { sqlText } from '../rule/sql-text.js';
import { sqlName } from './names.js';

/** A running number that offices give, which may be as long as a card number. Read alike by JavaScript and RE2. */
const runningNumber = '^[0-9A-Za-z-]{1,20}$';
/** What has the form of an identity number, though it stands in a field for other codes. */
const identityNumber = '^[0-9]{6}((18|19|20)[0-9]{2}|[0-9]{2})(0[1-9]|1[0-2])([0-2][0-9]|3[01])[0-9]{3}[0-9Xx]?$';
/** A passport, wherever it stands. In the part of patterns that ECMAScript and RE2 share. */
export const passportNumber = '\\b([EGeg][0-9]{8}|[Ee][A-Za-z][0-9]{7})\\b';
/** The number of a mobile telephone. */
const mobileNumber = '1[3-9][0-9]{9}';
/** A passport, words in Chinese but for codes with hyphens, an address, a mobile number in groups, an address of mail. In the part of patterns that ECMAScript and RE2 share. */
const strayKey = '^([EGeg][0-9]{8}|[Ee][A-Za-z][0-9]{7}|1[3-9][0-9]-[0-9]{4}-[0-9]{4})$|^[^-]*[\u3400-\u9fff]{2}[^-]*$|[省市区县].*[区县镇乡村路街道巷弄]|@';
/** An address of mail. */
export const mailAddress = '[0-9A-Za-z._%+-]{1,64}@[0-9A-Za-z-]{1,63}[.][0-9A-Za-z.-]{2,64}';
/** Digits of any script as people write long numbers by hand: blanks, hyphens of any kind or points between them. In the part of patterns that ECMAScript and RE2 share. */
export const longNumber = '\\p{Nd}([ \u00a0\u3000\u2010-\u2015\u2212\uff0d\ufe63~.．·•-]{0,3}\\p{Nd}){10,}[Xx]?';

/** What offices and divisions are numbered by; anything else in their place may be of a person. */
const officeCode = '^([!-~]{1,8}|[0-9A-Za-z-]{1,20})$';
/** What has the form of the number of a mobile telephone, a card or a passport. */
const reachableNumber = `^(${mobileNumber}|[0-9]{16,19}|[A-Za-z]{1,2}[0-9]{7,8})$`;

/** Whether the code of an office or a division may be shown as it is. */
export function isOfficeCode(code: string): boolean {
  return code === '' || (new RegExp(officeCode).test(code) && ![identityNumber, reachableNumber].some((pattern) => new RegExp(pattern).test(code)));
}

/** SQL text of the code of an office or a division: as it is, or its ends only, as `maskMisplaced` writes them. */
export function shownOfficeSql(field: string): string {
  const column = sqlName(field);
  const plain = `regexp_matches(${column}, ${sqlText(officeCode)}) AND NOT regexp_matches(${column}, ${sqlText(`${identityNumber}|${reachableNumber}`)})`;
  return `CASE WHEN ${plain} THEN ${column} ELSE ${endsSql(column)} END`;
}

function endsSql(column: string): string {
  return `CASE WHEN length(${column}) <= 4 THEN repeat('*', length(${column})) ELSE left(${column}, 1) || repeat('*', least(length(${column}) - 2, 30)) || right(${column}, 1) END`;
}

/** What is known of a field that is a part of a key. */
export type KeyField = Pick<Field, 'name' | 'label' | 'representation' | 'shape'>;

/**
 * Whether what stands in a key field may be shown as it is, though personal data is hidden: a running number that the field has
 * room for. One whose making is known has letters, or it may be of a card or a telephone.
 */
export function isPlainKey(field: KeyField, value: string): boolean {
  const plain = new RegExp(runningNumber).test(value) && !new RegExp(identityNumber).test(value.replaceAll('-', ''));
  return plain && value.length <= field.representation.length && !otherThan(field).some((pattern) => new RegExp(pattern).test(value));
}

/** What a running number of a field is not. */
function otherThan(field: KeyField): string[] {
  return [...(field.shape ? ['^[0-9-]*$'] : []), ...(holdsNumber(field) ? [] : [`^${mobileNumber}$|${passportNumber}`])];
}

/** Whether digits have the form of an identity number of 18 or 15. */
export function isIdentityNumber(digits: string): boolean {
  return new RegExp(identityNumber).test(digits);
}

/** Whether a text holds the number of a passport, or is that of a mobile telephone. */
export function isStrayNumber(text: string): boolean {
  return new RegExp(`${passportNumber}|^${mobileNumber}$`).test(text);
}

/** Whether what stands in the place of a number that somebody was given is a name, an address or the number of a document. */
export function isStrayKey(code: string): boolean {
  // A pattern with two open ends would take the square of a length.
  return new RegExp(strayKey, 'u').test(code.slice(0, 256));
}

/** Whether a key field holds a number that somebody gave, and not a name or a path, which are shown. */
export function holdsNumber({ label }: Pick<Field, 'label'>): boolean {
  return !/名|路径/.test(label);
}

/** SQL text of a field that is no personal one, with what looks like a person's number or address of mail in it hidden. */
export function shownTextSql(field: string): string {
  return [mailAddress, passportNumber, longNumber].reduce((text, pattern) => `regexp_replace(${text}, ${sqlText(pattern)}, '***', 'g')`, sqlName(field));
}

/** SQL text of a key field that is no personal one, with what looks like a person's in it hidden. */
export function shownKeySql(field: KeyField): string {
  const column = sqlName(field.name);
  const others = [`regexp_matches(replace(${column}, '-', ''), ${sqlText(identityNumber)})`, ...otherThan(field).map((pattern) => `regexp_matches(${column}, ${sqlText(pattern)})`)];
  const plain = `regexp_matches(${column}, ${sqlText(runningNumber)}) AND length(${column}) <= ${field.representation.length} AND NOT (${others.join(' OR ')})`;
  const stray = holdsNumber(field) ? ` WHEN regexp_matches(${column}, ${sqlText(strayKey)}) THEN ${endsSql(column)}` : '';
  return `CASE${stray} WHEN ${plain} THEN ${column} ELSE ${shownTextSql(field.name)} END`;
}
