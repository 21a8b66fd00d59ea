import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintQualityRules } from '../../src/lint/quality.js';
import { qualityCounts, renderQualityPage } from '../../src/standard/quality/page.js';
import { readQualityRules } from '../../src/standard/quality/read.js';
import { readStandard } from '../../src/standard/read.js';
import { folderOf, small } from './small.js';

const head =
  '## 身份 · Identity\n\n| 规则 | 内容 | 英文内容 | 程度 | 检查 | 缺少 | 说明 | 英文说明 |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n';

async function rulesOf(...rows: string[]) {
  const file = join(await mkdtemp(join(tmpdir(), 'zhunsheng-quality-')), 'persons.md');
  await writeFile(file, `${head}${rows.join('\n')}\n`);
  const { rules, messages } = await readQualityRules(file);
  const { standard } = await readStandard(await folderOf(small));
  const lint = lintQualityRules(
    rules,
    new Map([
      ['gbt-40217-2021', standard],
      ['demo', standard],
    ]),
    messages,
    'en',
  );
  return { rules, told: lint.map(({ line, ruleId }) => `${line} ${ruleId}`) };
}

describe('rules of data quality', () => {
  it('are all accounted for', async () => {
    const folder = 'standards/quality';
    const files = (await readdir(folder)).filter((name) => name !== 'README.md');
    const rules = (await Promise.all(files.map(async (name) => (await readQualityRules(join(folder, name))).rules))).flat();
    expect(new Set(rules.map(({ id }) => id)).size).toBe(293);
    const { rules: all, whole, part, none, possible } = qualityCounts(rules);
    expect([all, whole + part + none]).toEqual([293, 293]);
    expect(possible).toBeLessThan(none);
  });

  it('name checks that exist', async () => {
    const { told } = await rulesOf(
      '| ID-01 | 号码不空 | Filled | 全部 | AAC002.required、demo:R001 |  |  |  |',
      '| ID-02 | 号码结构 | Shape | 全部 | R999 |  |  |  |',
      '| ID-03 | 别的标准 | Elsewhere | 全部 | nowhere:R001 |  |  |  |',
      '| ID-04 | 各列都在 | Columns | 全部 | header.columns |  |  |  |',
    );
    expect(told).toEqual(['6 unknown-check', '7 unknown-standard']);
  });

  it('say how far they are held and what they lack', async () => {
    const { told } = await rulesOf(
      '| ID-01 | 甲 | One | 没有 |  | 记录 | 要有记录 | Needs records |',
      '| ID-02 | 乙 | Two | 没有 |  |  | 要有记录 | Needs records |',
      '| ID-03 | 丙 | Three | 全部 |  |  |  |  |',
      '| ID-04 | 丁 | Four | 部分 | AAC002.required | 种类 |  |  |',
      '| ID-04 | 戊 |  | 没有 |  | 运气 | 不知道 | Not known |',
    );
    expect(told).toEqual([
      '6 quality-lacks',
      '7 quality-extent',
      '8 text-missing',
      '8 text-missing',
      '9 duplicate-quality-rule',
      '9 text-missing',
      '9 cell-value',
      '9 quality-lacks',
    ]);
  });

  it('make a page in two languages', async () => {
    const { rules } = await rulesOf(
      '| ID-01 | 号码不空 | Filled | 部分 | AAC002.required | 代码表、列 | 还差一张表 | A list is missing |',
      '| ID-02 | 号码存在 | Exists | 没有 |  | 参数 | 要参数 | Needs parameters |',
    );
    const page = renderQualityPage(rules, 'en');
    expect(page).toContain('| Held in part | 1 |');
    expect(page).toContain('| Of these, possible on the tables there are | 1 |');
    expect(page).toContain(
      '| `ID-01` | Filled | in part | `AAC002.required` | a reference list, a column that no table has: A list is missing |',
    );
    expect(renderQualityPage(rules)).toContain('| `ID-02` | 号码存在 | 没有 | – | 按日期或地区的参数：要参数 |');
  });
});
