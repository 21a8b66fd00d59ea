import { beforeAll, describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/compile/load.js';
import type { Plan } from '../../src/plan/plan.js';
import { judgeOf, type Row } from '../../src/synth/fault/judge.js';
import { exportOf, tablesOf } from './export.js';

let plan: Plan;
beforeAll(async () => {
  plan = await loadPlan('schemas', 'returns', '2025-06-30');
});

const cellsOf = (rows: readonly Row[], table: string) => rows.filter((row) => row.table === table).map(({ cells }) => cells);

describe('an export of returns without faults', () => {
  it.each([
    [1, 0],
    [90, 3],
    [1500, 9],
  ])('of %i rows and seed %i passes every check', (size, seed) => {
    const failures = judgeOf(plan, tablesOf(plan), true).rows(exportOf(plan, size, seed));
    expect(failures.map(({ row, check }) => `${row.table} ${check.id}`)).toEqual([]);
  });

  it('has every table, whole returns about as many as asked for, and the figures of the plan of 2012', () => {
    const rows = exportOf(plan, 1500, 4);
    for (const { id } of plan.tables) expect(cellsOf(rows, id).length, id).toBeGreaterThan(0);
    const cells = cellsOf(rows, 'T01');
    expect(Math.abs(cells.length - 16 - 1500)).toBeLessThan(150);
    expect(cells.filter(({ FORM }) => FORM === '要点2012').map(({ VALUE }) => VALUE)).toContain('3.05');
    expect(new Set(cells.map(({ UPPERDIVISION }) => UPPERDIVISION)).size).toBeGreaterThan(1);
  });
});
