import { completenessOf } from '../../check/complete.js';
import { codesAsked } from '../../value/attributes.js';
import { decimal, filled } from '../../value/runtime.js';
import { startOf } from '../../check/sequence.js';
import { keysOf } from '../../check/total.js';
import type { Check, Plan, TablePlan } from '../../plan/plan.js';
import { termsOf } from '../../compile/terms.js';
import { readTotal } from '../../rule/aggregate.js';
import { grouped, type Judged, type Question } from './judged.js';
import { partnerTest } from './pair-test.js';

/** Whether only the whole of a table answers a check, so that a few rows of it cannot be judged. */
export function asksWholeTable({ kind, params }: Check): boolean {
  return kind === 'sequence' || kind === 'complete' || (kind === 'total' && keysOf(params).key.length === 0);
}

/** The rows that fail a check of sequence, completeness or totals. */
export function wholeQuestion(plan: Plan, table: TablePlan, check: Check): Question {
  if (check.kind === 'sequence') return sequence(plan, table, check);
  if (check.kind === 'complete') return complete(plan, table, check);
  return total(plan, table, check);
}

function sequence(plan: Plan, table: TablePlan, check: Check): Question {
  const key = check.params['key'] as string[];
  const last = key.at(-1)!;
  const { operator, start } = startOf(check.params, termsOf(table, plan.tables));
  const first = BigInt(start);
  return (own) => {
    const numbered = own.filter((row) => /^[0-9]{1,15}$/.test(row.key(last) ?? ''));
    const groups = key.length > 1 ? grouped(numbered, key.slice(0, -1)).values() : [numbered];
    return [...groups].flatMap((rows) => {
      const byNumber = new Map<bigint, Judged>();
      for (const row of rows) if (!byNumber.has(BigInt(row.key(last)!))) byNumber.set(BigInt(row.key(last)!), row);
      const numbers = [...byNumber.keys()].sort((one, other) => (one < other ? -1 : 1));
      const least = (n: bigint) => (operator === '==' ? n === first : n >= first);
      return numbers.filter((n, at) => (at === 0 ? !least(n) : numbers[at - 1] !== n - 1n)).map((n) => byNumber.get(n)!);
    });
  };
}

function complete(plan: Plan, table: TablePlan, check: Check): Question {
  const wanted = completenessOf(check.params, termsOf(table, plan.tables));
  const asked = codesAsked(wanted.matches, plan.codeLists.get(wanted.list)?.codes ?? []);
  return (own) =>
    [...grouped(own, check.params['key'] as string[]).values()].flatMap((rows) => {
      const there = new Set(rows.map((row) => row.sound(wanted.field)));
      const [first] = rows as [Judged];
      const belongs = (values: readonly string[]) => wanted.matches.every(({ field }, at) => field === undefined || first.sound(field) === values[at]);
      return asked.some(({ code, values }) => belongs(values) && !there.has(code)) ? [first] : [];
    });
}

function total(plan: Plan, table: TablePlan, check: Check): Question {
  const { field, how, summed } = readTotal(termsOf(table, plan.tables).expression(check.params['requirement'] as string));
  const { key, otherKey } = keysOf(check.params);
  const chosen = partnerTest(plan, table, check);
  const amount = (parts: readonly Judged[]): bigint | undefined => {
    if (how === 'count' && summed.field === undefined) return BigInt(parts.length) * 10000n;
    const cells = parts.map((part) => part.sound(summed.field!));
    if (cells.includes(undefined)) return undefined;
    return how === 'count' ? BigInt(new Set(cells).size) * 10000n : cells.reduce((sum, cell) => sum + decimal(cell!), 0n);
  };
  return (own, byTable) => {
    const others = byTable.get(check.params['other'] as string) ?? [];
    const taken = others.map((row) => ({ row, choice: chosen(row) }));
    const doubtful = new Set(taken.filter(({ choice }) => choice === undefined).map(({ row }) => row));
    const rows = taken.filter(({ choice }) => choice !== false).map(({ row }) => row);
    const there = key.length > 0 ? grouped(rows, otherKey) : undefined;
    const keyText = (row: Judged) => [...grouped([row], key).keys()][0];
    return own.filter((row) => {
      const value = row.sound(field);
      const name = key.length > 0 ? keyText(row) : '';
      if (value === undefined || name === undefined || !filled(value)) return false;
      const parts = there ? there.get(name) : rows;
      if (!parts && how === 'sum') return false;
      if (parts?.some((part) => doubtful.has(part))) return false;
      const found = amount(parts ?? []);
      return found !== undefined && decimal(value) !== found;
    });
  };
}
