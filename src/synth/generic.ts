import { kindOf, ownCodesIn, questionOf } from '../check/kinds.js';
import type { Check, Plan, TablePlan } from '../plan/plan.js';
import type { Questions } from '../expression/question.js';
import { recordChecker } from '../javascript/record-checker.js';
import { termsOf } from '../compile/terms.js';
import { codesOf, labelledCode, type Codes } from './codes.js';
import { judgeOf, type Judge } from './fault/judge.js';
import { relatedBy } from './fault/story-rows.js';
import { keyField } from '../value/key-part.js';
import { genericCell } from './generic-cell.js';
import { hashText } from './random.js';
import type { Cells, RowSource } from './source.js';

const attempts = 24;

/**
 * Rows for a standard that this project knows no world of: each cell fits its representation, format, code list and
 * identifier; keys of different tables match row by row; where a rule still fails, other values are tried and
 * optional cells emptied.
 */
export function genericSource(plan: Plan, rows: number, seed: number): RowSource {
  const codes = codesOf(plan, plan.asOf.slice(0, 4));
  const makers = new Map(plan.tables.map((table) => [table.id, recordMaker(plan, table, codes, seed)]));
  const families = familiesOf(plan);
  const record = (id: string, number: number): Cells => {
    const { tables, judge } = families.get(id)!;
    const family = new Map(tables.map((table) => [table.id, makers.get(table.id)!(number)]));
    for (const table of tables) link(plan, table, family);
    ease(plan, judge, family);
    return family.get(id)!;
  };
  return {
    stories: 1,
    estimate: () => rows,
    *rows(id) {
      const names = tableNamed(plan, id).fields.map(({ name }) => name);
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
  const keys = keysOf(plan);
  const draw = (number: number, attempt: number): Cells => {
    const cells = Object.create(null) as Cells;
    for (const field of table.fields) {
      const variant = keys.has(field.name) ? 0 : attempt;
      cells[field.name] = genericCell(field, codes.of(field.name), number, hashText(seed + variant, field.name));
    }
    for (const { name } of table.fields) {
      const code = labelledCode(table, name);
      if (code !== undefined) cells[name] = codes.label(code, cells[code]!);
      else if (ownCodesIn(table.checks, name)?.holds === 'label') cells[name] = codes.label(name, cells[name]!);
    }
    return cells;
  };
  return (number) => {
    let best = draw(number, 0);
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const faults = failing(best);
      if (faults.length === 0) return best;
      const eased = { ...best };
      for (const name of faults.flatMap(({ check: { fields } }) => fields)) if (isOptional(table, keys, name)) eased[name] = '';
      if (failing(eased).length === 0) return eased;
      const next = draw(number, attempt);
      if (failing(next).length < faults.length) best = next;
    }
    return best;
  };
}

/** Record types whose records are compared with each other, directly or by way of others. */
function familiesOf(plan: Plan): Map<string, { tables: TablePlan[]; judge: Judge }> {
  const family = new Map(plan.tables.map(({ id }) => [id, new Set([id])]));
  for (const { table, params } of plan.tables.flatMap(({ checks }) => checks)) {
    const [one, two] = [family.get(table)!, family.get(params['other'] as string)];
    if (!two || one === two) continue;
    for (const id of two) {
      one.add(id);
      family.set(id, one);
    }
  }
  const judges = new Map([...new Set(family.values())].map((ids) => [ids, judgeOf(plan, ids)]));
  return new Map(
    [...family].map(([id, ids]) => [id, { tables: plan.tables.filter((table) => ids.has(table.id)), judge: judges.get(ids)! }]),
  );
}

/** Keys that point into another record type take that record's values; totals take what they are to be equal to. */
function link(plan: Plan, table: TablePlan, family: ReadonlyMap<string, Cells>): void {
  const cells = family.get(table.id)!;
  for (const check of table.checks) {
    const partner = family.get(check.params['other'] as string);
    if (!partner) continue;
    const [key, otherKey] = [listed(check.params['key']), listed(check.params['otherKey'])];
    const paired = key.length === otherKey.length;
    const theirs = paired ? otherKey : relatedBy(check.kind, otherKey, 'other');
    (paired ? key : relatedBy(check.kind, key, 'own')).forEach((part, position) => {
      const [field, other] = [keyField(part), keyField(theirs[position]!)];
      // Whoever has the choice had better point at nobody than at himself. Records compared by one key do not point.
      const free = partner === cells && field !== other && !mustBeFilled(table, field);
      cells[field] = free ? '' : partner[other]!;
    });
    const asked = questionOf(check, termsOf(table, plan));
    if (asked?.form === 'unequal' && asked.key.length > 0) cells[asked.field] = asked.how === 'count' ? '1' : someOf(asked.summed, partner);
  }
}

/** What a sum over one record comes to; 0 where it is made of more than a field. */
function someOf(summed: Questions['unequal']['summed'], partner: Cells): string {
  return summed?.of.kind === 'cell' ? partner[summed.of.name]! : '0';
}

/** Empties optional cells that checks between record types find fault with. */
function ease(plan: Plan, judge: Judge, family: ReadonlyMap<string, Cells>): void {
  const keys = keysOf(plan);
  const rows = [...family].map(([table, cells]) => ({ table, cells }));
  if (rows.length === 1) return;
  for (const { row, check } of judge.rows(rows)) {
    for (const name of check.fields) if (isOptional(tableNamed(plan, row.table), keys, name)) row.cells[name] = '';
  }
}

function mustBeFilled(table: TablePlan, field: string): boolean {
  return table.checks.some((check) => kindOf(check.kind).asks === 'filled' && check.fields[0] === field);
}

function isOptional(table: TablePlan, keys: ReadonlySet<string>, name: string): boolean {
  return !keys.has(name) && !mustBeFilled(table, name);
}

const knownKeys = new WeakMap<Plan, Set<string>>();

/** Fields that are keys of any check over many records. */
function keysOf(plan: Plan): Set<string> {
  const known =
    knownKeys.get(plan) ??
    new Set(
      plan.tables.flatMap(({ checks }) => checks.flatMap(({ params }: Check) => [...listed(params['key']), ...listed(params['otherKey'])])),
    );
  knownKeys.set(plan, known);
  return known;
}

function tableNamed(plan: Plan, id: string): TablePlan {
  return plan.tables.find((table) => table.id === id)!;
}

function listed(value: unknown): string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}
