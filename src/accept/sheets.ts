import type { Language } from '../message/messages.js';
import { rectificationSheets } from '../report/xlsx/rectification.js';
import { writeWorkbook, type Cell, type Sheet } from '../report/xlsx/workbook.js';
import type { GivenReport } from './accept.js';
import { evidenceIn, evidenceNumbers } from './evidence-index.js';
import { coverFields, type AcceptanceReport, type Cover } from './model.js';
import { acceptanceNames, outOf, type AcceptanceNames } from './names.js';
import { deductionText, judgedText } from './wording.js';

/** Longest name of a sheet. */
const longestName = 31;

/**
 * Writes the acceptance as a workbook: the conclusion, the score table, and for each check report the rectification
 * list (整改清单) and what could not be evaluated. The same input gives the same bytes; no cell is a formula.
 */
export async function writeAcceptanceWorkbook(
  path: string,
  report: AcceptanceReport,
  given: readonly GivenReport[],
  language: Language,
): Promise<void> {
  const names = acceptanceNames(language);
  const lists = given.flatMap(({ report: each }, position) =>
    rectificationSheets(each, language).map((sheet) => ({
      ...sheet,
      name: given.length > 1 ? numbered(sheet.name, position + 1) : sheet.name,
    })),
  );
  await writeWorkbook(path, [conclusionSheet(report, names), scoreSheet(report, names), ...lists]);
}

function conclusionSheet(report: AcceptanceReport, { phrase: tell, say, of, list, status }: AcceptanceNames): Sheet {
  const { cover, run, verdict, total, grade, noGrade, unevaluated } = report;
  const coverRow = (field: keyof Cover): Cell[] => [tell(`cover.${field}`), cover[field] === '' ? tell('unsaid') : cover[field]];
  return {
    name: tell('section.conclusion'),
    columns: [
      { title: tell('title'), width: 20 },
      { title: `${of(run.list.title)} (${status(run.list.status)})`, width: 110 },
    ],
    rows: [
      ...coverFields.map(coverRow),
      [tell('cover.asof'), run.asOf],
      [tell('cover.verdict'), `${say(`decision.${verdict.decision}`)} ${of(verdict.sentence)}`],
      [tell('figure.points'), outOf(total.awarded, total.points)],
      [tell('figure.grade'), grade ? of(grade.name) : `${tell('figure.no-grade')} ${noGrade ? of(noGrade.text) : ''}`],
      [tell('figure.unevaluated'), list(unevaluated.items)],
      ...run.reports.map(({ path, sha256 }): Cell[] => [tell('term.report'), `${path} ${sha256}`]),
      ...evidenceIn(report).map(({ file }, position): Cell[] => [
        `${tell('term.evidence')} ${position + 1}`,
        `${file.path} ${file.sha256}`,
      ]),
    ],
  };
}

function scoreSheet(report: AcceptanceReport, { phrase: tell, of, list, language }: AcceptanceNames): Sheet {
  const { sections, items } = report;
  const all = evidenceIn(report);
  const columns = [
    ['section', 18],
    ['item', 10],
    ['asked', 44],
    ['points', 8],
    ['judged', 12],
    ['deduction', 22],
    ['outcome', 10],
    ['awarded', 8],
    ['reason', 44],
    ['evidence', 12],
    ['remark', 28],
  ] as const;
  return {
    name: tell('section.scores'),
    isFiltered: true,
    columns: columns.map(([term, width]) => ({ title: tell(`term.${term}`), width })),
    rows: items.map((item): Cell[] => [
      of(sections.find(({ id }) => id === item.section)?.title ?? { zh: item.section, en: item.section }),
      item.id,
      of(item.text),
      item.points ?? null,
      judgedText(item.judged, language),
      deductionText(item, language),
      tell(`outcome.${item.outcome}`),
      item.awarded ?? null,
      of(item.reason),
      list(evidenceNumbers(item, all).map(String)),
      item.manual?.remark ?? '',
    ]),
  };
}

function numbered(name: string, number: number): string {
  const mark = ` ${number}`;
  return name.slice(0, longestName - mark.length) + mark;
}
