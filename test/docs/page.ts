import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { zhunsheng } from '../cli/command.js';
import { codeBlocks, pageAt, root, type Page } from './markdown.js';

/** A page, the files that its commands write, and the findings before and after mending. */
export type Guide = readonly [path: string, written: readonly string[], findings: readonly [before: string, after: string]];

/**
 * Tries pages that lead somebody through the sample of a standard: each command runs as it stands, what it prints and finds is what the page
 * shows, and in the end nothing is found.
 */
export function testGuides(standard: string, guides: readonly Guide[]): void {
  const copy = copiesOf(`examples/${standard}`);
  describe.each(guides)('%s', (path, written, [before, after]) => {
    it('tells commands that run as they stand, from what is wrong to what is mended', { timeout: 120_000 }, async () => {
      const here = copy();
      const page = await pageAt(path);
      const told = await follow(page, here);
      expect(told.length).toBeGreaterThan(6);
      for (const name of written) expect(existsSync(join(here, name)), name).toBe(true);
      const printed = told.map(({ stdout }) => stdout).join('');
      const shown = codeBlocks(page, '').flatMap((block) => block.split('\n'));
      expect(shown.filter((line) => !printed.includes(line))).toEqual([]);
      const lines = (name: string) => readFileSync(join(here, name), 'utf8').trim().split(/\r?\n/);
      expect(lines(before).map(plain)).toEqual(codeBlocks(page, 'csv')[0]!.trim().split('\n').map(plain));
      expect(lines(after)).toHaveLength(1);
    });
  });
}

interface Report {
  checks: { outcome: string }[];
}

/**
 * The same of pages that are read beside reports: the sample fails, what was mended and what is synthetic does not, and the page names every
 * check of the ledger.
 *
 * @param found More checks than so many fail on the sample.
 */
export function testReportGuides(standard: string, found: number): void {
  const home = `examples/${standard}`;
  const copy = copiesOf(home);
  describe.each([
    [`docs/${standard}.md`, '报告', '更正报告', '模拟报告'],
    [`docs/${standard}.en.md`, 'report', 'mended-report', 'synthetic-report'],
  ])('%s', (path, first, mended, synthetic) => {
    it('tells commands that run as they stand, from the findings to a clean check', { timeout: 120_000 }, async () => {
      const here = copy();
      const page = await pageAt(path);
      const told = await follow(page, here);
      expect(told.length).toBeGreaterThan(7);
      const failed = (name: string) =>
        (JSON.parse(readFileSync(join(here, name, 'report.json'), 'utf8')) as Report).checks.filter(({ outcome }) => outcome === 'fail')
          .length;
      expect(failed(first)).toBeGreaterThan(found);
      expect([failed(mended), failed(synthetic)]).toEqual([0, 0]);
      // What the page shows is what is said of the mended files.
      const last = told.filter(({ line }) => line.startsWith('npx ') && line.includes(mended)).map(({ stdout }) => stdout);
      for (const shown of codeBlocks(page, '')) expect(last.join('')).toContain(shown);
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

/**
 * Tries a small sample that a page goes through: it is synthetic but for the mistakes that the page tells.
 *
 * @param name Its folder.
 * @param asked What it was made by.
 * @param mended A file of it without the mistakes.
 */
export function testSmallSample(standard: string, name: string, asked: string, mended: (text: string, file: string) => string): void {
  const copy = copiesOf(`examples/${standard}/${name}`);
  it(`${name} is synthetic but for the mistakes that the page tells`, async () => {
    const here = copy();
    const [home, made] = [join(here, 'examples', standard, name), join(here, 'made')];
    expect(await zhunsheng(`synth --standard ${standard} ${asked} --out ${made}`.split(' '), root)).toMatchObject({ code: 0 });
    // Tables of which there is nothing need not be handed in.
    expect(readdirSync(made)).toEqual(expect.arrayContaining(readdirSync(home)));
    const text = (...path: string[]) => readFileSync(join(...path), 'utf8');
    for (const file of readdirSync(home)) expect(mended(text(home, file), file), file).toBe(text(made, file));
  });
}

/** Copies of a sample, one at each call; removed after all tests of the file. */
export function copiesOf(home: string): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-page-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => {
    const here = mkdtempSync(join(folder, 'page-'));
    cpSync(join(root, home), join(here, home), { recursive: true });
    return here;
  };
}

/** Follows a page: runs every line of its shell in a folder, each of which ends well and has nothing to complain of. */
async function follow(page: Page, here: string): Promise<{ line: string; stdout: string }[]> {
  const told: { line: string; stdout: string }[] = [];
  for (const line of codeBlocks(page, 'sh').flatMap((block) => block.split('\n'))) {
    const { code, stdout, stderr } = await run(line, here);
    expect([line, code, stderr]).toEqual([line, 0, '']);
    told.push({ line, stdout });
  }
  return told;
}

/** A line of a page: the program, or what a shell has. */
async function run(line: string, here: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  if (line.startsWith('npx zhunsheng ')) return zhunsheng(line.replace('npx zhunsheng ', '').split(' '), here);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: here, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

const plain = (line: string): string => line.replace(/^\uFEFF/, '');
