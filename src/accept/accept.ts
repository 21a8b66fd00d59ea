import { severities } from '../standard/model.js';
import type { CheckReport, ConformanceReport } from '../conformance/model.js';
import { InputFault } from '../system/fault.js';
import { reportHash } from '../report/canonical.js';
import { scantRows } from '../report/coverage.js';
import { digestOf } from '../report/digest.js';
import { rounded } from '../message/rounded.js';
import { sumOfPoints, type ItemList } from '../standard/acceptance/model.js';
import type { Answers } from './answers.js';
import { judge } from './item.js';
import {
  acceptanceVersion,
  type AcceptanceReport,
  type Cover,
  type Finding,
  type ItemResult,
  type ReportUsed,
  type SectionResult,
  type Total,
} from './model.js';
import { propertiesOf } from './properties.js';
import { gradeOf, verdictOf } from './verdict.js';

/** A conformance report with the file it was read from. */
export interface GivenReport {
  path: string;
  sha256: string;
  report: ConformanceReport;
}

/** The day of an acceptance, and the tool that makes it. */
export interface AcceptOptions {
  /** `YYYY-MM-DD`, taken as today. */
  asOf: string;
  tool: { name: string; version: string };
}

const nothingToldOf: Cover = { subject: '', agency: '', fonds: '', fondsName: '', organiser: '' };

/**
 * The acceptance of what reports and answers say, by a list of items: points, grade, verdict. The same input gives the
 * same report. Nothing that is missing counts as good.
 *
 * @throws InputFault when a report is of another standard, made after the day, or with a waiver that has expired by then.
 */
export function accept(
  list: ItemList,
  reports: readonly GivenReport[],
  answers: Answers | undefined,
  { asOf, tool }: AcceptOptions,
): AcceptanceReport {
  mustDiffer(reports);
  for (const given of reports) mustFit(given, list, asOf);
  const conformance = reports.map(({ report }) => report);
  const answered = new Map(answers?.answers.map((answer) => [answer.item, answer]));
  const items = list.items.map((item) => judge(item, answered.get(item.id), conformance, list.scored));
  const open = items.filter(({ outcome }) => outcome === 'unevaluated');
  const used = reports.map(reportUsed);
  const total = totalOf(items);
  const graded = gradeOf(list, total, open);
  const { id, title, status, standard, complete, scored, hash } = list;
  return {
    version: acceptanceVersion,
    cover: answers?.cover ?? nothingToldOf,
    run: {
      tool,
      asOf,
      list: { id, title, status, standard, complete, scored, hash },
      ...(answers && { answers: { path: answers.path, format: answers.format, sha256: answers.sha256 } }),
      reports: used,
    },
    sections: list.sections.map((section) => sectionOf(section.id, section.title, items)),
    items,
    total,
    ...graded,
    properties: conformance.flatMap((report, position) => propertiesOf(report).map((property) => ({ report: position, ...property }))),
    findings: findingsOf(conformance, items),
    unevaluated: { items: open.map((item) => item.id), checks: conformance.flatMap(openChecks) },
    waivers: conformance.flatMap((report, position) => (report.waivers?.entries ?? []).map((waiver) => ({ report: position, ...waiver }))),
    verdict: verdictOf(list, items, used, total, graded),
  };
}

/** A report that is given twice, however it is written, would be counted twice, and so would two checks of the same files. */
function mustDiffer(reports: readonly GivenReport[]): void {
  const [said, checked] = [new Map<string, string>(), new Map<string, string>()];
  for (const { path, report } of reports) {
    for (const [known, key, code] of [
      [said, reportHash(report), 'accept.same-report'],
      [checked, dataOf(report), 'accept.same-data'],
    ] as const) {
      const other = known.get(key);
      if (key !== '' && other !== undefined) throw new InputFault(code, { path, other });
      known.set(key, path);
    }
  }
}

/** What a report was made from, wherever it lay; empty where it was nothing. */
function dataOf({ run }: ConformanceReport): string {
  return (
    run.package?.sha256 ??
    run.inputs
      .map(({ sha256 }) => sha256)
      .sort()
      .join(' ')
  );
}

function mustFit({ path, report }: GivenReport, { id, standard }: ItemList, asOf: string): void {
  const { run, waivers } = report;
  if (run.standard.id !== standard)
    throw new InputFault('accept.other-standard', { path, list: id, expected: standard, found: run.standard.id });
  if (run.asOf > asOf) throw new InputFault('accept.late-report', { path, found: run.asOf, asOf });
  const expired = waivers?.entries.find(({ expires }) => expires < asOf);
  if (expired) throw new InputFault('accept.expired-waiver', { path, check: expired.check, expires: expired.expires, asOf });
}

function reportUsed({ path, sha256, report }: GivenReport): ReportUsed {
  const { run, scores, verdict } = report;
  const { id, number, title, edition, hash } = run.standard;
  const scant = scantRows(report);
  return {
    path,
    sha256,
    standard: { id, number, title, edition, hash },
    profile: { id: run.profile.id, title: run.profile.title, hash: run.profile.hash, status: run.profile.status },
    asOf: run.asOf,
    masked: run.masked,
    rows: scores.rows,
    clean: scores.clean,
    ...(scant > 0 && { scant }),
    ...(scores.total !== undefined && { score: scores.total }),
    ...(report.waivers && { waivers: { path: report.waivers.file.path, sha256: report.waivers.file.sha256 } }),
    decision: verdict.decision,
    sentence: verdict.sentence,
  };
}

function totalOf(items: readonly ItemResult[]): Total {
  const points = sumOfPoints(items.map((item) => item.points));
  const awarded = sumOfPoints(items.map((item) => item.awarded));
  const evaluated = sumOfPoints(items.filter(({ outcome }) => outcome !== 'unevaluated').map((item) => item.points));
  const best = sumOfPoints([awarded, points, -evaluated]);
  return { points, awarded, evaluated, share: points === 0 ? 0 : rounded(evaluated / points, 1), best };
}

function sectionOf(id: string, title: SectionResult['title'], items: readonly ItemResult[]): SectionResult {
  const own = items.filter(({ section }) => section === id);
  const { points, awarded, evaluated } = totalOf(own);
  return {
    id,
    title,
    points,
    awarded,
    evaluated,
    items: own.length,
    unevaluated: own.filter(({ outcome }) => outcome === 'unevaluated').length,
  };
}

function findingsOf(reports: readonly ConformanceReport[], items: readonly ItemResult[]): Finding[] {
  const found = reports.flatMap((report, position) => digestOf(report).findings.map((check) => finding(check, report, position, items)));
  // Sorting is stable: equal ones stay by report.
  return found.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.failed - a.failed);
}

function finding(check: CheckReport, report: ConformanceReport, position: number, items: readonly ItemResult[]): Finding {
  const { id, table, clause, basis, severity, outcome, expected, message, advice, applicable, failed, waived, samples } = check;
  const of = report.tables.find((each) => each.id === table);
  const properties = propertiesOf(report)
    .filter(({ checks }) => checks.includes(id))
    .map((property) => property.id);
  const uses = (item: ItemResult) =>
    item.automatic?.checks.some(
      (used) => used.report === position && ((used.id === id && used.table === table) || properties.includes(used.id)),
    ) ?? false;
  return {
    report: position,
    id,
    standard: report.run.standard.number,
    clause,
    basis,
    table,
    tableName: of?.name ?? '',
    ...(of?.english && { tableEnglish: of.english }),
    severity,
    outcome: outcome === 'error' ? 'error' : 'fail',
    ...{ expected, message, advice, applicable, failed },
    ...(waived !== undefined && { waived }),
    samples,
    items: items.filter(uses).map((item) => item.id),
  };
}

function openChecks(report: ConformanceReport, position: number): AcceptanceReport['unevaluated']['checks'] {
  return digestOf(report).open.map(({ table, reason, checks }) => {
    const of = report.tables.find((each) => each.id === table);
    return {
      report: position,
      table: of?.name ?? '',
      ...(of?.english && { tableEnglish: of.english }),
      reason,
      ids: checks.map(({ id }) => id),
    };
  });
}
