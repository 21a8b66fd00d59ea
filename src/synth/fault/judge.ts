import { isUnsettling } from '../../check/kinds.js';
import { formed, readKeyPart } from '../../value/key-part.js';
import * as runtime from '../../value/runtime.js';
import { recordChecker, type CheckOutcome } from '../../javascript/record-checker.js';
import type { Check, Plan } from '../../plan/plan.js';
import type { Cells } from '../source.js';
import { asksWholeTable } from './breaks.js';
import { groups, type Judged, type Question, type Row } from './judged.js';
import { pathsOf, type Paths } from './paths.js';
import { questionOf } from './question.js';

export type { Row } from './judged.js';

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
  /** The rows on which one check fails, over all rows together. */
  failing(check: Check, rows: readonly Row[]): Row[];
}

/**
 * @param tables Record types that the export has; checks that need others are left out.
 * @param whole Whether the rows are all there are. If not, checks that only the whole of a table can answer are left out.
 * @param closed Fields by which a group of rows is all there, also where the rows are not all there are.
 */
export function judgeOf(plan: Plan, tables: ReadonlySet<string>, whole = false, closed?: ReadonlySet<string>): Judge {
  const checkers = new Map<string, (cells: Cells) => CheckOutcome[]>();
  const questions = new Map<Check, Question>();
  for (const table of plan.tables.filter(({ id }) => tables.has(id))) {
    checkers.set(table.id, checkerOf(plan, table.id));
    for (const check of table.checks) {
      const other = check.params['other'] as string | undefined;
      const known = other === undefined || tables.has(other);
      if ((check.level === 'set' || check.level === 'between') && known && (whole || !asksWholeTable(check, closed)))
        questions.set(check, questionOf(plan, table, check));
    }
  }
  const paths = pathsOf(plan);
  const words = new Map(
    plan.tables.map(({ id, fields }) => [
      id,
      new Map(fields.flatMap(({ name, nothings }) => (nothings ? [[name, runtime.knownWords(nothings)] as const] : []))),
    ]),
  );
  const record = (table: string, cells: Cells) =>
    checkers.get(table)!(cells)
      .filter(({ outcome }) => outcome === 'fail')
      .map(({ check }) => check);
  // Most rows of a set are judged again and again as they are.
  const known = new WeakMap<Row, Judged>();
  const judgedRow = (row: Row): Judged => {
    const judged = known.get(row) ?? judgedOf(row, record(row.table, row.cells), paths, words.get(row.table)!);
    known.set(row, judged);
    return judged;
  };
  // Of a set that differs in one row from the one before, most questions have the same answer.
  let last: ReadonlyMap<string, Judged[]> = new Map();
  const answers = new Map<Check, Judged[]>([...questions.keys()].map((check) => [check, []]));
  let hasMoved = false;
  return {
    record,
    failing(check, rows) {
      const judged = rows.map(judgedRow);
      const question = questions.get(check);
      if (!question) return judged.filter(({ failing }) => failing.includes(check)).map(({ row }) => row);
      const byTable = groups(judged, ({ row }) => row.table);
      if (paths.look(byTable)) hasMoved = true;
      const own = byTable.get(check.table);
      return own ? question(own, byTable).map(({ row }) => row) : [];
    },
    rows(rows) {
      const judged = rows.map(judgedRow);
      const failures = judged.flatMap(({ row, failing }) => failing.map((check) => ({ row, check })));
      const byTable = groups(judged, ({ row }) => row.table);
      const changed = paths.look(byTable) || hasMoved;
      hasMoved = false;
      const same = new Set(changed ? [] : [...tables].filter((table) => isSame(byTable.get(table), last.get(table))));
      last = byTable;
      for (const [check, question] of questions) {
        const own = byTable.get(check.table);
        const isAnswered = same.has(check.table) && same.has((check.params['other'] as string | undefined) ?? check.table);
        if (!isAnswered) answers.set(check, own ? question(own, byTable) : []);
        failures.push(...answers.get(check)!.map(({ row }) => ({ row, check })));
      }
      return failures;
    },
  };
}

const made = new WeakMap<Plan, Map<string, (cells: Cells) => CheckOutcome[]>>();

/** The checker of a record type, compiled once. */
export function checkerOf(plan: Plan, table: string): (cells: Cells) => CheckOutcome[] {
  const known = made.get(plan) ?? new Map<string, (cells: Cells) => CheckOutcome[]>();
  made.set(plan, known);
  if (!known.has(table)) known.set(table, recordChecker(plan, table));
  return known.get(table)!;
}

function isSame(one: readonly Judged[] = [], other: readonly Judged[] = []): boolean {
  return one.length === other.length && one.every((judged, at) => judged === other[at]);
}

function judgedOf(row: Row, failing: Check[], paths: Paths, words: ReadonlyMap<string, runtime.KnownWords>): Judged {
  const bad = new Set(failing.filter(isUnsettling).map(({ fields }) => fields[0]!));
  const filled = (field: string) => {
    const cell = row.cells[field] ?? '';
    const known = words.get(field);
    return runtime.filled(cell) && !(known && runtime.isPlaceholder(cell, known));
  };
  const sound = (field: string) => (filled(field) && !bad.has(field) ? row.cells[field]! : undefined);
  return {
    row,
    failing,
    filled,
    sound,
    isPath: (field) => paths.has(field),
    key(part) {
      const { field, form } = readKeyPart(part)!;
      const cell = sound(field);
      if (form) return formed(form, row.cells[field] ?? '', cell !== undefined);
      return cell !== undefined && paths.has(field) ? paths.key(cell) : cell;
    },
    unsound: (field) => filled(field) && bad.has(field),
    keys: new Map(),
  };
}
