import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zhunshengProcess } from '../cli/command.js';
import { browser, faultsOf, plainOf, printed, type Sheet } from './sheets.js';

/** What a person who signs must see. */
const signed = {
  zh: ['退回', '结论依据', '得分', '决定结论的问题', '签署', '检查人', '其余 63 项'],
  en: [
    'Return',
    'Grounds of the verdict',
    'Scores',
    'Findings that decide',
    'Signatures',
    'Checked by',
    'Findings that stand in the whole report only: 63.',
  ],
} as const;

// Where there is no browser, as on an offline machine, nothing of this can be told.
describe.skipIf(browser === undefined)('a report on paper, by a browser', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhunsheng-paper-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function sheetsOf(language: 'zh' | 'en', words: string): Promise<Sheet[]> {
    const out = await mkdtemp(join(folder, 'report-'));
    const command = `check ${words} --as-of 2025-06-30 --fail-on never --format html --lang ${language} --out`.split(' ');
    const { code } = await zhunshengProcess([...command, out], { folder: process.cwd(), environment: {} });
    expect(code).toBe(0);
    return printed(join(out, 'report.html'));
  }

  it.each(['zh', 'en'] as const)('is four sheets to sign at the most, whole and legible: %s', { timeout: 120_000 }, async (language) => {
    const sheets = await sheetsOf(language, 'examples/gbt-40217-2021');
    expect(sheets.length).toBeLessThanOrEqual(4);
    expect(faultsOf(sheets)).toEqual([]);
    const text = plainOf(sheets);
    expect(signed[language].filter((words) => !text.includes(plainOf(words)))).toEqual([]);
    expect(sheets.every(({ width, height }) => Math.round(width) === 595 && Math.round(height) === 842)).toBe(true);
  });

  it('is everything where that is asked for', { timeout: 120_000 }, async () => {
    const sheets = await sheetsOf('zh', 'examples/identifiers/号码.csv --standard identifiers --profile identifier-list --print full');
    expect(faultsOf(sheets)).toEqual([]);
    const text = plainOf(sheets);
    for (const words of ['未能评价的检查', '已通过与不适用的检查', '文件与列', '签署']) expect(text.includes(words), words).toBe(true);
    expect(text.includes('决定结论的问题')).toBe(false);
  });

  it('has wide tables across the sheet, and all else upright', { timeout: 120_000 }, async () => {
    const sheets = await sheetsOf('zh', 'examples/gbt-40217-2021/csv --print full');
    expect(faultsOf(sheets)).toEqual([]);
    // Above the margin, no heading of a table with its counts stands alone.
    const feet = sheets.map(({ pieces }) => {
      const above = pieces.filter(({ bottom }) => bottom > 51);
      const lowest = Math.min(...above.map(({ bottom }) => bottom));
      return plainOf([{ width: 0, height: 0, pieces: above.filter(({ bottom }) => bottom < lowest + 6) }]);
    });
    expect(feet.filter((text) => /[●▲◆○](错误|警告|疑点|提示)\d+$/.test(text))).toEqual([]);
    const across = sheets.filter(({ width, height }) => width > height);
    expect(across.length).toBeGreaterThan(0);
    expect(across.length).toBeLessThan(4);
    expect(plainOf(across)).toContain('以表格查看各数据表得分');
  });
});

it.each([
  ['text beyond the right edge', [{ text: 'a', left: 590, right: 600, bottom: 10, top: 20 }]],
  ['text below the sheet', [{ text: 'a', left: 10, right: 20, bottom: -1, top: 8 }]],
  [
    'text over text',
    [
      { text: 'a', left: 10, right: 40, bottom: 10, top: 20 },
      { text: 'b', left: 30, right: 60, bottom: 12, top: 22 },
    ],
  ],
  [
    'slanted text over upright',
    [
      { text: 'a', left: 10, right: 60, bottom: 20, top: 28 },
      { text: 'b', left: 10, right: 60, bottom: -5, top: 3, angle: Math.PI / 4 },
    ],
  ],
])('would see %s', (_, pieces) => {
  expect(faultsOf([{ width: 595, height: 842, pieces }])).toHaveLength(1);
});
