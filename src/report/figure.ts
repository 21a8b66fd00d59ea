/** How figures stand in reports for people: the same in every locale. */

/** A score of 0 to 100 with two decimals; `100` only when it is, `—` when there is none. */
export function points(score: number | undefined): string {
  if (score === undefined) return '—';
  if (score === 100) return '100';
  return score > 99.99 ? '99.99' : score.toFixed(2);
}

/** A share in percent with two decimals; never shown as none or all unless it is. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '—';
  if (part === 0) return '0%';
  if (part === whole) return '100%';
  const percent = (part / whole) * 100;
  if (percent < 0.01) return '<0.01%';
  if (percent > 99.99) return '>99.99%';
  return `${percent.toFixed(2)}%`;
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
