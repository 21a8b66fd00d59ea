import { expect } from 'vitest';
import type { Plan } from '../../src/plan/plan.js';
import { found, judged } from './judges.js';

/** Rows of the tables of a standard. */
interface Rows {
  /** `| 1 | CODE | 编号 | C..8 | | | |`: number, name, label, representation, format, code list, whether it must be filled. */
  elements: readonly string[];
  /** Rules over many records: `| S001 | 唯一 | 1 | CODE | | | | | error | 0304 | 3 | text | 不重复 | No two |`. */
  rules?: readonly string[];
  /** Rules over one record: `| A001 | 1 | | `CODE == '1'` | error | 0104 | 3 | text | 是一 | It is one |`. */
  recordRules?: readonly string[];
  /** Values of parameters: `| floor | 下限 | Floor | 410000 | | 2020 | | 0.6 | 倍 | 令 | text |`. */
  parameters?: readonly string[];
}

/** A standard of one record type with all of the elements, to try a kind of check on. */
export function oneTable({ elements, rules = [], recordRules = [], parameters = [] }: Rows): Record<string, string> {
  const names = elements.map((row) => row.split('|')[2]!.trim());
  const ruled = [
    sheet('编号 方式 表 键 对照表 对照键 适用条件 要求 严重程度 质量指标 条款 依据 中文说明 英文说明 涉及金额', rules),
    sheet('编号 表 适用条件 要求 严重程度 质量指标 条款 依据 中文说明 英文说明 涉及金额', recordRules),
    sheet('参数 名称 英文名称 区划 档 起 止 值 单位 来源 依据', parameters),
  ].filter((text) => text !== '');
  return {
    'README.md': `---
id: demo-kind
number: DEMO 9-2026
title: { zh: 示例, en: Demonstration }
edition: "2026"
status: draft
published: 2026-01-01
effective: 2026-07-01
kind: data-interface
---

# 示例

## 2 数据元

| 标识符 | 名称 | 中文注释 | 表示 | 格式 | 代码表 | 非空 |
| --- | --- | --- | --- | --- | --- | --- |
${elements.join('\n')}

## 3 数据结构

| 表号 | 表名 | 别名 | 类 | 根元素 | 主键 |
| --- | --- | --- | --- | --- | --- |
| 1 | 示例 | Examples | 业务 | 示例 | ${names[0]} |

### 表 1 示例

| 序号 | 名称 |
| --- | --- |
${names.map((name, at) => `| ${at + 1} | ${name} |`).join('\n')}
${ruled.length > 0 ? `\n## 4 规则\n\n${ruled.join('\n')}` : ''}`,
  };
}

/** A table of Markdown; nothing where it has no rows. */
function sheet(headers: string, rows: readonly string[]): string {
  const names = headers.split(' ');
  return rows.length === 0 ? '' : `| ${names.join(' | ')} |\n|${names.map(() => ' --- |').join('')}\n${rows.join('\n')}\n`;
}

/** The rows that fail a check, from 1, by the engine over tables and by the judge in memory, which must agree. */
export async function failing(plan: Plan, folder: string, id: string, rows: readonly Record<string, string>[]): Promise<number[]> {
  const tables = { T01: rows };
  const { failures } = await found(plan, folder, tables);
  expect(judged(plan, tables)).toEqual(failures);
  return failures.flatMap((failure) => (failure.endsWith(` ${id}`) ? [Number(/:(\d+)/.exec(failure)![1])] : [])).sort((a, b) => a - b);
}
