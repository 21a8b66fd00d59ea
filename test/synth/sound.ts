import { beforeAll, expect, it } from 'vitest';
import { loadPlan } from '../../src/compile/load.js';
import type { Plan } from '../../src/plan/plan.js';
import { judgeOf, type Row } from '../../src/synth/fault/judge.js';
import { exportOf, tablesOf } from './export.js';

/**
 * Tries the world of a standard: exports without faults, small and large, pass every check, and have rows in every table.
 *
 * @param holds What else the largest export has, by the cells of each table.
 * @param most Rows of the largest export.
 */
export function testSoundExport(standard: string, holds: (cellsOf: (table: string) => Row['cells'][]) => void, most = 1500): void {
  let plan: Plan;
  beforeAll(async () => {
    plan = await loadPlan('schemas', standard, '2025-06-30');
  });

  it.each([
    [1, 0],
    [90, 3],
    [most, 9],
  ])('of %i rows and seed %i passes every check', (size, seed) => {
    const failures = judgeOf(plan, tablesOf(plan), true).rows(exportOf(plan, size, seed));
    expect(failures.map(({ row, check }) => `${row.table} ${check.id}`)).toEqual([]);
  });

  it('has every table, and what was asked for', () => {
    const rows = exportOf(plan, most, 4);
    const cellsOf = (table: string) => rows.filter((row) => row.table === table).map(({ cells }) => cells);
    for (const { id } of plan.tables) expect(cellsOf(id).length, id).toBeGreaterThan(0);
    holds(cellsOf);
  });
}
