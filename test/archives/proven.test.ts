import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { endPlay, playScanner } from '../played-scanner.js';
import { check, place } from './packages.js';
import { folderWith, listDigest, packageFolder, problemsIn, put, signForm, sound } from './sound.js';

afterEach(endPlay);

const problemOf = ({ run }: ConformanceReport, code: string) =>
  run.inputs.flatMap(({ problems }) => problems).find((problem) => problem.code === code)?.params;
const decided = ({ verdict }: ConformanceReport) => [verdict.decision, ...verdict.broken.map(({ measure }) => measure)];

it('a package that a scanner calls clean, and that lacks nothing, is accepted', async () => {
  playScanner(place('tools'), '', 0);
  const report = await check(packageFolder());
  expect([problemsIn(report), decided(report)]).toEqual([[], ['accept']]);
});

it.each([
  [['电子文件清单.csv'], '电子文件清单'],
  [['电子档案移交与接收登记表.csv'], '电子档案移交与接收登记表 / 移交与接收登记表'],
  [['说明文件.TXT'], '说明文件'],
  [['案卷目录.csv', '卷内文件目录.csv', '归档文件目录.csv'], '案卷目录 / 归档文件目录 / 文件目录'],
])('a package without %s is accepted on condition at most, and what it lacks is named', async (gone, names) => {
  playScanner(place('tools'), '', 0);
  const folder = packageFolder();
  for (const name of gone) rmSync(join(folder, name));
  const report = await check(folder);
  expect(problemOf(report, 'package.lacking')).toEqual({ count: 1, names });
  expect(decided(report)).toContain('files.unproven');
  expect(report.verdict.decision).not.toBe('accept');
});

it('the digest of a form that is of nothing in the package proves nothing, and is told', async () => {
  playScanner(place('tools'), '', 0);
  const folder = packageFolder();
  const form = '电子档案移交与接收登记表.csv';
  const given = listDigest(folder);
  put(folder, form, readFileSync(join(folder, form), 'utf8').replace(given, 'ab'.repeat(32)));
  const report = await check(folder);
  expect(problemOf(report, 'package.form-digest')).toMatchObject({ count: 1, example: 'ab'.repeat(32) });
  expect(decided(report)).toEqual(['conditional', 'files.unproven']);
  // That of any file will do, in capitals too.
  put(folder, form, readFileSync(join(folder, form), 'utf8').replace('ab'.repeat(32), given.toUpperCase()));
  expect(problemsIn(await check(folder))).toEqual([]);
});

type Change = (cells: Record<string, string>) => Record<string, string>;

/** The sound package with other cells in its list of files. */
const listed = (change: Change): string => listedIn(packageFolder(), change);

function listedIn(folder: string, change: Change): string {
  const path = join(folder, '电子文件清单.csv');
  const [head = '', ...rows] = readFileSync(path, 'utf8').trim().split('\n');
  const names = head.split(',');
  const changed = rows.map((row) => {
    const cells = change(Object.fromEntries(row.split(',').map((cell, at) => [names[at]!, cell])));
    return names.map((name) => cells[name] ?? '').join(',');
  });
  const before = listDigest(folder);
  writeFileSync(path, [head, ...changed, ''].join('\n'));
  signForm(folder, before);
  return folder;
}

it('rows whose digest is compared with no file are told with their number, however they are written', async () => {
  playScanner(place('tools'), '', 0);
  const algorithms = ['sha-256', '', 'CRC32', 'SHA-256 ', 'SHA-256'];
  let at = 0;
  const report = await check(
    listed((cells) => ({ ...cells, DIGESTALGORITHM: algorithms[at] ?? 'SHA-256', DIGEST: at++ < 4 ? '0'.repeat(64) : '' })),
  );
  expect(problemOf(report, 'package.digests-uncompared')).toMatchObject({
    count: 6,
    example: expect.stringContaining('电子档案/') as string,
  });
  expect(report.checks.filter(({ id }) => ['A024', 'A025', 'A026', 'A027'].includes(id)).map(({ applicable }) => applicable)).toEqual([
    0, 0, 0, 0,
  ]);
  expect(decided(report)).toEqual(['conditional', 'files.unproven']);
});

it('each way in which rules want an algorithm written has its digests compared', async () => {
  const algorithms = ['SM3', 'SHA-256', 'SHA256', 'SHA-1', 'SHA1', 'MD5'];
  let at = 0;
  const report = await check(listed((cells) => ({ ...cells, DIGESTALGORITHM: algorithms[at++]!, DIGEST: '0'.repeat(64) })));
  expect(problemsIn(report)).toEqual([]);
  expect(report.checks.filter(({ id }) => ['A024', 'A025', 'A026', 'A027'].includes(id)).map(({ failed }) => failed)).toEqual([2, 1, 2, 1]);
});

it('content that was not opened is accepted on condition', async () => {
  playScanner(place('tools'), '', 0);
  const report = await check(folderWith({ '电子档案/a.psd': Buffer.concat([Buffer.from('8BPS\0\x01', 'latin1'), Buffer.alloc(100)]) }));
  expect(problemsIn(report)).toEqual(['package.unopened']);
  expect(decided(report)).toContain('files.unproven');
});

it('a list that counts its paths from the folder around everything is understood, and told of once', async () => {
  const folder = packageFolder();
  const report = await check(listedIn(folder, (cells) => ({ ...cells, FILEPATH: `${basename(folder)}/${cells['FILEPATH']!}` })));
  expect(problemOf(report, 'package.paths-wrapped')).toEqual({ folder: `${basename(folder)}/`, count: 6 });
  const failed = report.checks.filter(({ id, outcome }) => ['A019', 'A024', 'A034', 'A035'].includes(id) && outcome !== 'pass');
  expect(failed).toEqual([]);
});

it('a list of which one path counts from another folder is taken as it stands', async () => {
  const folder = packageFolder();
  let at = 0;
  const report = await check(
    listedIn(folder, (cells) => (at++ === 0 ? { ...cells, FILEPATH: `${basename(folder)}/${cells['FILEPATH']!}` } : cells)),
  );
  expect(problemsIn(report)).toEqual([]);
  expect(report.checks.filter(({ id }) => id === 'A034').map(({ failed }) => failed)).toEqual([1]);
});

it('a list whose paths leave out the folder of the content is understood, and told of once with what to write', async () => {
  const report = await check(listed((cells) => ({ ...cells, FILEPATH: cells['FILEPATH']!.replace(/^电子档案\//, '') })));
  expect(problemOf(report, 'package.paths-short')).toMatchObject({ path: '电子文件清单.csv', folder: '电子档案/', count: 6 });
  expect(problemsIn(report)).toEqual(['package.paths-short']);
  const failed = report.checks.filter(({ id, outcome }) => ['A019', 'A024', 'A025', 'A034', 'A035'].includes(id) && outcome !== 'pass');
  expect(failed).toEqual([]);
});

it('catalogues and metadata that nobody reads are told of: of another format, or behind the most that are opened', async () => {
  const folder = packageFolder();
  put(folder, '元数据/a.json', '{}');
  put(folder, '案卷目录.ods', 'x');
  expect(problemOf(await check(folder), 'package.records-unread')).toEqual({ count: 2, example: '元数据/a.json', limit: 10_000 });
  const few = await check(packageFolder(), { package: { catalogues: 4 } });
  expect(problemOf(few, 'package.records-unread')).toMatchObject({ count: sound.size - 7 - 4 });
  expect(few.verdict.decision).toBe('return');
});
