import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { refusal } from '../dataset/file-fault.js';
import { InputFault } from '../fault.js';
import { say, type Language } from '../message/messages.js';
import { tryOutputs } from '../try-output.js';
import { renderJson } from '../report/json.js';
import type { ConformanceReport } from '../report/model.js';
import { parseReport } from '../report/read.js';
import { filesOf, writeReports, type ReportFormat } from '../report/write.js';
import { rescore } from '../score/rescore.js';
import { exitCodeOf } from './check.js';
import { reportFormats } from './options.js';
import { profileFor } from './profile.js';
import { summary } from './summary.js';

interface Options {
  profile?: string;
  out?: string;
  format: ReportFormat[];
  json?: boolean;
}

/** `zhunsheng score report.json --profile P`: scores again without reading the data. */
export function addScoreCommand(program: Command, language: Language, done: (code: number) => void): void {
  const text = (name: string) => say(`command.score.${name}` as Parameters<typeof say>[0], language);
  program
    .command('score')
    .description(text('description'))
    .argument('<report.json>', text('report'))
    .option('--profile <id|file>', text('profile'))
    .option('--out <folder>', text('out'))
    .addOption(reportFormats(text('format'), language))
    .option('--json', text('json'))
    .action(async (path: string, options: Options) => {
      if (options.out) await tryOutputs(filesOf(options.out, options.format));
      const read = await readReport(path);
      const report = rescore(read, await profileFor(options.profile, read.run.standard.id, language));
      const files = options.out ? await writeReports(report, options.out, options.format, language) : [];
      process.stdout.write(options.json ? renderJson(report) : summary(report, files, language));
      done(exitCodeOf(report, 'error'));
    });
}

async function readReport(path: string): Promise<ConformanceReport> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    const { code, params } = refusal(path, cause);
    throw new InputFault(code, params, { cause });
  });
  return parseReport(bytes, path);
}
