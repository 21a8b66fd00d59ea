import type { Plan } from '../../src/plan/plan.js';
import { loadPlan } from '../../src/compile/load.js';
import type { Row } from '../../src/synth/fault/judge.js';
import { recordOf } from '../../src/synth/row-maker.js';
import { sourceOf } from '../../src/synth/worlds.js';

export const pensionPlan = (): Promise<Plan> => loadPlan('schemas', 'gbt-40217-2021', '2024-12-31');

/** All rows of an export without faults, in memory. */
export function exportOf(plan: Plan, rows: number, seed: number): Row[] {
  const source = sourceOf(plan, rows, seed);
  return plan.tables.flatMap((table) => [...source.rows(table.id)].map((row) => ({ table: table.id, cells: recordOf(table, row) })));
}

export function tablesOf(plan: Plan): Set<string> {
  return new Set(plan.tables.map(({ id }) => id));
}
