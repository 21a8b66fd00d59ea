import { beforeAll, describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/compile/load.js';
import type { Plan } from '../../src/plan/plan.js';
import { judgeOf, type Row } from '../../src/synth/fault/judge.js';
import { exportOf, tablesOf } from './export.js';

let plan: Plan;
beforeAll(async () => {
  plan = await loadPlan('schemas', 'funds', '2025-06-30');
});

const cellsOf = (rows: readonly Row[], table: string) => rows.filter((row) => row.table === table).map(({ cells }) => cells);

describe('an export of funds without faults', () => {
  it.each([
    [1, 0],
    [97, 3],
    [1500, 9],
  ])('of %i rows and seed %i passes every check', (size, seed) => {
    const failures = judgeOf(plan, tablesOf(plan), true).rows(exportOf(plan, size, seed));
    expect(failures.map(({ row, check }) => `${row.table} ${check.id}`)).toEqual([]);
  });

  it('has every table and fund, and as many lines of vouchers as asked', () => {
    const rows = exportOf(plan, 1500, 4);
    for (const { id } of plan.tables) expect(cellsOf(rows, id).length, id).toBeGreaterThan(0);
    expect(cellsOf(rows, 'T06')).toHaveLength(1500);
    expect(new Set(cellsOf(rows, 'T01').map(({ FUND }) => FUND)).size).toBe(8);
  });

  it('has a set of books with two funds only where maternity is kept with the medical insurance of employees', () => {
    const rows = cellsOf(exportOf(plan, 1500, 4), 'T05');
    const funds = new Map<string, string[]>();
    for (const { ZZA101, FUND } of rows) funds.set(ZZA101!, [...(funds.get(ZZA101!) ?? []), FUND!]);
    const shared = [...funds.values()].filter((each) => each.length > 1);
    expect(new Set(shared.map(String))).toEqual(new Set(['310,510']));
  });
});
