import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { zhunsheng } from './command.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-apart-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('does not evaluate a check of two columns of which each file has another one, and says why', async () => {
  await writeFile(join(folder, 'a_表2.csv'), '人员编码,性别\nP1,女\n');
  await writeFile(join(folder, 'b_表2.csv'), '人员编码,性别代码\nP2,9x\n');
  const { code, stdout } = await zhunsheng(['check', folder, '--only', 'T02', '--as-of', '2026-01-01', '--json', '--fail-on', 'never']);
  expect(code).toBe(0);
  const { unevaluated, checks } = JSON.parse(stdout) as ConformanceReport;
  const open = unevaluated.find(({ checks: ids }) => ids.warning?.includes('AAC004N.label'))!;
  expect(open.reason).toMatchObject({ code: 'check.missing-column-in', params: { field: 'AAC004', file: 'a_表2.csv' } });
  // What one file has all columns of is checked there.
  expect(checks.find(({ id }) => id === 'AAC004.representation')).toMatchObject({ outcome: 'fail', applicable: 1, failed: 1 });
});
