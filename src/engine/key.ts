import { sqlText } from '../rule/sql-text.js';
import { sqlName } from './names.js';

/** A running number that offices give, which may be as long as a card number. Read alike by JavaScript and RE2. */
const runningNumber = '^[0-9A-Za-z-]{1,20}$';
/** What has the form of an identity number, though it stands in a field for other codes. */
const identityNumber = '^[0-9]{6}((18|19|20)[0-9]{2}|[0-9]{2})(0[1-9]|1[0-2])([0-2][0-9]|3[01])[0-9]{3}[0-9Xx]?$';
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
  const ends = `CASE WHEN length(${column}) <= 4 THEN repeat('*', length(${column})) ELSE left(${column}, 1) || repeat('*', least(length(${column}) - 2, 30)) || right(${column}, 1) END`;
  return `CASE WHEN ${plain} THEN ${column} ELSE ${ends} END`;
}

/** Whether a code may be shown as it is, though personal data is hidden. */
export function isPlainCode(code: string): boolean {
  return new RegExp(runningNumber).test(code) && !new RegExp(identityNumber).test(code);
}

/** SQL text of a field that is no personal one, with what looks like a person's number in it hidden. */
export function shownTextSql(field: string): string {
  return `regexp_replace(${sqlName(field)}, ${sqlText(longNumber)}, '***', 'g')`;
}

/** SQL text of a key field that is no personal one, with what looks like a person's number in it hidden. */
export function shownKeySql(field: string): string {
  const column = sqlName(field);
  const plain = `regexp_matches(${column}, ${sqlText(runningNumber)}) AND NOT regexp_matches(${column}, ${sqlText(identityNumber)})`;
  return `CASE WHEN ${plain} THEN ${column} ELSE regexp_replace(${column}, ${sqlText(longNumber)}, '***', 'g') END`;
}
