import { describe, expect, it } from 'vitest';
import { say } from '../../src/message/messages.js';
import { openDataset } from '../../src/dataset/dataset.js';
import { fileOf, folderOf, openSmall, recordsOf } from './folder.js';
import { head, inline, partsWorkbook, type PartBook } from './parts-workbook.js';
import { plan } from './small-plan.js';
import type { DateFormat } from '../../src/value/date-format.js';

interface Told {
  code: string;
  cell?: unknown;
  count?: unknown;
  isFault: boolean;
}

/** The rows of a workbook, their numbers last, and what is told of it. */
async function read(book: PartBook): Promise<{ rows: string[][]; told: Told[]; texts: string[] }> {
  const dataset = await openSmall([fileOf('表2.xlsx', await partsWorkbook(book))]);
  const rows = dataset.tables.length > 0 ? await recordsOf(dataset, 'T02') : [];
  const told = dataset.problems.map(({ code, params, remark }) => ({
    code,
    cell: params['cell'],
    count: params['count'],
    isFault: !remark,
  }));
  const texts = dataset.problems.flatMap(({ code, params }) => (['zh', 'en'] as const).map((language) => say(code, language, params)));
  for (const text of texts) expect(text).not.toMatch(/\{\w+\}|undefined/);
  await dataset.close();
  return { rows, told, texts };
}

const names = head('社会保障号码', '姓名', '出生日期');

/** The first cell of a row with a name behind it. */
const oneCell = (cell: string, more: Partial<PartBook> = {}) =>
  read({ sheets: [{ rows: `${names}<row r="2">${cell}${inline('B2', '张三')}</row>` }], ...more });

/** A number with a format. */
const formatted = (value: number | string, format: string | number, properties = '') =>
  oneCell(`<c r="A2" s="1"><v>${value}</v></c>`, { formats: [format], properties });

describe('a cell of a workbook', () => {
  it.each([
    ['a number', '<c r="A2"><v>12.50</v></c>', '12.5'],
    ['nothing', '<c r="A2"/>', ''],
    ['an empty value', '<c r="A2"><v/></c>', ''],
    ['a truth', '<c r="A2" t="b"><v>1</v></c>', 'true'],
    ['an untruth', '<c r="A2" t="b"><v>0</v></c>', 'false'],
    ['the text of a formula', '<c r="A2" t="str"><f>A1</f><v>甲 &amp; 乙</v></c>', '甲 & 乙'],
    ['the number of a formula', '<c r="A2"><f>0.3-0.2</f><v>0.09999999999999998</v></c>', '0.1'],
    ['an empty text that a formula gives', '<c r="A2" t="str"><f>IF(1,"")</f><v></v></c>', ''],
    ['a number that is none', '<c r="A2"><v>12a</v></c>', '12a'],
    ['a small number', '<c r="A2"><v>1.5E-3</v></c>', '0.0015'],
    ['a type that there is not', '<c r="A2" t="zz"><v>甲</v></c>', '甲'],
    ['a text of its own as its value', '<c r="A2" t="inlineStr"><v>甲</v></c>', '甲'],
    ['blanks', inline('A2', ' 甲\n'), ' 甲\n'],
  ])('gives %s', async (_, cell, text) => {
    expect(await oneCell(cell)).toMatchObject({ rows: [[text, '张三', '', '2']], told: [] });
  });

  it.each([
    ['a comment between', '<t>甲<!-- c -->乙</t>', '甲乙'],
    ['CDATA', '<t>甲<![CDATA[<乙>]]>丙</t>', '甲<乙>丙'],
    ['runs of another look', '<r><rPr><b/></rPr><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r>', '甲 乙'],
    ['how it is pronounced', '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>', '東京'],
    ['a reference beyond U+FFFF', '<t>&#x20BB7;野 &#134071;</t>', '𠮷野 𠮷'],
    ['references to the halves of a pair', '<t>&#xD842;&#xDFB7;野 &#55362;&#57271;</t>', '𠮷野 𠮷'],
    ['escapes', '<t>甲_x000D_\n乙_x005F_x000D_ _xD842__xDFB7_ _x0000_ _xD842_ _x12_</t>', '甲\r\n乙_x000D_ 𠮷 _x0000_ _xD842_ _x12_'],
  ])('gives a text with %s, whether its own or shared', async (_, xml, text) => {
    expect((await oneCell(`<c r="A2" t="inlineStr"><is>${xml}</is></c>`)).rows).toEqual([[text, '张三', '', '2']]);
    expect((await oneCell('<c r="A2" t="s"><v>1</v></c>', { texts: ['<t>x</t>', xml] })).rows).toEqual([[text, '张三', '', '2']]);
  });

  it('of an error keeps its text, and is told with its place', async () => {
    const cells =
      '<row r="2"><c r="A2" t="e"><f>VLOOKUP(1,B:C,2)</f><v>#N/A</v></c></row><row r="3"><c r="A3" t="e"><v>#VALUE!</v></c><c r="B3" t="e"><v>330102197503136679</v></c><c r="C3" t="e"/></row>';
    const { rows, told, texts } = await read({ sheets: [{ rows: names + cells }] });
    expect(rows).toEqual([
      ['#N/A', '', '', '2'],
      ['#VALUE!', '330102197503136679', '#ERROR!', '3'],
    ]);
    expect(told).toEqual([{ code: 'dataset.xlsx-error', cell: 'A2', count: 4, isFault: true }]);
    expect(texts[0]).toContain('#N/A、#VALUE!、#…');
    expect(texts.join()).not.toContain('330102197503136679');
  });

  it.each([
    ['a formula without its result', '<c r="A2"><f>B2&amp;"甲"</f></c>', '=B2&"甲"', 'formula'],
    [
      'a picture in a cell, as WPS has it',
      '<c r="A2" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>',
      '=_xlfn.DISPIMG("ID_1",1)',
      'formula',
    ],
    ['a formula with an empty result that is no text', '<c r="A2"><f t="shared" si="0"/><v></v></c>', '=', 'formula'],
    ['a text that is not there', '<c r="A2" t="s"><v>7</v></c>', '#TEXT 7', 'text'],
    ['a number that is no number of a text', '<c r="A2" t="s"><v>-1</v></c>', '#TEXT -1', 'text'],
    ['an identity number as a number', '<c r="A2"><v>3.301021975031367e+17</v></c>', '3.30102197503137E+17', 'digits'],
    [
      'a number of 16 digits that ends in 0, as a spreadsheet leaves it',
      '<c r="A2"><v>6222020200112230</v></c>',
      '6.22202020011223E+15',
      'digits',
    ],
    ['two contents', `${inline('A2', '甲')}${inline('A2', '乙')}`, '甲', 'twice'],
    ['a place in another row', inline('A9', '甲'), '甲', 'disorder'],
  ])('of %s is never blank, and is told', async (_, cell, text, kind) => {
    const { rows, told } = await oneCell(cell);
    expect(rows).toEqual([[text, '张三', '', '2']]);
    expect(told).toEqual([{ code: `dataset.xlsx-${kind}`, cell: 'A2', count: 1, isFault: true }]);
  });

  it('with digits lost is told once a column, with how many and the first', async () => {
    const long = (at: string) => `<c r="${at}"><v>330102197503136679</v></c>`;
    const rows = [2, 3, 4].map((row) => `<row r="${row}">${long(`A${row}`)}${row > 2 ? long(`C${row}`) : ''}</row>`).join('');
    const { told, texts } = await read({ sheets: [{ rows: names + rows }] });
    expect(told).toMatchObject([
      { code: 'dataset.xlsx-digits', cell: 'A2', count: 3 },
      { cell: 'C3', count: 2 },
    ]);
    expect(texts[0]).toMatch(/A 社会保障号码 列.*按文本格式重新导出/);
  });

  it('of 16 digits that are all there keeps them', async () => {
    expect(await oneCell('<c r="A2"><v>1234567890123456</v></c>')).toMatchObject({
      rows: [['1234567890123456', '张三', '', '2']],
      told: [],
    });
  });

  it('is where its place says, in whatever order, and behind the one before where it says none', async () => {
    const shuffled = `<row r="3">${inline('C3', '丙')}${inline('A3', '甲')}</row>`;
    const placeless = '<row><c t="inlineStr"><is><t>子</t></is></c><c/><c><v>3</v></c></row>';
    const { rows, told } = await read({
      sheets: [{ rows: `${names.replace(' r="1"', '').replace(/ r="\w+"/g, '')}${shuffled}${placeless}` }],
    });
    expect(rows).toEqual([
      ['甲', '', '丙', '3'],
      ['子', '', '3', '4'],
    ]);
    expect(told).toEqual([]);
  });

  it('in rows that stand twice or go back is read and told', async () => {
    const rows = [3, 2, 2].map((row) => `<row r="${row}">${inline(`A${row}`, '甲')}</row>`).join('');
    const { rows: read3, told } = await read({ sheets: [{ rows: names + rows }] });
    expect(read3.map((row) => row.at(-1))).toEqual(['3', '2', '2']);
    expect(told).toMatchObject([{ code: 'dataset.xlsx-disorder', count: 2, isFault: true }]);
  });
});

describe('a date of a workbook', () => {
  it.each<[string | number, string]>([
    ['yyyymmdd', '20240105'],
    ['YYYYMMDD', '20240105'],
    ['yyyy-mm-dd', '20240105'],
    ['yyyy/m/d;@', '20240105'],
    ['[$-804]yyyy"年"m"月"d"日";@', '20240105'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', '20240105'],
    ['yyyy年m月d日', '20240105'],
    ['[Red][>=1]yyyy\\-mm\\-dd', '20240105'],
    ['[$-411]ge.m.d', '20240105'],
    ['e/m/d', '20240105'],
    ['dd-mmm-yyyy', '20240105'],
    ['m"月"d"日"', '20240105'],
    ['aaaa', '20240105'],
    ['yyyymm', '202401'],
    ['yyyy"年"m"月"', '202401'],
    ['mmm-yy', '202401'],
    ['yyyy', '2024'],
    ...[14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, '20240105'] as [number, string]),
    ...[17, 27, 36, 50, 52, 57].map((id) => [id, '202401'] as [number, string]),
  ])('with the format %s is written %s', async (format, text) => {
    expect(await formatted(45296, format)).toMatchObject({ rows: [[text, '张三', '', '2']], told: [] });
  });

  it.each([
    ['yyyy-mm-dd hh:mm', 45296.75, '20240105 18:00:00'],
    ['yyyymmdd', 45296.5625, '20240105 13:30:00'],
    ['yyyy-mm-dd', '45296.999999999994', '20240106'],
    ['h:mm:ss', 0.5, '12:00:00'],
    ['mm:ss.0', 0.5000011, '12:00:00.095'],
    ['h:mm', 45296.25, '20240105 06:00:00'],
    ['h"时"mm"分"', 0.25, '06:00:00'],
    ['上午/下午h"时"mm"分"', 0.75, '18:00:00'],
    ['[h]:mm:ss', 1.0625, '25:30:00'],
    ['[mm]:ss', 0.0625, '90:00'],
    ['[s]', 0.001, '86.4'],
    ['yyyymmdd', -1, '-1'],
    ['yyyymmdd', 2958466, '2958466'],
    ['yyyymmdd', 2958465, '99991231'],
    ['yyyymmdd', 61, '19000301'],
    ['yyyymmdd', 60, '19000229'],
    ['yyyymmdd', 59, '19000228'],
    ['yyyymmdd', 1, '19000101'],
    ['yyyymmdd', 0, '19000100'],
    ['yyyymmdd', '45296.0', '20240105'],
  ])('keeps its time of day and its limits: %s of %s', async (format, value, text) => {
    expect((await formatted(value, format)).rows).toEqual([[text, '张三', '', '2']]);
  });

  it.each(['1', 'true', 'TRUE', 'on'])('is four years later where days are counted from 1904 (%s)', async (value) => {
    expect((await formatted(43834, 14, `date1904="${value}"`)).rows[0]![0]).toBe('20240105');
    expect((await formatted(43834, 14, 'date1904="0"')).rows[0]![0]).toBe('20200104');
    expect((await formatted(0, 14, `date1904="${value}"`)).rows[0]![0]).toBe('19040101');
  });

  it.each([
    ['2024-01-05', '20240105'],
    ['20240105', '20240105'],
    ['2024-01', '202401'],
    ['2024-01-05T00:00:00', '20240105'],
    ['2024-01-05T00:00:00.000Z', '20240105'],
    ['2024-01-05T13:30:00', '20240105 13:30:00'],
    ['2024-01-04T16:00:00Z', '20240104 16:00:00Z'],
    ['13:30:00', '13:30:00'],
    ['2024-02-30', '20240230'],
  ])('that is written out, %s, is the same in every time zone', async (value, text) => {
    const zone = process.env['TZ'];
    try {
      for (process.env['TZ'] of ['Asia/Shanghai', 'America/New_York', 'UTC']) {
        expect((await oneCell(`<c r="A2" t="d"><v>${value}</v></c>`)).rows[0]![0]).toBe(text);
        expect((await formatted(45296, 14)).rows[0]![0]).toBe('20240105');
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});

describe('a date that is shown without its day', () => {
  const withFormat = (format: DateFormat) => ({
    ...plan,
    tables: plan.tables.map((table) => ({
      ...table,
      fields: table.fields.map((field) => (field.name === 'AAC006' ? { ...field, format } : field)),
    })),
  });

  it.each<[DateFormat, string, string[]]>([
    ['YYYYMMDD', '20240105', ['dataset.xlsx-short-dates']],
    ['YYYYMM', '202401', []],
    ['YYYY', '202401', []],
  ])('is read whole where its field asks for %s, and told', async (format, text, codes) => {
    const book = await partsWorkbook({
      sheets: [{ rows: `${names}<row r="2">${inline('A2', '1')}<c r="C2" s="1"><v>45296</v></c></row>` }],
      formats: ['yyyymm'],
    });
    const dataset = await openDataset(withFormat(format), [fileOf('表2.xlsx', book)], { temporary: folderOf() });
    expect((await recordsOf(dataset, 'T02'))[0]![2]).toBe(text);
    expect(dataset.problems.map(({ code }) => code)).toEqual(codes);
    expect(dataset.problems.every(({ remark }) => remark)).toBe(true);
    await dataset.close();
  });
});

describe('a number format', () => {
  it.each([
    ['000000', 12, '000012'],
    ['000000', 1234567, '1234567'],
    ['000-00-0000', 12, '000-00-0012'],
    ['"P"0000', 12, 'P0012'],
    ['0000号', 12, '0012号'],
    ['#000', 7, '007'],
    ['000000;[Red]-000000', 12, '000012'],
    ['[<100]000;000000', 12, '012'],
    ['[<100]000;000000', 1234, '001234'],
    ['000000', 12.5, '12.5'],
    ['000000', -12, '-12'],
    ['0"days"', 12, '12'],
    ['0\\d', 12, '12'],
    ['0_d', 12, '12'],
    ['[Red]0.00', 1.5, '1.5'],
    ['#,##0.00', 1234.5, '1234.5'],
    ['0.00E+00', 1234, '1234'],
    ['# ?/?', 0.5, '0.5'],
    ['¥#,##0', 12, '12'],
    ['General', 45296, '45296'],
    ['G/通用格式', 45296, '45296'],
    ['@', 45296, '45296'],
    [';;;', 12, '12'],
    ['yyyy-mm-dd;0', -12, '-12'],
    ['', 12, '12'],
  ])('%s makes of %s: %s', async (format, value, text) => {
    expect(await formatted(value, format)).toMatchObject({ rows: [[text, '张三', '', '2']], told: [] });
  });

  it.each([
    ['0.00%', 0.25, '0.25'],
    [9, 0.25, '0.25'],
    ['0,', 12000, '12000'],
  ])('that shows another figure, %s, changes nothing and is told', async (format, value, text) => {
    const { rows, told } = await formatted(value, format);
    expect(rows).toEqual([[text, '张三', '', '2']]);
    expect(told).toEqual([{ code: 'dataset.xlsx-scaled', cell: 'A2', count: 1, isFault: false }]);
  });
});
