import { readFileSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { inline } from '../dataset/parts-workbook.js';
import { zipOf } from '../package/make.js';
import { zhunsheng } from './command.js';
import { Workplace } from './workplace.js';

const workplace = new Workplace();
const written = (name: string) => workplace.path(name);

async function template(words: readonly string[]) {
  return zhunsheng(['template', ...words, '--standard', 'minimal-standard', '--lang', 'en'], workplace.folder);
}

/** The parts of a workbook, as a spreadsheet program opens them. */
async function partsOf(path: string): Promise<Record<string, string>> {
  const zip = await yauzl.openPromise(path);
  const parts: Record<string, string> = {};
  for await (const entry of zip.eachEntry())
    parts[entry.fileName] = (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
  return parts;
}

async function sheetsIn(path: string): Promise<string[]> {
  return [...(await partsOf(path))['xl/workbook.xml']!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name!);
}

/** Fills rows into the first sheet, as a person does. */
async function fill(path: string, rows: readonly (readonly string[])[]): Promise<void> {
  const parts = await partsOf(path);
  const name = 'xl/worksheets/sheet1.xml';
  const xml = rows.map(
    (cells, at) => `<row r="${at + 2}">${cells.map((text, column) => inline(`${'ABCDEFGH'[column]!}${at + 2}`, text)).join('')}</row>`,
  );
  writeFileSync(path, await zipOf({ ...parts, [name]: parts[name]!.replace('</sheetData>', `${xml.join('')}</sheetData>`) }));
}

describe('zhunsheng template', () => {
  it('writes a table with the names of its elements as headings, nothing below them, and notes in a sheet of their own', async () => {
    const { code, stdout } = await template(['T01', '--out', 'empty']);
    expect([code, stdout]).toEqual([0, 'Template: empty/T01-人员登记表.xlsx\n']);
    const path = written('empty/T01-人员登记表.xlsx');
    expect(await sheetsIn(path)).toEqual(['人员登记表', '填写说明 Notes', '代码 Codes']);
    const rows = await readSheet(path, 1);
    expect(rows).toEqual([['人员编码', '姓名', '岗位代码', '岗位', '上岗日期']]);
    const notes = await readSheet(path, 2);
    expect(notes[0]).toEqual(['填写说明 Notes', 'element', 'representation', 'how to write it', 'required', 'values', 'clause']);
    expect(notes.find(([heading]) => heading === '上岗日期')?.slice(1, 5)).toEqual([
      'XRY004',
      'C8',
      expect.stringContaining('YYYYMMDD'),
      null,
    ]);
    expect(notes.find(([heading]) => heading === '岗位代码')?.[5]).toMatch(/^code list “.*” \(\d+ entries\)$/);
    expect(notes.find(([heading]) => heading === '姓名')?.slice(4)).toEqual(['required', null, expect.stringMatching(/\d/)]);
  });

  it('keeps every column as text, and offers codes to choose from, which lie in a hidden sheet', async () => {
    await template(['T01', '--out', 'offered']);
    const parts = await partsOf(written('offered/T01-人员登记表.xlsx'));
    const sheet = parts['xl/worksheets/sheet1.xml']!;
    const styles = [...sheet.matchAll(/<col style="(\d+)"/g)].map(([, style]) => Number(style));
    expect(styles).toHaveLength(5);
    const formats = [...parts['xl/styles.xml']!.split('<cellXfs')[1]!.matchAll(/<xf (?:[^>]*numFmtId="(\d+)")?/g)].map(([, id]) => id);
    const custom = [...parts['xl/styles.xml']!.matchAll(/<numFmt numFmtId="(\d+)" formatCode="@"/g)].map(([, id]) => id);
    for (const style of styles) expect(['49', ...custom]).toContain(formats[style]);
    const lists = [...sheet.matchAll(/<dataValidation type="list"[^>]* sqref="(\w+):\w+"><formula1>([^<]*)<\/formula1>/g)];
    expect(lists.map(([, at, from]) => [at, from])).toEqual([
      ['C2', "'代码 Codes'!$B$2:$B$3"],
      ['D2', "'代码 Codes'!$C$2:$C$3"],
    ]);
    expect(parts['xl/workbook.xml']).toMatch(/<sheet state="hidden"[^>]*name="代码 Codes"/);
    const codes = await readSheet(written('offered/T01-人员登记表.xlsx'), 3);
    expect(codes.slice(1).map(([, code]) => String(code))).toEqual(['1', '2']);
    expect(codes[1]?.[2]).toBe('保洁员');
    // A note is told when a cell is entered.
    expect(sheet).toMatch(/promptTitle="上岗日期" prompt="XRY004; C8: [^"]*YYYYMMDD[^"]*; clause/);
    expect(sheet).not.toContain('<f>');
  });

  it('reads back what was filled in, without a word on its own sheets', async () => {
    await template(['T01', '--out', 'filled']);
    await fill(written('filled/T01-人员登记表.xlsx'), [
      ['P1', '张三', '1', '保洁员', '20240105'],
      ['000000000000000002', '李四', '2', '护林员', '20240201'],
    ]);
    const { run, tables, checks } = await workplace.report(['filled', '--only', 'T01']);
    expect(run.inputs.map(({ problems }) => problems)).toEqual([[]]);
    expect(tables.map(({ rows, clean, columns }) => [rows, clean, columns])).toEqual([[2, 2, { known: 5, all: 5 }]]);
    expect(checks.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
  });

  it('writes a CSV of the headings alone, in UTF-8 with a mark, and the same bytes each time', async () => {
    await template(['T01', 'T02', '--format', 'csv,xlsx', '--out', 'one']);
    await template(['1,2', '--format', 'csv,xlsx', '--out', 'two']);
    expect(readFileSync(written('one/T02-补贴发放表.csv'), 'utf8')).toBe('\ufeff人员编码,发放年月,发放金额\r\n');
    for (const name of ['T01-人员登记表.csv', 'T01-人员登记表.xlsx', 'T02-补贴发放表.xlsx'])
      expect(readFileSync(written(`one/${name}`)).equals(readFileSync(written(`two/${name}`)))).toBe(true);
  });

  it('writes over nothing unless told to, and into one file one table', async () => {
    await template(['T01', '--out', 'kept/a.xlsx']);
    writeFileSync(written('kept/a.xlsx'), 'filled in');
    const refused = await template(['T01', '--out', 'kept/a.xlsx']);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toMatch(/kept\/a\.xlsx is there already.*--force/);
    expect(readFileSync(written('kept/a.xlsx'), 'utf8')).toBe('filled in');
    expect((await template(['T01', '--out', 'kept/a.xlsx', '--force'])).code).toBe(0);
    expect(await sheetsIn(written('kept/a.xlsx'))).toContain('人员登记表');
    const both = await template(['T01', 'T02', '--out', 'kept/b.xlsx']);
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('cannot hold 2 tables')]);
  });

  it('lists the tables where it knows none of that name', async () => {
    const { code, stderr } = await template(['T09']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/no record type "T09".*T01 人员登记表, T02 补贴发放表/)]);
  });
});

it('a sheet of that name which holds something else is told of', async () => {
  await template(['T01', '--out', 'renamed']);
  const path = written('renamed/T01-人员登记表.xlsx');
  await fill(path, [['P1', '张三', '1', '保洁员', '20240105']]);
  const parts = await partsOf(path);
  const name = 'xl/worksheets/sheet2.xml';
  const own = parts[name]!.replace(/<row r="1".*?<\/row>/s, `<row r="1">${inline('A1', '另一张表')}</row>`);
  writeFileSync(path, await zipOf({ ...parts, [name]: own }));
  const { run } = await workplace.report(['renamed', '--only', 'T01']);
  expect(run.inputs.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['dataset.xlsx-sheets']);
});

it('the headings of every table of GB/T 40217-2021 are read back as its columns', async () => {
  const { code } = await zhunsheng([
    'template',
    ...Array.from({ length: 20 }, (_, at) => `${at + 1}`),
    '--format',
    'csv',
    '--out',
    written('all'),
  ]);
  expect(code).toBe(0);
  const words = ['check', written('all'), '--as-of', '2024-12-31', '--format', 'json', '--out', written('of-all'), '--json'];
  const { stdout } = await zhunsheng(words);
  const { tables } = JSON.parse(stdout) as { tables: { files: { columns: unknown[]; missing: unknown[]; extra: unknown[] }[] }[] };
  expect(tables.map(({ files }) => files.map(({ missing, extra }) => [missing, extra]))).toEqual(tables.map(() => [[[], []]]));
});
