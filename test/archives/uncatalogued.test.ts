import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { endPlay, playScanner } from '../played-scanner.js';
import { check, place } from './packages.js';
import { packageFolder, put, sound } from './sound.js';

beforeEach(() => playScanner(place('tools'), '', 0));
afterEach(endPlay);

const [volumes, inner, items] = ['案卷目录.csv', '卷内文件目录.csv', '归档文件目录.csv'];
const rowsOf = (name: string) => sound.get(name)!.toString('utf8').trim().split('\n').slice(1);

/** The sound package without some of its catalogues, and with others emptied to their header. */
function packageWith(gone: readonly string[], emptied: readonly string[] = []): string {
  const folder = packageFolder();
  for (const name of gone) rmSync(join(folder, name));
  for (const name of emptied) put(folder, name, `${readFileSync(join(folder, name), 'utf8').split('\n')[0]}\n`);
  return folder;
}

const told = ({ run }: ConformanceReport) =>
  run.inputs
    .flatMap(({ problems }) => problems.map(({ code, params }) => [code, params] as const))
    .filter(([code]) => /catalogue|unlisted/.test(code));

it.each([
  ['an empty catalogue of records only', [volumes, inner], [items]],
  ['empty catalogues of volumes and of their records only', [items], [volumes, inner]],
])('a package with %s is accepted on condition at most, and that is told', async (_, gone, emptied) => {
  const report = await check(packageWith(gone, emptied));
  expect(told(report)).toEqual([['package.catalogues-empty', { count: 6 }]]);
  expect(report.verdict.broken.map(({ measure }) => measure)).toContain('files.unproven');
  expect(report.verdict.decision).not.toBe('accept');
});

it('volumes that declare records which no catalogue lists are told, and so are the files of those', async () => {
  const report = await check(packageWith([inner], [items]));
  const [first] = rowsOf(inner)
    .map((row) => row.split(',')[1]!)
    .sort();
  expect(told(report)).toEqual([
    ['package.records-unlisted', { declared: 6, listed: 0 }],
    ['package.uncatalogued', { count: 6, example: first }],
  ]);
  expect(report.verdict.decision).toBe('conditional');
});

it('a catalogue of volumes does not stand in for that of their records when that is there without a row', async () => {
  const report = await check(packageWith([], [inner, items]));
  expect(told(report)).toEqual([['package.records-unlisted', { declared: 6, listed: 0 }]]);
  expect(report.verdict.decision).not.toBe('accept');
});

it('the arrangement that is not used need not be there where the other one lists every file', async () => {
  const report = await check(packageWith([items]));
  expect(told(report)).toEqual([]);
  expect(report.verdict.decision).toBe('accept');
});

it('one file that no catalogue lists is told where the catalogue of the other arrangement is not there', async () => {
  const folder = packageWith([items]);
  const [head, first = '', ...rest] = readFileSync(join(folder, inner), 'utf8').trim().split('\n');
  put(folder, inner, `${[head, ...rest].join('\n')}\n`);
  expect(told(await check(folder))).toEqual([['package.uncatalogued', { count: 1, example: first.split(',')[1] }]]);
});
