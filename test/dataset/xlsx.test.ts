import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import writeXlsx, { type Cell } from 'write-excel-file/node';
import { fileOf, openSmall, problemOf, recordsOf } from './folder.js';

/** The bytes of a workbook with sheets of these cells. */
function workbook(...sheets: { name: string; rows: Cell[][] }[]): Promise<Buffer> {
  const data = sheets.map(({ name, rows }) => ({ sheet: name, data: rows }));
  return writeXlsx(data).toBuffer();
}

const text = (value: string): Cell => ({ value, type: String });
const header = ['社会保障号码', '姓名', '出生日期'].map(text);
const person = [text('1'), text('张三'), text('19800101')];

describe('a workbook', () => {
  it('is read like a CSV, below a title, values only, beside the numbers of its rows', async () => {
    const rows: Cell[][] = [
      [text('人员名册')],
      header,
      [text('0011'), text(' 李,"四"\n'), { value: new Date('1980-02-29'), type: Date, format: 'yyyy-mm-dd' }],
      [null, null, null],
      [{ value: 0.1 + 0.2, type: Number }, { value: true, type: Boolean }, null],
    ];
    const path = fileOf('表2.xlsx', await workbook({ name: '一', rows }));
    const dataset = await openSmall([path]);
    expect(dataset.problems).toMatchObject([{ code: 'dataset.header-below', line: 2, remark: true }]);
    expect(await recordsOf(dataset, 'T02')).toEqual([
      ['0011', ' 李,"四"\n', '19800229', '3'],
      ['0.3', 'true', '', '5'],
    ]);
    expect(dataset.tables[0]!.parts[0]).toMatchObject({
      matchedBy: 'file-name',
      missing: ['AAF013'],
      columns: [{ field: 'AAC002' }, { field: 'AAC003' }, { field: 'AAC006' }],
      file: { format: 'xlsx', sha256: createHash('sha256').update(readFileSync(path)).digest('hex') },
    });
    await dataset.close();
  });

  it.each([
    [0.1 + 0.2, '0.3'],
    [75243.48 * 3, '225730.44'],
    [-0.7 - 0.1, '-0.8'],
    [12345678901234.56, '12345678901234.56'],
    [1234567890123456, '1234567890123456'],
  ])('gives %d as a person wrote or sees it, and no digit less', async (value, text) => {
    const dataset = await openSmall([
      fileOf('表2.xlsx', await workbook({ name: '一', rows: [header, [{ value, type: Number }, null, null]] })),
    ]);
    expect(await recordsOf(dataset, 'T02')).toEqual([[text, '', '', '2']]);
    await dataset.close();
  });

  it.each([
    ['its header', '名册.xlsx', {}, 'header'],
    ['a person', '名册.xlsx', { tables: { '名册.xlsx': '表2' } }, 'option'],
    ['its name, whatever the extension', '表2.csv', {}, 'file-name'],
  ])('is of the record type that %s tells', async (_, name, options, matchedBy) => {
    const dataset = await openSmall([fileOf(name, await workbook({ name: '一', rows: [header, person] }))], options);
    expect(dataset.tables).toMatchObject([{ table: 'T02', parts: [{ matchedBy }] }]);
    await dataset.close();
  });

  it('has its first sheet that holds anything read, and is told of the others that do', async () => {
    const rows = [header, person];
    const book = await workbook(
      { name: '封面', rows: [[text(' ')]] },
      { name: '甲', rows },
      { name: '空', rows: [] },
      { name: '乙', rows },
    );
    const dataset = await openSmall([fileOf('表2.xlsx', book)]);
    expect(await recordsOf(dataset, 'T02')).toEqual([['1', '张三', '19800101', '2']]);
    expect(dataset.problems).toMatchObject([
      {
        path: expect.stringMatching(/表2\.xlsx$/) as string,
        code: 'dataset.xlsx-sheets',
        params: { sheet: '甲', sheets: '乙' },
        leftOut: false,
      },
    ]);
    await dataset.close();
  });

  it.each([
    ['of nothing', [[text(' ')]], 'dataset.empty', '空文件'],
    ['without a header', [person], 'dataset.no-header', '没有表头'],
    [
      'of something else',
      [
        [text('甲'), text('乙')],
        [text('1'), text('2')],
      ],
      'dataset.no-column',
      '甲、乙',
    ],
    ['with a field twice', [[...header, text('姓名')], person], 'dataset.header-duplicate', '第 2 列'],
  ])('%s is left out with a clear message', async (_, rows, code, zh) => {
    const problem = await problemOf('表2.xlsx', await workbook({ name: '一', rows }));
    expect(problem).toMatchObject({ code, leftOut: true, tables: [], left: [] });
    expect(problem.zh).toContain(zh);
  });
});
