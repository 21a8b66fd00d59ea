import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { zhunsheng } from './command.js';
import { paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();

/** What is of a person, each as it may slip into another column. */
const secrets = [
  '欧阳秘密测',
  '139.8765.4321',
  '139 - 8765 - 4321',
  '341503 - 19850309 - 7601',
  '３４１５０３１９８５０３０９７６０１',
  'E98765432',
  '杭州市西湖区文三路90号',
  'ouyang@example.invalid',
];

/** A table whose rows have each secret in turn in one of its columns. */
function planted(table: string, column: number): string {
  const [header, row] = table.split('\n') as [string, string];
  const rows = secrets.map((secret, at) => row.split(',').with(0, `P${at}`).with(column, secret).join(','));
  return `${[header, ...rows].join('\n')}\n`;
}

/** Every column of codes, labels, days and amounts. */
const columns: [string, Record<string, string>][] = [
  ['a code', { '人员登记表.csv': planted(persons, 2) }],
  ['a label', { '人员登记表.csv': planted(persons, 3) }],
  ['a day', { '人员登记表.csv': planted(persons, 4) }],
  ['a month', { '补贴发放表.csv': planted(paid, 1) }],
  ['an amount', { '补贴发放表.csv': planted(paid, 2) }],
];

describe('what is of a person and stands in the wrong column shows its ends only', () => {
  it.each(columns)('%s', async (_, files) => {
    const out = workplace.out();
    const input = workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': paid, ...files });
    const { stdout, stderr } = await workplace.check([
      input,
      '--samples',
      '20',
      '--out',
      out,
      '--format',
      'html,md,json,xlsx',
      '--findings',
      `${out}.csv`,
      '--fail-on',
      'never',
    ]);
    const written = readdirSync(workplace.path(out)).filter((name) => !name.endsWith('.xlsx'));
    const list = (await readSheet(workplace.path(join(out, 'rectification.xlsx')), 2)).flat().join('\n');
    // Each was found, and is nowhere whole.
    expect(workplace.read(`${out}.csv`).trimEnd().split('\n').length).toBeGreaterThan(secrets.length);
    for (const text of [
      stdout,
      stderr,
      list,
      ...[`${out}.csv`, ...written.map((name) => join(out, name))].map((name) => workplace.read(name)),
    ]) {
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    }
  });

  it('however long it is, without taking the square of its length', async () => {
    const long = `1${' '.repeat(300_000)}x`;
    const input = workplace.put({ '人员登记表.csv': persons.replace('20240105', long), '补贴发放表.csv': paid.replace('100.00', long) });
    const report = await workplace.report([input]);
    const values = report.checks.flatMap(({ samples }) => samples.flatMap(({ values }) => Object.values(values)));
    expect(values.filter((value) => /^1\*+x$/.test(value))).toHaveLength(2);
  });

  it('while a wrong code, day or amount is shown as it is', async () => {
    const input = workplace.put({
      '人员登记表.csv': persons.replace('1,保洁员,20240105', '9,保洁员,2024-01-05').replace('2,护林员', '2,保洁员'),
      '补贴发放表.csv': paid.replace('100.00', '1，000.00 元'),
    });
    const report = await workplace.report([input]);
    const values = report.checks.flatMap(({ samples }) => samples.flatMap(({ values }) => Object.values(values)));
    expect(values).toEqual(expect.arrayContaining(['9', '保洁员', '2024-01-05', '1，000.00 元']));
  });
});

it('of a person in the columns of division and agency shows its ends only, in samples, scores and findings', async () => {
  const rows = [...secrets, '13987654321', '6222021234567890123'].map((secret, at) => `P${at},${secret},${secret},7`);
  const input = workplace.put({ '表2.csv': `AAC001,AAB301,AAB034,AAC004\n${rows.join('\n')}\nPx,330100,33010001,7\n` });
  const out = workplace.out();
  const { stdout } = await zhunsheng(
    ['check', input, '--as-of', '2025-01-01', '--samples', '20', '--format', 'html,md,json,xlsx', '--out', out, '--findings', `${out}.csv`],
    workplace.folder,
  );
  const list = (await readSheet(workplace.path(join(out, 'rectification.xlsx')), 2)).flat().join('\n');
  const texts = [
    stdout,
    list,
    ...[`${out}.csv`, ...['html', 'md', 'json'].map((format) => join(out, `report.${format}`))].map((name) => workplace.read(name)),
  ];
  for (const text of texts)
    expect([...secrets, '13987654321', '6222021234567890123'].filter((secret) => text.includes(secret))).toEqual([]);
  for (const text of texts.slice(1)) expect(text).toContain('33010001');
});

it('of a person is whole in no output, whatever column, heading, title or file name it stands in', async () => {
  const plan = JSON.parse(readFileSync(new URL('../../schemas/gbt-40217-2021/T02.schema.json', import.meta.url), 'utf8')) as {
    properties: object;
  };
  const columns = Object.keys(plan.properties);
  const [name, , phone, id] = secrets as [string, string, string, string];
  const planted = columns.flatMap((column, at) => secrets.map((secret, n) => ({ AAC001: `K${at}-${n}`, [column]: secret, 别的: secret })));
  const headings = [...columns, '别的', id, name, phone, '客户杭州市西湖区文三路90号'];
  const text = `上报表 ${name} ${phone}\n${headings.join(',')}\n${planted.map((row) => headings.map((heading) => row[heading] ?? '').join(',')).join('\n')}\n`;
  const input = workplace.put({ '表2-341503198503097601-139-8765-4321.csv': text });
  const out = workplace.out();
  const { stdout, stderr } = await zhunsheng(
    [
      'check',
      input,
      '--as-of',
      '2025-01-01',
      '--samples',
      '500',
      '--format',
      'html,md,json,xlsx',
      '--out',
      out,
      '--findings',
      `${out}.csv`,
      '--lang',
      'zh',
    ],
    workplace.folder,
  );
  const list = (await readSheet(workplace.path(join(out, 'rectification.xlsx')), 2)).flat().join('\n');
  const texts = [
    stdout,
    stderr,
    list,
    ...[`${out}.csv`, ...['html', 'md', 'json'].map((format) => join(out, `report.${format}`))].map((file) => workplace.read(file)),
  ];
  const wanted = [...secrets, '341503198503097601', '13987654321', '139-8765-4321'];
  for (const each of texts) expect(wanted.filter((secret) => each.includes(secret))).toEqual([]);
  // The file is still known, and so is each row.
  expect(workplace.read(`${out}.csv`)).toMatch(/表2-3415\*{12}01-139\*{6}21\.csv,3,/);
  expect(workplace.read(`${out}.csv`).trimEnd().split('\n')).toHaveLength(planted.length + 1);
});

it('of a person is whole in no list for appraisal, while a period and a category are shown, be they wrong ones', async () => {
  const row = (cells: string[], column: number, secret: string) => cells.with(column, secret).join(',');
  const rows = [0, 2, 3].flatMap((column) =>
    secrets.map((secret, n) => row([`Z1-WS·2010-${column}-${n}`, '2010', '10年', '1-04', '题名', 'x'], column, secret)),
  );
  const input = workplace.put({
    '归档文件目录-13987654321.csv': `ARCHIVALCODE,YEAR,RETENTIONPERIOD,MATERIALCATEGORY,TITLE,别的\n${rows.join('\n')}\nZ1,2010,7年,9-99,找 139.8765.4321，ouyang@example.invalid,${secrets[0]}\n`,
  });
  const { stdout, stderr } = await zhunsheng(
    ['retention', input, '--as-of', '2025-01-01', '--out', 'appraisal.csv', '--all', '--lang', 'en'],
    workplace.folder,
  );
  for (const text of [stdout, stderr, workplace.read('appraisal.csv')])
    expect([...secrets, '13987654321'].filter((secret) => text.includes(secret))).toEqual([]);
  expect(workplace.read('appraisal.csv')).toMatch(/归档文件目录-139\*{6}21\.csv,26,Z1,.*,7年,9-99,/);
});
