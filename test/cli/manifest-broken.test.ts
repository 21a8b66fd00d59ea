import { expect, it } from 'vitest';
import { heldBy, listHeading as heading, listName as name } from './held-lists.js';
import { paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();
const files = { '人员登记表.csv': persons, '补贴发放表.csv': paid };
const held = (words: readonly string[]) => heldBy(workplace, words);

const other = `${heading}\n`;
it.each<[string, string | Buffer, string[]]>([
  ['nothing', '', ['it has no column “file”']],
  ['no heading', 'a,b\n1,2\n', ['it has no column “file”']],
  ['a quote that is open', `${other}"人员登记表.csv,T01\n`, ['the CSV cannot be read: quotes are not in pairs']],
  ['a column that is not known', '文件,行数,颜色\n人员登记表.csv,2,红\n', ['it has a column “颜色”, which is not known']],
  ['a column twice', '文件,行数,记录数\n', ['it has the column “rows” twice']],
  ['an entry that is not known', `交接清单,1\n密级,高\n${other}`, ['it has an entry “密级”, which is not known']],
  ['no file', other, ['it lists no file']],
  ['a cell in no column', '文件,行数\n人员登记表.csv,2,3\n', ['a cell stands in no column']],
  [
    'paths that leave the folder',
    `文件\n../人员登记表.csv\n/etc/passwd\nC:\\人员登记表.csv\n\\\\host\\share\n数据/../../x.csv\n`,
    Array<string>(5).fill('the path of a file is not one from the folder of the list (absolute, with a drive, or with “..”)'),
  ],
  [
    'numbers that are none',
    '文件,行数,字节数\n人员登记表.csv,2行,-1\n',
    ['what stands under “行数” is no number', 'what stands under “字节数” is no number'],
  ],
  ['a digest that is none', '文件,SHA-256\n人员登记表.csv,abc\n', ['the SHA-256 is not of 64 hexadecimal digits']],
  ['sums without a column', `${other}补贴发放表.csv,,,,,,,1.00,,\n`, ['a sum, minimum or maximum is told, and no column named']],
  ['a column without sums', `${other}补贴发放表.csv,,,,,,XBT002,,,\n`, ['a column is named, and no sum, minimum or maximum told']],
  ['a file twice', '文件,行数\n人员登记表.csv,2\n./人员登记表.csv,2\n', ['the same file and column stand in line 2 already']],
  ['no name', '文件,行数\n,2\n', ['no file is named']],
  [
    'neither encoding',
    Buffer.concat([Buffer.from('文件,行数\n'), Buffer.from([0xff, 0xff, 0xff])]),
    ['it is in neither UTF-8 nor GB18030'],
  ],
])('a list with %s does not agree', async (_, content, faults) => {
  const folder = workplace.put({ ...files, [name]: content });
  const { outcome, told, report } = await held([folder]);
  expect([outcome, report.verdict.decision]).toEqual(['fail', 'return']);
  expect(told.filter((text) => text.startsWith('list: '))).toEqual(
    faults.map((fault) => expect.stringContaining(fault) as unknown as string),
  );
});

it('names that objects have are names of files as any others', async () => {
  const folder = workplace.put({ ...files, [name]: `${other}__proto__,constructor,,1,1,,toString,1,,\n__proto__,constructor,,1,1,,,,,\n` });
  const { code, stdout, stderr } = await workplace.check([folder]);
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout).toContain('__proto__: the list declares this file, and it is not there');
  const yaml = workplace.put({ ...files, 'a.yaml': 'manifest: 1\n__proto__: {a: 1}\nfiles: []\n' });
  expect((await held([yaml])).told[0]).toContain('it has an entry “__proto__”, which is not known');
});

it.each<[string, string]>([
  ['broken', 'manifest: 1\nfiles: [{\n'],
  ['aliases', 'manifest: 1\na: &a [1]\nfiles: *a\n'],
  ['nested', `manifest: 1\nfiles: ${'['.repeat(5000)}\n`],
  ['no files', 'manifest: 1\n'],
  ['a list in a cell', 'manifest: 1\nfiles:\n  - file: [1]\n'],
])('a list in YAML that is %s is told', async (_, content) => {
  const folder = workplace.put({ ...files, 'list.yaml': content });
  const { outcome, told } = await held([folder]);
  expect(outcome).toBe('fail');
  expect(told[0]).toMatch(/^list: /);
});

it('a list larger than any is not read', async () => {
  const folder = workplace.put({ ...files, [name]: `${other}${'x.csv,,,,,,,,,\n'.repeat(300_000)}` });
  expect((await held([folder])).told[0]).toMatch(/it has 4500080 bytes, more than 4000000, and was not read/);
});

it('many differences are counted, and those that tell the most are named', async () => {
  const folder = workplace.put({ ...files, [name]: `文件,行数\n${Array.from({ length: 500 }, (_, at) => `f${at}.csv,1`).join('\n')}\n` });
  const { failed, told } = await held([folder]);
  expect([failed, told.length, told.at(-1)]).toEqual([502, 201, 'more: 302 more differences, not told one by one']);
  const { stdout } = await workplace.check([folder]);
  expect(stdout).toContain('Verdict: return');
  expect(stdout).toContain('more differences; see the report');
});

it('hides numbers of persons in what it tells, in every format', async () => {
  const number = '11010519491231002X';
  const folder = workplace.put({
    ...files,
    [name]: `文件,数据表,行数\n${number}.csv,${number},1\n人员登记表.csv,${number},2\n`,
    'b.yaml': `manifest: 1\n${number}: 1\n`,
    'c.yaml': `manifest: 1\nfiles: [{ file: 补贴发放表.csv, columns: [{ column: XBT002, sum: '110105194912310021' }] }]\n`,
  });
  const out = workplace.out();
  const { stdout } = await workplace.check([folder, '--out', out, '--json']);
  for (const text of [stdout, ...['html', 'md'].map((ending) => workplace.read(`${out}/report.${ending}`))]) {
    expect(text).not.toContain(number);
    expect(text).not.toContain('110105194912310021');
    expect(text).toContain('dataset.manifest');
  }
});
