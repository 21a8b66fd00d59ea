import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { CheckReport, ConformanceReport, UnevaluatedReport } from '../../src/conformance/model.js';
import { runCheck, type CheckOptions } from '../../src/run-check.js';
import { temporaryFolder } from '../temporary.js';
import { plan, profile } from './standard.js';

const home = temporaryFolder('zhunsheng-package-');
let count = 0;

/** A path of its own in a folder that is removed at the end. */
export function place(name = 'package'): string {
  return join(home, `${count++}-${name}`);
}

/** A new folder with the given files. */
export function folderOf(files: Record<string, string | Buffer>): string {
  const folder = place();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export function digest(content: string | Buffer, algorithm = 'sha256'): string {
  return createHash(algorithm).update(content).digest('hex');
}

/** The report of a package, by a run that leaves nothing behind. */
export async function check(path: string, options: Partial<CheckOptions> = {}): Promise<ConformanceReport> {
  const temporary = folderOf({});
  mkdirSync(temporary, { recursive: true });
  const tool = { name: 'test', version: '0' };
  try {
    return await runCheck(plan, profile, [path], { tool, temporary, memory: 2 ** 30, samples: 100, ...options });
  } finally {
    expect(readdirSync(temporary), 'left behind').toEqual([]);
  }
}

/** Why a check could not be evaluated; undefined where it was. */
export function reasonOf(report: ConformanceReport, id: string): UnevaluatedReport['reason'] {
  return report.unevaluated.find(({ checks }) => Object.values(checks).flat().includes(id))?.reason;
}

export function checkOf(report: ConformanceReport, id: string): CheckReport {
  return report.checks.find((each) => each.id === id)!;
}

/** Business key to value of a field, of the failing rows of a check. */
export function failing(report: ConformanceReport, id: string, field = ''): Record<string, string> {
  return Object.fromEntries(checkOf(report, id).samples.map(({ key, values }) => [key['FILEPATH']!, values[field] ?? '']));
}
