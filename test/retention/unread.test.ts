import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { zhunsheng } from '../cli/command.js';
import { zipOf } from '../package/make.js';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'zhunsheng-unread-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

let made = 0;
const head = 'ARCHIVALCODE,YEAR,DATE,RETENTIONPERIOD,MATERIALCATEGORY,TITLE';
const catalogue = `${head}\nA1,2010,,10年,1-04,甲\n`;
const sound = readFileSync('test/archives/record.xml', 'utf8');

function folderOf(files: Record<string, string>): string {
  const folder = join(home, String(made++));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Exit code, the codes of what was left out, and whether screen and list say that the list is not complete. */
async function retention(path: string) {
  const out = join(home, `${made++}.csv`);
  const words = ['retention', path, '--as-of', '2024-12-31', '--lang', 'en', '--out', out, '--temp', home];
  const { code, stdout } = await zhunsheng([...words, '--json']);
  const { problems, listed } = JSON.parse(stdout) as { problems: { code: string; leftOut: boolean }[]; listed: number };
  const rows = parse(readFileSync(out), { columns: true }) as Record<string, string>[];
  const screen = await zhunsheng(words);
  const notes = rows.filter((row) => row['to be looked at']!.startsWith('This list is not complete'));
  expect(rows.length - notes.length).toBe(listed);
  expect(screen.stdout.includes('This list is not complete')).toBe(notes.length > 0);
  return {
    code,
    leftOut: problems.filter((problem) => problem.leftOut).map((problem) => problem.code),
    note: notes.map((row) => row['to be looked at']).join(),
  };
}

describe('what retention could not read', () => {
  it('is nothing where all was read', async () => {
    expect(await retention(folderOf({ '归档文件目录.csv': catalogue }))).toEqual({ code: 0, leftOut: [], note: '' });
  });

  it('names its file once', async () => {
    const folder = folderOf({ '归档文件目录.csv': `标题 共 9 条\n${catalogue}合计,,,,,\n`, '坏.xlsx': 'no workbook' });
    const { stdout } = await zhunsheng(['retention', folder, '--as-of', '2024-12-31', '--lang', 'en', '--temp', home]);
    const told = stdout.split('\n').filter((line) => line.includes('归档文件目录.csv') || line.includes('坏.xlsx'));
    expect(told.length).toBeGreaterThan(2);
    expect(told.filter((line) => line.split(/归档文件目录\.csv|坏\.xlsx/).length !== 2)).toEqual([]);
  });

  it('is told of rows, in the list too, with exit code 1', async () => {
    expect(await retention(folderOf({ '归档文件目录.csv': `${catalogue}A2,2010\n` }))).toMatchObject({
      code: 1,
      note: expect.stringContaining('0 files (or parts of the package) and 1 row ') as string,
    });
  });

  it('is told of a catalogue that cannot be opened beside one that can', async () => {
    const folder = folderOf({ '归档文件目录.csv': catalogue });
    symlinkSync('/nowhere', join(folder, '案卷目录.csv'));
    expect(await retention(folder)).toMatchObject({
      code: 1,
      leftOut: ['retention.files-unread'],
      note: expect.stringContaining('1 file ') as string,
    });
    expect(await retention(folderOf({ '归档文件目录.csv': catalogue, '案卷目录.csv': 'a\0\0' }))).toMatchObject({
      code: 1,
      leftOut: ['dataset.no-column'],
    });
  });

  it('is told of a workbook of which a sheet was not read', async () => {
    const folder = folderOf({});
    mkdirSync(folder, { recursive: true });
    const rows = catalogue
      .trim()
      .split('\n')
      .map((line) => line.split(',').map((value) => ({ value, type: String })));
    writeFileSync(
      join(folder, '归档文件目录.xlsx'),
      await writeXlsx([
        { sheet: '一', data: rows },
        { sheet: '二', data: rows },
      ]).toBuffer(),
    );
    expect(await retention(folder)).toMatchObject({
      code: 1,
      leftOut: [],
      note: expect.stringContaining('1 file (or parts of the package) and 0 rows') as string,
    });
  });

  it('is told of a column whose heading is only like that which is asked', async () => {
    const { stdout } = await zhunsheng([
      'retention',
      folderOf({ '归档文件目录.csv': catalogue.replace('MATERIALCATEGORY', '歸檔材料類目') }),
      '--as-of',
      '2024-12-31',
      '--lang',
      'en',
    ]);
    expect(stdout).toContain(
      'columns missing: 归档材料类目\n  may be the columns missing (if so, rename them to the name behind the arrow): 歸檔材料類目 → 归档材料类目\n',
    );
  });

  it('is told of a walk that a limit cut short', async () => {
    const path = join(home, 'package.zip');
    writeFileSync(path, await zipOf({ '归档文件目录.csv': catalogue, 'z.txt': '0'.repeat(12 * 2 ** 20) }));
    const { code, leftOut, note } = await retention(path);
    expect([code, leftOut.length, note]).toEqual([1, 1, expect.stringContaining('1 file ')]);
  });

  it('is told of EEP files that give no record', async () => {
    const bomb = sound.replace('<电子文件封装包 ', '<!DOCTYPE a [<!ENTITY b "b">]><电子文件封装包 ');
    expect(await retention(folderOf({ '元数据/a.xml': sound, '元数据/b.xml': bomb, '元数据/c.xml': '<other' }))).toMatchObject({
      code: 1,
      leftOut: ['dataset.xml-broken', 'package.eep-doctype'],
    });
    const { code, stderr } = await zhunsheng(['retention', folderOf({ '元数据/b.xml': bomb }), '--lang', 'en', '--temp', home]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('document type (DOCTYPE)')]);
  });
});
