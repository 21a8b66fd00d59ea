import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zhunsheng } from '../cli/command.js';
import { codeBlocks, pageAt, root } from './markdown.js';
import { copiesOf, follow } from './page.js';

const home = 'examples/transfers';
const copy = copiesOf(home);

describe.each([
  ['docs/transfers.md', ['报告/report.html', '报告二/report.html', '模拟报告/report.md'], ['问题.csv', '改好以后.csv']],
  ['docs/transfers.en.md', ['report/report.html', 'report-2/report.html', 'synthetic-report/report.md'], ['findings.csv', 'mended.csv']],
] as const)('%s', (path, written, [before, after]) => {
  it(
    'tells commands that run as they stand, from what is wrong to what is mended, and shows what they print',
    { timeout: 120_000 },
    async () => {
      const here = copy();
      const page = await pageAt(path);
      const printed = (await follow(page, here)).map(({ stdout }) => stdout).join('');
      for (const name of written) expect(existsSync(join(here, name)), name).toBe(true);
      const shown = codeBlocks(page, '').flatMap((block) => block.split('\n'));
      expect(shown.length).toBeGreaterThan(4);
      expect(shown.filter((line) => !printed.includes(line))).toEqual([]);
      const lines = (name: string) => readFileSync(join(here, name), 'utf8').trim().split(/\r?\n/);
      expect(lines(before).map(plain)).toEqual(codeBlocks(page, 'csv')[0]!.trim().split('\n').map(plain));
      expect(lines(after)).toHaveLength(1);
    },
  );
});

const plain = (line: string): string => line.replace(/^\uFEFF/, '');

it('the sample of one transfer is synthetic but for the amount that the page tells', async () => {
  const made = join(copy(), 'one');
  expect(await zhunsheng(`synth --standard transfers --rows 8 --seed 5 --out ${made}`.split(' '), root)).toMatchObject({ code: 0 });
  const names = readdirSync(join(root, home, '一件转移'));
  expect(names).toHaveLength(8);
  for (const name of names) {
    const text = readFileSync(join(root, home, '一件转移', name), 'utf8');
    expect(text.replace('29193.34,50963.71', '31847.28,53617.65'), name).toBe(readFileSync(join(made, name), 'utf8'));
  }
});
