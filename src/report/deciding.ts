import { isOfRecords } from '../score/verdict.js';
import type { CheckReport, ConformanceReport } from '../conformance/model.js';
import type { Digest } from './digest.js';

/** The findings behind the grounds of a verdict, the gravest first; where none stands behind them, the errors and warnings there are. */
export function deciding(report: Pick<ConformanceReport, 'verdict'>, digest: Pick<Digest, 'findings'>): CheckReport[] {
  const behind = behindVerdict(report, digest);
  return behind.length > 0 ? behind : digest.findings.filter(counts);
}

/** The findings behind the grounds of a verdict, the gravest first; none where it accepts. */
export function behindVerdict({ verdict }: Pick<ConformanceReport, 'verdict'>, { findings }: Pick<Digest, 'findings'>): CheckReport[] {
  return findings.filter((check) => verdict.broken.some(({ measure }) => isBehind(measure, check)));
}

/** Whether a failed check is one of those that a measure of the verdict counts or is lowered by. */
export function isBehind(measure: string, check: CheckReport): boolean {
  switch (measure) {
    case 'records.clean':
    case 'failed.error':
      return check.severity === 'error' && isOfRecords(check);
    case 'failed.warning':
      return check.severity === 'warning' && isOfRecords(check);
    case 'rows.unreadable':
      return check.kind === 'records';
    case 'manifest.differences':
      return check.kind === 'manifest';
    default:
      if (!measure.startsWith('score.')) return measure === `failed.${check.id}`;
      return counts(check) && (measure === 'score.total' || check.indicator.startsWith(measure.slice('score.'.length)));
  }
}

/** Whether a finding lowers the score. */
const counts = ({ severity }: CheckReport) => severity === 'error' || severity === 'warning';
