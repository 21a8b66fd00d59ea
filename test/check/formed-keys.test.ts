import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan.js';
import { hintOf } from '../../src/report/hint.js';
import { planOf } from './archive-standard.js';
import { found, judged, type Tables } from './judges.js';

/** Persons and what was paid to them, related by keys of which each part has a form. */
const payments = {
  'README.md': `---
id: demo-payments
number: DEMO 3-2026
title: { zh: 示例发放, en: Demonstration payments }
edition: "2026"
status: draft
published: 2026-01-01
effective: 2026-07-01
kind: data-interface
---

# 示例发放

## 2 数据元

| 标识符 | 名称 | 中文注释 | 表示 | 格式 | 代码表 | 非空 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | WHO | 证件号码 | C..18 | | | |
| 2 | CODE | 编号 | C..8 | | | |
| 3 | NUMBER | 序号 | C..4 | | | |
| 4 | ITEM | 项目 | C..4 | | part | |
| 5 | AMOUNT | 金额 | I..6 | | | |

## 3 数据结构

| 表号 | 表名 | 别名 | 类 | 根元素 | 主键 |
| --- | --- | --- | --- | --- | --- |
| 1 | 人员 | Persons | 业务 | 人员 | WHO |
| 2 | 发放 | Payments | 业务 | 发放 | WHO、NUMBER |

### 表 1 人员

| 序号 | 名称 |
| --- | --- |
| 1 | WHO |
| 2 | CODE |
| 3 | AMOUNT |

### 表 2 发放

| 序号 | 名称 |
| --- | --- |
| 1 | WHO |
| 2 | CODE |
| 3 | NUMBER |
| 4 | ITEM |
| 5 | AMOUNT |

## 代码表

| 代码表 | 标题 | 来源 | 依据 | 完整 | 文件 | 说明 |
| --- | --- | --- | --- | --- | --- | --- |
| part | 项目 | 令 | 引用 | 是 | codes/part.csv | |
`,
  'codes/part.csv': 'code,name,basis,source\nA,甲,引用,令\nB,乙,引用,令\n',
  'rules.md': `# 规则

| 编号 | 方式 | 表 | 键 | 对照表 | 对照键 | 适用条件 | 要求 | 严重程度 | 质量指标 | 条款 | 依据 | 中文说明 | 英文说明 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| S001 | 连续 | 2 | person(WHO)、bare(CODE)、NUMBER | | | | | error | 0301 | 3 | text | 序号连续 | Numbers run on |
| S002 | 齐全 | 2 | person(WHO) | | | | \`codeIn('part', ITEM)\` | doubt | 0202 | | derived | 项目齐全 | Parts there |
| S003 | 比对 | 1 | person(WHO)、bare(CODE) | 2 | person(WHO)、bare(CODE) | \`T2.ITEM == 'A'\` | \`AMOUNT >= T2.AMOUNT\` | error | 0402 | 3 | text | 不少于发放 | Not less than was paid |
| S004 | 合计 | 1 | person(WHO) | 2 | person(WHO) | | \`AMOUNT == sum(T2.AMOUNT)\` | error | 0402 | 3 | text | 总金额 | Sum of amounts |
| S005 | 计数 | 1 | bare(CODE) | 2 | bare(CODE) | \`filled(T2.NUMBER)\` | \`AMOUNT == count(T2)\` | error | 0402 | 3 | text | 次数 | Number of payments |
`,
};

let folder: string;
let plan: Plan;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  plan = await planOf(payments, join(folder, 'standard'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function told(id: string, tables: Tables) {
  const { tally } = await found(plan, folder, tables);
  const { check, applicable, failed, samples } = tally.tables.flatMap(({ checks }) => checks).find((each) => each.check.id === id)!;
  return { applicable, failed, hints: samples.map(({ line, note }) => `${line - 1}: ${hintOf(check, {}, plan, note)?.en ?? ''}`) };
}

describe('a key that stands many times on both sides', () => {
  const own = { WHO: '110105491231002', CODE: 'P1' };
  const there = { WHO: '11010519491231002X', CODE: 'P1 ', ITEM: 'A' };

  it('fails each record once, and tells against how many of how many', async () => {
    const T02 = [
      ...Array.from({ length: 40 }, () => ({ ...there, AMOUNT: '5' })),
      ...Array.from({ length: 3 }, () => ({ ...there, AMOUNT: '9' })),
      { ...there, AMOUNT: 'x' },
      { ...there, ITEM: 'B', AMOUNT: '99' },
    ];
    const T01 = ['7', '9', '7', '1'].map((AMOUNT) => ({ ...own, AMOUNT }));
    const hint = (broken: number) =>
      `43 records of the other table with this key can be compared, ${broken} of them contradict; which one is meant is not guessed: every one must agree`;
    expect(await told('S003', { T01, T02 })).toEqual({
      applicable: 4,
      failed: 3,
      hints: [`1: ${hint(3)}`, `3: ${hint(3)}`, `4: ${hint(43)}`],
    });
  });

  it('tells nothing more where there is one', async () => {
    expect(await told('S003', { T01: [{ ...own, AMOUNT: '1' }], T02: [{ ...there, AMOUNT: '2' }] })).toEqual({
      applicable: 1,
      failed: 1,
      hints: ['1: '],
    });
  });
});

const cell = (...values: string[]) => fc.constantFrom(...values);
const whose = {
  WHO: cell(
    '11010519491231002X',
    '110105491231002',
    '11010519491231002x',
    "'11010519491231002X",
    ' 110101198510150038',
    '110101198510150038',
    '110105194912310021',
    '张三',
    '',
  ),
  CODE: cell('P1', 'P1 ', 'Ｐ1', "'P1", 'p2', '太长的编号太长的编号', ''),
};
const person = fc.record({ ...whose, AMOUNT: cell('0', '1', '2', '5', '8', 'x', '') });
const payment = fc.record({
  ...whose,
  NUMBER: cell('1', '2', '3', '03', '5', '', '甲'),
  ITEM: cell('A', 'B', 'A', ''),
  AMOUNT: fc.oneof({ weight: 9, arbitrary: cell('1', '2', '5') }, { weight: 1, arbitrary: cell('x', '') }),
});

describe('SQL and JavaScript', () => {
  it('relate the same rows by keys in a form', { timeout: 120_000 }, async () => {
    const tables = fc.record({
      T01: fc.array(person, { minLength: 1, maxLength: 12 }),
      T02: fc.array(payment, { minLength: 1, maxLength: 14 }),
    });
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const { failures } = await found(plan, folder, rows);
        expect(failures).toEqual(judged(plan, rows));
        for (const failure of failures) seen.add(failure.split(' ')[1]!);
      }),
      { numRuns: 20, seed: 12, endOnFailure: true },
    );
    expect(['S001', 'S002', 'S003', 'S004', 'S005'].filter((id) => !seen.has(id))).toEqual([]);
  });
});
