import type { ConformanceReport } from '../report/model.js';
import { sumOfPoints, type AcceptanceItem } from '../standard/acceptance/model.js';
import { matches, names } from '../standard/acceptance/named-checks.js';
import type { Bilingual, Severity } from '../standard/model.js';
import { standing, waivedIn } from '../score/waived.js';
import { bilingual, joined } from './bilingual.js';
import type { AutomaticResult, UsedCheck } from './model.js';
import { propertiesOf } from './properties.js';

/** What the checks of reports say of an item that they judge, alone or with a person. */
export interface AutomaticJudgement {
  result: AutomaticResult;
  reason: Bilingual;
}

/** No more check ids than this stand in a reason. */
const mostNamed = 6;

/**
 * An item judged by the checks it names. What a check could not evaluate is never a pass: unless the failures alone
 * take all points, the item stays unevaluated.
 */
export function judgeByChecks(item: AcceptanceItem, reports: readonly ConformanceReport[], scored: readonly Severity[]): AutomaticJudgement {
  const named = reports.flatMap((report, position) => usedIn(report, position, item.checks));
  const checks = named.filter(({ severity }) => scored.includes(severity));
  const applied = checks.filter(({ outcome }) => outcome !== 'not-applicable');
  if (checks.length === 0) {
    return { result: { outcome: 'unevaluated', checks }, reason: bilingual(named.length > 0 ? 'accept.reason.not-scored' : 'accept.reason.no-check', { checks: item.checks.join(', ') }) };
  }
  if (applied.length === 0) return { result: { outcome: 'not-applicable', checks }, reason: bilingual('accept.reason.not-applicable', { count: checks.length }) };

  const failed = applied.filter((check) => check.outcome === 'fail' && standing(check) > 0);
  const open = applied.filter(({ outcome }) => outcome === 'unevaluated' || outcome === 'error');
  const awarded = item.points === undefined ? undefined : sumOfPoints([item.points, -lostBy(failed, item, item.points)]);
  if (open.length > 0 && (awarded === undefined ? failed.length === 0 : awarded > 0)) {
    return { result: { outcome: 'unevaluated', checks }, reason: bilingual('accept.reason.open', { count: open.length, of: checks.length, ids: idsOf(open) }) };
  }
  const rows = failed.reduce((sum, each) => sum + standing(each), 0);
  const { checks: ofWaived, rows: waived } = waivedIn(checks);
  return {
    result: { outcome: failed.length > 0 ? 'fail' : 'pass', ...(awarded !== undefined && { awarded }), checks },
    reason: joined([
      failed.length > 0
        ? bilingual('accept.reason.failed', { count: failed.length, of: applied.length, rows, ids: idsOf(failed) })
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

/** The checks of a report that words name, and the items of the four-property check that they name; each once. */
function usedIn(report: ConformanceReport, position: number, words: readonly string[]): UsedCheck[] {
  const ofProperties = propertiesOf(report)
    .filter(({ id }) => words.some((word) => matches(word, id)))
    .map(({ id, outcome, checks }): UsedCheck => {
      const own = report.checks.filter((check) => checks.includes(check.id));
      const sum = (count: 'applicable' | 'failed') => own.reduce((total, check) => total + check[count], 0);
      const waived = waivedIn(own).rows;
      return { report: position, id, table: '', severity: 'error', outcome, applicable: sum('applicable'), failed: sum('failed'), ...(waived > 0 && { waived }) };
    });
  const ofChecks = report.checks
    .filter((check) => words.some((word) => names(word, check)))
    .map(({ id, table, severity, outcome, applicable, failed, waived }): UsedCheck => ({
      ...{ report: position, id, table, severity, outcome, applicable, failed },
      ...(waived !== undefined && { waived }),
    }));
  return [...ofProperties, ...ofChecks];
}

function idsOf(checks: readonly UsedCheck[]): Bilingual {
  const ids = [...new Set(checks.map(({ id }) => id))];
  const list = (comma: string) => ids.slice(0, mostNamed).join(comma);
  return ids.length > mostNamed ? bilingual('accept.list.more', { list: { zh: list('、'), en: list(', ') }, count: ids.length }) : { zh: list('、'), en: list(', ') };
}
