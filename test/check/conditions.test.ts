import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan.js';
import { exampleOf } from '../../src/synth/example.js';
import { planOf } from './archive-standard.js';
import { found, judged } from './judges.js';
import { failing, oneTable } from './one-table.js';

/** Spells of insurance, of which rules choose some. */
const spells = oneTable({
  elements: [
    '| 1 | PERSON | 人员 | C..4 | | | |',
    '| 2 | SCHEME | 险种 | C3 | | | |',
    '| 3 | STATUS | 状态 | C1 | | | |',
    '| 4 | FROM | 起 | C8 | YYYYMMDD | | |',
    '| 5 | UNTIL | 止 | C8 | YYYYMMDD | | |',
  ],
  rules: [
    "| U001 | 唯一 | 1 | PERSON | | | `STATUS == '1'` | | error | 0304 | 3 | text | 一人至多一条正常参保 | At most one spell of a person is active |",
    '| U002 | 唯一 | 1 | PERSON | | SCHEME | `empty(UNTIL)` | | error | 0304 | 3 | text | 没有终止的只在一个险种 | What has not ended is in one scheme |',
    "| V001 | 重叠 | 1 | PERSON、FROM、UNTIL | | | `SCHEME in ['110', '170'] && STATUS == '1'` | | error | 0402 | 3 | text | 两种养老保险不得同时正常参保 | No two pension schemes at once |",
    "| W001 | 比对 | 1 | PERSON | 1 | PERSON | `SCHEME == '110' && T1.SCHEME == '170'` | `!overlaps(FROM, UNTIL, T1.FROM, T1.UNTIL)` | error | 0402 | 3 | text | 不同时在两个险种 | Not in both schemes at once |",
  ],
});

let folder: string;
let plan: Plan;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  plan = await planOf(spells, join(folder, 'standard'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const spell = (text: string) => {
  const [PERSON, SCHEME, STATUS, FROM, UNTIL] = text.split(',') as [string, string, string, string, string];
  return { PERSON, SCHEME, STATUS, FROM, UNTIL };
};

describe('of the rows that a condition chooses', () => {
  it.each([
    [['1,110,1,20200101,', '1,110,2,20210101,', '2,110,1,20200101,'], []],
    [
      ['1,110,1,20200101,', '1,170,1,20210101,', '1,110,2,20220101,'],
      [1, 2],
    ],
    [['1,110,1,20200101,', '1,170,,20210101,', '1,170,11,20210101,'], []],
  ])('one has the key: %j', async (rows, expected) => {
    expect(await failing(plan, folder, 'U001', rows.map(spell))).toEqual(expected);
  });

  it.each([
    [['1,110,1,20200101,', '1,170,1,20210101,20211231', '1,110,1,20220101,'], []],
    [
      ['1,110,1,20200101,', '1,170,2,20210101,', '2,170,1,20200101,'],
      [1, 2],
    ],
    // What is no day is not empty.
    [['1,110,1,20200101,', '1,170,1,20210101,20211331'], []],
  ])('the key has one owner: %j', async (rows, expected) => {
    expect(await failing(plan, folder, 'U002', rows.map(spell))).toEqual(expected);
  });

  it.each([
    [['1,110,1,20200101,', '1,170,2,20210101,', '1,310,1,20210101,'], []],
    [
      ['1,110,1,20200101,20201231', '1,170,1,20201231,', '1,170,1,20210101,20210131'],
      [1, 2, 3],
    ],
    [['1,110,1,20200101,20201231', '1,170,1,20210101,'], []],
  ])('periods do not overlap: %j', async (rows, expected) => {
    expect(await failing(plan, folder, 'V001', rows.map(spell))).toEqual(expected);
  });

  it.each([
    [['1,110,1,20200101,', '1,170,1,20210101,', '1,110,1,20190101,20191231'], [1]],
    [['1,110,1,20200101,20201231', '1,170,1,20201231,20210101', '2,170,1,20200101,'], [1]],
    [['1,110,1,20210102,', '1,170,1,20201231,20210101'], []],
    [['1,110,1,20200101,', '1,310,1,20210101,', '1,110,1,20200101,'], []],
    [['1,110,1,20200101,20201331', '1,170,1,20200601,'], []],
  ])('a record type is compared with itself: %j', async (rows, expected) => {
    expect(await failing(plan, folder, 'W001', rows.map(spell))).toEqual(expected);
  });

  it('and the key of the record type is still asked for in all', () => {
    expect(plan.tables[0]!.checks.map(({ id }) => id)).toContain('key.unique');
  });

  it.each(['U001', 'U002', 'V001'])('%s is broken for fixtures and planted faults', (id) => {
    const check = plan.tables[0]!.checks.find((each) => each.id === id)!;
    expect(exampleOf(plan, check, 1)?.failures.map((failure) => failure.check.id)).toContain(id);
  });

  it('SQL and JavaScript agree', async () => {
    const cell = (...values: string[]) => fc.constantFrom(...values);
    const row = fc.record({
      PERSON: cell('1', '2', '3', '', '人员号太长'),
      SCHEME: cell('110', '170', '310', '', '1101'),
      STATUS: cell('1', '1', '2', '', '12'),
      FROM: cell('20200101', '20200601', '20201231', '20211331', ''),
      UNTIL: cell('20200531', '20201231', '', '', '2020'),
    });
    const seen = new Set<string>();
    for (const rows of fc.sample(fc.array(row, { minLength: 10, maxLength: 40 }), { numRuns: 8, seed: 7 })) {
      const { failures } = await found(plan, folder, { T01: rows });
      expect(failures).toEqual(judged(plan, { T01: rows }));
      for (const failure of failures) seen.add(failure.split(' ')[1]!);
    }
    expect(['U001', 'U002', 'V001', 'W001'].filter((id) => !seen.has(id))).toEqual([]);
  });
});
