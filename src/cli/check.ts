import { join, relative } from 'node:path';
import { Option, type Command } from 'commander';
import pc from 'picocolors';
import { certificateOf, changedIn } from '../certificate/make.js';
import { writeCertificate } from '../certificate/write.js';
import { runCheck } from '../run-check.js';
import { say, type Language } from '../message/messages.js';
import { loadPlan } from '../plan/load.js';
import { columnsText, isScant, nearColumns, nearPair, scantRows, unmatched } from '../report/coverage.js';
import type { CheckReport, ConformanceReport, Decision, TableReport } from '../report/model.js';
import { renderJson } from '../report/json.js';
import { visible } from '../report/cell.js';
import { sayCode } from '../report/text.js';
import { fileListName, mustBeFolder, reportFiles, writeReports, type ReportFormat } from '../report/write.js';
import type { Severity } from '../standard/model.js';
import { standing, waivedIn } from '../score/waived.js';
import { readWaivers } from '../waiver/read.js';
import { allOrNone } from '../whole-file.js';
import { exitCodes } from './exit.js';
import { interruptible } from './interruptible.js';
import { loadTerms } from '../term/load.js';
import { schemasFolder, termsFile } from './locations.js';
import { tool } from './tool.js';
import { day, memory, reportFormats, tableChoice, today, wholeNumber } from './options.js';
import { addPackageOptions, interruptedText, packageOptions, type PackageChoices } from './package-options.js';
import { loadProfile } from './profile.js';
import { showCheckProgress } from './progress.js';

interface Options extends PackageChoices {
  standard?: string;
  profile: string;
  out: string;
  format: ReportFormat[];
  asOf: string;
  findings?: string;
  waivers?: string;
  certificate?: boolean;
  samples: number;
  failOn: 'error' | 'warning' | 'never';
  unmask?: boolean;
  table?: Record<string, string>;
  memory?: number;
  temp?: string;
  json?: boolean;
}

/** `zhunsheng check <file|folder>...` */
export function addCheckCommand(program: Command, language: Language, done: (code: number) => void): void {
  const text = (name: string) => say(`command.check.${name}` as Parameters<typeof say>[0], language);
  const command = program
    .command('check')
    .description(text('description'))
    .argument('<paths...>', text('paths'))
    .option('--standard <id>', text('standard'))
    .option('--profile <id|file>', text('profile'), 'default')
    .option('--out <folder>', text('out'), 'reports')
    .addOption(reportFormats(text('format'), language))
    .addOption(new Option('--as-of <YYYY-MM-DD>', text('as-of')).argParser(day(language)).default(today(), text('today')))
    .option('--findings <file>', text('findings'))
    .option('--waivers <file>', text('waivers'))
    .option('--certificate', text('certificate'))
    .option('--samples <n>', text('samples'), wholeNumber(language), 5)
    .addOption(new Option('--fail-on <severity>', text('fail-on')).choices(['error', 'warning', 'never']).default('error'))
    .option('--unmask', text('unmask'))
    .option('--table <file=type>', text('table'), tableChoice)
    .option('--memory <size>', text('memory'), memory(language))
    .option('--temp <folder>', text('temp'))
    .option('--json', text('json'));
  addPackageOptions(command, language).action(async (paths: string[], options: Options) => done(await check(paths, options, language)));
}

async function check(paths: readonly string[], options: Options, language: Language): Promise<number> {
  const profile = await loadProfile(options.profile, language);
  const waivers = options.waivers === undefined ? undefined : await readWaivers(options.waivers);
  const standard = options.standard ?? profile.standard;
  const plan = await loadPlan(schemasFolder(standard), standard, options.asOf);
  const { terms } = await loadTerms(termsFile());
  await mustBeFolder(options.out);
  const progress = showCheckProgress(language);
  const code = await interruptible(async (signal) => {
    try {
      // Reports, findings and certificate tell of one run: all of them are there, or none.
      const { report, files, certifiable } = await allOrNone(async () => {
        const report = await runCheck(plan, profile, paths, {
          samples: options.samples,
          outputs: reportFiles(options.out),
          terms,
          tool,
          signal,
          ...(options.unmask && { unmask: true }),
          ...(options.table && { tables: options.table }),
          ...(options.findings && { findings: options.findings }),
          ...(options.certificate && { fileList: join(options.out, fileListName) }),
          ...(waivers && { waivers }),
          ...(options.memory && { memory: options.memory }),
          ...(options.temp && { temporary: options.temp }),
          package: packageOptions(options, options.out),
          ...(options.stage && { stage: options.stage }),
          ...progress.told,
        });
        progress.end();
        const files = await writeReports(report, options.out, options.format, language, options.findings);
        const certifiable = options.certificate === true && changedIn(report).length === 0;
        if (certifiable) {
          files.push(await writeCertificate(certificateOf(report, options.table && { tables: options.table }), options.out));
          if (report.run.package) files.push(join(options.out, fileListName));
        }
        return { report, files, certifiable };
      });
      process.stdout.write(options.json ? renderJson(report) : summary(report, files, language));
      const code = exitCodeOf(report, options.failOn);
      if (!options.certificate || certifiable) return code;
      process.stderr.write(`${visible(say('certificate.changed', language, { paths: changedIn(report).join(', ') }))}\n`);
      return Math.max(code, exitCodes.fails);
    } finally {
      progress.end();
    }
  }, () => interruptedText(options.out, language));
  return code ?? exitCodes.interrupted;
}

/** 1 when the data does not conform: a failure of that severity or a stronger one, something unread, or a verdict of return. What is waived does not count. */
export function exitCodeOf(report: ConformanceReport, failOn: 'error' | 'warning' | 'never'): number {
  if (failOn === 'never') return exitCodes.conforms;
  const severities: Severity[] = failOn === 'error' ? ['error'] : ['error', 'warning'];
  const failed = report.checks.some((check) => check.outcome === 'fail' && severities.includes(check.severity) && standing(check) > 0);
  const waived = (kind: string, table: string) => report.checks.some((check) => check.kind === kind && check.table === table && standing(check) === 0 && check.failed > 0);
  const leftOut = report.run.inputs.some((input) => input.leftOut) && !waived('files', '');
  const unread = leftOut || report.tables.some(({ id, unreadable }) => unreadable > 0 && !waived('records', id));
  return failed || unread || report.verdict.decision === 'return' ? exitCodes.fails : exitCodes.conforms;
}

// The library's own test takes a CI run for a terminal.
const { NO_COLOR, FORCE_COLOR } = process.env;
const colours = pc.createColors(!NO_COLOR && (process.stdout.isTTY === true || Boolean(FORCE_COLOR)));
const paint: Record<Decision, (text: string) => string> = { accept: colours.green, conditional: colours.yellow, return: colours.red };

/** What a person reads in the terminal: what was read, the worst findings, score, verdict, and where the report lies. */
export function summary(report: ConformanceReport, files: readonly string[], language: Language): string {
  const { verdict, checks } = report;
  const count = (severity: Severity) => checks.filter((each) => each.outcome === 'fail' && each.severity === severity).length;
  const tables = report.tables.filter(({ present }) => present);
  const lines = [
    say('command.summary.read', language, {
      // What is only told of was not checked.
      files: report.run.inputs.filter(({ leftOut, format }) => !leftOut && format !== 'unknown').length,
      tables: tables.length,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      unreadable: tables.reduce((sum, { unreadable }) => sum + unreadable, 0),
    }),
    ...columns(tables, language).map((text) => `  ${text}`),
    ...problems(report, language).map((text) => `  ${text}`),
    say('command.summary.findings', language, {
      errors: count('error'),
      warnings: count('warning'),
      doubts: count('doubt'),
      unevaluated: checks.filter(({ outcome }) => outcome === 'unevaluated').length,
    }),
    ...worst(checks, 'error', mostErrors).flatMap((each) => [`  ${line(each, report, language)}`, ...causes(each, language).map((text) => `    ${text}`)]),
    ...worst(checks, 'warning', mostWarnings).map((each) => `  ${say('command.summary.warning', language, { finding: line(each, report, language) })}`),
    ...waivedLine(report, language),
    scoreLine(report, language),
    `${say('command.summary.verdict', language)}${paint[verdict.decision](colours.bold(say(`command.verdict.${verdict.decision}`, language)))}`,
    `  ${verdict.sentence[language]}`,
    ...files.map((file) => say('command.summary.report', language, { file: shown(file) })),
  ];
  return `${lines.join('\n')}\n`;
}

function waivedLine({ waivers, checks }: ConformanceReport, language: Language): string[] {
  if (!waivers) return [];
  const used = waivers.entries.filter(({ failed }) => failed > 0).length;
  return [say('command.summary.waived', language, { used, entries: waivers.entries.length, ...waivedIn(checks) })];
}

/** The score; of records that were mostly not looked at it does not say that they are free of errors. */
function scoreLine(report: ConformanceReport, language: Language): string {
  const { total, clean, rows } = report.scores;
  const scant = scantRows(report);
  const code = scant === 0 ? '' : isScant(report.scores, scant) ? '.scant' : '.partly';
  return say(`command.summary.score${code}`, language, { score: total === undefined ? '–' : total.toFixed(2), clean, rows, scant });
}

/** No more tables, and no more headings of one, than this are told in the terminal. */
const mostTables = 5;
const mostHeadings = 8;

/** How many columns of the tables were recognised where not all of standard and file fit, and what the headings that were not may be. */
function columns(tables: readonly TableReport[], language: Language): string[] {
  const lacking = tables.filter((table) => table.columns && (table.columns.known < table.columns.all || table.scant || unmatched(table).length > 0));
  const worst = [...lacking].sort((a, b) => a.columns!.known / a.columns!.all - b.columns!.known / b.columns!.all).slice(0, mostTables);
  const lines = worst.flatMap((table) => {
    const near = nearColumns(table);
    const others = unmatched(table).filter((heading) => !near.some(({ header }) => visible(header) === heading));
    return [
      say('command.summary.columns', language, { table: table.name, text: columnsText(table, language) }),
      ...headingLine('command.summary.near', 'pairs', near.map((each) => nearPair(each, language)), language === 'zh' ? '；' : '; ', language),
      ...headingLine('command.summary.unmatched', 'headers', others, language === 'zh' ? '、' : ', ', language),
    ];
  });
  return lacking.length > mostTables ? [...lines, say('command.summary.columns.more', language, { more: lacking.length - mostTables })] : lines;
}

function headingLine(code: 'command.summary.unmatched' | 'command.summary.near', name: string, words: readonly string[], comma: string, language: Language): string[] {
  if (words.length === 0) return [];
  return [`  ${say(code, language, { [name]: words.slice(0, mostHeadings).join(comma) + (words.length > mostHeadings ? ` … (${words.length})` : '') })}`];
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

/** No more findings of a severity than this are named in the terminal. */
const [mostErrors, mostWarnings] = [5, 3];

function worst(checks: readonly CheckReport[], severity: Severity, most: number): CheckReport[] {
  const failed = checks.filter((check) => check.outcome === 'fail' && check.severity === severity);
  return failed.sort((a, b) => b.failed - a.failed).slice(0, most);
}

function line(check: CheckReport, report: ConformanceReport, language: Language): string {
  const table = report.tables.find(({ id }) => id === check.table)?.name ?? '';
  const { id, failed, applicable } = check;
  return say('command.summary.finding', language, { table, id, failed, applicable, expected: check.expected[language] }).trimStart();
}

/** No more causes of a finding than this are told in the terminal. */
const mostCauses = 3;

/** Why the rows of a finding fail, and what to do about it. */
function causes({ causes = [] }: CheckReport, language: Language): string[] {
  // The last line is worth no less for a cause than for how many are left.
  const shown = causes.length > mostCauses ? mostCauses - 1 : mostCauses;
  const told = causes.slice(0, shown).map(({ failed, message, advice }) => say('command.summary.cause', language, { failed, message: message[language], advice: advice[language] }));
  return causes.length > mostCauses ? [...told, say('command.summary.causes.more', language, { more: causes.length - shown })] : told;
}

function shown(file: string): string {
  const near = relative(process.cwd(), file);
  return near.startsWith('..') ? file : near;
}
