import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { zhunsheng } from './command.js';

let folder: string;
let output: string;
let report: ConformanceReport;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  const rows = [
    '人员编码,社会保险号码,姓 名,出生日期,内部流水',
    'P1,110105194912310021,甲,1949-12-31,1',
    'P2,11010519491231002X,乙,19491231,2',
    'P3,11010519491231002X,丙,1949-12-31,3',
  ];
  await writeFile(join(folder, '表2.csv'), `${rows.join('\n')}\n`);
  ({ stdout: output } = await zhunsheng(['check', join(folder, '表2.csv'), '--out', folder, '--lang', 'en', '--as-of', '2024-12-31']));
  report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as ConformanceReport;
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const table = () => report.tables.find(({ id }) => id === 'T02')!;

describe('how much of a table was looked at', () => {
  it('stands on the terminal, beside what its headings may be', () => {
    expect(output).toContain('Persons: basic information: 45 of 48 columns missing, which were not looked at');
    expect(output).toMatch(/rename them .*: 社会保险号码 → 社会保障号码 \(AAC002\)\n/);
    expect(output).toMatch(/near to no field \(zhunsheng map .*\): 内部流水\n/);
  });
  it('and so does why rows could not be read', async () => {
    await writeFile(join(folder, '表3.csv'), '人员编码,死亡日期,姓名\nP1,20200101\nP2,20200101,乙,丙\n');
    const { stdout } = await zhunsheng([
      'check',
      join(folder, '表3.csv'),
      '--out',
      join(folder, 'other'),
      '--lang',
      'en',
      '--as-of',
      '2024-12-31',
      '--table',
      `${join(folder, '表3.csv')}=T03`,
    ]);
    expect(stdout).toMatch(/2 of 2 rows could not be read, .* \[file\.records\]\n {4}1 × too few cells.*\n {4}1 × too many cells/);
  });
  it('stands in every report', async () => {
    expect(table()).toMatchObject({ columns: { known: 3, all: 48 }, scant: 'columns' });
    expect(table().files[0]!.near).toEqual([{ index: 1, header: '社会保险号码', field: 'AAC002', label: '社会保障号码', why: 'typo' }]);
    expect(table().files[0]!.columns[2]).toMatchObject({ field: 'AAC003', by: 'label-spaced' });
    for (const name of ['report.md', 'report.html']) {
      const text = await readFile(join(folder, name), 'utf8');
      expect(text).toContain('3 of 48 columns recognised');
      expect(text).toContain('column 2 “社会保险号码” may be 社会保障号码 (AAC002): one or two characters differ');
    }
  });
  it('keeps records from being called free of errors', async () => {
    expect(output).toContain('% asked). 3 records were mostly not looked at');
    expect(output).not.toContain('records without any error');
    const markdown = await readFile(join(folder, 'report.md'), 'utf8');
    expect(markdown).toContain('3 records were mostly not looked at');
    expect(
      markdown.split('\n').filter((line) => line.startsWith('| Persons: basic information |') && line.includes('mostly not looked at')),
    ).not.toEqual([]);
  });
});

describe('why rows fail', () => {
  it('is told with its own count and advice, and the general advice steps back', async () => {
    const check = report.checks.find(({ id, table: own }) => id === 'AAC006.representation' && own === 'T02')!;
    expect(check.causes).toMatchObject([{ id: 'date-hyphens', failed: 2 }]);
    expect(check.samples[0]).toMatchObject({ row: 2, cause: 'date-hyphens', hint: { en: 'hyphens in the date' } });
    expect(output).toContain('    2 × hyphens in the date. Write dates');
    for (const name of ['report.md', 'report.html']) {
      const text = await readFile(join(folder, name), 'utf8');
      expect(text).toContain('hyphens in the date');
      expect(text).not.toContain(check.advice.en);
    }
  });
});

it('of a division, too, and the list of rectification gives each row the advice of its cause', async () => {
  const own = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  const file = join(own, '表2.csv');
  await writeFile(file, 'AAC001,AAB301,AAC006\nP1,330100,1949-12-31\nP2,330100,1949年12月31日\nP3,330200,19491231\n');
  await zhunsheng(['check', file, '--out', own, '--lang', 'en', '--as-of', '2024-12-31', '--format', 'md,xlsx']);
  const markdown = await readFile(join(own, 'report.md'), 'utf8');
  expect(markdown).toMatch(/^\| 330100 .*mostly not looked at.*— \|$/m);
  const [head = [], ...rows] = await readSheet(join(own, 'rectification.xlsx'), 2);
  const told = rows.filter((row) => row.includes('AAC006.representation')).map((row) => row.join(' | '));
  expect(head).not.toEqual([]);
  expect(told).toEqual([expect.stringMatching(/hyphens in the date.*without hyphens/), expect.stringMatching(/年, 月, 日.*digits only/)]);
  await rm(own, { recursive: true });
});
