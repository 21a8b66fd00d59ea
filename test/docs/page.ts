import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { zhunsheng } from '../cli/command.js';
import { codeBlocks, pageAt, root } from './markdown.js';

/** A page, the files that its commands write, and the findings before and after mending. */
export type Told = readonly [path: string, written: readonly string[], findings: readonly [before: string, after: string]];

/** Tries pages on a standard: each command as it stands, what it prints as the page shows it, from what is wrong to what is mended. */
export function testPages(standard: string, pages: readonly Told[]): void {
  const home = `examples/${standard}`;
  const folder = mkdtempSync(join(tmpdir(), `zhunsheng-${standard}-page-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe.each(pages)('%s', (path, written, [before, after]) => {
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
}

/**
 * Tries a small sample that a page goes through: it is synthetic but for the mistakes that the page tells.
 *
 * @param name Its folder.
 * @param asked What it was made by.
 * @param mistakes Each as it stands there, and as it was made.
 */
export function testSmallSample(
  standard: string,
  name: string,
  asked: string,
  mistakes: readonly (readonly [wrong: string, right: string])[],
): void {
  it(`${name} is synthetic but for the mistakes that the page tells`, async () => {
    const made = mkdtempSync(join(tmpdir(), `zhunsheng-${standard}-small-`));
    try {
      expect(await zhunsheng(`synth --standard ${standard} ${asked} --out ${made}`.split(' '), root)).toMatchObject({ code: 0 });
      const home = join(root, 'examples', standard, name);
      expect(readdirSync(home)).toEqual(readdirSync(made));
      for (const file of readdirSync(home)) {
        const mended = mistakes.reduce((text, [wrong, right]) => text.replace(wrong, right), readFileSync(join(home, file), 'utf8'));
        expect(mended, file).toBe(readFileSync(join(made, file), 'utf8'));
      }
    } finally {
      rmSync(made, { recursive: true, force: true });
    }
  });
}

const plain = (line: string): string => line.replace(/^\uFEFF/, '');

/** A line of the page: the program, or what a shell has. */
async function run(line: string, here: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  if (line.startsWith('npx zhunsheng ')) return zhunsheng(line.replace('npx zhunsheng ', '').split(' '), here);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: here, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}
