import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DuckDBConnection } from '@duckdb/node-api';
import { inPlace } from '../../src/duckdb/expression/hoist.js';
import * as runtime from '../../src/value/runtime.js';
import * as sql from '../../src/duckdb/expression/tests.js';
import { checkCharacters } from '../../src/duckdb/expression/check-characters.js';
import { evaluate, openDuckDb } from './duckdb.js';
import { hostileText, hostileTexts } from './hostile.js';
import { sqlEmpty } from '../../src/duckdb/expression/blank.js';

let db: DuckDBConnection;
beforeAll(async () => {
  db = await openDuckDb();
});

type Twin = [name: string, js: (text: string) => unknown, sql: string];

const twins: Twin[] = [
  ...[
    [16, 2],
    [20, 2],
    [16, 4],
    [20, 4],
  ].map(([digits, decimals]): Twin => [
    `decimal ${digits}.${decimals}`,
    (text) => (runtime.isDecimal(text, digits!, decimals!) ? runtime.decimal(text).toString() : null),
    `((${sql.sqlDecimal('c0', digits!, decimals!)})::DECIMAL(38,4) * 10000)::HUGEINT::VARCHAR`,
  ]),
];

async function expectTwins(texts: string[]): Promise<void> {
  const rows = await evaluate(
    db,
    texts.map((text) => [text]),
    twins.map((twin) => twin[2]),
  );
  for (const [at, text] of texts.entries()) {
    for (const [column, [name, js]] of twins.entries()) {
      if (rows[at]![column] !== js(text)) expect({ name, text, sql: rows[at]![column] }).toEqual({ name, text, sql: js(text) });
    }
  }
}

/** What primitives mean is tried in test/printers; this is what DuckDB's SQL has besides. */
describe('a number of a cell is NULL where it is none, and the same as in JavaScript otherwise', () => {
  it('on texts known to be hostile', () => expectTwins(hostileTexts));

  it('on every day, and on numbers near it', async () => {
    const years = [999, 1000, 1582, 1600, 1700, 1899, 1900, 1996, 2000, 2023, 2024, 2100, 9999];
    const days = years.flatMap((year) => Array.from({ length: 1400 }, (_, day) => String(year * 10000 + day)));
    await expectTwins(days);
  });

  it.each([1, 2, 3])('on any text (seed %i)', (seed) => expectTwins(fc.sample(hostileText, { numRuns: 10_000, seed })));

  it('with what is computed once standing in an inner SELECT', async () => {
    const texts = fc.sample(hostileText, { numRuns: 20_000, seed: 1 });
    const tests = [sql.sqlIsDate, sql.sqlIsMonth, checkCharacters.gb11643.whole!.sql, checkCharacters.gb32100.sql];
    const inner: string[] = [];
    const outer = tests.map((test) => test('c0', (expression) => `o${inner.push(expression) - 1}`));
    await evaluate(
      db,
      texts.map((text) => [text]),
      ['1'],
    );
    const [direct, hoisted] = await Promise.all([
      db.runAndReadAll(`SELECT ${tests.map((test) => test('c0', inPlace)).join(', ')} FROM cells`),
      db.runAndReadAll(
        `SELECT ${outer.join(', ')} FROM (SELECT *, ${inner.map((expression, at) => `${expression} AS o${at}`).join(', ')} FROM cells)`,
      ),
    ]);
    expect(hoisted.getRows()).toEqual(direct.getRows());
  });
});

describe('empty cells', () => {
  it('are NULL, zero-length or made of the six blanks', async () => {
    const cells = [null, '', ' \t\r\n\u00a0\u3000', '\0', '\u2003', '\u200b', '\u0085', '\ufeff', '\u000b', '\u3001', '!', '\u3000x', ' 0'];
    const rows = await evaluate(
      db,
      cells.map((cell) => [cell]),
      [sqlEmpty('c0')],
    );
    expect(rows.flat()).toEqual([true, true, true, ...cells.slice(3).map(() => false)]);
  });
});
