import { describe, expect, it } from 'vitest';
import { say } from '../../src/message/messages.js';
import { fileOf, openSmall, problemOf, recordsOf } from './folder.js';
import { head, inline, partsWorkbook, type PartBook, type PartSheet } from './parts-workbook.js';

const names = head('社会保障号码', '姓名', '出生日期');
const row = (number: number, text: string, attributes = '') => `<row r="${number}" ${attributes}>${inline(`A${number}`, text)}</row>`;
const persons = (text: string) => names + row(2, text);

/** The first cells of the rows, and what is told with its parameters. */
async function read(book: PartBook) {
  const dataset = await openSmall([fileOf('表2.xlsx', await partsWorkbook(book))]);
  const rows = dataset.tables.length > 0 ? (await recordsOf(dataset, 'T02')).map((cells) => cells[0]) : [];
  const told = dataset.problems.map(({ code, params, leftOut, remark }) => ({ code, params, leftOut, isFault: !remark }));
  for (const { code, params } of told)
    for (const language of ['zh', 'en'] as const) expect(say(code, language, params)).not.toMatch(/\{\w+\}|undefined/);
  await dataset.close();
  return { rows, told };
}

describe('the sheets of a workbook', () => {
  it.each(['hidden', 'veryHidden', 'Hidden'])('that are hidden (%s) are named, and the one that is seen is read', async (state) => {
    const { rows, told } = await read({
      sheets: [
        { name: '旧', state, rows: persons('旧') },
        { name: '新', rows: persons('新') },
        { name: '空', state, rows: '' },
      ],
    });
    expect(rows).toEqual(['新']);
    expect(told).toMatchObject([{ code: 'dataset.xlsx-hidden-sheets', params: { sheet: '新', sheets: '旧' }, isFault: true }]);
  });

  it('are left out where only hidden ones hold anything', async () => {
    const { rows, told } = await read({
      sheets: [
        { name: '空', rows: '' },
        { name: '旧', state: 'hidden', rows: persons('旧') },
      ],
    });
    expect(rows).toEqual([]);
    expect(told).toMatchObject([{ code: 'dataset.xlsx-only-hidden', params: { sheets: '旧' }, leftOut: true }]);
  });

  it('that are hidden are named too where the one that is seen is refused', async () => {
    const { rows, told } = await read({
      sheets: [
        { name: '旧', state: 'hidden', rows: persons('旧') },
        { name: '封面', rows: row(1, '某市某局') },
      ],
    });
    expect(rows).toEqual([]);
    expect(told).toMatchObject([
      { code: 'dataset.no-column', leftOut: true },
      { code: 'dataset.xlsx-hidden-sheets', params: { sheet: '封面', sheets: '旧' } },
    ]);
  });

  it('are passed over where their beginning names no field, and named', async () => {
    const { rows, told } = await read({
      sheets: [
        { name: '封面', rows: row(1, '某市某局') },
        { name: '数据', rows: persons('甲') },
        { name: '另一张', rows: persons('乙') },
      ],
    });
    expect(rows).toEqual(['甲']);
    expect(told).toMatchObject([{ code: 'dataset.xlsx-sheets', params: { sheet: '数据', sheets: '封面、另一张' }, isFault: true }]);
  });

  it('are found by their relations, in their order and not in that of the parts', async () => {
    const book: PartBook = {
      sheets: [
        { name: '一', rows: persons('一') },
        { name: '二', rows: '' },
      ],
      edit: (name, xml) =>
        name === 'xl/workbook.xml'
          ? xml.replace('r:id="r1"', 'r:id="rX"').replace('r:id="r2"', 'r:id="r1"').replace('r:id="rX"', 'r:id="r2"')
          : xml,
    };
    const { rows, told } = await read(book);
    expect([rows, told]).toEqual([['一'], []]);
  });

  it.each([
    [
      'of the strict form of the format',
      (_: string, xml: string) =>
        xml
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          )
          .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
    ],
    [
      'with a prefix on every name',
      (name: string, xml: string) => (name.endsWith('.rels') ? xml : xml.replace(/<(\/?)(\w+)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=')),
    ],
    ['in UTF-16', (_: string, xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le')],
    [
      'with whole paths as targets',
      (name: string, xml: string) => (name === 'xl/_rels/workbook.xml.rels' ? xml.replaceAll('Target="', 'Target="/xl/') : xml),
    ],
    [
      'with names in capitals',
      (name: string, xml: string) => (name === 'xl/_rels/workbook.xml.rels' ? xml.replace('worksheets/sheet1', 'Worksheets/Sheet1') : xml),
    ],
    [
      'with its sheet ids under another prefix',
      (name: string, xml: string) =>
        name === 'xl/workbook.xml' ? xml.replaceAll('xmlns:r=', 'xmlns:rel=').replaceAll('r:id=', 'rel:id=') : xml,
    ],
    [
      'without texts and formats',
      (name: string, xml: string) => (name === 'xl/_rels/workbook.xml.rels' ? xml.replace(/<Relationship Id="r[23]"[^>]*>/g, '') : xml),
    ],
  ])('%s are read', async (_, edit) => {
    const { rows, told } = await read({ sheets: [{ rows: persons('甲') }], edit });
    expect([rows, told]).toEqual([['甲'], []]);
  });

  it.each([
    ['a document type', (name: string, xml: string) => (name === 'xl/styles.xml' ? `<!DOCTYPE styleSheet>${xml}` : xml)],
    [
      'a relation to a sheet that is not there',
      (name: string, xml: string) => (name === 'xl/_rels/workbook.xml.rels' ? xml.replace('sheet1.xml', 'sheet9.xml') : xml),
    ],
    ['an entity', (name: string, xml: string) => (name.endsWith('sheet1.xml') ? xml.replace('甲', '&x;') : xml)],
    ['half a pair', (name: string, xml: string) => (name.endsWith('sheet1.xml') ? xml.replace('甲', '&#xD842;甲') : xml)],
    [
      'bytes that are no UTF-8',
      (name: string, xml: string) => (name.endsWith('sheet1.xml') ? Buffer.from(xml.replace('甲', '\xff'), 'latin1') : xml),
    ],
    ['a sheet without its end', (name: string, xml: string) => (name.endsWith('sheet1.xml') ? xml.slice(0, -20) : xml)],
  ])('with %s are refused', async (_, edit) => {
    const problem = await problemOf('表2.xlsx', await partsWorkbook({ sheets: [{ rows: persons('甲') }], edit }));
    expect(problem).toMatchObject({ code: 'dataset.xlsx-broken', leftOut: true, tables: [], left: [] });
  });
});

describe('a file named as a workbook', () => {
  const cfb = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1000),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(3000),
  ]);

  it.each([
    ['behind a password', cfb, 'dataset.xlsx-encrypted', /password/],
    ['of the old format', Buffer.concat([cfb.subarray(0, 900), Buffer.alloc(900)]), 'dataset.spreadsheet', /XLS\)/],
  ])('and %s is refused with the right word', async (_, content, code, en) => {
    const problem = await problemOf('表2.xlsx', content);
    expect(problem).toMatchObject({ code, leftOut: true });
    expect(problem.en).toMatch(en);
  });

  it('whose workbook is of the binary kind is refused with the right word', async () => {
    const book = await partsWorkbook({
      sheets: [{ rows: persons('甲') }],
      more: [{ name: 'xl/workbook.bin' }],
      edit: (name, xml) => (name === '_rels/.rels' ? xml.replace('workbook.xml', 'workbook.bin') : xml),
    });
    expect(await problemOf('表2.xlsx', book)).toMatchObject({ code: 'dataset.spreadsheet', params: { what: 'Excel (XLSB)' } });
  });
});

describe('a sheet', () => {
  const one = (sheet: PartSheet) => read({ sheets: [sheet] });

  it('with hidden rows and columns is read, and what is hidden is counted', async () => {
    const before = '<cols><col min="2" max="3" hidden="1"/><col min="9" max="9" width="0"/></cols>';
    const { rows, told } = await one({
      before,
      rows:
        names +
        row(2, '甲') +
        row(3, '乙', 'hidden="1"') +
        row(4, '丙', 'hidden="true"') +
        row(5, '丁', 'ht="0" customHeight="1"') +
        '<row r="6" hidden="1"/>',
    });
    expect(rows).toEqual(['甲', '乙', '丙', '丁']);
    expect(told).toMatchObject([
      { code: 'dataset.xlsx-hidden', params: { rows: 3, first: 3, columns: 2, names: 'B 姓名、C 出生日期' }, isFault: false },
    ]);
  });

  it('with cells merged in its rows is told, and not for its title or its end', async () => {
    const merges = ['A1:C1', 'A3:A4', 'B3:C3', 'A99:C99'];
    const after = `<mergeCells>${merges.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;
    const { rows, told } = await one({ rows: names + row(3, '甲') + `<row r="4">${inline('B4', '乙')}</row>`, after });
    expect(rows).toEqual(['甲', '']);
    expect(told).toMatchObject([{ code: 'dataset.xlsx-merged', params: { count: 2, cell: 'A3:A4' }, isFault: true }]);
  });

  it('keeps the numbers of its rows over those that hold nothing', async () => {
    const { rows, told } = await one({ rows: names + '<row r="2"><c r="A2" s="1"/></row>' + row(3, '  ') + row(70, '甲') });
    expect([rows, told]).toEqual([['甲'], []]);
  });

  it('is looked at for its rows only', async () => {
    const after =
      '<extLst><ext><sheetData><row r="3"><c r="A3"><v>9</v></c></row></sheetData><x><row r="9"><c r="A9"><v>9</v></c></row></x></ext></extLst>';
    const inCell = '<row r="2"><c r="A2"><v>1</v><extLst><ext><v>2</v><t>3</t></ext></extLst></c></row>';
    expect((await one({ rows: names + inCell, after: after.replaceAll('sheetData', 'other') })).rows).toEqual(['1']);
  });

  it('with a heading broken in its cell is the same', async () => {
    const broken = head('社会保障\n号码', '姓\n名', '出生日期');
    expect((await one({ rows: broken + row(2, '甲') })).rows).toEqual(['甲']);
  });
});
