/**
 * What the JavaScript of checks calls. Pure functions over text, each what a primitive of expressions means:
 * printers of other engines give the same result for every string. Shipped inside the generated validators.
 */
import { blankCharacters } from './blank.js';
import { timePattern } from './date-format.js';
import { dayNumber, dayOfNumber, daysInMonth, isDay } from './day.js';
import { digitAt, onlyDigits } from './digits.js';
import { composed, plainPath } from './path.js';
import { holdsDay, pairText, type Span } from './spans.js';

export { baseCode } from './algorithm/base-code.js';
export { gb11643 } from './algorithm/gb11643.js';
export { gb11714 } from './algorithm/gb11714.js';
export { gb32100 } from './algorithm/gb32100.js';
export { hkId } from './algorithm/hk-id.js';
export { luhn } from './algorithm/luhn.js';
export { mod1110 } from './algorithm/mod11-10.js';
export { isPlaceholder, knownWords, type KnownWords } from './placeholder-words.js';
export { twId } from './algorithm/tw-id.js';
export { readyValues, valueOn } from './parameter.js';
export { standardSchema } from './standard-schema.js';
export { bare, citizenId, person } from './person.js';

/** A code list: each code to every name it has had. */
type CodeList = ReadonlyMap<string, readonly string[]>;

/** True unless the text is zero-length or only blanks. */
export function filled(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!blankCharacters.includes(text[at]!)) return true;
  return false;
}

/** Number of Unicode code points. */
export function lengthOf(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) length++;
  return length;
}

/** `-?` and 1 to `digits` ASCII digits. */
export function isInteger(text: string, digits: number): boolean {
  const start = text.startsWith('-') ? 1 : 0;
  return text.length - start <= digits && onlyDigits(text, start, text.length);
}

/** `-?digits[.digits]`, at most `digits` digits in all, at most `decimals` of them after the point. ASCII only. */
export function isDecimal(text: string, digits: number, decimals: number): boolean {
  const start = text.startsWith('-') ? 1 : 0;
  const point = text.indexOf('.');
  if (point < 0) return text.length - start <= digits && onlyDigits(text, start, text.length);
  if (text.length - start - 1 > digits || text.length - point - 1 > decimals) return false;
  return onlyDigits(text, start, point) && onlyDigits(text, point + 1, text.length);
}

/** `YYYYMMDD`: a day of the Gregorian calendar, from 10000101 to 99991231. */
export function isDate(text: string): boolean {
  return text.length === 8 && onlyDigits(text, 0, 8) && isDay(Number(text));
}

const time = new RegExp(`^${timePattern}$`);

/** `YYYYMMDDHHMMSS`: a day and a time of it. */
export function isMoment(text: string): boolean {
  return text.length === 14 && isDate(text.slice(0, 8)) && time.test(text.slice(8));
}

/** `YYYYMM`: a month 01 to 12 of a year from 1000 to 9999. */
export function isMonth(text: string): boolean {
  if (text.length !== 6 || text[0] === '0' || !onlyDigits(text, 0, 6)) return false;
  const month = Number(text) % 100;
  return month >= 1 && month <= 12;
}

/** `YYYY`: a year from 1000 to 9999. */
export function isYear(text: string): boolean {
  return text.length === 4 && text[0] !== '0' && onlyDigits(text, 0, 4);
}

/** Two dates, the first day and the last. That they stand in order is for a rule to say. */
export function isPeriod(text: string): boolean {
  return text.length === 16 && isDate(text.slice(0, 8)) && isDate(text.slice(8));
}

/** So many ASCII digits and nothing else. */
export function isDigits(text: string, count: number): boolean {
  return text.length === count && onlyDigits(text, 0, count);
}

/** The ASCII digit at a place, counted in code points from 0, in ten-thousandths; -1 of them where none stands there. */
export function digitIn(text: string, at: number): bigint {
  return BigInt(digitAt(substring(text, at, at + 1), 0)) * 10000n;
}

/** A number as a BigInt of ten-thousandths, so that it is exact; 0 for text that is no number of at most 4 decimals. */
export function decimal(text: string): bigint {
  if (!isDecimal(text, text.length, 4)) return 0n;
  const [whole = '', decimals = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(4, '0'));
}

/** The number without a sign that a text of up to 14 digits and 4 decimals is, in ten-thousandths; -1 for any other text. */
export function numberIn(text: string): bigint {
  const point = text.indexOf('.');
  const whole = point < 0 ? text.length : point;
  return whole > 0 && whole <= 14 && !text.startsWith('-') && isDecimal(text, 18, 4) ? decimal(text) : -10000n;
}

/** From the month of one day or month to that of another, in ten-thousandths; below 0 where the other is earlier, 0 where one is no day. */
export function calendarMonths(from: string, to: string): bigint {
  if (![from, to].every((text) => text.length >= 6 && onlyDigits(text, 0, 6))) return 0n;
  return BigInt(monthCount(to) - monthCount(from)) * 10000n;
}

/** Days from one day to another, in ten-thousandths; below 0 where the other is earlier, 0 where one is none. */
export function daysBetween(from: string, to: string): bigint {
  return isDate(from) && isDate(to) ? BigInt(numberOf(to) - numberOf(from)) * 10000n : 0n;
}

/** How often so many months are full from one day to another, in ten-thousandths; below 0 where the other is earlier, 0 where one is none. */
export function fullMonths(from: string, to: string, months: number): bigint {
  if (!isDate(from) || !isDate(to)) return 0n;
  return BigInt(from <= to ? fullBetween(from, to, months) : -fullBetween(to, from, months)) * 10000n;
}

function fullBetween(from: string, to: string, months: number): number {
  const day = Number(to.slice(6));
  // A month without the day is full on its last.
  const isFull = day >= Number(from.slice(6)) || day === daysInMonth(Number(to.slice(0, 4)), Number(to.slice(4, 6)));
  return Math.floor((monthCount(to) - monthCount(from) - (isFull ? 0 : 1)) / months);
}

/** The day so many months later, or the last of a month that has no such day; empty of what is no day, and out of the years 1000 to 9999. */
export function dayAfterMonths(day: string, months: bigint): string {
  if (!isDate(day)) return '';
  const month = monthAfter(day.slice(0, 6), months);
  if (month === '') return '';
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(4)));
  return month + (Number(day.slice(6)) > last ? String(last) : day.slice(6));
}

/** The month so many months later; empty of what is no month, and out of the years 1000 to 9999. */
export function monthAfter(month: string, months: bigint): string {
  if (!isMonth(month)) return '';
  const count = BigInt(monthCount(month) - 1) + months;
  const year = count / 12n;
  return year < 1000n || year > 9999n ? '' : String(year * 100n + (count % 12n) + 1n);
}

/** The day so many days later; empty as above. */
export function dayAfter(day: string, days: bigint): string {
  if (!isDate(day)) return '';
  const number = BigInt(numberOf(day)) + days;
  return number < firstDay || number > lastDay ? '' : dayOfNumber(Number(number));
}

/** Days from 1 January 1970 to a day. */
function numberOf(day: string): number {
  return dayNumber(Number(day.slice(0, 4)), Number(day.slice(4, 6)), Number(day.slice(6)));
}

const [firstDay, lastDay] = [BigInt(dayNumber(1000, 1, 1)), BigInt(dayNumber(9999, 12, 31))];

function monthCount(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(4, 6));
}

/** The text with the letters A to Z small; others stay, since languages and engines differ on them. */
export function lower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** What an attribute says of a code; empty where it says nothing or the code is not known. */
export function attributeOf(attribute: ReadonlyMap<string, string>, code: string): string {
  return attribute.get(code) ?? '';
}

/** Order of two texts by code point: below, at or above 0. */
export function compareText(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) {
    if (one[at] !== other[at]) return rank(one.charCodeAt(at)) - rank(other.charCodeAt(at));
  }
  return one.length - other.length;
}

/** The characters from `from` up to, not including, `to`, counted in code points from 0; fewer where the text ends. */
export function substring(text: string, from: number, to: number): string {
  const head = text.slice(0, to);
  return /[\ud800-\udfff]/.test(head) ? [...text.slice(0, 2 * to)].slice(from, to).join('') : head.slice(from);
}

/** Characters 7 to 14 of an 18-character identification number; of one of 15 digits, 19 and characters 7 to 12. */
export function birthDate(id: string): string {
  return isOldId(id) ? `19${id.slice(6, 12)}` : substring(id, 6, 14);
}

function isOldId(id: string): boolean {
  return id.length === 15 && onlyDigits(id, 0, 15);
}

/** A path of a file as lists and rules compare it: `/` between its parts, Unicode composed. Case stays. */
export function path(text: string): string {
  return composed(plainPath(text));
}

export function hasCode(list: CodeList, code: string): boolean {
  return list.has(code);
}

export function hasLabel(list: CodeList, label: string): boolean {
  return labelsOf(list).has(label);
}

export function hasCodeOrLabel(list: CodeList, text: string): boolean {
  return list.has(text) || labelsOf(list).has(text);
}

/** True where `label` is a name of `code`. */
export function hasPair(list: CodeList, code: string, label: string): boolean {
  return list.get(code)?.includes(label) ?? false;
}

/** True where the code was valid on one of two days, and for what has no times told. */
export function validOn(spans: ReadonlyMap<string, readonly Span[]>, code: string, first: string, last: string): boolean {
  return spans.get(code)?.some((span) => holdsDay(span, first) || holdsDay(span, last)) ?? true;
}

/** True where `label` is a name that the code had on one of two days, or the code did not hold on either. */
export function hadPair(
  pairs: ReadonlyMap<string, readonly Span[]>,
  spans: ReadonlyMap<string, readonly Span[]>,
  { code, label }: { code: string; label: string },
  first: string,
  last: string,
): boolean {
  return validOn(pairs, pairText(code, label), first, last) || !validOn(spans, code, first, last);
}

const labelsByList = new WeakMap<CodeList, ReadonlySet<string>>();

function labelsOf(list: CodeList): ReadonlySet<string> {
  let labels = labelsByList.get(list);
  if (!labels) labelsByList.set(list, (labels = new Set([...list.values()].flat())));
  return labels;
}

/** UTF-16 puts U+E000 to U+FFFF after the surrogates of what lies beyond; code points do not. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
