import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan.js';
import { planOf } from './archive-standard.js';
import { found } from './judges.js';
import { failing, oneTable } from './one-table.js';

/** Insured persons of agencies, of whom some were audited. */
const audits = oneTable({
  elements: [
    '| 1 | AGENCY | 机构 | C..4 | | | |',
    '| 2 | PERSON | 人员 | C..18 | | | |',
    '| 3 | AUDITED | 已稽核 | C1 | | | |',
    '| 4 | PAID | 实缴 | D16.2 | | | |',
    '| 5 | DUE | 应缴 | D16.2 | | | |',
  ],
  rules: [
    "| S001 | 占比 | 1 | | | | | `share(count(person(PERSON), AUDITED == '1'), count(person(PERSON))) >= 0.2` | error | 0301 | 3 | text | 稽核不少于 20% | At least 20 % are audited |",
    '| S002 | share | 1 | AGENCY | | | | `share(sum(PAID), sum(DUE)) <= 1` | error | 0301 | 3 | text | 征缴率不大于 1 | The rate is at most 1 |',
    "| S003 | 占比 | 1 | AGENCY | 1 | AGENCY | `AUDITED == '1'` | `share(count(), count(T1)) < 0.5` | error | 0301 | 3 | text | 一 | One |",
  ],
});

let folder: string;
let plan: Plan;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  plan = await planOf(audits, join(folder, 'standard'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const row = (text: string) => {
  const [AGENCY = '', PERSON = '', AUDITED = '', PAID = '', DUE = ''] = text.split(',');
  return { AGENCY, PERSON, AUDITED, PAID, DUE };
};

describe('the part of a whole', () => {
  it.each([
    [['1,a,1', '1,b,', '1,c,2', '2,d,', '2,e,', '2, Ａ,1'], []],
    [['1,a,1', '1,b,', '1,c,2', '2,d,', '2,e,', '2,f,'], [1]],
    [[], []],
  ])('of the whole table: %j', async (rows, expected) => {
    expect(await failing(plan, folder, 'S001', rows.map(row))).toEqual(expected);
  });

  it.each([
    [['1,,,100,100.00', '2,,,0.33,0.32', '2,,,0,0'], [2]],
    [['1,,,100,', '2,,,-1,-3', '3,,,1,0'], []],
    [['1,,,１,1', '1,,,5,1', '2,,,5,1'], [3]],
  ])('of a group: %j', async (rows, expected) => {
    expect(await failing(plan, folder, 'S002', rows.map(row))).toEqual(expected);
  });

  it('may be of another table', async () => {
    expect(await failing(plan, folder, 'S003', ['1,a,1', '1,b,', '2,c,', '3,d,1', '3,e,', '3,f,'].map(row))).toEqual([1]);
  });

  it('of a whole that is nothing is told and not compared', async () => {
    const { tally } = await found(plan, folder, { T01: ['1,,,1,0', '2,,,1,1', '3,,,１,1', '4,,,'].map(row) });
    const { applicable, failed, uncompared } = tally.tables[0]!.checks.find(({ check }) => check.id === 'S002')!;
    expect({ applicable, failed, uncompared }).toEqual({
      applicable: 1,
      failed: 0,
      uncompared: [
        { cause: 'unsound', rows: 1 },
        { cause: 'zero', rows: 1 },
      ],
    });
  });
});
