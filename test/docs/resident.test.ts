import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { zhunsheng } from '../cli/command.js';
import { root } from './markdown.js';
import { testPages } from './page.js';

testPages('resident', [
  ['docs/resident.md', ['报告/report.html', '报告二/report.html', '模拟报告/report.md'], ['问题.csv', '改好以后.csv']],
  ['docs/resident.en.md', ['report/report.html', 'report-2/report.html', 'synthetic-report/report.md'], ['findings.csv', 'mended.csv']],
]);

const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-resident-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the sample of one village is synthetic but for the two mistakes that the page tells', async () => {
  expect(await zhunsheng(`synth --standard resident --rows 11 --seed 5 --out ${folder}`.split(' '), root)).toMatchObject({ code: 0 });
  const home = join(root, 'examples/resident/一个村');
  expect(readdirSync(home)).toHaveLength(13);
  for (const name of readdirSync(home)) {
    const mended = readFileSync(join(home, name), 'utf8')
      .replace(',500.00,20240914', ',540.00,20240914')
      .replace('136.00,11.22', '136.00,11.70');
    expect(mended, name).toBe(readFileSync(join(folder, name), 'utf8'));
  }
});
