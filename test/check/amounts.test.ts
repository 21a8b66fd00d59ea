import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan.js';
import { buildReport } from '../../src/report/build.js';
import { amountIn, groupedAmount } from '../../src/report/amount.js';
import { readProfile } from '../../src/standard/read.js';
import { amountText, amountUnits } from '../../src/value/amount.js';
import { planOf } from './archive-standard.js';
import { found } from './judges.js';
import { oneTable } from './one-table.js';

/** Payments, of which rules tell what is at stake. */
const payments = oneTable({
  elements: [
    '| 1 | PERSON | 人员 | C..4 | | | |',
    '| 2 | PLACE | 机构 | C..6 | | | |',
    '| 3 | PAID | 金额 | D16.2 | | | |',
    '| 4 | DUE | 应付 | D16.2 | | | |',
  ],
  recordRules: [
    "| A001 | 1 | | `PERSON != '0'` | error | 0104 | 3 | text | 不是零 | Not nought | `PAID - DUE` |",
    '| A002 | 1 | | `PAID >= 0` | error | 0104 | 3 | text | 不小于零 | Not below nought | `PAID * 0.5` |',
    "| A003 | 1 | | `PERSON != '0'` | error | 0104 | 3 | text | 没有金额 | No amount |",
  ],
  rules: ['| U001 | 唯一 | 1 | PERSON | | | | | error | 0304 | 3 | text | 一人一笔 | One a person | `PAID` |'],
});

let folder: string;
let plan: Plan;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  plan = { ...(await planOf(payments, join(folder, 'standard'))), groups: { agency: 'PLACE' } };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const payment = (text: string) => {
  const [PERSON = '', PLACE = '', PAID = '', DUE = ''] = text.split(',');
  return { PERSON, PLACE, PAID, DUE };
};

/** What is at stake by check and by agency, and by row in the findings file. */
async function atStake(rows: readonly string[]) {
  const { tally } = await found(plan, folder, { T01: rows.map(payment) });
  const [table] = tally.tables;
  const findings = parse(await readFile(join(folder, 'findings.csv'), 'utf8'), { columns: true }) as { row: string; amounts: string }[];
  const byCheck = table!.checks.flatMap(({ check, amount }) => (amount ? [`${check.id} ${amount.sum} ${amount.unknown}`] : []));
  const byAgency = table!.groups.flatMap(({ agency, amount }) => (amount ? [`${agency} ${amount.sum} ${amount.unknown}`] : []));
  return { tally, byCheck, byAgency, byRow: findings.map(({ row, amounts }) => `${row}: ${amounts}`) };
}

describe('what is at stake', () => {
  it('is the sum over the failed rows, each row once where agencies are summed', async () => {
    const { byCheck, byAgency, byRow, tally } = await atStake(['0,A,100.10,40', '1,A,7,', '1,B,0.05,', '2,B,9,', '0,B,0.3,0.1']);
    expect(byCheck).toEqual(['A001 60.30 0', 'U001 107.45 0']);
    expect(byAgency).toEqual(['A 107.10 0', 'B 0.35 0']);
    expect(byRow).toEqual(['2: A001=60.10 U001=100.10', '3: U001=7.00', '4: U001=0.05', '6: A001=0.20 U001=0.30']);
    const { samples } = tally.tables[0]!.checks.find(({ check }) => check.id === 'A001')!;
    expect(samples.map(({ amount }) => amount)).toEqual(['60.10', '0.20']);
  });

  it('is told of how many rows it is not known', async () => {
    const { byCheck, byAgency, byRow } = await atStake(['0,A,100,', '0,A,x,1', '0,A,5,1']);
    expect(byCheck).toEqual(['A001 4.00 2', 'U001 105.00 1']);
    expect(byAgency).toEqual(['A 105.00 1']);
    expect(byRow).toEqual([expect.stringMatching(/^2: U001=100\.00$/), expect.stringMatching(/^3: $/), '4: A001=4.00 U001=5.00']);
  });

  it('may be below nought, and has as many decimals as it needs', async () => {
    const { byCheck } = await atStake(['1,A,-0.01,', '2,A,-3,']);
    expect(byCheck).toEqual(['A002 -1.505 0']);
  });

  it('is nothing where nothing fails', async () => {
    const { byCheck, byAgency } = await atStake(['1,A,1,1', '2,A,1,1']);
    expect([byCheck, byAgency]).toEqual([[], []]);
  });

  it('is exact however large', async () => {
    const { byCheck } = await atStake(Array.from({ length: 400 }, (_, n) => `0,A,99999999999999.9${n % 10},-99999999999999.99`));
    const sum = Array.from({ length: 400 }, (_, n) => amountUnits(`99999999999999.9${n % 10}`) + amountUnits('99999999999999.99'));
    expect(byCheck[0]).toBe(`A001 ${amountText(sum.reduce((one, other) => one + other))} 0`);
  });

  it('stands in the report: by check, row, table and agency', async () => {
    const { tally } = await atStake(['0,A,1234567.5,1', '3,B,-2,']);
    const { profile } = await readProfile('standards/profiles/default.md');
    const report = buildReport(tally, plan, profile, {
      samples: 5,
      masked: true,
      asOf: '2026-01-01',
      tool: { name: 'zhunsheng', version: '0' },
    });
    const check = report.checks.find(({ id }) => id === 'A001')!;
    expect([check.amount, check.samples[0]!.amount]).toEqual([{ sum: '1234566.50', unknown: 0 }, '1234566.50']);
    expect(amountIn(report)).toEqual({ sum: '1234565.50', unknown: 0 });
    expect(amountIn(report, ({ agency }) => agency === 'B')).toEqual({ sum: '-1.00', unknown: 0 });
    expect(report.checks.find(({ id }) => id === 'A003')).not.toHaveProperty('amount');
  });
});

it.each([
  ['0.00', '0.00'],
  ['-1234.50', '-1,234.50'],
  ['1234567.125', '1,234,567.125'],
  ['-0.05', '-0.05'],
])('%s is shown as %s', (amount, shown) => {
  expect(groupedAmount(amount)).toBe(shown);
});

it('amounts are written as they were read', () => {
  const units = fc.bigInt({ min: -(10n ** 36n), max: 10n ** 36n });
  fc.assert(fc.property(units, (amount) => amountUnits(amountText(amount)) === amount));
});
