import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { dimensions } from '../../src/score/indicators.js';
import { dimensionIds, indicatorIds } from '../../src/standard/indicator.js';
import { lintStandard } from '../../src/lint/lint.js';
import { readStandard } from '../../src/standard/read.js';
import { renderLint } from '../../src/lint/render.js';
import { changed, folderOf, small, type Files } from './small.js';

async function lint(files: Files) {
  const { standard, messages } = await readStandard(await folderOf(files));
  return lintStandard(standard, messages);
}

test('a sound standard has no messages', async () => {
  // The list of areas is there to show a file; no element uses it, which is no fault.
  expect((await lint(small)).map(String)).toEqual([]);
});

/** What is changed, into what, and the rule that must speak at `◆`. */
type Case = [rule: string, file: string, before: string, after: string];

const element = '| 003007 | AAC007 | 参加工作日期 | C8 | YYYYMMDD |';
const unique = '| S001 | 唯一 | 1 | AAC001 | | |';
const total = '`AAE022 == sum(T2.AAE022)`';
const first = '`AAC006 < AAC007`';
const matches = '`AAC002.matches("^[0-9]{17}[0-9X]$")`';

const invalid: Case[] = [
  ['front-matter-field', 'README.md', 'id: demo-1\n', '◆'],
  ['front-matter-field', 'README.md', '---\nid: demo-1\n', '---\n◆id: ../../demo-1\n'],
  ['front-matter-field', 'README.md', '---\nid: demo-1\n', '---\n◆id: "demo\\e[31m"\n'],
  [
    'front-matter-field',
    'README.md',
    '---\nid: demo-1\nnumber: DEMO 1-2026\ntitle: { zh: 示例标准,',
    '---\n◆id: demo-1\nnumber: DEMO 1-2026\ntitle: { ch: 示例标准,',
  ],
  [
    'front-matter-field',
    'README.md',
    'id: demo-1\nnumber: DEMO 1-2026\ntitle: { zh: 示例标准, en: A demonstration standard }\nedition: "2026"\nstatus: draft',
    '◆id: demo-1\nnumber: DEMO 1-2026\ntitle: { zh: 示例标准, en: A demonstration standard }\nedition: "2026"\nstatus: done',
  ],
  ['front-matter-syntax', 'README.md', 'edition: "2026"', 'edition: "2026"◆x"'],

  ['table-header-unknown', 'README.md', '| 对应代码 | 非空 |', '| 对应代码 | ◆非空的 |'],
  ['table-header-twice', 'README.md', '| 对应代码 | 非空 |', '| 对应代码 | ◆格式 |'],
  ['table-header-missing', 'README.md', '| 表号 | 表名 | 别名 |', '◆| 表号 | 表名 | 类名 |'],
  ['table-unrecognised', 'README.md', '| 标识符 | 名称 | 中文注释 | 表示 |', '◆| 标识符 | 名称 | 中文注释 | 表达 |'],
  ['table-place', 'README.md', '### 代码表 sex 性别\n\n', '### 性别\n\n◆'],
  ['row-cells', 'README.md', '| 3 | AAE022 |', '| 3 | AAE022 | ◆多 |'],

  ['cell-empty', 'README.md', element, '| 003007 | AAC007 |◆ | C8 | YYYYMMDD |'],
  ['cell-value', 'README.md', '| 是 | | | 人员的编号', '| ◆对 | | | 人员的编号'],
  ['representation-unreadable', 'README.md', element, '| 003007 | AAC007 | 参加工作日期 | ◆C.8 | |'],
  ['representation-unreadable', 'README.md', '| D16.2 |', '| ◆D2.16 |'],
  ['representation-decimals', 'README.md', '| D16.2 |', '| ◆D16.5 |'],
  ['number-unreadable', 'README.md', '| 3 | AAE022 |', '| ◆三 | AAE022 |'],
  ['date-unreadable', 'README.md', '| 2003 | 2030-06 |', '| 2003 | ◆2030-13 |'],

  ['duplicate-element-id', 'README.md', element, element.replace('003007', '◆003006')],
  ['element-name', 'README.md', element, element.replace('AAC007', '◆AAC 007')],
  ['duplicate-element-name', 'README.md', '| 003005 | AAC004N |', '| 003005 | ◆AAC004 |'],
  ['duplicate-element-label', 'README.md', '| AAC004N | 性别 | C..10', '| AAC004N | ◆性别代码 | C..10'],
  ['format-representation', 'README.md', element, '| 003007 | AAC007 | 参加工作日期 | C6 | ◆YYYYMMDD |'],
  ['format-representation', 'README.md', '| 首次参保年月 | C6 | YYYYMM |', '| 首次参保年月 | C6 | ◆PERIOD |'],
  ['identifier-representation', 'README.md', '| C18 | | | | | 是 | social', '| C15 | | | | | 是 | ◆social'],
  ['identifier-representation', 'README.md', '| C18 | | | | | 是 | social', '| C20 | | | | | 是 | ◆social'],
  ['unknown-identifier', 'README.md', '| 是 | social-security-number | id |', '| 是 | ◆citizen-number | id |'],
  ['unknown-code-list', 'README.md', '| Y | sex |', '| Y | ◆gender |'],
  ['code-room', 'README.md', '| Y | sex |', '| Y | ◆area |'],
  ['unknown-element', 'README.md', '| Y | sex |', '| Y | sex @ ◆AAE999 |'],
  ['code-date-form', 'README.md', '| Y | sex |', '| Y | sex @ AAC006、◆AAC001 |'],
  ['code-date-apart', 'README.md', '| Y | sex |', '| Y | sex @ ◆AAC049 |'],
  ['code-date-missing', 'README.md', '| Y | sex |', '| Y | ◆sex @ |'],
  [
    'code-date-holds',
    'README.md',
    '| 对应代码 | 非空 | 标识规则 | 个人信息 | 说明 |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n| 003001 | AAC001 | 个人编号 | C..16 | | | | | 是 | | | 人员的编号 |',
    '| 对应代码 | 非空 | 标识规则 | 个人信息 | 说明 | 代码列 |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n| 003011 | AAC011 | 学历 | C..1 | | Y | sex @ AAC006 | | | | | | ◆任一 |\n| 003001 | AAC001 | 个人编号 | C..16 | | | | | 是 | | | 人员的编号 |',
  ],
  ['code-without-list', 'README.md', '| Y | sex |', '| ◆Y | |'],
  ['unknown-element', 'README.md', '| | | | AAC004 | | |', '| | | | ◆AAC999 | | |'],
  ['label-without-list', 'README.md', '| | | | AAC004 | | |', '| | | | ◆AAC001 | | |'],
  [
    'clause-missing',
    'README.md',
    '## 4.2 数据元目录\n\n### 人员信息类（003）\n\n| 标识符 | 名称 | 中文注释 | 表示 | 格式 | 代码 | 代码表 | 对应代码 | 非空 | 标识规则 | 个人信息 | 说明 |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n| 003001',
    '## 数据元目录\n\n| 标识符 | 名称 | 中文注释 | 表示 | 格式 | 代码 | 代码表 | 对应代码 | 非空 | 标识规则 | 个人信息 | 说明 |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n| ◆003001',
  ],
  ['element-unused', 'README.md', element, `${element} | | | | | | |\n| 009001 | ◆ZZZ009 | 无人使用 | C..8 |`],

  ['duplicate-record-type', 'README.md', '| 2 | 参保表 |', '| ◆1 | 参保表 |'],
  ['duplicate-record-type', 'README.md', '| Participation |', '| ◆Person |'],
  ...['参保', 'class', 'person', 'a_b', 'RecordTypes'].map((alias): [string, string, string, string] => [
    'alias-form',
    'README.md',
    '| Participation |',
    `| ◆${alias} |`,
  ]),
  ['columns-missing', 'README.md', '| 2 | 参保表 |', '| ◆3 | 参保表 |'],
  ['unknown-table', 'README.md', '### 表 2 参保表', '◆### 表 3 参保表'],
  ['unknown-column', 'README.md', '| AAC001、AAC049 |', '| AAC001、◆AAC006 |'],
  ['unknown-element', 'README.md', '| 2 | AAC049 |', '| 2 | ◆AAC048 |'],
  ['duplicate-column', 'README.md', '| 2 | AAC049 |', '| 2 | ◆AAC001 |'],
  ['column-position', 'README.md', '| 2 | AAC049 |', '| ◆4 | AAC049 |'],
  ['column-label', 'README.md', '| 3 | AAC006 | 出生日期 |', '| 3 | AAC006 | ◆出生年月 |'],

  ['duplicate-code-list', 'README.md', '| area | 区划 |', '| ◆sex | 区划 |'],
  ['unknown-code-list', 'README.md', '### 代码表 sex 性别', '◆### 代码表 other 性别'],
  ['code-list-empty', 'README.md', '| 否 | codes/area.csv | |', '| 否 | codes/area.csv | |\n| ◆none | 空 | 无 | 记忆 | 否 | | |'],
  ['duplicate-code', 'README.md', '| 2 | 女性 |', '| ◆1 | 女性 |'],
  ['validity-order', 'codes/area.csv', '130000,"河北省, 冀",冀,1981,1999', '◆130000,"河北省, 冀",冀,1999,1981'],
  [
    'unknown-successor',
    'codes/area.csv',
    'valid_to,basis,source,note\n110000,北京市,,1981,,cited',
    'valid_to,successors,source,note\n◆110000,北京市,,1981,,110001',
  ],
  ['place-generation', 'codes/area.csv', 'basis,source,note\n110000,北京市,,1981,,cited', 'place,source,note\n◆110000,北京市,,1981,,北京'],
  ['file-unreadable', 'README.md', 'codes/area.csv', '◆codes/areas.csv'],

  [
    'duplicate-identifier',
    'README.md',
    '| GB 11643-1999 | 引用 | | |\n',
    '| GB 11643-1999 | 引用 | | |\n| ◆social-security-number | 号码 | number | 无 | 记忆 | | |\n',
  ],
  [
    'identifier-forms',
    'README.md',
    '| GB 11643-1999 | 引用 | | |\n',
    '| GB 11643-1999 | 引用 | | |\n| ◆passport | 护照 | passport | 无 | 记忆 | | |\n',
  ],
  ['unknown-identifier', 'README.md', '### 标识 social-security-number 社会', '◆### 标识 passport 社会'],
  ['duplicate-form', 'README.md', '| 15 | `[1-9]', '| ◆18 | `[1-9]'],
  ['duplicate-part', 'README.md', '| 18 | birth | 7 | 8 |', '| 18 | ◆division | 7 | 8 |'],
  ['unknown-form', 'README.md', '| 18 | birth | 7 | 8 |', '| ◆17 | birth | 7 | 8 |'],
  ['pattern', 'README.md', '[0-9]{16}[0-9X]`', '[0-9]{16}◆(?=X)`'],
  ['cell-code-span', 'README.md', '`[1-9][0-9]{14}`', '◆[1-9][0-9]{14}'],
  ['check-length', 'README.md', '| gb11643 | 错误 |', '| ◆gb11714 | 错误 |'],
  ['severity-basis', 'README.md', '| gb11643 | 错误 | | 11010519491231002X | |', '| gb11643 | ◆错误 | | 11010519491231002X | 实践 |'],
  ['example', 'README.md', '| 11010519491231002X | |', '| ◆110105194912310021 | |'],
  ['example', 'README.md', '| 150102880730303 | 实践', '| ◆150102881330303 | 实践'],
  ['part-outside', 'README.md', '| | division | 1 | 6 |', '| | division | 11 | ◆6 |'],
  ['part-group', 'README.md', '| | division | 1 | 6 |', '| | division | ◆组 1 | - |'],
  ['part-format', 'README.md', '| YYMMDD | |', '| ◆YYYYMMDD | |'],
  ['unknown-code-list', 'README.md', '| division | | area |', '| division | | ◆areas |'],
  [
    'part-values',
    'README.md',
    '| 形式 | 部分 | 起 | 长 | 含义 | 英文含义 | 格式 | 代码表 |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n',
    '| 形式 | 部分 | 起 | 长 | 含义 | 英文含义 | 格式 | 代码表 | 取值 | 严重程度 |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n| 18 | province | 1 | 2 | 省 | province | | | ◆代码表 | 提示 |\n',
  ],

  [
    'duplicate-placeholder',
    'README.md',
    '## 4.2 数据元目录',
    '## 占位\n\n| 占位文字 | 来源 | 依据 |\n| --- | --- | --- |\n| `NULL` | 甲 | 实践 |\n| `◆null` | 甲 | 实践 |\n\n## 4.2 数据元目录',
  ],
  [
    'placeholder',
    'README.md',
    '## 4.2 数据元目录',
    '## 占位\n\n| 占位文字 | 可重复 | 来源 | 依据 |\n| --- | --- | --- | --- |\n| `◆n/a` | 是 | 甲 | 实践 |\n\n## 4.2 数据元目录',
  ],
  [
    'unknown-element',
    'README.md',
    '## 4.2 数据元目录',
    '## 占位\n\n| 占位文字 | 除外 | 来源 | 依据 |\n| --- | --- | --- | --- |\n| `NULL` | name、◆AAC999 | 甲 | 实践 |\n\n## 4.2 数据元目录',
  ],

  ['unknown-table', 'rules.md', '| R001 | 1 |', '| R001 | 1、◆7 |'],
  ['unknown-table', 'rules.md', '| S002 | 引用 | 2 | AAC001 | 1 |', '| S002 | 引用 | 2 | AAC001 | ◆表 9 |'],
  ['cell-code-span', 'rules.md', first, '◆AAC006 < AAC007'],
  ['duplicate-rule', 'rules.md', '| R002 |', '| ◆R001 |'],
  ['rule-id', 'rules.md', '| R002 |', '| ◆2 |'],
  ['severity-basis', 'rules.md', '| 警告 | 0301 |', '| ◆错误 | 0301 |'],
  ['clause-missing', 'rules.md', '| 0503 | 4.2 | text | 出生在先', '| 0503 |◆ | text | 出生在先'],
  ['unknown-indicator', 'rules.md', '| error | 0503 | 4.2 | text | 出生在先', '| error | ◆0507 | 4.2 | text | 出生在先'],
  ['text-missing', 'rules.md', '| 出生在先 | Born first |', '| 出生在先 |◆ |'],
  ['text-missing', 'rules.md', '| 核对 | Check |', '| 核对 |◆ |'],
  ['cell-value', 'rules.md', unique, '| S001 | ◆独一 | 1 | AAC001 | | |'],
  ['rule-needs', 'rules.md', '| 引用 | 2 | AAC001 | 1 | AAC001 |', '| 引用 | 2 | AAC001 | 1 |◆ |'],
  ['rule-condition', 'rules.md', `${unique} | |`, '| S001 | 连续 | 1 | AAC001 | | | `◆filled(AAC001)` | |'],
  ['key-lengths', 'rules.md', '| 引用 | 2 | AAC001 | 1 | AAC001 |', '| 引用 | 2 | AAC001 | 1 | ◆AAC001、AAC002 |'],
  ['unknown-column', 'rules.md', '| 引用 | 2 | AAC001 | 1 | AAC001 |', '| 引用 | 2 | AAC001 | 1 | ◆AAC049 |'],

  ['unknown-element', 'rules.md', '| AAE022 | unit:元 |', '| ◆AAE021 | unit:元 |'],
  ['unknown-check', 'rules.md', 'AAC006.representation', '◆AAC006.required'],
  [
    'fact-unproved',
    'rules.md',
    '| unit:元 | 说明 | | 数字看不出单位 | A number does not show its unit |',
    '| ◆unit:元 | 说明 | | 数字看不出单位 | |',
  ],
  ['duplicate-fact', 'rules.md', '| AAE022 | unit:元 |', '| AAC002 | ◆nonempty |'],
  [
    'duplicate-reading',
    'rules.md',
    '| D1 | 4.2 | 月份怎样比 | 按年月比 |',
    '| D1 | 4.2 | 月份怎样比 | 按年月比 |\n| ◆D1 | 4.2 | 月份 | 按年 |',
  ],

  ['cel', 'rules.md', first, '`AAC006 < ◆AAC999`'],
  ['cel', 'rules.md', first, '`` AAC006 < ◆AAC999 ``'],
  ['unknown-column', 'rules.md', first, '`AAC006 < AAC007 && ◆AAC049 == AAC049`'],
  ['cel', 'rules.md', '`AAC004 == "1" \\|\\| AAC004 == "2"`', '`AAC004 == "1" \\|\\| ◆AAC999 == "2"`'],
  ['cel', 'rules.md', first, '`◆AAE022 + 1`'],
  ['cel', 'rules.md', total, '`AAE022 == sum(◆T2.AAC049)`'],
  ['total-form', 'rules.md', total, '`◆AAE022 == 3`'],
  [
    'total-when',
    'rules.md',
    '| S004 | 合计 | 1 | AAC001 | 2 | AAC001 | |',
    '| S004 | 合计 | 1 | AAC001 | 2 | AAC001 | `◆filled(AAC006)` |',
  ],
  ['key-lengths', 'rules.md', '| S004 | 合计 | 1 | AAC001 | 2 | AAC001 |', '| S004 | 合计 | 1 | | 2 | ◆AAC001 |'],
  ['rule-needs', 'rules.md', unique, '| S001 | 连续 | 1 |◆ | | |'],
  ['sequence-form', 'rules.md', `${unique} | |`, '| S001 | 连续 | 1 | AAC001 | | | | `◆AAC001 == "1"` |'],
  ['sequence-form', 'rules.md', `${unique} | |`, '| S001 | 连续 | 1 | AAC001、AAC004 | | | | `◆min(AAC001) == 1` |'],
  ['complete-form', 'rules.md', `${unique} | |`, '| S001 | 齐全 | 1 | AAC001 | | | | `◆AAC004 == "1"` |'],
  ['complete-form', 'rules.md', `${unique} | |`, '| S001 | 齐全 | 1 | AAC004 | | | | `◆codeIn("sex", AAC004)` |'],
  ['key-form', 'rules.md', unique, '| S001 | 唯一 | 1 | ◆passport(AAC002) | | |'],
  ['unknown-column', 'rules.md', unique, '| S001 | 唯一 | 1 | person(◆AAC049) | | |'],
  ['unknown-column', 'rules.md', unique, '| S001 | 唯一 | 1 | person(AAC002) | | ◆AAC049 |'],
  ['agree-key', 'rules.md', '| 引用 | 2 | AAC001 | 1 | AAC001 |', '| 相符 | 2 | ◆AAC001 | 1 | AAC001 |'],
  ['rule-needs', 'rules.md', unique, '| S001 | 重叠 | 1 |◆ | | |'],
  ['overlap-key', 'rules.md', unique, '| S001 | 重叠 | 1 | ◆AAC001、AAC006、AAC004 | | |'],
  ['overlap-key', 'rules.md', unique, '| S001 | 重叠 | 1 | ◆AAC006、AAC007 | | |'],
  ['key-missing', 'README.md', '| Person | 人员信息 | 人员信息 | AAC001 |', '| Person | 人员信息 | 人员信息 |◆ |'],
  ['unknown-column', 'rules.md', 'T2.AAC049 >= month(AAC006)', 'T2.◆AAC006 >= AAC006'],
  ['cel', 'rules.md', matches, '`AAC002.part(◆"maker") == "1"`'],
  ['cel', 'rules.md', matches, '`attribute("sex", AAC004, ◆"years") == "1"`'],
  ['cel', 'rules.md', matches, '`attribute(◆"sax", AAC004, "years") == "1"`'],
  ['cel', 'rules.md', matches, '`◆AAC001.part("birth") == "1"`'],
  ['pattern', 'rules.md', matches, '`AAC002.matches("^◆(?=1)[0-9]{17}")`'],
  ['pattern', 'rules.md', matches, '`AAC002.matches("(a\\|b)◆\\\\1")`'],
  ['pattern', 'rules.md', matches, '`AAC002.matches("◆[0-9")`'],
];

describe('each fault is told at its place', () => {
  test.each(invalid)('%s in %s: %s', async (rule, file, before, after) => {
    const { files, line, column } = changed(file, before, after);
    const messages = await lint(files);
    const told = messages.map(({ ruleId, file, line, column }) => [ruleId, file, line, column]);
    expect(told).toContainEqual([rule, file, line, column]);
  });
});

describe('files', () => {
  test('a folder without README.md', async () => {
    const messages = await lint({ 'rules.md': '# 规则\n' });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['file-missing']);
  });

  test('README.md without front matter', async () => {
    const messages = await lint({ 'README.md': '# 标准\n' });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['front-matter-missing']);
  });

  test('a CSV that no list names is a warning', async () => {
    const messages = await lint({ ...small, 'codes/more.csv': 'code,name\n' });
    expect(messages).toMatchObject([{ ruleId: 'file-unused', fatal: false, file: 'codes/more.csv' }]);
  });

  test.each([
    ['csv-header', 'code,title\n1,a\n', 1],
    ['csv-syntax', 'code,name\n1,a\n2,"b\n', 3],
    ['csv-syntax', 'code,name\n1,a\n2,b,c\n', 3],
    ['cell-value', 'code,name,basis\n1,a,text\n2,b,known\n', 3],
    ['cell-empty', 'code,name\n1,a\n\n2,\n', 4],
    ['duplicate-code', 'code,name,valid_from,valid_to\n1,a,1981,1990\n1,b,1990-05,\n', 3],
  ])('CSV: %s in %j', async (rule, csv, line) => {
    const messages = await lint({ ...small, 'codes/area.csv': csv });
    expect(messages.map(({ ruleId, file, line }) => [ruleId, file, line])).toContainEqual([rule, 'codes/area.csv', line]);
  });

  test.each(['code,name\n1,a\n2,"b\n', 'code,name\n1,"a"b\n', 'code,name\n1,b,c\n'])(
    'CSV that cannot be read is told in Chinese too: %j',
    async (csv) => {
      const found = (await lint({ ...small, 'codes/area.csv': csv })).filter(({ ruleId }) => ruleId === 'csv-syntax');
      expect(renderLint(found, 'text', 'zh')).toMatch(/CSV 无法解析：(引号|单元格数)/);
    },
  );

  test('a code may change its meaning within a year told in years', async () => {
    const csv = 'code,name,valid_from,valid_to\n1,a,1981,1990\n1,b,1990,\n';
    expect(await lint({ ...small, 'codes/area.csv': csv })).toEqual([]);
  });

  test('a code may stand twice in different generations, places or types, or where both rows say that they contradict each other', async () => {
    const rows = [
      '1,a,ldt-92-2013,,,',
      '1,b,lb101-2000,,,',
      '1,c,local,苏州,,',
      '1,d,local,,,',
      '1,e,,,AAC001,',
      '2,a,,,,wording',
      '2,b,,,,wording',
    ];
    const csv = `code,name,generation,place,type,conflict\n${rows.join('\n')}\n`;
    expect(await lint({ ...small, 'codes/area.csv': csv })).toEqual([]);
    const undeclared = await lint({ ...small, 'codes/area.csv': csv.replace('2,b,,,,wording', '2,b,,,,') });
    expect(undeclared.map(({ ruleId, line }) => [ruleId, line])).toEqual([['duplicate-code', 8]]);
  });

  test.each([
    ['table-broken', '## 规则\n\n| id | tables | requirement |\n|---|\n| R001 | 99 | `XXX < ` |\n', 3],
    ['table-broken', '说明如下：\n| 编号 | 表 |\n| --- | --- | --- |\n| R001 | 1 |\n', 2],
    ['table-nested', '- 规则：\n\n  | 编号 | 表 |\n  | --- | --- |\n  | R001 | 1 |\n', 3],
    ['table-nested', '> | 编号 | 表 |\n> | --- | --- |\n> | R001 | 1 |\n', 1],
  ])('%s: what looks like a table and is not read is told where it stands: %j', async (rule, text, line) => {
    const before = `${small['README.md']}\n`;
    const messages = await lint({ ...small, 'README.md': before + text });
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([[rule, before.split('\n').length - 1 + line]]);
  });

  test.each([
    ['quotations', 4000, (times: number) => `${'> '.repeat(times)}x\n`],
    ['lists', 600, (times: number) => `${'- '.repeat(times)}x\n`],
  ])('%s in each other, deeper than anyone writes, are told, and a few are not', async (_, most, nested) => {
    const rules = async (times: number) => {
      const { standard, messages } = await readStandard(
        await folderOf({ ...small, 'rules.md': `${nested(times)}\n${small['rules.md']!}` }),
      );
      return [standard.rules.length > 0, messages.map(({ ruleId, file, line }) => [ruleId, file, line])];
    };
    expect(await rules(20)).toEqual([true, []]);
    for (const times of [300, most]) expect(await rules(times)).toEqual([false, [['table-deep', 'rules.md', 1]]]);
  });

  test('a list of codes of a hundred thousand lines is told at once, and belongs into a CSV; what else the file holds is read', async () => {
    const rows = Array.from({ length: 100_000 }, (_, code) => `| ${code} | 名称${code} | |\n`).join('');
    const started = performance.now();
    const readme = small['README.md']!;
    const messages = await lint({
      ...small,
      'README.md': readme + `\n| 代码 | 名称 | 别名 |\n|---|---|---|\n${rows}\n- 规则：\n\n  | 编号 | 表 |\n  | --- | --- |\n`,
    });
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['table-long', readme.split('\n').length + 1],
      ['table-nested', readme.split('\n').length + 100_006],
    ]);
    expect(String(messages[0]!.note)).toContain('CSV');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('a line of dashes is looked through once, however long it is', async () => {
    const prose = `\n| a | b |\n${'-'.repeat(300_000)}x\n`;
    expect(await lint({ ...small, 'README.md': small['README.md'] + prose })).toEqual([]);
  });

  test('an example in a code block, and a line with bars, are no tables', async () => {
    const prose = '\n```\n| a | b |\n|---|\n```\n\n| 或者写成 | 这样的一行 |\n下一行。\n';
    expect(await lint({ ...small, 'README.md': small['README.md'] + prose })).toEqual([]);
  });

  test('prose tables are left alone', async () => {
    const prose = '\n| 序号 | 说法 |\n| --- | --- |\n| 1 | 甲 |\n\n| 名称 | 数量 |\n| --- | --- |\n| 甲 | 1 |\n';
    expect(await lint({ ...small, 'README.md': small['README.md'] + prose })).toEqual([]);
  });
});

describe('levels', () => {
  test.each([
    ['| Y | sex |', '| Y | |', 'code-without-list', undefined],
    ['| 对应代码 | 非空 |', '| 对应代码 | 必填 |', 'table-header-unknown', false],
    ['| C18 |', '| c18 |', 'representation-unreadable', true],
  ])('%s → %s', async (before, after, rule, fatal) => {
    const messages = await lint({ ...small, 'README.md': small['README.md']!.replace(before, after) });
    expect(messages.find(({ ruleId }) => ruleId === rule)).toHaveProperty('fatal', fatal);
  });
});

describe('what people and programs read', () => {
  const files = { ...small, 'README.md': small['README.md']!.replace('| C18 |', '| c18 |') };

  test('text in Chinese and English', async () => {
    const messages = await lint(files);
    expect(renderLint(messages, 'text', 'en')).toContain('README.md:21:30  error  The representation “c18” cannot be read');
    expect(renderLint([], 'text', 'en')).toBe('No problems found.\n');
    for (const message of messages) message.file = `standards/demo/${message.file}`;
    expect(renderLint(messages, 'text', 'zh')).toBe(
      `standards/demo/README.md:21:30  错误  表示“c18”无法识别  (representation-unreadable)
    办法：写成 C16（定长）、C..32（最长）、I..3（整数）或 D16.2（小数）。
共 1 个错误，0 个警告，0 条提示。
`,
    );
  });

  test('JSON', async () => {
    expect(JSON.parse(renderLint(await lint(files), 'json', 'en'))).toEqual([
      {
        file: 'README.md',
        line: 21,
        column: 30,
        endLine: 21,
        endColumn: 33,
        ruleId: 'representation-unreadable',
        severity: 'error',
        message: 'The representation “c18” cannot be read',
        hint: 'Write C16 (exact length), C..32 (up to), I..3 (integer) or D16.2 (decimal).',
      },
    ]);
  });

  test('every message says what to do, in both languages, with nothing left to fill in', async () => {
    for (const [, file, before, after] of invalid) {
      const messages = await lint(changed(file, before, after).files);
      for (const language of ['zh', 'en'] as const) {
        expect(renderLint(messages, 'json', language)).not.toMatch(/\{(?:\w+)\}|undefined|\[object/);
      }
    }
  });

  test('the indicators are those that are scored', () => {
    expect(dimensionIds).toEqual(dimensions.map(({ id }) => id));
    expect(indicatorIds).toEqual(dimensions.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  });

  test('every rule of the lint is tried by a case, here or beside', async () => {
    const { standardMessages } = await import('../../src/message/standard.js');
    const rules = Object.keys(standardMessages).flatMap((code) => /^lint\.(.+)\.hint$/.exec(code)?.[1] ?? []);
    const tests = await Promise.all(
      [
        'lint.test.ts',
        'read.test.ts',
        'profile.test.ts',
        'terms.test.ts',
        'quality.test.ts',
        '../accept/lint.test.ts',
        '../accept/answers.test.ts',
      ].map((name) => readFile(new URL(name, import.meta.url), 'utf8')),
    );
    // A file that its owner may not read cannot be made where tests run as root.
    const cannotBeMade = /^answer-evidence-unreadable$/;
    expect(rules.filter((rule) => !cannotBeMade.test(rule) && !new RegExp(`'(\\d+ )?${rule}'`).test(tests.join('')))).toEqual([]);
  });
});
