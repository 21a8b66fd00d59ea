import type { ColumnMatch, TablePart } from '../dataset/model.js';
import { nearMisses, type NearReason } from '../dataset/near.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { filled } from '../value/runtime.js';
import type { Candidate, Surety } from './model.js';
import type { Counts, Witness } from './evidence.js';

/** What one file tells of one of its headings. */
export interface ColumnReading {
  heading: string;
  surety: Surety;
  candidates: Candidate[];
  values: Counts;
}

/** What the columns of a file may be, those without a heading left aside. */
export function readColumns(
  plan: Plan,
  table: TablePlan,
  { columns }: Pick<TablePart, 'columns'>,
  rows: readonly (readonly string[])[],
  witnesses: ReadonlyMap<string, Witness>,
): ColumnReading[] {
  const near = new Map(nearMisses(table, columns, plan.tables).map((each) => [each.index, each]));
  const taken = new Set(columns.flatMap(({ field }) => field ?? []));
  return columns
    .filter(({ header }) => filled(header))
    .map((column) => {
      const values = countsIn(rows, column.index);
      const candidate = (field: string, why?: NearReason): Candidate => {
        const witness = witnesses.get(field)!;
        return { field: witness.field, ...(why && { near: why }), ...witness.judge(values) };
      };
      const { header: heading, field } = column;
      if (field !== undefined) return { heading, surety: suretyOf(column), candidates: [candidate(field)], values };
      const miss = near.get(column.index);
      const named = miss ? [candidate(miss.field.name, miss.why)] : [];
      const others = [...witnesses.values()]
        .filter((each) => each.speaks && !taken.has(each.field.name) && each.field.name !== miss?.field.name)
        .map((each) => candidate(each.field.name));
      // What values speak for comes before what only has a like name.
      const candidates = [...named.filter(isSpokenFor), ...others.filter(isSpokenFor), ...named.filter((each) => !isSpokenFor(each))];
      return { heading, surety: candidates.some(isSpokenFor) ? 'values' : named.length > 0 ? 'name' : 'none', candidates, values };
    });
}

/** Whether more than half of the values looked at are such as only few elements have. */
export function isSpokenFor({ evidence: { trait, filled, fit } }: Candidate): boolean {
  return (trait === 'checked' || trait === 'named') && fit * 2 > filled;
}

function suretyOf({ by }: ColumnMatch): Surety {
  return by === 'synonym' ? 'synonym' : 'exact';
}

function countsIn(rows: readonly (readonly string[])[], index: number): Counts {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = row[index] ?? '';
    if (filled(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
