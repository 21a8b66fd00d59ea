import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadPlan } from '../../src/compile/load.js';
import { reportsIn } from './reports.js';
import { readersOf } from './which-reader.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhunsheng-kernel-paths-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reports by both readers, which must be the same bytes. */
function reportsOf(name: string, inputs: readonly string[], words: readonly string[]): string[] {
  const [kernel, sql] = ['kernel', 'sql'].map((reader) => reportsIn({ folder, words }, reader, name, inputs));
  expect(kernel).toEqual(sql);
  return kernel!;
}

it('a package whose lists relate paths is reported on alike by either reader', () => {
  reportsOf('package', ['examples/archive-transfer/移交包'], ['--profile', 'archive-transfer']);
});

it('paths in all their spellings, alone, repeated, unsound and in many files, are read by the kernel and related as by the pass', async () => {
  const place = join(folder, '目录');
  mkdirSync(place);
  const listed = [
    ...[
      '电子档案/一.pdf',
      '电子档案\\二.pdf',
      './电子档案//三.pdf',
      '/电子档案/./四.PDF',
      '电子档案/e\u0301.pdf',
      ' 电子档案/六.pdf ',
      '电子档案/没有.pdf',
    ],
    ...[
      '电子档案/一.pdf',
      '电子档案/A.pdf',
      '电子档案/a.pdf',
      '电子档案/\u3000八.pdf',
      `${'长'.repeat(600)}.pdf`,
      '无',
      '',
      '"电子,档案/九"".pdf"',
      '电子档案/㍿.pdf',
    ],
  ];
  const found = [
    '电子档案/一.pdf',
    '电子档案/二.pdf',
    '电子档案/三.pdf',
    '电子档案/四.pdf',
    '电子档案/\u00e9.pdf',
    '电子档案/六.pdf',
    '电子档案/a.pdf',
    '电子档案/A.pdf',
    '"电子,档案/九"".pdf"',
    '电子档案/未列.pdf',
  ];
  const files = {
    'T04-一.csv': `ARCHIVALCODE,FILEPATH\n${listed.map((path, at) => `A${at},${path}\n`).join('')}`,
    'T04-二.csv': 'ARCHIVALCODE,FILEPATH\nB,电子档案/一.pdf\n合计,\n',
    'T04-三.csv': 'FILEPATH,PAGES\n电子档案/二.pdf,1\n',
    'T08-盘.csv': `FILEPATH,CONTENTPATH,FILESIZE\n${found.map((path) => `${path},${path},1\n`).join('')}`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
  const paths = Object.keys(files).map((name) => join(place, name));
  const [json] = reportsOf('spellings', paths, ['--standard', 'archives', '--samples', '50']);
  expect(json).toContain('"id": "A034"');
  expect(await readersOf(await loadPlan('schemas', 'archives', '2026-01-01'), paths, folder)).toEqual({
    byKernel: paths.length,
    others: 0,
  });
});
