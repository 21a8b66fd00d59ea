import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/compile/load.js';
import { worldOf } from '../../src/synth/actuarial/blocks.js';
import type { Plan } from '../../src/plan/plan.js';
import { testSoundExport } from './sound.js';
import { zhunsheng } from '../cli/command.js';

describe('an export of actuarial data without faults', () => {
  testSoundExport('actuarial', (cellsOf) => {
    expect(cellsOf('T01')).toHaveLength(1500);
    expect(new Set(cellsOf('T01').map(({ AAB301 }) => AAB301)).size).toBeGreaterThan(1);
  });
});

describe('the counties of faults', () => {
  let plan: Plan;
  let folder: string;
  beforeAll(async () => {
    plan = await loadPlan('schemas', 'actuarial', '2025-06-30');
    folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  // The export gives up some of its rows for those of the faults, and with fewer rows it may have more counties.
  it.each([
    [20, 0.1],
    [484, 0.3],
    [999, 0.3],
    [41_000, 0.05],
  ])('are not of an export that has given up some of its %i rows', (rows, given) => {
    const strange = new Set(Array.from({ length: 9 }, (_, number) => worldOf(plan, rows, 1).strange(0, number).county));
    for (let left = rows; left >= rows * (1 - given); left -= Math.max(1, Math.floor(rows / 1000)))
      expect(worldOf(plan, left, 1).blocks.filter(({ county }) => strange.has(county))).toEqual([]);
  });

  it('have no fault that the ledger does not list', async () => {
    const [data, out] = [join(folder, 'data'), join(folder, 'report')];
    const made = await zhunsheng([
      'synth',
      '--standard',
      'actuarial',
      '--rows',
      '1000',
      '--faults',
      'R005=1',
      '--out',
      data,
      '--lang',
      'en',
    ]);
    expect(made.stdout).toContain('3 planted faults');
    const words = ['--standard', 'actuarial', '--profile', 'actuarial', '--format', 'md', '--out', out, '--lang', 'en'];
    const { stdout } = await zhunsheng(['check', data, ...words]);
    expect(stdout).toContain('0 errors, 0 warnings, 2 doubts;');
  });
});
