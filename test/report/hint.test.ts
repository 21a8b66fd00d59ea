import { expect, test } from 'vitest';
import type { Check, Plan } from '../../src/plan/plan.js';
import { hintOf } from '../../src/report/hint.js';
import type { CodePlan } from '../../src/value/code.js';

const code = (code: string, name: string, validFrom: string, validTo: string, successors?: string[]): CodePlan => ({
  ...{ code, names: [name], validFrom, validTo },
  ...(successors && { successors }),
});

const codes = [
  code('110102', '西城区', '19810101', ''),
  code('110104', '宣武区', '19810101', '20101231', ['110102']),
  code('110106', '远区', '', '19900315', ['110104', '999999']),
  code('110107', '新区', '20200701', ''),
  code('110108', '分区', '', '20001231', ['1', '2', '3', '4', '5']),
];
const plan = { codeLists: new Map([['divisions', { codes }]]) } as unknown as Plan;
const check = { kind: 'validity', fields: ['CODE', 'DATE'], params: { list: 'divisions' } } as unknown as Check;
const hint = (value: string, date: string) => hintOf(check, { CODE: value, DATE: date }, plan);

test.each([
  [
    '110104',
    '20150101',
    '110104 在 2015-01-01 已停用（1981–2010），后继 110102 西城区',
    '110104 was no longer valid on 2015-01-01 (1981–2010); successor 110102 西城区',
  ],
  ['110106', '200001', '110106 在 2000-01 已停用（–1990-03-15），后继 110104 宣武区、999999', undefined],
  ['110106', '2015010120151231', '110106 在 2015-01-01/2015-12-31 已停用（–1990-03-15），后继 110102 西城区、999999', undefined],
  ['110107', '2015', '110107 在 2015 尚未启用（2020-07-01–）', '110107 was not valid yet on 2015 (2020-07-01–)'],
  ['110108', '20150101', '110108 在 2015-01-01 已停用（–2000），后继 1、2、3、4 等 5 个', undefined],
])('%s on %s', (value, date, zh, en) => {
  expect(hint(value, date)).toMatchObject({ zh, ...(en && { en }) });
});

test('only codes that were not valid get one', () => {
  expect(hint('unknown', '20150101')).toBeUndefined();
  expect(hintOf({ ...check, kind: 'code' }, { CODE: '110104', DATE: '20150101' }, plan)).toBeUndefined();
});
