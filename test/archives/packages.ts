import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { loadPlan } from '../../src/compile/load.js';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { openChecks } from '../../src/conformance/unevaluated.js';
import { runCheck, type CheckOptions } from '../../src/run-check.js';
import { readProfile } from '../../src/standard/read.js';
import { temporaryFolder } from '../temporary.js';

export const plan = await loadPlan('schemas', 'archives', '2024-12-31');
const { profile } = await readProfile('standards/profiles/archive-transfer.md');
const home = temporaryFolder('zhunsheng-archives-');
let made = 0;

/** A path of its own in a folder that is removed at the end. */
export const place = (name = 'out'): string => join(home, `${made++}-${name}`);

export function check(path: string, options: Partial<CheckOptions> = {}): Promise<ConformanceReport> {
  return runCheck(plan, profile, [path], {
    tool: { name: 'test', version: '0' },
    temporary: home,
    memory: 2 ** 30,
    samples: 20,
    ...options,
  });
}

/** What a check finds, as `file row check`, and what of it could not be evaluated, as `table check`. */
export async function foundIn(path: string, options: CheckOptions['package'] = {}): Promise<{ found: string[]; unevaluated: string[] }> {
  const findings = place('findings.csv');
  const report = await check(path, { findings, samples: 0, package: options });
  const rows = parse(await readFile(findings, 'utf8'), { columns: true }) as { file: string; row: string; checks: string }[];
  return {
    found: rows.flatMap(({ file, row, checks }) => checks.split(' ').map((id) => `${file} ${row} ${id}`)).sort(),
    unevaluated: openChecks(report).map(({ table, id }) => `${table} ${id}`),
  };
}
