import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/compile/load.js';
import type { Plan } from '../../src/plan/plan.js';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { openChecks } from '../../src/conformance/unevaluated.js';
import { runCheck } from '../../src/run-check.js';
import type { Profile } from '../../src/standard/model.js';
import { readProfile } from '../../src/standard/read.js';
import { synthesise } from '../../src/synth/synthesise.js';

/** A standard, rows to be made of it, the checks that no value can break, and those that are broken beside others only. */
const subjects = [
  {
    standard: 'gbt-40217-2021',
    rows: 100_000,
    profile: 'standards/profiles/full-export.md',
    unbroken: ['T06 R345', 'T08 R327', 'T09 R327', 'T11 R341', 'T12 R341', 'T17 AAA157N.label'],
    // What a profile of the place, or of the year, would decide.
    undecided: ['T06 R345', 'T11 R341', 'T12 R341'],
    decision: 'return',
  },
  { standard: 'drug-coding', rows: 100_000, profile: 'standards/profiles/drug-catalogue.md', unbroken: [], decision: 'conditional' },
  { standard: 'identifiers', rows: 10_000, profile: 'standards/profiles/identifier-list.md', unbroken: [], decision: 'conditional' },
  { standard: 'codes', rows: 10_000, profile: 'standards/profiles/code-list.md', unbroken: [], decision: 'conditional' },
  { standard: 'term-entries', rows: 10_000, profile: 'standards/profiles/term-list.md', unbroken: [], decision: 'conditional' },
  { standard: 'monitoring', rows: 20_000, profile: 'standards/profiles/monitoring.md', unbroken: [], decision: 'conditional' },
  { standard: 'benefits', rows: 10_000, profile: 'standards/profiles/benefits.md', unbroken: [], decision: 'conditional' },
  { standard: 'funds', rows: 2_000, profile: 'standards/profiles/funds.md', unbroken: [], decision: 'conditional' },
  { standard: 'transfers', rows: 2_000, profile: 'standards/profiles/transfers.md', unbroken: [], decision: 'conditional' },
  {
    standard: 'audit',
    rows: 400,
    profile: 'standards/profiles/audit.md',
    unbroken: ['T10 R084'],
    // The average wage is that of a place.
    undecided: ['T10 R084'],
    decision: 'conditional',
  },
  { standard: 'collection', rows: 400, profile: 'standards/profiles/collection.md', unbroken: [], decision: 'conditional' },
  {
    standard: 'settlement',
    rows: 1_000,
    profile: 'standards/profiles/settlement.md',
    // Nobody of the world buys fifty times.
    unbroken: ['T01 R012', 'T01 R015', 'T01 R190', 'T01 R193'],
    // A number of another line that has a blank points at none, so that it stands where that is planted.
    beside: ['T03 INIT_FEEDETL_SN.bare'],
    // What a profile of the place would decide.
    undecided: ['T01 R012', 'T01 R015', 'T01 R193'],
    decision: 'conditional',
  },
  { standard: 'rights', rows: 20_000, profile: 'standards/profiles/rights.md', unbroken: [], decision: 'conditional' },
  { standard: 'returns', rows: 1_000, profile: 'standards/profiles/returns.md', unbroken: [], decision: 'conditional' },
  {
    standard: 'resident',
    rows: 1_000,
    profile: 'standards/profiles/resident.md',
    unbroken: ['T03 R043'],
    undecided: ['T03 R043'],
    decision: 'conditional',
  },
  { standard: 'actuarial', rows: 600, profile: 'standards/profiles/actuarial.md', unbroken: [], decision: 'conditional' },
  { standard: 'certification', rows: 2_000, profile: 'standards/profiles/certification.md', unbroken: [], decision: 'conditional' },
  { standard: 'service', rows: 2_000, profile: 'standards/profiles/service.md', unbroken: [], decision: 'conditional' },
  { standard: 'card', rows: 2_000, profile: 'standards/profiles/card.md', unbroken: [], decision: 'conditional' },
];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-recall-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function check(
  plan: Plan,
  profile: Profile,
  rows: number,
  faults?: 'all',
): Promise<{ ledger: string[]; found: string[]; report: ConformanceReport; unplanted: string[] }> {
  const out = join(folder, `${plan.standard.id}-${rows}-${faults ?? 'none'}`);
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

describe.each(subjects)(
  'recall and precision: $rows rows of $standard',
  ({ standard, rows, profile: path, unbroken, beside = [], undecided = [], decision }) => {
    let plan: Plan;
    let profile: Profile;
    beforeAll(async () => {
      plan = await loadPlan('schemas', standard, '2025-06-30');
      ({ profile } = await readProfile(path));
    });

    it('finds nothing in a conforming export, and evaluates every check', async () => {
      const { found, report } = await check(plan, profile, rows);
      expect(found).toEqual([]);
      expect(report.checks.filter(({ outcome }) => outcome === 'fail' || outcome === 'error')).toEqual([]);
      expect(openChecks(report).map(({ table, id }) => `${table} ${id}`)).toEqual(undecided);
      expect(report.unevaluated.filter(({ reason }) => reason?.code !== 'check.no-parameter')).toEqual([]);
      expect(report.scores.total).toBe(100);
      expect(report.verdict.decision).toBe('accept');
    });

    it('finds exactly the planted faults of every check', async () => {
      const { found, ledger, report, unplanted } = await check(plan, profile, rows, 'all');
      expect(found).toEqual(ledger);
      expect(unplanted).toEqual([...unbroken, ...beside]);
      const planted = new Set(ledger.map((line) => line.split(' ')[1]!));
      const all = plan.tables.flatMap(({ checks }) => checks.map(({ table, id }) => ({ table, id })));
      expect([...new Set(all.map(({ id }) => id))].filter((id) => !planted.has(id))).toEqual([
        ...new Set(unbroken.map((name) => name.split(' ')[1])),
      ]);
      expect(report.checks.filter(({ outcome, table }) => table !== '' && outcome === 'fail')).toHaveLength(all.length - unbroken.length);
      expect(report.verdict.decision).toBe(decision);
    });
  },
);
