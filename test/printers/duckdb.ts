import { sqlEmpty } from '../../src/duckdb/expression/blank.js';
import { inPlace } from '../../src/duckdb/expression/hoist.js';
import { sqlIsPlaceholder } from '../../src/duckdb/expression/placeholder.js';
import { toSql } from '../../src/duckdb/expression/printer.js';
import { sqlDecimal } from '../../src/duckdb/expression/tests.js';
import { listTests, provideLists } from '../../src/duckdb/list/lists.js';
import type { Session } from '../../src/duckdb/session.js';
import type { ExpressionNode } from '../../src/expression/tree.js';
import type { Plan, TablePlan } from '../../src/plan/plan.js';
import { evaluate, openDuckDb } from '../rule/duckdb.js';
import { kindOfValue, numbersIn, unitsOf, type Runner, type Value } from './runner.js';
import { sqlScope } from './scopes.js';

/** Runs DuckDB's SQL. Lists are made for the checks of the plan, as they are for those of a file. */
export async function duckDbRunner(plan: Plan, tables: readonly TablePlan[]): Promise<Runner> {
  const db = await openDuckDb();
  const provided: string[] = [];
  const session: Pick<Session, 'provide'> = { provide: (_, statements) => void provided.push(...statements()) };
  const tests = listTests(provideLists(session, plan, tables), inPlace);
  for (const statement of provided) await db.run(statement);
  return {
    name: 'DuckDB',
    takes: () => true,
    close: () => Promise.resolve(db.closeSync()),
    async run(nodes, { columns, rows }) {
      const places = new Map(columns.map(({ name }, place) => [name, place]));
      const cell = (name: string) => `c${places.get(name)}`;
      const numbers = numbersIn(nodes);
      const isWord = (name: string) => {
        const words = columns[places.get(name)!]!.nothings;
        return words ? `coalesce(${sqlIsPlaceholder(cell(name), words)}, false)` : 'false';
      };
      const scope = sqlScope({
        ...tests,
        cell,
        decimal: (name) => `(${sqlDecimal(cell(name), numbers.get(name)!.digits, numbers.get(name)!.decimals)})`,
        filled: (name) => `NOT (${sqlEmpty(cell(name))}) AND NOT ${isWord(name)}`,
        placeholder: isWord,
      });
      const values = await evaluate(
        db,
        rows,
        nodes.map((node) => told(node, toSql(node, scope))),
      );
      return values.map((row) =>
        row.map((value, at): Value =>
          kindOfValue(nodes[at]!) === 'number' && value !== null ? unitsOf(value as string) : (value as Value),
        ),
      );
    },
  };
}

/** Text as bytes, since reading it from DuckDB drops the mark of byte order. */
function told(node: ExpressionNode, sql: string): string {
  return { truth: sql, number: `(${sql})::VARCHAR`, text: `hex(${sql})` }[kindOfValue(node)];
}
