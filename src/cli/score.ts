import type { Language } from '../message/messages.js';
import { tryOutputs } from '../system/try-output.js';
import { renderJson } from '../report/json.js';
import type { PrintForm } from '../report/print.js';
import type { ReportFormat, Split } from '../report/formats.js';
import { filesOf, writeReports } from '../report/write.js';
import { rescore } from '../report/rescore.js';
import { exitCodeOf } from './check.js';
import { mustSplit } from './split.js';
import { profileFor } from './profile.js';
import { readReport } from './read-report.js';
import { summary } from './summary.js';

export interface Options {
  profile?: string;
  out?: string;
  format: ReportFormat[];
  print: PrintForm;
  split?: Split;
  json?: boolean;
  quiet?: boolean;
}

/** Scores what a report says by another profile. */
export async function scoreAgain(path: string, options: Options, language: Language): Promise<number> {
  if (options.out) await tryOutputs(filesOf(options.out, options.format));
  await mustSplit(options, options.out);
  const read = await readReport(path);
  const report = rescore(read, await profileFor(options.profile, read.run.standard.id, language));
  const files = options.out
    ? await writeReports(report, options.out, options.format, language, {
        print: options.print,
        ...(options.split && { split: options.split }),
      })
    : [];
  process.stdout.write(options.json ? renderJson(report) : summary(report, files, language, options));
  return exitCodeOf(report, 'error');
}
