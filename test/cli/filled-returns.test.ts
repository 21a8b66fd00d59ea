import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partsWorkbook } from '../dataset/parts-workbook.js';
import { gb18030 } from '../gb18030.js';
import { zhunsheng } from './command.js';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'zhunsheng-returns-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A sheet as people fill it in; a cell that begins with `=` is worked out, with its result behind a bar: `=B2+B3|7`. */
const sheet = `
参保缴费情况表
填报单位：某市社会保险局||表号：演示1||行政区划代码：330100|2024年12月
指标名称|代码|计量单位|参保险种||
|||养老|失业|工伤
甲|乙|丙|110|210|410
期初参保人数|1|人|100|50|60
本期新增人数|2|人|10|5|6
本期减少人数|3|人|4|1|2
期末参保人数|4|人|106|54|64
其中：在职|5|人|80|54|64
其中：离退休|6|人|26|0|0
缴费人数|7|人|78|53|60
应征|8|万元|120.5|10|8
实征|9|万元|118|10|8
期末欠费|10|万元|30.2|1.5|2

注：缴费人数不含补缴。
单位负责人：甲||填表人：乙||2025年1月5日
`
  .trim()
  .split('\n')
  .map((line) => line.split('|'));

type Sheet = readonly (readonly string[])[];

/** The sheet with some lines in the place of others. */
const changed = (...changes: [line: string, to: string][]): Sheet =>
  sheet.map((cells) => {
    const to = changes.find(([line]) => line === cells.join('|'))?.[1];
    return to === undefined ? cells : to.split('|');
  });

const csv = (rows: Sheet) => rows.map((cells) => cells.join(',')).join('\n') + '\n';

const letters = 'ABCDEF';

/** Cells that begin with `=` are formulas, with their value behind a tilde. */
function sheetXml(rows: Sheet): string {
  return rows
    .map((cells, at) => {
      const written = cells.map((cell, column) => {
        const place = `${letters[column]}${at + 1}`;
        const [, formula, value] = /^=(.*)~(.*)$/.exec(cell) ?? [];
        if (formula !== undefined) return `<c r="${place}"><f>${formula}</f><v>${value}</v></c>`;
        if (cell === '') return '';
        return /^-?[\d.]+$/.test(cell) ? `<c r="${place}"><v>${cell}</v></c>` : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
      });
      return `<row r="${at + 1}">${written.join('')}</row>`;
    })
    .join('');
}

interface Told {
  /** `L001 13`: check and line of what fails. */
  failing: string[];
  report: string;
  code: number;
}

/** Checks files, by name. */
async function check(name: string, files: Readonly<Record<string, string | Buffer>>, ...more: string[]): Promise<Told> {
  const home = join(folder, name);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(home, 'in', path)), { recursive: true });
    await writeFile(join(home, 'in', path), content);
  }
  const words = ['check', 'in', '--standard', 'returns', '--profile', 'returns', '--as-of', '2026-01-01', '--lang', 'zh', '--format', 'md'];
  const { code } = await zhunsheng([...words, '--out', 'report', '--findings', 'found.csv', ...more], home);
  const rows = parse(await readFile(join(home, 'found.csv'), 'utf8'), { columns: true }) as { row: string; checks: string; file: string }[];
  const failing = rows.flatMap(({ row, checks }) => checks.split(' ').map((id) => `${id} ${row}`));
  return { failing: failing.sort(), report: await readFile(join(home, 'report', 'report.md'), 'utf8'), code };
}

describe('a return as people fill it in', () => {
  it.each(['csv', 'tab', 'gb18030', 'xlsx'])('is read cell by cell: %s', async (kind) => {
    const content =
      kind === 'xlsx'
        ? await partsWorkbook({
            sheets: [{ name: '演示1', rows: sheetXml(sheet), after: '<mergeCells count="1"><mergeCell ref="D3:F3"/></mergeCells>' }],
          })
        : kind === 'gb18030'
          ? gb18030(csv(sheet))
          : kind === 'tab'
            ? csv(sheet).replaceAll(',', '\t')
            : csv(sheet);
    const { failing, report, code } = await check(`good-${kind}`, { [`报表.${kind === 'xlsx' ? 'xlsx' : 'csv'}`]: content });
    expect(failing).toEqual([]);
    expect(report).toContain('是填好的报表（表号 演示1，报告期 202412，区划 330100，单位 人、万元）');
    expect(report).toContain('读到 10 行、3 栏');
    expect(report).toMatch(/\| 报表单元格表 \|[^|]*30/);
    expect(code).toBe(0);
  });

  it('in another unit than the form has is told, by the unit and by the period before', async () => {
    const wrong = changed(['应征|8|万元|120.5|10|8', '应征|8|千元|1205|100|80'], ['实征|9|万元|118|10|8', '实征|9|元|118|10|8']);
    const { failing, report } = await check('unit', { 'a.csv': csv(wrong) });
    expect(failing).toEqual([...Array(3).fill('R005 13'), ...Array(3).fill('R005 14')]);
    expect(report).toContain('计量单位应是这一行规定的单位');
  });

  it('with one cell in another unit is told as that', async () => {
    const wrong = changed(['本期新增人数|2|人|10|5|6', '本期新增人数|2|人|100000|5|6']);
    const { failing, report } = await check('cell-unit', { 'a.csv': csv(wrong) });
    expect(failing).toEqual(['L001 6']);
    expect(report).toContain('[r2, each] 除以 10000，关系就成立：这一格很可能填错了单位');
  });

  it('of which a column slipped down by a row is told as that, with the number that fell out of the table', async () => {
    const wrong = sheet.map((cells, at) =>
      at >= 6 && at <= 16 ? [...cells.slice(0, 3), sheet[at - 1]![3] === '110' ? '' : (sheet[at - 1]![3] ?? ''), ...cells.slice(4)] : cells,
    );
    wrong[6] = ['本期新增人数', '2', '人', '100', '5', '6'];
    wrong[5] = ['期初参保人数', '1', '人', '', '50', '60'];
    wrong[15] = ['', '', '', '30.2'];
    const { failing, report } = await check('slip', { 'a.csv': csv(wrong) });
    expect(report).toContain('各格都取下一行的数，关系就成立：这一列的数很可能从上面某行起错下了一行');
    expect(report).toContain('第 16 行有数却没有行号（D16');
    expect(failing).toEqual(expect.arrayContaining(['L002 10', 'R030 7']));
  });

  it('whose names slipped against their codes is told', async () => {
    const wrong = changed(
      ['其中：在职|5|人|80|54|64', '其中：离退休|5|人|26|0|0'],
      ['其中：离退休|6|人|26|0|0', '其中：在职|6|人|80|54|64'],
    );
    const { failing } = await check('names', { 'a.csv': csv(wrong) });
    expect(failing.filter((each) => each.startsWith('R004'))).toEqual([...Array(3).fill('R004 10'), ...Array(3).fill('R004 11')]);
  });

  it('with a total typed over is told by what the sides differ by, and in a workbook by the formula that is gone', async () => {
    const formulas = (typed: string) =>
      changed(
        ['期末参保人数|4|人|106|54|64', `期末参保人数|4|人|=D6+D7-D8~106|${typed}|=F6+F7-F8~64`],
        ['其中：离退休|6|人|26|0|0', '其中：离退休|6|人|26|12|0'],
      );
    const book = async (typed: string) => await partsWorkbook({ sheets: [{ name: '演示1', rows: sheetXml(formulas(typed)) }] });
    const { failing, report } = await check('typed', { 'a.xlsx': await book('66') });
    expect(failing).toEqual(['L001 6']);
    expect(report).toContain('等号左边减右边是 -12');
    expect(report).toContain('的“演示1”里 1 格是手工填的数，而同一行或同一栏的合计是公式（E9）');
    expect((await check('formula', { 'a.xlsx': await book('=E6+E7-E8~66') })).report).not.toContain('手工填的数');
  });

  it('lacks a row, has one too many, or a form that nobody has written down: each is told', async () => {
    const lacking = sheet.filter(([name]) => name !== '缴费人数');
    const { failing, report } = await check('lacking', { 'a.csv': csv(lacking) });
    expect(failing).toEqual(['R030 6', 'R030 6', 'R030 6']);
    expect(report).toContain('演示1/7 缴费人数');
    const more = changed(['缴费人数|7|人|78|53|60', '缴费人数|77|人|78|53|60']);
    expect((await check('more', { 'a.csv': csv(more) })).failing).toEqual(expect.arrayContaining(['R002 12']));
    const other = sheet.map((cells) => cells.map((cell) => cell.replace('表号：演示1', '表号：人社统EP1')));
    const unknown = await check('unknown', { 'a.csv': csv(other) });
    expect([...new Set(unknown.failing.map((each) => each.split(' ')[0]))]).toEqual(['R001']);
    expect(unknown.report).toContain('这个表号没有写进标准，只查了写法，没有查行、列和关系');
  });

  it('has a number in a column without a code: told, and not read', async () => {
    const rows = changed(['缴费人数|7|人|78|53|60', '缴费人数|7|人|78|53|60|9']);
    const { failing, report } = await check('stray', { 'a.csv': csv(rows.map((cells) => [...cells, '', '', '', '', '', ''].slice(0, 7))) });
    expect(failing).toEqual([]);
    expect(report).toContain('a.csv 有 1 个数所在的栏没有栏号（G12），没有读');
  });

  it('jumps against the month before without a note: told; with a note it may', async () => {
    const heading = '指标名称|代码|计量单位|参保险种||';
    const noted = (rows: Sheet, note: string) =>
      csv(rows.map((cells) => (cells.join('|') === heading ? [...cells, '说明'] : cells[1] === '10' ? [...cells, note] : [...cells, ''])));
    const november = sheet.map((cells) => (cells[1] === '10' ? ['期末欠费', '10', '万元', '20', '1', '1.5'] : cells));
    const before = noted(november, '').replace('2024年12月', '2024年11月');
    const jumps = async (name: string, note: string) =>
      (await check(name, { '11月.csv': before, '12月.csv': noted(sheet, note) })).failing.filter((each) => each.startsWith('R031'));
    expect(await jumps('jump', '')).toEqual(['R031 15']);
    expect(await jumps('jump-noted', '清理不够')).toEqual([]);
  });

  it('is compared with the month before, with the ledger, and with the returns below it', async () => {
    const of = (rows: Sheet, more: string) => csv(rows.map((cells) => cells.map((cell) => cell.replace('行政区划代码：330100', more))));
    const november = csv(
      changed(
        ['期初参保人数|1|人|100|50|60', '期初参保人数|1|人|98|48|59'],
        ['本期新增人数|2|人|10|5|6', '本期新增人数|2|人|3|2|1'],
        ['本期减少人数|3|人|4|1|2', '本期减少人数|3|人|1|1|0'],
        ['期末参保人数|4|人|106|54|64', '期末参保人数|4|人|100|49|60'],
        ['其中：在职|5|人|80|54|64', '其中：在职|5|人|75|49|60'],
        ['其中：离退休|6|人|26|0|0', '其中：离退休|6|人|25|0|0'],
        ['缴费人数|7|人|78|53|60', '缴费人数|7|人|70|49|60'],
      ),
    ).replace('2024年12月', '2024年11月');
    const { failing } = await check('months', { '11月.csv': november, '12月.csv': csv(sheet) });
    expect(failing.filter((each) => each.startsWith('L'))).toEqual(['L005 6']);

    const below = of(sheet, '行政区划代码：330102 上级区划代码：330100');
    const double = sheet.map((cells, at) =>
      at > 4 && at < 15 ? [...cells.slice(0, 3), ...cells.slice(3).map((cell) => String(Number(cell) * 2))] : cells,
    );
    const two = { '市.csv': csv(double), '甲区.csv': below, '乙区.csv': below.replace('330102', '330103') };
    expect((await check('below', two)).failing.filter((each) => each.startsWith('L'))).toEqual([]);
    expect(
      (await check('below-wrong', { ...two, '乙区.csv': below.replace('330102', '330103').replace(',53,', ',54,') })).failing,
    ).toContain('L006 12');

    const ledger = [
      'AAB301,AAE140,PERIOD,OPENINGCOUNT,ADDED,REMOVED,CLOSINGCOUNT,ACTIVE,RETIRED,PAIDCOUNT,DUE,PAID,ARREARS',
      '330100,110,202412,100,10,4,106,80,26,78,1205030,1180000,25030',
      '330100,210,202412,50,5,1,54,54,0,52,100000,100000,0',
      '330100,410,202412,60,6,2,64,64,0,60,800000000,800000000,0',
    ].join('\n');
    const held = await check('ledger', { '报表.csv': csv(sheet), '统计台账表.csv': `${ledger}\n` });
    expect(held.failing.filter((each) => /^R04/.test(each))).toEqual(['R040 12', 'R041 13', 'R041 14', 'R042 13', 'R042 14']);
    expect(held.report).toContain('正好相差十倍或一万倍');
  });

  it('several on one sheet, and on several sheets of a workbook, are all read; what is none is told', async () => {
    const second = sheet.map((cells) => cells.map((cell) => cell.replace('330100', '330200')));
    const both = await check('two', { 'a.csv': csv([...sheet, ...second]) });
    expect(both.report.match(/是填好的报表/g)).toHaveLength(2);
    expect(both.failing).toEqual([]);
    const book = await partsWorkbook({
      sheets: [
        { name: '说明', rows: sheetXml([['填表说明']]) },
        { name: '甲', rows: sheetXml(sheet) },
        { name: '乙', rows: sheetXml(second) },
      ],
    });
    const sheets = await check('sheets', { 'a.xlsx': book });
    expect(sheets.failing).toEqual([]);
    expect(sheets.report).toContain('的“甲”是填好的报表');
    expect(sheets.report).toContain('的“乙”是填好的报表');
    expect(sheets.report).toContain('没有读：说明');
  });
});
