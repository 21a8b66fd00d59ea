import { titleOf } from '../plan/table.js';
import { clauses, listed, listedIds } from '../message/punctuation.js';
import { relative } from 'node:path';
import pc from 'picocolors';
import { say, type Language } from '../message/messages.js';
import { amountIn, amountWords } from '../report/amount.js';
import { agenciesText } from '../report/agencies.js';
import { visible } from '../report/cell.js';
import { mappingLines } from './mapping-lines.js';
import { columnsText, isScant, nearColumns, nearPair, scantRows, synonymColumns, unmatched } from '../report/coverage.js';
import { digestOf, type Digest } from '../report/digest.js';
import { points } from '../report/figure.js';
import { decisive, type Decisive } from '../report/decisive.js';
import { onlyLine } from '../report/only.js';
import type { CheckReport, ConformanceReport, Decision, TableReport } from '../conformance/model.js';
import { sayCode } from '../message/code-text.js';
import { waivedIn } from '../score/waived.js';

// The library's own test takes a CI run for a terminal.
const { NO_COLOR, FORCE_COLOR } = process.env;
const colours = pc.createColors(!NO_COLOR && (process.stdout.isTTY === true || Boolean(FORCE_COLOR)));
const paint: Record<Decision, (text: string) => string> = { accept: colours.green, conditional: colours.yellow, return: colours.red };

/** What a person reads in the terminal: the verdict and what decided it, what was read, the worst findings, and where the report lies. */
export function summary(report: ConformanceReport, files: readonly string[], language: Language): string {
  const { verdict } = report;
  const lines = [
    `${say('command.summary.verdict', language)}${paint[verdict.decision](colours.bold(say(`command.verdict.${verdict.decision}`, language)))}`,
    `  ${verdict.sentence[language]}`,
    ...decided(report, language).map((text) => `  ${text}`),
    ...onlyLine(report, language),
    scoreLine(report, language),
    ...waivedLine(report, language),
    ...read(report, language),
    ...findings(report, language),
    ...files.map((file) => say('command.summary.report', language, { file: shown(file) })),
  ];
  return `${lines.join('\n')}\n`;
}

/** The first of what the verdict rests on: file, line and count. */
function decided(report: ConformanceReport, language: Language): string[] {
  const found = decisive(report);
  if (!found) return [];
  return [say('command.summary.decided', language, { text: decidedText(found, report, language) })];
}

function decidedText(found: Decisive, report: ConformanceReport, language: Language): string {
  switch (found.of) {
    case 'check':
      return line(found.check, report, language);
    case 'input':
      return visible(sayCode(found.problem.code, language, found.problem.params));
    case 'tables': {
      const tables = someTables(found.tables, language);
      return found.tables.every(({ present }) => present) ? say('command.summary.empty', language, { tables }) : tables;
    }
    case 'unevaluated':
      return say('command.summary.unevaluated', language, {
        table: tableName(found.check, report, language),
        id: found.check.id,
        reason: found.check.message[language],
      }).trimStart();
  }
}

/** What was read, how much of it was looked at, and what was not read. */
function read(report: ConformanceReport, language: Language): string[] {
  const tables = report.tables.filter(({ present }) => present);
  const empty = tables.filter(({ rows, unreadable }) => rows + unreadable === 0);
  return [
    say('command.summary.read', language, {
      // What is only told of was not checked.
      files: report.run.inputs.filter(({ leftOut, format }) => !leftOut && format !== 'unknown').length,
      tables: tables.length,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      unreadable: tables.reduce((sum, { unreadable }) => sum + unreadable, 0),
    }),
    ...(empty.length > 0
      ? [
          `  ${say('command.summary.empty', language, {
            tables: someTables(empty, language),
          })}`,
        ]
      : []),
    ...(report.run.agencies
      ? [`  ${say('command.summary.agencies', language, { text: agenciesText(report.run.agencies, language) })}`]
      : []),
    ...mappingLines(report, language).map((text) => `  ${text}`),
    ...columns(tables, language).map((text) => `  ${text}`),
    ...problems(report, language).map((text) => `  ${text}`),
  ];
}

/** No more findings of a severity than this are named in the terminal. */
const [mostErrors, mostWarnings] = [5, 3];

/** How many checks failed, the worst of them, and how many more there are. */
function findings(report: ConformanceReport, language: Language): string[] {
  const { findings: all, counts, partly, unevaluated, passed, idle } = digestOf(report);
  const amount = amountIn(report);
  const of = (severity: string) => all.filter((check) => check.severity === severity);
  const [errors, warnings] = [of('error').slice(0, mostErrors), of('warning').slice(0, mostWarnings)];
  const more = all.length - errors.length - warnings.length;
  return [
    say('command.summary.findings', language, {
      errors: counts.error,
      warnings: counts.warning,
      doubts: counts.doubt,
      unevaluated,
      passed,
      idle,
    }),
    ...(amount ? [say('command.summary.amount', language, { amount: amountWords(amount, language) })] : []),
    ...(partly.length > 0 ? [say('command.summary.partly', language, { checks: partly.length, rows: uncomparedIn(partly) })] : []),
    ...open(report, language).map((text) => `  ${text}`),
    ...errors.flatMap((each) => [`  ${line(each, report, language)}`, ...causes(each, language).map((text) => `    ${text}`)]),
    ...warnings.flatMap((each) => [
      `  ${say('command.summary.warning', language, { finding: line(each, report, language) })}`,
      ...causes(each, language).map((text) => `    ${text}`),
    ]),
    ...(more > 0 ? [`  ${say('command.summary.findings.more', language, { more })}`] : []),
  ];
}

/** No more causes than this are named for which checks of files that are there were not evaluated. */
const mostOpen = 3;

/** Checks that wait for a value of a parameter, or for a record type of another standard: nothing else in the terminal would tell of them. */
function open({ unevaluated, tables }: ConformanceReport, language: Language): string[] {
  const foreign = new Set(tables.flatMap(({ id, from }) => (from ? [id] : [])));
  const causes = new Map<string, Set<string>>();
  for (const { table, reason, message, checks } of unevaluated) {
    if ((reason?.code !== 'check.no-parameter' && reason?.code !== 'check.missing-used-table') || foreign.has(table)) continue;
    const ids = causes.get(message[language]) ?? new Set<string>();
    causes.set(message[language], ids);
    for (const id of Object.values(checks).flat()) ids.add(id);
  }
  const lines = [...causes].slice(0, mostOpen).map(([reason, ids]) =>
    say('command.summary.open', language, {
      ids: some([...ids], listedIds),
      reason: visible(reason),
    }),
  );
  return causes.size > mostOpen ? [...lines, say('command.summary.open.more', language, { more: causes.size - mostOpen })] : lines;
}

function uncomparedIn(checks: Digest['partly']): number {
  return checks.flatMap(({ uncompared }) => uncompared).reduce((sum, { rows }) => sum + rows, 0);
}

function waivedLine({ waivers, checks }: ConformanceReport, language: Language): string[] {
  if (!waivers) return [];
  const used = waivers.entries.filter(({ failed }) => failed > 0).length;
  return [say('command.summary.waived', language, { used, entries: waivers.entries.length, ...waivedIn(checks) })];
}

/** The score; of records that were mostly not looked at it does not say that they are free of errors. */
function scoreLine(report: ConformanceReport, language: Language): string {
  const { total, clean, rows } = report.scores;
  if (rows === 0) return say('command.summary.score.none', language);
  const scant = scantRows(report);
  const code = scant === 0 ? '' : isScant(report.scores, scant) ? '.scant' : '.partly';
  return say(`command.summary.score${code}`, language, { score: points(total), clean, rows, scant });
}

/** No more tables, and no more headings of one, than this are told in the terminal. */
const mostTables = 5;
const mostHeadings = 8;

/** How many columns of the tables were recognised where not all of standard and file fit or count, and what the headings that were not may be. */
function columns(tables: readonly TableReport[], language: Language): string[] {
  const lacking = tables.filter(
    (table) =>
      table.columns &&
      (table.columns.known < table.columns.all ||
        table.scant ||
        table.from ||
        unmatched(table).length > 0 ||
        synonymColumns(table).length > 0),
  );
  const worst = [...lacking].sort((a, b) => a.columns!.known / a.columns!.all - b.columns!.known / b.columns!.all).slice(0, mostTables);
  const lines = worst.flatMap((table) => {
    const near = nearColumns(table);
    const others = unmatched(table).filter((heading) => !near.some(({ header }) => visible(header) === heading));
    return [
      say('command.summary.columns', language, { table: titleOf(table, language), text: columnsText(table, language) }),
      ...headingLine(
        'command.summary.synonyms',
        'pairs',
        some(
          synonymColumns(table).map((each) => nearPair(each, language)),
          (shown) => clauses(shown, language),
        ),
        language,
      ),
      ...headingLine(
        'command.summary.near',
        'pairs',
        some(
          near.map((each) => nearPair(each, language)),
          (shown) => clauses(shown, language),
        ),
        language,
      ),
      ...headingLine(
        'command.summary.unmatched',
        'headers',
        some(others, (shown) => listed(shown, language)),
        language,
      ),
    ];
  });
  return lacking.length > mostTables
    ? [...lines, say('command.summary.columns.more', language, { more: lacking.length - mostTables })]
    : lines;
}

type HeadingCode = `command.summary.${'unmatched' | 'near' | 'synonyms'}`;

function headingLine(code: HeadingCode, name: string, list: string, language: Language): string[] {
  return list === '' ? [] : [`  ${say(code, language, { [name]: list })}`];
}

function someTables(tables: readonly { name: string }[], language: Language): string {
  const names = tables.map(({ name }) => name);
  return some(names, (shown) => listed(shown, language));
}

/** The first of many words, and how many there are. */
function some(words: readonly string[], inLine: (shown: readonly string[]) => string): string {
  return inLine(words.slice(0, mostHeadings)) + (words.length > mostHeadings ? ` … (${words.length})` : '');
}

/** No more problems of files than this are told in the terminal. */
const mostProblems = 5;

/** Why files were left out, and what is odd in others. */
function problems({ run }: ConformanceReport, language: Language): string[] {
  const all = run.inputs.flatMap(({ leftOut, problems }) => problems.map((problem) => ({ leftOut, ...problem })));
  const rank = ({ leftOut, remark }: (typeof all)[number]) => (leftOut ? 0 : remark ? 2 : 1);
  const texts = all.sort((a, b) => rank(a) - rank(b)).map(({ code, params }) => visible(sayCode(code, language, params)));
  if (texts.length <= mostProblems) return texts;
  return [...texts.slice(0, mostProblems), say('command.summary.problems', language, { more: texts.length - mostProblems })];
}

/** A finding with the first place at which it was met. */
function line(check: CheckReport, report: ConformanceReport, language: Language): string {
  const { id, failed, applicable, samples } = check;
  const first = samples[0];
  const line = say('command.summary.finding', language, {
    table: tableName(check, report, language),
    id,
    failed,
    applicable,
    expected: check.expected[language],
  }).trimStart();
  return first ? say('command.summary.at', language, { finding: line, file: visible(first.file), row: first.row }) : line;
}

function tableName({ table }: Pick<CheckReport, 'table'>, { tables }: ConformanceReport, language: Language): string {
  const found = tables.find(({ id }) => id === table);
  return found ? titleOf(found, language) : '';
}

/** No more causes of a finding than this are told in the terminal. */
const mostCauses = 3;

/** Why the rows of a finding fail, and what to do about it. */
function causes({ causes = [] }: CheckReport, language: Language): string[] {
  // The last line is worth no less for a cause than for how many are left.
  const shown = causes.length > mostCauses ? mostCauses - 1 : mostCauses;
  const lines = causes
    .slice(0, shown)
    .map(({ failed, message, advice }) =>
      say('command.summary.cause', language, { failed, message: message[language], advice: advice[language] }),
    );
  return causes.length > mostCauses ? [...lines, say('command.summary.causes.more', language, { more: causes.length - shown })] : lines;
}

function shown(file: string): string {
  const near = relative(process.cwd(), file);
  return near.startsWith('..') ? file : near;
}
