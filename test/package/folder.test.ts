import { describe, expect, it } from 'vitest';
import type { CheckOptions } from '../../src/run-check.js';
import { zhunshengProcess } from '../cli/command.js';
import { check, checkOf, digest, failing, folderOf, reasonOf } from './check.js';

const header = '档号,FILEPATH,DIGESTALGORITHM,DIGEST\n';
const line = (path: string, sum: string, algorithm = 'SHA-256') => `A,${path},${algorithm},${sum}\n`;

describe('a folder as a package', () => {
  it('compares what is declared with what is measured, both ways', async () => {
    const folder = folderOf({
      '电子文件清单.csv':
        header + line('电子档案/a.txt', digest('one')) + line('电子档案/b.txt', digest('other')) + line('电子档案/gone.txt', digest('')),
      '电子档案/a.txt': 'one',
      '电子档案/b.txt': 'two',
      '电子档案/c.txt': 'three',
      'stray.tmp': 'x',
    });
    const report = await check(folder);
    expect(failing(report, 'A001')).toEqual({ '电子档案/b.txt': '' });
    expect(failing(report, 'A002')).toEqual({ '电子档案/gone.txt': '' });
    expect(failing(report, 'A003')).toEqual({ '电子档案/c.txt': '' });
    expect(failing(report, 'A005')).toEqual({ 'stray.tmp': '' });
    expect(reasonOf(report, 'A006')).toMatchObject({ code: 'check.missing-column' });
    expect(checkOf(report, 'header.columns')).toBeDefined();
    expect(report.run.package).toMatchObject({ kind: 'folder', files: 5 });
  });

  it('is read in whatever folder one works', async () => {
    const folder = folderOf({ '移交/电子档案/a.txt': 'one' });
    const words = ['check', '移交', '--profile', 'archive-transfer', '--fail-on', 'never', '--format', 'md', '--lang', 'en'];
    expect(await zhunshengProcess(words, { folder })).toMatchObject({ code: 0, stderr: '' });
  });

  it('tells of content that was not opened, for its format or its size, where it was to be', async () => {
    const wave = Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt '), Buffer.alloc(28)]);
    const folder = folderOf({ '电子档案/a.wav': wave, '电子档案/b.txt': 'two', '电子档案/c.wav': '', 'stray.wav': wave });
    const told = async (how: CheckOptions['package'] = {}) =>
      (await check(folder, { package: how })).run.inputs.flatMap(({ problems }) =>
        problems.flatMap(({ code, params }) => (code === 'package.unopened' ? [params] : [])),
      );
    expect(await told()).toEqual([{ count: 1, example: '电子档案/a.wav' }]);
    expect(await told({ limits: { inspected: 2 } })).toEqual([
      { count: 2, example: '电子档案/a.wav', list: '电子档案/a.wav、电子档案/b.txt' },
    ]);
    expect(await told({ inspect: 'format' })).toEqual([]);
    const named = await check(folderOf({ '电子档案/110105194912310021.wav': wave, '电子档案/b-110105194912310021.wav': wave }));
    expect(JSON.stringify(named.run.inputs)).toContain('package.unopened');
    expect(JSON.stringify(named.run.inputs)).not.toContain('19491231');
  });
});
