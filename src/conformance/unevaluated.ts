import type { CheckTally } from '../engine/tally.js';
import { bilingual, inBoth } from '../message/bilingual.js';
import { say } from '../message/messages.js';
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

type Params = Record<string, string | number>;

/**
 * The checks that could not be evaluated, or not on all rows, by table and reason, in the order in which they come.
 *
 * @param inEnglish What a reason names by its English names.
 */
export function unevaluatedOf(tallies: readonly CheckTally[], inEnglish: (params: Params) => Params): UnevaluatedReport[] {
  const groups = new Map<string, UnevaluatedReport>();
  for (const { check, outcome, reason } of tallies) {
    if (outcome !== 'unevaluated' && !reason) continue;
    const cause = JSON.stringify([check.table, reason]);
    const group = groups.get(cause) ?? {
      table: check.table,
      ...(reason && { reason: { code: reason.code, params: reason.params } }),
      message: reason
        ? inBoth((language) => say(reason.code, language, language === 'en' ? inEnglish(reason.params) : reason.params))
        : bilingual('check.outcome.unevaluated'),
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
