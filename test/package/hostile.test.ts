import { execFileSync } from 'node:child_process';
import { linkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { endPlay, playScanner } from '../played-scanner.js';
import { check, checkOf, digest, failing, folderOf, place, reasonOf } from './check.js';
import { zipOf } from './make.js';
import { onePage, pdfOf } from './pdf-objects.js';

afterEach(endPlay);

/** A PDF whose one page holds so much text that reading it takes minutes. */
function endlessPdf(): Buffer {
  const content = Buffer.from(`BT /F1 12 Tf ${'(aaaaaaaaaa) Tj 1 0 Td '.repeat(4_000_000)} ET`);
  return pdfOf({
    ...onePage({ resources: '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>' }),
    4: { bytes: content, flate: true },
  });
}

describe('a folder that is meant to do harm', () => {
  it('is walked to its end: links are not followed, pipes are not opened', async () => {
    const folder = folderOf({
      '电子档案/a.txt': 'a',
      [`电子档案/${'n'.repeat(40)}.txt`]: 'a',
      [`电子档案/${'d/'.repeat(20)}deep.txt`]: 'a',
      '电子档案/empty.txt': '',
    });
    symlinkSync('..', join(folder, '电子档案/loop'));
    symlinkSync('/etc/passwd', join(folder, '电子档案/passwd'));
    linkSync(join(folder, '电子档案/a.txt'), join(folder, '电子档案/same.txt'));
    execFileSync('mkfifo', [join(folder, '电子档案/pipe')]);
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xb5, 0xb5, 0xb0, 0xb8]), Buffer.from('.txt')]), 'x');
    writeFileSync(join(folder, 'tab\t.txt'), 'x');
    const report = await check(folder, { package: { limits: { name: 30, depth: 10 } } });
    expect(failing(report, 'A004', 'FAULT')).toEqual({
      '电子档案/loop': '符号链接',
      '电子档案/passwd': '符号链接',
      '电子档案/pipe': '特殊文件',
      '电子档案/empty.txt': '空文件',
      [`电子档案/${'n'.repeat(40)}.txt`]: '名称过长',
      [`电子档案/${'d/'.repeat(10)}d`]: '嵌套过深',
      'tab\\u{9}.txt': '名称不合法',
    });
    expect(Object.keys(failing(report, 'A005')).sort()).toEqual(['tab\\u{9}.txt', '档案.txt']);
  });

  it('does not hold up the others with a file that takes too long', async () => {
    const folder = folderOf({
      '电子文件清单.csv': `档号,FILEPATH,DIGESTALGORITHM,DIGEST\nA,电子档案/b.txt,SHA-256,${digest('b')}\n`,
      '电子档案/a.pdf': endlessPdf(),
      '电子档案/b.txt': 'b',
    });
    const report = await check(folder, { package: { limits: { seconds: 1, ratio: 1e6 }, workers: 1 } });
    expect(failing(report, 'A004', 'FAULT')).toEqual({ '电子档案/a.pdf': '检查超时' });
    expect(checkOf(report, 'A001')).toMatchObject({ outcome: 'pass', applicable: 1 });
  });

  describe('is scanned for viruses', () => {
    const folder = folderOf({ '电子档案/a.txt': 'a', '电子档案/b.txt': 'b' });
    const scanned = (said: string, code = 1, path = folder) => {
      playScanner(place('tools'), said, code);
      return check(path);
    };
    const told = ({ run }: ConformanceReport) =>
      run.inputs.flatMap(({ problems }) => problems.map(({ code, params }) => [code, params['example']]));

    it('where there is a scanner', async () => {
      const report = await scanned(`${folder}/电子档案/b.txt: Eicar FOUND`);
      expect(failing(report, 'A006')).toEqual({ '电子档案/b.txt': '' });
      expect(checkOf(report, 'A006')).toMatchObject({ applicable: 2, failed: 1 });
      expect(report.run.package!.scanner).toEqual({ name: 'clamscan', version: 'ClamAV 1.0' });
      expect(checkOf(await scanned('', 0), 'A006').outcome).toBe('pass');
    });

    it('and never passes where there is none, or where it breaks off', async () => {
      for (const code of [1, 2]) expect(reasonOf(await scanned('LibClamAV Error', code), 'A006')).toBeDefined();
      process.env['PATH'] = folderOf({});
      expect(reasonOf(await check(folder), 'A006')).toBeDefined();
    });

    it('nor where it did not see all of a file', async () => {
      const unseen = `${folder}/电子档案/a.txt: Heuristics.Limits.Exceeded.MaxFileSize FOUND`;
      const report = await scanned(unseen);
      expect(reasonOf(report, 'A006')).toBeDefined();
      expect(told(report)).toEqual([['package.virus-unseen', '电子档案/a.txt']]);
      const infected = await scanned(`${unseen}\n${folder}/电子档案/b.txt: Eicar FOUND`);
      expect(checkOf(infected, 'A006')).toMatchObject({ applicable: 1, failed: 1 });
      expect(told(infected)).toEqual(told(report));
    });

    it('nor where it does not tell which file it is', async () => {
      const zip = join(folderOf({ 'a.zip': await zipOf({ 'a.txt': 'a' }) }), 'a.zip');
      // A line break in a name, or a name in another encoding, leaves a path that is not there.
      for (const report of [await scanned('b.exe: Eicar FOUND'), await scanned(`${zip}: Eicar FOUND`, 1, zip)]) {
        expect(reasonOf(report, 'A006')).toBeDefined();
        expect(told(report)).toEqual([['package.infected', undefined]]);
      }
    });
  });
});
