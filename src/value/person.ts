import { trimmed } from './blank.js';
import { citizen, gb11643 } from './algorithm/gb11643.js';
import { isDay } from './day.js';
import { onlyDigits } from './digits.js';
import { narrowed } from './width.js';

/**
 * Numbers of persons and codes in the one form in which they are compared. Both are the text itself for what is written as it should
 * be, and change nothing that tells two numbers apart.
 */

/** Marks that spreadsheets want before a text of digits; full-width ones are folded before they are looked for. */
export const apostrophes = "'‘’＇";

/** A text without blanks around it and apostrophes before it, its full-width letters and digits as plain ones. */
export function bare(text: string): string {
  return trimmed(text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, narrowed), apostrophes);
}

/** A person's number: bare, all its signs plain, letters capital, and one of 15 digits as that of 18 which the same person has. */
export function person(text: string): string {
  const plain = trimmed(narrowed(text), apostrophes).replace(/[a-z]/g, (letter) => letter.toUpperCase());
  if (plain.length !== 15 || !onlyDigits(plain, 0, 15)) return plain;
  const long = `${plain.slice(0, 6)}19${plain.slice(6)}`;
  return long + citizen.character(long);
}

/** Whether a text is a citizen identification number of 18 characters: digits, a real birth date, the check character. */
export function citizenId(text: string): boolean {
  return gb11643(text) && text[0] !== '0' && isDay(Number(text.slice(6, 14)));
}
