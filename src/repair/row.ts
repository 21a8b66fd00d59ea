import type { TablePart } from '../dataset/model.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { judgeOf, type LeftCell } from './cell.js';
import type { StepId } from './steps.js';

/** A cell that is wrong: put right by steps, or left for a cause. */
export type Finding = { header: string; field: string; before: string } & ({ to: string; steps: readonly StepId[] } | LeftCell);

/** Puts the cells of a row right, in place, and tells what was found; columns without an element are not looked at. */
export function rowMender(plan: Plan, table: TablePlan, { columns }: TablePart): (cells: string[]) => Finding[] {
  const judged = columns.flatMap((column) => {
    const field = table.fields.find(({ name }) => name === column.field);
    return field ? [{ index: column.index, header: column.header, field: field.name, judge: judgeOf(plan, table, field, column) }] : [];
  });
  return (cells) => {
    const found: Finding[] = [];
    for (const { index, header, field, judge } of judged) {
      const before = cells[index]!;
      const what = judge(before);
      if (!what) continue;
      found.push({ header, field, before, ...what });
      if ('to' in what) cells[index] = what.to;
    }
    return found;
  };
}
