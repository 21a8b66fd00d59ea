import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withParameters } from '../../src/compile/parameters.js';
import { recordChecker } from '../../src/javascript/record-checker.js';
import { lintStandard } from '../../src/lint/lint.js';
import type { Plan } from '../../src/plan/plan.js';
import type { ParameterRow } from '../../src/standard/model.js';
import { readStandard } from '../../src/standard/read.js';
import { exampleOf } from '../../src/synth/example.js';
import { planOf } from './archive-standard.js';
import { found, judged } from './judges.js';
import { oneTable } from './one-table.js';

/** Payments whose base has a floor by place and month, and grades that have an amount each. */
const payments = oneTable({
  elements: [
    '| 1 | PERSON | 人员 | C..4 | | | |',
    '| 2 | PLACE | 区划 | C..6 | | | |',
    '| 3 | MONTH | 年月 | C6 | YYYYMM | | |',
    '| 4 | BASE | 基数 | D10.2 | | | |',
    '| 5 | GRADE | 级 | I..2 | | | |',
  ],
  recordRules: [
    "| A001 | 1 | | `BASE >= parameter('floor', PLACE, MONTH)` | error | 0104 | 3 | text | 不低于下限 | At least the floor |",
    "| A002 | 1 | | `PERSON == '0' \\|\\| BASE <= parameter('floor', MONTH) * 5` | error | 0104 | 3 | text | 不高于上限 | At most the ceiling |",
    "| A003 | 1 | `BASE < parameter('floor', PLACE, MONTH)` | `filled(GRADE)` | warning | 0104 | 3 | text | 低的有级 | What is low has a grade |",
    "| A004 | 1 | | `BASE <= parameter('most', GRADE, MONTH)` | error | 0104 | 3 | text | 不超过本级 | At most that of the grade |",
  ],
  rules: [
    "| B001 | 比对 | 1 | PERSON | 1 | PERSON | `MONTH == T1.MONTH` | `BASE - T1.BASE <= parameter('floor', PLACE, MONTH)` | error | 0402 | 3 | text | 相差不多 | They differ little |",
  ],
  parameters: [
    '| floor | 下限 | Floor | | | 2020 | 2021 | 1000 | 元 | 令 | text |',
    '| floor | | | 410000 | | 202007 | 2020 | 1200.5 | 元 | 令 | text |',
    '| floor | | | 410100 | | 2020-10 | 2022-06 | 1500 | 元 | 令 | text |',
    '| most | 本级 | Of the grade | | 1..4 | | | 9000 | 元 | 令 | text |',
    '| most | | | | 5 | 2020 | 2020 | 5000 | 元 | 令 | text |',
    '| most | | | | 6.. | | | 100.25 | 元 | 令 | text |',
  ],
});

let folder: string;
let plan: Plan;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  plan = await planOf(payments, join(folder, 'standard'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const payment = (text: string) => {
  const [PERSON = '', PLACE = '', MONTH = '', BASE = '', GRADE = ''] = text.split(',');
  return { PERSON, PLACE, MONTH, BASE, GRADE };
};

/** How a check came out over a table, and over each of its rows alone. */
async function outcome(rows: readonly string[], id: string, of: Plan = plan) {
  const cells = rows.map(payment);
  const { tally, failures } = await found(of, folder, { T01: cells });
  expect(judged(of, { T01: cells })).toEqual(failures);
  const check = tally.tables[0]!.checks.find((each) => each.check.id === id)!;
  const checker = recordChecker(of, 'T01');
  const alone = cells.map((row) => checker(row).find((each) => each.check.id === id)?.outcome);
  return { outcome: check.outcome, applicable: check.applicable, failed: check.failed, reason: check.reason, alone };
}

describe('a value holds', () => {
  it.each([
    ['in the whole country', '9,420100,202001,999.99', 'fail'],
    ['on the first day of a month', '9,420100,202001,1000', 'pass'],
    ['to its last day', '9,420100,202112,999', 'fail'],
    ['in its own place before that', '9,410200,202007,1200.49', 'fail'],
    ['in its own place before that, and no longer than it says', '9,410200,202101,1000', 'pass'],
    ['in the smallest of places', '9,410102,202010,1499', 'fail'],
    ['in the smallest of places where it has begun', '9,410102,202009,1200.5', 'pass'],
    ['where the larger place has none any more', '9,410102,202206,1500', 'pass'],
    ['never where none does', '9,410200,202201,1500', 'unevaluated'],
    ['never before the first', '9,420100,201912,1500', 'unevaluated'],
    ['wherever a word is no code of a place', '9,x,202001,1000', 'pass'],
  ])('%s', async (_, row, expected) => {
    expect(await outcome([row], 'A001')).toMatchObject({ outcome: expected, alone: [expected] });
  });

  it.each([
    ['1', '202001', '9000', 'pass'],
    ['4', '199901', '9000.01', 'fail'],
    ['5', '202012', '5000', 'pass'],
    ['5', '202101', '5000', 'unevaluated'],
    ['6', '202101', '100.26', 'fail'],
    ['99', '202101', '100.25', 'pass'],
    ['0', '202001', '1', 'unevaluated'],
    ['-1', '202001', '1', 'unevaluated'],
  ])('of grade %s in %s', async (grade, month, base, expected) => {
    expect(await outcome([`9,420100,${month},${base},${grade}`], 'A004')).toMatchObject({ outcome: expected, alone: [expected] });
  });
});

describe('where no value is known', () => {
  it('a check without failures is not evaluated, and tells how many rows and where the first', async () => {
    const { reason, ...rest } = await outcome(['1,410200,202101,1500', '2,410200,202301,1500', '3,410200,202302,1'], 'A001');
    expect(rest).toMatchObject({ outcome: 'unevaluated', applicable: 1, failed: 0 });
    expect(reason).toMatchObject({ code: 'check.no-parameter', params: { names: 'floor', rows: 2, row: 3 } });
  });

  it('one with failures tells of the other rows', async () => {
    const { reason, ...rest } = await outcome(['1,410200,202101,1', '2,410200,202301,1500'], 'A001');
    expect(rest).toMatchObject({ outcome: 'fail', applicable: 1, failed: 1 });
    expect(reason).toMatchObject({ params: { rows: 1, row: 3 } });
  });

  it('nothing is asked of a row that is decided without it, or that lacks what is asked with', async () => {
    expect(await outcome(['0,410200,202301,9999'], 'A002')).toMatchObject({ outcome: 'pass', reason: undefined, alone: ['pass'] });
    expect(await outcome(['1,410200,,9999', '1,,202301,9999'], 'A001')).toMatchObject({
      outcome: 'not-applicable',
      alone: ['not-applicable', 'not-applicable'],
    });
  });

  it('a condition that cannot be told leaves the row open', async () => {
    const rows = ['1,410200,202101,1', '2,410200,202101,2000', '3,410200,202301,1'];
    expect(await outcome(rows, 'A003')).toMatchObject({ outcome: 'fail', applicable: 1, alone: ['fail', 'not-applicable', 'unevaluated'] });
  });

  it('of two records too', async () => {
    const known = ['1,410200,202101,2000.01', '1,410200,202101,1000'];
    expect(await outcome(known, 'B001')).toMatchObject({ outcome: 'fail', applicable: 2, failed: 1, reason: undefined });
    const open = ['1,410200,202301,2000.01', '1,410200,202301,1000', '2,410200,202101,1'];
    expect(await outcome(open, 'B001')).toMatchObject({
      outcome: 'unevaluated',
      applicable: 1,
      failed: 0,
      reason: { code: 'check.no-parameter', params: { names: 'floor', rows: 2, row: 2 } },
    });
  });
});

it('a value of a profile holds before those of the standard, and in its own time and place only', async () => {
  const row = (division: string, from: string, to: string, value: string) =>
    ({ name: 'floor', division, item: '', from, to, value }) as ParameterRow;
  const local = withParameters(plan, [row('', '20210101', '', '2000'), row('410200', '20220101', '', '3000')]);
  const rows = ['1,420100,202012,1000', '2,420100,202101,1999', '3,410200,202301,2999', '4,410200,202101,2000', '5,410102,202101,1500'];
  expect(await outcome(rows, 'A001', local)).toMatchObject({ outcome: 'fail', failed: 2, alone: ['pass', 'fail', 'fail', 'pass', 'pass'] });
});

it('a rule that asks for one is broken for fixtures and planted faults', () => {
  const check = plan.tables[0]!.checks.find(({ id }) => id === 'A004')!;
  expect(exampleOf(plan, check, 1)?.failures.map((failure) => failure.check.id)).toContain('A004');
});

it('SQL and JavaScript agree on what fails and what is not known', async () => {
  const cell = (...values: string[]) => fc.constantFrom(...values);
  const row = fc.record({
    PERSON: cell('0', '1', '2', '3', '', '人员号太长'),
    PLACE: cell('410102', '410000', '410200', '420000', '', '4', '区划'),
    MONTH: cell('202001', '202009', '202010', '202112', '202201', '202207', '201912', '20211', '', '000000'),
    BASE: cell('999.99', '1000', '1200.50', '1499', '-5', '99999999.99', '5000.01', '', 'x'),
    GRADE: cell('0', '1', '5', '6', '99', '-9', '', 'x'),
  });
  const checker = recordChecker(plan, 'T01');
  const open = new Map<string, number>();
  for (const rows of fc.sample(fc.array(row, { minLength: 30, maxLength: 60 }), { numRuns: 8, seed: 14 })) {
    const { failures, tally } = await found(plan, folder, { T01: rows });
    expect(failures).toEqual(judged(plan, { T01: rows }));
    for (const { check, reason } of tally.tables[0]!.checks.filter(({ check: { id } }) => /^A00/.test(id))) {
      const alone = rows.filter((each) => checker(each).find((one) => one.check.id === check.id)!.outcome === 'unevaluated').length;
      expect(reason?.params['rows'] ?? 0, check.id).toBe(alone);
      open.set(check.id, (open.get(check.id) ?? 0) + alone);
    }
  }
  expect([...open].filter(([, count]) => count === 0)).toEqual([]);
});

/** Audits of agencies by year, and what was paid in each: of a group a parameter has one value. */
const audits = oneTable({
  elements: [
    '| 1 | PLACE | 区划 | C..6 | | | |',
    '| 2 | YEAR | 年 | C4 | YYYY | | |',
    '| 3 | AUDITED | 已稽核 | C1 | | | |',
    '| 4 | PAID | 实付 | D10.2 | | | |',
    '| 5 | BASE | 基数 | D10.2 | | | |',
    '| 6 | MONTHS | 月数 | I..2 | | | |',
  ],
  rules: [
    "| S001 | 占比 | 1 | PLACE、YEAR | | | | `share(count(AUDITED == '1'), count()) >= parameter('share', PLACE, YEAR)` | error | 0301 | 3 | text | 一 | One |",
    "| S002 | 占比 | 1 | | | | | `share(count(AUDITED == '1'), count()) >= parameter('share', '2020')` | error | 0301 | 3 | text | 二 | Two |",
    "| S003 | 平衡 | 1 | YEAR | | | | `sum(PAID) <= parameter('cap', YEAR) * count()` | error | 0301 | 3 | text | 三 | Three |",
    "| S004 | 占比 | 1 | | | | | `share(count(AUDITED == '1'), count()) >= parameter('share', '19990101')` | error | 0301 | 3 | text | 四 | Four |",
    // As wide as numbers can be: 26 digits of the sum and 12 of the parameter.
    "| S005 | 平衡 | 1 | YEAR | | | | `within(sum(PAID), sum(BASE * MONTHS) * parameter('cap', '2020'), 1)` | error | 0301 | 3 | text | 五 | Five |",
  ],
  parameters: [
    '| share | 占比 | Share | | | 2020 | 2021 | 0.2 | 份额 | 令 | text |',
    '| share | | | 410000 | | 2021 | 2021 | 0.5 | 份额 | 令 | text |',
    '| cap | 上限 | Cap | | | 2020 | 2020 | 100.25 | 元 | 令 | text |',
  ],
});

describe('a parameter of a group', () => {
  let groups: Plan;
  beforeAll(async () => {
    groups = await planOf(audits, join(folder, 'audits'));
  });
  const audit = (text: string) => {
    const [PLACE = '', YEAR = '', AUDITED = '', PAID = '', BASE = '', MONTHS = ''] = text.split(',');
    return { PLACE, YEAR, AUDITED, PAID, BASE, MONTHS };
  };
  const outcomes = async (rows: readonly string[], id: string) => {
    const cells = { T01: rows.map(audit) };
    const { tally, failures } = await found(groups, folder, cells);
    expect(judged(groups, cells)).toEqual(failures);
    const told = tally.tables[0]!.checks.find(({ check }) => check.id === id)!;
    const { outcome: came, applicable, failed, reason } = told;
    return [came, applicable, failed, reason?.params['rows'] ?? 0];
  };

  it.each([
    ['S001', ['420000,2020,1', '420000,2020,', '410000,2021,1', '410000,2021,', '410000,2021,'], ['fail', 2, 1, 0]],
    ['S001', ['420000,2020,1', '420000,2019,', '420000,2022,'], ['unevaluated', 1, 0, 2]],
    ['S001', ['420000,2020,', '420000,2019,'], ['fail', 1, 1, 1]],
    ['S002', ['420000,2019,1', '410000,2025,', '410000,2025,', '410000,2025,', '410000,2025,'], ['pass', 1, 0, 0]],
    ['S002', ['420000,2019,1', ...Array<string>(5).fill('410000,2025,')], ['fail', 1, 1, 0]],
    ['S003', ['1,2020,,100.25', '1,2020,,100.25', '2,2021,,1'], ['unevaluated', 2, 0, 1]],
    ['S003', ['1,2020,,100.26', '1,2020,,100.25', '2,2021,,1'], ['fail', 2, 2, 1]],
    ['S004', ['420000,2019,1'], ['unevaluated', 0, 0, 1]],
    ['S005', ['1,2021,,200.50,1,2', '1,2021,,401,2.00,2'], ['pass', 2, 0, 0]],
    ['S005', ['1,2021,,9999999999,99999999.75,1', '1,2021,,9999999999,,'], ['fail', 2, 2, 0]],
  ] as const)('%s of %j', async (id, rows, expected) => {
    expect(await outcomes(rows, id)).toEqual(expected);
  });

  it.each([
    ['is of the key as it stands', "parameter('share', PLACE, YEAR)", undefined],
    ['of nothing beside the key', "parameter('share', AUDITED, YEAR)", 'group-parameter'],
    ['of no day that is none', "parameter('share', PLACE, '20240230')", 'cel'],
    ['of no other record type', "parameter('share', T1.PLACE, YEAR)", 'cel'],
  ])('%s', async (_what, asked, rule) => {
    const home = join(folder, `lint-${asked.replace(/\W/g, '')}`);
    await mkdir(home);
    const text = audits['README.md']!.replace("parameter('share', PLACE, YEAR)", asked);
    await writeFile(join(home, 'README.md'), text);
    const { standard, messages } = await readStandard(home);
    expect(lintStandard(standard, messages).flatMap(({ ruleId, fatal }) => (fatal ? [ruleId] : []))).toEqual(rule ? [rule] : []);
  });

  it('agrees with a plain reference on any groups', async () => {
    const place = fc.constantFrom('410000', '410100', '420000');
    const year = fc.constantFrom('2019', '2020', '2021', '2022');
    const row = fc.tuple(place, year, fc.constantFrom('1', '')).map((cells) => cells.join(','));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        const byGroup = new Map<string, string[]>();
        for (const each of rows) {
          const [where, when, audited] = each.split(',') as [string, string, string];
          byGroup.set(`${where},${when}`, [...(byGroup.get(`${where},${when}`) ?? []), audited]);
        }
        let [applicable, failed, open] = [0, 0, 0];
        for (const [name, marks] of byGroup) {
          const [where, when] = name.split(',') as [string, string];
          const least = when === '2021' && where.startsWith('41') ? 0.5 : when === '2020' || when === '2021' ? 0.2 : undefined;
          if (least === undefined) open++;
          else {
            applicable++;
            if (marks.filter((mark) => mark === '1').length < marks.length * least) failed++;
          }
        }
        const outcome = failed > 0 ? 'fail' : open > 0 ? 'unevaluated' : 'pass';
        expect(await outcomes(rows, 'S001')).toEqual([outcome, applicable, failed, open]);
      }),
      { numRuns: 25 },
    );
  });
});
