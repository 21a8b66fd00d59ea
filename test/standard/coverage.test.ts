import { expect, test } from 'vitest';
import { coverageOf, renderCoverage } from '../../src/standard/coverage.js';
import { readStandard } from '../../src/standard/read.js';
import { folderOf, small } from './small.js';

async function read() {
  return (await readStandard(await folderOf(small))).standard;
}

test('every fact is a row, kept by checks or by a reason', async () => {
  const { rows, counts } = coverageOf(await read());
  expect(counts).toEqual({ facts: 3, checked: 2, unchecked: 1, elements: 3, allElements: 8 });
  expect(rows[1]).toEqual({
    element: 'AAC006',
    label: '出生日期',
    class: '003',
    clause: '4.2',
    fact: 'before:AAC007',
    inNote: true,
    checks: ['R001', 'AAC006.representation'],
    reason: { zh: '', en: '' },
  });
});

test('the page has totals, reasons and a table a class', async () => {
  expect(renderCoverage(await read())).toBe(`# DEMO 1-2026 事实覆盖表

本页由程序根据 standards/demo-1 生成，请勿手工修改。

标准对数据元提出的每一项要求（事实）占一行：或者由检查实现，或者说明机器为何无法检查。

## 合计

| 项目 | 数量 |
| - | - |
| 事实 | 3 |
| 由检查实现 | 2 |
| 机器无法检查 | 1 |
| 涉及数据元 | 3 / 8 |

## 无法检查的原因

| 无法检查的原因 | 数量 |
| - | - |
| 数字看不出单位 | 1 |

## 4.2 人员信息类（003）

| 数据元 | 中文注释 | 事实 | 出处 | 检查或原因 |
| - | - | - | - | - |
| \`AAC002\` | 社会保障号码 | \`nonempty\` | 质量标准 | \`AAC002.required\` |
| \`AAC006\` | 出生日期 | \`before:AAC007\` | 说明 | \`R001\`、\`AAC006.representation\` |
| \`AAE022\` | 个人应缴金额 | \`unit:元\` | 说明 | 数字看不出单位 |

## 标识

1 种标识，2 个形式，4 个组成部分。模式为整个号码须合乎的正则表达式；校验码不符而不判错的，由 check-digit 检查提醒。

### 社会保障号码 social-security-number

来源：GB 11643-1999；依据：引用

| 形式 | 模式 | 校验 | 校验码不符 | 除外 | 例 | 依据 | 说明 |
| - | - | - | - | - | - | - | - |
| \`18\` | \`[1-9][0-9]{16}[0-9X]\` | \`gb11643\` | 错误 | | \`11010519491231002X\` | 引用 | |
| \`15\` | \`[1-9][0-9]{14}\` | | | | \`150102880730303\` | 实践 | |

| 形式 | 部分 | 位 | 含义 | 格式或代码表 | 依据 | 说明 |
| - | - | - | - | - | - | - |
| \`18\` | \`division\` | 1–6 | 地区 | \`area\` | 引用 | |
| \`18\` | \`birth\` | 7–14 | 出生日期 | \`YYYYMMDD\` | 引用 | |
| \`15\` | \`division\` | 1–6 | 地区 | \`area\` | 引用 | |
| \`15\` | \`birth\` | 7–12 | 生日 | \`YYMMDD\` | 引用 | |
`);
});

test('the page in English', async () => {
  const page = renderCoverage(await read(), 'en');
  expect(page).toContain('| Checked | 2 |');
  expect(page).toContain('| `AAE022` | 个人应缴金额 | `unit:元` | note | A number does not show its unit |');
});
