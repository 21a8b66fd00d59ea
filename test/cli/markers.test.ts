import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsx, { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { list as itemList, answers } from '../accept/list.js';
import { escaped } from '../dataset/parts-workbook.js';
import { zhunsheng } from './command.js';
import { byExample, paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();

/** What is of a person, each as it may slip into another column. Nothing tells words from other words, where any text may stand. */
const words = ['欧阳秘密测', '欧阳 秘', '杭州市西湖区文三路90号', 'OUYANG MIMI', 'Ouyang', 'John Smithson', 'Иван Петров', 'Ayşe-Nur Öz'];
/** Nothing tells these from running numbers, where offices may number as they like, but for keys of persons. */
const runs = ['13987654321', '6222021234567890123', '4000001234567899'];
const landlines = ['(010) 6555 1234', '0571-8765432'];
/** Passports and permits, of which offices make codes too. */
const documents = [
  'E98765432',
  'EA1234567',
  'P1234567',
  'H08765432',
  'H0876543201',
  'M12345678',
  'MA1234567',
  'Ｅ98765432',
  'E９８７６５４３２',
  'A123456(3)',
  'B7654321',
];
const numbers = [
  '139.8765.4321',
  '341503 - 19850309 - 7601',
  '341503198503097601',
  '３４１５０３１９８５０３０９７６０１',
  'ouyang@example.invalid',
  ...landlines,
  ...documents,
];
/** What only a word before it makes a number of a person: the number, and the text that it stands in. */
const worded = { '台胞证号：02345678': '02345678', '座机 85554321': '85554321' };
const secrets = [...words, ...runs, ...numbers];
const other = '别的';

interface Property {
  title: string;
  'zs-element': { representation: string; personal?: string; path?: boolean };
  'zs-representation': { format?: string };
  'zs-identifier'?: object;
  'zs-code'?: object;
  'zs-label'?: object;
}

interface RecordType {
  properties: Record<string, Property>;
  'zs-record-type': { standard: { id: string }; name: string; xmlRoot: string; key: string[] };
}

function recordType(standard: string, table: string): RecordType {
  return JSON.parse(readFileSync(new URL(`../../schemas/${standard}/${table}.schema.json`, import.meta.url), 'utf8')) as RecordType;
}

/** The parts of keys of every table of a standard. */
function keysOf(standard: string): string[] {
  const names = readdirSync(new URL(`../../schemas/${standard}/`, import.meta.url)).flatMap(
    (name) => /^(T\d+)\.schema\.json$/.exec(name)?.[1] ?? [],
  );
  return names.flatMap((name) => recordType(standard, name)['zs-record-type'].key);
}

/** What is told from other values in a column. */
function secretsOf({ properties, 'zs-record-type': { standard } }: RecordType, column: string): string[] {
  const property = properties[column];
  if (!property) return secrets;
  const { representation, personal, path } = property['zs-element'];
  if (path) return numbers;
  const isFree =
    /^C\D*\d+$/.test(representation) &&
    !personal &&
    !property['zs-representation'].format &&
    !property['zs-identifier'] &&
    !property['zs-code'] &&
    !property['zs-label'];
  if (!isFree) return secrets;
  if (!keysOf(standard.id).includes(column)) return [...runs, ...numbers];
  return /名/.test(property.title) ? numbers : secrets;
}

/** Rows of a table that have each secret in each of its columns, and every one in a column that the standard does not know. */
function planted(type: RecordType): { headings: string[]; rows: string[][] } {
  const headings = [...Object.keys(type.properties), other];
  const rows = headings.flatMap((column) =>
    secretsOf(type, column).map((secret) => headings.map((heading) => (heading === column || heading === other ? secret : ''))),
  );
  return { headings, rows };
}

const formats: Record<string, (type: RecordType) => string | Promise<Buffer>> = {
  csv(type) {
    const { headings, rows } = planted(type);
    return [headings, ...rows].map((row) => `${row.join(',')}\n`).join('');
  },
  xlsx(type) {
    const { headings, rows } = planted(type);
    return writeXlsx([headings, ...rows].map((row) => row.map((value) => ({ value, type: String })))).toBuffer();
  },
  xml({ properties, ...type }) {
    const { headings, rows } = planted({ properties, ...type });
    const element = (name: string, text: string) => `<${name}>${text}</${name}>`;
    const { name, xmlRoot } = type['zs-record-type'];
    const records = rows.map((row) =>
      element(name, row.map((cell, at) => element(properties[headings[at]!]?.title ?? other, escaped(cell))).join('')),
    );
    return `<?xml version="1.0" encoding="UTF-8"?>\n${element(xmlRoot, `\n${records.join('\n')}\n`)}\n`;
  },
};

/** Everything that a check says and writes of files. */
async function toldOf(files: Record<string, string | Buffer>, options: readonly string[]): Promise<Record<string, string>> {
  const out = workplace.out();
  const findings = `${out}.csv`;
  const { stdout, stderr, code } = await zhunsheng(
    [
      'check',
      workplace.put(files),
      ...options,
      '--as-of',
      '2025-01-01',
      '--samples',
      '500',
      '--format',
      'html,md,json,xlsx',
      '--out',
      out,
      '--findings',
      findings,
      '--lang',
      'zh',
    ],
    workplace.folder,
  );
  expect(code, stderr).toBe(1);
  const list = (await readSheet(workplace.path(join(out, 'rectification.xlsx')), 2)).flat().join('\n');
  const written = readdirSync(workplace.path(out))
    .filter((name) => !name.endsWith('.xlsx'))
    .map((name) => join(out, name));
  return { stdout, stderr, list, ...Object.fromEntries([findings, ...written].map((file) => [file, workplace.read(file)])) };
}

/** Where a secret stands whole, with what stands around it. */
function shownIn(told: Record<string, string>): string[] {
  return Object.entries(told).flatMap(([name, text]) =>
    secrets.flatMap((secret) => {
      const at = text.indexOf(secret);
      return at < 0 ? [] : [`${name}: ${text.slice(Math.max(0, at - 160), at + secret.length + 60)}`];
    }),
  );
}

describe('what is of a person is whole in no output, whatever column it stands in', () => {
  it.each([
    ['gbt-40217-2021', 'default', ['T01', 'T04', 'T13', 'T18', 'T20'], 'csv'],
    ['gbt-40217-2021', 'default', ['T02', 'T15'], 'xml'],
    ['gbt-40217-2021', 'default', ['T07'], 'xlsx'],
    ['archives', 'archive-transfer', ['T04', 'T05', 'T06', 'T13'], 'csv'],
    ['archives', 'archive-transfer', ['T14', 'T16'], 'xlsx'],
    ['drug-coding', 'drug-catalogue', ['T01', 'T09'], 'csv'],
    ['drug-coding', 'drug-catalogue', ['T08', 'T09'], 'xlsx'],
    ['identifiers', 'identifier-list', ['T01'], 'xlsx'],
    ['codes', 'code-list', ['T01'], 'csv'],
    ['term-entries', 'term-list', ['T01'], 'csv'],
  ])('%s, %s: %s as %s', async (standard, profile, tables, format) => {
    const types = tables.map((table) => recordType(standard, table));
    const files = Object.fromEntries(
      await Promise.all(types.map(async (type, at) => [`${tables[at]!}.${format}`, await formats[format]!(type)] as const)),
    );
    const named = format === 'xml' ? [] : Object.keys(files).flatMap((file, at) => ['--table', `${file}=${tables[at]!}`]);
    const told = await toldOf(files, ['--standard', standard, '--profile', profile, ...named]);
    expect(shownIn(told)).toEqual([]);
    // Each table was read, and faults of it were found.
    for (const type of types) expect(told[Object.keys(told).find((name) => name.endsWith('.csv'))!]).toContain(type['zs-record-type'].name);
  });
});

it('of a person is whole in no explanation', async () => {
  for (const words of [[], ['--json'], ['--as', 'credit-code']]) {
    const { stdout, stderr } = await zhunsheng(['explain', 'code', ...secrets, ...words], workplace.folder);
    expect(shownIn({ [`explain ${words.join(' ')}`]: stdout + stderr })).toEqual([]);
  }
});

/** Everything that an acceptance by given answers says and writes. */
async function acceptedBy(files: Record<string, string>): Promise<Record<string, string>> {
  const [out, folder] = [workplace.out(), workplace.put({ 'evidence/rules.txt': 'rules', ...files })];
  const { stdout, stderr } = await zhunsheng(
    [
      'accept',
      'accepted',
      '--items',
      'small',
      '--answers',
      join(folder, 'answers.yaml'),
      '--as-of',
      '2025-01-03',
      '--format',
      'html,md,json,xlsx',
      '--certificate',
      '--out',
      out,
      '--lang',
      'zh',
    ],
    workplace.folder,
  );
  if (!existsSync(workplace.path(out))) return { stdout, stderr };
  const sheets = (await readXlsx(workplace.path(join(out, 'acceptance.xlsx')))).map((sheet) => JSON.stringify(sheet)).join('\n');
  return {
    stdout,
    stderr,
    sheets,
    ...Object.fromEntries(
      readdirSync(workplace.path(out))
        .filter((name) => !name.endsWith('.xlsx'))
        .map((name) => [name, workplace.read(join(out, name))]),
    ),
  };
}

describe('what is of a person is whole in nothing that accept says or writes of answers', () => {
  const every = (text: string) => JSON.stringify(text);

  beforeAll(async () => {
    workplace.fill('standards/acceptance', { 'small.md': itemList });
    await workplace.check([workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': paid }), '--out', 'accepted', '--format', 'json']);
  });

  it.each(numbers)('%s in every free text, and as the name of evidence', async (secret) => {
    const text = answers
      .replace('某某经办机构', every(`机构 ${secret}`))
      .replace(
        'fonds: 001',
        `fonds: ${every(secret)}\n  subject: ${every(`验收 ${secret}`)}\n  fonds name: ${every(secret)}\n  organiser: ${every(`${secret}组`)}`,
      )
      .replaceAll('档案管理员', every(`管理员 ${secret}`))
      .replace('都有', `找${secret}。`)
      .replace('evidence/rules.txt', every(`evidence/${secret}.txt`));
    const told = await acceptedBy({ 'answers.yaml': text, [`evidence/${secret}.txt`]: 'rules' });
    expect(told['acceptance.json'], told['stderr']).toBeDefined();
    expect(shownIn(told)).toEqual([]);
  });

  it.each([...words, ...runs, ...numbers])('%s in the place of numbers, days, words, items and parts', async (secret) => {
    const said = every(secret);
    const wrong = [
      answers.replaceAll('met: yes', `met: ${said}`).replace('failed: 0', `failed: ${said}`).replace('points: 3', `points: ${said}`),
      answers.replaceAll('date: 2025-01-02', `date: ${said}`),
      answers.replace('A1:', `${said}:`).replace('evidence/rules.txt', every(`${secret}/none.txt`)),
      answers.replace('cover:', `${said}: x\ncover:`).replace('agency:', `${said}:`).replace('remark:', `${said}:`),
    ];
    for (const text of wrong) {
      const told = await acceptedBy({ 'answers.yaml': text });
      expect(told['stderr']).toMatch(/answers\.yaml:\d/);
      expect(shownIn(told)).toEqual([]);
    }
  });
});

describe('the names of persons', () => {
  const names = ['张小明', '李四', '阿依古丽·买买提', 'Zhang Xiaoming', '欧阳秘密'];

  it.each(names)('%s in a role is whole nowhere in what accept says and writes', async (name) => {
    const text = answers
      .replaceAll('档案管理员', JSON.stringify(name))
      .replace('某某经办机构', JSON.stringify(`某某经办机构（${name}）`))
      .replace('都有', `与${name}核对，都有`)
      .replace('evidence/rules.txt', JSON.stringify(`evidence/${name}的办法.txt`));
    const told = await acceptedBy({ 'answers.yaml': text, [`evidence/${name}的办法.txt`]: 'rules' });
    expect(told['acceptance.json'], told['stderr']).toContain('核对，都有');
    for (const [file, shown] of Object.entries(told)) expect(shown.includes(name), file).toBe(false);
  });

  it('a word that was mistyped is told as it stands', async () => {
    for (const [right, wrong] of [
      ['points: 3', 'point: 3'],
      ['agency', '被验收单'],
      ['remark: ', 'remrak: '],
    ] as const) {
      expect((await acceptedBy({ 'answers.yaml': answers.replace(right, wrong) }))['stderr']).toContain(wrong.replace(/: 3?$/, ''));
    }
  });

  it('a role is shown as it stands', async () => {
    for (const role of ['验收组组长', '主任', '档案管理员', '档案科科长、复核人', '市档案局', 'Team leader', 'Deputy Director']) {
      expect((await acceptedBy({ 'answers.yaml': answers.replaceAll('档案管理员', JSON.stringify(role)) }))['acceptance.json']).toContain(
        role,
      );
    }
  });

  it.each(names.filter((name) => !name.startsWith('Z')))(
    '%s behind a word that makes it a person is hidden in any text, and no post or body is',
    async (name) => {
      const text = `经办人：${name}`;
      const told = await toldOf(
        {
          '人员登记表.csv': `XRY001,XRY002,XRY003,XRY003N,XRY004,${text}\nP1,${text},1,${text},2024010,复核人: ${name}\n`,
          '补贴发放表.csv': paid,
        },
        byExample,
      );
      for (const [file, shown] of Object.entries(told)) expect(shown.includes(name), file).toBe(false);
      expect((await acceptedBy({ 'answers.yaml': answers.replace('都有', '负责人：档案科科长') }))['acceptance.json']).toContain(
        '负责人：档案科科长',
      );
    },
  );

  it('one who approved a waiver is told by role, and by no name', async () => {
    const waiver = (approver: string) =>
      `- { check: R002, scope: all, reason: 与张小明核对, approver: ${approver}, date: 2025-01-01, expires: 2025-12-31 }\n`;
    const told = await toldOf({ '人员登记表.csv': persons.replace('P1', 'P9').replace('20240201', '2024'), '补贴发放表.csv': paid }, [
      ...byExample,
      '--waivers',
      workplace.path(join(workplace.put({ 'w.yaml': waiver('张小明') }), 'w.yaml')),
    ]);
    for (const [file, shown] of Object.entries(told)) expect(shown.includes('张小明'), file).toBe(false);
  });
});

it('what is of a person is whole in nothing that retention says or writes', async () => {
  const type = recordType('archives', 'T03');
  for (const [format, words] of [
    ['csv', []],
    ['xlsx', ['--json']],
  ] as const) {
    const folder = workplace.put({
      [`归档文件目录.${format}`]: await formats[format]!(type),
      [`归档文件目录 H08765432.${format}`]: await formats[format]!(type),
    });
    const out = `${workplace.out()}.csv`;
    const { stdout, stderr } = await zhunsheng(
      ['retention', folder, '--as-of', '2025-01-01', '--out', out, '--all', '--lang', 'zh', ...words],
      workplace.folder,
    );
    expect(stdout, stderr).toContain('归档文件目录');
    expect(shownIn({ stdout, stderr, list: workplace.read(out) })).toEqual([]);
  }
});

it('what a word makes a number of a person is hidden in texts, headings and names of files', async () => {
  const texts = Object.keys(worded);
  const rows = texts.map((text) => `P1,${text},1,保洁员,2024010,${text}`);
  const told = await toldOf(
    {
      '人员登记表.csv': `XRY001,XRY002,XRY003,XRY003N,XRY004,${texts[0]}\n${rows.join('\n')}\n`,
      [`补贴发放表 ${texts[0]!.replace('：', '')}.csv`]: paid,
    },
    byExample,
  );
  for (const [name, text] of Object.entries(told))
    expect(
      Object.values(worded).filter((number) => text.includes(number)),
      name,
    ).toEqual([]);
});

it('what a column of persons holds is whole in no key of the same row, in whatever form', async () => {
  const own = ['0551-62345678', '1201023456', 'K1234567890', 'X12-98', '00123456'];
  const columns = ['AAC002', 'AAE135', 'AAE010', 'AAE005'];
  const cells = own.flatMap((value) => columns.map((column) => columns.map((each) => (each === column ? value : ''))));
  const rows = cells.map((row) => `${row.join('')},${row.join(',')},,7`);
  const told = await toldOf({ 'T02.csv': `AAC001,${columns.join(',')},AAC003,AAC004\n${rows.join('\n')}\nP0001,,,,,甲乙,7\n` }, []);
  for (const [name, text] of Object.entries(told))
    expect(
      own.filter((value) => text.includes(value)),
      name,
    ).toEqual([]);
  // A code that is nobody's number is told.
  expect(told['list']).toContain('P0001');
  expect(told[Object.keys(told).find((name) => name.endsWith('.csv'))!]).toContain(',P0001,');
});
