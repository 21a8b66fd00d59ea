import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lintStandard } from '../../src/lint/lint.js';
import type { Plan } from '../../src/plan/plan.js';
import { readStandard } from '../../src/standard/read.js';
import { planOf } from './archive-standard.js';
import { found, judged } from './judges.js';
import { failing, oneTable } from './one-table.js';

/** Forms, rows, columns and relations are made up, to try the kind on. */
const made = oneTable({
  elements: [
    '| 1 | AGENCY | 填报单位 | C..4 | | | |',
    '| 2 | FORM | 表号 | C..8 | | | |',
    '| 3 | PERIOD | 报告期 | C6 | YYYYMM | | |',
    '| 4 | ROW | 行 | C..8 | | | |',
    '| 5 | COLUMN | 列 | C..8 | | | |',
    '| 6 | VALUE | 数值 | D20.4 | | | |',
    '| 7 | UPPER | 上级 | C..4 | | | |',
  ],
});

const relations = (rows: readonly string[]) => `
## 4 报表

| 表 | 表号栏 | 期栏 | 行栏 | 列栏 | 数值栏 | 填报单位栏 | 上级栏 | 单位栏 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | FORM | PERIOD | ROW | COLUMN | VALUE | AGENCY | UPPER | |

| 表 | 数据元 | 写法 |
| --- | --- | --- |
| 1 | FORM | 表号、报表编号 |

| 编号 | 表 | 表号 | 关系式 | 容差 | 期距 | 起 | 止 | 严重程度 | 质量指标 | 条款 | 依据 | 中文说明 | 英文说明 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;

const standard = {
  'README.md':
    made['README.md']! +
    relations([
      '| L001 | 1 | 甲1 | `[r3, c5] == [r1, c5] + [r2, c5]` | | | | | error | 0402 | 3 | text | 合计 | A sum |',
      "| L002 | 1 | 甲1 | `[r1, c5] <= ['乙2', r('1.1'), c('丙')]` | 0.5 | | 2019 | 201911 | error | 0402 | 3 | text | 表间 | Between forms |",
      '| L003 | 1 | 甲1 | `[r1, c5] == [previous, r3, c5] && [r1, c5] >= [lastYear, r1, c5] * 0.5` | | 3 | | | error | 0402 | 3 | text | 上期 | Between periods |',
      '| L004 | 1 | 丙3 | `[r3, each] == [r1, each] + [r2, each]` | | | | | error | 0402 | 3 | text | 各列 | Each column |',
      '| L005 | 1 | 丙3 | `[each, each] == [below, each, each]` | | | | | error | 0402 | 3 | text | 下级之和 | The sum of those below |',
    ]),
};

let folder: string;
let plan: Plan;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  plan = await planOf(standard, join(folder, 'standard'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Row = Record<'AGENCY' | 'FORM' | 'PERIOD' | 'ROW' | 'COLUMN' | 'VALUE' | 'UPPER', string>;

/** `甲1 201903 3/5=7`: a cell of agency 1; `… 2>1` of agency 2, which is below 1. */
const cell = (text: string): Row => {
  const [, FORM = '', PERIOD = '', ROW = '', COLUMN = '', VALUE = '', AGENCY = '1', UPPER = ''] =
    /^(\S*) (\S*) (\S+)\/(\S+?)=(\S*)(?: (\S+?)(?:>(\S+))?)?$/.exec(text)!;
  return { AGENCY, FORM, PERIOD, ROW, COLUMN, VALUE, UPPER };
};

describe('cells of a return', () => {
  it.each([
    [['甲1 201903 3/5=7', '甲1 201903 1/5=3.0001', '甲1 201903 2/5=3.9999'], []],
    [['甲1 201903 1/5=3', '甲1 201903 3/5=7', '甲1 201903 2/5=3.9999'], [2]],
    [['甲1 201903 1/5=3', '甲1 201903 3/5=7 2', '甲1 201903 2/5=3', '甲1 201904 3/5=7'], []],
    [['甲1 201903 1/5=99999999999999999999', '甲1 201903 3/5=7', '甲1 201903 2/5=-99999999999999999993'], [2]],
  ])('add up: %j', async (rows, expected) => {
    expect(await failing(plan, folder, 'L001', rows.map(cell))).toEqual(expected);
  });

  it('that are not there, or there twice, are told and no pass', async () => {
    const rows = ['甲1 201903 1/5=3', '甲1 201904 3/5=', '甲1 201904 1/5=1', '甲1 201904 2/5=1', '甲1 201905 1/5=1', '甲1 201905 1/5=2'];
    const all = [
      ...rows,
      '甲1 201905 2/5=1',
      '甲1 201905 3/5=2',
      '甲1 201906 1/5=1',
      '甲1 201906 2/5=1',
      '甲1 201906 3/5=2',
      '甲1 201906 3/5=2.0',
    ];
    const { tally } = await found(plan, folder, { T01: all.map(cell) });
    const { applicable, failed, uncompared } = tally.tables[0]!.checks.find(({ check }) => check.id === 'L001')!;
    expect({ applicable, failed, uncompared }).toEqual({
      applicable: 1,
      failed: 0,
      uncompared: [
        { cause: 'absent', rows: 2 },
        { cause: 'several', rows: 1 },
      ],
    });
  });

  it.each([
    [['甲1 201903 1/5=3.5', '乙2 201903 1.1/丙=3', '甲1 201904 1/5=3.6', '乙2 201904 1.1/丙=3'], [3]],
    [['甲1 201812 1/5=9', '乙2 201812 1.1/丙=3', '甲1 201912 1/5=9', '乙2 201912 1.1/丙=3'], []],
  ])('are compared with another form, with a tolerance and from a year to a month: %j', async (rows, expected) => {
    expect(await failing(plan, folder, 'L002', rows.map(cell))).toEqual(expected);
  });

  it.each([
    [['甲1 201903 3/5=7', '甲1 201906 1/5=7', '甲1 201806 1/5=14'], []],
    [['甲1 201903 3/5=7', '甲1 201906 1/5=7', '甲1 201806 1/5=14.0002'], [2]],
    [['甲1 201905 3/5=7', '甲1 201906 1/5=8', '甲1 201806 1/5=1'], []],
  ])('are compared with the period before and the year before: %j', async (rows, expected) => {
    expect(await failing(plan, folder, 'L003', rows.map(cell))).toEqual(expected);
  });

  it.each([
    [['3/1=3', '1/1=1', '2/1=2', '3/2=4', '1/2=1', '2/2=2'], [4]],
    [['1/2=1', '2/2=2', '3/2=3', '1/1=1', '3/1=3'], []],
    [
      ['3/1=4', '1/1=1', '2/1=2', '3/2=4', '1/2=1', '2/2=2'],
      [1, 4],
    ],
  ])('are asked of each column apart: %j', async (cells, expected) => {
    const rows = cells.map((text) => cell(`丙3 201903 ${text}`));
    expect(await failing(plan, folder, 'L004', rows)).toEqual(expected);
  });

  it.each([
    [['1/1=3 1', '1/1=1 2>1', '1/1=2 3>1', '2/1=5 1', '2/1=2 2>1', '2/1=2 3>1', '1/1=1 4'], [4]],
    // One of those below lacks a cell, or has it twice.
    [['1/1=3 1', '1/1=1 2>1', '2/1=1 3>1'], []],
    [['1/1=3 1', '1/1=1 2>1', '1/1=2 2>1'], []],
    [['1/1=3 1', '1/1=1 2>1', '1/1=1 2>1'], [1]],
    [['1/1=3 1', '1/1= 1', '1/1=1 2>1'], []],
    // Two levels; and one that is below itself.
    [['1/1=3 1', '1/1=3 2>1', '1/1=4 3>2', '1/1=7 5>5'], [2]],
  ])('are the sum of those below: %j', async (cells, expected) => {
    const rows = cells.map((text) => cell(`丙3 201903 ${text}`));
    expect(await failing(plan, folder, 'L005', rows)).toEqual(expected);
  });

  it('of a return that has none below are not asked for; of one of which some below lack a cell are told', async () => {
    const rows = ['1/1=3 1', '1/1=1 2>1', '2/1=1 3>1', '2/1=1 9'].map((text) => cell(`丙3 201903 ${text}`));
    const { tally } = await found(plan, folder, { T01: rows });
    const { applicable, uncompared } = tally.tables[0]!.checks.find(({ check }) => check.id === 'L005')!;
    expect({ applicable, uncompared }).toEqual({ applicable: 0, uncompared: [{ cause: 'absent', rows: 1 }] });
  });

  it.each([
    ['one in another unit', ['1/5=1', '2/5=20000', '3/5=3'], '!divided 10000 [r2, c5]'],
    ['a total in another unit', ['1/5=1', '2/5=2', '3/5=0.003'], '!times 1000 [r3, c5]'],
    ['slipped down', ['1/5=9', '2/5=1', '3/5=2', '4/5=3'], '!below'],
    ['slipped up', ['0/5=1', '1/5=2', '2/5=3', '3/5=8'], '!above'],
    ['typed over', ['1/5=1', '2/5=2', '3/5=3.5'], '!apart 0.5000'],
  ])('are told with what may have gone wrong: %s', async (_, cells, expected) => {
    const { tally } = await found(plan, folder, { T01: cells.map((text) => cell(`甲1 201903 ${text}`)) });
    const { samples } = tally.tables[0]!.checks.find(({ check }) => check.id === 'L001')!;
    expect(samples.map(({ note }) => note?.split('\u001f').at(-1))).toEqual([expected]);
  });

  it('are told with their figures', async () => {
    const { tally } = await found(plan, folder, { T01: ['甲1 201903 1/5=3', '甲1 201903 3/5=7', '甲1 201903 2/5=3'].map(cell) });
    const { samples } = tally.tables[0]!.checks.find(({ check }) => check.id === 'L001')!;
    expect(samples.map(({ note }) => note?.split('\u001f'))).toEqual([['[r3, c5]=7', '[r1, c5]=3', '[r2, c5]=3', '!apart 1.0000']]);
  });
});

it('on hostile rows SQL and JavaScript agree', { timeout: 60_000 }, async () => {
  const of = (...values: string[]) => fc.constantFrom(...values);
  const row = fc.record({
    AGENCY: of('1', '1', '1', '1', '1', '2', '2', '', '单位的编码太长'),
    FORM: of('甲1', '甲1', '甲1', '甲1', '丙3', '丙3', '丙3', '乙2', ''),
    UPPER: of('', '', '1', '2', '3'),
    PERIOD: of('201903', '201906', '201906', '201906', '201906', '201806', '201913', ''),
    ROW: of('1', '2', '3', '1', '2', '3', '1.1', ''),
    COLUMN: of('5', '5', '5', '丙', '__proto__'),
    VALUE: of('0', '1', '2', '1.0', '-1', '99999999999999999999', '-99999999999999999999', '', '１', '1.00001'),
  });
  const seen = new Set<string>();
  for (const rows of fc.sample(fc.array(row, { minLength: 20, maxLength: 60 }), { numRuns: 25, seed: 9 })) {
    const { failures } = await found(plan, folder, { T01: rows });
    expect(judged(plan, { T01: rows })).toEqual(failures);
    for (const failure of failures) seen.add(failure.split(' ')[1]!);
  }
  expect([...seen]).toEqual(expect.arrayContaining(['L001', 'L004', 'L005']));
});

describe('the lint', () => {
  const lint = async (text: string) => {
    const home = await mkdtemp(join(folder, 'lint-'));
    const { writeFile } = await import('node:fs/promises');
    await writeFile(join(home, 'README.md'), text);
    const { standard: read, messages } = await readStandard(home);
    return lintStandard(read, messages).map(({ ruleId }) => ruleId);
  };
  const good = standard['README.md'];

  it('finds nothing wrong with these', async () => {
    expect(await lint(good)).toEqual([]);
  });

  it.each([
    ['| 1 | FORM | PERIOD |', '| 2 | FORM | PERIOD |', 'unknown-table'],
    ['| 1 | FORM | 表号', '| 2 | FORM | 表号', 'relation-table'],
    ['| 1 | FORM | 表号、报表编号 |', '| 1 | FORM | 表号 |\n| 1 | FORM | 报表编号 |', 'return-mark-twice'],
    ['| ROW | COLUMN | VALUE |', '| ROE | COLUMN | VALUE |', 'unknown-column'],
    ['| FORM | PERIOD | ROW |', '| FORM | AGENCY | ROW |', 'return-period'],
    ['| COLUMN | VALUE | AGENCY |', '| COLUMN | ROW | AGENCY |', 'return-value'],
    ['| AGENCY | UPPER | |\n', '| AGENCY | | |\n', 'relation-upper'],
    ['| AGENCY | UPPER | |\n', '| AGENCY | UPPER | FORM |\n', 'return-unit'],
    ['[below, each, each]', '[below, each, c1]', 'cel'],
    [
      '| VALUE | AGENCY | UPPER | |\n',
      '| VALUE | AGENCY | UPPER | |\n| 1 | FORM | PERIOD | ROW | COLUMN | VALUE | AGENCY | UPPER | |\n',
      'return-twice',
    ],
    ['| L001 | 1 | 甲1 |', '| L001 | 2 | 甲1 |', 'relation-table'],
    ['| 0.5 | | 2019 |', '| 半 | | 2019 |', 'relation-number'],
    ['| | 3 | |', '| | 三 | |', 'relation-number'],
    ['| 2019 | 201911 |', '| 2019 | 201913 |', 'relation-number'],
    ['[r1, c5] + [r2, c5]', '[r1, x5] + [r2, c5]', 'cel'],
    ['[r3, c5] == [r1, c5] + [r2, c5]', 'VALUE == [r1, c5]', 'cel'],
    ['[r3, c5] == [r1, c5] + [r2, c5]', '[previous, r3, c5] == 1', 'cel'],
    ['[previous, r3, c5]', '[constructor, r3, c5]', 'cel'],
  ])('tells %s written %s', async (before, after, rule) => {
    expect(good).toContain(before);
    expect(await lint(good.replace(before, after))).toContain(rule);
  });
});
