import { hundredths } from '../message/rounded.js';

/** How figures stand in reports for people: the same in every locale. */

/** A score of 0 to 100 with two decimals; `100` only when it is, `—` when there is none. */
export function points(score: number | undefined): string {
  return score === undefined ? '—' : hundredths(score);
}

/** A share in percent with two decimals; never shown as none or all unless it is, `—` where there is nothing to share. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '—' : `${hundredths((part / whole) * 100)}%`;
}

/** Bytes as people read them: `1.4 MB`. */
export function size(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let figure = bytes;
  let unit = 0;
  while (figure >= 1000 && unit < units.length - 1) {
    figure /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? figure : figure.toFixed(1)} ${units[unit]}`;
}
