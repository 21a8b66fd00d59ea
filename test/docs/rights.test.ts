import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeBlocks, pageAt, root } from './markdown.js';
import { copiesOf, follow } from './page.js';

const home = 'examples/rights';
const copy = copiesOf(home);

interface Report {
  checks: { outcome: string }[];
}

describe.each([
  ['docs/rights.md', '报告', '更正报告', '模拟报告'],
  ['docs/rights.en.md', 'report', 'mended-report', 'synthetic-report'],
])('%s', (path, first, mended, synthetic) => {
  it('tells commands that run as they stand, from the findings to a clean check', { timeout: 120_000 }, async () => {
    const here = copy();
    const page = await pageAt(path);
    const told = await follow(page, here);
    expect(told.length).toBeGreaterThan(8);
    const failed = (name: string) =>
      (JSON.parse(readFileSync(join(here, name, 'report.json'), 'utf8')) as Report).checks.filter(({ outcome }) => outcome === 'fail')
        .length;
    expect(failed(first)).toBeGreaterThan(15);
    expect([failed(mended), failed(synthetic)]).toEqual([0, 0]);
    // What the page shows of the last check is what it says.
    const last = told.findLast(({ line }) => line.startsWith('npx ') && line.includes(mended))!;
    for (const shown of codeBlocks(page, '')) expect(last.stdout).toContain(shown);
  });

  it('names every row of the ledger of the sample', async () => {
    const { text } = await pageAt(path);
    const ledger = readFileSync(join(root, home, '植入的错误.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    expect(ledger.filter((line) => !text.includes(line.split(',')[2]!))).toEqual([]);
  });
});
