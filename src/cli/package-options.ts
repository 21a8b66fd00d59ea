import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputFault } from '../system/fault.js';
import { inventoryOf, isPackage } from '../package/is-package.js';
import type { Plan } from '../plan/plan.js';
import { say, type Language } from '../message/messages.js';
import type { Depth } from '../package/job.js';
import type { PackageLimits } from '../package/limits.js';
import type { Algorithm } from '../package/model.js';
import type { Stage } from '../standard/model.js';
import type { CheckOptions } from '../run-check.js';

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

/** Where a run keeps what it has measured of a package, until there is a report. */
function journalIn(out: string): string {
  return join(out, 'package.journal');
}

export function packageOptions(choices: PackageChoices, out: string): NonNullable<CheckOptions['package']> {
  const { inspect, digest, resume, limitFiles, limitBytes, limitRatio, limitDepth, limitName, limitSeconds } = choices;
  const limits = { files: limitFiles, bytes: limitBytes, ratio: limitRatio, depth: limitDepth, name: limitName, seconds: limitSeconds };
  const given = Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined)) as Partial<PackageLimits>;
  return { inspect, limits: given, journal: journalIn(out), ...(digest && { algorithms: digest }), ...(resume && { resume: true }) };
}

/** Options that are about packages only are no mistake of no consequence elsewhere: who gives them takes the input for one. */
export async function mustApply(plan: Plan, paths: readonly string[], choices: PackageChoices): Promise<void> {
  const { digest, resume, stage, limitFiles, limitBytes, limitRatio, limitDepth, limitName, limitSeconds } = choices;
  const given = {
    ...{ '--digest': digest, '--resume': resume, '--limit-files': limitFiles, '--limit-bytes': limitBytes, '--limit-ratio': limitRatio },
    ...{
      '--limit-depth': limitDepth,
      '--limit-name': limitName,
      '--limit-seconds': limitSeconds,
      '--inspect': choices.inspect === 'full' ? undefined : choices.inspect,
    },
  };
  const ofPackages = Object.entries(given).flatMap(([option, value]) => (value === undefined ? [] : [option]));
  // The items of a stage are asked of a catalogue without its package too.
  const idle = [...(stage !== undefined && !inventoryOf(plan) ? ['--stage'] : []), ...((await isPackage(plan, paths)) ? [] : ofPackages)];
  if (idle.length > 0)
    throw new InputFault('command.check.packages-only', { options: idle.join(' '), path: paths[0] ?? '', standard: plan.standard.id });
}

/** What a person is told of a run that was stopped: that it can go on, where it can. */
export function interruptedText(out: string, language: Language): string {
  return say(existsSync(journalIn(out)) ? 'package.interrupted' : 'command.interrupted', language);
}
