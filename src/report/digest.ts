import type { Severity } from '../standard/model.js';
import { severities } from '../standard/model.js';
import type { CheckReport, ConformanceReport, Score, UncomparedReport } from '../conformance/model.js';
import { isWithoutList } from './differences.js';
import { openChecks, type OpenCheck } from '../conformance/unevaluated.js';

/** A report put in the order in which people read it; shared by every format for people. */
export interface Digest {
  /** Failed and broken checks: by severity, then the most failed rows first. */
  findings: CheckReport[];
  /** Unevaluated checks by table and reason. */
  open: { table: string; reason: OpenCheck['message']; checks: OpenCheck[] }[];
  /** Checks that were evaluated, but not on all rows that they are about, in the order of the report. */
  partly: (CheckReport & { uncompared: UncomparedReport[] })[];
  /** Passed checks and those nothing applied to, in the order of the report. */
  others: CheckReport[];
  /** Findings a severity. */
  counts: Record<Severity, number>;
  unevaluated: number;
  passed: number;
  /** Checks that no row applied to: neither passed nor failed. */
  idle: number;
}

/** Puts the checks of a report in reading order. */
export function digestOf({ checks, unevaluated }: Pick<ConformanceReport, 'checks' | 'unevaluated'>): Digest {
  const told = checks.filter((check) => !isWithoutList(check));
  const findings = checks.filter(({ outcome }) => outcome === 'fail' || outcome === 'error');
  const open = unevaluated.map((group) => ({ table: group.table, reason: group.message, checks: openChecks({ unevaluated: [group] }) }));
  const counts = Object.fromEntries(
    severities.map((severity) => [severity, findings.filter((check) => check.severity === severity).length]),
  ) as Record<Severity, number>;
  return {
    // Sorting is stable: equal findings stay in the order of the report.
    findings: findings.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.failed - a.failed),
    open,
    partly: checks.flatMap((check) => (check.uncompared ? [{ ...check, uncompared: check.uncompared }] : [])),
    others: told.filter(({ outcome }) => outcome === 'pass' || outcome === 'not-applicable'),
    counts,
    unevaluated: open.reduce((sum, group) => sum + group.checks.length, 0),
    passed: checks.filter(({ outcome }) => outcome === 'pass').length,
    idle: told.filter(({ outcome }) => outcome === 'not-applicable').length,
  };
}

/** The lowest scores first, what could not be scored last. */
export function lowestFirst<T extends Score>(scores: readonly T[]): T[] {
  return [...scores].sort((a, b) => (a.total ?? 101) - (b.total ?? 101) || b.rows - a.rows);
}
