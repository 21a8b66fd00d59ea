import type { CheckReport, ConformanceReport } from '../conformance/model.js';

/** A check that failed before or fails after, and in how many rows; 0 where it does not fail. */
export interface CheckDifference {
  /** The check as the report has it that tells of it: that of the copy, else that of the files given. */
  check: CheckReport;
  before: number;
  after: number;
}

/** What repairing has changed in what a check says: those that fail in fewer rows first, the most first. */
export function differences(before: ConformanceReport, after: ConformanceReport): CheckDifference[] {
  const key = ({ table, id }: CheckReport) => JSON.stringify([table, id]);
  const failedIn = ({ checks }: ConformanceReport) =>
    new Map(checks.filter(({ failed }) => failed > 0).map((check) => [key(check), check]));
  const [first, second] = [failedIn(before), failedIn(after)];
  return [...new Set([...first.keys(), ...second.keys()])]
    .map((id) => {
      const [one, other] = [first.get(id), second.get(id)];
      return { check: other ?? one!, before: one?.failed ?? 0, after: other?.failed ?? 0 };
    })
    .sort((one, other) => other.before - other.after - (one.before - one.after));
}
