import { meets, periodOf } from '../../check/overlap.js';
import type { Check, Plan, TablePlan } from '../../plan/plan.js';
import { grouped, groups, keyOf, type Judged, type Question } from './judged.js';
import { conditionTest, pairTest } from './pair-test.js';
import { wholeQuestion } from './whole-table.js';

/** The rows that fail a check over many rows. */
export function questionOf(plan: Plan, table: TablePlan, check: Check): Question {
  const key = check.params['key'] as string[];
  const otherKey = check.params['otherKey'] as string[];
  const other = check.params['other'] as string;
  const ofOther = (byTable: ReadonlyMap<string, Judged[]>) => grouped(byTable.get(other) ?? [], otherKey);
  if (check.kind === 'unique') return (own) => repeated(own, key, otherKey);
  if (check.kind === 'identical') return (own) => [...groups(own, ({ row }) => JSON.stringify(table.fields.map(({ name }) => row.cells[name] ?? ''))).values()].filter((rows) => rows.length > 1).flat();
  if (check.kind === 'overlap') return (own) => overlapping(own, key);
  if (check.kind === 'agree') {
    const [lead, otherLead] = [key, otherKey].map((parts) => parts.slice(0, -1)) as [string[], string[]];
    return (own, byTable) => {
      const others = (byTable.get(other) ?? []).filter((row) => keyOf(row, otherKey) !== undefined);
      const [there, whole] = [grouped(others, otherLead), grouped(others, otherKey)];
      return own.filter((row) => keyOf(row, key) !== undefined && there.has(keyOf(row, lead)!) && !whole.has(keyOf(row, key)!));
    };
  }
  if (check.kind === 'reference') {
    const applies = conditionTest(plan, table, check);
    return (own, byTable) => {
      const there = ofOther(byTable);
      return own.filter((row) => keyOf(row, key) !== undefined && applies(row) && !there.has(keyOf(row, key)!));
    };
  }
  if (check.kind === 'compare') {
    const breaks = pairTest(plan, table, check);
    return (own, byTable) => {
      const there = ofOther(byTable);
      return own.filter((row) => there.get(keyOf(row, key) ?? '')?.some((partner) => breaks(row, partner)));
    };
  }
  return wholeQuestion(plan, table, check);
}

/** Rows whose period has days in common with another that begins on another day. */
function overlapping(own: readonly Judged[], key: readonly string[]): Judged[] {
  const { group, start, end } = periodOf(key);
  const period = (row: Judged) => ({ start: row.key(start)!, end: row.key(end) ?? '99991231' });
  const concerned = own.filter((row) => row.key(start) !== undefined && !row.unsound(end) && period(row).start <= period(row).end);
  return [...grouped(concerned, group).values()].flatMap((rows) =>
    rows.filter((row) => rows.some((other) => period(other).start !== period(row).start && meets(period(row), period(other)))),
  );
}

/** Rows that have their key in common: all of them, or where the key has an owner those of more than one. */
function repeated(own: readonly Judged[], key: readonly string[], owner: readonly string[] | undefined): Judged[] {
  const owned = owner ? own.filter((row) => keyOf(row, owner) !== undefined) : own;
  const several = (rows: readonly Judged[]) => (owner ? new Set(rows.map((row) => keyOf(row, owner))).size : rows.length) > 1;
  return [...grouped(owned, key).values()].filter(several).flat();
}
