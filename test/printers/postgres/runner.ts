import { PGlite } from '@electric-sql/pglite';
import type { ExpressionNode } from '../../../src/expression/tree.js';
import type { Spanned } from '../../../src/javascript/scope.js';
import type { CodeListPlan } from '../../../src/plan/plan.js';
import { spansOf } from '../../../src/javascript/record-code.js';
import { attributeByCode } from '../../../src/value/attributes.js';
import { attributesOf, kindOfValue, unitsOf, type Runner, type TestList, type Value } from '../runner.js';
import { toPostgres } from './printer.js';
import type { PostgresScope } from './scope.js';

let tables = 0;

/** PostgreSQL in this process, in memory. It takes seconds to start. */
export function openPostgres(): Promise<PGlite> {
  return PGlite.create();
}

/** Runs PostgreSQL's SQL. Several may share a database, one after the other. */
export async function postgresRunner(db: PGlite, lists: readonly TestList[]): Promise<Runner> {
  const names = new Map<string, string>();
  const nameOf = (...key: string[]) => names.get(JSON.stringify(key))!;
  const keep = async (key: string[], columns: readonly string[], rows: readonly (readonly (string | null)[])[], unique?: true) => {
    const name = `list${tables++}`;
    names.set(JSON.stringify(key), name);
    await create(db, name, columns, rows);
    await db.exec(`CREATE ${unique ? 'UNIQUE ' : ''}INDEX ON ${name} (${columns[0]}); ANALYZE ${name}`);
  };
  for (const list of lists as readonly CodeListPlan[]) {
    await keep(
      ['list', list.id],
      ['code', 'label'],
      list.codes.flatMap(({ code, names: labels }) => (labels.length === 0 ? [[code, null]] : labels.map((label) => [code, label]))),
    );
    for (const of of ['code', 'pair'] as const)
      await keep(
        ['spans', list.id, of],
        ['value', 'first', 'last'],
        [...spansOf(list, of)].flatMap(([value, spans]) => spans.map(([first, last]) => [value, first, last])),
      );
    for (const name of attributesOf(list))
      await keep(['attribute', list.id, name], ['code', 'value'], [...attributeByCode(list, name)], true);
  }
  return {
    name: 'PostgreSQL',
    takes: (text) => !text.includes('\0'),
    close: () => Promise.resolve(),
    async run(nodes, { columns, rows }) {
      const places = new Map(columns.map(({ name }, place) => [name, place]));
      await db.exec('DROP TABLE IF EXISTS cells');
      await create(
        db,
        'cells',
        ['place', ...columns.map((_, place) => `c${place}`)],
        rows.map((row, place) => [String(place), ...row]),
      );
      const scope: PostgresScope = {
        cell: (name) => `c${places.get(name)}`,
        words: (name) => columns[places.get(name)!]!.nothings,
        list: (id) => nameOf('list', id),
        spans: (id, of: Spanned) => nameOf('spans', id, of),
        attribute: (id, name) => nameOf('attribute', id, name),
      };
      const values = nodes.map((node) => told(node, toPostgres(node, scope)));
      // Rows come as arrays, so that no column need have a name.
      const { rows: found } = await db.query<unknown[]>(`SELECT ${values.join(',\n')} FROM cells ORDER BY place::integer`, [], {
        rowMode: 'array',
      });
      return found.map((row) =>
        row.map((value, at): Value =>
          kindOfValue(nodes[at]!) === 'number' && value !== null ? unitsOf(value as string) : (value as Value),
        ),
      );
    },
  };
}

async function create(db: PGlite, table: string, columns: readonly string[], rows: readonly (readonly (string | null)[])[]): Promise<void> {
  await db.exec(`CREATE TABLE ${table} (${columns.map((column) => `${column} text`).join(', ')})`);
  await db.query(
    `INSERT INTO ${table} SELECT ${columns.map((_, at) => `row ->> ${at}`).join(', ')} FROM jsonb_array_elements($1::jsonb) AS each(row)`,
    [JSON.stringify(rows)],
  );
}

function told(node: ExpressionNode, sql: string): string {
  return { truth: sql, number: `(${sql})::text`, text: `upper(encode(convert_to(${sql}, 'UTF8'), 'hex'))` }[kindOfValue(node)];
}
