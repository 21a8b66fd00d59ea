import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { zhunsheng } from '../cli/command.js';
import { codeBlocks, pageAt, root } from './markdown.js';

interface Report {
  checks: { outcome: string }[];
}

/**
 * Tries the pages, in both languages, that lead somebody through the sample of a standard: commands run as they stand, from the findings
 * to a clean check, and the page names every check of the ledger.
 *
 * @param found How many checks the sample fails at least.
 */
export function testGuide(standard: string, found: number): void {
  const home = `examples/${standard}`;
  const folder = mkdtempSync(join(tmpdir(), `zhunsheng-${standard}-page-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe.each([
    [`docs/${standard}.md`, '报告', '更正报告', '模拟报告'],
    [`docs/${standard}.en.md`, 'report', 'mended-report', 'synthetic-report'],
  ])('%s', (path, first, mended, synthetic) => {
    it('tells commands that run as they stand, from the findings to a clean check', { timeout: 120_000 }, async () => {
      const here = mkdtempSync(join(folder, 'page-'));
      cpSync(join(root, home), join(here, home), { recursive: true });
      const page = await pageAt(path);
      const lines = codeBlocks(page, 'sh').flatMap((block) => block.split('\n'));
      let told = '';
      for (const line of lines) {
        if (!line.startsWith('npx zhunsheng ')) {
          const { status, stderr } = spawnSync('sh', ['-c', line], { cwd: here, encoding: 'utf8' });
          expect([line, status, stderr]).toEqual([line, 0, '']);
          continue;
        }
        const { code, stdout, stderr } = await zhunsheng(line.replace(/^npx zhunsheng /, '').split(' '), here);
        expect([line, code, stderr]).toEqual([line, 0, '']);
        if (line.includes(mended)) told += stdout;
      }
      const failed = (name: string) =>
        (JSON.parse(readFileSync(join(here, name, 'report.json'), 'utf8')) as Report).checks.filter(({ outcome }) => outcome === 'fail')
          .length;
      expect(failed(first)).toBeGreaterThan(found);
      expect([failed(mended), failed(synthetic)]).toEqual([0, 0]);
      // What the page shows is what is said of the mended files.
      for (const shown of codeBlocks(page, '')) expect(told).toContain(shown);
    });

    it('names every check of the ledger of the sample', async () => {
      const { text } = await pageAt(path);
      const ledger = readFileSync(join(root, home, '植入的错误.csv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1);
      expect(ledger.filter((line) => !text.includes(line.split(',')[2]!))).toEqual([]);
    });
  });
}
