import { beforeAll, describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/compile/load.js';
import type { Check, Plan } from '../../src/plan/plan.js';
import { judgeOf, type Row } from '../../src/synth/fault/judge.js';
import { plantAll } from '../../src/synth/fault/plant-all.js';
import { planterOf } from '../../src/synth/fault/planter.js';
import { sourceOf } from '../../src/synth/worlds.js';
import { exportOf, tablesOf } from './export.js';

let plan: Plan;
beforeAll(async () => {
  plan = await loadPlan('schemas', 'monitoring', '2025-06-30');
});

const cellsOf = (rows: readonly Row[], table: string) => rows.filter((row) => row.table === table).map(({ cells }) => cells);
const checkNamed = (table: string, id: string): Check =>
  plan.tables.find((each) => each.id === table)!.checks.find((check) => check.id === id)!;

describe('an export of agencies without faults', () => {
  it.each([
    [1, 0],
    [60, 3],
    [1500, 9],
  ])('of %i rows and seed %i passes every check', (size, seed) => {
    const failures = judgeOf(plan, tablesOf(plan), true).rows(exportOf(plan, size, seed));
    expect(failures.map(({ row, check }) => `${row.table} ${check.id}`)).toEqual([]);
  });

  it('has every table, as many contributions as asked, and persons of several agencies', () => {
    const rows = exportOf(plan, 1500, 4);
    for (const { id } of plan.tables) expect(cellsOf(rows, id).length, id).toBeGreaterThan(0);
    expect(cellsOf(rows, 'T07')).toHaveLength(1500);
    const agencies = new Map<string, Set<string>>();
    for (const { AAC002, AAB034 } of cellsOf(rows, 'T01')) agencies.set(AAC002!, (agencies.get(AAC002!) ?? new Set()).add(AAB034!));
    expect([...agencies.values()].filter(({ size }) => size > 1).length).toBeGreaterThan(0);
    expect(cellsOf(rows, 'T09')).toHaveLength(new Set(cellsOf(rows, 'T01').map(({ AAB034 }) => AAB034)).size);
  });
});

describe('faults between records of one type', () => {
  it.each(['R032', 'R033'])('%s is planted: both records of a person fail, and nothing else', (id) => {
    const tables = tablesOf(plan);
    const check = checkNamed('T02', id);
    const planted = planterOf(plan, sourceOf(plan, 500, 1), judgeOf(plan, tables), tables)(check, 0, 0)!;
    expect(planted.exact).toBe(true);
    expect(planted.failures.map((failure) => failure.check.id)).toEqual([id, id]);
    const [one, other] = planted.failures.map(({ row }) => row.cells) as [Row['cells'], Row['cells']];
    expect(one['AAC002']).toBe(other['AAC002']);
    expect(one['AAE140']).not.toBe(other['AAE140']);
  });

  it('is planted beside a record like it, where a person has no other', () => {
    const tables = tablesOf(plan);
    const source = sourceOf(plan, 500, 1);
    // An employee has one period and nothing to compare it with.
    const alone = { ...source, stories: 1 };
    const planted = planterOf(plan, alone, judgeOf(plan, tables), tables)(checkNamed('T02', 'R032'), 0, 0)!;
    expect(planted.after).toHaveLength(planted.before.length + 1);
    expect(planted.failures.map((failure) => failure.check.id)).toEqual(['R032', 'R032']);
  });
});

it('the ledger tells of rows that were given the same wrong number by different faults', () => {
  const tables = tablesOf(plan);
  const forms = plan.tables.flatMap(({ checks }) => checks.filter(({ id }) => id === 'AAC002.form'));
  const { rows } = plantAll(plan, sourceOf(plan, 500, 1), new Map(forms.map((check) => [check, 1])), tables);
  const written = [...rows].flatMap(([table, planted]) => planted.map(({ cells, checks }) => ({ row: { table, cells }, checks })));
  const failures = judgeOf(plan, tables).rows(written.map(({ row }) => row));
  for (const { row, checks } of written)
    expect(checks.toSorted()).toEqual(failures.flatMap((failure) => (failure.row === row ? [failure.check.id] : [])).toSorted());
  // Who is dead and who is paid have one number: the word that stands in its place.
  expect(written.flatMap(({ checks }) => checks)).toContain('R050');
});
