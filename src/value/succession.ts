import { holdsDay } from './spans.js';

/** What succession asks of a row of a code list. */
export interface DatedCode {
  code: string;
  names: readonly string[];
  validFrom: string;
  validTo: string;
  successors?: readonly string[];
}

/** The first day of a date as records have it: a day, a month, a year, or two days of a period. */
export function firstDayOf(date: string): string {
  return { 4: `${date}0101`, 6: `${date}01` }[date.length] ?? date.slice(0, 8);
}

/** The last day of such a date; of a month one that is not before its last. */
export function lastDayOf(date: string): string {
  return { 4: `${date}1231`, 6: `${date}31`, 16: date.slice(8) }[date.length] ?? date;
}

/** Whether a row holds on a day, `YYYYMMDD`. */
export function isValidOn({ validFrom, validTo }: DatedCode, day: string): boolean {
  return holdsDay([validFrom, validTo], day);
}

/** The row of a code that holds on the day; else the last that had begun by then; else the first. */
export function rowOn<Row extends DatedCode>(rows: readonly Row[], day: string): Row | undefined {
  const inOrder = rows.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  return inOrder.find((row) => isValidOn(row, day)) ?? inOrder.findLast(({ validFrom }) => validFrom <= day) ?? inOrder[0];
}

/**
 * The codes that stand in for a row on a day: its successors, those of successors that have ended too, and so on. One that
 * the list does not hold, or that ended without a successor, is where the line ends.
 *
 * @param rowsOf The rows of a code; none where the list does not hold it.
 */
export function successorsOn<Row extends DatedCode>(
  row: Row,
  day: string,
  rowsOf: (code: string) => readonly Row[],
): { code: string; row?: Row }[] {
  const found = new Map<string, { code: string; row?: Row }>();
  const seen = new Set([row.code]);
  const waiting = [...(row.successors ?? [])];
  for (let code = waiting.shift(); code !== undefined; code = waiting.shift()) {
    if (seen.has(code)) continue;
    seen.add(code);
    const next = rowOn(rowsOf(code), day);
    if (next?.successors?.length && !isValidOn(next, day) && next.validTo < day) waiting.unshift(...next.successors);
    else found.set(code, { code, ...(next && { row: next }) });
  }
  return [...found.values()];
}
