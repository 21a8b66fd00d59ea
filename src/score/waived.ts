import type { CheckReport } from '../conformance/model.js';

/** The failed rows of a check that no waiver covers: those that decide. */
export function standing({ failed, waived = 0 }: Pick<CheckReport, 'failed' | 'waived'>): number {
  return failed - waived;
}

/** What is waived in a report: checks, and their failed rows. */
export function waivedIn(checks: readonly Pick<CheckReport, 'waived'>[]): { checks: number; rows: number } {
  const waived = checks.flatMap((check) => (check.waived ? [check.waived] : []));
  return { checks: waived.length, rows: waived.reduce((sum, rows) => sum + rows, 0) };
}
