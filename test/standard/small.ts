import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A whole standard in two files: three elements, two record types, one code list, rules of each kind. */
export const small: Readonly<Record<string, string>> = {
  'README.md': `---
id: demo-1
number: DEMO 1-2026
title: { zh: 示例标准, en: A demonstration standard }
edition: "2026"
status: draft
published: 2026-01-01
effective: 2026-07-01
kind: data-interface
---

# 示例标准

## 4.2 数据元目录

### 人员信息类（003）

| 标识符 | 名称 | 中文注释 | 表示 | 格式 | 代码 | 代码表 | 对应代码 | 非空 | 标识规则 | 个人信息 | 说明 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 003001 | AAC001 | 个人编号 | C..16 | | | | | 是 | | | 人员的编号 |
| 003002 | AAC002 | 社会保障号码 | C18 | | | | | 是 | social-security-number | id | - |
| 003006 | AAC006 | 出生日期 | C8 | YYYYMMDD | | | | | | | |
| 003007 | AAC007 | 参加工作日期 | C8 | YYYYMMDD | | | | | | | |
| 003004 | AAC004 | 性别代码 | C..1 | | Y | sex | | | | | |
| 003005 | AAC004N | 性别 | C..10 | | | | AAC004 | | | | |
| 004049 | AAC049 | 首次参保年月 | C6 | YYYYMM | | | | | | | |
| 006022 | AAE022 | 个人应缴金额 | D16.2 | | | | | | | | |

## 5.2 数据结构

| 表号 | 表名 | 别名 | 类 | 根元素 | 主键 |
| --- | --- | --- | --- | --- | --- |
| 1 | 人员表 | Person | 人员信息 | 人员信息 | AAC001 |
| 2 | 参保表 | Participation | 参保信息 | 参保信息 | AAC001、AAC049 |

### 表 1 人员表

| 序号 | 名称 | 中文注释 | 备注 |
| --- | --- | --- | --- |
| 1 | AAC001 | 个人编号 | |
| 2 | AAC002 | 社会保障号码 | |
| 3 | AAC006 | 出生日期 | 八位 |
| 4 | AAC007 | 参加工作日期 | |
| 5 | AAC004 | 性别代码 | |
| 6 | AAC004N | 性别 | |
| 7 | AAE022 | 个人应缴金额 | |

### 表 2 参保表

| 序号 | 名称 |
| --- | --- |
| 1 | AAC001 |
| 2 | AAC049 |
| 3 | AAE022 |

## 代码表

| 代码表 | 标题 | 来源 | 依据 | 完整 | 文件 | 说明 |
| --- | --- | --- | --- | --- | --- | --- |
| sex | 性别 | GB/T 2261.1-2003 | 引用 | 是 | | |
| area | 区划 | GB/T 2260-2007 | 引用 | 否 | codes/area.csv | |

### 代码表 sex 性别

| 代码 | 名称 | 别名 | 起 | 止 |
| --- | --- | --- | --- | --- |
| 1 | 男性 | 男；男 性 | | |
| 2 | 女性 | 女 | 2003 | 2030-06 |

## 标识

| 标识 | 标题 | 英文标题 | 来源 | 依据 | 分隔 | 说明 |
| --- | --- | --- | --- | --- | --- | --- |
| social-security-number | 社会保障号码 | social security number | GB 11643-1999 | 引用 | | |

### 标识 social-security-number 社会保障号码

| 形式 | 模式 | 校验 | 严格 | 除外 | 例 | 依据 |
| --- | --- | --- | --- | --- | --- | --- |
| 18 | \`[1-9][0-9]{16}[0-9X]\` | gb11643 | 错误 | | 11010519491231002X | |
| 15 | \`[1-9][0-9]{14}\` | | | | 150102880730303 | 实践 |

| 形式 | 部分 | 起 | 长 | 含义 | 英文含义 | 格式 | 代码表 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| | division | 1 | 6 | 地区 | division | | area |
| 18 | birth | 7 | 8 | 出生日期 | birth date | YYYYMMDD | |
| 15 | birth | 7 | 6 | 生日 | birthday | YYMMDD | |
`,
  'codes/area.csv': `code,name,aliases,valid_from,valid_to,basis,source,note
110000,北京市,,1981,,cited,,
130000,"河北省, 冀",冀,1981,1999,text,GB/T 2260-2007,
`,
  'rules.md': `# 规则

| 编号 | 表 | 适用条件 | 要求 | 严重程度 | 质量指标 | 条款 | 依据 | 中文说明 | 英文说明 | 处理建议 | 英文建议 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| R001 | 1 | | \`AAC006 < AAC007\` | error | 0503 | 4.2 | text | 出生在先 | Born first | 核对 | Check |
| R002 | 1 | \`AAC004 == "1" \\|\\| AAC004 == "2"\` | \`AAC002.matches("^[0-9]{17}[0-9X]$")\` | 警告 | 0301 | | 推导 | 号码 | Number | | |

| 编号 | 方式 | 表 | 键 | 对照表 | 对照键 | 适用条件 | 要求 | 严重程度 | 质量指标 | 条款 | 依据 | 中文说明 | 英文说明 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| S001 | 唯一 | 1 | AAC001 | | | | | error | 0304 | 4.2 | text | 唯一 | Unique |
| S002 | 引用 | 2 | AAC001 | 1 | AAC001 | | | error | 0402 | 4.2 | text | 有此人 | Person exists |
| S003 | 比对 | 1 | AAC001 | 2 | AAC001 | | \`T2.AAC049 >= month(AAC006)\` | error | 0503 | 4.2 | text | 先生后参保 | Born, then insured |
| S004 | 合计 | 1 | AAC001 | 2 | AAC001 | | \`AAE022 == sum(T2.AAE022)\` | warning | 0402 | | derived | 合计 | Total |

| 名称 | 事实 | 出处 | 检查 | 不可检查的原因 | 英文原因 |
| --- | --- | --- | --- | --- | --- |
| AAC002 | nonempty | 质量标准 | AAC002.required | | |
| AAC006 | before:AAC007 | 说明 | R001、AAC006.representation | | |
| AAE022 | unit:元 | 说明 | | 数字看不出单位 | A number does not show its unit |

| 解释 | 条款 | 疑问 | 采用 |
| --- | --- | --- | --- |
| D1 | 4.2 | 月份怎样比 | 按年月比 |
`,
};

export type Files = Readonly<Record<string, string | Buffer>>;

/** Writes a standard to a folder that is removed after the test; returns its path. */
export async function folderOf(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-standard-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/**
 * The small standard with one stretch of one file replaced. `◆` in the new text marks the place where a
 * message is expected; it is taken out before the file is written.
 */
export function changed(file: string, before: string, after: string): { files: Files; line: number; column: number } {
  const text = small[file]!;
  if (text.split(before).length !== 2) throw new Error(`not exactly once in ${file}: ${before}`);
  const marked = text.replace(before, () => after);
  const lines = marked.slice(0, marked.indexOf('◆')).split('\n');
  return {
    files: { ...small, [file]: marked.replace('◆', '') },
    line: lines.length,
    column: lines.at(-1)!.length + 1,
  };
}
