import * as runtime from '../../check/runtime.js';
import { recordChecker, type CheckOutcome } from '../../engine/record.js';
import type { Check, Plan, TablePlan } from '../../plan/plan.js';
import { termsOf } from '../../plan/terms.js';
import { readTotal } from '../../rule/expression.js';
import type { Cells } from '../source.js';
import { conditionTest, pairTest } from './pair-test.js';

/** A record of a small set that is judged as a whole. */
export interface Row {
  table: string;
  cells: Cells;
}

export interface Failure {
  row: Row;
  check: Check;
}

/** Judges rows by every check whose record types are there, in memory: for sets that fit into it. */
export interface Judge {
  /** Cell and record checks of one record that fail. */
  record(table: string, cells: Cells): Check[];
  /** Every check, over all rows together. */
  rows(rows: readonly Row[]): Failure[];
}

/** @param tables Record types that the export has; checks that need others are left out. */
export function judgeOf(plan: Plan, tables: ReadonlySet<string>): Judge {
  const checkers = new Map<string, (cells: Cells) => CheckOutcome[]>();
  const questions = new Map<Check, Question>();
  for (const table of plan.tables.filter(({ id }) => tables.has(id))) {
    checkers.set(table.id, recordChecker(plan, table.id));
    for (const check of table.checks) {
      const other = check.params['other'] as string | undefined;
      const known = other === undefined || tables.has(other);
      if ((check.level === 'set' || check.level === 'between') && known) questions.set(check, questionOf(plan, table, check));
    }
  }
  const record = (table: string, cells: Cells) => checkers.get(table)!(cells).filter(({ outcome }) => outcome === 'fail').map(({ check }) => check);
  return {
    record,
    rows(rows) {
      const judged = rows.map((row) => judgedOf(row, record(row.table, row.cells)));
      const failures = judged.flatMap(({ row, failing }) => failing.map((check) => ({ row, check })));
      const byTable = groups(judged, ({ row }) => row.table);
      for (const [check, question] of questions) {
        const own = byTable.get(check.table);
        if (own) failures.push(...question(own, byTable).map(({ row }) => ({ row, check })));
      }
      return failures;
    },
  };
}

/** A row with its failing record checks, and what is left of a cell for checks over many rows. */
export interface Judged {
  row: Row;
  failing: Check[];
  /** The cell where it is filled and sound. */
  sound(field: string): string | undefined;
  /** True where it is filled and not sound. */
  unsound(field: string): boolean;
}

type Question = (own: readonly Judged[], byTable: ReadonlyMap<string, Judged[]>) => Judged[];

function judgedOf(row: Row, failing: Check[]): Judged {
  const bad = new Set(failing.filter(({ level, severity, kind }) => level === 'cell' && severity === 'error' && kind !== 'required').map(({ fields }) => fields[0]!));
  const filled = (field: string) => runtime.filled(row.cells[field] ?? '');
  return {
    row,
    failing,
    sound: (field) => (filled(field) && !bad.has(field) ? row.cells[field]! : undefined),
    unsound: (field) => filled(field) && bad.has(field),
  };
}

function questionOf(plan: Plan, table: TablePlan, check: Check): Question {
  const key = check.params['key'] as string[];
  const otherKey = check.params['otherKey'] as string[];
  const other = check.params['other'] as string;
  const ofOther = (byTable: ReadonlyMap<string, Judged[]>) => grouped(byTable.get(other) ?? [], otherKey);
  if (check.kind === 'unique') {
    return (own) => [...grouped(own, key).values()].filter((rows) => rows.length > 1).flat();
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
  const { field, summed } = readTotal(termsOf(table, plan.tables).expression(check.params['requirement'] as string));
  return (own, byTable) => {
    const there = ofOther(byTable);
    return own.filter((row) => {
      const parts = there.get(keyOf(row, key) ?? '')?.map((part) => part.sound(summed.field));
      const value = row.sound(field);
      if (value === undefined || !parts || parts.includes(undefined)) return false;
      return runtime.decimal(value) !== parts.reduce((sum, part) => sum + runtime.decimal(part!), 0n);
    });
  };
}

function grouped(rows: readonly Judged[], key: readonly string[]): Map<string, Judged[]> {
  const found = groups(rows, (row) => keyOf(row, key) ?? '');
  found.delete('');
  return found;
}

function groups<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = found.get(name);
    if (group) group.push(item);
    else found.set(name, [item]);
  }
  return found;
}

function keyOf(row: Judged, key: readonly string[]): string | undefined {
  const cells = key.map((field) => row.sound(field));
  return cells.includes(undefined) ? undefined : JSON.stringify(cells);
}
