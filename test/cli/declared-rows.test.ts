import { expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { checkOf, paid, Workplace } from './workplace.js';

const workplace = new Workplace();
const header = 'XRY001,XRY002,XRY003,XRY003N,XRY004';
const rows = ['P1,张三,1,保洁员,20240105', 'P2,李四,2,护林员,20240201', 'P3,王五,1,保洁员,20240301'];

async function wholeOf(lines: readonly string[], format: 'csv' | 'xlsx') {
  const cells = lines.map((line) => line.split(/,(?! *[0-9]{3})/).map((value) => ({ value, type: String })));
  const content = format === 'csv' ? `${lines.join('\n')}\n` : await writeXlsx(cells).toBuffer();
  const report = await workplace.report([workplace.put({ [`人员登记表.${format}`]: content, '补贴发放表.csv': paid })]);
  const { problems } = report.run.inputs.find(({ path }) => path.startsWith('人员登记表'))!;
  return {
    rows: report.tables[0]!.rows,
    told: problems.flatMap(({ code, params: { line, declared, rows } }) =>
      code.startsWith('dataset.rows-declared') ? [[line, declared, rows]] : [],
    ),
    files: checkOf(report, 'dataset.files').outcome,
  };
}

const said = (count: string) => [
  ...[
    `${count} rows selected.`,
    `(${count} rows)`,
    `(${count} 行受影响)`,
    `(${count} row(s) affected)`,
    `共${count}条`,
    `共 ${count} 条记录`,
    `合计 ${count} 条记录`,
    `总计：${count}条`,
    `记录总数：${count}`,
  ],
  ...[`Total rows: ${count}`, `Total: ${count} records`, `已选择${count}行。`, `第1页 共 ${count} 条`, `COPY ${count}`],
];

it.each(['csv', 'xlsx'] as const)(
  'a foot that tells another number of rows than stand above it is a fault of the file, in %s',
  async (format) => {
    for (const [at, foot] of said('1200').entries()) {
      expect([foot, await wholeOf([header, ...rows, foot], format)]).toEqual([foot, { rows: 3, told: [[5, 1200, 3]], files: 'fail' }]);
      expect([foot, (await wholeOf([header, ...rows, said('3')[at]!], format)).told]).toEqual([foot, []]);
    }
  },
);

it.each<[string, string[], unknown]>([
  ['a thousands separator', [...rows, '"(1,200 行受影响)"'], [[5, 1200, 3]]],
  ['feet of pages and of the whole', [rows[0]!, '本页小计 1 条', rows[1]!, rows[2]!, '本页小计 2 条', '累计 3 条'], []],
  ['a page that lost a row', [rows[0]!, '本页小计 2 条', rows[1]!, rows[2]!, '本页小计 2 条'], [[3, 2, 1]]],
  ['files that were joined, each with its foot', [rows[0]!, '1 row selected.', header, rows[1]!, rows[2]!, '2 rows selected.'], []],
  ['rows that could not be read count', [...rows, 'P4,赵六,1', '4 rows selected.'], []],
  ['money, pages and persons are no rows', [...rows, '合计：1200', '共3页', '共2人', '合计 1200.50 元'], []],
])('%s', async (_, lines, told) => {
  expect((await wholeOf([header, ...lines], 'csv')).told).toEqual(told);
});

it('one row', async () => {
  expect((await wholeOf([header, rows[0]!, '(1 row)'], 'csv')).told).toEqual([]);
});

it.each(['csv', 'xlsx'] as const)(
  'a line above the header that tells another number of rows than there are is a fault of the file too, in %s',
  async (format) => {
    for (const title of ['人员登记表 共 1200 条', '记录总数：1200', '(1200 rows)', '导出时间 20250101 共1200条记录']) {
      expect([title, await wholeOf(['人员登记表', title, header, ...rows], format)]).toEqual([
        title,
        { rows: 3, told: [[2, 1200, 3]], files: 'fail' },
      ]);
      expect([title, (await wholeOf(['人员登记表', title.replace('1200', '3'), header, ...rows], format)).told]).toEqual([title, []]);
    }
  },
);

it.each(['从第 2 行开始填写', '第3行为表头', '每批不超过 5000 条', '每页 50 条', '最多 1000 行', '2024年第 3 条', 'up to 500 rows'])(
  'of a number that is not of all rows nothing is told: %s',
  async (title) => {
    expect((await wholeOf([title, header, ...rows], 'csv')).told).toEqual([]);
  },
);

it.each<[string, string[], unknown]>([
  ['a title and a foot that agree', ['共 3 条', header, ...rows, '共 3 条'], []],
  ['a title of the first of two tables that were joined', ['共 1 条', header, rows[0]!, '共 2 条', header, rows[1]!, rows[2]!], []],
  ['every page tells of all', [header, rows[0]!, '第1页 共 3 条', rows[1]!, '第2页 共 3 条', rows[2]!, '第3页 共 3 条'], []],
  ['a row that could not be read counts', ['共 4 条', header, ...rows, 'P4,赵六,1'], []],
])('%s', async (_, lines, told) => {
  expect((await wholeOf(lines, 'csv')).told).toEqual(told);
});

it('every foot of a long file is held against its rows, and what is not told one by one is counted', async () => {
  const pages = Array.from({ length: 260 }, (_, page) => [`P${page},张三,1,保洁员,20240105`, `本页小计 ${page < 250 ? 2 : 1} 条`]);
  const { told } = await wholeOf([header, ...pages.flat()], 'csv');
  // The second page is the one before which there are two rows in all.
  expect(told.slice(0, 2)).toEqual([
    [3, 2, 1],
    [7, 2, 1],
  ]);
  expect(told).toHaveLength(21);
});
