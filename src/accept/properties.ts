import type { CheckReport, ConformanceReport } from '../conformance/model.js';
import { standing } from '../score/waived.js';
import { namesProperty } from '../lint/named-checks.js';
import type { Severity } from '../standard/model.js';
import type { PropertyResult, UsedCheck } from './model.js';

type Item = NonNullable<ConformanceReport['properties']>['items'][number];

/** The items of the four-property check as a report has them; none where its standard has no such check. */
export function propertiesOf({ properties }: ConformanceReport): Omit<PropertyResult, 'report'>[] {
  return (properties?.items ?? []).map(({ id, name, property, group, english, by, outcome, checks }) => ({
    id,
    property,
    group,
    name,
    ...(english && { english }),
    by,
    outcome,
    checks,
  }));
}

/**
 * The items of the four-property check that words name, as checks: what their checks alone say, by the severities that
 * count. One that only a person can answer is left out of a pattern, for the list asks a person elsewhere.
 */
export function propertiesNamed(
  report: ConformanceReport,
  position: number,
  words: readonly string[],
  scored: readonly Severity[],
): UsedCheck[] {
  return itemsNamed(report, words).map((item) => {
    const own = report.checks.filter((check) => item.checks.includes(check.id) && scored.includes(check.severity));
    const sum = (count: (check: CheckReport) => number) => own.reduce((total, check) => total + count(check), 0);
    const waived = sum((check) => check.waived ?? 0);
    return {
      report: position,
      id: item.id,
      table: '',
      severity: 'error',
      outcome: outcomeOf(item, own),
      applicable: sum(({ applicable }) => applicable),
      failed: sum(({ failed }) => failed),
      ...(waived > 0 && { waived }),
    };
  });
}

/** The ids of the checks behind the items that words name. */
export function checksOfProperties(report: ConformanceReport, words: readonly string[]): Set<string> {
  return new Set(itemsNamed(report, words).flatMap(({ checks }) => checks));
}

function itemsNamed(report: ConformanceReport, words: readonly string[]): Item[] {
  return (report.properties?.items ?? []).filter((item) =>
    words.some((word) => namesProperty(word, item.id) && (item.by !== 'person' || !word.includes('*'))),
  );
}

/** An item that failed by remarks and warnings only has not failed where those do not count. */
function outcomeOf({ outcome, tool = outcome }: Item, own: readonly CheckReport[]): UsedCheck['outcome'] {
  if (tool !== 'fail') return tool;
  if (own.some((check) => check.outcome === 'fail' && standing(check) > 0)) return 'fail';
  return own.some((check) => check.outcome === 'pass' || check.outcome === 'fail') ? 'pass' : 'unevaluated';
}
