import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { gb18030 } from '../gb18030.js';
import { zhunsheng } from './command.js';
import { heldBy, listHeading as heading, listName as name } from './held-lists.js';
import { byExample, paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();
const files = { '人员登记表.csv': persons, '补贴发放表.csv': paid };

const write = (words: readonly string[], language = 'zh') =>
  zhunsheng(['manifest', ...byExample, '--lang', language, ...words], workplace.folder);
const digest = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
const lines = (text: string) =>
  text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n');

/** A folder with the list that the program has written of it. */
async function handedOver(content: Record<string, string | Buffer> = files, words: readonly string[] = []): Promise<string> {
  const folder = workplace.put(content);
  const { code, stderr } = await write([folder, ...words]);
  expect([code, stderr]).toEqual([0, '']);
  return folder;
}

const put = (folder: string, file: string, content: string | Buffer) => writeFileSync(join(workplace.folder, folder, file), content);
const edit = (folder: string, change: (text: string) => string) => put(folder, name, change(workplace.read(join(folder, name))));

const held = (words: readonly string[]) => heldBy(workplace, words);

it('writes what is found of every file, and a check finds it again', async () => {
  const folder = workplace.put(files);
  const words = [folder, '--sender', '某市，社保', '--period', '202401-202402', '--range', '发放年月'];
  const { code, stdout, stderr } = await write(words);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain(`交接清单：${folder}/${name}（2 个文件，4 行）`);
  const size = (text: string) => Buffer.byteLength(text);
  const written = workplace.read(join(folder, name));
  expect(lines(written)).toEqual([
    '交接清单,1',
    '标准,minimal-standard',
    '标准版本,2025',
    '提供方,某市，社保',
    '数据期间,202401-202402',
    heading,
    `人员登记表.csv,T01,人员登记表,2,${size(persons)},${digest(persons)},,,,`,
    `补贴发放表.csv,T02,补贴发放表,2,${size(paid)},${digest(paid)},,,,`,
    '补贴发放表.csv,T02,,,,,XBT001,,202401,202402',
    '补贴发放表.csv,T02,,,,,XBT002,150.50,,',
  ]);
  const { outcome, applicable, failed, report } = await held([folder]);
  expect([outcome, failed, report.verdict.decision]).toEqual(['pass', 0, 'accept']);
  expect(applicable).toBe(1 + 2 * 5 + 3);
  expect(report.run.inputs.find(({ path }) => path === name)).toMatchObject({ problems: [{ code: 'dataset.manifest', remark: true }] });
  // The same data give the same bytes.
  expect((await write([...words, '--force'])).code).toBe(0);
  expect(workplace.read(join(folder, name))).toBe(written);
  expect((await write(words)).code).toBe(2);
});

it('without a list nothing is compared, and nothing said', async () => {
  const folder = workplace.put(files);
  expect(await held([folder])).toMatchObject({ outcome: 'not-applicable', applicable: 0, failed: 0, told: [] });
  const { stdout } = await workplace.check([folder]);
  expect(stdout).not.toMatch(/manifest|list/);
});

it.each<[string, (folder: string) => void, string[]]>([
  [
    'a file that is missing',
    (folder) => rmSync(join(workplace.folder, folder, '人员登记表.csv')),
    ['missing: 交接清单.csv, line 5, 人员登记表.csv: the list declares this file, and it is not there'],
  ],
  [
    'a file that is not declared',
    (folder) => put(folder, '人员登记表2.csv', 'XRY001,XRY002,XRY003,XRY003N,XRY004\nP3,王五,1,保洁员,20240105\n'),
    ['undeclared: 交接清单.csv, 人员登记表2.csv: the file is there, and the list does not declare it'],
  ],
  [
    'a row that was lost',
    (folder) => put(folder, '补贴发放表.csv', paid.replace('P2,202402,50.5\n', '')),
    [
      'rows: 交接清单.csv, line 6, 补贴发放表.csv: 2 rows declared, 1 found',
      'sum: 交接清单.csv, line 7, 补贴发放表.csv: sum of 发放金额 (XBT002): 150.50 declared, 100.00 found',
      'bytes: 交接清单.csv, line 6, 补贴发放表.csv: 53 bytes declared, 38 found',
      expect.stringMatching(/^sha256: .* SHA-256 [0-9a-f]{16}… declared, [0-9a-f]{16}… found/) as unknown as string,
    ],
  ],
  [
    'a cent',
    (folder) => edit(folder, (text) => text.replace('150.50', '150.51')),
    ['sum: 交接清单.csv, line 7, 补贴发放表.csv: sum of 发放金额 (XBT002): 150.51 declared, 150.50 found'],
  ],
  ['zeros that do not matter', (folder) => edit(folder, (text) => text.replace('150.50', '0150.5')), []],
  [
    'another record type',
    (folder) => edit(folder, (text) => text.replaceAll('人员登记表.csv,T01', '人员登记表.csv,补贴发放表')),
    ['table: 交接清单.csv, line 5, 人员登记表.csv: declared as T02 补贴发放表, recognised as T01 人员登记表'],
  ],
  [
    'a record type that nobody knows',
    (folder) => edit(folder, (text) => text.replaceAll('人员登记表.csv,T01', '人员登记表.csv,T99')),
    [
      'table-unknown: 交接清单.csv, line 5, 人员登记表.csv: the standard has no record type "T99", which the list declares; it was not compared',
    ],
  ],
  [
    'a column that nobody knows',
    (folder) => edit(folder, (text) => text.replace('XBT002', 'XBT009')),
    ['column: 交接清单.csv, line 7, 补贴发放表.csv: the file has not the column that the list speaks of; it was not compared'],
  ],
  [
    'another standard',
    (folder) => edit(folder, (text) => text.replace('标准,minimal-standard', '标准,funds')),
    ['standard: 交接清单.csv, 交接清单.csv: the list was made by funds, and the check is by minimal-standard'],
  ],
  [
    'a column of persons',
    (folder) => edit(folder, (text) => `${text}人员登记表.csv,T01,,,,,XRY002,,1,2\r\n`),
    [
      'personal: 交接清单.csv, line 8, 人员登记表.csv: the list tells a sum, minimum or maximum of 姓名 (XRY002), of which none may be told; it was not compared',
    ],
  ],
  [
    'a file that cannot be read',
    (folder) => put(folder, '人员登记表.csv', Buffer.from([0xff, 0xfe, 0, 0, 0, 1])),
    expect.arrayContaining([
      'unread: 交接清单.csv, line 5, 人员登记表.csv: the file could not be read: record type, rows and sums were not compared',
    ]) as unknown as string[],
  ],
])('tells %s', async (_, change, told) => {
  const folder = await handedOver();
  change(folder);
  const found = await held([folder]);
  expect(found.told).toEqual(told);
  const isSame = Array.isArray(told) && told.length === 0;
  expect([found.outcome, found.report.verdict.decision === 'return']).toEqual(isSame ? ['pass', false] : ['fail', true]);
  expect(found.failed).toBe(found.told.length);
});

it('minimum and maximum are compared as dates and as numbers', async () => {
  const folder = await handedOver(files, ['--range', 'XBT001,XBT002,XRY004']);
  expect(lines(workplace.read(join(folder, name))).slice(4)).toEqual([
    `人员登记表.csv,T01,人员登记表,2,${Buffer.byteLength(persons)},${digest(persons)},,,,`,
    '人员登记表.csv,T01,,,,,XRY004,,20240105,20240201',
    `补贴发放表.csv,T02,补贴发放表,2,${Buffer.byteLength(paid)},${digest(paid)},,,,`,
    '补贴发放表.csv,T02,,,,,XBT001,,202401,202402',
    '补贴发放表.csv,T02,,,,,XBT002,150.50,50.50,100.00',
  ]);
  edit(folder, (text) => text.replace('202401,202402', '202312,202403').replace('50.50,100.00', '50.5,100'));
  expect((await held([folder])).told).toEqual([
    'least: 交接清单.csv, line 8, 补贴发放表.csv: minimum of 发放年月 (XBT001): 202312 declared, 202401 found',
    'greatest: 交接清单.csv, line 8, 补贴发放表.csv: maximum of 发放年月 (XBT001): 202403 declared, 202402 found',
  ]);
});

it('sums are exact, whatever their size, and of numbers only', async () => {
  const many = Array.from({ length: 1000 }, (_, at) => `P${at},202401,${at % 2 === 0 ? '99999999.99' : '-0.01'}`);
  const folder = workplace.put({
    '补贴发放表.csv': `XRY001,XBT001,XBT002\n${many.join('\n')}\nP1,202402,\nP2,202402,"1,000.00"\nP3,202403,123456789012345.6789\n`,
  });
  const { stdout } = await write([folder]);
  expect(stdout).toContain('补贴发放表.csv 的发放金额（XBT002）有 1 个单元格不是数');
  const sum = 500n * 9999999999n - 500n;
  expect(workplace.read(join(folder, name))).toContain(`XBT002,${(sum + 12345678901234567n) / 100n}.`);
  expect(workplace.read(join(folder, name))).toContain(`${(sum * 100n + 1234567890123456789n) % 10000n},,\r\n`);
  expect((await held([folder])).outcome).toBe('pass');
});

it('reads rows, sums and digests of every format as a check does, in folders too', async () => {
  const xlsx = await writeXlsx(
    paid
      .trim()
      .split('\n')
      .map((line) => line.split(',').map((value) => ({ value, type: String }))),
  ).toBuffer();
  const content = {
    '甲/人员登记表.csv': gb18030(persons),
    '乙/补贴发放表.xlsx': xlsx,
    '丙/补贴发放表-1.csv': `补贴发放表\n${paid}合计,,150.50\n`,
  };
  const folder = await handedOver(content);
  expect(lines(workplace.read(join(folder, name))).slice(4)).toEqual([
    `丙/补贴发放表-1.csv,T02,补贴发放表,2,${content['丙/补贴发放表-1.csv'].length + 14},${digest(content['丙/补贴发放表-1.csv'])},,,,`.replace(
      /,2,\d+,/,
      `,2,${Buffer.byteLength(content['丙/补贴发放表-1.csv'])},`,
    ),
    '丙/补贴发放表-1.csv,T02,,,,,XBT002,150.50,,',
    `乙/补贴发放表.xlsx,T02,补贴发放表,2,${xlsx.length},${digest(xlsx)},,,,`,
    '乙/补贴发放表.xlsx,T02,,,,,XBT002,150.50,,',
    `甲/人员登记表.csv,T01,人员登记表,2,${content['甲/人员登记表.csv'].length},${digest(content['甲/人员登记表.csv'])},,,,`,
  ]);
  expect(await held([folder])).toMatchObject({ outcome: 'pass', failed: 0 });
  // A text packed with gzip is listed with the digest of the packed file; what no check reads is in no list.
  const packed = gzipSync(paid.replace('P1', 'P7'));
  put(folder, '补贴发放表-2.csv.gz', packed);
  expect((await write([folder, '--force'])).code).toBe(0);
  expect(workplace.read(join(folder, name))).toContain(`补贴发放表-2.csv.gz,T02,补贴发放表,2,${packed.length},${digest(packed)},`);
  expect(workplace.read(join(folder, name))).toContain('补贴发放表-2.csv.gz,T02,,,,,XBT002,150.50,,');
  expect(await held([folder])).toMatchObject({ outcome: 'pass', failed: 0 });
  put(folder, '补贴发放表.csv.zst', Buffer.from('28b52ffd0001', 'hex'));
  const { code, stdout } = await write([folder, '--force']);
  expect([code, stdout.includes('没有列入清单')]).toEqual([1, true]);
});

it('is written and read as YAML, in English too', async () => {
  const folder = workplace.put(files);
  for (const language of ['zh', 'en']) {
    expect((await write([folder, '--out', `${folder}/list.yaml`, '--force', '--range', 'XBT001'], language)).code).toBe(0);
    expect(workplace.read(`${folder}/list.yaml`)).toContain(language === 'zh' ? '交接清单: "1"' : 'manifest: "1"');
    expect(await held([folder])).toMatchObject({ outcome: 'pass', failed: 0 });
  }
  put(folder, 'list.yaml', workplace.read(`${folder}/list.yaml`).replace('"150.50"', '"150.40"'));
  expect((await held([folder])).told).toEqual([
    'sum: list.yaml, line 21, 补贴发放表.csv: sum of 发放金额 (XBT002): 150.40 declared, 150.50 found',
  ]);
});

it('is known by what it holds, whatever its name: in GB18030, by Windows paths, as people write it', async () => {
  const sub = { '数据/人员登记表.csv': persons, '数据/补贴发放表.csv': paid };
  const list = `文件名,SHA-256,字节数,数据表\r\n数据\\人员登记表.csv,${digest(persons).toUpperCase()},${Buffer.byteLength(persons)},表1\r\n.\\数据\\补贴发放表.csv,,,\r\n`;
  const folder = workplace.put({ ...sub, '附件.csv': gb18030(list) });
  expect(await held([folder])).toMatchObject({ outcome: 'pass', applicable: 5, told: [] });
});

it('of files that were not given nothing is said to hold', async () => {
  const folder = await handedOver();
  expect((await held([`${folder}/补贴发放表.csv`, `${folder}/${name}`])).told).toEqual([
    `unchecked: ${folder}/交接清单.csv, line 5, 人员登记表.csv: the list declares this file; it is there, but was not given to be checked, and was not compared`,
  ]);
  const report = await workplace.report([folder, '--only', 'T02']);
  expect(report.checks.some(({ id }) => id === 'dataset.manifest')).toBe(false);
  expect(report.unevaluated.find(({ reason }) => reason?.code === 'manifest.aside')).toMatchObject({
    checks: { warning: ['dataset.manifest'] },
  });
});

it('the nearest list above a file is the one that it is held against', async () => {
  const folder = workplace.put({ '甲/人员登记表.csv': persons, '乙/补贴发放表.csv': paid });
  expect((await write([`${folder}/甲`])).code).toBe(0);
  expect((await write([`${folder}/乙`])).code).toBe(0);
  expect(await held([folder])).toMatchObject({ outcome: 'pass', told: [] });
  put(folder, '乙/补贴发放表-2.csv', paid.replaceAll('P', 'Q'));
  expect((await held([folder])).told).toEqual([
    'undeclared: 乙/交接清单.csv, 乙/补贴发放表-2.csv: the file is there, and the list does not declare it',
  ]);
});

it.each([
  ['--range', 'XRY002'],
  ['--sum', '姓名'],
  ['--range', 'XRY001'],
  ['--sum', 'XBT001'],
])('a column that tells of a person, or is no number, stands in no list: %s %s', async (...words) => {
  const folder = workplace.put(files);
  const { code, stderr } = await write([folder, ...words], 'en');
  expect([code, stderr]).toEqual([2, expect.stringContaining('may not stand in a list')]);
});

it.each([
  [['--sum', 'XBT999'], 'No record type of the files given has a column "XBT999"'],
  [['--out', 'list.txt'], 'written as .csv or .yaml'],
  [['--out', 'elsewhere/list.csv'], 'does not lie within the folder of the list'],
])('refuses what cannot be written: %s', async (words, told) => {
  const { code, stderr } = await write([workplace.put(files), ...words], 'en');
  expect([code, stderr]).toEqual([2, expect.stringContaining(told)]);
});

it('tells the differences in the terminal and in each report, in both languages', async () => {
  const folder = await handedOver();
  edit(folder, (text) => text.replace('150.50', '151.50'));
  const out = workplace.out();
  const { code, stdout } = await workplace.check([folder, '--out', out, '--lang', 'zh']);
  const difference = '交接清单.csv 第 7 行，补贴发放表.csv：发放金额（XBT002）的合计，清单写 151.50，实际 150.50';
  expect(code).toBe(1);
  expect(stdout).toContain('结论：退回\n  文件与随附的交接清单不一致，弄清以前不能接收，因此退回（实际 1，应不超过 0）');
  expect(stdout).toContain(difference);
  for (const ending of ['html', 'md']) expect(workplace.read(`${out}/report.${ending}`)).toContain(difference);
});

it.each(['kernel', 'sql'])('tells apart files that are read together, and what each holds, read by %s', async (reader) => {
  const before = process.env['ZHUNSHENG_READER'];
  process.env['ZHUNSHENG_READER'] = reader;
  try {
    const months = Array.from({ length: 12 }, (_, at) => 202401 + at);
    const content = Object.fromEntries(
      months.map((month) => [
        `补贴发放表-${month}.csv`,
        `XRY001,XBT001,XBT002\n${Array.from({ length: month % 100 }, (_, at) => `P${at},${month},${at}.5`).join('\n')}\n合计,,99.00\n`,
      ]),
    );
    const folder = await handedOver({ ...content, '人员登记表.csv': persons }, ['--range', 'XBT001,XBT002']);
    const told = lines(workplace.read(join(folder, name)));
    for (const month of months) {
      const rows = month % 100;
      expect(
        told
          .filter((line) => line.startsWith(`补贴发放表-${month}.csv`))
          .map((line) => line.split(',').filter((cell) => cell !== '' && cell.length < 64)),
      ).toEqual([
        [`补贴发放表-${month}.csv`, 'T02', '补贴发放表', String(rows), expect.any(String)],
        [`补贴发放表-${month}.csv`, 'T02', 'XBT001', String(month), String(month)],
        [`补贴发放表-${month}.csv`, 'T02', 'XBT002', `${(rows * rows) / 2}${rows % 2 === 0 ? '.00' : '0'}`, '0.50', `${rows - 1}.50`],
      ]);
    }
    expect(await held([folder])).toMatchObject({ outcome: 'pass', failed: 0 });
    // A list of many files in GB18030 is known by its first lines.
    put(folder, '附.csv', gb18030(workplace.read(join(folder, name)).replace('\ufeff', '')));
    rmSync(join(workplace.folder, folder, name));
    expect(await held([folder])).toMatchObject({ outcome: 'pass', failed: 0 });
  } finally {
    if (before === undefined) delete process.env['ZHUNSHENG_READER'];
    else process.env['ZHUNSHENG_READER'] = before;
  }
});

it('a file of several record types has a line for each', async () => {
  const person = '<人员登记表><人员编码>P1</人员编码><姓名>张三</姓名><上岗日期>20240105</上岗日期></人员登记表>';
  const payment = '<补贴发放表><人员编码>P1</人员编码><发放年月>202401</发放年月><发放金额>100.00</发放金额></补贴发放表>';
  const folder = await handedOver({ '数据.xml': `<数据>${person}${payment}${payment.replace('100.00', '0.01')}</数据>` });
  expect(
    lines(workplace.read(join(folder, name)))
      .slice(4)
      .map((line) => line.replace(/,[0-9a-f]{64}/, '')),
  ).toEqual([
    expect.stringMatching(/^数据.xml,T01,人员登记表,1,\d+,,,,$/),
    expect.stringMatching(/^数据.xml,T02,补贴发放表,2,\d+,,,,$/),
    '数据.xml,T02,,,,,XBT002,100.01,,',
  ]);
  expect(await held([folder])).toMatchObject({ outcome: 'pass', failed: 0 });
  edit(folder, (text) => text.replace('补贴发放表,2,', '补贴发放表,3,'));
  expect((await held([folder])).told).toEqual(['rows: 交接清单.csv, line 6, 数据.xml: 3 rows declared, 2 found']);
});

it('certificates, rectification lists and other judgements go on with a list', async () => {
  const folder = await handedOver();
  const out = workplace.out();
  const words = [folder, '--out', out, '--certificate', '--format', 'json,xlsx'];
  expect((await workplace.check(words)).code).toBe(0);
  const verify = () => zhunsheng(['verify', `${out}/certificate.json`, folder, '--profile', 'example', '--lang', 'en'], workplace.folder);
  const same = await verify();
  expect([same.code, same.stderr]).toEqual([0, '']);
  edit(folder, (text) => text.replace('150.50', '150.49'));
  expect((await verify()).code).toBe(1);
  expect((await workplace.check([folder, '--out', out, '--format', 'json,xlsx'])).code).toBe(1);
  const judged = await zhunsheng(['score', `${out}/report.json`, '--profile', 'strict', '--lang', 'en'], workplace.folder);
  expect([judged.code, judged.stdout]).toEqual([1, expect.stringContaining('Verdict: return')]);
});
