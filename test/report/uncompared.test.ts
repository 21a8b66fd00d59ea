import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { summary } from '../../src/cli/summary.js';
import { loadPlan } from '../../src/compile/load.js';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { renderHtml } from '../../src/report/html.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { parseReport } from '../../src/report/read.js';
import { renderJson } from '../../src/report/json.js';
import { rectificationSheets } from '../../src/report/xlsx/rectification.js';
import { runCheck } from '../../src/run-check.js';
import { readProfile } from '../../src/standard/read.js';

/** Yearly accounts: one that goes on, one that does not, one with a year left out, one of which a year stands twice. */
const accounts = [
  'P1,110,2022,0.00,5.00',
  'P1,110,2023,5.00,8.00',
  'P2,110,2022,0.00,5.00',
  'P2,110,2023,5.01,8.00',
  'P3,110,2021,0.00,5.00',
  'P3,110,2023,7.00,8.00',
  'P4,110,2022,0.00,5.00',
  'P4,110,2022,0.00,6.00',
  'P4,110,2023,5.00,8.00',
];

let folder: string;
let report: ConformanceReport;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  const file = join(folder, '表6.csv');
  await writeFile(file, ['AAC001,AAE140,AAE001,AIC200,ZZB005', ...accounts, ''].join('\n'));
  const plan = await loadPlan('schemas', 'gbt-40217-2021', '2025-06-30');
  const { profile } = await readProfile('standards/profiles/full-export.md');
  report = await runCheck(plan, profile, [file], { temporary: folder, tool: { name: 'test', version: '0' } });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('rows that were not compared', () => {
  it('are counted by cause, and neither pass nor fail', () => {
    const { outcome, applicable, failed, uncompared, samples } = report.checks.find(({ id }) => id === 'R320')!;
    expect({ outcome, applicable, failed }).toEqual({ outcome: 'fail', applicable: 2, failed: 1 });
    expect(uncompared!.map(({ id, rows }) => [id, rows])).toEqual([
      ['gap', 1],
      ['several', 1],
    ]);
    expect(samples.map(({ row, hint }) => [row, hint?.zh, hint?.en])).toEqual([
      [5, '上一期 2022：ZZB005=5.00', 'in the period before, 2022: ZZB005=5.00'],
    ]);
    // Who reads the report again takes it as it is.
    expect(parseReport(Buffer.from(renderJson(report)), 'report.json').checks).toEqual(report.checks);
  });

  it.each([
    ['zh', '没有全部比较的检查', '前面的一期没有记录', '其中 1 项检查没有全部比较，共 2 处'],
    [
      'en',
      'Checks that did not compare every record',
      'the period right before has no record',
      '1 check did not compare all: 2 records left out',
    ],
  ] as const)('are told in every report for people and in the terminal (%s)', (language, title, reason, line) => {
    for (const text of [renderMarkdown(report, language), renderHtml(report, language)]) {
      expect(text).toContain(title);
      expect(text).toContain(reason);
    }
    expect(JSON.stringify(rectificationSheets(report, language))).toContain(reason);
    expect(stripVTControlCharacters(summary(report, [], language))).toContain(line);
  });

  it('are told nowhere where all were compared', () => {
    const whole = { ...report, checks: report.checks.map(({ uncompared: _, ...check }) => check) };
    expect(renderMarkdown(whole, 'zh')).not.toContain('没有全部比较的检查');
    expect(stripVTControlCharacters(summary(whole, [], 'zh'))).not.toContain('没有全部比较');
  });
});
