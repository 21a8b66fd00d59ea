import { listed, listedIds } from '../message/punctuation.js';
import type { CheckReport, ConformanceReport } from '../conformance/model.js';
import { openChecks } from '../conformance/unevaluated.js';
import { sumOfPoints, type AcceptanceItem } from '../standard/acceptance/model.js';
import { names } from '../lint/named-checks.js';
import type { Severity } from '../standard/model.js';
import { standing, waivedIn } from '../score/waived.js';
import { bilingual, inBoth, joined } from '../message/bilingual.js';
import type { AutomaticResult, UsedCheck } from './model.js';
import { checksOfProperties, propertiesNamed } from './properties.js';
import type { Bilingual } from '../message/model.js';

/** What the checks of reports say of an item that they judge, alone or with a person. */
export interface AutomaticJudgement {
  result: AutomaticResult;
  reason: Bilingual;
}

/** No more check ids than this stand in a reason. */
const mostNamed = 6;

/** An item judged by the checks it names; what failed and does not count is told besides. */
export function judgeByChecks(
  item: AcceptanceItem,
  reports: readonly ConformanceReport[],
  scored: readonly Severity[],
): AutomaticJudgement {
  const { result, reason } = judgeByScored(item, reports, scored);
  const besides = reports.flatMap((report) => failedBesides(report, item.checks, scored));
  if (besides.length === 0) return { result, reason };
  return {
    result,
    reason: joined([reason, bilingual('accept.reason.besides', { count: besides.length, rows: rowsOf(besides), ids: idsOf(besides) })]),
  };
}

/**
 * An item judged by those of its checks whose severity counts. What a check could not evaluate is never a pass: unless the failures alone
 * take all points, the item stays unevaluated.
 */
function judgeByScored(item: AcceptanceItem, reports: readonly ConformanceReport[], scored: readonly Severity[]): AutomaticJudgement {
  const named = reports.flatMap((report, position) => usedIn(report, position, item.checks, scored));
  const counted = named.filter(({ severity }) => scored.includes(severity));
  const asked = counted.filter((check) => check.outcome !== 'unevaluated' || isAsked(check, item, reports));
  // Where nothing could be evaluated, that is what is to be told.
  const checks = asked.length > 0 ? asked : counted;
  const applied = checks.filter(({ outcome }) => outcome !== 'not-applicable');
  if (checks.length === 0) {
    return {
      result: { outcome: 'unevaluated', checks },
      reason: bilingual(named.length > 0 ? 'accept.reason.not-scored' : 'accept.reason.no-check', { checks: listedIds(item.checks) }),
    };
  }
  if (applied.length === 0)
    return { result: { outcome: 'not-applicable', checks }, reason: bilingual('accept.reason.not-applicable', { count: checks.length }) };

  const failed = applied.filter((check) => check.outcome === 'fail' && standing(check) > 0);
  const open = applied.filter(({ outcome }) => outcome === 'unevaluated' || outcome === 'error');
  const awarded = item.points === undefined ? undefined : sumOfPoints([item.points, -lostBy(failed, item, item.points)]);
  if (open.length > 0 && (awarded === undefined ? failed.length === 0 : awarded > 0)) {
    return {
      result: { outcome: 'unevaluated', checks },
      reason: bilingual('accept.reason.open', { count: open.length, of: checks.length, ids: idsOf(open) }),
    };
  }
  const { checks: ofWaived, rows: waived } = waivedIn(checks);
  return {
    result: { outcome: failed.length > 0 ? 'fail' : 'pass', ...(awarded !== undefined && { awarded }), checks },
    reason: joined([
      failed.length > 0
        ? bilingual('accept.reason.failed', { count: failed.length, of: applied.length, rows: rowsOf(failed), ids: idsOf(failed) })
        : bilingual(ofWaived > 0 ? 'accept.reason.stands' : 'accept.reason.passed', { count: applied.length }),
      ...(ofWaived > 0 ? [bilingual('accept.reason.waived', { count: ofWaived, rows: waived })] : []),
    ]),
  };
}

/** The points that failures take, at most what the item allows. */
function lostBy(failed: readonly UsedCheck[], { deduction: { unit, each = 0, cap } }: AcceptanceItem, points: number): number {
  if (failed.length === 0) return 0;
  const units = unit === 'row' ? failed.reduce((sum, check) => sum + standing(check), 0) : failed.length;
  const lost = unit === 'check' || unit === 'row' ? Math.round(each * units * 100) / 100 : points;
  return Math.min(lost, cap ?? points, points);
}

/**
 * Whether a check that could not be evaluated keeps an item open: one that is named by its id, on a record type that is
 * there. Of a pattern only the columns that are there are asked; what else must be there is asked by checks of its own.
 */
function isAsked({ report: position, id, table }: UsedCheck, item: AcceptanceItem, reports: readonly ConformanceReport[]): boolean {
  const { properties, tables } = reports[position]!;
  // An item of the four-property check has settled that for itself.
  if (properties?.items.some((each) => each.id === id)) return true;
  const present = table === '' || tables.some((each) => each.id === table && each.present);
  return present && item.checks.some((word) => !word.includes('*') && names(word, { id, table }));
}

/** The checks of a report that words name, and the items of the four-property check that they name; each once. */
function usedIn(report: ConformanceReport, position: number, words: readonly string[], scored: readonly Severity[]): UsedCheck[] {
  const ofChecks = [...report.checks, ...openChecks(report).map((check) => ({ ...check, applicable: 0, waived: undefined }))]
    .filter((check) => words.some((word) => names(word, check)))
    .map(({ id, table, severity, outcome, applicable, failed, waived }): UsedCheck => ({
      ...{ report: position, id, table, severity, outcome, applicable, failed },
      ...(waived !== undefined && { waived }),
    }));
  return [...propertiesNamed(report, position, words, scored), ...ofChecks];
}

/** The checks behind an item that failed and cost nothing, for the list does not score their severity: told, so that nobody takes them for passed. */
function failedBesides(report: ConformanceReport, words: readonly string[], scored: readonly Severity[]): CheckReport[] {
  const behind = checksOfProperties(report, words);
  return report.checks.filter(
    (check) =>
      !scored.includes(check.severity) &&
      check.outcome === 'fail' &&
      standing(check) > 0 &&
      (behind.has(check.id) || words.some((word) => names(word, check))),
  );
}

function rowsOf(checks: readonly Pick<CheckReport, 'failed' | 'waived'>[]): number {
  return checks.reduce((sum, each) => sum + standing(each), 0);
}

function idsOf(checks: readonly { id: string }[]): Bilingual {
  const ids = [...new Set(checks.map(({ id }) => id))];
  const list = inBoth((language) => listed(ids.slice(0, mostNamed), language));
  return ids.length > mostNamed ? bilingual('accept.list.more', { list, count: ids.length }) : list;
}
