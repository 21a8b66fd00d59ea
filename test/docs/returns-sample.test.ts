import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, it } from 'vitest';
import { zhunsheng } from '../cli/command.js';

const home = 'examples/returns';
const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-returns-sample-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (...path: string[]) => readFileSync(join(...path), 'utf8');

it('the sample of returns is what its page tells to run, and its findings are the ledger', { timeout: 300_000 }, async () => {
  const page = text(home, 'README.md').replace(/ \\\n\s*/g, ' ');
  const words = /npx zhunsheng (synth .*)/
    .exec(page)![1]!
    .replace('--out 报表', `--out ${join(folder, 'made')}`)
    .split(' ');
  expect(await zhunsheng(words, process.cwd())).toMatchObject({ code: 0 });
  const files = readdirSync(join(home, '导出'));
  expect(files).toHaveLength(5);
  for (const name of files) expect(text(home, '导出', name), name).toBe(text(folder, 'made', name));
  expect(text(home, '植入的错误.csv')).toBe(text(folder, 'made', 'faults.csv'));

  const findings = join(folder, 'findings.csv');
  const check = `check ${home}/导出 --standard returns --profile returns --as-of 2026-01-01 --lang zh --format md`.split(' ');
  expect(await zhunsheng([...check, '--out', join(folder, 'report'), '--findings', findings], process.cwd())).toMatchObject({ code: 0 });
  const rows = (content: string) => parse(content, { columns: true }) as Record<string, string>[];
  const found = rows(text(findings)).flatMap(({ file, row, checks }) => checks!.split(' ').map((id) => `${file} ${row} ${id}`));
  const ledger = rows(text(home, '植入的错误.csv')).map(({ file, row, check: id }) => `${file} ${row} ${id}`);
  expect(found.sort()).toEqual(ledger.sort());
  for (const id of /--faults (\S+)/
    .exec(page)![1]!
    .split(',')
    .map((each) => each.split('=')[0]!))
    expect(
      ledger.some((line) => line.endsWith(` ${id}`)),
      id,
    ).toBe(true);
});
