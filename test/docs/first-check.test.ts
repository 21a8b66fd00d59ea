import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { zhunsheng } from '../cli/command.js';
import { codeBlocks, pageAt } from './markdown.js';
import { copiesOf } from './page.js';

const copy = copiesOf('examples/first-check');

it.each([
  ['docs/first-check.md', ['报告一/report.html', '修正/repairs.csv', '修正/表2_不干净.csv', '空表.xlsx', '报告五/rectification.xlsx']],
  [
    'docs/first-check.en.md',
    ['report-1/report.html', 'mended/repairs.csv', 'mended/表2_不干净.csv', 'empty.xlsx', 'report-5/rectification.xlsx'],
  ],
])('%s can be followed as it stands', { timeout: 180_000 }, async (path, written) => {
  const here = copy();
  const page = await pageAt(path);
  const printed: string[] = [];
  for (const line of codeBlocks(page, 'sh').flatMap((block) => block.split('\n'))) {
    const { code, stdout } = await zhunsheng(line.replace('npx zhunsheng ', '').split(' '), here);
    // The repaired copy still has what only a person can put right.
    expect([line, code]).toEqual([line, line.includes(' repair ') ? 1 : 0]);
    printed.push(...stdout.split('\n'));
  }
  const shown = codeBlocks(page, '').flatMap((block) => block.split('\n'));
  expect(shown.filter((line) => !printed.includes(line))).toEqual([]);
  for (const name of written) expect(existsSync(join(here, name)), name).toBe(true);
});
