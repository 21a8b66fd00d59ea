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

/** Yearly accounts and monthly totals of which each goes on from the one before. */
const accounts = oneTable({
  elements: [
    '| 1 | PERSON | 人员 | C..4 | | | |',
    '| 2 | YEAR | 年度 | C4 | YYYY | | |',
    '| 3 | OPENING | 年初 | D30.2 | | | |',
    '| 4 | CLOSING | 年末 | D30.2 | | | |',
    '| 5 | STATE | 状态 | C1 | | | |',
    '| 6 | MONTH | 年月 | C6 | YYYYMM | | |',
    '| 7 | DAY | 日期 | C8 | YYYYMMDD | | |',
    '| 8 | NUMBER | 期 | C..20 | | | |',
  ],
  rules: [
    '| P001 | 上期 | 1 | PERSON、YEAR | | | | `OPENING == previous.CLOSING` | error | 0402 | 3 | text | 年初等于上年年末 | Opens with what the last closed with |',
    '| P002 | 上一条 | 1 | PERSON、MONTH | | | | `CLOSING >= previous.CLOSING` | error | 0402 | 3 | text | 累计不减少 | Totals never shrink |',
    "| P003 | previous | 1 | PERSON、DAY | | | `STATE == '1' && previous.OPENING > 0` | `STATE == previous.STATE && OPENING >= previous.OPENING - 1` | error | 0402 | 3 | text | 一 | One |",
    '| P004 | 上期 | 1 | NUMBER | | | | `filled(previous.STATE) \\|\\| empty(STATE)` | error | 0402 | 3 | text | 二 | Two |',
    '| P005 | 上期 | 1 | bare(PERSON)、year(MONTH) | | | | `CLOSING != previous.CLOSING` | error | 0402 | 3 | text | 三 | Three |',
  ],
});

let folder: string;
let plan: Plan;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  plan = await planOf(accounts, join(folder, 'standard'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Row = Record<'PERSON' | 'YEAR' | 'OPENING' | 'CLOSING' | 'STATE' | 'MONTH' | 'DAY' | 'NUMBER', string>;

const year = (text: string): Row => {
  const [PERSON, YEAR, OPENING, CLOSING] = text.split(',') as [string, string, string, string];
  return { PERSON, YEAR, OPENING, CLOSING, STATE: '', MONTH: '', DAY: '', NUMBER: '' };
};

/** How many rows a check applied to, and how many were not compared, and why. */
async function counted(id: string, rows: readonly Row[]): Promise<{ applicable: number; uncompared: Record<string, number> }> {
  const { tally } = await found(plan, folder, { T01: rows });
  const { applicable, uncompared = [] } = tally.tables[0]!.checks.find(({ check }) => check.id === id)!;
  return { applicable, uncompared: Object.fromEntries(uncompared.map(({ cause, rows }) => [cause, rows])) };
}

describe('a number that cannot be read, where its form is only warned of', () => {
  it('is not compared', async () => {
    const sheet = accounts['README.md']!.replace('| 代码表 | 非空 |\n', '| 代码表 | 非空 | 表示依据 |\n')
      .replace('| --- | --- | --- | --- | --- | --- | --- |\n', '| --- | --- | --- | --- | --- | --- | --- | --- |\n')
      .replace(/^\| \d \| [A-Z]+ \| .+$/gm, (line) => `${line} 推导 |`);
    const warned = await planOf({ ...accounts, 'README.md': sheet }, join(folder, 'warned'));
    const rows = ['1,2018,0,￥5', '1,2019,5,8', '2,2018,0,5', '2,2019,6,8'].map(year);
    const { failures } = await found(warned, folder, { T01: rows });
    expect(judged(warned, { T01: rows })).toEqual(failures);
    expect(failures.filter((line) => line.endsWith('P001'))).toEqual(['T01:4 P001']);
  });
});

describe('the period right before', () => {
  it.each([
    [['1,2019,5,8', '1,2018,0,5', '1,2020,8.00,9'], []],
    [['1,2018,0,5', '1,2019,5.01,8', '1,2020,8,9'], [2]],
    [['1,2018,0,5', '2,2019,6,8', '2,2020,9,9'], [3]],
    // A year between is missing: what stands before it is not the year before.
    [['1,2018,0,5', '1,2020,7,8'], []],
    [['1,2018,0,5', '1,2019,,8', '1,2020,8,9'], []],
    [['1,2018,0,5', '1,2019,五,8', '1,2020,8,9'], []],
    [['1,2018,0,5', ',2019,6,8', '1,20200,6,9'], []],
    [['1,2018,-1,-999999999999999999999999999.99', '1,2019,-999999999999999999999999999.98,0'], [2]],
  ])('goes on in %j', async (rows, expected) => {
    expect(await failing(plan, folder, 'P001', rows.map(year))).toEqual(expected);
  });

  it('that has no row is told, and so are rows of which none is chosen', async () => {
    expect(await counted('P001', ['1,2018,0,5', '1,2020,7,8', '1,2021,8,9'].map(year))).toEqual({ applicable: 1, uncompared: { gap: 1 } });
    const twice = ['1,2018,0,5', '1,2018,0,6', '1,2019,6,8', '1,2020,8,9'].map(year);
    expect(await counted('P001', twice)).toEqual({ applicable: 1, uncompared: { several: 1 } });
    // Of two that say the same, neither needs to be chosen.
    const same = ['1,2018,0,5', '1,2018,1,5', '1,2019,6,8'].map(year);
    expect(await counted('P001', same)).toEqual({ applicable: 0, uncompared: { several: 1 } });
    const copies = ['1,2018,0,5', '1,2018,0,5', '1,2019,6,8', '1,2019,6,8'].map(year);
    expect(await counted('P001', copies)).toEqual({ applicable: 2, uncompared: {} });
    expect(await failing(plan, folder, 'P001', copies)).toEqual([3, 4]);
  });

  it('is named beside the failing row, with its numbers', async () => {
    const { tally } = await found(plan, folder, { T01: ['1,2018,0,5', '1,2019,6,8'].map(year) });
    const { samples } = tally.tables[0]!.checks.find(({ check }) => check.id === 'P001')!;
    expect(samples.map(({ note }) => note?.split('\u001f'))).toEqual([['2018', 'CLOSING=5.00']]);
  });
});

describe('the row before, whatever lies between', () => {
  const month = (text: string): Row => {
    const [PERSON, MONTH, CLOSING] = text.split(',') as [string, string, string];
    return { ...year(''), PERSON, MONTH, CLOSING };
  };

  it('may be told by the year of a month, and is among the rows that the condition chooses', async () => {
    const rows = ['1,201801,5', ' 1,201912,5', '1,202001,6'].map(month);
    expect(await failing(plan, folder, 'P005', rows)).toEqual([2]);
    const days = ['20180101,1,5', '20180102,2,9', '20180103,1,3'].map((text): Row => {
      const [DAY, STATE, OPENING] = text.split(',') as [string, string, string];
      return { ...year('1'), DAY, STATE, OPENING };
    });
    expect(await failing(plan, folder, 'P003', days)).toEqual([]);
    expect(await failing(plan, folder, 'P003', [...days, { ...days[0]!, DAY: '20180104', OPENING: '1' }])).toEqual([4]);
  });

  it.each([
    [['1,201801,5', '1,201912,5', '1,202001,6'], []],
    [['1,201801,5', '1,201912,4', '1,202001,6'], [2]],
    [['1,201812,5', '1,201901,4', '1,201900,1'], [2]],
  ])('is compared in %j', async (rows, expected) => {
    expect(await failing(plan, folder, 'P002', rows.map(month))).toEqual(expected);
  });
});

it.each(['P001', 'P002', 'P003', 'P004', 'P005'])('%s is broken for fixtures and planted faults', (id) => {
  const check = plan.tables[0]!.checks.find((each) => each.id === id)!;
  expect(exampleOf(plan, check, 1)?.failures.map((failure) => failure.check.id)).toContain(id);
});

/** What P001 finds, said plainly. */
function plainly(rows: readonly Row[]): { failed: number[]; applicable: number; gap: number; several: number } {
  const amount = (text: string) => (/^-?\d+(\.\d{1,2})?$/.test(text) && text.replace(/[-.]/g, '').length <= 30 ? text : undefined);
  const cents = (text: string) => {
    const [whole, part = ''] = text.split('.') as [string, string?];
    return BigInt(whole + part.padEnd(2, '0'));
  };
  const known = rows
    .map((row, at) => ({ ...row, at }))
    .filter(({ PERSON, YEAR }) => PERSON !== '' && PERSON.length <= 4 && /^[1-9]\d{3}$/.test(YEAR));
  const result = { failed: [] as number[], applicable: 0, gap: 0, several: 0 };
  for (const row of known) {
    const own = known.filter(({ PERSON }) => PERSON === row.PERSON);
    const earlier = own.map(({ YEAR }) => Number(YEAR)).filter((each) => each < Number(row.YEAR));
    if (earlier.length === 0) continue;
    const before = Math.max(...earlier);
    if (before !== Number(row.YEAR) - 1) {
      result.gap++;
      continue;
    }
    const told = (of: number) =>
      new Set(own.filter(({ YEAR }) => Number(YEAR) === of).map((each) => `${amount(each.OPENING)} ${amount(each.CLOSING)}`));
    if (told(before).size > 1 || told(Number(row.YEAR)).size > 1) {
      result.several++;
      continue;
    }
    const last = amount(own.find(({ YEAR }) => Number(YEAR) === before)!.CLOSING);
    const opening = amount(row.OPENING);
    if (last === undefined || opening === undefined) continue;
    result.applicable++;
    if (cents(opening) !== cents(last)) result.failed.push(row.at + 1);
  }
  return result;
}

describe('on hostile rows', () => {
  const cell = (...values: string[]) => fc.constantFrom(...values);
  const amounts = [
    '0',
    '0',
    '0',
    '1',
    '1',
    '1',
    '1.00',
    '-1.5',
    '9999999999999999999999999999.99',
    '-9999999999999999999999999999.99',
    '',
    '１',
    '1e3',
  ];
  const row = fc.record({
    PERSON: cell('1', '1', '2', '2', '3', '3', '', ' ', '人员号太长', '__proto__'),
    YEAR: cell('2018', '2019', '2019', '2020', '2022', '9999', '0999', '', '２０１９', '201'),
    OPENING: cell(...amounts),
    CLOSING: cell(...amounts),
    STATE: cell('1', '1', '2', '', '12'),
    MONTH: cell('201801', '201812', '201901', '201913', '', '999912'),
    DAY: cell('20180131', '20180201', '20180202', '20180203', '20200228', '20200229', '20190229', ''),
    NUMBER: cell('1', '2', '02', '3月', '第4期', '-1', '1.5', '999999999999999', '1000000000000000', '１', ''),
  });

  it('SQL, JavaScript and what is said plainly agree', { timeout: 60_000 }, async () => {
    const seen = new Set<string>();
    for (const rows of fc.sample(fc.array(row, { minLength: 3, maxLength: 24 }), { numRuns: 16, seed: 14 })) {
      const { failures, tally } = await found(plan, folder, { T01: rows });
      expect(judged(plan, { T01: rows })).toEqual(failures);
      for (const failure of failures) seen.add(failure.split(' ')[1]!);
      const { applicable, uncompared = [] } = tally.tables[0]!.checks.find(({ check }) => check.id === 'P001')!;
      const counts = Object.fromEntries(uncompared.map(({ cause, rows }) => [cause, rows]));
      const expected = plainly(rows.map((each) => ({ ...each, PERSON: each.PERSON.trim() })));
      expect({ applicable, gap: counts['gap'] ?? 0, several: counts['several'] ?? 0 }).toEqual({
        applicable: expected.applicable,
        gap: expected.gap,
        several: expected.several,
      });
      const failed = failures.filter((failure) => failure.endsWith(' P001')).map((failure) => Number(/:(\d+)/.exec(failure)![1]));
      expect(failed.sort((a, b) => a - b)).toEqual(expected.failed);
    }
    expect(['P001', 'P002', 'P004'].filter((id) => !seen.has(id))).toEqual([]);
  });
});
