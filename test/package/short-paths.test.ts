import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { check, checkOf, digest, failing, folderOf, place } from './check.js';
import { zipOf } from './make.js';

/** A list of these paths, each of a file that holds its own last letter but four. */
const listOf = (...paths: string[]) =>
  `档号,FILEPATH,DIGESTALGORITHM,DIGEST\n${paths.map((path) => `A,${path},SHA-256,${digest(path.at(-5)!)}\n`).join('')}`;
const filesIn = (folder: string, ...names: string[]) => Object.fromEntries(names.map((name) => [`${folder}${name}`, name.at(-5)!]));

const told = ({ run }: ConformanceReport) =>
  run.inputs
    .flatMap(({ problems }) => problems)
    .flatMap(({ code, params, remark }) => (code === 'package.paths-short' ? [{ ...params, remark }] : []));
const failed = (report: ConformanceReport) => ['A001', 'A002', 'A003'].map((id) => Object.keys(failing(report, id)));

const sound = { '电子文件清单.csv': listOf('a.txt', 'b.txt', 'c.txt'), ...filesIn('电子档案/', 'a.txt', 'b.txt', 'c.txt') };
const short = (count: number, folder = '电子档案/', path = '电子文件清单.csv') => ({ path, folder, count, example: 'a.txt', remark: true });

describe('a list whose paths lack the folder that the files lie in', () => {
  it('is compared with it, and told of once, in a folder and in a ZIP', async () => {
    const zip = place('package.zip');
    writeFileSync(zip, await zipOf(Object.fromEntries(Object.entries(sound).map(([path, text]) => [`移交包/${path}`, text]))));
    for (const path of [folderOf(sound), zip]) {
      const report = await check(path);
      expect([told(report), failed(report)]).toEqual([[short(3)], [[], [], []]]);
      expect(checkOf(report, 'A001').applicable).toBe(3);
    }
  });

  it('has its digests compared, its missing files missed and its surplus files told, by their whole paths', async () => {
    const report = await check(
      folderOf({ ...sound, '电子文件清单.csv': listOf('a.txt', 'b.txt', 'c.txt', 'd.txt'), '电子档案/c.txt': 'x', '电子档案/e.txt': 'e' }),
    );
    expect([told(report), failed(report)]).toEqual([[short(3)], [['c.txt'], ['d.txt'], ['电子档案/e.txt']]]);
  });

  it.each<[what: string, files: Record<string, string>, failed: unknown]>([
    [
      'some of its paths are whole',
      { '电子文件清单.csv': listOf('a.txt', 'b.txt', '电子档案/c.txt') },
      [[], ['a.txt', 'b.txt'], ['电子档案/a.txt', '电子档案/b.txt']],
    ],
    [
      'its files lie in two folders',
      { ...filesIn('其他/', 'a.txt', 'b.txt', 'c.txt') },
      [[], ['a.txt', 'b.txt', 'c.txt'], ['电子档案/a.txt', '电子档案/b.txt', '电子档案/c.txt']],
    ],
    [
      'one of its files lies in another folder too',
      { '其他/b.txt': 'b' },
      [[], ['a.txt', 'b.txt', 'c.txt'], ['电子档案/a.txt', '电子档案/b.txt', '电子档案/c.txt']],
    ],
    [
      'most of its files lie nowhere',
      { '电子文件清单.csv': listOf('a.txt', 'x.txt', 'y.txt') },
      [[], ['a.txt', 'x.txt', 'y.txt'], ['电子档案/a.txt', '电子档案/b.txt', '电子档案/c.txt']],
    ],
  ])('is taken as it stands where %s', async (_, files, expected) => {
    const report = await check(folderOf({ ...sound, ...files }));
    expect([told(report), failed(report)]).toEqual([[], expected]);
  });

  it('may lack several folders, and be one of two lists', async () => {
    const files = { ...filesIn('电子档案/2023/', 'a.txt', '1/b.txt'), ...filesIn('电子档案/2024/', 'c.txt') };
    const report = await check(
      folderOf({ ...files, '电子文件清单-1.csv': listOf('a.txt', '1/b.txt'), '电子文件清单-2.csv': listOf('电子档案/2024/c.txt') }),
    );
    expect(told(report)).toEqual([{ ...short(2, '电子档案/2023/', '电子文件清单-1.csv'), example: '1/b.txt' }]);
    expect(failed(report)).toEqual([[], [], []]);
  });

  it('of one exception in many is understood, the exception too', async () => {
    const names = Array.from('abcdefghijkl', (letter) => `${letter}.txt`);
    const report = await check(
      folderOf({ '电子文件清单.csv': listOf('电子档案/a.txt', ...names.slice(1)), ...filesIn('电子档案/', ...names) }),
    );
    expect([told(report), failed(report)]).toEqual([[{ ...short(11), example: 'b.txt' }], [[], [], []]]);
  });
});
