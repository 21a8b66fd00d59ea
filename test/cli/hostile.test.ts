import { mkdirSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { zhunsheng } from './command.js';
import { checkOf, paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();
const header = 'XRY001,XRY002,XRY003,XRY003N,XRY004\n';
const row = (n: number) => `P${n},张三,1,保洁员,20240105\n`;
const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), Buffer.alloc(300, 7)]);
const zip = Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1'), Buffer.from('a.csv'), Buffer.alloc(300, 7)]);
const bomb = `<!DOCTYPE 人员 [<!ENTITY a "aaaaaaaaaa">${'bcdefgh'
  .split('')
  .map((name, n) => `<!ENTITY ${name} "${`&${'abcdefg'[n]};`.repeat(10)}">`)
  .join('')}]>\n`;
const xml = (content: string) => `<人员>${content}</人员>`;
const xmlRecord = '<人员登记表><人员编码>P1</人员编码><姓名>张三</姓名></人员登记表>';

/** What a person sees of a check in a language: the terminal and the report, which must not be a program's own words. */
async function seen(
  input: string,
  language: 'zh' | 'en',
): Promise<{ code: number; stdout: string; text: string; report?: ConformanceReport }> {
  const out = workplace.out();
  const { code, stdout, stderr } = await workplace.check([input, '--lang', language, '--out', out]);
  const report = code === 2 ? '' : ['md', 'html'].map((format) => workplace.read(`${out}/report.${format}`)).join('\n');
  const text = [stdout, stderr, report].join('\n');
  expect(stdout + stderr).not.toMatch(/\n\s+at |Error:.*Error|\{\w+\}|undefined|NaN/);
  return { code, stdout, text, ...(code !== 2 && { report: JSON.parse(workplace.read(`${out}/report.json`)) as ConformanceReport }) };
}

describe('a file that cannot be read is told of in both languages, the other files are checked', () => {
  it.each([
    ['empty file', '人员登记表.csv', '', '空文件', 'is empty'],
    ['no header', '人员登记表.csv', `${row(1)}${row(2)}`, '没有表头', 'has no header'],
    ['duplicate header', '人员登记表.csv', `XRY001,XRY002,人员编码\n1,2,3\n`, '第 1 列和第 3 列', 'Columns 1 and 3'],
    ['unclosed quote in the header', '人员登记表.csv', `"XRY001,XRY002\n${row(1)}`, '引号不成对', 'without its partner'],
    ['PNG', '人员登记表.csv', png, 'PNG', 'PNG'],
    ['ZIP', '人员登记表.csv', zip, 'ZIP', 'ZIP'],
    ['entity bomb', '人员.xml', `${bomb}${xml('&h;')}`, 'DOCTYPE', 'DOCTYPE'],
    ['external entity', '人员.xml', `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${xml('&x;')}`, 'DOCTYPE', 'DOCTYPE'],
    ['unknown entity', '人员.xml', xml(`<人员登记表><人员编码>&x;</人员编码></人员登记表>`), '不是合法的 XML', 'well-formed'],
    ['truncated XML', '人员.xml', xml(xmlRecord).slice(0, -20), '中断', 'breaks off'],
    ['XML of something else', '人员.xml', '<a><b>1</b></a>', '没有标准中任何一个表', 'no record of any record type'],
  ] as [string, string, string | Buffer, string, string][])('%s', async (_, name, content, zh, en) => {
    const input = workplace.put({ [name]: content, '补贴发放表.csv': paid });
    for (const [language, words] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const { code, text, stdout, report } = await seen(input, language);
      expect(code).toBe(1);
      expect(text).toMatch(words);
      expect(stdout).toMatch(words);
      expect(text).not.toContain('root:');
      expect(checkOf(report!, 'dataset.files')).toMatchObject({ outcome: 'fail', failed: 1 });
      expect(report!.run.inputs.filter(({ leftOut }) => leftOut).map(({ path }) => path)).toEqual([name]);
      expect(report!.tables.map(({ rows }) => rows)).toEqual([0, 2]);
      expect(report!.verdict.decision).not.toBe('accept');
    }
  });
});

describe('rows that cannot be read are counted, and nothing else is lost', () => {
  const cases: [what: string, content: string | Buffer, rows: number, unreadable: number[]][] = [
    ['header only', header, 0, []],
    ['header only, no line break', header.trim(), 0, []],
    ['too few cells', `${header}${row(1)}P2,张三\n${row(3)}`, 2, [3]],
    ['too many cells', `${header}${row(1)}P2,张三,1,保洁员,20240105,x\n${row(3)}`, 2, [3]],
    ['empty cells too many', `${header}${row(1)}P2,张三,1,保洁员,20240105,,\n${row(3)}`, 3, []],
    [
      'empty cells too many, line ends of all kinds',
      `${header}${row(1).replace('\n', '\r\n')}P2,张三,1,保洁员,20240105,,\n${row(3)}`,
      3,
      [],
    ],
    ['ragged on the last line, no line break', `${header}${row(1)}P2,张三`, 1, [3]],
    ['unclosed quote', `${header}${row(1)}P2,"张三,1,保洁员,20240105\n${row(3)}${row(4)}`, 3, [3]],
    ['unclosed quote on the last line', `${header}${row(1)}${row(2)}P3,张三,1,保洁员,"20240105\n`, 2, [4]],
    ['text after a quote', `${header}${row(1)}P2,"张"三,1,保洁员,20240105\n${row(3)}`, 2, [3]],
    ['quotes inside a plain cell', `${header}P1,张"三"四,1,保洁员,20240105\n${row(2)}`, 2, []],
    [
      'bytes that are not UTF-8',
      Buffer.concat([
        Buffer.from(`${header}${Array.from({ length: 40 }, (_, n) => row(n)).join('')}P41,`),
        Buffer.from([0xd5, 0xc5]),
        Buffer.from(`,1,保洁员,20240105\n${row(42)}`),
      ]),
      41,
      [42],
    ],
    ['NUL in a cell', `${header}${row(1)}P2,张\0三,1,保洁员,20240105\n${row(3)}`, 3, []],
    ['line ends of all kinds', `${header}${row(1).replace('\n', '\r\n')}${row(2)}${row(3).replace('\n', '\r')}${row(4)}`, 4, []],
    ['line ends of all kinds and a ragged row', `${header}${row(1).replace('\n', '\r\n')}P2\r${row(3)}`, 2, [3]],
    ['blank lines inside', `${header}\n${row(1)}\n\n${row(2)}\n`, 2, []],
    ['line breaks in quotes, then a ragged row', `${header}P1,"张\n\n三",1,保洁员,20240105\nP2\n${row(3)}`, 2, [5]],
    ['a cell of 10 MB', `${header}P1,${'x'.repeat(10 * 2 ** 20)},1,保洁员,20240105\n${row(2)}`, 1, [2]],
    ['a quoted cell of 10 MB', `${header}P1,"${'x,\n'.repeat(3 * 2 ** 20)}",1,保洁员,20240105\n${row(2)}`, 1, [2]],
    ['a blank line in a file of one column', 'XRY001\nP1\n\nP2\n', 2, []],
    ['only broken rows', `${header}a\nb\nc\n`, 0, [2, 3, 4]],
  ];

  it.each(cases)('%s', async (_, content, rows, unreadable) => {
    const input = workplace.put({ '人员登记表.csv': content, '补贴发放表.csv': 'XRY001,XBT001,XBT002\n' });
    for (const language of ['zh', 'en'] as const) {
      const { code, text, report } = await seen(input, language);
      const table = report!.tables[0]!;
      expect([table.rows, table.unreadable]).toEqual([rows, unreadable.length]);
      const check = checkOf(report!, 'file.records', 'T01');
      expect([check.applicable, check.failed]).toEqual([rows + unreadable.length, unreadable.length]);
      expect(check.samples.map((sample) => sample.row)).toEqual(unreadable);
      if (unreadable.length > 0) expect([code, report!.verdict.decision]).toEqual([1, 'return']);
      expect(text).toMatch(language === 'zh' ? `另有 ${unreadable.length} 行无法读取` : `${unreadable.length} more could not be read`);
      expect(text.length).toBeLessThan(3_000_000);
    }
  });

  it('a failing row after quoted line breaks has the line where it begins', async () => {
    const content = `${header}P1,"张\n三",1,保洁员,20240105\n\nP2,"李\r\n四",1,保洁员,20249999\n${row(3)}P4,王五,9,保洁员,20240105\n`;
    const report = await workplace.report([workplace.put({ '人员登记表.csv': content, '补贴发放表.csv': paid })]);
    expect(checkOf(report, 'XRY004.representation').samples).toMatchObject([
      { row: 5, key: { XRY001: 'P2' }, values: { XRY004: '20249999' } },
    ]);
    expect(checkOf(report, 'XRY003.code').samples).toMatchObject([{ row: 8, key: { XRY001: 'P4' } }]);
  });
});

describe('paths', () => {
  const refused = async (input: string, zh: RegExp, en: RegExp) => {
    for (const [language, words] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const { code, text } = await seen(input, language);
      expect(code).toBe(2);
      expect(text).toMatch(words);
    }
  };

  it('a folder named like a file is searched', () => {
    mkdirSync(workplace.path('x.csv'));
    return refused('x.csv', /x\.csv 中没有可以检查的文件/, /no file to check in x\.csv/);
  });

  it('a link to itself', () => {
    symlinkSync(workplace.path('loop.csv'), workplace.path('loop.csv'));
    return refused('loop.csv', /无法读取 loop\.csv/, /loop\.csv cannot be read/);
  });

  it('links inside a folder are told of and not followed', async () => {
    const input = workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': paid });
    symlinkSync(workplace.path(input), workplace.path(`${input}/again`));
    const { code, text } = await seen(input, 'en');
    expect(code).toBe(1);
    expect(text).toContain('links inside folders are not followed');
  });

  it.each([
    "'; DROP TABLE x; --.csv",
    'a "quoted" 名字.csv',
    "o'clock\t$(touch x) `id` %s {table}.csv",
    '<img src=x onerror=alert(1)>.csv',
    '\u202egnp.csv',
  ])('%j', async (name) => {
    const input = workplace.put({ [`人员登记表 ${name}`]: persons.replace('20240105', '2024'), '补贴发放表.csv': paid });
    const out = workplace.out();
    const { code, stdout } = await workplace.check([input, '--json', '--out', out, '--findings', `${out}'.csv`]);
    const report = JSON.parse(stdout) as ConformanceReport;
    expect([code, report.tables[0]!.rows, checkOf(report, 'XRY004.representation').failed]).toEqual([1, 2, 1]);
    expect(workplace.read(`${out}'.csv`)).toContain('XRY004.representation');
    expect(workplace.read(`${out}/report.html`)).not.toContain('<img src=x');
  });

  it('a quote in the folders of temporary files and reports', async () => {
    const temporary = workplace.fill(`it's "temporary" 临时`, {});
    const { code, stderr } = await workplace.check([
      workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': paid }),
      '--temp',
      temporary,
      '--out',
      "it's out",
    ]);
    expect([code, stderr]).toEqual([0, '']);
  });
});

it('HTML, Markdown and formulas in cells and headers are shown as text', async () => {
  const evil = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '|a|b|\n---',
    "=cmd|' /C calc'!A0",
    '"><svg/onload=alert(1)>',
    '</style></script><b>',
    '`x`',
    '{label}',
  ];
  const rows = evil.map((text, n) => `"P${n} ${text.replaceAll('"', '""')}",张三,1,保洁员,"${text.replaceAll('"', '""')}"\n`).join('');
  const out = workplace.out();
  await workplace.check([
    workplace.put({
      '人员登记表.csv': `${header.trim()},=cmd|' /C calc'!A0,<script>alert(1)</script>\n${rows.replaceAll('\n"P', ',1,2\n"P').replace(/\n$/, ',1,2\n')}`,
      '补贴发放表.csv': paid,
    }),
    '--samples',
    '20',
    '--out',
    out,
  ]);
  const [html, markdown, report] = [
    workplace.read(`${out}/report.html`),
    workplace.read(`${out}/report.md`),
    JSON.parse(workplace.read(`${out}/report.json`)) as ConformanceReport,
  ];
  expect(checkOf(report, 'XRY004.representation')).toMatchObject({ failed: evil.length });
  expect(report.tables[0]!.files[0]!.extra).toEqual(["=cmd|' /C calc'!A0", '<script>alert(1)</script>']);
  const tags = /(?<!\\)<(script>alert|img src=x|svg\/onload|\/style><\/script><b>)/;
  expect(html).not.toMatch(tags);
  const outsideCode = markdown.replace(/(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '');
  expect(outsideCode).not.toMatch(tags);
  expect(outsideCode).not.toMatch(/[^\\]\]\(javascript:/);
});

it('70,000 agencies are folded, and their rows still add up', async () => {
  const rows = Array.from({ length: 70_000 }, (_, n) => `${110000 + (n % 900)},A${n},P${n},2024\n`).join('');
  const out = workplace.out();
  const input = workplace.put({ 'T02.csv': `AAB301,AAB034,AAC001,AAC006\n${rows}` });
  const { code } = await zhunsheng(
    ['check', input, '--standard', 'gbt-40217-2021', '--profile', 'full-export', '--as-of', '2025-01-01', '--out', out],
    workplace.folder,
  );
  const report = JSON.parse(workplace.read(`${out}/report.json`)) as ConformanceReport;
  expect([code, report.tables[1]!.rows]).toEqual([1, 70_000]);
  expect(report.groups.reduce((sum, group) => sum + group.rows, 0)).toBe(70_000);
  expect(report.groups.length).toBeLessThanOrEqual(5_000);
  expect(checkOf(report, 'AAC006.representation', 'T02').failed).toBe(70_000);
  expect(statSync(workplace.path(`${out}/report.html`)).size).toBeLessThan(2_000_000);
});
