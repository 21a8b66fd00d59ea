import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan.js';
import { exampleOf } from '../../src/synth/example.js';
import { planOf } from './archive-standard.js';
import { found, judged, type Tables } from './judges.js';
import { failing, oneTable } from './one-table.js';

const elements = [
  '| 1 | PERSON | 人员 | C..4 | | | |',
  '| 2 | MONTH | 年月 | C6 | YYYYMM | | |',
  '| 3 | PAID | 已缴 | C1 | | | |',
  '| 4 | FROM | 起 | C8 | YYYYMMDD | | |',
  '| 5 | UNTIL | 止 | C8 | YYYYMMDD | | |',
  '| 6 | BATCH | 数据的起止 | C16 | PERIOD | | |',
];

/** Payments of persons by month. */
const payments = oneTable({
  elements,
  rules: [
    "| G001 | 缺月 | 1 | PERSON、MONTH | | | `PAID == '1'` | | error | 0202 | 3 | text | 不缺月 | No month is missing |",
    '| G002 | gap | 1 | bare(PERSON)、year(FROM) | | | | | error | 0202 | 3 | text | 不缺年 | No year is missing |',
    "| G003 | 缺月 | 1 | PERSON、FROM、UNTIL | 1 | PERSON、MONTH | `PAID != '2' && T1.PAID == '1'` | | error | 0202 | 3 | text | 参保月份都有缴费 | Every month is paid |",
  ],
});

let folder: string;
let plan: Plan;
let bounded: Plan;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  plan = await planOf(payments, join(folder, 'standard'));
  const text = payments['README.md']!.replace('kind: data-interface', 'kind: data-interface\nperiod: BATCH');
  bounded = await planOf({ 'README.md': text }, join(folder, 'bounded'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Row = Record<'PERSON' | 'MONTH' | 'PAID' | 'FROM' | 'UNTIL' | 'BATCH', string>;

const row = (text: string): Row => {
  const [PERSON = '', MONTH = '', PAID = '', FROM = '', UNTIL = '', BATCH = ''] = text.split(',');
  return { PERSON, MONTH, PAID, FROM, UNTIL, BATCH };
};

describe('between the first and the last month', () => {
  it.each([
    [['1,201811,1', '1,201901,1', '1,201812,1', '1,201812,1'], []],
    [
      ['1,201811,1', '1,201901,1', '1,201905,1'],
      [2, 3],
    ],
    [['1,201811,1', '2,201901,1', '1,201812,2', '1,201901,1'], [4]],
    [['1,201811,1', '1,201900,1', '1,2019011,1', ',201905,1'], []],
  ])('there is a row in each: %j', async (rows, expected) => {
    expect(await failing(plan, folder, 'G001', rows.map(row))).toEqual(expected);
  });

  it('or year', async () => {
    expect(await failing(plan, folder, 'G002', ['1,,,20161231', ' 1,,,20180101', '1,,,20190101'].map(row))).toEqual([2]);
  });
});

describe('of a period in another record', () => {
  it.each([
    [['1,201811,1,20181105,20190131', '1,201901,1', '1,201812,1'], []],
    [['1,201811,1,20181105,20190131', '1,201901,1'], [1]],
    [['1,201811,1,20181105,20190131', '1,201901,1', '1,201812,2', '2,201812,1'], [1]],
    // A month that cannot be read may be the missing one.
    [['1,201811,1,20181105,20190131', '1,201901,1', '1,201813,1'], []],
    [['1,,2,20181105,20190131', '1,,1,20181105,20171231', '2,,1,20180101,20180101'], [3]],
  ])('each has one: %j', async (rows, expected) => {
    expect(await failing(plan, folder, 'G003', rows.map(row))).toEqual(expected);
  });

  it('the end of the data is the end of an open one, and without that the day of the check', async () => {
    const open = ['1,202410,1,20241001,,2024010120241231', '1,202411,1', '1,202412,1'].map(row);
    // The standard of the test is asked on 2026-01-01.
    expect(await failing(bounded, folder, 'G003', open)).toEqual([]);
    expect(await failing(plan, folder, 'G003', open)).toEqual([1]);
    const early = ['1,202401,1,20100101,20240131,2024010120241231'].map(row);
    expect(await failing(bounded, folder, 'G003', early)).toEqual([]);
    expect(await failing(plan, folder, 'G003', early)).toEqual([1]);
  });

  it('the missing ones are told, and what cannot be told is counted', async () => {
    const rows = ['1,201811,1,20180901,20190331', '1,201901,1', '2,,1,20180101,20180131', '2,201813,1'].map(row);
    const { tally } = await found(plan, folder, { T01: rows });
    const { samples, uncompared, applicable } = tally.tables[0]!.checks.find(({ check }) => check.id === 'G003')!;
    expect(samples.map(({ note }) => note?.split('\u001f'))).toEqual([['5', '201809–201810', '201812', '201902–201903']]);
    expect({ uncompared, applicable }).toEqual({ uncompared: [{ cause: 'unsound', rows: 1 }], applicable: 1 });
  });
});

it.each(['G001', 'G002', 'G003'])('%s is broken for fixtures and planted faults', (id) => {
  const check = plan.tables[0]!.checks.find((each) => each.id === id)!;
  expect(exampleOf(plan, check, 1)?.failures.map((failure) => failure.check.id)).toContain(id);
});

/** The months that G001 finds missing before a row, and those that G003 finds missing in one, said plainly. */
function plainly(rows: readonly Row[]): string[] {
  const month = (text: string) =>
    /^[1-9]\d{3}(0[1-9]|1[0-2])$/.test(text) ? Number(text.slice(0, 4)) * 12 + Number(text.slice(4)) : undefined;
  const day = (text: string) => {
    const date = new Date(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}T00:00:00Z`);
    const isReal =
      /^[1-9]\d{7}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10).replaceAll('-', '') === text;
    return isReal ? month(text.slice(0, 6)) : undefined;
  };
  const failures: string[] = [];
  const known = rows.map((each, at) => ({ ...each, at: at + 1 })).filter(({ PERSON }) => PERSON !== '' && PERSON.length <= 4);
  for (const person of new Set(known.map(({ PERSON }) => PERSON))) {
    const own = known.filter(({ PERSON }) => PERSON === person);
    const paid = own.filter((each) => each.PAID === '1' && month(each.MONTH) !== undefined);
    const first = new Map<number, number>();
    for (const each of paid) first.set(month(each.MONTH)!, Math.min(first.get(month(each.MONTH)!) ?? Infinity, each.at));
    const months = [...first.keys()].sort((a, b) => a - b);
    months.forEach((each, at) => {
      if (at > 0 && months[at - 1] !== each - 1) failures.push(`T01:${first.get(each)} G001`);
    });
    const isDoubtful = own.some((each) => (each.MONTH !== '' && month(each.MONTH) === undefined) || each.PAID.length > 1);
    for (const each of own) {
      const from = day(each.FROM);
      const to = each.UNTIL === '' ? 2026 * 12 + 1 : day(each.UNTIL);
      if (each.PAID === '' || each.PAID.length > 1 || each.PAID === '2' || from === undefined || to === undefined || isDoubtful) continue;
      const last = Math.min(to, 2026 * 12 + 1);
      for (let n = from; n <= last; n++) {
        if (first.has(n)) continue;
        failures.push(`T01:${each.at} G003`);
        break;
      }
    }
  }
  return failures.sort();
}

it('on hostile rows SQL, JavaScript and what is said plainly agree', { timeout: 60_000 }, async () => {
  const cell = (...values: string[]) => fc.constantFrom(...values);
  const made = fc.record({
    PERSON: cell('1', '1', '2', '3', '', '人员号太长', '__proto__'.slice(0, 4)),
    MONTH: cell('202510', '202511', '202512', '202601', '202509', '202602', '100001', '999912', '202613', '', '２０２６'),
    PAID: cell('1', '1', '1', '1', '2', '', '12'),
    FROM: cell('20251031', '20251101', '20251201', '20260101', '20260229', '', '99991231'),
    UNTIL: cell('20251130', '20251231', '20260131', '', '', '20251131', '10000101', '99991231'),
    BATCH: cell(''),
  });
  const seen = new Set<string>();
  for (const rows of fc.sample(fc.array(made, { minLength: 3, maxLength: 30 }), { numRuns: 14, seed: 36 })) {
    const tables: Tables = { T01: rows };
    const { failures } = await found(plan, folder, tables);
    expect(judged(plan, tables)).toEqual(failures);
    expect(failures.filter((failure) => /G001|G003/.test(failure))).toEqual(plainly(rows));
    for (const failure of failures) seen.add(failure.split(' ')[1]!);
  }
  expect(['G001', 'G003'].filter((id) => !seen.has(id))).toEqual([]);
});
