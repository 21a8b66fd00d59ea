import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it, onTestFinished } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { zhunsheng } from '../cli/command.js';

const roster = '证件,性别,性别代码,缴费月数（月）\n11010519491231002X,男,1,12\n110105194912310021,女,2,13\n110105194912310022,女 ,2,14\n';
const mapping = `standard: gbt-40217-2021
tables:
  T02:
    columns: { 证 件: AAC002, 性别: AAC004, 性别代码: AAC004N, 缴费月数: 视同缴费月数, 没有的: AAC005 }
    values: { AAC004: { 男: "1", 女: "2" } }
`;

interface Place {
  folder: string;
  check(...words: string[]): ReturnType<typeof zhunsheng>;
  report(): Promise<ConformanceReport>;
}

/** A folder with files, and a check of its roster by its mapping. */
async function place(files: Record<string, string> = {}): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ '花名册.csv': roster, 'mapping.yaml': mapping, ...files }))
    await writeFile(join(folder, name), text);
  return {
    folder,
    check: (...words) =>
      zhunsheng(
        ['check', '花名册.csv', '--map', 'mapping.yaml', '--lang', 'en', '--as-of', '2024-12-31', '--out', 'out', ...words],
        folder,
      ),
    report: async () => JSON.parse(await readFile(join(folder, 'out/report.json'), 'utf8')) as ConformanceReport,
  };
}

it('a mapping tells record type, columns and values, before the names of the standard, and what became of it is told', async () => {
  const at = await place();
  const { stdout } = await at.check();
  const report = await at.report();
  const [file] = report.tables.find(({ id }) => id === 'T02')!.files;
  expect(file!.columns.map(({ header, field, by }) => `${header} ${field} ${by}`)).toEqual([
    '证件 AAC002 map',
    '性别 AAC004 map',
    '性别代码 AAC004N map',
    '缴费月数（月） AAE200 map',
  ]);
  const { file: used, columns, values } = report.run.mapping!;
  expect(used).toMatchObject({ path: 'mapping.yaml', size: Buffer.byteLength(mapping) });
  expect(columns.map(({ heading, field, files, line }) => [heading, field, files, line])).toEqual([
    ['证 件', 'AAC002', 1, 4],
    ['性别', 'AAC004', 1, 4],
    ['性别代码', 'AAC004N', 1, 4],
    ['缴费月数', 'AAE200', 1, 4],
    ['没有的', 'AAC005', 0, 4],
  ]);
  expect(values.map(({ value, to, rows }) => [value, to, rows])).toEqual([
    ['男', '1', 1],
    ['女', '2', 1],
  ]);
  expect(stdout).toContain('Mapping mapping.yaml: 4 headings taken by it, 2 values replaced by it\n');
  expect(stdout).toContain('性别代码 (AAC004): 女 read as 2, 1 row\n');
  expect(stdout).toContain('headings of the mapping that no file has: 没有的\n');
  for (const name of ['report.md', 'report.html']) {
    const page = await readFile(join(at.folder, 'out', name), 'utf8');
    expect(page).toContain(used.sha256);
    expect(page).toContain('没有的');
  }
  const schema = JSON.parse(readFileSync('schemas/conformance-report.schema.json', 'utf8')) as object;
  expect(new Ajv2020({ strict: false }).validate(schema, report)).toBe(true);
  // Only the very same text is replaced.
  const code = report.checks.find(({ id, table }) => id === 'AAC004.representation' && table === 'T02')!;
  expect(code).toMatchObject({ applicable: 3, failed: 1, samples: [{ row: 4 }] });
});

it('values are replaced in the file that is looked at again, and in keys', async () => {
  const rows = 'AAC001,AAC003\nP1,甲\n一,乙\nP2,丙\n';
  const at = await place({
    '花名册.csv': rows,
    'mapping.yaml': 'tables:\n  T02:\n    columns: { AAC003: AAC003 }\n    values: { AAC001: { 一: P1 } }\n',
  });
  await at.check('--unmask');
  const check = (await at.report()).checks.find(({ id, table }) => id === 'R037' && table === 'T02')!;
  expect(check).toMatchObject({ failed: 2 });
  expect(check.samples.map(({ key }) => key)).toEqual([{ AAC001: 'P1' }, { AAC001: 'P1' }]);
});

it('a certificate holds the mapping, and verify needs the same', async () => {
  const at = await place({ 'other.yaml': `${mapping}# changed\n` });
  await at.check('--certificate');
  const verify = (...words: string[]) => zhunsheng(['verify', 'out/certificate.json', '花名册.csv', '--lang', 'en', ...words], at.folder);
  expect(await verify()).toMatchObject({ code: 0 });
  const other = await verify('--map', 'other.yaml');
  expect(other.code).toBe(1);
  expect(other.stdout).toContain('The mapping differs');
  await rm(join(at.folder, 'mapping.yaml'));
  expect(await verify()).toMatchObject({ code: 2, stderr: expect.stringContaining('Name it with --map') as string });
});

it.each([
  ['tables:\n  T02:\n    colums: { a: AAC002 }\n', 3, 'there is no key “colums”'],
  ['tables:\n  T02:\n    columns: { a: AAC999 }\n', 3, 'has no element “AAC999”'],
  ['tables:\n  T02:\n    values: { AAC998: { a: b } }\n', 3, 'has no element “AAC998”'],
  ['tables:\n  T99:\n    columns: { a: AAC002 }\n', 2, 'no record type “T99”'],
  ['tables:\n  T02:\n    columns:\n      证 号: AAC002\n      证号: AAC003\n', 5, '“证号” has been given before'],
  ['tables:\n  T02:\n    columns:\n      证号: AAC002\n      证号: AAC003\n', 5, 'more than once'],
  ['standard: transfers\ntables:\n  T02:\n    columns: { a: AAC002 }\n', 1, 'it is for the standard transfers'],
  ['tables:\n  T02:\n    columns: { a: [AAC002] }\n', 3, 'behind a a text is expected'],
  ['tables:\n  T02:\n    values: { AAC003: { 张三: "" } }\n', 3, 'what “张三” is read as is not told'],
  ['tables:\n  T02: AAC002\n', 2, 'lines of “key: value”'],
  ['standard: gbt-40217-2021\n', 1, 'tables / 表 is missing'],
  ['tables: {\n', 2, 'cannot be read'],
  ['__proto__: { T02: a }\n', 1, 'there is no key “__proto__”'],
  ['tables:\n  __proto__:\n    columns: { a: AAC002 }\n', 2, 'no record type “__proto__”'],
  ['tables:\n  T02:\n    columns: { a: constructor }\n', 3, 'has no element “constructor”'],
])('what is wrong in a mapping is told by its line: %j', async (text, line, words) => {
  const { code, stderr } = await (await place({ 'mapping.yaml': text })).check();
  expect(code).toBe(2);
  expect(stderr).toMatch(new RegExp(`line ${line}, column \\d+: `));
  expect(stderr).toContain(words);
});

it.each([
  [
    'of its names',
    'tables:\n  T99:\n    columns: { a: b }\n  T02:\n    columns: { a: AAC999, b: AAC002, B: AAC003 }\n    values: { AAC998: { a: b } }\n',
    [/line 2, .*“T99”/, /line 5, .*“AAC999”/, /line 5, .*“B” has been given/, /line 6, .*“AAC998”/],
  ],
  [
    'of its form',
    'tables:\n  T02:\n    columns: { a: [b], c: "" }\n    colums: { a: b }\n  T03: AAC001\n  T04:\n    values: { AAC003: { 张三: "" } }\n',
    [/line 3, .*behind a /, /line 3, .*behind c /, /line 4, .*“colums”/, /line 5, .*lines of/, /line 7, .*“张三”/],
  ],
])('all that is wrong in a mapping is told at once, %s', async (_, text, all) => {
  const { code, stderr } = await (await place({ 'mapping.yaml': text })).check();
  const [first, ...lines] = stderr.trimEnd().split('\n');
  expect(code).toBe(2);
  expect(first).toContain(`has ${all.length} mistakes`);
  expect(lines).toEqual(all.map((each) => expect.stringMatching(each) as string));
});

it('hostile headings and values are texts like others', async () => {
  const at = await place({
    '花名册.csv': '__proto__,constructor,性别代码\nP1,甲,__proto__\nP2,乙,toString\n',
    'mapping.yaml':
      'tables:\n  T02:\n    columns: { __proto__: AAC001, constructor: AAC003 }\n    values: { AAC004: { __proto__: "1", toString: "\'; DROP TABLE x" } }\n',
  });
  await at.check();
  const { run, tables } = await at.report();
  expect(tables.find(({ id }) => id === 'T02')!.files[0]!.columns.map(({ field }) => field)).toEqual(['AAC001', 'AAC003', 'AAC004']);
  expect(run.mapping!.values.map(({ rows }) => rows)).toEqual([1, 1]);
});

it('two columns that a mapping makes one element are not guessed, and personal values are masked', async () => {
  const at = await place({
    '花名册.csv': '甲,乙,姓名\n1,2,3\n',
    'mapping.yaml':
      'tables:\n  T02:\n    columns: { 甲: AAC002, 乙: AAC002 }\n    values: { AAC002: { 11010519491231002X: 110105194912310021 } }\n',
  });
  const twice = await at.check();
  expect(twice.code).toBe(2);
  expect(twice.stderr).toContain('AAC002');
  await writeFile(join(at.folder, '花名册.csv'), '甲,姓名\n11010519491231002X,张三\n');
  const { stdout } = await at.check();
  expect(stdout + JSON.stringify(await at.report())).not.toMatch(/11010519491231002[X1]/);
});
