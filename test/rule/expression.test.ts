import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DuckDBConnection } from '@duckdb/node-api';
import * as runtime from '../../src/value/runtime.js';
import { inPlace } from '../../src/duckdb/expression/hoist.js';
import { sqlDecimal } from '../../src/duckdb/expression/tests.js';
import { treeOf, type Expression } from '../../src/rule/expression.js';
import { toJavaScript } from '../../src/javascript/printer.js';
import type { OperandType } from '../../src/rule/operand.js';
import { toSql } from '../../src/duckdb/expression/printer.js';
import { typeSql, indexOf } from '../../src/duckdb/list/list-index.js';
import { attributesSetUp } from '../../src/duckdb/list/list-attributes.js';
import { listTests } from '../../src/duckdb/list/lists.js';
import { partMark } from '../../src/value/spans.js';
import { listType } from '../../src/duckdb/names.js';
import { javaScriptOf, nameOf, readBlocks, soundExpression, sqlOf } from './blocks.js';
import { evaluate, openDuckDb } from './duckdb.js';
import { attributeByCode } from '../../src/value/attributes.js';
import { javaScriptScope, sqlScope } from '../printers/scopes.js';
import { fields, others, postCodes, posts } from './fields.js';
import { hostileText } from './hostile.js';
import type { NumberType } from '../../src/expression/tree.js';
import { sqlEmpty } from '../../src/duckdb/expression/blank.js';

const blocks = readBlocks();

/** All columns of the tests, own fields first. */
const columns: [name: string, type: OperandType][] = [
  ...fields,
  ...[...others].flatMap(([table, named]) => [...named].map(([field, type]): [string, OperandType] => [nameOf(field, table), type])),
];

const postList = { id: 'post', codes: postCodes };
const attributes = Object.fromEntries(['years', 'place'].map((name) => [name, attributeByCode(postList, name)]));
const index = indexOf('post', [...posts.keys()], 1);
const { inList, attribute } = listTests(new Map([['post', { index }]]), inPlace);

let db: DuckDBConnection;
beforeAll(async () => {
  db = await openDuckDb();
  const held = {
    label: [...posts.values()].flat(),
    pair: [...posts].flatMap(([code, names]) => names.map((name) => `${code}${partMark}${name}`)),
  };
  for (const [what, values] of Object.entries(held)) {
    await db.run(typeSql(listType('post', what as keyof typeof held), values));
  }
  for (const statement of [...index.setUp(), ...attributesSetUp(postList, ['years', 'place'])]) await db.run(statement);
});

function runJavaScript(expression: Expression): (record: Record<string, string>) => boolean {
  const code = toJavaScript(
    treeOf(expression),
    javaScriptScope({
      cell: (field, table) => `record.${nameOf(field, table)}`,
      filled: (field, table) => `runtime.filled(record.${nameOf(field, table)})`,
      runtime: (name) => `runtime.${name}`,
      codeList: () => 'posts',
      codeAttribute: (_, name) => `attributes.${name}`,
    }),
  );
  const run = new Function('runtime', 'posts', 'attributes', 'record', `return ${code};`) as (
    functions: typeof runtime,
    list: typeof posts,
    attributes: object,
    record: Record<string, string>,
  ) => boolean;
  return (record) => run(runtime, posts, attributes, record);
}

function sqlOverCells(expression: Expression): string {
  const cell = (field: string, table?: string) => `c${columns.findIndex(([name]) => name === nameOf(field, table))}`;
  const decimal = (field: string, table?: string) => {
    const { digits, decimals } = columns.find(([name]) => name === nameOf(field, table))![1] as NumberType;
    return `(${sqlDecimal(cell(field, table), digits, decimals)})`;
  };
  return toSql(
    treeOf(expression),
    sqlScope({ cell, filled: (field, table) => `NOT ${sqlEmpty(cell(field, table))}`, decimal, inList, attribute }),
  );
}

/** Rows for DuckDB: an empty cell is NULL or zero-length there. */
function rowsOf(records: readonly Record<string, string>[]): (string | null)[][] {
  return records.map((record, at) => columns.map(([name]) => record[name] || (at % 2 === 0 ? null : '')));
}

function isSound(text: string, type: OperandType): boolean {
  if (typeof type === 'object' && 'digits' in type) return runtime.isDecimal(text, type.digits, type.decimals);
  const tests: Partial<Record<string, (text: string) => boolean>> = {
    date: runtime.isDate,
    month: runtime.isMonth,
    year: runtime.isYear,
    moment: runtime.isMoment,
    period: runtime.isPeriod,
  };
  return typeof type === 'object' ? true : (tests[type]?.(text) ?? true);
}

describe.each(blocks)('$source', ({ source, javascript, sql, verdicts }) => {
  const expression = soundExpression(source);

  it('compiles', () => {
    expect(javaScriptOf(expression)).toBe(javascript);
    // A line break within a text is written as in the file of cases.
    expect(sqlOf(expression).replaceAll('\n', '\\n')).toBe(sql);
  });

  it.each(verdicts)('$line', async ({ record, verdict }) => {
    const cells = {
      ...Object.fromEntries(columns.map(([name]) => [name, ''])),
      ...Object.fromEntries(Object.entries(record).map(([name, cell]) => [name.replace('.', '_'), cell])),
    };
    expect(runJavaScript(expression)(cells)).toBe(verdict);
    expect(await evaluate(db, rowsOf([cells]), [sqlOverCells(expression)])).toEqual([[verdict]]);
  });
});

/** Cells that are often sound, so that many expressions apply. */
const cellOf: Record<string, fc.Arbitrary<string>> = {
  string: fc.oneof(hostileText, fc.constantFrom('1', '2', '公司', '上海公司', '310101', '320000', '440524188001010014', 'ABC１２')),
  date: fc.constantFrom('19491231', '19800101', '20000131', '20000229', '20200131'),
  month: fc.constantFrom('194912', '200001', '202001', '202002'),
  year: fc.constantFrom('1980', '2000', '2024'),
  moment: fc.constantFrom('20000131235959', '20000201000500', '20000229120000', '20200131083000'),
  period: fc.constantFrom('2023010120231231', '2023123120230101'),
  identifier: fc
    .array(fc.oneof(fc.constantFrom('A00123', 'AB00456', 'B12', '', 'A00123456', '甲00123', 'A0012', 'ab00456'), hostileText), {
      minLength: 1,
      maxLength: 3,
    })
    .chain((values) => fc.constantFrom('；', ';').map((mark) => values.join(mark))),
  number: fc.oneof(
    fc.constantFrom('0', '-0', '0.00', '0.08', '1', '2', '5', '400', '5000', '5000.00', '-1', '12.5', '25'),
    fc
      .tuple(fc.constantFrom('', '-'), fc.constantFrom('', '9', '1'), fc.integer({ min: 1, max: 20 }))
      .map(([sign, digit, length]) => `${sign}${(digit || '7').repeat(length)}`),
    fc.tuple(fc.nat(20_000), fc.integer({ min: 0, max: 9999 })).map(([whole, decimals]) => `${whole}.${decimals}`),
  ),
};

function kindOf(type: OperandType): string {
  if (typeof type === 'string') return type;
  return 'digits' in type ? 'number' : 'identifier';
}

const record = fc.record(
  Object.fromEntries(
    columns.map(([name, type]) => [
      name,
      fc.oneof(
        { weight: 8, arbitrary: cellOf[kindOf(type)]! },
        { weight: 1, arbitrary: hostileText },
        { weight: 1, arbitrary: fc.constantFrom('', ' ', '\u3000') },
      ),
    ]),
  ),
);

describe('JavaScript and SQL', () => {
  it('agree on every record whose operands are filled and sound, and raise no error on any other', async () => {
    const records = fc.sample(record, { numRuns: 8000, seed: 11 });
    const expressions = blocks.map(({ source }) => soundExpression(source));
    const rows = await evaluate(db, rowsOf(records), expressions.map(sqlOverCells));
    for (const [column, expression] of expressions.entries()) {
      const run = runJavaScript(expression);
      const used = [
        ...expression.mentioned.map((field) => ({ name: field, bare: expression.operands.includes(field) })),
        ...expression.others.map(({ table, field, bare }) => ({ name: nameOf(field, table), bare })),
      ];
      const types = new Map(columns);
      let applied = 0;
      for (const [at, cells] of records.entries()) {
        const verdict = run(cells);
        const applies = used.every(({ name, bare }) => (runtime.filled(cells[name]!) ? isSound(cells[name]!, types.get(name)!) : !bare));
        if (!applies) continue;
        applied++;
        if (rows[at]![column] !== verdict)
          expect({ source: expression.source, cells, sql: rows[at]![column] }).toEqual({ source: expression.source, cells, sql: verdict });
      }
      expect(applied, expression.source).toBeGreaterThan(500);
    }
  });
});
