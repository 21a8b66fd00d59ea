import { expect, it, onTestFinished } from 'vitest';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { zhunsheng } from './command.js';

/** A register of people and what was paid to them, and returns that are held against it. Both are made up. */
const head = (id: string, uses = '') => `---
id: ${id}
number: ${id.toUpperCase()} 1
title: { zh: 示例${id}, en: A made-up ${id} }
edition: "1"
status: draft
published: 2026-01-01
effective: 2026-01-01
kind: data-interface
${uses}---

# 示例

## 1 数据元

| 标识符 | 名称 | 中文注释 | 表示 | 格式 | 代码 | 代码表 | 非空 | 依据 | 说明 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
`;

const register = `${head('register')}| 1 | PERSON | 人员 | C..8 | | | | 是 | text | |
| 2 | KIND | 险种 | C1 | | Y | kind | 是 | text | |
| 3 | PAID | 已发 | D10.2 | | | | | text | |
| 4 | OPENED | 建档日期 | C8 | YYYYMMDD | | | | text | |
| 5 | REMARK | 备注 | C..20 | | | | 是 | text | |

## 2 表

| 表号 | 表名 | 别名 | 主键 |
| --- | --- | --- | --- |
| 1 | 登记表 | Registered | PERSON |
| 2 | 其他表 | Other | PERSON |

### 表 1 登记表

| 序号 | 名称 |
| --- | --- |
| 1 | PERSON |
| 2 | KIND |
| 3 | PAID |
| 4 | OPENED |
| 5 | REMARK |

### 表 2 其他表

| 序号 | 名称 |
| --- | --- |
| 1 | PERSON |

## 3 规则

| 编号 | 表 | 要求 | 严重程度 | 质量指标 | 条款 | 依据 | 中文说明 | 英文说明 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| R001 | 1 | \`PAID >= 0\` | error | 0301 | 3 | text | 不少于 0 | Not below 0 |

| 代码表 | 标题 | 来源 | 依据 | 完整 |
| --- | --- | --- | --- | --- |
| kind | 险种 | 示例 | text | 是 |

### 代码表 kind 险种

| 代码 | 名称 |
| --- | --- |
| 1 | 养老 |
| 2 | 工伤 |
`;

const rules = {
  R001: '| R001 | 合计 | 1 | KIND | register.T01 | KIND | | `TOTAL == sum(Registered.PAID)` | error | 0402 | 3 | text | 与登记表相同 | As in the register |',
  R002: '| R002 | 引用 | 2 | PERSON | register.T01 | PERSON | | | error | 0402 | 3 | text | 有登记 | Is registered |',
  R003: "| R003 | 比对 | 2 | PERSON | register.T01 | PERSON | `Registered.KIND == '1'` | `SINCE >= Registered.OPENED` | error | 0503 | 3 | text | 先登记 | Registered first |",
};

const returns = `${head('returns', 'uses: [register]\n')}| 1 | KIND | 险种 | C1 | | Y | kind | 是 | text | |
| 2 | TOTAL | 合计 | D12.2 | | | | 是 | text | |
| 3 | PERSON | 人员 | C..8 | | | | 是 | text | |
| 4 | SINCE | 起始日期 | C8 | YYYYMMDD | | | | text | |

## 2 表

| 表号 | 表名 | 别名 | 主键 |
| --- | --- | --- | --- |
| 1 | 报表 | Return | KIND |
| 2 | 名单 | Listed | PERSON |

### 表 1 报表

| 序号 | 名称 |
| --- | --- |
| 1 | KIND |
| 2 | TOTAL |

### 表 2 名单

| 序号 | 名称 |
| --- | --- |
| 1 | PERSON |
| 2 | SINCE |

## 3 规则

| 编号 | 方式 | 表 | 键 | 对照表 | 对照键 | 适用条件 | 要求 | 严重程度 | 质量指标 | 条款 | 依据 | 中文说明 | 英文说明 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${Object.values(rules).join('\n')}

## 4 代码表

| 代码表 | 标题 | 来源 | 依据 | 完整 |
| --- | --- | --- | --- | --- |
| kind | 报表的险种 | 示例 | text | 是 |

### 代码表 kind 报表的险种

| 代码 | 名称 |
| --- | --- |
| 1 | 养老 |
| 3 | 失业 |
`;

const data = {
  '报表.csv': 'KIND,TOTAL\n1,150.50\n3,0\n',
  '名单.csv': 'PERSON,SINCE\nP1,20240105\nP2,20240105\n',
  '登记表.csv': 'PERSON,KIND,PAID,OPENED\nP1,1,100.00,20240101\nP2,1,50.50,20240101\nP3,2,7,\n',
};

/** A folder with both standards. */
function place(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-other-standard-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const profile = readFileSync('standards/profiles/monitoring.md', 'utf8').replaceAll('monitoring', 'returns');
  const all = {
    'standards/register/README.md': register,
    'standards/returns/README.md': returns,
    'standards/profiles/returns.md': profile,
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** What a check of the files by the returns finds: `table check failed/applicable`, and what was not evaluated. */
async function check(files: Record<string, string>, more: readonly string[] = []) {
  const folder = place(Object.fromEntries(Object.entries(files).map(([name, text]) => [`data/${name}`, text])));
  const built = await zhunsheng(['standard', 'build', '--coverage', 'coverage', '--lang', 'en'], folder);
  expect(built.stderr).toBe('');
  const words = ['check', 'data', '--standard', 'returns', '--profile', 'returns', '--as-of', '2026-01-31', '--lang', 'en', ...more];
  const answer = await zhunsheng(words, folder);
  const report = JSON.parse(readFileSync(join(folder, 'reports/report.json'), 'utf8')) as ConformanceReport;
  const found = report.checks.flatMap(({ table, id, failed, applicable }) =>
    failed > 0 ? [`${table || '-'} ${id} ${failed}/${applicable}`] : [],
  );
  const open = report.unevaluated.map(({ table, checks, message }) => `${table} ${Object.values(checks).flat().join(' ')}: ${message.en}`);
  return { ...answer, folder, report, found, open };
}

const changed = (name: keyof typeof data, from: string, to: string) => ({ ...data, [name]: data[name].replace(from, to) });

it('rules are held against the record types of another standard, and what agrees passes', async () => {
  const { found, open, code, report, stdout } = await check(data);
  expect([found, open, code]).toEqual([[], [], 0]);
  const used = report.tables.find(({ id }) => id === 'register.T01')!;
  expect(used).toMatchObject({ name: '登记表', from: { id: 'register', number: 'REGISTER 1' }, columns: { known: 4, all: 4 }, rows: 3 });
  // The other record types of that standard, and what else it asks, are not of this run.
  expect(report.tables.map(({ id }) => id)).toEqual(['T01', 'T02', 'register.T01']);
  expect(report.checks.some(({ table, id }) => table === 'register.T01' && id === 'R001')).toBe(false);
  expect(stdout).toContain('登记表 (REGISTER 1): all 4 columns recognised; only columns that rules of this standard look at count');
});

it.each([
  ['a total', changed('报表.csv', '150.50', '150.51'), ['T01 R001 1/1']],
  ['a reference', changed('名单.csv', 'P2,', 'P9,'), ['T02 R002 1/2']],
  ['a comparison, under a condition on the other side', changed('名单.csv', '20240105\nP2', '20231231\nP2'), ['T02 R003 1/2']],
  [
    'a malformed cell there, by the clause of its own standard; what it would decide is not compared',
    changed('登记表.csv', 'P1,1,100.00,20240101', 'P1,1,100.00,2024'),
    ['register.T01 OPENED.representation 1/2'],
  ],
  ['codes of two lists of one name', changed('登记表.csv', 'P3,2', 'P3,3'), ['register.T01 KIND.code 1/3']],
  ['the same, the other way', changed('报表.csv', '3,0', '2,0'), ['T01 KIND.code 1/2']],
])('%s is found', async (_what, files, expected) => {
  const { found, report } = await check(files);
  expect(found).toEqual(expected);
  const inRegister = report.checks.filter(({ table }) => table === 'register.T01');
  expect(new Set(inRegister.map(({ id }) => id.split('.')[0]))).toEqual(new Set(['header', 'file', 'PERSON', 'KIND', 'PAID', 'OPENED']));
});

it('what was not delivered is unevaluated, by name, and never a pass', async () => {
  const own = { '报表.csv': data['报表.csv'], '名单.csv': data['名单.csv'] };
  const { open, found, report, stdout, folder } = await check(own);
  expect(found).toEqual([]);
  expect(open).toEqual([
    'T01 R001: table “登记表” of REGISTER 1, which rules are held against, is missing',
    'T02 R002 R003: table “登记表” of REGISTER 1, which rules are held against, is missing',
    expect.stringMatching(/^register\.T01 .*PERSON\.required.*: table “登记表” of REGISTER 1/),
  ]);
  // It is no record type of the standard, so none of those is missing.
  expect(report.checks.find(({ id }) => id === 'dataset.tables')).toMatchObject({ outcome: 'pass', applicable: 2 });
  expect(stdout).toContain('Not evaluated: R001, R002, R003: table “登记表” of REGISTER 1, which rules are held against, is missing');
  expect(readFileSync(join(folder, 'reports/report.md'), 'utf8')).toContain('登记表 (REGISTER 1)');
});

it('a column that rules look at and that is not there is told, others are not asked for', async () => {
  const less = await check({ ...data, '登记表.csv': 'PERSON,KIND,OPENED\nP1,1,20240101\nP2,1,20240101\n' });
  expect(less.open).toContain('T01 R001: “登记表” has no column 已发 (PAID)');
  expect(less.found).toContain('register.T01 header.columns 1/4');
  const columns = less.report.checks.find(({ table, id }) => table === 'register.T01' && id === 'header.columns')!;
  expect(columns.message.en).toContain('PAID');
  expect(columns.message.en).not.toContain('REMARK');
  const rest = await check({
    ...data,
    '登记表.csv': data['登记表.csv'],
    '其他表.csv': 'PERSON\nP1\n',
  });
  // A record type of that standard that no rule names is no table of this run, and is told.
  expect(rest.stdout + rest.stderr).toContain('其他表.csv');
});

it('a file is taken for the record type of the other standard by id, name or words', async () => {
  const { '登记表.csv': people, ...own } = data;
  for (const name of ['register.T01.csv', 'Registered-2024.csv']) expect((await check({ ...own, [name]: people })).found, name).toEqual([]);
  expect((await check({ ...own, 'x.csv': people }, ['--table', 'x.csv=register.T01'])).found).toEqual([]);
});

it.each([
  ['unknown-table', 'register.T01 | KIND', 'register.T09 | KIND', 'register.T09'],
  ['unknown-table', 'register.T01 | KIND', 'nowhere.T01 | KIND', 'nowhere.T01'],
  ['unknown-column', 'register.T01 | PERSON | | |', 'register.T01 | SINCE | | |', 'SINCE'],
  ['cel', 'Registered.OPENED', 'Registered.TOTAL', 'TOTAL'],
  ['cel', 'Registered.OPENED', 'Registered.PAID', ''],
  ['cel', 'sum(Registered.PAID)', 'sum(T1.PAID)', ''],
  ['used-alias', '| R002 | 引用 | 2 | PERSON | register.T01 |', '| R002 | 引用 | 2 | PERSON | twin.T01 |', 'twin.T01'],
])('the lint tells of %s where a rule names what the other standard has not', async (rule, from, to, named) => {
  const text = returns.replace(from, to).replace('uses: [register]', 'uses: [register, twin]');
  const folder = place({ 'standards/returns/README.md': text, 'standards/twin/README.md': register.replace('id: register', 'id: twin') });
  const { code, stdout } = await zhunsheng(['standard', 'lint', 'standards/returns', '--format', 'json', '--lang', 'en'], folder);
  const messages = JSON.parse(stdout) as { ruleId: string; message: string }[];
  expect(code).toBe(1);
  expect(messages.map(({ ruleId }) => ruleId)).toContain(rule);
  expect(messages.find(({ ruleId }) => ruleId === rule)!.message).toContain(named);
});

it('validators and types are made of the standard itself alone', async () => {
  const { folder } = await check(data);
  const index = JSON.parse(readFileSync(join(folder, 'schemas/returns/index.json'), 'utf8')) as { tables: { id: string; file: string }[] };
  expect(index.tables.map(({ file }) => file)).toEqual(['T01.schema.json', 'T02.schema.json', 'register.T01.schema.json']);
  expect(readFileSync(join(folder, 'schemas/returns/types.d.ts'), 'utf8')).not.toContain('Registered');
});
