import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { zhunsheng } from '../cli/command.js';
import { codeBlocks, pageAt, root } from './markdown.js';

const home = 'examples/settlement';
const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-settlement-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['docs/settlement.md', ['报告/report.html', '报告二/report.html', '模拟报告/report.md'], ['问题.csv', '改好以后.csv']],
  ['docs/settlement.en.md', ['report/report.html', 'report-2/report.html', 'synthetic-report/report.md'], ['findings.csv', 'mended.csv']],
] as const)('%s', (path, written, [before, after]) => {
  it('tells commands that run as they stand, from what is wrong to what is mended, and shows what they print', async () => {
    const here = mkdtempSync(join(folder, 'page-'));
    cpSync(join(root, home), join(here, home), { recursive: true });
    const page = await pageAt(path);
    let printed = '';
    for (const line of codeBlocks(page, 'sh').flatMap((block) => block.split('\n'))) {
      const { code, stdout, stderr } = await run(line, here);
      expect([line, code, stderr]).toEqual([line, 0, '']);
      printed += stdout;
    }
    for (const name of written) expect(existsSync(join(here, name)), name).toBe(true);
    const shown = codeBlocks(page, '').flatMap((block) => block.split('\n'));
    expect(shown.length).toBeGreaterThan(4);
    expect(shown.filter((line) => !printed.includes(line))).toEqual([]);
    const lines = (name: string) => readFileSync(join(here, name), 'utf8').trim().split(/\r?\n/);
    expect(lines(before).map(plain)).toEqual(codeBlocks(page, 'csv')[0]!.trim().split('\n').map(plain));
    expect(lines(after)).toHaveLength(1);
  });
});

const plain = (line: string): string => line.replace(/^\uFEFF/, '');

/** A line of the page: the program, or what a shell has. */
async function run(line: string, here: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  if (line.startsWith('npx zhunsheng ')) return zhunsheng(line.replace('npx zhunsheng ', '').split(' '), here);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: here, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

it('the sample of three persons is synthetic but for the line that was sent twice', async () => {
  const made = join(folder, 'one');
  expect(await zhunsheng(`synth --standard settlement --rows 15 --seed 5 --out ${made}`.split(' '), root)).toMatchObject({ code: 0 });
  const names = readdirSync(join(root, home, '三个人'));
  expect(names).toHaveLength(22);
  for (const name of names) {
    const text = readFileSync(join(root, home, '三个人', name), 'utf8');
    const once = name.startsWith('T03') ? text.split('\n').toSpliced(2, 1).join('\n') : text;
    expect(once, name).toBe(readFileSync(join(made, name), 'utf8'));
  }
});
