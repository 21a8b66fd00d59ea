import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/compile/load.js';
import { readSystems } from '../../src/standard/systems/read.js';
import { folderOf, small, type Files } from '../standard/small.js';
import { zhunsheng } from './command.js';

const head = `## 系统

| 编号 | 系统 | 英文名称 | 工作要点 | 标准 | 样例 | 用法 | 不知道的 | 英文 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |`;
const first = '| 1 | 甲 | First | 5、7 | demo-1 | examples/demo | docs/demo.md | 表样没有见到。 | The form was not seen. |';
const second = '| 2 | 乙 | Second | | | | | 什么也没有。 | Nothing is there. |';
const supports = `## 支撑标准

| 支撑标准 | 用途 | 英文用途 |
| --- | --- | --- |
| demo-2 | 共用的代码表 | Shared code lists |`;
const rules = `## 身份 · Identity

| 规则 | 内容 | 英文内容 | 程度 | 检查 | 缺少 | 说明 | 英文说明 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| ID-01 | 一 | One | 全部 | demo-1:R001 |  |  |  |
| ID-02 | 二 | Two | 部分 | demo-1:R002、demo-2:R001 | 参数 | 要参数 | Needs parameters |
| ID-03 | 三 | Three | 没有 |  | 记录 | 要记录 | Needs records |
`;

function systems(...rows: string[]): string {
  return `# 系统\n\n${head}\n${rows.join('\n')}\n\n${supports}\n`;
}

/** A folder that holds two standards, a rule table and the table of systems. */
async function place(table: string, more: Files = {}): Promise<string> {
  const standard = (id: string) =>
    Object.entries(small).map(([name, text]) => [`standards/${id}/${name}`, String(text).replace('id: demo-1', `id: ${id}`)]);
  return folderOf({
    ...(Object.fromEntries([...standard('demo-1'), ...standard('demo-2')]) as Files),
    'standards/quality/persons.md': rules,
    'standards/systems.md': table,
    'examples/demo/README.md': '# Demo\n',
    'docs/demo.md': '# Demo\n',
    'docs/demo.en.md': '# Demo\n',
    ...more,
  });
}

const build = (folder: string, ...more: string[]) => zhunsheng(['standard', 'build', '--lang', 'en', ...more], folder);

/** What the lint says of the table: `line rule`. */
async function told(table: string, more: Files = {}): Promise<string[]> {
  const folder = await place(table, more);
  const { stdout } = await zhunsheng(['standard', 'lint', '--lang', 'en'], folder);
  return [...stdout.matchAll(/systems\.md:(\d+):\d+ .*\(([\w-]+)\)$/gm)].map(([, line, rule]) => `${line} ${rule}`);
}

describe('the page of systems', () => {
  it('counts what the standards have', async () => {
    const folder = await place(systems(first, second));
    expect((await build(folder)).stderr).toBe('');
    const plan = await loadPlan(join(folder, 'schemas'), 'demo-1', '2026-01-01');
    const checks = plan.tables.flatMap((table) => table.checks);
    const page = await readFile(join(folder, 'docs/systems.md'), 'utf8');
    expect(page).toContain(`2 个系统中，1 个有检查在运行：1 项标准，2 个记录类型，${checks.length} 项检查`);
    expect(page).toContain('已知的 3 条数据质量规则：全部查到 1 条，查到一部分 1 条，没有查 1 条。');
    const links = '[demo-1](../standards/demo-1/README.md)';
    expect(page).toContain(
      `| 1 | 甲 | ${links} | 2 | ${checks.length} | 1 | 1 | [demo](../examples/demo) | [demo](demo.md) | 表样没有见到。 |`,
    );
    expect(page).toContain('工作要点的条目：5、7');
    expect(page).toContain('| `demo-1` | `T01` | 人员表 | `Person` | 7 |');
    const bySeverity = ['error', 'warning', 'doubt', 'info'].map(
      (severity) => checks.filter((check) => check.severity === severity).length,
    );
    expect(page).toContain(`| 0 | 2 | ${[checks.length, ...bySeverity].join(' | ')} | [3](coverage/demo-1.md) | 2 | 1 |`);
  });

  it('is there in English, with the English guide, and names the supporting standards', async () => {
    const folder = await place(systems(first, second));
    await build(folder);
    const page = await readFile(join(folder, 'docs/systems.en.md'), 'utf8');
    expect(page).toContain('Systems that run: 1 of 2. They have 1 standard with 2 record types');
    expect(page).toContain('| [demo](demo.en.md) | The form was not seen. |');
    expect(page).toContain('| 2 | Second | – | 0 | 0 | 0 | 0 | – | – | Nothing is there. |');
    expect(page).toMatch(/^\| \[demo-2 \(A demonstration standard\)\]\(\S+\) \| Shared code lists \| 2 \| 1 \| 0 \| 2 \| \d+ \|$/m);
  });

  it('parts what it lists by the comma of its language, and has English names before the Chinese that files bear', async () => {
    const english = '| 种类 | 名称 | 英文名称 |\n| --- | --- | --- |\n| 表 | T01 | People |\n';
    const folder = await place(systems(first.replace('examples/demo', 'examples/demo、docs/demo.md'), second), {
      'standards/demo-1/english.md': english,
    });
    expect((await build(folder)).stderr).toBe('');
    const [zh, en] = await Promise.all(['systems.md', 'systems.en.md'].map((name) => readFile(join(folder, 'docs', name), 'utf8')));
    expect(zh).toContain('| [demo](../examples/demo)、[demo](demo.md) |');
    expect(en).toContain('| [demo](../examples/demo), [demo](demo.md) |');
    expect(zh).toContain('| `demo-1` | `T01` | 人员表 | `Person` | 7 |');
    expect(en).toContain('| `demo-1` | `T01` | People (人员表) | `Person` | 7 |');
  });

  it('leads to the first system of a standard that several have', async () => {
    const folder = await place(systems(first, second.replace('| | | | |', '| | demo-1 | | |')));
    await build(folder);
    expect(await readFile(join(folder, 'docs/systems.en.md'), 'utf8')).toContain('| `demo-1` | – | see system 1 | – | – |');
  });

  it('is compared: a changed table, or a changed page, is told', async () => {
    const folder = await place(systems(first, second));
    await build(folder);
    expect((await build(folder, '--check')).code).toBe(0);
    await writeFile(join(folder, 'standards/systems.md'), systems(first.replace('表样', '表格'), second));
    const changed = await build(folder, '--check');
    expect([changed.code, changed.stderr]).toEqual([1, expect.stringContaining('systems.md is not what the standard yields')]);
    expect(changed.stderr).not.toContain('systems.en.md');
    expect((await build(folder)).code).toBe(0);
    await writeFile(join(folder, 'docs/systems.en.md'), 'typed in');
    expect((await build(folder, '--check')).stderr).toContain('systems.en.md is not what the standard yields');
  });

  it('lies in the folder that is named', async () => {
    const folder = await place(systems(first, second));
    await build(folder, '--docs', 'pages');
    expect(await readFile(join(folder, 'pages/systems.md'), 'utf8')).toContain('| 1 | 甲 |');
  });

  it('is not built of a table with faults, nor of one standard alone', async () => {
    const folder = await place(systems(first.replace('demo-1', 'nowhere'), second));
    const { code, stderr } = await build(folder);
    expect([code, stderr]).toEqual([1, expect.stringContaining('systems has 2 errors')]);
    await expect(readFile(join(folder, 'docs/systems.md'))).rejects.toThrow();
    expect((await build(folder, 'standards/demo-1')).code).toBe(0);
  });
});

describe('the lint of the table of systems', () => {
  it('finds nothing in a sound one', async () => expect(await told(systems(first, second))).toEqual([]));

  it.each([
    ['a standard that is not there', systems(first.replace('demo-1', 'demo-1、nowhere'), second), ['7 system-standard']],
    ['a standard that no row names', systems(first.replace('demo-1', ''), second), ['1 system-unlisted']],
    ['an example that is missing', systems(first.replace('examples/demo', 'examples/none'), second), ['7 system-path']],
    ['a guide outside of the project', systems(first.replace('docs/demo.md', '../docs/demo.md'), second), ['7 system-path']],
    ['a text that is missing', systems(first.replace('The form was not seen.', ''), second), ['7 text-missing']],
    ['a number that stands twice', systems(first, second.replace('| 2 |', '| 1 |')), ['8 duplicate-system']],
    [
      'a supporting standard that is not there',
      systems(first, second).replace('| demo-2 |', '| nowhere |'),
      ['1 system-unlisted', '14 system-standard'],
    ],
  ])('%s', async (_, table, expected) => expect(await told(table)).toEqual(expected));

  it('lists of acceptance items, too, are there and named', async () => {
    const list = await readFile('standards/acceptance/example.md', 'utf8');
    const more = { 'standards/acceptance/example.md': list };
    expect(await told(systems(first, second), more)).toEqual(['1 system-list-unlisted']);
    const named = systems(`${first} example |`, `${second} nowhere |`)
      .replace('| 英文 |', '| 英文 | 项目表 |')
      .replace('| --- |', '| --- | --- |');
    expect(await told(named, more)).toEqual(['8 system-list']);
  });
});

describe('the table of this project', async () => {
  const { table, messages } = await readSystems('standards/systems.md');

  it('has all sixteen systems of the plan, each with a standard, an example and what is not known', () => {
    expect(messages).toEqual([]);
    expect(table.systems.map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, at) => String(at + 1)));
    const lacking = table.systems.filter(({ standards, examples, unknown }) => !standards[0] || !examples[0] || !unknown.zh || !unknown.en);
    expect(lacking).toEqual([]);
  });
});
