import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { zhunsheng } from '../cli/command.js';
import { checkOf, paid, persons, Workplace } from '../cli/workplace.js';

const workplace = new Workplace();
const schema = JSON.parse(readFileSync('schemas/conformance-report.schema.json', 'utf8')) as object;

/** Two files of payments: three negative amounts in all, one of them in the second file; one person has none of the codes. */
const data = {
  '人员登记表.csv': persons.replace('P2,李四,2,护林员', 'P2,李四,9,护林员'),
  '补贴发放表一.csv': `${paid}P1,202403,-1\nP1,202404,-2\n`,
  '补贴发放表二.csv': 'XRY001,XBT001,XBT002\nP2,202405,-3\n',
};

/** A waiver in YAML; parts given take the place of the usual ones, and those that are empty are left out. */
function waiver(parts: Record<string, string> = {}): string {
  const all = {
    check: 'R001',
    scope: 'all',
    reason: '历史冲正',
    approver: '业务处长',
    date: '2024-06-01',
    expires: '2025-12-31',
    ...parts,
  };
  return Object.entries(all)
    .filter(([, text]) => text !== '')
    .map(([key, text], at) => `${at === 0 ? '-' : ' '} ${key}: ${text}\n`)
    .join('');
}

function put(...waivers: string[]): string {
  return `${workplace.put({ 'waivers.yaml': waivers.join('') })}/waivers.yaml`;
}

async function reportWith(...waivers: string[]): Promise<ConformanceReport> {
  return workplace.report([workplace.put(data), '--waivers', put(...waivers)]);
}

describe('what is waived', () => {
  it('stays failed, counted and scored, and does not decide', async () => {
    const before = await workplace.report([workplace.put(data)]);
    const after = await reportWith(waiver(), waiver({ check: 'XRY003.code' }));
    expect(checkOf(after, 'R001')).toMatchObject({ outcome: 'fail', failed: 3, waived: 3 });
    expect(after.scores).toEqual(before.scores);
    expect(before.verdict.broken.map(({ id }) => id)).toEqual(expect.arrayContaining(['M02', 'M04']));
    expect(after.verdict.broken.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['M02']));
    expect(after.verdict.broken.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['M04']));
    expect(after.verdict.sentence.zh).toMatch(/已应用豁免：2 项检查的 4 处不符/);
    expect(after.verdict.sentence.en).toMatch(/Waivers were applied: 4 failures of 2 checks/);
    expect(new Ajv2020({ strict: false }).validate(schema, after)).toBe(true);
  });

  it.each([
    ['all', 'all', 3],
    ['a record type', '{ table: 补贴发放表 }', 3],
    ['a file by its name', '{ file: 补贴发放表二.csv }', 1],
    ['a file and a record type', '{ 文件: 补贴发放表一.csv, 记录类型: T02 }', 2],
    ['a record by its line', '{ file: 补贴发放表一.csv, row: 5 }', 1],
    ['a line without a failure', '{ 文件: 补贴发放表一.csv, 行号: 2 }', 0],
    ['a line beyond the file', '{ file: 补贴发放表一.csv, row: 6 }', 0],
    ['the header', '{ file: 补贴发放表一.csv, row: 1 }', 0],
    ['a record by its key', '{ key: { XRY001: P1, XBT001: 202404 } }', 1],
    ['records by a part of their key', '{ table: T02, 记录: { 人员编码: P1 } }', 2],
    ['a key in a file that does not hold it', '{ key: { XRY001: P1 }, file: 补贴发放表二.csv }', 0],
    ['a key that is not there', "{ key: { XRY001: 'P''1' } }", 0],
    ['a file that is not there', '{ file: 补贴发放表三.csv }', 0],
    ['a division that is not there', '{ division: 330100 }', 0],
  ])('is held to its scope: %s', async (_, scope, rows) => {
    const report = await reportWith(waiver({ scope }));
    expect(report.waivers!.entries).toMatchObject([{ check: 'R001', failed: rows, line: 1 }]);
    expect(checkOf(report, 'R001').waived).toBe(rows || undefined);
    expect(/Waivers were applied/.test(report.verdict.sentence.en)).toBe(rows > 0);
  });

  it('counts a row once, though two waivers cover it', async () => {
    const report = await reportWith(waiver(), waiver({ scope: '{ file: 补贴发放表二.csv }' }));
    expect(checkOf(report, 'R001').waived).toBe(3);
    expect(report.waivers!.entries.map(({ failed }) => failed)).toEqual([3, 1]);
  });

  it('makes a record count as clean only when every error of it is waived', async () => {
    const table = async (...waivers: string[]) => (await reportWith(...waivers)).tables.find(({ id }) => id === 'T02')!;
    expect(await table(waiver())).toMatchObject({ rows: 5, clean: 2, waived: 3 });
    expect(await table(waiver({ scope: '{ file: 补贴发放表一.csv }' }))).toMatchObject({ clean: 2, waived: 2 });
  });

  it('covers rules between records too', async () => {
    const input = workplace.put({
      ...data,
      '补贴发放表二.csv': 'XRY001,XBT001,XBT002\nP8,202405,3\nP9,202405,-3\n',
      '补贴发放表三.csv': 'XRY001,XBT001,XBT002\nP7,202405,1\n',
    });
    const report = await workplace.report([input, '--waivers', put(waiver({ check: 'R002', scope: '{ file: 补贴发放表二.csv }' }))]);
    expect(checkOf(report, 'R002')).toMatchObject({ failed: 3, waived: 2 });
    // P9 has an error of its own that is not waived.
    expect(report.tables.find(({ id }) => id === 'T02')).toMatchObject({ rows: 7, clean: 2, waived: 1 });
  });

  it('may be held to divisions and agencies, which are codes and no numbers', async () => {
    const rows = ['010100,A1', '010100,A2', '010101,A1', '010102,A1'].map((place, at) => `P${at},${place}`).join(',7\n');
    const input = workplace.put({ '表2.csv': `AAC001,AAB301,AAB034,AAC004\n${rows},7\n` });
    const waivers = put(
      waiver({ check: 'AAC004.code', scope: '{ division: 010100, agency: A2 }' }),
      waiver({ check: 'AAC004.code', scope: '{ agency: A1 }' }),
      waiver({ check: 'AAC004.code', scope: '{ division: 010102 }' }),
    );
    const national = [
      '--standard',
      'gbt-40217-2021',
      '--profile',
      fileURLToPath(new URL('../../standards/profiles/default.md', import.meta.url)),
    ];
    const report = await workplace.report([input, ...national, '--waivers', waivers]);
    expect(report.waivers!.entries.map(({ failed }) => failed)).toEqual([1, 3, 1]);
    expect(checkOf(report, 'AAC004.code')).toMatchObject({ failed: 4, waived: 4 });
  });

  it('finds the line of a record also after blank lines, records of many lines and records that cannot be read', async () => {
    const csv = `${paid}\n"P1\n",202403,-1\nP3\nP4,202403,-1\n`;
    const records = '<补贴发放表><人员编码>P5</人员编码><发放年月>202401</发放年月><发放金额>-1</发放金额></补贴发放表>\n'.repeat(3);
    const input = workplace.put({ '补贴发放表.csv': csv, 'x.xml': `<表>\n${records}</表>` });
    const failing = await workplace.report([input, '--samples', '20']);
    const places = checkOf(failing, 'R001').samples.map(({ file, row }) => ({ file, row }));
    expect(places).toEqual([
      ...[2, 3, 4].map((row) => ({ file: 'x.xml', row })),
      ...[5, 8].map((row) => ({ file: '补贴发放表.csv', row })),
    ]);
    const waivers = put(...places.map(({ file, row }) => waiver({ scope: `{ file: ${file}, row: ${row} }` })));
    const report = await workplace.report([input, '--waivers', waivers]);
    expect(report.waivers!.entries.map(({ failed }) => failed)).toEqual([1, 1, 1, 1, 1]);
    expect(checkOf(report, 'R001').waived).toBe(5);
    expect(new Ajv2020({ strict: false }).validate(schema, report)).toBe(true);
  });

  it('tells the record in reports, with what is personal of its key hidden', async () => {
    const out = workplace.out();
    const file = put(
      waiver({ scope: '{ file: 补贴发放表二.csv, row: 2 }' }),
      waiver({ check: 'XRY003.code', scope: '{ key: 11010519491231002X }' }),
    );
    await workplace.check([workplace.put(data), '--waivers', file, '--out', out, '--lang', 'en']);
    const { waivers } = JSON.parse(workplace.read(`${out}/report.json`)) as ConformanceReport;
    expect(waivers!.entries.map(({ scope }) => scope)).toEqual([
      { file: '补贴发放表二.csv', row: 2 },
      { table: 'T01', key: { XRY001: expect.stringContaining('*') as string } },
    ]);
    for (const format of ['html', 'md'])
      expect(workplace.read(`${out}/report.${format}`)).toMatch(/File: 补贴发放表二.csv; Line: 2[^]*Record: /);
  });

  it('does not decide the exit code either, and the rest still does', async () => {
    const one = workplace.put({ ...data, '人员登记表.csv': persons });
    const full = ['--waivers', put(waiver()), '--profile', workplace.fill('lenient', { 'p.md': lenient() }) + '/p.md'];
    expect((await workplace.check([one, ...full])).code).toBe(0);
    expect((await workplace.check([workplace.put(data), ...full])).code).toBe(1);
    const part = ['--waivers', put(waiver({ scope: '{ file: 补贴发放表二.csv }' }))];
    expect((await workplace.check([one, ...part])).code).toBe(1);
  });

  it('may be a record type that is missing, or records that could not be read', async () => {
    const input = workplace.put({ '人员登记表.csv': `${persons}P3\n` });
    const words = (...waivers: string[]) => [input, '--waivers', put(...waivers)];
    const missing = waiver({ check: 'dataset.tables', scope: '{ table: 补贴发放表 }' });
    const unread = waiver({ check: 'file.records' });
    const report = await workplace.report(words(missing, unread));
    expect(report.verdict.broken.map(({ measure }) => measure)).not.toContain('tables.missing');
    expect(report.verdict.broken.map(({ measure }) => measure)).not.toContain('rows.unreadable');
    expect((await workplace.report(words(missing))).verdict.broken[0]).toMatchObject({ measure: 'rows.unreadable', actual: 1 });
  });

  it('is told in every report, used or not, and kept when a report is scored again', async () => {
    const [out, again] = [workplace.out(), workplace.out()];
    const file = put(waiver(), waiver({ check: 'R002', reason: '未用到的一条' }));
    const { stdout } = await workplace.check([workplace.put(data), '--waivers', file, '--out', out, '--lang', 'zh']);
    expect(stdout).toMatch(/豁免：1 \/ 2 条用到，涉及 1 项检查的 3 处不符/);
    for (const format of ['html', 'md']) {
      expect(workplace.read(`${out}/report.${format}`)).toMatch(/历史冲正[^]*业务处长[^]*未用到的一条/);
      expect(workplace.read(`${out}/report.${format}`)).toMatch(/其中豁免 3/);
    }
    await zhunsheng(['score', `${out}/report.json`, '--profile', 'strict', '--out', again], workplace.folder);
    const [first, second] = [out, again].map((folder) => JSON.parse(workplace.read(`${folder}/report.json`)) as ConformanceReport);
    expect(second!.waivers).toEqual(first!.waivers);
    expect(second!.verdict.sentence.zh).toMatch(/已应用豁免/);
  });
});

describe('a file of waivers that is wrong ends with 2, and says where and what to do', () => {
  const second = (parts: Record<string, string>) => waiver() + waiver(parts);
  it.each([
    ['it has expired', second({ expires: '2024-12-31' }), /line 7, column 3.*R001 expired on 2024-12-31.*as of 2025-01-01.*approved again/],
    ['it is approved later', second({ date: '2025-01-02' }), /line 7, column 3.*after the day of the check/],
    ['it ends before it begins', second({ date: '2025-06-01', expires: '2025-05-01' }), /line 7.*Correct the dates/],
    ['there is no such check', second({ check: 'R999' }), /line 7, column 3.*no check named R999.*as the report has it/],
    ['there is no such record type', second({ scope: '{ table: T77 }' }), /line 7.*no record type T77/],
    ['the record type has no such check', second({ scope: '{ table: T01 }' }), /line 7.*has no check R001/],
    ['the check is not told apart so', second({ check: 'dataset.tables', scope: '{ division: 330100 }' }), /line 7.*by division/],
    ['a line is none', second({ scope: '{ file: a.csv, row: 0 }' }), /line 8, column 30.*not "0"/],
    ['a line is of no file', second({ scope: '{ row: 3 }' }), /line 7.*row 3 of which file/],
    ['unread records have no key', second({ check: 'file.records', scope: '{ key: { XRY001: P1 } }' }), /line 7.*by key/],
    ['a key is of another field', second({ scope: '{ key: { XBT002: 1 } }' }), /line 7.*known by XRY001 .*, XBT001 /],
    ['a key leaves a field open', second({ scope: '{ key: P1 }' }), /line 7.*Write key as/],
    ['a part of a key is empty', second({ scope: '{ key: { XRY001: } }' }), /line 8.*XRY001 must be a text/],
    ['a part is missing', second({ approver: '' }), /line 7, column 3.*no approver/],
    ['a part is empty', second({ reason: '""' }), /line 9, column 11.*reason must be a text/],
    ['a day is none', second({ expires: '2025-02-30' }), /line 12, column 12.*2025-02-30/],
    ['a key is unknown', second({ expiry: '2025-01-01' }), /line 13.*no key "expiry"/],
    ['the scope is empty', second({ scope: '{}' }), /line 8, column 10.*scope must be all/],
    ['it is no list', 'R001\n', /line 1, column 1.*list of waivers/],
    ['it is no YAML', '- check: "R001\n', /line 2.*YAML/],
  ])('%s', async (_, text, message) => {
    const { code, stderr } = await workplace.check([workplace.put(data), '--waivers', put(text)]);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  it('is told in Chinese too', async () => {
    const { stderr } = await workplace.check([workplace.put(data), '--lang', 'zh', '--waivers', put(waiver({ expires: '2024-07-01' }))]);
    expect(stderr).toMatch(/waivers\.yaml 第 1 行第 3 列：对 R001 的豁免已于 2024-07-01 到期/);
  });

  it('an empty list is fine, and so is a mapping of waivers', async () => {
    expect((await reportWith('waivers: []\n')).waivers!.entries).toEqual([]);
    expect((await reportWith(`豁免:\n${waiver()}`)).waivers!.entries).toHaveLength(1);
  });
});

/** The example profile, that asks nothing of scores. */
function lenient(): string {
  return workplace
    .read('standards/profiles/example.md')
    .replace(/^\| M03 .*\n/m, '')
    .replace(/^id: .*$/m, 'id: lenient');
}
