import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { zhunsheng } from '../cli/command.js';
import { codeBlocks, pageAt } from './markdown.js';

const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-manifest-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['docs/manifest.md', '导出', '报告二'],
  ['docs/manifest.en.md', 'export', 'report-2'],
])('%s can be followed as it stands, and shows what is printed', { timeout: 120_000 }, async (path, data, last) => {
  const here = mkdtempSync(join(folder, 'page-'));
  const page = await pageAt(path);
  const printed: string[] = [];
  for (const [at, line] of codeBlocks(page, 'sh')
    .flatMap((block) => block.split('\n'))
    .entries()) {
    if (!line.startsWith('npx ')) {
      expect(spawnSync('sh', ['-c', line], { cwd: here }).status, line).toBe(0);
      continue;
    }
    const { code, stdout } = await zhunsheng(line.replace('npx zhunsheng ', '').split(' '), here);
    // A row was lost before the last.
    expect([line, code]).toEqual([line, line.includes(last) ? 1 : 0]);
    if (at === 1)
      expect(readFileSync(join(here, data, '交接清单.csv'), 'utf8').trim()).toBe(
        codeBlocks(page, 'csv')[0]!.trim().replaceAll('\n', '\r\n'),
      );
    printed.push(
      ...stdout.replaceAll(' zhunsheng check', ' npx zhunsheng check').replaceAll('运行 zhunsheng', '运行 npx zhunsheng').split('\n'),
    );
  }
  const shown = codeBlocks(page, '').flatMap((block) => block.split('\n'));
  expect(shown.filter((line) => !printed.includes(line))).toEqual([]);
});
