import type { Plan, TablePlan } from '../plan/plan.js';
import { recordChecker } from '../engine/record.js';
import { readTotal } from '../rule/expression.js';
import { termsOf } from '../plan/terms.js';
import { checkOf, codesOf, labelledCode, type Codes } from './codes.js';
import { genericCell } from './generic-cell.js';
import { hashText } from './random.js';
import type { Cells, RowSource } from './source.js';

const attempts = 24;

/**
 * Rows for a standard that this project knows no world of: each cell fits its representation, format, code list and
 * identifier; keys of different tables match row by row; where a rule over the record still fails, other values are
 * tried and optional cells emptied.
 */
export function genericSource(plan: Plan, rows: number, seed: number): RowSource {
  const codes = codesOf(plan, plan.asOf.slice(0, 4));
  const makers = new Map(plan.tables.map((table) => [table.id, recordMaker(plan, table, codes, seed)]));
  const record = (table: string, number: number): Cells => linked(plan, table, (id) => makers.get(id)!(number));
  return {
    stories: 1,
    estimate: () => rows,
    *rows(id) {
      const names = plan.tables.find((table) => table.id === id)!.fields.map(({ name }) => name);
      for (let number = 0; number < rows; number++) {
        const cells = record(id, number);
        yield names.map((name) => cells[name]!);
      }
    },
    story: (_kind, number) => ({ records: (id) => [record(id, rows + number)], shared: () => [] }),
  };
}

/** A record of a table that no rule over single records finds fault with, as far as values can be found. */
function recordMaker(plan: Plan, table: TablePlan, codes: Codes, seed: number): (number: number) => Cells {
  const check = recordChecker(plan, table.id);
  const failing = (cells: Cells) => check(cells).filter(({ outcome }) => outcome === 'fail');
  const keys = new Set(plan.tables.flatMap((each) => each.checks.flatMap(({ params }) => [...listed(params['key']), ...listed(params['otherKey'])])));
  const required = new Set(table.checks.filter(({ kind }) => kind === 'required').map(({ fields }) => fields[0]!));
  const draw = (number: number, attempt: number): Cells => {
    const cells: Cells = {};
    for (const field of table.fields) {
      const variant = keys.has(field.name) ? 0 : attempt;
      cells[field.name] = genericCell(field, codes.of(field.name), number, hashText(seed + variant, field.name));
    }
    for (const { name } of table.fields) {
      const code = labelledCode(table, name);
      if (code !== undefined) cells[name] = codes.label(code, cells[code]!);
      else if (checkOf(table, name, 'code')?.params['holds'] === 'label') cells[name] = codes.label(name, cells[name]!);
    }
    return cells;
  };
  return (number) => {
    let best = draw(number, 0);
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const faults = failing(best);
      if (faults.length === 0) return best;
      const eased = { ...best };
      for (const name of faults.flatMap(({ check: { fields } }) => fields)) if (!required.has(name) && !keys.has(name)) eased[name] = '';
      if (failing(eased).length === 0) return eased;
      const next = draw(number, attempt);
      if (failing(next).length < faults.length) best = next;
    }
    return best;
  };
}

/** Keys that point into another record type take that record's values; totals take what they are to be equal to. */
function linked(plan: Plan, id: string, make: (table: string) => Cells): Cells {
  const table = plan.tables.find((each) => each.id === id)!;
  const cells = { ...make(id) };
  for (const check of table.checks) {
    const other = plan.tables.find((each) => each.id === check.params['other']);
    if (!other) continue;
    const partner = make(other.id);
    const otherKey = listed(check.params['otherKey']);
    listed(check.params['key']).forEach((field, position) => (cells[field] = partner[otherKey[position]!]!));
    if (check.kind !== 'total') continue;
    const { field, summed } = readTotal(termsOf(table, plan.tables).expression(check.params['requirement'] as string));
    cells[field] = partner[summed.field]!;
  }
  return cells;
}

function listed(value: unknown): string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}
