import { expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { checkOf, paid, Workplace } from './workplace.js';
import { gb18030 } from '../gb18030.js';

const workplace = new Workplace();
const columns = 'XRY001,XRY002,XRY003,XRY003N,XRY004';
const row = (id: string, name: string) => `${id},${name},1,保洁员,20240105`;
const textOf = (...rows: string[]) => `${[columns, ...rows].join('\n')}\n`;
const cellsInXml = (cells: Record<string, string>) =>
  Object.entries(cells)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('');
/** A workbook, whose texts may have signs written as `_xHHHH_`. */
const workbookOf = (...rows: string[]) => {
  const cells = [columns, ...rows].map((each) => each.split(',').map((value) => ({ value, type: String })));
  return writeXlsx([{ sheet: '一', data: cells }]).toBuffer();
};
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

/** What is told of a file of persons, and how its records were read. */
async function told(bytes: Buffer, name = '人员登记表.csv') {
  const report = await workplace.report([workplace.put({ [name]: bytes, '补贴发放表.csv': paid })]);
  const { samples, failed, causes } = checkOf(report, 'file.records', 'T01');
  const input = report.run.inputs.find(({ path }) => path === name)!;
  return {
    problems: input.problems.map(({ code, params, line, remark }) => [code, params['count'] ?? params['lines'], line, remark === true]),
    isFault: checkOf(report, 'dataset.files').failed > 0,
    unread: [failed, causes?.map(({ id }) => id), samples.map(({ row: line }) => line)],
    rows: report.tables.find(({ id }) => id === 'T01')!.rows,
  };
}

it.each([
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['GB18030', gb18030],
  ['UTF-16', utf16],
] as const)('characters of private use are told with their count and first line, and are no fault: %s', async (_, encode) => {
  const text = textOf(row('P1', '张三'), row('P2', '李\ue000\ue001'), row('P3', '\ue002明'));
  expect(await told(encode(text))).toMatchObject({ problems: [['dataset.private-use', 3, 3, true]], isFault: false, rows: 3 });
});

it('characters of private use in XML are told with the line of their record', async () => {
  const xml = `<r>\n<人员登记表>\n${cellsInXml({ 人员编码: 'P1', 姓名: '张\u{f0000}' })}</人员登记表>\n<人员登记表>${cellsInXml({ 人员编码: 'P2', 姓名: '李\uf8ff' })}</人员登记表></r>`;
  expect((await told(Buffer.from(xml), '人员登记表.xml')).problems).toContainEqual(['dataset.private-use', 2, 2, true]);
});

it.each([
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['UTF-16', utf16],
] as const)('a byte order mark inside a file, as where files were joined, is a fault that is told: %s', async (_, encode) => {
  const joined = encode(textOf(row('P1', '张三'), `\ufeff${row('P2', '李四')}`, row('P3', '王\ufeff五')));
  expect(await told(joined)).toMatchObject({ problems: [['dataset.marks-inside', 2, 3, false]], isFault: true });
});

it('a sign that the portions of reading cut in two is found', async () => {
  for (const before of [0, 1, 2, 3]) {
    const start = `${columns}\nP1,`;
    const text = `${start}${'x'.repeat(256 * 1024 - start.length - before)}\ue000,1,,20240105\n`;
    expect((await told(Buffer.from(text))).problems).toEqual([['dataset.private-use', 1, 2, true]]);
  }
});

it.each([
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['UTF-16', utf16],
] as const)('characters that were lost before are told with their count and first line, in whatever column: %s', async (_, encode) => {
  const text = textOf(row('P1', '张三'), 'P2,李四,1,护\ufffd\ufffd员,20240105', row('P3', '王锟斤拷'));
  expect(await told(encode(text))).toMatchObject({ problems: [['dataset.lost-characters', 3, 3, true]], isFault: false, rows: 3 });
});

it('what was lost before is told of GB18030, which has 锟斤拷 for it, of XML and of a workbook', async () => {
  expect((await told(gb18030(textOf(row('P1', '张三'), row('P2', '锟斤拷四'))))).problems).toEqual([
    ['dataset.lost-characters', 1, 3, true],
  ]);
  const xml = `<r>\n<人员登记表>${cellsInXml({ 人员编码: 'P1', 姓名: '张三' })}</人员登记表>\n<人员登记表>${cellsInXml({ 人员编码: 'P2', 姓名: '李\ufffd' })}</人员登记表></r>`;
  expect((await told(Buffer.from(xml), '人员登记表.xml')).problems).toContainEqual(['dataset.lost-characters', 1, 3, true]);
  expect(
    (await told(await workbookOf(row('P1', '张三'), row('P2', '李_xFFFD_'), row('P3', '锟斤拷')), '人员登记表.xlsx')).problems,
  ).toEqual([['dataset.lost-characters', 2, 3, true]]);
});

it.each([
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['GB18030', gb18030],
  ['UTF-16', utf16],
] as const)('zero bytes inside values are told with their count and first line: %s', async (_, encode) => {
  const text = textOf(row('P1', '张三'), row('P2', '李四'), row('P3', '王\0五和\0某人'), row('P4', '赵\0六'));
  expect(await told(encode(text))).toMatchObject({ problems: [['dataset.nul-inside', 3, 4, true]], isFault: false, rows: 4 });
});

it('a lost character that the portions of reading cut in two is found once', async () => {
  for (const before of [0, 1, 2, 3, 9]) {
    const start = `${columns}\nP1,`;
    const text = `${start}${'x'.repeat(256 * 1024 - start.length - before)}锟斤拷,1,\ufffd,20240105\n`;
    expect((await told(Buffer.from(text))).problems).toEqual([['dataset.lost-characters', 2, 2, true]]);
  }
});

it.each([
  // Names as Big5, Shift_JIS and Latin-1 write them.
  ['Big5', ['b3afa7d3bbed', 'aa4cb2d4a6e0', 'b6c0a5c3b0a9', 'b169a9bab14a'].map((hex) => Buffer.from(hex, 'hex'))],
  ['Shift_JIS', ['8e529363', '97e996d8', '8d828bb4', '8db293a1'].map((hex) => Buffer.from(hex, 'hex'))],
  ['Latin-1', ['M\xfcller', 'Gr\xf6ber', 'J\xe4ger', 'B\xfcrger'].map((name) => Buffer.from(name, 'latin1'))],
])('text that GB18030 makes nothing but rare characters of is told to be in doubt: %s', async (_, names) => {
  const bytes = Buffer.concat([
    Buffer.from(`${columns}\n`),
    ...names.map((name, n) => Buffer.concat([Buffer.from(`P${n},`), name, Buffer.from(',1,,20240105\n')])),
  ]);
  const { problems, isFault } = await told(bytes);
  expect(problems).toMatchObject([['dataset.encoding-rare', expect.any(Number), expect.any(Number), false]]);
  expect(isFault).toBe(true);
});

it('rare names, and names in old forms, leave a text in GB18030 beyond doubt', async () => {
  for (const names of [
    ['陶喆', '朱镕基', '王堃'],
    ['陳志明', '劉德華', '黃家駒'],
  ]) {
    expect((await told(gb18030(textOf(...names.map((name, n) => row(`P${n}`, name)))))).problems).toEqual([]);
  }
});

it('rows in UTF-16 behind much ASCII are told, and never read as other characters', async () => {
  const ascii = Array.from({ length: 12_000 }, (_, n) => `A${n},NAME,1,,20240105\n`).join('');
  for (const order of ['LE', 'BE'] as const) {
    const fragment = Buffer.from(`${row('P1', '张三')}\n${'北京朝阳区建国门外大街一号院二楼'.repeat(4)},李四,王五\n`, 'utf16le');
    const bytes = Buffer.concat([
      Buffer.from(`${columns}\n${ascii}`),
      order === 'LE' ? fragment : fragment.swap16(),
      Buffer.from(`\n${row('P9', '赵六')}\n`),
    ]);
    const { unread, rows } = await told(bytes);
    expect(unread.slice(0, 2)).toEqual([expect.any(Number), expect.arrayContaining(['nul-bytes'])]);
    expect(unread[2]).toEqual(expect.arrayContaining([12_002, 12_003]));
    expect(rows).toBe(12_001);
  }
});
