import { describe, expect, it } from 'vitest';
import { compilePlan } from '../../src/compile/compile.js';
import type { Plan } from '../../src/plan/plan.js';
import { schemaDocuments } from '../../src/schema/documents.js';
import { judgeOf } from '../../src/synth/fault/judge.js';
import { planterOf } from '../../src/synth/fault/planter.js';
import { rule, sampleStandard } from '../schema/sample-standard.js';
import { exportOf, tablesOf } from './export.js';
import { sourceOf } from '../../src/synth/worlds.js';

/** A standard that has no world of its own, with every kind of check. */
function samplePlan(): Plan {
  const standard = sampleStandard();
  standard.rules.push(
    rule('S009', {
      method: 'total',
      tables: ['2'],
      key: ['AAC001'],
      other: '4',
      otherKey: ['AAC001'],
      requirement: 'AAE200 == sum(T4.AAE022)',
    }),
  );
  return compilePlan(structuredClone(schemaDocuments(standard)), '2024-12-31');
}

describe('a standard without a world of its own', () => {
  it('gets rows on which no check fails', () => {
    const plan = samplePlan();
    const rows = exportOf(plan, 200, 1);
    expect(rows).toHaveLength(200 * plan.tables.length);
    expect(
      judgeOf(plan, tablesOf(plan))
        .rows(rows)
        .map(({ check }) => check.id),
    ).toEqual([]);
    expect(exportOf(plan, 200, 1)).toEqual(rows);
    expect(exportOf(plan, 200, 2)).not.toEqual(rows);
  });

  it('gets faults for every check but those that no value breaks', () => {
    const plan = samplePlan();
    const tables = tablesOf(plan);
    const plant = planterOf(plan, sourceOf(plan, 50, 1), judgeOf(plan, tables), tables);
    const checks = plan.tables.flatMap((table) => table.checks);
    expect(checks.filter((check, number) => !plant(check, number, 0)).map(({ id }) => id)).toEqual([]);
  });
});
