import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan.js';
import { planOf } from './archive-standard.js';
import { found, judged } from './judges.js';
import { oneTable } from './one-table.js';

/** Elements that no standard prescribes, so that their representation is a warning only. */
const written = oneTable({
  elements: [
    '| 1 | CODE | 编号 | C..4 | | | |',
    '| 2 | SIDE | 一边 | C1 | | | |',
    '| 3 | YEAR | 年度 | C4 | YYYY | | |',
    '| 4 | PAID | 实付 | D5.2 | | | |',
  ],
  rules: [
    '| S001 | 比对 | 1 | CODE | 1 | CODE | `SIDE != T1.SIDE` | `PAID == T1.PAID` | error | 0402 | 3 | text | 一 | One |',
    '| S002 | 上一条 | 1 | SIDE、YEAR | | | | `PAID == previous.PAID` | error | 0402 | 3 | text | 二 | Two |',
    '| S003 | 平衡 | 1 | CODE | | | | `sum(PAID) > 0` | error | 0402 | 3 | text | 三 | Three |',
    '| S004 | 唯一 | 1 | CODE、YEAR、SIDE | | | | | error | 0304 | 3 | text | 四 | Four |',
  ],
});
const weak = {
  'README.md': written['README.md']!.replaceAll('| 非空 |\n| --- |', '| 非空 | 依据 |\n| --- | --- |').replaceAll(
    '| | | |\n',
    '| | | | 推导 |\n',
  ),
};

let folder: string;
let plan: Plan;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  plan = await planOf(weak, join(folder, 'standard'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it.each([
  ['an amount that is none', ['a,1,2020,￥10', 'a,2,2021,10'], ['T01:1 PAID.representation']],
  ['an amount with commas', ['a,1,2020,1,000', 'a,1,2021,10'], ['T01:1 PAID.representation']],
  ['a year that is none', ['a,1,20x0,5', 'b,1,2021,6'], ['T01:1 YEAR.representation']],
  ['a text that is too long counts', ['a,11,2020,5', 'a,2,2020,6'], ['T01:1 S001', 'T01:1 SIDE.representation', 'T01:2 S001']],
])('%s is shown once, though its representation is a warning', async (_what, lines, expected) => {
  const rows = lines.map((line) => {
    const [, CODE = '', SIDE = '', YEAR = '', PAID = ''] = /^([^,]*),([^,]*),([^,]*),(.*)$/.exec(line)!;
    return { CODE, SIDE, YEAR, PAID };
  });
  const { failures } = await found(plan, folder, { T01: rows });
  expect(judged(plan, { T01: rows })).toEqual(failures);
  expect(failures.filter((line) => !line.endsWith(' key.unique'))).toEqual(expected);
});
