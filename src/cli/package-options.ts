import { existsSync } from 'node:fs';
import { join } from 'node:path';
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
