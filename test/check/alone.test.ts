import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan.js';
import { planOf } from './archive-standard.js';
import { found } from './judges.js';

/** Accounts and what was paid into them, compared in each way there is. */
const standard = {
  'README.md': `---
id: demo-accounts
number: DEMO 4-2026
title: { zh: 示例账户, en: Demonstration accounts }
edition: "2026"
status: draft
published: 2026-01-01
effective: 2026-07-01
kind: data-interface
---

# 示例账户

## 2 数据元

| 标识符 | 名称 | 中文注释 | 表示 |
| --- | --- | --- | --- |
| 1 | WHO | 编号 | C..8 |
| 2 | NAME | 姓名 | C..8 |
| 3 | AMOUNT | 金额 | I..6 |

## 3 数据结构

| 表号 | 表名 | 别名 | 类 | 根元素 | 主键 |
| --- | --- | --- | --- | --- | --- |
| 1 | 账户 | Accounts | 业务 | 账户 | 无 |
| 2 | 缴纳 | Payments | 业务 | 缴纳 | 无 |

### 表 1 账户

| 序号 | 名称 |
| --- | --- |
| 1 | WHO |
| 2 | NAME |
| 3 | AMOUNT |

### 表 2 缴纳

| 序号 | 名称 |
| --- | --- |
| 1 | WHO |
| 2 | NAME |
| 3 | AMOUNT |
`,
  'rules.md': `# 规则

| 编号 | 方式 | 表 | 键 | 对照表 | 对照键 | 适用条件 | 要求 | 严重程度 | 质量指标 | 条款 | 依据 | 中文说明 | 英文说明 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| S001 | 比对 | 1 | WHO | 2 | WHO | \`AMOUNT > 0 && T2.AMOUNT > 0\` | \`AMOUNT >= T2.AMOUNT\` | error | 0402 | 3 | text | 不少于缴纳 | Not less than was paid |
| S002 | 相符 | 1 | WHO、NAME | 2 | WHO、NAME | | | error | 0401 | 3 | text | 姓名相同 | The same name |
| S003 | 平衡 | 1 | WHO | 2 | WHO | | \`sum(AMOUNT) == sum(T2.AMOUNT)\` | error | 0402 | 3 | text | 合计相等 | Sums agree |
| S004 | 比对 | 1 | NAME | 1 | NAME | \`T1.AMOUNT > 900\` | \`AMOUNT >= 0\` | error | 0402 | 3 | text | 同名的不为负 | Namesakes are not negative |
`,
};

let folder: string;
let plan: Plan;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  plan = await planOf(standard, join(folder, 'standard'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const rows = (text: string) =>
  text
    .split(' ')
    .filter((row) => row !== '')
    .map((row) => {
      const [WHO = '', NAME = '', AMOUNT = ''] = row.split(',');
      return { WHO, NAME, AMOUNT };
    });

describe('accounts and payments of which none has the key of another', () => {
  // The numbers are how many accounts each comparison was asked of and did not compare.
  it.each([
    ['keys that never meet', '1,a,5 2,b,6 3,c,0', '01,a,5 02,b,6', { S001: 2, S002: 3, S003: 3 }],
    ['one key that meets', '1,a,5 2,b,6 3,c,0', '01,a,5 2,b,6', {}],
    ['one that a condition then leaves out', '1,a,5 2,b,6', '2,b,0', {}],
    ['nothing to be compared with', '1,a,5', '', { S001: 1, S002: 1, S003: 1 }],
    ['nothing to be compared', '', '1,a,5', {}],
    ['accounts of which none is asked', '1,a,0 2,b,0', '8,a,5', { S002: 2, S003: 2 }],
    ['keys that are not filled, and an amount that cannot be read', ',a,5 2,,x 3,c,', '8,a,5', { S002: 1 }],
  ])('%s', async (_, accounts, payments, expected) => {
    const { tally } = await found(plan, folder, { T01: rows(accounts), T02: rows(payments) });
    const checks = tally.tables.flatMap((table) => table.checks).filter(({ check }) => check.id.startsWith('S'));
    const told = checks.flatMap(({ check, uncompared = [] }) =>
      uncompared.flatMap(({ cause, rows: count }) => (cause === 'alone' ? [[check.id, count]] : [])),
    );
    expect(Object.fromEntries(told)).toEqual(expected);
    // What was compared with nothing has not passed.
    for (const { check, outcome, applicable } of checks)
      if (check.id in expected) expect([check.id, outcome, applicable]).toEqual([check.id, 'not-applicable', 0]);
  });
});
