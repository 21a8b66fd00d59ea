import type { CheckTally } from '../engine/tally.js';
import { bilingual } from '../message/bilingual.js';
import { severities, type Severity } from '../standard/model.js';
import type { ConformanceReport, UnevaluatedReport } from './model.js';

/** A check that was not evaluated: what it is is told by the schemas of its standard. */
export interface OpenCheck {
  id: string;
  table: string;
  severity: Severity;
  outcome: 'unevaluated';
  failed: 0;
  message: UnevaluatedReport['message'];
}

/** The checks that could not be evaluated, or not on all rows, by table and reason, in the order in which they come. */
export function unevaluatedOf(tallies: readonly CheckTally[]): UnevaluatedReport[] {
  const groups = new Map<string, UnevaluatedReport>();
  for (const { check, outcome, reason } of tallies) {
    if (outcome !== 'unevaluated' && !reason) continue;
    const cause = JSON.stringify([check.table, reason]);
    const group = groups.get(cause) ?? {
      table: check.table,
      ...(reason && { reason: { code: reason.code, params: reason.params } }),
      message: reason ? bilingual(reason.code, reason.params) : bilingual('check.outcome.unevaluated'),
      checks: {},
    };
    groups.set(cause, group);
    (group.checks[check.severity] ??= []).push(check.id);
  }
  return [...groups.values()].map((group) => ({ ...group, checks: bySeverity(group) }));
}

/** The checks of a report that were not evaluated, one by one. */
export function openChecks({ unevaluated }: Pick<ConformanceReport, 'unevaluated'>): OpenCheck[] {
  return unevaluated.flatMap(({ table, message, checks }) =>
    severities.flatMap((severity) =>
      (checks[severity] ?? []).map((id): OpenCheck => ({ id, table, severity, outcome: 'unevaluated', failed: 0, message })),
    ),
  );
}

/** The gravest first, whichever came first. */
function bySeverity({ checks }: UnevaluatedReport): UnevaluatedReport['checks'] {
  return Object.fromEntries(severities.flatMap((severity) => (checks[severity] ? [[severity, checks[severity]]] : [])));
}
