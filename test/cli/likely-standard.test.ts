import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { zhunsheng } from './command.js';

const out = mkdtempSync(join(tmpdir(), 'zhunsheng-likely-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const check = async (input: string, ...words: string[]) => {
  const { stdout, stderr } = await zhunsheng(['check', input, '--as-of', '2025-01-31', '--out', out, '--format', 'json', ...words]);
  expect(stderr).toBe('');
  return stdout;
};

describe('files of a standard that nobody named', () => {
  it.each([
    ['card', 'T01-社会保障卡表.csv'],
    ['collection', 'T01-社会保险费申报表.csv'],
  ])('%s is told by their headings, in either language, however little is asked for', async (standard, file) => {
    const told = await check(`examples/${standard}/导出`, '--lang', 'zh');
    expect(told).toMatch(
      new RegExp(`^\\d 个文件的表头与标准 ${standard}（.+）的表一致，如 ${file} 与“.+”；.+--standard ${standard} 再检查。$`, 'm'),
    );
    const brief = await check(`examples/${standard}/导出`, '--lang', 'en', '--quiet');
    expect(brief).toMatch(
      new RegExp(`^\\d files have the headings of the standard ${standard} \\(.+Check again with --standard ${standard}\\.$`, 'm'),
    );
  });

  it('is not told of files that are read as their own, or where the standard is named', async () => {
    for (const words of [
      ['examples/gbt-40217-2021/csv', '--lang', 'en'],
      ['examples/card/导出', '--lang', 'en', '--standard', 'card'],
    ] as [string, ...string[]][])
      expect(await check(...words)).not.toContain('Check again with --standard');
  });

  it('leaves what a program reads as it is', async () => {
    const told = await check('examples/card/导出', '--json');
    expect(JSON.parse(told)).toMatchObject({ run: { standard: { id: 'gbt-40217-2021' } } });
    expect(readdirSync(out)).toEqual(['report.json']);
  });
});
