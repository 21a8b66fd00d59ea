import type { Field } from '../plan/plan.js';
import { sqlText } from '../rule/sql-text.js';
import { sqlName } from './names.js';

/** A running number that offices give, which may be as long as a card number. Read alike by JavaScript and RE2. */
const runningNumber = '^[0-9A-Za-z-]{1,20}$';
/** What has the form of an identity number, though it stands in a field for other codes. */
const identityNumber = '^[0-9]{6}((18|19|20)[0-9]{2}|[0-9]{2})(0[1-9]|1[0-2])([0-2][0-9]|3[01])[0-9]{3}[0-9Xx]?$';
/** A passport, words in Chinese but for codes with hyphens, an address, a mobile number in groups, an address of mail. In the part of patterns that ECMAScript and RE2 share. */
const strayKey = '^([EGeg][0-9]{8}|[Ee][A-Za-z][0-9]{7}|1[3-9][0-9]-[0-9]{4}-[0-9]{4})$|^[^-]*[\u3400-\u9fff]{2}[^-]*$|[省市区县].*[区县镇乡村路街道巷弄]|@';
/** An address of mail. */
export const mailAddress = '[0-9A-Za-z._%+-]{1,64}@[0-9A-Za-z-]{1,63}[.][0-9A-Za-z.-]{2,64}';
/** Digits of any script as people write long numbers by hand: blanks, hyphens of any kind or points between them. In the part of patterns that ECMAScript and RE2 share. */
export const longNumber = '\\p{Nd}([ \u00a0\u3000\u2010-\u2015\u2212\uff0d\ufe63~.．·•-]{0,3}\\p{Nd}){10,}[Xx]?';

/** What offices and divisions are numbered by; anything else in their place may be of a person. */
const officeCode = '^([!-~]{1,8}|[0-9A-Za-z-]{1,20})$';
/** What has the form of the number of a mobile telephone, a card or a passport. */
const reachableNumber = '^(1[3-9][0-9]{9}|[0-9]{16,19}|[A-Za-z]{1,2}[0-9]{7,8})$';

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

/** Whether a code may be shown as it is, though personal data is hidden. */
export function isPlainCode(code: string): boolean {
  return new RegExp(runningNumber).test(code) && !new RegExp(identityNumber).test(code.replaceAll('-', ''));
}

/** Whether digits have the form of an identity number of 18 or 15. */
export function isIdentityNumber(digits: string): boolean {
  return new RegExp(identityNumber).test(digits);
}

/** Whether what stands in the place of a number that somebody was given is a name, an address or the number of a document. */
export function isStrayKey(code: string): boolean {
  return new RegExp(strayKey, 'u').test(code);
}

/** Whether a key field holds a number that somebody gave, and not a name or a path, which are shown. */
export function holdsNumber({ label }: Pick<Field, 'label'>): boolean {
  return !/名|路径/.test(label);
}

/** SQL text of a field that is no personal one, with what looks like a person's number or address of mail in it hidden. */
export function shownTextSql(field: string): string {
  return `regexp_replace(regexp_replace(${sqlName(field)}, ${sqlText(mailAddress)}, '***', 'g'), ${sqlText(longNumber)}, '***', 'g')`;
}

/** SQL text of a key field that is no personal one, with what looks like a person's in it hidden. */
export function shownKeySql({ name, label }: Pick<Field, 'name' | 'label'>): string {
  const column = sqlName(name);
  const plain = `regexp_matches(${column}, ${sqlText(runningNumber)}) AND NOT regexp_matches(replace(${column}, '-', ''), ${sqlText(identityNumber)})`;
  const stray = holdsNumber({ label }) ? ` WHEN regexp_matches(${column}, ${sqlText(strayKey)}) THEN ${endsSql(column)}` : '';
  return `CASE${stray} WHEN ${plain} THEN ${column} ELSE ${shownTextSql(name)} END`;
}
