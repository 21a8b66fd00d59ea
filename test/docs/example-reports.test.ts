import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { zhunshengProcess } from '../cli/command.js';

/** The time of the run, the only part that differs by run. */
const timeLines = /^\| (开始时间|用时) \|.*\n/gm;

/** Examples that are shipped with their report: folder and standard, data, profile, exit code. */
const examples = [
  ['drug-coding', '药品目录.csv', 'drug-catalogue', 0],
  ['identifiers', '号码.csv', 'identifier-list', 1],
  ['codes', '代码.csv', 'code-list', 1],
  ['term-entries', '术语.csv', 'term-list', 1],
  ['benefits', '导出', 'benefits', 0],
  ['funds', '导出', 'funds', 0],
  ['returns', '导出', 'returns', 0],
  ['transfers', '导出', 'transfers', 0],
  ['rights', '导出', 'rights', 0],
  ['resident', '导出', 'resident', 0],
  ['actuarial', '导出', 'actuarial', 0],
  ['audit', '导出', 'audit', 0],
  ['collection', '导出', 'collection', 0],
  ['card', '导出', 'card', 0],
  ['certification', '导出', 'certification', 0],
  ['service', '导出', 'service', 0],
  ['settlement', '导出', 'settlement', 0],
] as const;

it.each(examples)('the report of %s is the one that is shipped', async (standard, data, profile, exit) => {
  const out = await mkdtemp(join(tmpdir(), 'zhunsheng-example-report-'));
  const home = `examples/${standard}`;
  try {
    const words = `check ${home}/${data} --standard ${standard} --profile ${profile} --as-of 2026-01-01 --lang zh --format md`.split(' ');
    const { code, stderr } = await zhunshengProcess([...words, '--out', out], { folder: process.cwd(), environment: {} });
    expect([code, stderr]).toEqual([exit, '']);
    const shipped = await readFile(`${home}/report.md`, 'utf8');
    expect((await readFile(join(out, 'report.md'), 'utf8')).replace(timeLines, '')).toBe(shipped.replace(timeLines, ''));
    // What a reader is told to run is what was run.
    expect((await readFile(`${home}/README.md`, 'utf8')).replace(/ \\\n\s*/g, ' ')).toContain(words.join(' '));
  } finally {
    await rm(out, { recursive: true, force: true });
  }
});

it('the report and the acceptance of the package are those that are shipped', async () => {
  const out = await mkdtemp(join(tmpdir(), 'zhunsheng-example-report-'));
  const home = 'examples/archive-transfer';
  // Without a search path no virus scanner is found.
  const run = (words: string[]) => zhunshengProcess(words, { folder: process.cwd(), environment: { PATH: '' } });
  const shipped = (name: string) => readFile(join(home, name), 'utf8');
  const pass = ['--as-of', '2026-01-01', '--lang', 'zh'];
  try {
    const checked = await run([
      'check',
      `${home}/移交包`,
      '--profile',
      'archive-transfer',
      ...pass,
      '--format',
      'json,md',
      '--out',
      join(out, 'archives'),
      '--fail-on',
      'never',
    ]);
    expect([checked.code, checked.stderr]).toEqual([0, '']);
    expect((await readFile(join(out, 'archives/report.md'), 'utf8')).replace(timeLines, '')).toBe(
      (await shipped('report.md')).replace(timeLines, ''),
    );
    const accepted = await run([
      'accept',
      join(out, 'archives'),
      '--items',
      'example',
      '--answers',
      `${home}/answers.yaml`,
      ...pass,
      '--format',
      'md',
      '--out',
      join(out, 'acceptance'),
    ]);
    expect([accepted.code, accepted.stderr]).toEqual([0, '']);
    // The hash of the report that it rests on holds the time of that run.
    const hashes = /`?[0-9a-f]{64}`?/g;
    expect((await readFile(join(out, 'acceptance/acceptance.md'), 'utf8')).replace(hashes, '')).toBe(
      (await shipped('acceptance.md')).replace(hashes, ''),
    );
  } finally {
    await rm(out, { recursive: true, force: true });
  }
});
