import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sqlPeriodNumber, sqlPeriodText } from '../../src/duckdb/expression/period.js';
import { sqlText } from '../../src/duckdb/expression/text.js';
import { openSession, type Session } from '../../src/duckdb/session.js';
import { periodNumber, periodText, type PeriodUnit } from '../../src/value/period.js';

let session: Session;
beforeAll(async () => {
  session = await openSession({});
});
afterAll(() => session.close());

const units: readonly PeriodUnit[] = ['day', 'month', 'year', 'number', 'numbered'];

/** What periods are like, and what is like them. */
const texts = [
  ...[
    '20200229',
    '20190229',
    '10000101',
    '99991231',
    '09991231',
    '2020022',
    ' 20200229',
    '20200229 ',
    '２０２００２２９',
    '+2020022',
    '2020-2-9',
  ],
  ...['202001', '202012', '202000', '202013', '100001', '099912', '999912', '1e0101', '0x9', '2020', '1000', '0999', '9999', '1e3', ' 999'],
  ...[
    '1月',
    '第2期',
    '第 2 期',
    '12',
    '012',
    '-1',
    '1.5',
    '999999999999999',
    '1000000000000000',
    '月',
    '1月2',
    '𠀀1',
    '〇1',
    '',
    ' ',
    '\u00a01',
    '1\n',
    '1\0',
  ],
];

/** Numbers of the texts by unit, as SQL and as JavaScript have them. */
async function both(all: readonly string[]): Promise<{ sql: (string | undefined)[][]; js: (string | undefined)[][] }> {
  const columns = units.flatMap((unit) => {
    const number = sqlPeriodNumber(unit, 'x');
    return [`${number}::VARCHAR AS ${unit}`, `CASE WHEN ${number} IS NOT NULL THEN ${sqlPeriodText(unit, number)} END AS ${unit}_text`];
  });
  const rows = await session.rows(
    `SELECT ${columns.join(', ')} FROM (VALUES ${all.map((text, at) => `(${at}, ${sqlText(text)})`).join(', ')}) v(n, x) ORDER BY n`,
  );
  const told = (value: unknown) => (value === null ? undefined : String(value as string));
  return {
    sql: rows.map((row) => units.flatMap((unit) => [told(row[unit]), told(row[`${unit}_text`])])),
    js: all.map((text) =>
      units.flatMap((unit) => {
        const number = periodNumber(unit, text);
        return number === undefined ? [undefined, undefined] : [String(number), periodText(unit, number)];
      }),
    ),
  };
}

it('SQL and JavaScript count periods alike', async () => {
  const { sql, js } = await both(texts);
  expect(sql).toEqual(js);
});

it('of any text', async () => {
  const digits = fc.array(fc.constantFrom(...'0123456789012345月期- '), { maxLength: 9 }).map((each) => each.join(''));
  const { sql, js } = await both(fc.sample(fc.oneof(digits, fc.string({ maxLength: 9 })), { numRuns: 400, seed: 5 }));
  expect(sql).toEqual(js);
});

it.each([
  ['month', '201912', '202001'],
  ['day', '20200228', '20200229'],
  ['day', '20191231', '20200101'],
  ['year', '1999', '2000'],
  ['numbered', '第9期', '10月'],
] as const)('one %s is followed by the next: %s, %s', (unit, one, next) => {
  expect(periodNumber(unit, next)! - periodNumber(unit, one)!).toBe(1n);
});
