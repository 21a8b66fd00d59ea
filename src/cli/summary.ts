import { titleOf } from '../plan/table.js';
import { clauses, listed, listedIds } from '../message/punctuation.js';
import { dirname, relative } from 'node:path';
import { grouped } from '../message/grouped.js';
import { say, type Language } from '../message/messages.js';
import { amountIn, amountWords } from '../report/amount.js';
import { agenciesText } from '../report/agencies.js';
import { visible } from '../report/cell.js';
import { coloursOf } from './colours.js';
import { decided } from './decided-lines.js';
import { causeLines, findingLine } from './finding-lines.js';
import { mappingLines } from './mapping-lines.js';
import { columnsText, nearColumns, nearPair, scoreRemark, synonymColumns, takenPair, unmatched } from '../report/coverage.js';
import { digestOf, type Digest } from '../report/digest.js';
import { points } from '../report/figure.js';
import type { Severity } from '../standard/model.js';
import { some, someTables } from './some.js';
import { namesOf, type Names } from '../report/names.js';
import { onlyLine } from '../report/only.js';
import type { Split } from '../report/formats.js';
import { listFolder } from '../report/write.js';
import { unsplitText } from '../report/xlsx/unsplit.js';
import type { CheckReport, ConformanceReport, Decision, TableReport } from '../conformance/model.js';
import { sayCode } from '../message/code-text.js';
import { waivedIn } from '../score/waived.js';

const colourOf = { accept: 'green', conditional: 'yellow', return: 'red' } as const satisfies Record<Decision, string>;

/** How much is told in the terminal: everything, or only the verdict, what decided it, and what was not read. */
export interface Telling {
  quiet?: boolean;
  /** By what the rectification list was to be parted. */
  split?: Split;
  /** What is to be told before all else of what was read. */
  hints?: readonly string[];
}

/** What a person reads in the terminal: the verdict and what decided it, what was read, the worst findings, and where the report lies. */
export function summary(report: ConformanceReport, files: readonly string[], language: Language, telling: Telling = {}): string {
  const { lines: ground, told } = decided(report, language);
  const lines = [
    ...verdictLines(report, language),
    ...ground.map((text) => `  ${text}`),
    ...onlyLine(report, language),
    ...(telling.hints ?? []).map(visible),
    ...(telling.quiet ? unread(report, language) : more(report, told, files, language)),
    ...(isUnsplit(files, telling) ? [unsplitText(report, language)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Whether a list that was to be parted by agency gave none of an agency. */
function isUnsplit(files: readonly string[], { split }: Telling): boolean {
  return split === 'agency' && !files.some((file) => files.includes(listFolder(dirname(file))));
}

function verdictLines({ verdict }: ConformanceReport, language: Language): string[] {
  const colours = coloursOf(process.stdout);
  const word = say(`command.verdict.${verdict.decision}`, language);
  return [
    `${say('command.summary.verdict', language)}${colours[colourOf[verdict.decision]](colours.bold(word))}`,
    `  ${verdict.sentence[language]}`,
  ];
}

/** What is told beside the verdict and its ground. */
function more(report: ConformanceReport, told: readonly CheckReport[], files: readonly string[], language: Language): string[] {
  return [
    scoreLine(report, language),
    ...waivedLine(report, language),
    ...read(report, language),
    ...findings(report, told, files, language),
    ...files.map((file) => say('command.summary.report', language, { file: shown(file) })),
  ];
}

/** Why files were left out: whoever asks for little is told that too. */
function unread({ run }: ConformanceReport, language: Language): string[] {
  const texts = run.inputs
    .filter(({ leftOut }) => leftOut)
    .flatMap(({ problems }) =>
      problems.filter(({ remark }) => !remark).map(({ code, params }) => visible(sayCode(code, language, params))),
    );
  return fewest(texts, language).map((text) => `  ${text}`);
}

/** What was read, how much of it was looked at, and what was not read. */
function read(report: ConformanceReport, language: Language): string[] {
  const tables = report.tables.filter(({ present }) => present);
  const empty = tables.filter(({ rows, unreadable }) => rows + unreadable === 0);
  return [
    say('command.summary.read', language, {
      // What is only told of was not checked.
      files: grouped(report.run.inputs.filter(({ leftOut, format }) => !leftOut && format !== 'unknown').length),
      tables: grouped(tables.length),
      rows: grouped(tables.reduce((sum, { rows }) => sum + rows, 0)),
      unreadable: grouped(tables.reduce((sum, { unreadable }) => sum + unreadable, 0)),
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
    ...columns(tables, namesOf(report, language)).map((text) => `  ${text}`),
    ...problems(report, language).map((text) => `  ${text}`),
  ];
}

/** No more findings of a severity than this are named in the terminal, those that decided the verdict among them. */
const [mostErrors, mostWarnings] = [5, 3];

/** How many checks failed, the worst of those that are not told yet, and how many more there are. */
function findings(report: ConformanceReport, told: readonly CheckReport[], files: readonly string[], language: Language): string[] {
  const { findings: all, counts, partly, unevaluated, passed, idle } = digestOf(report);
  const amount = amountIn(report);
  const of = (severity: Severity, most: number) => {
    const before = told.filter((check) => check.severity === severity).length;
    return all.filter((check) => check.severity === severity && !told.includes(check)).slice(0, Math.max(0, most - before));
  };
  // Tables that need not all be there are no error, yet whoever left a file behind has to be told.
  const absent = all.filter(({ kind, severity }) => kind === 'tables' && severity !== 'error' && severity !== 'warning');
  const shownHere = [...of('error', mostErrors), ...of('warning', mostWarnings), ...absent.filter((check) => !told.includes(check))];
  const rest = all.filter((check) => !told.includes(check) && !shownHere.includes(check));
  return [
    say('command.summary.findings', language, {
      errors: grouped(counts.error),
      warnings: grouped(counts.warning),
      doubts: grouped(counts.doubt),
      unevaluated: grouped(unevaluated),
      passed: grouped(passed),
      idle: grouped(idle),
    }),
    ...(amount ? [say('command.summary.amount', language, { amount: amountWords(amount, language) })] : []),
    ...(partly.length > 0
      ? [say('command.summary.partly', language, { checks: grouped(partly.length), rows: grouped(uncomparedIn(partly)) })]
      : []),
    ...open(report, language).map((text) => `  ${text}`),
    ...shownHere.flatMap((each) => [
      `  ${findingLine(each, report, language)}`,
      ...causeLines(each, language).map((text) => `    ${text}`),
    ]),
    ...(rest.length > 0 ? [`  ${restIn(rest, files, language)}`] : []),
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
  return causes.size > mostOpen ? [...lines, say('command.summary.open.more', language, { more: grouped(causes.size - mostOpen) })] : lines;
}

function uncomparedIn(checks: Digest['partly']): number {
  return checks.flatMap(({ uncompared }) => uncompared).reduce((sum, { rows }) => sum + rows, 0);
}

function waivedLine({ waivers, checks }: ConformanceReport, language: Language): string[] {
  if (!waivers) return [];
  const used = waivers.entries.filter(({ failed }) => failed > 0).length;
  const counts = { used, entries: waivers.entries.length, ...waivedIn(checks) };
  return [
    say('command.summary.waived', language, Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, grouped(count)]))),
  ];
}

/** The score; of records that were mostly not looked at it does not say that they are free of errors. */
function scoreLine(report: ConformanceReport, language: Language): string {
  const { total, clean, rows } = report.scores;
  if (rows === 0) return say('command.summary.score.none', language);
  const { scant, remark } = scoreRemark(report);
  return say(remark ? `command.summary.score.${remark}` : 'command.summary.score', language, {
    score: points(total),
    clean: grouped(clean),
    rows: grouped(rows),
    scant: grouped(scant),
  });
}

/** No more tables than this are told in the terminal. */
const mostTables = 5;

/** How many columns of the tables were recognised where not all of standard and file fit or count, and what the headings that were not may be. */
function columns(tables: readonly TableReport[], names: Names): string[] {
  const { language } = names;
  const remarkable = tables.filter(
    (table) =>
      table.columns &&
      (table.columns.known < table.columns.all ||
        table.scant ||
        table.from ||
        unmatched(table).length > 0 ||
        synonymColumns(table).length > 0),
  );
  const sorted = [...remarkable].sort((a, b) => a.columns!.known / a.columns!.all - b.columns!.known / b.columns!.all);
  const worst = sorted.slice(0, mostTables);
  const lines = worst.flatMap((table) => {
    const near = nearColumns(table);
    const others = unmatched(table).filter((heading) => !near.some(({ header }) => visible(header) === heading));
    return [
      say('command.summary.columns', language, {
        table: titleOf(table, language),
        text: columnsText(table, language, 'command.summary.columns.missing'),
      }),
      ...headingLine(
        'command.summary.synonyms',
        'pairs',
        some(
          synonymColumns(table).map((each) => takenPair(each, names)),
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
  const others = sorted.slice(mostTables);
  const more = others.filter(({ columns }) => columns!.known < columns!.all).length;
  return [
    ...lines,
    ...(more > 0 ? [say('command.summary.columns.more', language, { more: grouped(more) })] : []),
    ...(others.length > more ? [say('command.summary.columns.rest', language, { more: grouped(others.length - more) })] : []),
  ];
}

type HeadingCode = `command.summary.${'unmatched' | 'near' | 'synonyms'}`;

function headingLine(code: HeadingCode, name: string, list: string, language: Language): string[] {
  return list === '' ? [] : [`  ${say(code, language, { [name]: list })}`];
}

/** No more problems of files than this are told in the terminal. */
const mostProblems = 5;

/** Why files were left out, and what is odd in others. */
function problems({ run }: ConformanceReport, language: Language): readonly string[] {
  const all = run.inputs.flatMap(({ leftOut, problems }) => problems.map((problem) => ({ leftOut, ...problem })));
  const rank = ({ leftOut, remark }: (typeof all)[number]) => (leftOut ? 0 : remark ? 2 : 1);
  const texts = all.sort((a, b) => rank(a) - rank(b)).map(({ code, params }) => visible(sayCode(code, language, params)));
  return fewest(texts, language);
}

function fewest(texts: readonly string[], language: Language): readonly string[] {
  if (texts.length <= mostProblems) return texts;
  return [...texts.slice(0, mostProblems), say('command.summary.problems', language, { more: grouped(texts.length - mostProblems) })];
}

/** How many more there are, and the file in which they stand: that which a person reads, of those that were written. */
function restIn(findings: readonly CheckReport[], files: readonly string[], language: Language): string {
  // Remarks are not counted among the checks that failed.
  const remarks = findings.filter(({ severity }) => severity === 'info').length;
  const checks = findings.length - remarks;
  const kind = remarks === 0 ? 'checks' : checks === 0 ? 'remarks' : 'both';
  const rest = say(`command.summary.rest.${kind}`, language, { checks: grouped(checks), remarks: grouped(remarks) });
  const readable = ['.html', '.md', '.xlsx', '.json'].flatMap((ending) => files.filter((file) => file.endsWith(ending)));
  const [file] = readable;
  return file === undefined
    ? say('command.summary.findings.more', language, { rest })
    : say('command.summary.findings.more-in', language, { rest, file: shown(file) });
}

function shown(file: string): string {
  const near = relative(process.cwd(), file);
  return near.startsWith('..') ? file : near;
}
