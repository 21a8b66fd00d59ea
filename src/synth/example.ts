import { filled } from '../value/runtime.js';
import { kindOf } from '../check/kinds.js';
import { isRowCheck } from '../duckdb/pass/layout.js';
import type { Check, Plan } from '../plan/plan.js';
import { judgeOf, type Failure, type Row } from './fault/judge.js';
import { leaveOut } from './fault/left-out.js';
import { planterOf } from './fault/planter.js';
import { recordOf } from './row-maker.js';
import { type Cells, type RowSource } from './source.js';
import { sourceOf } from './worlds.js';

const sources = new WeakMap<Plan, Map<number, RowSource>>();
const exampleRows = 600;

/** So many conforming records of a table. A table that has fewer in a small export gives them again. */
export function exampleRecords(plan: Plan, tableId: string, count: number, seed: number): Cells[] {
  const table = plan.tables.find(({ id }) => id === tableId);
  if (!table) throw new Error(`the plan has no record type ${tableId}`);
  const records: Cells[] = [];
  // A small export may have no record of a rare kind.
  for (let rows = Math.max(count, exampleRows); records.length === 0; rows *= 10) {
    for (const row of exampleSource(plan, seed, rows).rows(tableId)) {
      records.push(recordOf(table, row));
      if (records.length === count) return records;
    }
  }
  return Array.from({ length: count }, (_, index) => ({ ...records[index % records.length]! }));
}

/**
 * A fault of any check, in as few rows as it needs: the same rows without it and with it, and every check that then fails.
 * Where rows are missing, `after` has the others of `before` as they are.
 */
export interface Example {
  before: readonly Row[];
  after: readonly Row[];
  failures: readonly Failure[];
}

/** An example of a check and of its fault; undefined when no value can break it. */
export function exampleOf(plan: Plan, check: Check, seed: number): Example | undefined {
  const others = check.params['other'] as string | undefined;
  const tables = new Set([check.table, ...(others ? [others] : [])]);
  const source = fitFor(check, exampleSource(plan, seed, 0), seed);
  // The rows of an example are all there are.
  const judge = judgeOf(plan, tables, true);
  return (
    (kindOf(check.kind).misses ? leaveOut(source, judge, check, seed, tables) : undefined) ??
    planterOf(plan, source, judge, tables)(check, seed, seed)
  );
}

/** The stories that can show a check: without anything advised against on a record, with records of the other type, and with its fields filled where any story has them so. */
function fitFor(check: Check, source: RowSource, number: number): RowSource {
  const { table, params } = check;
  const operands = kindOf(check.kind).written ? check.fields : check.operands;
  const other = params['other'] as string | undefined;
  const fits = (kind: number) => {
    if (isRowCheck(check)) return kind < (source.soundStories ?? source.stories);
    const story = source.story(kind, number);
    // A reference under a condition is shown where the condition holds and the other record is there.
    const isOptional = !story.whole && !(kindOf(check.kind).refers && params['when']);
    return other === undefined || isOptional || story.records(other).length > 0;
  };
  const applies = (kind: number) =>
    source
      .story(kind, number)
      .records(table)
      .some((cells) => operands.every((field) => filled(cells[field] ?? '')));
  const fitting = Array.from({ length: source.stories }, (_, kind) => kind).filter(fits);
  const applying = fitting.filter(applies);
  const kinds = applying.length > 0 ? applying : fitting;
  return { ...source, stories: kinds.length, story: (kind, own) => source.story(kinds[kind]!, own) };
}

/**
 * A record on which a cell or record check fails, and every check that fails on it: usually that one alone.
 *
 * @throws Error when the table has no such check, or no value can break it.
 */
export function faultyRecord(plan: Plan, tableId: string, checkId: string, seed: number): { record: Cells; checks: string[] } {
  const check = recordCheck(plan, tableId, checkId);
  const tables = new Set([tableId]);
  const plant = planterOf(plan, exampleSource(plan, seed, 0), judgeOf(plan, tables), tables);
  const planted = plant(check, seed, seed);
  if (!planted) throw new Error(`no value of its fields breaks ${tableId} ${checkId}`);
  return { record: planted.rows[0]!.cells, checks: planted.failures.map((failure) => failure.check.id) };
}

function recordCheck(plan: Plan, tableId: string, checkId: string): Check {
  const check = plan.tables.find(({ id }) => id === tableId)?.checks.find(({ id }) => id === checkId);
  if (!check || !isRowCheck(check)) throw new Error(`${tableId} has no cell or record check ${checkId}`);
  return check;
}

function exampleSource(plan: Plan, seed: number, rows: number): RowSource {
  const bySeed = sources.get(plan) ?? new Map<number, RowSource>();
  sources.set(plan, bySeed);
  const known = bySeed.get(seed);
  if (known && rows <= exampleRows) return known;
  const source = sourceOf(plan, Math.max(rows, exampleRows), seed);
  if (rows <= exampleRows) bySeed.set(seed, source);
  return source;
}
