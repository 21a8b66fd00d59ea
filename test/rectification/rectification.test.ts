import { readFileSync, statSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { mostRows, writeWorkbook } from '../../src/report/xlsx/workbook.js';
import { zhunsheng } from '../cli/command.js';
import { paid, persons, Workplace } from '../cli/workplace.js';

const workplace = new Workplace();
const bad = ['=1+1', '+1', '-1', '@x', 'constructor', '__proto__', '<b>&', '１', ''];
const data = {
  '人员登记表.csv': persons,
  '=补贴发放表.csv': `${paid}${bad.map((value, at) => `P1,2023${String(at + 1).padStart(2, '0')},${value}\n`).join('')}`,
};
const words = ['--format', 'xlsx', '--lang', 'zh'];

/** The rows of the list, by its heads. */
async function listIn(folder: string, sheet: string | number = 2): Promise<Record<string, unknown>[]> {
  const [head = [], ...rows] = await readSheet(workplace.path(`${folder}/rectification.xlsx`), sheet);
  return rows.map((cells) => Object.fromEntries(head.map((title, at) => [String(title), cells[at]])));
}

async function checked(...more: string[]): Promise<string> {
  const out = workplace.out();
  const { stderr, stdout } = await workplace.check([workplace.put(data), ...words, '--out', out, ...more]);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/报告：.*rectification\.xlsx/);
  return out;
}

describe('the rectification list', () => {
  it('tells of each sample row where it is, what is asked, what was found and what to do', async () => {
    const rows = await listIn(await checked('--samples', '2'));
    expect(rows.filter(({ 检查 }) => 检查 === 'XBT002.representation')).toMatchObject([
      {
        序号: 4,
        严重程度: '错误',
        数据表: '补贴发放表',
        文件: "'=补贴发放表.csv",
        行号: 4,
        记录: 'P1 202301',
        实际值: "'=1+1",
        要求: expect.stringContaining('XBT002'),
        如何整改: expect.stringMatching(/./),
      },
      { 序号: 5, 行号: 5, 实际值: "'+1" },
      { 序号: 6, 行号: null, 发现: expect.stringMatching(/共 \d+ 处不符，另有 \d+ 处未逐行列出/) },
    ]);
    expect(Object.keys(rows[0]!).slice(-4)).toEqual(['整改结果', '理由', '职务', '日期']);
    expect(rows.every(({ 整改结果, 理由, 职务, 日期 }) => !整改结果 && !理由 && !职务 && !日期)).toBe(true);
  });

  it('holds no formula, and takes what the data hold as text', async () => {
    const rows = await listIn(await checked('--samples', '99', '--unmask'));
    const values = rows.map((row) => row['实际值']);
    for (const text of ["'=1+1", "'+1", "'@x", 'constructor', '__proto__', '<b>&', '（空）']) expect(values).toContain(text);
    for (const row of rows) for (const cell of Object.values(row)) expect(String(cell ?? '')).not.toMatch(/^[=+\-@\t\r]/);
  });

  it.each(['all.csv', 'all.parquet'])('lists every failure where there is a findings file, %s', async (file) => {
    const out = await checked('--samples', '1', '--findings', file);
    const rows = await listIn(out);
    const { checks } = await workplace.report([workplace.put(data)]);
    const failed = (id: string) => checks.filter((check) => check.id === id).reduce((sum, check) => sum + check.failed, 0);
    for (const id of ['XBT002.representation', 'XBT002.required', 'R001', 'R003']) {
      expect([id, rows.filter(({ 检查 }) => 检查 === id).length]).toEqual([id, failed(id)]);
    }
    expect(rows.filter(({ 文件 }) => 文件).every(({ 文件, 行号 }) => 文件 === "'=补贴发放表.csv" && Number(行号) > 3)).toBe(true);
    expect(rows.map(({ 序号 }) => 序号)).toEqual(rows.map((_, at) => at + 1));
    // No row of a check on a field goes without a word of its value.
    const values = rows.filter(({ 检查 }) => 检查 === 'XBT002.representation').map(({ 实际值 }) => 实际值);
    expect(values).toEqual(["'=1+1", ...values.slice(1).map(() => '见原文件')]);
    expect(values.length).toBeGreaterThan(2);
    expect((await listIn(out, 1)).find(({ 项目 }) => 项目 === '实际值')).toMatchObject({ 内容: expect.stringContaining('至多 1 行') });
  });

  it.each([
    ['a sample', []],
    ['any row', ['--samples', '1', '--findings', 'who.csv']],
  ])('names who must mend %s: division and agency of its record, of archives the fonds', async (_, more) => {
    const profile = (id: string) => fileURLToPath(new URL(`../../standards/profiles/${id}.md`, import.meta.url));
    const who = async (csv: Record<string, string>, id: string, check: string) => {
      const out = workplace.out();
      await zhunsheng(
        [
          'check',
          `${workplace.put(csv)}/${Object.keys(csv)[0]}`,
          '--profile',
          profile(id),
          ...words,
          '--as-of',
          '2025-01-01',
          '--out',
          out,
          ...more,
        ],
        workplace.folder,
      );
      return (await listIn(out)).filter(({ 检查, 行号 }) => 检查 === check && 行号).map(({ 整改单位 }) => 整改单位);
    };
    const persons = { '表2.csv': 'AAC001,AAB301,AAB034,AAC004\nP1,330100,=A1,7\nP2,330100,110105491231002,7\nP3,,,7\n' };
    expect(await who(persons, 'default', 'AAC004.code')).toEqual([
      '330100 杭州市 =A1',
      expect.stringMatching(/^330100 杭州市 \S*\*{3,}\S*$/),
      '（未填）',
    ]);
    expect(await who({ '归档文件目录.csv': 'FONDSIDENTIFIER,TITLE,YEAR\nX001,甲,20x0\n' }, 'archive-transfer', 'A069')).toEqual(['X001']);
  });

  it('has a cover, and the checks that could not be evaluated', async () => {
    const out = workplace.out();
    await workplace.check([workplace.put({ '人员登记表.csv': persons }), ...words, '--out', out]);
    const cover = await readSheet(workplace.path(`${out}/rectification.xlsx`), 1);
    expect(cover.map((row) => row.join(' ')).join('\n')).toMatch(/结论 .*\n[^]*基准日期 2025-01-01[^]*SHA-256 [0-9a-f]{64}/);
    const open = await listIn(out, 3);
    // One row for the table that is missing, whatever many checks it leaves open.
    const row = open.filter(({ 数据表 }) => 数据表 === '补贴发放表');
    expect(row).toMatchObject([{ 原因: expect.stringContaining('缺少'), 严重程度: expect.stringMatching(/^错误 \d+、/) }]);
    const ids = String(row[0]!['检查']).split(', ');
    expect([ids.length, ids.includes('R001')]).toEqual([row[0]!['项数'], true]);
  });

  it('is the same bytes for the same data', async () => {
    const input = workplace.put(data);
    const bytes = [];
    for (const out of [workplace.out(), workplace.out()]) {
      await workplace.check([input, ...words, '--out', out]);
      bytes.push(readFileSync(workplace.path(`${out}/rectification.xlsx`)));
    }
    expect(bytes[1]!.equals(bytes[0]!)).toBe(true);
    // Years since 1980, month and day of the first part: not those of the clock.
    expect(bytes[0]!.readUInt16LE(12)).toBe((1 << 5) | 1);
  });

  it('is not written unless asked for', async () => {
    const out = workplace.out();
    await workplace.check([workplace.put(data), '--out', out]);
    expect(() => statSync(workplace.path(`${out}/rectification.xlsx`))).toThrow();
  });
});

it('a workbook takes many rows as they come', async () => {
  const path = workplace.path('many.xlsx');
  function* rows(): Generator<[number, string]> {
    for (let n = 1; n <= 20_000; n++) yield [n, `第 ${n} 行`];
  }
  await writeWorkbook(path, [
    {
      name: 'A',
      columns: [
        { title: '号', width: 5 },
        { title: '文', width: 9 },
      ],
      rows: rows(),
    },
  ]);
  const read = await readSheet(path, 1);
  expect([read.length, read.at(-1)]).toEqual([20_001, [20_000, '第 20000 行']]);
  expect(mostRows).toBe(2 ** 20 - 1);
});

it('a workbook is printed as wide as a page, its head on each; rows are as high as their texts, and people may filter', async () => {
  const path = workplace.path('printed.xlsx');
  const columns = [{ title: '文', width: 11 }];
  await writeWorkbook(path, [
    { name: '封面', columns, rows: [['短']] },
    { name: "甲'乙&", columns, rows: [['一二三四五六七八九十甲'], ['短']], isFiltered: true },
    {
      name: '宽',
      columns: [
        { title: '涉及金额（元）', width: 11 },
        { title: '如何整改', width: 200 },
      ],
      rows: [],
    },
  ]);
  const zip = await yauzl.openPromise(path);
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
  const [cover, list] = [1, 2].map((number) => parts.get(`xl/worksheets/sheet${number}.xml`)!);
  for (const sheet of [cover!, list!]) {
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toMatch(/<pageSetup (?=[^>]*fitToWidth="1")(?=[^>]*fitToHeight="0")[^>]*>/);
  }
  // What no page of A4 holds so that it can be read is for A3, and a heading that is broader than its column is not cut.
  const looks = [list!, parts.get('xl/worksheets/sheet3.xml')!].map((sheet) => [
    / paperSize="(\d)"/.exec(sheet)![1],
    /<row r="1"(?: ht="(\d+)")?/.exec(sheet)![1],
  ]);
  expect(looks).toEqual([
    ['9', undefined],
    ['8', '30'],
  ]);
  // Eleven Chinese signs in the breadth of ten digits: three lines.
  expect([...list!.matchAll(/<row r="(\d)"(?: ht="(\d+)" customHeight="1")?/g)].slice(1).map(([, row, height]) => [row, height])).toEqual([
    ['2', '45'],
    ['3', undefined],
  ]);
  expect([cover, list].map((sheet) => /<autoFilter ref="([^"]*)"/.exec(sheet!)?.[1])).toEqual([undefined, 'A1:A3']);
  expect(
    [...parts.get('xl/workbook.xml')!.matchAll(/<definedName name="_xlnm.Print_Titles" localSheetId="(\d)">([^<]*)</g)].map(
      ([, id, head]) => [id, head],
    ),
  ).toEqual([
    ['0', "'封面'!$1:$1"],
    ['1', "'甲''乙&amp;'!$1:$1"],
    ['2', "'宽'!$1:$1"],
  ]);
});
