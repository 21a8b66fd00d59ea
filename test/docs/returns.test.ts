import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { zhunsheng } from '../cli/command.js';
import { codeBlocks, pageAt, root } from './markdown.js';

const home = 'examples/returns';
const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-returns-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  [
    'docs/returns.md',
    '问题.csv',
    '改后的问题.csv',
    ['报告/report.html', '报告/rectification.xlsx', '对照/report.html', '模拟报告/report.md'],
  ],
  [
    'docs/returns.en.md',
    'findings.csv',
    'left.csv',
    ['report/report.html', 'report/rectification.xlsx', 'compared/report.html', 'practice-report/report.md'],
  ],
])('%s', (path, findings, left, written) => {
  it('tells commands that run as they stand, from what is found to nothing', { timeout: 120_000 }, async () => {
    const here = mkdtempSync(join(folder, 'page-'));
    cpSync(join(root, home), join(here, home), { recursive: true });
    const page = await pageAt(path);
    const lines = codeBlocks(page, 'sh').flatMap((block) => block.split('\n'));
    expect(lines.length).toBeGreaterThan(9);
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
