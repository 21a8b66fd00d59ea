import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, it } from 'vitest';
import { zhunsheng } from '../cli/command.js';

const text = (...path: string[]) => readFileSync(join(...path), 'utf8');

/**
 * Tries a sample that is shipped: its files are what its page tells to synthesise, and what a check of them finds is its ledger, line by line.
 *
 * @param out The folder that the command of the page writes to.
 * @param files How many files the export has.
 */
export function testSample(standard: string, out: string, files: number): void {
  const home = `examples/${standard}`;
  const folder = mkdtempSync(join(tmpdir(), `zhunsheng-${standard}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(`the sample of ${standard} is what its page tells to run, and its findings are the ledger`, { timeout: 300_000 }, async () => {
    const page = text(home, 'README.md').replace(/ \\\n\s*/g, ' ');
    const words = /npx zhunsheng (synth .*)/
      .exec(page)![1]!
      .replace(`--out ${out}`, `--out ${join(folder, 'made')}`)
      .split(' ');
    expect(await zhunsheng(words, process.cwd())).toMatchObject({ code: 0 });
    const names = readdirSync(join(home, '导出'));
    expect(names).toHaveLength(files);
    for (const name of names) expect(text(home, '导出', name), name).toBe(text(folder, 'made', name));
    expect(text(home, '植入的错误.csv')).toBe(text(folder, 'made', 'faults.csv'));

    const findings = join(folder, 'findings.csv');
    const check = `check ${home}/导出 --standard ${standard} --profile ${standard} --as-of 2026-01-01 --lang zh --format md`.split(' ');
    expect(await zhunsheng([...check, '--out', join(folder, 'report'), '--findings', findings], process.cwd())).toMatchObject({ code: 0 });
    const rows = (content: string) => parse(content, { columns: true }) as Record<string, string>[];
    const found = rows(text(findings)).flatMap(({ file, row, checks }) => checks!.split(' ').map((id) => `${file} ${row} ${id}`));
    const ledger = rows(text(home, '植入的错误.csv')).map(({ file, row, check: id }) => `${file} ${row} ${id}`);
    expect(found.sort()).toEqual(ledger.sort());
    expect(ledger.filter((line) => !page.includes(line.split(' ')[2]!))).toEqual([]);
    const asked = [.../--faults (\S+)/.exec(page)![1]!.matchAll(/([A-Z][^=,]*)=/g)].map(([, id]) => id!);
    expect(asked.filter((id) => !ledger.some((line) => line.endsWith(` ${id}`)))).toEqual([]);
  });
}
