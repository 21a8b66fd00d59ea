import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { gb18030 } from '../gb18030.js';
import { zhunsheng } from './command.js';

const sound = '11010519491231002X';
const head = '人员编码,社会保障号码,姓名,性别代码,出生日期,参加工作日期,视同缴费月数,备忘';

interface Place {
  folder: string;
  repair(...words: string[]): ReturnType<typeof zhunsheng>;
  lines(name: string): Promise<string[]>;
  bytes(name: string): Promise<Buffer>;
}

async function place(files: Record<string, string | Buffer>): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const bytes = (name: string) => readFile(join(folder, name));
  return {
    folder,
    repair: (...words) => zhunsheng(['repair', ...words, '--as-of', '2024-12-31', '--lang', 'en'], folder),
    bytes,
    lines: async (name) =>
      (await bytes(name))
        .toString('utf8')
        .replace(/^\ufeff/, '')
        .trimEnd()
        .split('\n'),
  };
}

/** The first table of the examples: each row has one thing wrong with it, or one that only looks so. */
const table = [
  head,
  `P001,'${sound},张三,2,1949-12-31,1970/7/1,"1,012", 备 `,
  `P002,${sound}  ,李四,2,1949.12.31,1970年7月1日,12.0,x`,
  `P003,１１０１０５１９４９１２３１００２Ｘ,王五,２,19491231,19700701 ,１２,x`,
  `P004,11010519491231002x,赵六,2,1949-12-31 00:00:00,01/02/1970,1 2,x`,
  `P005,NULL,钱七,女,19491231,197007,12,x`,
  `P006,1.10105E+17,孙八,2,19491231,25750,-,x`,
  '合计,,6,,,,48,',
  '制表人：张某,,,,,,,',
  '',
].join('\n');

it('what has one reading is repaired, what would be a guess stays, and every change is told by line and column', async () => {
  const at = await place({ '表2.csv': table });
  const { code, stdout, stderr } = await at.repair('表2.csv', '--out', 'fixed', '--unmask');
  expect([code, stderr]).toEqual([1, '']);
  expect(await at.lines('fixed/表2.csv')).toEqual([
    head,
    // Months have three digits at the most, so that the number is wrong either way; the last column is of no element.
    `P001,${sound},张三,2,19491231,19700701,"1,012", 备 `,
    `P002,${sound},李四,2,19491231,19700701,12,x`,
    `P003,${sound},王五,2,19491231,19700701,12,x`,
    `P004,${sound},赵六,2,19491231,01/02/1970,1 2,x`,
    `P005,NULL,钱七,女,19491231,197007,12,x`,
    `P006,1.10105E+17,孙八,2,19491231,25750,-,x`,
    '制表人：张某,,,,,,,',
  ]);
  const ledger = await at.lines('fixed/repairs.csv');
  expect(ledger[0]).toBe('file,line,column,element,repair,before,after');
  expect(ledger).toEqual(
    expect.arrayContaining([
      `表2.csv,2,社会保障号码,AAC002,apostrophe,'${sound},${sound}`,
      `表2.csv,3,参加工作日期,AAC007,date-characters,1970年7月1日,19700701`,
      `表2.csv,5,出生日期,AAC006,time-of-day date-hyphens,1949-12-31 00:00:00,19491231`,
      '表2.csv,8,,,total-row,"合计,,6,,,,48,",',
    ]),
  );
  expect(ledger).toHaveLength(15);
  expect(stdout).toContain('6 records, 13 cells repaired, 1 row of totals taken out');
  expect(stdout).toContain('1 row is a title, a note or a signature and stays');
  expect(stdout).toContain('Columns that no element is known for are as they were: 备忘');
  expect(stdout).toMatch(/1 × Date of starting work \(AAC007\): .*serial number.*, first in 表2\.csv, line 7/);
  expect(stdout).toMatch(/^ {2}3 → 0: .*\[AAC006\.representation\]$/m);
  expect(await at.lines('表2.csv')).toEqual(table.trimEnd().split('\n'));
});

it('personal values are masked in the ledger unless asked otherwise, and no cell of it is a formula', async () => {
  const at = await place({
    '表2.csv': `${head}\nP001,'${sound},张三,2,1949-12-31,19700701,12,x\n"=P 1 ",${sound},张三,2,19491231,19700701,12,x\n`,
  });
  await at.repair('表2.csv', '--out', 'fixed');
  const text = (await at.lines('fixed/repairs.csv')).join('\n');
  expect(text).not.toContain(sound);
  expect(text).toContain('1101************2X');
  expect(text).not.toMatch(/(^|,)"?[=+@-]/m);
});

it('nothing is written over an input, into a folder that is read, or over what is there', async () => {
  const files = { 'data/表2.csv': table, 'other/表2.csv': table };
  const at = await place(files);
  await symlink('data', join(at.folder, 'link'));
  const refused = async (...words: string[]) => {
    const { code, stderr } = await at.repair(...words);
    expect(code).toBe(2);
    return stderr;
  };
  expect(await refused('data', '--out', 'data/fixed')).toContain('lies in the folder');
  expect(await refused('data/表2.csv', '--out', 'link', '--force')).toContain('never touched');
  expect(await refused('data/表2.csv', 'other/表2.csv', '--out', 'fixed')).toContain('would be one file');
  expect(await readdir(at.folder)).toEqual(['data', 'link', 'other']);
  expect((await at.repair('data', '--out', 'fixed')).code).toBe(1);
  expect(await refused('data', '--out', 'fixed')).toContain('fixed/');
  expect((await at.repair('data', '--out', 'fixed', '--force')).code).toBe(1);
  expect((await readdir(join(at.folder, 'fixed'))).sort()).toEqual(['repairs.csv', '表2.csv']);
  for (const [name, text] of Object.entries(files)) expect((await at.bytes(name)).toString()).toBe(text);
});

it('a copy is in the encoding of its file, and records that need nothing or cannot be read keep their bytes', async () => {
  const text = (date: string) => `某县参保人员\r\n${head}\r\nP001,${sound},㐂镕𠮷,2,${date},19700701,12,"a""b"\r\n`;
  const utf16 = (date: string) => Buffer.from(`\ufeff${text(date).replaceAll(',', '\t')}`, 'utf16le');
  const broken = Buffer.concat([Buffer.from(text('1949-12-31')), Buffer.from([0x50, 0xff, 0x2c, 0x0a]), Buffer.from('P2,"x"y,\n\n')]);
  const at = await place({
    'in/gb-表2.csv': gb18030(text('1949-12-31')),
    'in/u16-表2.csv': utf16('1949-12-31'),
    'in/u16be-表2.csv': utf16('1949-12-31').swap16(),
    'in/broken-表2.csv': broken,
    'in/lost-表2.csv': Buffer.concat([gb18030(text('1949-12-31')), Buffer.from([0x50, 0xff, 0x0a])]),
  });
  const { code, stdout } = await at.repair('in', '--out', 'out');
  expect(code).toBe(1);
  expect(await at.bytes('out/gb-表2.csv')).toEqual(gb18030(text('19491231')));
  expect(await at.bytes('out/u16-表2.csv')).toEqual(Buffer.from(`\ufeff${text('19491231').replaceAll(',', '\t')}`, 'utf16le'));
  expect(await at.bytes('out/u16be-表2.csv')).toEqual(utf16('19491231').swap16());
  expect((await at.bytes('out/broken-表2.csv')).toString('latin1')).toBe(broken.toString('latin1').replace('1949-12-31', '19491231'));
  expect(stdout).toContain('2 records cannot be read and stand in the copy byte for byte');
  expect(stdout).toContain('No copy: lost-表2.csv was not repaired: it has bytes that are not of its encoding');
  expect(await readdir(join(at.folder, 'out'))).not.toContain('lost-表2.csv');
});

it('a mapping tells which element a heading is, and what it reads a value as is no fault', async () => {
  const at = await place({
    '花名册.csv': `工号,证,性别码\nP001,'${sound},女\nP002,${sound} ,女 \n`,
    'mapping.yaml': 'tables:\n  T02:\n    columns: { 工号: AAC001, 证: AAC002, 性别码: AAC004 }\n    values: { AAC004: { 女: "2" } }\n',
  });
  const { stdout } = await at.repair('花名册.csv', '--table', '花名册.csv=T02', '--map', 'mapping.yaml', '--out', 'fixed', '--json');
  const told = JSON.parse(stdout) as { repaired: Record<string, number>; left: unknown[] };
  expect([told.repaired, told.left]).toEqual([{ apostrophe: 1, 'blanks-around': 2 }, []]);
  expect(await at.lines('fixed/花名册.csv')).toEqual(['工号,证,性别码', `P001,${sound},女`, `P002,${sound},女`]);
});

it('the ledger is no data to a check of its folder', async () => {
  const at = await place({ '表2.csv': table });
  await at.repair('表2.csv', '--out', 'fixed');
  const { stdout } = await zhunsheng(['check', 'fixed', '--as-of', '2024-12-31', '--out', 'r', '--lang', 'en'], at.folder);
  expect(stdout).toContain('repairs.csv is a ledger of repairs');
});

it('amounts and months: what could be two numbers, or two months, is none', async () => {
  const months = [
    ['2024-3', '2024.2', '202403', '202402'],
    ['2024年11月', '2024.1', '202411', '2024.1'],
    ['2024/03/01', '20243', '2024/03/01', '20243'],
  ];
  const amounts = [
    ['4,037.00', '1,012', '4037.00', '1,012'],
    // No rate is so great, whatever its commas are.
    ['1,012', '1,012,345', '1012', '1,012,345'],
    ['１，０１２．５', '0.2500', '1012.5', '0.2500'],
  ];
  const quoted = (cell: string) => (cell.includes(',') ? `"${cell}"` : cell);
  const rows = (from: number) =>
    [0, 1, 2].map((row) => [...months[row]!.slice(from, from + 2), ...amounts[row]!.slice(from, from + 2).map(quoted)].join(','));
  const at = await place({ '表11.csv': ['AAE002,AAE003,AAE180,AAA042', ...rows(0), ''].join('\n') });
  await at.repair('表11.csv', '--out', 'fixed');
  expect(await at.lines('fixed/表11.csv')).toEqual(['AAE002,AAE003,AAE180,AAA042', ...rows(2)]);
});

it('a workbook becomes a CSV in UTF-8 with the table alone, and is told by its own rows', async () => {
  const cells = [
    ['某县参保人员名册'],
    ['人员编码', '社会保障号码', '姓名', '出生日期'],
    ['P001', `'${sound}`, '张，三', '1949-12-31'],
    ['合计', '', '1', ''],
  ];
  const at = await place({ '表2.xlsx': await writeXlsx(cells.map((row) => row.map((value) => ({ value, type: String })))).toBuffer() });
  const { stdout } = await at.repair('表2.xlsx', '--out', 'fixed', '--unmask');
  expect((await at.bytes('fixed/表2.csv')).toString()).toBe(`\ufeff人员编码,社会保障号码,姓名,出生日期\nP001,${sound},张，三,19491231\n`);
  expect((await at.lines('fixed/repairs.csv')).slice(1)).toEqual([
    `表2.xlsx,3,社会保障号码,AAC002,apostrophe,'${sound},${sound}`,
    '表2.xlsx,3,出生日期,AAC006,date-hyphens,1949-12-31,19491231',
    '表2.xlsx,4,,,total-row,"合计,,1,",',
  ]);
  expect(stdout).toContain('numbers as text');
});

it('the totals taken out are those that check sets aside, no more and no less', async () => {
  const labelled = ['小计,,,1', '杭州市小计,,,', ',本页合计：,,', ',Total,,', ',合 计,,', ',,,总计'];
  const records = [`1,P001,${sound},张三`, `2,P002,${sound},合计`, ',P003,,小计', '3,NULL,合计,', ',SUBTOTALS,,'];
  const text = ['序号,人员编码,社会保障号码,姓名', ...records.flatMap((record, at) => [record, labelled[at]!]), labelled[5]!, ''].join(
    '\n',
  );
  const at = await place({ '表2.csv': text });
  await at.repair('表2.csv', '--out', 'fixed');
  expect((await at.lines('fixed/表2.csv')).slice(1)).toEqual(records);
  const told = async (file: string) =>
    (await zhunsheng(['check', file, '--as-of', '2024-12-31', '--out', 'r', '--lang', 'en'], at.folder)).stdout;
  expect(await told('表2.csv')).toMatch(/Checked 1 file, 1 table, 5 rows[^]*6 rows of 表2\.csv look like a total/);
  expect(await told('fixed/表2.csv')).toMatch(/Checked 1 file, 1 table, 5 rows(?![^]*like a total)/);
});

it('where most columns are missing the score has the remark of check, and no records are called free of errors', async () => {
  const at = await place({ '表2.csv': `人员编码,社会保障号码,姓名\nP001,${sound} ,张三\n` });
  const { stdout } = await at.repair('表2.csv', '--out', 'fixed');
  expect(stdout).toMatch(/^Score: \S+ → \S+ of 100, of what was looked at only$/m);
  expect(stdout).not.toContain('without any error');
  const { before, after } = JSON.parse((await at.repair('表2.csv', '--out', 'again', '--json')).stdout) as Record<string, object>;
  expect([before, after]).toMatchObject([
    { rows: 1, scant: 1 },
    { rows: 1, scant: 1 },
  ]);
  const whole = await zhunsheng(['synth', '--standard', 'certification', '--rows', '5', '--out', 'whole'], at.folder);
  expect(whole.code).toBe(0);
  const { stdout: other } = await at.repair('whole', '--out', 'copies', '--standard', 'certification');
  expect(other).toMatch(/^Score: \S+ → \S+; records without any error \d+ → \d+$/m);
});

it('of what has no safe repair and no cause that shows in the cell, the check is told', async () => {
  const at = await place({ '表2.csv': `人员编码,社会保障号码,姓名\nP001,110105194912310021,张3\nP002,${sound},王4\n` });
  const { stdout } = await at.repair('表2.csv', '--out', 'fixed');
  expect(stdout).toMatch(/ {2}2 × Name \(AAC003\): no safe repair: AAC003 \(name\) holds no digits \[R263\], first in 表2\.csv, line 2\n/);
  expect(stdout).toMatch(/ {2}1 × Social security number \(AAC002\): no safe repair: .*check characters \[AAC002\.identifier\]/);
  expect(stdout).not.toContain('cannot be told');
  const { left } = JSON.parse((await at.repair('表2.csv', '--out', 'again', '--json')).stdout) as { left: object[] };
  expect(left).toContainEqual({ table: 'T02', field: 'AAC003', cause: 'other', check: 'R263', cells: 2, file: '表2.csv', line: 2 });
});

it('a label where only a day, a code or a number can stand makes a total of a row of figures, whatever its key; anything else is a record', async () => {
  const head = '时间属性,人员编码,姓名,性别代码,视同缴费月数';
  const day = '2024010120241231';
  const totals = ['合计,5,,,', '合计,5人,,,', '合 计,"1,005",6,,48', '小计：,0,,,'];
  const records = [
    ...[`${day},7,李四,2,12`, `${day},5,合计,,`, `${day},5,,,`, ',5,合计,,', ',5,,,', '2024,5,,,'],
    // With a label, yet something that no total has: a key of letters or with zeros, a name, a code, a number of somebody.
    ...['合计,P5,,,', '合计,0005,,,', '合计,5,张三,,', '合计,5,,2,', '合计,330102199001011234,,,12'],
  ];
  const at = await place({ '表2.csv': [head, ...records.slice(0, 6), ...totals, ...records.slice(6), ''].join('\n') });
  const told = async (file: string) =>
    (await zhunsheng(['check', file, '--as-of', '2024-12-31', '--out', 'r', '--lang', 'en'], at.folder)).stdout;
  expect(await told('表2.csv')).toMatch(/Checked 1 file, 1 table, 11 rows[^]*4 rows of 表2\.csv look like a total \(line 8, 9, 10, 11\)/);
  await at.repair('表2.csv', '--out', 'fixed');
  expect((await at.lines('fixed/表2.csv')).slice(1)).toEqual(records);
  // A name may be any word, and where nothing stands before the key a label is in the key or behind it.
  const names = await place({ '表2.csv': '姓名,人员编码,视同缴费月数\n合计,5,12\n', '表3.csv': '人员编码,死亡日期\n5,合计\n' });
  expect((await zhunsheng(['check', '.', '--as-of', '2024-12-31', '--out', 'r', '--lang', 'en'], names.folder)).stdout).toMatch(
    /Checked 2 files, 2 tables, 2 rows(?![^]*like a total)/,
  );
});
