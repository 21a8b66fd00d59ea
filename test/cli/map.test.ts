import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { gb18030 } from '../gb18030.js';
import { zhunsheng, zhunshengProcess } from './command.js';

const roster = [
  '个人编号,证件,姓名,性别代码,民族代码,缴费月数,身份',
  "A1,'11010519491231002X,张三丰,男,01,12,干部",
  'A2,110105194912310021 ,李四海,女,汉族,13,工人',
  'A3,330102197503136679,王五洲,女,02,14,农民',
  '',
].join('\n');

interface Place {
  folder: string;
  map(...words: string[]): ReturnType<typeof zhunsheng>;
  /** How a check by the mapping took each heading: `heading element by`. */
  checked(file: string, mapping?: string): Promise<{ matched: string[]; report: ConformanceReport }>;
  text(name?: string): Promise<string>;
}

async function place(files: Record<string, string | Buffer>): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return {
    folder,
    map: (...words) => zhunsheng(['map', ...words, '--lang', 'en'], folder),
    async checked(file, mapping = 'mapping.yaml') {
      await zhunsheng(['check', file, '--map', mapping, '--as-of', '2024-12-31', '--format', 'json', '--out', 'out'], folder);
      const report = JSON.parse(await readFile(join(folder, 'out/report.json'), 'utf8')) as ConformanceReport;
      const columns = report.tables.flatMap((table) => table.files.flatMap((each) => each.columns));
      return { matched: columns.map(({ header, field, by }) => `${header} ${field ?? '-'} ${by ?? '-'}`), report };
    },
    text: (name = 'mapping.yaml') => readFile(join(folder, name), 'utf8'),
  };
}

it('what is sure is written, what is likely stands behind # with its reason, and check reads it as it stands', async () => {
  const at = await place({ '名册.csv': gb18030(`某县社会保险参保人员\n${roster}`) });
  const { code, stdout, stderr } = await at.map('名册.csv');
  expect([code, stderr]).toEqual([0, '']);
  const lines = (await at.text()).split('\n').map((line) => line.trim());
  expect(lines).toEqual(
    expect.arrayContaining([
      'standard: gbt-40217-2021',
      'T02: # Persons: basic information',
      '个人编号: AAC001 # Person number 人员编码 (AAC001); 3 of 3 values written as it asks',
      '# 证件: AAC002 # Social security number 社会保障号码 (AAC002); 2 of 3 values with the right form, check character and dates',
      expect.stringMatching(
        /^# 缴费月数: AAE200 # Months deemed paid 视同缴费月数 \(AAE200\); one name contains the other; 3 of 3 values written as it asks$/,
      ),
      '男: "1"',
      '女: "2"',
      // A column that holds codes and names: one of them is wrong, and which is not said.
      '# AAC005: { 汉族: "01" }',
      expect.stringMatching(
        /^# 身份: AAC012 # Personal status code 个人身份代码 \(AAC012\); 2 of 3 values among the names of its code list; 1 row with values that are no code/,
      ),
      '# AAC012: { 农民: "27", 工人: "24" }',
      expect.stringMatching(/^# Required elements that no heading is taken for: .*Social security number 社会保障号码 \(AAC002\)/),
    ]),
  );
  expect(stdout).toMatch(/looked at all 3 rows; taken for this record type by its header: \d+ headings .*; next is T\d\d: .*--table/);
  expect(stdout).toContain('证件 → Social security number 社会保障号码 (AAC002): 2 of 3 values');
  expect(stdout).toMatch(/zhunsheng check 名册\.csv --standard gbt-40217-2021 --map mapping\.yaml\n$/);
  const { matched, report } = await at.checked('名册.csv');
  expect(matched).toEqual([
    '个人编号 AAC001 map',
    '证件 - -',
    '姓名 AAC003 label',
    '性别代码 AAC004 label',
    '民族代码 AAC005 label',
    '缴费月数 - -',
    '身份 - -',
  ]);
  expect(report.run.mapping!.values.map(({ field, value, to, rows }) => [field, value, to, rows])).toEqual([
    ['AAC004', '女', '2', 2],
    ['AAC004', '男', '1', 1],
  ]);
});

it('a suggestion from which its # is taken is used', async () => {
  const at = await place({ '名册.csv': roster });
  await at.map('名册.csv');
  await writeFile(join(at.folder, 'mine.yaml'), (await at.text()).replace('# 证件: AAC002', '证件: AAC002'));
  expect((await at.checked('名册.csv', 'mine.yaml')).matched).toContain('证件 AAC002 map');
});

it('shows nothing personal whole, in the terminal, the file and JSON, unless asked', async () => {
  const at = await place({ '名册.csv': roster.replace('身份\n', '亲属\n').replace('干部', '赵六顺') });
  const shown = [(await at.map('名册.csv')).stdout, await at.text(), (await at.map('名册.csv', '--json', '--force')).stdout];
  for (const text of shown) for (const secret of ['赵六顺', '张三丰', '330102197503136679', '19750313']) expect(text).not.toContain(secret);
  expect(shown[0]).toContain('3301************79');
  expect((await at.map('名册.csv', '--unmask', '--force')).stdout).toContain('张三丰');
});

it('the same bytes each time, over nothing that is there, and it is no input of itself', async () => {
  const at = await place({ '名册.csv': roster });
  await at.map('.');
  const first = await at.text();
  const refused = await at.map('.');
  expect([refused.code, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr).toMatch(/mapping\.yaml is there already.*--force/);
  const again = await at.map('.', '--force');
  expect(again.code).toBe(0);
  expect(await at.text()).toBe(first);
  expect(again.stdout).not.toContain('Not looked at');
});

it('a record type that several fit is asked for, and --table tells it of one file or of all', async () => {
  const at = await place({ 'a.csv': '姓名,证件号\n张三,1\n', 'b.csv': '甲,乙\n女,3.5\n' });
  const { code, stderr } = await at.map('a.csv');
  expect([code, stderr]).toEqual([
    2,
    expect.stringMatching(/no mapping was written.*\n.*it may be: T\d\d .*, T\d\d .*--table a\.csv=T\d\d/),
  ]);
  const json = JSON.parse((await at.map('a.csv', 'b.csv', '--table', 'T02', '--table', 'b.csv=T05', '--json')).stdout) as {
    tables: { id: string; files: { path: string }[]; columns: { heading: string; surety: string; elsewhere: { table: string }[] }[] }[];
  };
  expect(json.tables.map(({ id, files }) => [id, files.map(({ path }) => path)])).toEqual([
    ['T02', ['a.csv']],
    ['T05', ['b.csv']],
  ]);
  expect(json.tables[0]!.columns.map(({ heading, surety }) => `${heading} ${surety}`)).toEqual(['姓名 exact', '证件号 synonym']);
  expect((await at.map('a.csv', '--table', 'T02', '--table', 'T03')).stderr).toContain('names two record types without a file');
});

it('a first line that is data is told as such, and nobody named in it', async () => {
  const listed = '张三丰,干部,男,汉族\n李四,工人,女,汉族\n';
  const mixed = '张三丰,身份证号,110105194912310021,男\n李四,11010519491231002X,女,1\n';
  const at = await place({ '无表头.csv': listed, '混.csv': mixed });
  const { code, stderr } = await at.map('无表头.csv', '--table', 'T02');
  expect([code, stderr]).toEqual([2, expect.stringMatching(/无表头\.csv has no header: its first line looks like data/)]);
  expect(stderr).not.toContain('三丰');
  const doubted = await at.map('混.csv', '--table', 'T02');
  expect([doubted.code, doubted.stdout]).toEqual([0, expect.stringMatching(/混\.csv seems to have no header/)]);
  expect(`${doubted.stdout}${await at.text()}`).not.toMatch(/三丰|19491231002/);
  // Headings of one's own are no data.
  const own = await place({ '名册.csv': roster });
  expect((await own.map('名册.csv')).stdout).not.toContain('no header');
});

it.each([
  [{ npm_lifecycle_event: 'npx', npm_lifecycle_script: "'zhunsheng'" }, 'npx zhunsheng check'],
  // Another program that npx has started, such as the one that runs tests.
  [{ npm_lifecycle_event: 'npx', npm_lifecycle_script: 'vitest' }, 'zhunsheng check'],
  [{ npm_lifecycle_event: undefined, npm_lifecycle_script: undefined }, 'zhunsheng check'],
])('the next command is one that can be run as this one was: %j', async (environment, command) => {
  const at = await place({ '名册.csv': roster });
  const { stdout } = await zhunshengProcess(['map', '名册.csv', '--lang', 'en'], { folder: at.folder, environment });
  expect(stdout).toContain(`looked through: ${command} 名册.csv --standard gbt-40217-2021 --map mapping.yaml\n`);
});

it('several files of a record type give one mapping: what one of them leaves open is not taken', async () => {
  const at = await place({
    '表2a.csv': '身份证号,姓名\n11010519491231002X,张三\n',
    '表2b.csv': '身份证号,公民身份号码,姓名\n11010519491231002X,330102197503136679,李四\n',
  });
  expect((await at.map('表2a.csv')).code).toBe(0);
  expect(await at.text()).toMatch(/^ {6}身份证号: AAC002 #/m);
  await at.map('.', '--force');
  const text = await at.text();
  expect(text).not.toMatch(/^ {6}身份证号:/m);
  expect(text).toMatch(/^ {6}# 身份证号: AAC002 # .*2 of 2 values with the right form/m);
  expect(text).toMatch(/^ {6}# 公民身份号码: AAC002 /m);
});

it('hostile headings break neither the file nor the terminal', async () => {
  const headings = ['个人编号', '__proto__', '": x', '"a\nT03:\n  columns"', '=cmd|1', '# 缴费', '\u001b[31m红', '姓名'];
  const at = await place({
    '表2.csv': `${headings.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')}\n1,男,男,男,男,男,男,张三\n`,
  });
  const { stdout } = await at.map('表2.csv');
  expect(stdout).not.toContain('\u001b');
  const { matched } = await at.checked('表2.csv');
  expect(matched.filter((each) => !each.endsWith(' - -'))).toEqual(['个人编号 AAC001 map', '姓名 AAC003 label']);
});

it('looks at so many rows and says so, and of files that cannot be read why', async () => {
  const at = await place({ '表2.csv': roster, '表3.csv.gz': Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]) });
  const { code, stdout } = await at.map('.', '--rows', '2');
  expect(code).toBe(1);
  expect(stdout).toContain('表2.csv: looked at 2 rows\n');
  expect(stdout).toMatch(/Not looked at: 表3\.csv\.gz/);
  expect(await at.text()).toContain('2 of 2 values');
});

it('expands patterns, and says that it does not read standard input', async () => {
  const at = await place({ '名册一.csv': roster, '名册二.csv': roster });
  const { code, stdout } = await at.map('名册*.csv', '--table', 'T02');
  expect([code, stdout.match(/looked at all 3 rows/g)?.length]).toEqual([0, 2]);
  const refused = await at.map('-', '--force');
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringMatching(/standard input/i)]);
});

it.each([
  ['en', /甲\.csv was taken for Persons: basic information, but no column/],
  ['zh', /甲\.csv 按“养老保险个人基本信息表”读取，但表头/],
])('what is told of a file names its record type in the language of the run: %s', async (language, told) => {
  const at = await place({ '甲.csv': '甲,乙\n子,丑\n' });
  const { code, stderr } = await zhunsheng(['check', '甲.csv', '--table', 'T02', '--as-of', '2024-12-31', '--lang', language], at.folder);
  expect([code, stderr]).toEqual([2, expect.stringMatching(told)]);
});
