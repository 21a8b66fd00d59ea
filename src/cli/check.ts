import { listedIds } from '../message/punctuation.js';
import { join } from 'node:path';
import { certificateOf, changedIn } from '../certificate/make.js';
import { writeCertificate } from '../certificate/write.js';
import { runCheck } from '../run-check.js';
import { say, type Language } from '../message/messages.js';
import { loadPlan } from '../compile/load.js';
import type { ConformanceReport } from '../conformance/model.js';
import { renderJson } from '../report/json.js';
import { visible } from '../report/cell.js';
import type { PrintForm } from '../report/print.js';
import type { ReportFormat, Split } from '../report/formats.js';
import { fileListName, filesOf, reportFiles, writeReports } from '../report/write.js';
import type { Severity } from '../standard/model.js';
import { standing } from '../score/waived.js';
import { readAgencyList } from '../dataset/agency-list.js';
import type { AgencySource } from '../dataset/agency-model.js';
import { readMapping } from '../mapping/read.js';
import { readWaivers } from '../waiver/read.js';
import { mustSplit } from './split.js';
import { tryOutputs } from '../system/try-output.js';
import { allOrNone } from '../system/atomic-write.js';
import { exitCodes } from './exit.js';
import { interruptible } from './interruptible.js';
import { loadTerms } from '../term/load.js';
import { schemasFolder, termsFile } from './locations.js';
import { tool } from './tool.js';
import { interruptedText, mustApply, packageOptions, type PackageChoices } from './package-options.js';
import { likelyStandard } from './likely-standard.js';
import { profileFor } from './profile.js';
import { expandPatterns } from './patterns.js';
import { showCheckProgress } from './progress.js';
import { mustBeFiles, tablesFor, withStandardInput } from './standard-input.js';
import { summary } from './summary.js';

export interface Options extends PackageChoices {
  standard?: string;
  profile?: string;
  out: string;
  format: ReportFormat[];
  print: PrintForm;
  split?: Split;
  asOf: string;
  findings?: string;
  waivers?: string;
  map?: string;
  agencies?: string;
  certificate?: boolean;
  samples: number;
  failOn: 'error' | 'warning' | 'never';
  unmask?: boolean;
  table?: Record<string, string>;
  only?: string[];
  memory?: number;
  temp?: string;
  json?: boolean;
  quiet?: boolean;
}

export async function check(given: readonly string[], options: Options, language: Language): Promise<number> {
  const inputs = await expandPatterns(given, language);
  const profile = await profileFor(options.profile, options.standard, language);
  const waivers = options.waivers === undefined ? undefined : await readWaivers(options.waivers);
  const mapping = options.map === undefined ? undefined : await readMapping(options.map);
  const agencies = await agencySource(options.agencies);
  const tables = options.table && tablesFor(inputs, options.table);
  mustBeFiles(inputs, { ...(options.certificate && { certificate: true }), ...(agencies && { agencies }) });
  const standard = options.standard ?? profile.standard;
  const plan = await loadPlan(schemasFolder(standard), standard, options.asOf);
  await mustApply(plan, inputs, options);
  await mustSplit(options, options.out, plan);
  const { terms } = await loadTerms(termsFile());
  await tryOutputs(filesOf(options.out, options.format, options.certificate));
  const progress = showCheckProgress(language, options.quiet);
  const code = await interruptible(
    async (signal) => {
      try {
        // Reports, findings and certificate tell of one run: all of them are there, or none.
        const { report, files, certifiable } = await allOrNone(async () => {
          const report = await withStandardInput(inputs, options.temp, signal, ({ paths, staged }) =>
            runCheck(plan, profile, paths, {
              samples: options.samples,
              outputs: reportFiles(options.out),
              terms,
              tool,
              signal,
              ...(options.unmask && { unmask: true }),
              ...(tables && { tables }),
              ...(staged && { staged }),
              ...(options.only && { only: options.only }),
              ...(options.findings && { findings: options.findings }),
              ...(options.certificate && { fileList: join(options.out, fileListName) }),
              ...(waivers && { waivers }),
              ...(mapping && { mapping }),
              ...(agencies && { agencies }),
              ...(options.memory && { memory: options.memory }),
              ...(options.temp && { temporary: options.temp }),
              package: packageOptions(options, options.out),
              ...(options.stage && { stage: options.stage }),
              ...progress.callbacks,
            }),
          );
          progress.end();
          const files = await writeReports(report, options.out, options.format, language, {
            print: options.print,
            ...(options.findings && { findings: options.findings }),
            ...(options.split && { split: options.split }),
          });
          const certifiable = options.certificate === true && changedIn(report).length === 0;
          if (certifiable) {
            files.push(await writeCertificate(certificateOf(report, tables && { tables }), options.out));
            if (report.run.package) files.push(join(options.out, fileListName));
          }
          return { report, files, certifiable };
        });
        const hints = options.json ? [] : await likelyStandard(report, language);
        process.stdout.write(options.json ? renderJson(report) : summary(report, files, language, { ...options, hints }));
        const code = exitCodeOf(report, options.failOn);
        if (!options.certificate || certifiable) return code;
        process.stderr.write(`${visible(say('certificate.changed', language, { paths: listedIds(changedIn(report)) }))}\n`);
        return Math.max(code, exitCodes.fails);
      } finally {
        progress.end();
      }
    },
    () => interruptedText(options.out, language),
  );
  return code ?? exitCodes.interrupted;
}

/** What tells the agency of files without a column for it: two words, or the path of a list. */
export async function agencySource(told: string | undefined): Promise<AgencySource | undefined> {
  if (told === undefined) return undefined;
  return told === 'folder' || told === 'file' ? { by: told } : readAgencyList(told);
}

/** 1 when the data does not conform: a failure of that severity or a stronger one, something unread, or a verdict of return. What is waived does not count. */
export function exitCodeOf(report: ConformanceReport, failOn: 'error' | 'warning' | 'never'): number {
  if (failOn === 'never') return exitCodes.conforms;
  const severities: Severity[] = failOn === 'error' ? ['error'] : ['error', 'warning'];
  const failed = report.checks.some((check) => check.outcome === 'fail' && severities.includes(check.severity) && standing(check) > 0);
  const waived = (kind: string, table: string) =>
    report.checks.some((check) => check.kind === kind && check.table === table && standing(check) === 0 && check.failed > 0);
  const leftOut = report.run.inputs.some((input) => input.leftOut) && !waived('files', '');
  const unread = leftOut || report.tables.some(({ id, unreadable }) => unreadable > 0 && !waived('records', id));
  return failed || unread || report.verdict.decision === 'return' ? exitCodes.fails : exitCodes.conforms;
}
