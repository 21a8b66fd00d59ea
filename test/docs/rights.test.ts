import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { zhunsheng } from '../cli/command.js';
import { codeBlocks, pageAt, root } from './markdown.js';

const home = 'examples/rights';
const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-rights-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Report {
  checks: { outcome: string }[];
}

describe.each([
  ['docs/rights.md', '报告', '更正报告', '模拟报告'],
  ['docs/rights.en.md', 'report', 'mended-report', 'synthetic-report'],
])('%s', (path, first, mended, synthetic) => {
  it('tells commands that run as they stand, from the findings to a clean check', async () => {
    const here = mkdtempSync(join(folder, 'page-'));
    cpSync(join(root, home), join(here, home), { recursive: true });
    const page = await pageAt(path);
    const lines = codeBlocks(page, 'sh').flatMap((block) => block.split('\n'));
    expect(lines.length).toBeGreaterThan(8);
    let told = '';
    for (const line of lines) {
      if (!line.startsWith('npx zhunsheng ')) {
        const { status, stderr } = spawnSync('sh', ['-c', line], { cwd: here, encoding: 'utf8' });
        expect([line, status, stderr]).toEqual([line, 0, '']);
        continue;
      }
      const { code, stdout, stderr } = await zhunsheng(line.replace(/^npx zhunsheng /, '').split(' '), here);
      expect([line, code, stderr]).toEqual([line, 0, '']);
      if (line.includes(mended)) told = stdout;
    }
    const failed = (name: string) =>
      (JSON.parse(readFileSync(join(here, name, 'report.json'), 'utf8')) as Report).checks.filter(({ outcome }) => outcome === 'fail')
        .length;
    expect(failed(first)).toBeGreaterThan(15);
    expect([failed(mended), failed(synthetic)]).toEqual([0, 0]);
    // What the page shows of the last check is what it says.
    for (const shown of codeBlocks(page, '')) expect(told).toContain(shown);
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
