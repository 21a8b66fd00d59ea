import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeBlocks, pageAt } from './markdown.js';
import { copiesOf, follow } from './page.js';

const copy = copiesOf('examples/funds');

describe.each([
  ['docs/funds.md', '问题.csv', '改后的问题.csv', ['报告/report.html', '报告/rectification.xlsx', '模拟报告/report.md']],
  ['docs/funds.en.md', 'findings.csv', 'left.csv', ['report/report.html', 'report/rectification.xlsx', 'synthetic-report/report.md']],
])('%s', (path, findings, left, written) => {
  it('tells commands that run as they stand, from nine findings to none', { timeout: 120_000 }, async () => {
    const here = copy();
    const page = await pageAt(path);
    expect((await follow(page, here)).length).toBeGreaterThan(10);
    for (const name of written) expect(existsSync(join(here, name)), name).toBe(true);
    const [shown] = codeBlocks(page, 'csv');
    expect(readFileSync(join(here, findings), 'utf8').trim()).toBe(shown);
    expect(readFileSync(join(here, left), 'utf8').trim().split('\n')).toHaveLength(1);
  });
});
