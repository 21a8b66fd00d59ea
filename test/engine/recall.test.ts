import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/plan/load.js';
import type { Plan } from '../../src/plan/plan.js';
import type { ConformanceReport } from '../../src/report/model.js';
import { runCheck } from '../../src/run-check.js';
import type { Profile } from '../../src/standard/model.js';
import { readProfile } from '../../src/standard/read.js';
import { synthesise } from '../../src/synth/synthesise.js';

let plan: Plan;
let profile: Profile;
let folder: string;

beforeAll(async () => {
  plan = await loadPlan('schemas', 'gbt-40217-2021', '2025-06-30');
  ({ profile } = await readProfile('standards/profiles/full-export.md'));
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-recall-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function check(rows: number, faults?: 'all'): Promise<{ ledger: string[]; found: string[]; report: ConformanceReport; unplanted: string[] }> {
  const out = join(folder, `${rows}-${faults ?? 'none'}`);
  const made = await synthesise(plan, { rows, seed: 40217, out, ...(faults && { faults }) });
  const findings = join(folder, 'findings.csv');
  const paths = made.files.map(({ path }) => path);
  const report = await runCheck(plan, profile, paths, { findings, temporary: folder, tool: { name: 'test', version: '0' } });
  const lines = parse(await readFile(findings), { columns: true }) as { file: string; row: string; checks: string }[];
  return {
    report,
    ledger: made.faults.map(({ file, row, check: id }) => `${file}:${row} ${id}`).sort(),
    found: lines.flatMap(({ file, row, checks }) => checks.split(' ').map((id) => `${file.split('/').at(-1)}:${row} ${id}`)).sort(),
    unplanted: made.unplanted.map(({ table, id }) => `${table} ${id}`),
  };
}

describe('recall and precision', () => {
  it('finds nothing in a conforming export of 100,000 rows, and evaluates every check', { timeout: 300_000 }, async () => {
    const { found, report } = await check(100_000);
    expect(found).toEqual([]);
    expect(report.checks.filter(({ outcome }) => outcome === 'fail' || outcome === 'unevaluated' || outcome === 'error')).toEqual([]);
    expect(report.scores.total).toBe(100);
    expect(report.verdict.decision).toBe('accept');
  });

  it('finds exactly the planted faults of every check among 100,000 rows', { timeout: 300_000 }, async () => {
    const { found, ledger, report, unplanted } = await check(100_000, 'all');
    expect(found).toEqual(ledger);
    expect(unplanted).toEqual(['T17 AAA157N.label']);
    const planted = new Set(ledger.map((line) => line.split(' ')[1]!));
    const all = plan.tables.flatMap(({ checks }) => checks.map(({ id }) => id));
    expect([...new Set(all)].filter((id) => !planted.has(id))).toEqual(['AAA157N.label']);
    expect(report.checks.filter(({ outcome, table }) => table !== '' && outcome === 'fail')).toHaveLength(all.length - 1);
    expect(report.verdict.decision).toBe('return');
  });
});
