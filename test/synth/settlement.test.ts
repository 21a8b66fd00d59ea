import { beforeAll, describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/compile/load.js';
import type { Plan } from '../../src/plan/plan.js';
import { judgeOf, type Row } from '../../src/synth/fault/judge.js';
import { exportOf, tablesOf } from './export.js';

let plan: Plan;
beforeAll(async () => {
  plan = await loadPlan('schemas', 'settlement', '2025-06-30');
});

const cellsOf = (rows: readonly Row[], table: string) => rows.filter((row) => row.table === table).map(({ cells }) => cells);

describe('an export of settlement without faults', () => {
  it.each([
    [1, 0],
    [90, 3],
    [500, 9],
  ])('of %i rows and seed %i passes every check', (size, seed) => {
    const failures = judgeOf(plan, tablesOf(plan), true).rows(exportOf(plan, size, seed));
    expect(failures.map(({ row, check }) => `${row.table} ${check.id}`)).toEqual([]);
  });

  it('has every table, and as many fee lines as asked', () => {
    const rows = exportOf(plan, 500, 4);
    for (const { id } of plan.tables) expect(cellsOf(rows, id).length, id).toBeGreaterThan(0);
    expect(cellsOf(rows, 'T03')).toHaveLength(500);
    expect(new Set(cellsOf(rows, 'T01').map(({ FIXMEDINS_CODE }) => FIXMEDINS_CODE)).size).toBeGreaterThan(1);
  });

  it('lists a person who buys at pharmacies more than fifty times in a year', () => {
    const [own] = cellsOf(exportOf(plan, 3, 4), 'T01').filter(({ CLR_TYPE }) => CLR_TYPE === '41');
    const bought = (times: number) =>
      Array.from({ length: times }, (_, time) => ({ table: 'T01', cells: { ...own, SETL_ID: `JS${time}` } }));
    const found = (times: number) =>
      judgeOf(plan, new Set(['T01']), true)
        .rows(bought(times))
        .filter(({ check }) => check.id === 'R190');
    expect([found(50).length, found(51).length]).toEqual([0, 1]);
  });
});
