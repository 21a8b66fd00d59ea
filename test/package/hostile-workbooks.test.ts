import { createCipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { check, folderOf } from './check.js';
import { cell, hostileWorkbook, sheet } from './hostile-workbook.js';

const head = `<row r="1">${cell('A1', '档号')}${cell('B1', '题名')}</row>`;
const megabyte = 2 ** 20;

/** What is told of a catalogue, and how many of its rows were read. */
async function told(workbook: Buffer): Promise<{ problems: string[]; rows: number }> {
  const report = await check(
    folderOf({ '归档文件目录.xlsx': workbook, '电子文件清单.csv': '档号,FILEPATH\nA,电子档案/a.txt\n', '电子档案/a.txt': 'one' }),
  );
  const file = report.run.inputs.find(({ path }) => path.endsWith('.xlsx'))!;
  const rows = report.tables.find(({ name }) => name === '归档文件目录')?.rows ?? 0;
  return { problems: file.problems.map(({ code }) => code), rows };
}

describe('a workbook as a catalogue', () => {
  it('is read where it is sound', async () => {
    expect(await told(await hostileWorkbook(sheet(`${head}<row r="2">${cell('A2', 'A')}${cell('B2', '甲')}</row>`)))).toEqual({
      problems: [],
      rows: 1,
    });
  });

  it.each([
    ['the last cell there is', `${head}<row r="1048576">${cell('XFD1048576', 'x')}</row>`],
    ['a cell behind the last', `${head}<row r="2">${cell('ZZZZ2', 'x')}</row>`],
    ['a cell in the row before the first', `${head}<row r="2">${cell('A0', 'x')}</row>`],
    ['a row behind the last', `${head}<row r="99999999999999"></row>`],
    ['many rows and far columns', `${head}<row r="2">${cell('XFD2', 'x')}</row><row r="900000">${cell('A900000', 'x')}</row>`],
  ])('with %s is not made as large as it says', async (_, rows) => {
    expect(await told(await hostileWorkbook(sheet(rows)))).toEqual({ problems: ['dataset.xlsx-far'], rows: 0 });
  });

  it('that inflates to hundreds of megabytes is not unpacked into memory', async () => {
    expect(await told(await hostileWorkbook(sheet(head), { more: [{ name: 'xl/media/a.bin', zeros: 300 * megabyte }] }))).toEqual({
      problems: ['dataset.xlsx-large'],
      rows: 0,
    });
  });

  it('that inflates a thousandfold is refused though it is within the bounds of size', async () => {
    const book = await hostileWorkbook(sheet(`<row r="1">${cell('A1', ' '.repeat(100 * megabyte))}</row>`));
    expect(book.length).toBeLessThan(megabyte);
    expect(await told(book)).toEqual({ problems: ['dataset.xlsx-bomb'], rows: 0 });
  });

  it.each([
    ['rows that do not say where they are', sheet('<row/>'.repeat(1_048_577)), {}, 'dataset.xlsx-far'],
    ['cells that hold nothing', sheet(`<row>${'<c/>'.repeat(16_385)}</row>`), {}, 'dataset.xlsx-far'],
    [
      'texts that no cell needs',
      sheet(head),
      { more: [{ name: 'xl/sharedStrings.xml', bytes: Buffer.from(`<sst>${'<si/>'.repeat(20_000_001)}</sst>`) }] },
      'dataset.xlsx-bomb',
    ],
  ])('of nothing but tags is not held: %s', async (_, xml, options, code) => {
    // Noise that does not pack keeps it below the ratio of a bomb.
    const noise = { name: 'xl/media/noise.bin', bytes: randomLike(megabyte), compress: false };
    const book = await hostileWorkbook(xml, { more: [noise, ...('more' in options ? options.more : [])] });
    expect(await told(book)).toEqual({ problems: [code], rows: 0 });
  });

  it('that says it is small and is not, is told to be broken', async () => {
    const book = await hostileWorkbook(sheet(head), { more: [{ name: 'xl/sharedStrings.xml', zeros: 64 * megabyte }] });
    // The size of the last part in the directory of the ZIP: 24 bytes into its header.
    const header = book.lastIndexOf(Buffer.from('PK\u0001\u0002'));
    book.writeUInt32LE(1000, header + 24);
    expect(await told(book)).toEqual({ problems: ['dataset.xlsx-broken'], rows: 0 });
  });

  it('with entities is refused, however few they are', async () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}">]>`;
    expect(await told(await hostileWorkbook(`${bomb}${sheet(`<row r="1">${cell('A1', '&b;')}</row>`)}`))).toEqual({
      problems: ['dataset.xlsx-broken'],
      rows: 0,
    });
  });

  it.each(['hidden.bin', 'other/%E7%94%B2.data'])(
    'whose sheet lies under a name of another kind, %s, is looked at all the same',
    async (target) => {
      const far = sheet(`<row r="1048576">${cell('XFD1048576', 'x')}</row>`);
      const decoy = { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.from(sheet(head)) };
      expect(await told(await hostileWorkbook(far, { target, more: [decoy] }))).toEqual({ problems: ['dataset.xlsx-far'], rows: 0 });
    },
  );

  it.each([
    ['another byte in its sheet', (book: Buffer) => flipped(book, book.indexOf('archival'))],
    ['a piece cut out', (book: Buffer) => Buffer.concat([book.subarray(0, 200), book.subarray(260)])],
    ['its end cut off', (book: Buffer) => book.subarray(0, book.length - 100)],
  ])('with %s is told to be broken', async (_, damage) => {
    const book = await hostileWorkbook(sheet(`${head}<row r="2">${cell('A2', 'archival')}</row>`), { compress: false });
    expect(await told(damage(book))).toEqual({ problems: ['dataset.xlsx-broken'], rows: 0 });
  });

  it('that has a part twice is told to be broken', async () => {
    const again = { name: 'XL/worksheets/Sheet1.xml', bytes: Buffer.from(sheet(head)) };
    expect(await told(await hostileWorkbook(sheet(head), { more: [again] }))).toEqual({ problems: ['dataset.xlsx-broken'], rows: 0 });
  });

  it('of tags within tags without end is refused', async () => {
    expect(await told(await hostileWorkbook(sheet(`<row>${'<c>'.repeat(100_000)}`)))).toEqual({ problems: ['dataset.xlsx-bomb'], rows: 0 });
  });

  it('of one text without end is refused', async () => {
    const noise = randomLike(20 * megabyte).toString('base64');
    expect(await told(await hostileWorkbook(sheet(`${head}<row>${cell('A2', noise)}</row>`)))).toEqual({
      problems: ['dataset.xlsx-bomb'],
      rows: 0,
    });
  });

  it('with links, macros and pictures of its own is read, and none of them is opened', async () => {
    const more = [
      { name: 'xl/externalLinks/externalLink1.xml', bytes: Buffer.from('<!DOCTYPE x [') },
      { name: 'xl/vbaProject.bin', bytes: Buffer.from('x') },
    ];
    expect(await told(await hostileWorkbook(sheet(`${head}<row r="2">${cell('A2', 'A')}${cell('B2', '甲')}</row>`), { more }))).toEqual({
      problems: [],
      rows: 1,
    });
  });

  it('of broken XML is told to be broken', async () => {
    expect(await told(await hostileWorkbook('<worksheet><sheetData><row r="1"><c r="A1">'))).toEqual({
      problems: ['dataset.xlsx-broken'],
      rows: 0,
    });
  });
});

/** With one bit the other way round. */
function flipped(book: Buffer, at: number): Buffer {
  book[at]! ^= 1;
  return book;
}

/** The same bytes each time, which do not pack. */
function randomLike(length: number): Buffer {
  return createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(Buffer.alloc(length));
}
