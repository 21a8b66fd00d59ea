import type { PGlite } from '@electric-sql/pglite';
import { expect } from 'vitest';
import type { ExpressionNode } from '../../src/expression/tree.js';
import type { Plan, TablePlan } from '../../src/plan/plan.js';
import { duckDbRunner } from './duckdb.js';
import { javaScriptRunner } from './javascript.js';
import { kernelRunner } from './kernel.js';
import { postgresRunner } from './postgres/runner.js';
import { kindOfValue, type Runner, type Subject, type TestList, type Value } from './runner.js';

/** One printer's values are what the others must give. */
export interface Runners {
  first: Runner;
  others: readonly Runner[];
  close(): Promise<void>;
}

export async function openRunners(
  postgres: PGlite,
  plan: Plan,
  tables: readonly TablePlan[],
  lists: readonly TestList[],
): Promise<Runners> {
  const first = javaScriptRunner(lists);
  const others = [await duckDbRunner(plan, tables), await postgresRunner(postgres, lists), await kernelRunner(lists)];
  return { first, others, close: async () => void (await Promise.all(others.map((each) => each.close()))) };
}

interface Demands {
  /** Whether the meaning of an expression, by its place, is promised of a row. */
  promised?(cells: readonly string[], at: number): boolean;
  /** How many different texts or numbers there must be. */
  results?: number;
}

/** So often at least a test that is true now and then is true, and false. */
const often = 20;

/** Holds all printers to the values of the first, on every row for which a meaning is promised; and the rows to show each result often. */
export async function expectOneMeaning(
  { first, others }: Runners,
  nodes: readonly ExpressionNode[],
  subject: Subject,
  { promised = () => true, results = 10 }: Demands = {},
): Promise<void> {
  const values = await first.run(nodes, subject);
  for (const runner of others) {
    const taken = subject.rows.flatMap((cells, at) => (cells.every((text) => runner.takes(text)) ? [{ cells, right: values[at]! }] : []));
    const found = await runner.run(nodes, { ...subject, rows: taken.map(({ cells }) => cells) });
    expect(found).toHaveLength(taken.length);
    for (const [row, { cells, right }] of taken.entries()) {
      for (const [at, value] of found[row]!.entries()) {
        if (value !== right[at] && promised(cells, at))
          expect({ of: described(nodes[at]!), cells, [runner.name]: value }).toEqual({
            of: described(nodes[at]!),
            cells,
            [runner.name]: right[at],
          });
      }
    }
  }
  for (const [at, node] of nodes.entries()) {
    const told = subject.rows.flatMap((cells, row) => (promised(cells, at) ? [values[row]![at]!] : []));
    if (kindOfValue(node) === 'truth')
      expect(Math.min(...[true, false].map((truth) => count(told, truth))), described(node)).toBeGreaterThanOrEqual(often);
    else expect(new Set(told).size, described(node)).toBeGreaterThanOrEqual(results);
  }
}

function count(values: readonly Value[], sought: boolean): number {
  return values.filter((value) => value === sought).length;
}

function described(node: ExpressionNode): string {
  return JSON.stringify(node).slice(0, 300);
}
