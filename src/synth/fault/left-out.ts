import type { Check } from '../../plan/plan.js';
import type { RowSource } from '../source.js';
import type { Failure, Judge, Row } from './judge.js';

/** Rows that tell a whole story, and the same without some of them. */
export interface LeftOut {
  before: Row[];
  after: Row[];
  failures: Failure[];
}

/**
 * Leaves out a row, or all rows that have a value of a field in common, so that a check of what should be there fails.
 *
 * @param judge Of all rows there are.
 * @returns The way that breaks the least else; undefined when nothing that is left out breaks the check.
 */
export function leaveOut(source: RowSource, judge: Judge, check: Check, number: number, tables: ReadonlySet<string>): LeftOut | undefined {
  let best: LeftOut | undefined;
  for (let kind = 0; kind < source.stories; kind++) {
    const story = source.story(kind, number);
    const before = [...tables].flatMap((table) => story.records(table).map((cells): Row => ({ table, cells })));
    for (const left of candidates(
      before.filter(({ table }) => table === check.table),
      check.fields,
    )) {
      const after = before.filter((row) => !left.has(row));
      const failures = judge.rows(after);
      const breaks = failures.some((failure) => failure.check === check);
      if (breaks && (!best || failures.length < best.failures.length)) best = { before, after, failures };
      if (best?.failures.length === 1) return best;
    }
  }
  return best;
}

function* candidates(rows: readonly Row[], fields: readonly string[]): Generator<ReadonlySet<Row>> {
  for (const row of rows) yield new Set([row]);
  for (const field of fields) {
    for (const value of new Set(rows.map(({ cells }) => cells[field]))) yield new Set(rows.filter(({ cells }) => cells[field] === value));
  }
}
