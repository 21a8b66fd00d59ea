import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { zhunsheng } from '../cli/command.js';
import { codeBlocks, pageAt, root } from './markdown.js';

const home = 'examples/monitoring';
const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-monitoring-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesIn = (path: string): string[] =>
  (readdirSync(path, { recursive: true }) as string[]).filter((name) => statSync(join(path, name)).isFile()).sort();

describe.each([
  [
    'docs/monitoring.md',
    [
      '报告/report.html',
      '报告/rectification.xlsx',
      '疑点.csv',
      '存档/certificate.json',
      '模拟报告/report.md',
      '疑点清单/doubts.json',
      '疑点清单二/report/report.html',
    ],
  ],
  [
    'docs/monitoring.en.md',
    [
      'report/report.html',
      'report/rectification.xlsx',
      'doubts.csv',
      'kept/certificate.json',
      'synthetic-report/report.md',
      'lists/doubts.json',
      'lists-2/report/report.html',
    ],
  ],
])('%s', (path, written) => {
  it('tells commands that run as they stand', async () => {
    const here = mkdtempSync(join(folder, 'page-'));
    cpSync(join(root, home), join(here, home), { recursive: true });
    const lines = codeBlocks(await pageAt(path), 'sh').flatMap((block) => block.split('\n'));
    expect(lines.length).toBeGreaterThan(4);
    const told = (words: readonly string[], option: string) => words[words.indexOf(option) + 1]!;
    let lists = '';
    for (const line of lines) {
      const words = line.replace(/^npx zhunsheng /, '').split(' ');
      // The lists that were sent come back, as yet without an answer.
      if (words.includes('--answers')) cpSync(join(here, lists), join(here, told(words, '--answers')), { recursive: true });
      const { code, stderr } = await zhunsheng(words, here);
      const isLists = words[0] === 'doubts';
      expect([line, code, stderr]).toEqual([line, isLists ? 1 : 0, '']);
      if (isLists) lists = told(words, '--out');
    }
    for (const name of written) expect(existsSync(join(here, name)), name).toBe(true);
  });

  it('shows the list of the sample', async () => {
    const [csv] = codeBlocks(await pageAt(path), 'csv');
    const lines = csv!.split('\n').slice(1);
    const list = readFileSync(join(root, home, '机构清单.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    expect(list).toEqual(expect.arrayContaining(lines));
  });
});

describe('the sample of three agencies', () => {
  it('is what its script writes', () => {
    const again = mkdtempSync(join(folder, 'again-'));
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), 'scripts/monitoring-example.ts', again],
      { cwd: root, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    const made = filesIn(again);
    expect(filesIn(join(root, home)).filter((name) => !name.endsWith('.md'))).toEqual(made);
    for (const name of made) expect(readFileSync(join(root, home, name), 'utf8'), name).toBe(readFileSync(join(again, name), 'utf8'));
  });

  it('has the report that is shipped, and its findings are the ledger', async () => {
    const words =
      'check examples/monitoring/导出 --profile monitoring --agencies examples/monitoring/机构清单.csv --as-of 2025-01-31 --lang zh --format md'.split(
        ' ',
      );
    const findings = join(folder, 'findings.csv');
    const { code, stderr } = await zhunsheng([...words, '--out', join(folder, 'sample'), '--findings', findings], root);
    expect([code, stderr]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'sample/report.md'), 'utf8')).toBe(readFileSync(join(root, home, 'report.md'), 'utf8'));
    expect(readFileSync(join(root, home, 'README.md'), 'utf8').replace(/ \\\n\s*/g, ' ')).toContain(words.join(' '));
    const rows = (path: string) => parse(readFileSync(path), { columns: true }) as Record<string, string>[];
    const found = rows(findings).flatMap(({ file, row, checks }) => checks!.split(' ').map((check) => `${file} ${row} ${check}`));
    const ledger = rows(join(root, home, '植入的错误.csv')).map(({ 文件: file, 行: row, 检查: check }) => `${file} ${row} ${check}`);
    expect(found.sort()).toEqual(ledger.sort());
  });

  it('tells every check of its ledger in its page', () => {
    const page = readFileSync(join(root, home, 'README.md'), 'utf8');
    const checks = new Set(
      (parse(readFileSync(join(root, home, '植入的错误.csv')), { columns: true }) as Record<string, string>[]).map(
        ({ 检查: check }) => check!,
      ),
    );
    expect([...checks].filter((check) => !page.includes(check))).toEqual([]);
  });
});
