import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { zhunshengProcess } from '../cli/command.js';

/** The time of the run, the only part that differs by run. */
const timeLines = /^\| (开始时间|用时) \|.*\n/gm;

it('the report of the 200 real rows is the one that is shipped', async () => {
  const out = await mkdtemp(join(tmpdir(), 'zhunsheng-drug-report-'));
  try {
    const words = 'check examples/drug-coding/药品目录.csv --standard drug-coding --profile drug-catalogue --as-of 2026-01-01 --lang zh --format md'.split(' ');
    const { code, stderr } = await zhunshengProcess([...words, '--out', out], { folder: process.cwd(), environment: {} });
    expect([code, stderr]).toEqual([0, '']);
    const shipped = await readFile('examples/drug-coding/report.md', 'utf8');
    expect((await readFile(join(out, 'report.md'), 'utf8')).replace(timeLines, '')).toBe(shipped.replace(timeLines, ''));
  } finally {
    await rm(out, { recursive: true, force: true });
  }
});
