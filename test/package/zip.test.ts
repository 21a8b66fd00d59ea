import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, checkOf, digest, failing, folderOf, place } from './check.js';
import { encrypted, inGb18030, renamed, zipOf } from './make.js';

const header = '档号,FILEPATH,DIGESTALGORITHM,DIGEST\n';
const files = {
  '电子文件清单.csv': `${header}A,电子档案/a.txt,SM3,${digest('one', 'sm3')}\nA,电子档案/b.txt,SHA-256,${digest('two')}\n`,
  '电子档案/a.txt': 'one',
  '电子档案/b.txt': 'two!',
  '说明文件.TXT': 'note',
};

function zipFile(bytes: Buffer): string {
  const path = place('package.zip');
  writeFileSync(path, bytes);
  return path;
}

describe('a ZIP as a package', () => {
  it('gives what the folder gives', async () => {
    const folder = folderOf(files);
    const [zip, wrapped] = await Promise.all([
      zipOf(files),
      zipOf(Object.fromEntries(Object.entries(files).map(([path, content]) => [`移交包/${path}`, content]))),
    ]);
    const reports = await Promise.all([check(zipFile(zip)), check(folder), check(zipFile(wrapped))]);
    for (const report of reports) {
      expect(failing(report, 'A001')).toEqual({ '电子档案/b.txt': '' });
      expect(checkOf(report, 'A007')).toMatchObject({ outcome: 'pass', applicable: 1 });
      expect(checkOf(report, 'A005').failed).toBe(0);
    }
    expect(new Set(reports.map(({ run }) => run.package!.sha256)).size).toBe(1);
    expect(reports.map(({ run }) => run.package!.kind)).toEqual(['zip', 'folder', 'zip']);
  });

  it('reads names in GB18030, and tells of those that lead elsewhere', async () => {
    const named = inGb18030(
      await zipOf({
        '电子文件清单.csv': `${header}A,none,,\n`,
        'XXXXXXXX/name.txt': 'x',
        'YY/evil.txt': 'x',
        'C_/evil.txt': 'x',
        'Q/tab.txt': 'x',
      }),
      { XXXXXXXX: '电子档案' },
    );
    const report = await check(zipFile(renamed(named, { 'YY/': '../', 'C_/evil': 'C:/evil', 'Q/tab': 'Q/\tab' })));
    expect(failing(report, 'A004', 'FAULT')).toEqual({
      '../evil.txt': '路径越界',
      'C:/evil.txt': '路径越界',
      'Q/\\u{9}ab.txt': '名称不合法',
    });
    expect(checkOf(report, 'A003').samples.map(({ key }) => key['FILEPATH'])).toEqual(['电子档案/name.txt']);
  });

  it('tells of twins, of what is encrypted, of bombs and of broken entries', async () => {
    const zip = await zipOf({
      'A.txt': 'x',
      'a.txt': 'x',
      b1: 'x',
      b2: 'x',
      'bomb.txt': Buffer.alloc(2 ** 24),
      'sum.txt': 'checked',
      'locked.txt': 'x',
    });
    const broken = renamed(encrypted(zip, 'locked.txt'), { b2: 'b1', checked: 'chEcked' });
    const report = await check(zipFile(broken));
    expect(failing(report, 'A004', 'FAULT')).toEqual({
      'A.txt': '仅大小写不同',
      'a.txt': '仅大小写不同',
      b1: '重名',
      'bomb.txt': '压缩炸弹',
      'locked.txt': '加密',
      'sum.txt': '校验和不符',
    });
  });

  it('tells of a ZIP that breaks off, and goes on with what a limit allows', async () => {
    const zip = await zipOf(files);
    const cut = await check(zipFile(zip.subarray(0, zip.length - 30)));
    expect(cut.run.inputs[0]!.problems[0]!.code).toBe('package.zip-broken');
    const limited = await check(zipFile(zip), { package: { limits: { files: 3 } } });
    expect(limited.run.inputs.flatMap(({ problems }) => problems).map(({ code }) => code)).toEqual(['package.too-many-files']);
    expect(limited.run.package!.files).toBe(3);
  });
});
