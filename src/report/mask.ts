import {
  documentForm,
  isDocument,
  documentNumber,
  isIdentityNumber,
  isNearlyIdentityNumber,
  landline,
  longNumber,
  mailAddress,
  nameWithWord,
  numbersWithWord,
  wholeLandline,
} from '../privacy/stray.js';
import { namesInRole } from '../privacy/role.js';
import type { Personal } from '../standard/model.js';

/**
 * A value from the data as a report may show it. The one place where personal data is hidden.
 *
 * - `id`: first 4 and last 2 of an 18- or 15-digit number (so no date of birth); first character of anything else
 * - `name`: first character and two stars, whatever the length
 * - `phone`: first 3 and last 2; `account`: last 4, unless it may be an identity number; `address`: first 6 characters and four stars
 * - no kind: shown, but for runs of digits inside it that may be an identity, mobile or card number, numbers of passports and permits, of landlines with their area code, and addresses of mail
 *
 * Counts code points. A value of which half or more would be shown is all stars.
 */
export function mask(value: string, personal: Personal | undefined): string {
  if (value === '') return value;
  switch (personal) {
    case 'id':
      return /^(\d{17}[\dXx]|\d{15})$/.test(value) ? ends(value, 4, 2) : ends(value, 1, 0);
    case 'name':
      return [...value].length > 1 ? `${first(value, 1)}**` : '*';
    case 'phone':
      return ends(value, 3, 2);
    case 'account':
      return isNearlyIdentityNumber(value) ? mask(value, 'id') : ends(value, 0, 4);
    case 'address':
      return [...value].length > 12 ? `${first(value, 6)}****` : '****';
    case undefined:
      return maskNumbers(value);
  }
}

/** A value in a form that its field has: letters before digits are no passport there, unless they may be nothing but one. */
export function maskMade(value: string): string {
  return isDocument(value) && !withYear.test(value) ? maskMisplaced(value) : maskNumbers(value, false);
}

/** A value that was not meant for its field, so that what it holds is not known: its ends. */
export function maskMisplaced(value: string): string {
  return ends(value, 1, 1);
}

/** No more stars than this stand for what is hidden. */
const mostStars = 30;

function ends(value: string, head: number, tail: number): string {
  const points = [...value];
  const hidden = points.length - head - tail;
  if (hidden <= head + tail) return stars(points.length);
  return points.slice(0, head).join('') + stars(hidden) + (tail > 0 ? points.slice(-tail).join('') : '');
}

function first(value: string, count: number): string {
  return [...value].slice(0, count).join('');
}

function stars(count: number): string {
  return '*'.repeat(Math.min(count, mostStars));
}

const numbers = new RegExp(longNumber, 'gu');
const mails = new RegExp(mailAddress, 'gu');
const documents = new RegExp(documentNumber, 'gu');
const landlines = new RegExp(landline, 'gu');
const worded = numbersWithWord.map((pattern) => new RegExp(pattern, 'gu'));
const named = new RegExp(nameWithWord, 'gu');
/** In a path digits stand beside each other, or in the groups in which identity and mobile numbers are written. */
const numbersInPaths = /\p{Nd}{6}([ ._-]{1,3})\p{Nd}{8}\1[\p{Nd}Xx]{4}|\p{Nd}{3}([ ._-]{1,3})\p{Nd}{4}\2\p{Nd}{4}|\p{Nd}{11,}[Xx]?/gu;
/** In a path a document's number stands by itself. */
const documentsInPaths = new RegExp(`(?<![0-9A-Za-zＡ-Ｚａ-ｚ０-９])(${documentForm})(?![0-9A-Za-zＡ-Ｚａ-ｚ０-９])`, 'gu');
/** And so does that of a landline: groups before or behind it make it a running number. */
const landlinesInPaths = new RegExp(`(?<![0-9A-Za-z._-])(${wholeLandline})(?![0-9A-Za-z_-])`, 'gu');
/** Letters before a year and a number within it. */
const withYear = /^[A-Za-z]{1,2}(19|20)\d{6}$/;
/** Letters before a day or a running number. */
const runsInPaths = /^[A-Za-z]{1,2}((19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])|000\d+)$/;

function maskNumbers(value: string, withDocuments = true): string {
  // An amount has decimals and a card number has none.
  if (/^-?\d{1,16}\.\d+$/.test(value)) return value;
  const bare = maskWorded(value.replace(mails, maskMisplaced)).replace(landlines, maskTelephone);
  return (withDocuments ? bare.replace(documents, maskMisplaced) : bare).replace(numbers, (run) => {
    const digits = run.replace(/[^\p{Nd}Xx]/gu, '');
    const count = [...digits].length;
    if (isPeriod(digits)) return run;
    if (count === 11 && !/^[1１０]/u.test(digits)) return run;
    if (count === 11) return mask(digits, 'phone');
    return mask(digits, count === 15 || count === 18 ? 'id' : 'account');
  });
}

function maskTelephone(number: string): string {
  return mask(number.replace(/\D/g, ''), 'phone');
}

/** Numbers and names that the word before them makes a person's. */
function maskWorded(value: string): string {
  const bare = value.replace(named, (whole, word: string, name: string, rest: string) =>
    namesInRole(name).length > 0 ? word + mask(name, 'name') + rest : whole,
  );
  return worded.reduce(
    (text, pattern) => text.replace(pattern, (whole, word: string) => word + maskMisplaced(whole.slice(word.length))),
    bare,
  );
}

/** A text in which names are known to stand: they are hidden, and what any text hides. */
export function maskNamed(text: string, names: readonly string[]): string {
  const longestFirst = [...names].sort((one, other) => other.length - one.length);
  return mask(
    longestFirst.reduce((shown, name) => shown.replaceAll(name, mask(name, 'name')), text),
    undefined,
  );
}

/**
 * The path of a file as a report may show it: identity numbers, telephone numbers, numbers of passports and permits and addresses
 * of mail in it are hidden. Other long numbers are running numbers or times, by which people find the file.
 */
export function maskPath(path: string): string {
  const hidden = maskWorded(path)
    .replace(mails, maskMisplaced)
    .replace(documentsInPaths, (number) => (runsInPaths.test(number) ? number : maskMisplaced(number)));
  return hidden.replace(landlinesInPaths, maskTelephone).replace(numbersInPaths, (run) => {
    const digits = run.replace(/[^\p{Nd}Xx]/gu, '').normalize('NFKC');
    if (/^1[3-9]\d{9}$/.test(digits)) return mask(digits, 'phone');
    return isIdentityNumber(digits) ? mask(digits, 'id') : run;
  });
}

/** Two dates written together, as the standards write periods. */
function isPeriod(digits: string): boolean {
  return /^((19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])){2}$/.test(digits);
}
