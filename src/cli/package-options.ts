import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { say, type Language } from '../message/messages.js';
import type { Depth } from '../package/job.js';
import type { PackageLimits } from '../package/limits.js';
import { algorithms, type Algorithm } from '../package/model.js';
import { stages, type Stage } from '../standard/model.js';
import type { CheckOptions } from '../run-check.js';
import { size, someOf, wholeNumber } from './options.js';

/** Options of `check` that are about packages only. */
export interface PackageChoices {
  inspect: Depth;
  digest?: Algorithm[];
  resume?: boolean;
  stage?: Stage;
  limitFiles?: number;
  limitBytes?: number;
  limitRatio?: number;
  limitDepth?: number;
  limitName?: number;
  limitSeconds?: number;
}

export function addPackageOptions(command: Command, language: Language): Command {
  const text = (name: string) => say(`command.check.${name}` as Parameters<typeof say>[0], language);
  return command
    .addOption(new Option('--inspect <depth>', text('inspect')).choices(['full', 'format', 'none']).default('full'))
    .option('--digest <list>', text('digest'), someOf(algorithms, language))
    .option('--resume', text('resume'))
    .addOption(new Option('--stage <prefix>', text('stage')).choices([...stages]))
    .option('--limit-files <n>', text('limit-files'), wholeNumber(language, 1))
    .option('--limit-bytes <size>', text('limit-bytes'), size(language))
    .option('--limit-ratio <n>', text('limit-ratio'), wholeNumber(language, 1))
    .option('--limit-depth <n>', text('limit-depth'), wholeNumber(language))
    .option('--limit-name <n>', text('limit-name'), wholeNumber(language, 1))
    .option('--limit-seconds <n>', text('limit-seconds'), wholeNumber(language, 1));
}

/** Where a run keeps what it has measured of a package, until there is a report. */
export function journalIn(out: string): string {
  return join(out, 'package.journal');
}

export function packageOptions(choices: PackageChoices, out: string): NonNullable<CheckOptions['package']> {
  const { inspect, digest, resume, limitFiles, limitBytes, limitRatio, limitDepth, limitName, limitSeconds } = choices;
  const limits = { files: limitFiles, bytes: limitBytes, ratio: limitRatio, depth: limitDepth, name: limitName, seconds: limitSeconds };
  const given = Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined)) as Partial<PackageLimits>;
  return { inspect, limits: given, journal: journalIn(out), ...(digest && { algorithms: digest }), ...(resume && { resume: true }) };
}

/** What a person is told of a run that was stopped: that it can go on, where it can. */
export function interruptedText(out: string, language: Language): string {
  return say(existsSync(journalIn(out)) ? 'package.interrupted' : 'command.interrupted', language);
}
