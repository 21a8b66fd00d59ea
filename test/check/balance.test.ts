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

/** Vouchers with their lines, and parts with their whole. */
const vouchers = oneTable({
  elements: [
    '| 1 | VOUCHER | 凭证 | C..4 | | | |',
    '| 2 | DEBIT | 借方 | D20.2 | | | |',
    '| 3 | CREDIT | 贷方 | D20.2 | | | |',
    '| 4 | SUBJECT | 科目 | C..6 | | | |',
    '| 5 | MONTH | 年月 | C6 | YYYYMM | | |',
  ],
  rules: [
    '| B001 | 平衡 | 1 | VOUCHER | | | | `sum(DEBIT) == sum(CREDIT)` | error | 0402 | 3 | text | 借贷相等 | Debits are credits |',
    "| B002 | balance | 1 | VOUCHER、year(MONTH) | | | `SUBJECT != '9'` | `within(sum(DEBIT - CREDIT, SUBJECT == '1'), sum(CREDIT, SUBJECT == '2'), 0.5)` | error | 0402 | 3 | text | 一 | One |",
    '| B003 | 平衡 | 1 | bare(VOUCHER) | 1 | bare(SUBJECT) | `T1.DEBIT > 0` | `sum(DEBIT) >= sum(T1.DEBIT) * 0.5 && count(T1, T1.CREDIT > 0) <= count(MONTH) + 1` | error | 0402 | 3 | text | 二 | Two |',
  ],
});

let folder: string;
let plan: Plan;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  plan = await planOf(vouchers, join(folder, 'standard'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Row = Record<'VOUCHER' | 'DEBIT' | 'CREDIT' | 'SUBJECT' | 'MONTH', string>;

const line = (text: string): Row => {
  const [VOUCHER = '', DEBIT = '', CREDIT = '', SUBJECT = '', MONTH = ''] = text.split(',');
  return { VOUCHER, DEBIT, CREDIT, SUBJECT, MONTH };
};

describe('debits and credits', () => {
  it.each([
    [['1,100.10,', '1,,60.05', '1,,40.05', '2,0,0'], []],
    [
      ['1,100.10,', '1,,60.05', '2,7,7', '1,,40.06'],
      [1, 2, 4],
    ],
    [
      ['1,-99999999999999999999,', '1,,-99999999999999999999', '2,99999999999999999999,', '2,99999999999999999999,', '2,,1'],
      [3, 4, 5],
    ],
    // Of an amount that cannot be read nothing is known; a line without an amount adds nothing.
    [['1,100,', '1,,９９', ',5,', '2,,'], []],
  ])('%j', async (rows, expected) => {
    expect(await failing(plan, folder, 'B001', rows.map(line))).toEqual(expected);
  });

  it('tell what they come to, and what was not compared', async () => {
    const { tally } = await found(plan, folder, { T01: ['1,100,', '1,,9.5', '2,１,', '2,,3', '3,,'].map(line) });
    const { samples, uncompared, applicable } = tally.tables[0]!.checks.find(({ check }) => check.id === 'B001')!;
    expect(samples.map(({ note }) => note?.split('\u001f'))).toEqual([
      ['sum(DEBIT)=100.00', 'sum(CREDIT)=9.50'],
      ['sum(DEBIT)=100.00', 'sum(CREDIT)=9.50'],
    ]);
    expect({ applicable, uncompared }).toEqual({ applicable: 2, uncompared: [{ cause: 'unsound', rows: 2 }] });
  });
});

describe('a condition on each side, and a tolerance', () => {
  it.each([
    [['1,10,4,1,202001', '1,,6.5,2,202012', '1,99,99,9,202001'], []],
    [
      ['1,10,4,1,202001', '1,,6.51,2,202012', '1,,6,2,202101'],
      [1, 2, 3],
    ],
    // A number made of two fields of which one is empty is not known.
    [['1,10,,1,202001', '1,,6.51,2,202012'], []],
  ])('%j', async (rows, expected) => {
    expect(await failing(plan, folder, 'B002', rows.map(line))).toEqual(expected);
  });
});

it.each(['B001', 'B002'])('%s is broken for fixtures and planted faults', (id) => {
  const check = plan.tables[0]!.checks.find((each) => each.id === id)!;
  expect(exampleOf(plan, check, 1)?.failures.map((failure) => failure.check.id)).toContain(id);
});

/** What B001 finds, said plainly in cents. */
function plainly(rows: readonly Row[]): number[] {
  const cents = (text: string) => {
    if (text.trim() === '') return 0n;
    if (!/^-?\d+(\.\d{1,2})?$/.test(text) || text.replace(/[-.]/g, '').length > 20) return undefined;
    const [whole, part = ''] = text.split('.') as [string, string?];
    return BigInt(whole + part.padEnd(2, '0'));
  };
  const known = rows.map((row, at) => ({ ...row, at: at + 1 })).filter(({ VOUCHER }) => VOUCHER.trim() !== '' && VOUCHER.length <= 4);
  return known
    .filter(({ VOUCHER }) => {
      const own = known.filter((each) => each.VOUCHER === VOUCHER);
      const [debits, credits] = [own.map(({ DEBIT }) => cents(DEBIT)), own.map(({ CREDIT }) => cents(CREDIT))];
      if ([...debits, ...credits].includes(undefined)) return false;
      const sum = (all: readonly (bigint | undefined)[]) => all.reduce<bigint>((total, each) => total + each!, 0n);
      return sum(debits) !== sum(credits);
    })
    .map(({ at }) => at);
}

it('on hostile rows SQL, JavaScript and what is said plainly agree', { timeout: 60_000 }, async () => {
  const cell = (...values: string[]) => fc.constantFrom(...values);
  const amounts = [
    '0',
    '1',
    '1.00',
    '2.5',
    '-1.5',
    '99999999999999999999',
    '-99999999999999999999',
    '999999999999999999.99',
    '',
    '',
    ' ',
    '１',
    '1e3',
    '1.001',
  ];
  const made = fc.record({
    VOUCHER: cell('1', '2', '3', '4', '5', '', ' ', '凭证号太长', '甲'),
    DEBIT: cell('0', '1', '1', '2.5', ...amounts),
    CREDIT: cell('0', '1', '1', '2.5', ...amounts),
    SUBJECT: cell('1', '1', '2', '2', '3', '9', '', '科目的编码太长'),
    MONTH: cell('202001', '202012', '202101', '', '202013'),
  });
  const seen = new Set<string>();
  for (const rows of fc.sample(fc.array(made, { minLength: 1, maxLength: 14 }), { numRuns: 24, seed: 11 })) {
    const { failures } = await found(plan, folder, { T01: rows });
    expect(judged(plan, { T01: rows })).toEqual(failures);
    const failed = failures.flatMap((failure) => (failure.endsWith(' B001') ? [Number(/:(\d+)/.exec(failure)![1])] : []));
    expect(failed.sort((a, b) => a - b)).toEqual(plainly(rows));
    for (const failure of failures) seen.add(failure.split(' ')[1]!);
  }
  expect(['B001', 'B002', 'B003'].filter((id) => !seen.has(id))).toEqual([]);
});
