import type { ConformanceReport } from '../conformance/model.js';
import { scoreRemark } from '../report/coverage.js';
import type { CheckDifference } from './difference.js';
import type { Repairs } from './model.js';

/** A run of `repair`, with what was found before and after it. */
export interface RepairResult {
  repairs: Repairs;
  ledger: string;
  before: ConformanceReport;
  after: ConformanceReport;
  differences: readonly CheckDifference[];
}

/** What was repaired, what was left and what that changed, as scripts read it. */
export function repairJson({ repairs: { files, done, left, problems }, ledger, before, after, differences }: RepairResult): object {
  return {
    standard: after.run.standard.id,
    profile: after.run.profile.id,
    asOf: after.run.asOf,
    files,
    ledger,
    repaired: Object.fromEntries([...done].sort(([one], [other]) => (one < other ? -1 : 1))),
    left,
    problems,
    before: outcomeOf(before),
    after: outcomeOf(after),
    checks: differences.map(({ check: { table, id, severity }, before, after }) => ({ table, id, severity, before, after })),
  };
}

function outcomeOf(report: ConformanceReport): object {
  const { scores, verdict } = report;
  const { scant } = scoreRemark(report);
  return { score: scores.total ?? null, rows: scores.rows, clean: scores.clean, scant, verdict: verdict.decision };
}
