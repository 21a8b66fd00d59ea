import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { CheckReport, ConformanceReport, UnevaluatedReport } from '../../src/conformance/model.js';
import { runCheck, type CheckOptions } from '../../src/run-check.js';
import { plan, profile } from './standard.js';

const home = mkdtempSync(join(tmpdir(), 'zhunsheng-package-'));
const temporary = join(home, 'temporary');
mkdirSync(temporary);
let count = 0;

afterAll(() => {
  const left = readdirSync(temporary);
  rmSync(home, { recursive: true, force: true });
  if (left.length > 0) throw new Error(`runs left ${left.join(', ')} behind`);
});

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

export function check(path: string, options: Partial<CheckOptions> = {}): Promise<ConformanceReport> {
  return runCheck(plan, profile, [path], { tool: { name: 'test', version: '0' }, temporary, memory: 2 ** 30, samples: 100, ...options });
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
