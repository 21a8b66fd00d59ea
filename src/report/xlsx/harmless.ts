import { visible } from '../cell.js';

/** Excel takes no cell longer than 32,767 characters. */
const longest = 32_000;

/** A text as a cell of a spreadsheet: never a formula, nothing in it that the eye or XML cannot bear. */
export function harmless(text: string): string {
  // The wide forms are taken for their narrow ones by some input methods.
  const guarded = /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
  const shown = visible(guarded);
  return shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
}
