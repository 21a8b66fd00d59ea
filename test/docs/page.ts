import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { zhunsheng } from '../cli/command.js';
import { codeBlocks, pageAt, root } from './markdown.js';

/** A page, the findings that it shows and those of its last check, and what else its commands write. */
export type Page = readonly [path: string, findings: string, left: string, written: readonly string[]];

/** Tries pages that lead from the check of a sample to mended data: each command runs as it stands, and nothing is found in the end. */
export function testPages(standard: string, pages: readonly Page[]): void {
  const home = `examples/${standard}`;
  const folder = mkdtempSync(join(tmpdir(), `zhunsheng-${standard}-page-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe.each(pages)('%s', (path, findings, left, written) => {
    it('tells commands that run as they stand, from the findings shown to none', { timeout: 120_000 }, async () => {
      const here = mkdtempSync(join(folder, 'page-'));
      cpSync(join(root, home), join(here, home), { recursive: true });
      const page = await pageAt(path);
      const lines = codeBlocks(page, 'sh').flatMap((block) => block.split('\n'));
      expect(lines.length).toBeGreaterThan(7);
      for (const line of lines) {
        if (line.startsWith('npx zhunsheng ')) {
          const { code, stderr } = await zhunsheng(line.replace('npx zhunsheng ', '').split(' '), here);
          expect([line, code, stderr]).toEqual([line, 0, '']);
        } else {
          const { status, stderr } = spawnSync('sh', ['-c', line], { cwd: here, encoding: 'utf8' });
          expect([line, status, stderr]).toEqual([line, 0, '']);
        }
      }
      for (const name of written) expect(existsSync(join(here, name)), name).toBe(true);
      const [shown] = codeBlocks(page, 'csv');
      expect(readFileSync(join(here, findings), 'utf8').trim()).toBe(shown);
      expect(readFileSync(join(here, left), 'utf8').trim().split('\n')).toHaveLength(1);
    });
  });
}
