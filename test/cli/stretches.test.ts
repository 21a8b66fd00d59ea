import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { zhunsheng } from './command.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-stretches-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Numbers of citizens, of which some, counted from 1, have a wrong check character. */
async function filesOf(files: Record<string, { rows: number; wrong: number[] }>): Promise<ConformanceReport['tables'][number]['files']> {
  const paths = await Promise.all(
    Object.entries(files).map(async ([name, { rows, wrong }]) => {
      const lines = Array.from({ length: rows }, (_, row) => `${row + 1},11010519491231002${wrong.includes(row + 1) ? '1' : 'X'}`);
      await writeFile(join(folder, name), ['序号,公民身份号码', ...lines, ''].join('\n'));
      return join(folder, name);
    }),
  );
  const words = ['--standard', 'identifiers', '--profile', 'identifier-list', '--as-of', '2026-01-01', '--json', '--fail-on', 'never'];
  const { stdout } = await zhunsheng(['check', ...paths, ...words]);
  const report = JSON.parse(stdout) as ConformanceReport;
  return report.tables.flatMap((table) => table.files);
}

it('tells where in each file the records with errors are, in forty stretches', async () => {
  const files = await filesOf({
    'T01-突发.csv': { rows: 400, wrong: [201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 400] },
    'T01-无误.csv': { rows: 400, wrong: [] },
    'T01-很短.csv': { rows: 3, wrong: [2] },
  });
  const counts = Array.from({ length: 40 }, () => 0);
  counts[20] = 10;
  counts[39] = 1;
  const stretchesOf = (name: string) => files.find(({ path }) => path.endsWith(name))!.stretches;
  expect(files).toHaveLength(3);
  expect(stretchesOf('突发.csv')).toEqual({ rows: 400, failed: counts });
  expect(stretchesOf('无误.csv')).toBeUndefined();
  expect(stretchesOf('很短.csv')).toEqual({ rows: 3, failed: [0, 1, 0] });
});
