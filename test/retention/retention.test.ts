import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { loadPlan } from '../../src/compile/load.js';
import { runRetention, type RetentionOptions } from '../../src/retention/retention.js';
import { suggesterOf } from '../../src/retention/similar.js';
import { retentionSummary } from '../../src/retention/summary.js';
import { zhunsheng } from '../cli/command.js';
import { gb18030 } from '../gb18030.js';
import { zipOf } from '../package/make.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-retention-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const header = 'ARCHIVALCODE,YEAR,DATE,RETENTIONPERIOD,MATERIALCATEGORY,TITLE';

async function run(
  lines: readonly string[],
  { asOf = '2020-12-31', head = header, ...more }: Partial<RetentionOptions> & { asOf?: string; head?: string } = {},
) {
  const path = join(folder, '归档文件目录.csv');
  const out = join(folder, 'list.csv');
  await writeFile(path, [head, ...lines, ''].join('\n'));
  const result = await runRetention(await loadPlan('schemas', 'archives', asOf), path, {
    language: 'en',
    temporary: folder,
    out,
    all: true,
    ...more,
  });
  return { result, list: parse(await readFile(out), { columns: true }) as Record<string, string>[] };
}

const otherDate = 'the date is of another year than the year, or is none; reckoned from the year: find out before anything is destroyed';
const oddYear =
  'cannot be reckoned the year or date has a year of two digits (99, 990101), or one that cannot be: which year is meant cannot be told, so nothing was reckoned. Write a year of four digits, or a date of eight';

/** Year, date, declared period and material of a row, and what the list says of it. */
const rows: [year: string, date: string, period: string, material: string, told: string][] = [
  ['2010', '', '10年', '1-04', '2020-12-31 due'],
  ['2011', '', 'D10', '1-04', '2021-12-31 not due'],
  ['2010', '20090101', '10', '1-04', `2020-12-31 due ${otherDate}`],
  ['', '[20100405]', '10年', '1-04', '2020-12-31 due'],
  ['20X0', '20100405', '10年', '1-04', '2020-12-31 due the year is none; reckoned from the date or the end date'],
  ['2010', '', '30年', '1-04', '2040-12-31 not due'],
  ['2010', '', '永久', '1-04', 'permanent'],
  ['', '', 'Y', '1-01', 'permanent'],
  ['2010', '', '10年', '1-03', '2110-12-31 not due declared period shorter than the minimum, which is taken instead'],
  ['2010', '', '10年', '1-01', 'permanent declared period shorter than the minimum, which is taken instead'],
  [
    '2010',
    '',
    '10年',
    '2-01',
    '2110-12-31 not due declared period shorter than the minimum, which is taken instead (the words of the rule were not seen)',
  ],
  ['2010', '', '10年', '4-05', '2020-12-31 due the schedule gives no minimum in years'],
  ['2010', '', '', '1-04', '2020-12-31 due no retention period, or one that is not in the list of periods'],
  ['2010', '', '20年', '1-04', 'cannot be reckoned no retention period, or one that is not in the list of periods'],
  ['2010', '', '长期', '1-04', 'cannot be reckoned no retention period, or one that is not in the list of periods'],
  ['2010', '', `${'三十年'.repeat(40)}`, '1-04', 'cannot be reckoned no retention period, or one that is not in the list of periods'],
  ['2010', '', '３０\u3000年 ', '1-04', '2040-12-31 not due'],
  ['10', '20100405', '10年', '1-04', '2020-12-31 due the year is none; reckoned from the date or the end date'],
  ['2010', '20100230', '10年', '1-04', `2020-12-31 due ${otherDate}`],
  ['', '20100230', '10年', '1-04', 'cannot be reckoned no year or date, or one that is none'],
  ['99', '990101', '10年', '1-04', oddYear],
  ['', '080101', '10年', '1-04', oddYear],
  // May be 2008-01-01, written short, or a month of 1908.
  ['', '200801', '10年', '1-04', oddYear],
  ['2910', '', '10年', '1-04', oddYear],
  ['0999', '09990101', '10年', '1-04', oddYear],
  ['', '201504', '10年', '1-04', '2025-12-31 not due'],
  ['99', '19990101', '10年', '1-04', '2009-12-31 due the year is none; reckoned from the date or the end date'],
  ['二〇一〇', '', '10年', '1-04', 'cannot be reckoned no year or date, or one that is none'],
];

describe('the end of retention', () => {
  it('is the later one, of the declared period and of the minimum, counted from the next year', async () => {
    const { list, result } = await run(rows.map((cells, at) => `A${at},${cells.slice(0, 4).join(',')},甲`));
    const said = list.map((row) => [row['kept until'], row['status'], row['to be looked at']].filter(Boolean).join(' '));
    expect(rows.map(([year, date, period, material], at) => [year, date, period, material, said[at]])).toEqual(rows);
    expect(result.tables[0]!.status).toEqual({ due: 9, kept: 6, permanent: 3, unknown: 10 });
    expect(result.tables[0]!.remarks).toEqual({
      short: 2,
      'short-unsure': 1,
      'no-category': 0,
      'no-minimum': 1,
      'no-period': 4,
      'no-year': 2,
      'odd-year': 5,
      'other-year': 3,
      'date-year': 2,
      'other-start': 0,
      'other-end': 0,
    });
  });

  it('is held against the days that the catalogue itself gives, and the list tells those that differ', async () => {
    const head = 'ARCHIVALCODE,YEAR,RETENTIONPERIOD,MATERIALCATEGORY,TITLE,RETENTIONSTART,RETENTIONEND';
    const days: [period: string, start: string, end: string, told: string][] = [
      ['10年', '20110101', '20201231', ''],
      ['10年', '20110101', '20210101', ''],
      ['10年', '', '', ''],
      ['10年', '19950101', '', 'start'],
      ['10年', '20110701', '20201231', 'start'],
      ['10年', '20110101', '20991231', 'end'],
      ['10年', '20200101', '20050101', 'start end'],
      ['10年', '20110101', '2020年底', 'end'],
      ['永久', '20110101', '20201231', 'end'],
      ['永久', '20110101', '', ''],
    ];
    const { list, result } = await run(
      days.map(([period, start, end], at) => `A${at},2010,${period},1-04,甲,${start},${end}`),
      { head, all: false },
    );
    const said = new Map(
      list.map((row) => [
        row['archival code'],
        [...row['to be looked at']!.matchAll(/another (start|end) of retention/g)].map(([, which]) => which).join(' '),
      ]),
    );
    expect(days.map(([period, start, end], at) => [period, start, end, said.get(`A${at}`) ?? ''])).toEqual(days);
    expect(result.tables[0]!.remarks).toMatchObject({ 'other-start': 3, 'other-end': 4 });
  });

  it('is due on its last day, and not on the day before', async () => {
    const { result } = await run(['A1,2010,,10年,1-04,甲'], { asOf: '2020-12-30' });
    expect(result.tables[0]!.status).toMatchObject({ due: 0, kept: 1 });
  });
});

describe('the list', () => {
  it('holds what is due or to be looked at, is no formula, and hides numbers of persons', async () => {
    const lines = [
      'A1,2010,,10年,1-04,=1+1',
      'A2,2019,,永久,1-01,乙',
      'A3,2019,,110105491231002,,丙11010519491231002X登记',
      'A4,2019,,10年,1-04,丁',
    ];
    const { result, list } = await run(lines, { all: false });
    expect(list.map((row) => [row['line'], row['title'], row['declared period']])).toEqual([
      ['2', "'=1+1", '10年'],
      ['4', '丙***登记', expect.stringMatching(/^1\*+.$/)],
    ]);
    expect(result.listed).toBe(2);
    expect(`${retentionSummary(result, 'zh')}${JSON.stringify(result)}`).not.toContain('11010519491231002X');
    expect((await run(lines, { unmask: true })).list[2]!['title']).toBe('丙11010519491231002X登记');
  });

  it('suggests materials for what has no category', async () => {
    const { result, list } = await run([
      'A1,2019,,10年,,失业保险待遇核定',
      'A2,2019,,10年,9-99,失业保险待遇核定',
      'A3,2019,,10年,,无题',
      'A4,2019,,10年,1-04,失业保险待遇核定',
    ]);
    expect(list.map((row) => row['likely materials (likeness)']!.split('；')[0])).toEqual([
      '5-03 失业保险待遇核定材料 1.00',
      '5-03 失业保险待遇核定材料 1.00',
      '',
      '',
    ]);
    expect(result.unclassified.map((each) => [each.rows, each.materials.length])).toEqual([
      [2, 3],
      [1, 0],
    ]);
  });
});

const cells = [
  ['ARCHIVALCODE', 'YEAR', 'RETENTIONPERIOD', 'MATERIALCATEGORY', 'TITLE'],
  ['A1', '2010', '10年', '1-04', '甲'],
  ['A2', '2010', '30年', '1-04', '乙'],
];
const xlsx = await writeXlsx(
  cells.map((row) => row.map((value) => ({ value, type: String }))),
  {},
).toBuffer();

describe('what it reads', () => {
  const csv = cells.map((row) => `${row.join(',')}\n`).join('');
  const record = (element: string) => `<${element}><档号>A1</档号><题名>甲</题名><年度>2010</年度><保管期限>10年</保管期限></${element}>`;
  const eep = `<电子文件封装包 xmlns="http://www.saac.gov.cn/standards/ERM/encapsulation"><被签名对象 eep版本="2009"><封装内容><文件实体块>${record('文件实体')}</文件实体块></封装内容></被签名对象></电子文件封装包>`;

  async function put(name: string, content: string | Buffer): Promise<string> {
    const path = join(await mkdtemp(join(folder, 'input-')), name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    return path;
  }
  const inside = async (name: string, content: string | Buffer) => dirname(await put(name, content));
  const read = async (path: string, more: Partial<RetentionOptions> = {}) =>
    runRetention(await loadPlan('schemas', 'archives', '2020-12-31'), path, { language: 'en', temporary: folder, ...more });

  it.each<[string, () => Promise<string>, string, number, Partial<RetentionOptions>?]>([
    ['a CSV', () => put('归档文件目录.csv', csv), '归档文件目录', 2],
    ['a workbook', () => put('归档文件目录.xlsx', xlsx), '归档文件目录', 2],
    ['a workbook that a person names', () => put('我的.xlsx', xlsx), '卷内文件目录', 2, { tables: { '我的.xlsx': 'T02' } }],
    ['a CSV that a person names', () => put('我的.csv', csv), '案卷目录', 2, { tables: { '我的.csv': '案卷目录' } }],
    ['the XML of a carrier', () => put('文件目录.XML', `<文件目录>${record('文件')}</文件目录>`), '归档文件目录', 1],
    ['the XML of a record type', () => put('x.xml', `<目录>${record('案卷目录')}${record('案卷目录')}</目录>`), '案卷目录', 2],
    ['a folder', () => inside('归档文件目录.xlsx', xlsx), '归档文件目录', 2],
    [
      'a folder with a workbook that a person names',
      () => inside('我的.xlsx', xlsx),
      '归档文件目录',
      2,
      { tables: { '我的.xlsx': 'T03' } },
    ],
    ['a ZIP', async () => put('p.zip', await zipOf({ '包/归档文件目录.csv': csv, '包/电子档案/a.txt': 'x' })), '归档文件目录', 2],
    ['an EEP file', () => put('record.xml', eep), '文件元数据', 1],
    ['a folder of EEP files', async () => dirname(await inside('元数据/record.xml', eep)), '文件元数据', 1],
    ['a ZIP of EEP files', async () => put('p.zip', await zipOf({ '元数据/record.xml': eep, '元数据/other.xml': eep })), '文件元数据', 2],
  ])('%s', async (_, input, name, rows, more) => {
    const { tables, problems } = await read(await input(), more);
    expect(tables.map((table) => [table.name, table.rows, table.status.unknown])).toEqual([[name, rows, 0]]);
    expect(problems).toEqual([]);
  });

  it('reads a catalogue whose text is GB18030 only behind much ASCII as it does in UTF-8', async () => {
    const ascii = Array.from({ length: 12_000 }, (_, n) => `A${n},2010,Y,1-04,TITLE\n`).join('');
    const text = `${cells[0]!.join(',')}\n${ascii}B1,2010,永久,1-04,张三\nB2,2010,30年,1-04,李四\n`;
    const lists: string[] = [];
    for (const bytes of [Buffer.from(text), gb18030(text)]) {
      const out = join(folder, 'late.csv');
      const { stdout, code } = await zhunsheng(
        ['retention', await inside('归档文件目录.csv', bytes), '--as-of', '2020-12-31', '--out', out, '--all', '--lang', 'en'],
        process.cwd(),
      );
      expect([code, stdout]).toEqual([0, expect.stringContaining('12,002 rows')]);
      lists.push(await readFile(out, 'utf8'));
    }
    expect(lists[0]).toMatch(/永久.*\n.*2040-12-31/);
    expect(lists[1]).toBe(lists[0]);
  });

  it.each<[string, () => Promise<string>, string, Partial<RetentionOptions>?]>([
    ['a workbook of no known name', () => put('我的.xlsx', xlsx), '--table'],
    ['the same in a folder', () => inside('我的.xlsx', xlsx), '--table 我的.xlsx='],
    ['a CSV of no known name', () => put('我的.csv', csv), '--table'],
    ['an old workbook', () => put('归档文件目录.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'Save each sheet as XLSX or'],
    ['a ZIP without a catalogue', async () => put('p.zip', await zipOf({ 'a.txt': 'x' })), 'such as 案卷目录.csv or 案卷目录.xlsx'],
    ['a broken workbook', () => put('归档文件目录.xlsx', 'PK\x03\x04'), 'Open and save it again'],
  ])('refuses %s with the next step', async (_, input, step, more) => {
    const fault = await read(await input(), more).catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 'retention.no-catalogue', params: { why: expect.stringContaining(step) as string } });
  });

  it('and never writes the list over it', async () => {
    const path = await put('归档文件目录.csv', csv);
    await expect(read(path, { out: path })).rejects.toMatchObject({ code: 'retention.out-input' });
    await expect(read(path, { tables: { 'other.csv': 'T03' } })).rejects.toMatchObject({ code: 'dataset.no-such-file' });
    expect(await readFile(path, 'utf8')).toBe(csv);
  });
});

describe('bad input', () => {
  it('tells which columns are missing and reckons by the others', async () => {
    const { result, list } = await run(['A1,2010,1-04'], { head: 'ARCHIVALCODE,YEAR,MATERIALCATEGORY' });
    expect(result.tables[0]!.missing).toEqual(['保管期限', '题名']);
    expect(list[0]!['kept until']).toBe('2020-12-31');
  });

  it('counts rows that cannot be read', async () => {
    const { result } = await run(['A1,2010,,10年,1-04,甲', 'A2,2010', 'A3,2010,,10年,1-04,甲']);
    expect([result.tables[0]!.rows, result.tables[0]!.unreadable]).toEqual([2, 1]);
  });

  it('refuses a file without a catalogue, an empty one, and a standard without a schedule', async () => {
    const options = { language: 'en', temporary: folder } as const;
    const plan = await loadPlan('schemas', 'archives', '2020-12-31');
    await writeFile(join(folder, 'empty.csv'), '');
    await expect(runRetention(plan, join(folder, 'empty.csv'), options)).rejects.toMatchObject({ code: 'retention.no-catalogue' });
    await expect(runRetention(plan, join(folder, 'none.csv'), options)).rejects.toMatchObject({ name: 'InputFault' });
    const other = await loadPlan('schemas', 'gbt-40217-2021', '2020-12-31');
    await expect(runRetention(other, join(folder, 'empty.csv'), options)).rejects.toMatchObject({ code: 'retention.no-schedule' });
  });
});

describe('likeness of titles', () => {
  const like = suggesterOf([
    { code: '2', name: '参保人员登记材料' },
    { code: '1', name: '参保单位登记材料' },
    { code: '3', name: '缴费证明' },
  ]);
  it('is by pairs of characters, at most three, the lower code first of equals', () => {
    expect(like('参保登记')).toEqual([
      { code: '1', name: '参保单位登记材料', score: 0.5 },
      { code: '2', name: '参保人员登记材料', score: 0.5 },
    ]);
    expect(like('缴费证明')).toEqual([{ code: '3', name: '缴费证明', score: 1 }]);
    expect(['', '甲', '无关的题名', '材料'].map((title) => like(title))).toEqual([[], [], [], []]);
  });
});
