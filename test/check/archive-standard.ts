import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compilePlan } from '../../src/compile/compile.js';
import type { Plan } from '../../src/plan/plan.js';
import { schemaDocuments } from '../../src/schema/documents.js';
import { lintStandard } from '../../src/lint/lint.js';
import { readStandard } from '../../src/standard/read.js';
import type { Files } from '../standard/small.js';

/** A small standard of catalogues, with rules of the kinds that ask the whole of a table. */
export const catalogues: Files = {
  'README.md': `---
id: demo-archives
number: DEMO 2-2026
title: { zh: 示例目录, en: Demonstration catalogues }
edition: "2026"
status: draft
published: 2026-01-01
effective: 2026-07-01
kind: data-interface
---

# 示例目录

## 2 数据元

| 标识符 | 名称 | 中文注释 | 表示 | 格式 | 代码表 | 非空 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | FONDS | 全宗号 | C..4 | | | |
| 2 | CLASS | 类别 | C1 | | | |
| 3 | NUMBER | 件号 | C..16 | | | |
| 4 | MATERIAL | 材料 | C..8 | | | |
| 5 | PERIOD | 期限 | C..8 | | period | |
| 6 | ITEMS | 件数 | I..6 | | | |
| 7 | SIZE | 字节数 | I..9 | | | |
| 8 | ROLE | 用途 | C..4 | | | |

## 3 数据结构

| 表号 | 表名 | 别名 | 类 | 根元素 | 主键 |
| --- | --- | --- | --- | --- | --- |
| 1 | 目录 | Catalogue | 目录 | 目录 | NUMBER |
| 2 | 登记表 | Form | 目录 | 登记表 | FONDS |
| 3 | 文件 | Files | 目录 | 文件 | NUMBER |

### 表 1 目录

| 序号 | 名称 |
| --- | --- |
| 1 | FONDS |
| 2 | CLASS |
| 3 | NUMBER |
| 4 | MATERIAL |
| 5 | PERIOD |

### 表 2 登记表

| 序号 | 名称 |
| --- | --- |
| 1 | FONDS |
| 2 | ITEMS |
| 3 | SIZE |

### 表 3 文件

| 序号 | 名称 |
| --- | --- |
| 1 | FONDS |
| 2 | NUMBER |
| 3 | SIZE |
| 4 | ROLE |

## 代码表

| 代码表 | 标题 | 来源 | 依据 | 完整 | 文件 | 说明 |
| --- | --- | --- | --- | --- | --- | --- |
| period | 期限 | 令 | 引用 | 是 | codes/period.csv | |
| schedule | 范围 | 令 | 引用 | 否 | codes/schedule.csv | |
`,
  'codes/period.csv': 'code,name,basis,source,years\n永久,永久,引用,令,\nD30,30年,引用,令,30\nD10,10年,引用,令,10\n',
  'codes/schedule.csv':
    'code,name,basis,source,class,known,years\nA-1,登记材料,引用,令,A,是,30\nA-2,核定材料,引用,令,A,是,10\nA-3,不详,引用,令,A,否,\nB-1,支付材料,引用,令,B,是,10\n',
  'rules.md': `# 规则

| 编号 | 表 | 适用条件 | 要求 | 严重程度 | 质量指标 | 条款 | 依据 | 中文说明 | 英文说明 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| R001 | 1 | \`attribute('schedule', MATERIAL, 'years') != ''\` | \`attribute('period', PERIOD, 'years') == '' \\|\\| number(attribute('period', PERIOD, 'years')) >= number(attribute('schedule', MATERIAL, 'years'))\` | error | 0104 | 3 | text | 不短于最低期限 | Not below the minimum |

| 编号 | 方式 | 表 | 键 | 对照表 | 对照键 | 适用条件 | 要求 | 严重程度 | 质量指标 | 条款 | 依据 | 中文说明 | 英文说明 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| S001 | 连续 | 1 | FONDS、CLASS、NUMBER | | | | | error | 0301 | 3 | text | 件号连续 | Numbers run on |
| S002 | 连续 | 3 | NUMBER | | | | \`min(NUMBER) >= 3\` | error | 0301 | 3 | text | 号连续 | Numbers run on |
| S003 | 齐全 | 1 | FONDS、CLASS | | | | \`attribute('schedule', MATERIAL, 'class') == CLASS && attribute('schedule', MATERIAL, 'known') == '是'\` | doubt | 0202 | | derived | 应有材料 | Materials there |
| S004 | 齐全 | 1 | FONDS | | | | \`codeIn('period', PERIOD)\` | doubt | 0202 | | derived | 期限都有 | Periods there |
| S005 | 计数 | 2 | | 3 | | \`T3.ROLE == '内容'\` | \`ITEMS == count(T3)\` | error | 0402 | 3 | text | 文件总数 | Number of files |
| S006 | 合计 | 2 | | 3 | | | \`SIZE == sum(T3.SIZE)\` | error | 0402 | 3 | text | 总字节数 | Number of bytes |
| S007 | 计数 | 2 | FONDS | 1 | FONDS | | \`ITEMS == count(T1)\` | error | 0402 | 3 | text | 件数 | Number of records |
| S008 | 计数 | 2 | FONDS | 3 | FONDS | \`filled(T3.SIZE)\` | \`ITEMS == count(T3.NUMBER)\` | error | 0402 | 3 | text | 号数 | Number of numbers |
`,
};

/** The plan of a standard in Markdown that its lint finds nothing wrong with, read from a folder that this makes. */
export async function planOf(files: Files, folder: string): Promise<Plan> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const { standard, messages } = await readStandard(folder);
  const faults = lintStandard(standard, messages).map(String);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return compilePlan(schemaDocuments(standard), '2026-01-01');
}
