import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../docs/markdown.js';
import { zhunsheng } from './command.js';

const sample = join(root, 'examples/audit/导出');
let folder: string;
let told: Record<'zh' | 'en', string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  told = { zh: await checked(sample, 'zh'), en: await checked(sample, 'en') };
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function checked(data: string, language: 'zh' | 'en'): Promise<string> {
  const out = join(folder, `report-${language}`);
  const words = ['--standard', 'audit', '--profile', 'audit', '--as-of', '2013-01-31', '--format', 'html,md,xlsx'];
  return (await zhunsheng(['check', data, ...words, '--out', out, '--lang', language])).stdout;
}

describe('a standard whose rules are doubts and remarks, and whose tables need not all be there', () => {
  it('has its remarks told apart from the checks that are counted as failed', () => {
    expect(told.en).toMatch(/10 doubts; .*\n[^]* {2}and 10 more failed checks and 3 remarks in /);
    expect(told.zh).toMatch(/疑点 10 项；.*\n[^]* {2}另有 10 项未通过的检查、3 项提示，见 /);
  });

  it('is not said to lack columns where tables of other standards have all that rules look at', () => {
    expect(told.en).not.toMatch(/lacks? columns/);
    expect(told.en).toContain('how the columns of 1 more table were taken stands in the report');
  });

  it('has only those parameters told to lack a value that do', () => {
    expect(told.en).toMatch(/R084: the parameters of the profile give no value of average-wage for some day or some place,/);
    expect(told.zh).toContain('R084：参数 average-wage 在有的日期或地方没有值');
  });

  it('has what a total comes to told behind the advice, as another clause', async () => {
    const cells = async (language: string) => (await readSheet(join(folder, `report-${language}`, 'rectification.xlsx'), 2)).flat();
    expect(await cells('zh')).toContain('稽核人员逐项核对，补报或更正报表；对照表算出 1419.51');
    expect(await cells('en')).toContainEqual(expect.stringMatching(/[a-z]; the other table gives 1419\.51$/));
  });

  it('has no remark for a ground of the verdict', async () => {
    const torn = join(folder, 'torn');
    await cp(sample, torn, { recursive: true });
    await appendFile(join(torn, 'T05-欠费清理表.csv'), '532623,532623000025\n');
    expect(await checked(torn, 'en')).toMatch(
      /^Verdict: return\n[^]* First of all:\n {4}Recovery of arrears: 1 of \d+ rows could not be read/,
    );
    expect(await checked(torn, 'zh')).toMatch(/首先是：\n {4}欠费清理表：/);
  });

  it('has the tables told that were not handed in', async () => {
    const few = join(folder, 'few');
    await cp(join(sample, 'T05-欠费清理表.csv'), join(few, 'T05-欠费清理表.csv'));
    const output = await checked(few, 'en');
    expect(output).toMatch(/ {2}Remark: 10 of 11 tables missing\. missing tables: .* \[dataset\.tables\]\n/);
    expect(output).not.toContain('more failed');
    expect(await checked(few, 'zh')).toMatch(/ {2}提示：缺 10 张表，共 11 张。.* \[dataset\.tables\]\n/);
    for (const name of ['report.md', 'report.html']) {
      const text = await readFile(join(folder, 'report-zh', name), 'utf8');
      // Beside the verdict, which says nothing of it.
      expect(text.indexOf('有的表没有交（缺少数据表：稽核任务表、')).toBeGreaterThan(text.indexOf('予以接收'));
      expect(text.indexOf('有的表没有交')).toBeLessThan(text.indexOf('各维度'));
    }
  });
});
