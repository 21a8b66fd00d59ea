import { beforeAll, describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/compile/load.js';
import type { Plan } from '../../src/plan/plan.js';
import { judgeOf } from '../../src/synth/fault/judge.js';
import { exportOf } from './export.js';
import { testSoundExport } from './sound.js';

describe('an export of settlement without faults', () => {
  testSoundExport(
    'settlement',
    (cellsOf) => {
      expect(cellsOf('T03')).toHaveLength(500);
      expect(new Set(cellsOf('T01').map(({ FIXMEDINS_CODE }) => FIXMEDINS_CODE)).size).toBeGreaterThan(1);
    },
    500,
  );

  let plan: Plan;
  beforeAll(async () => {
    plan = await loadPlan('schemas', 'settlement', '2025-06-30');
  });

  it('lists a person who buys at pharmacies more than fifty times in a year', () => {
    const own = exportOf(plan, 3, 4).find(({ table, cells }) => table === 'T01' && cells['CLR_TYPE'] === '41')!.cells;
    const bought = (times: number) =>
      Array.from({ length: times }, (_, time) => ({ table: 'T01', cells: { ...own, SETL_ID: `JS${time}` } }));
    const found = (times: number) =>
      judgeOf(plan, new Set(['T01']), true)
        .rows(bought(times))
        .filter(({ check }) => check.id === 'R190');
    expect([found(50).length, found(51).length]).toEqual([0, 1]);
  });
});
