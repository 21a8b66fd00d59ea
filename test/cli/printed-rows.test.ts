import { expect, it } from 'vitest';
import { paid, Workplace } from './workplace.js';

const workplace = new Workplace();
const header = 'XRY001,XRY002,XRY003,XRY003N,XRY004';
const rows = ['P1,张三,1,保洁员,20240105', 'P2,李四,2,护林员,20240201'];

/** Rows of the persons' table that were checked, what is told of the others, and which checks fail. */
async function read(...lines: string[]) {
  const report = await workplace.report([workplace.put({ '人员登记表.csv': `${lines.join('\n')}\n`, '补贴发放表.csv': paid })]);
  const { problems } = report.run.inputs.find(({ path }) => path === '人员登记表.csv')!;
  const failing = report.checks.filter(({ table, outcome }) => table === 'T01' && outcome === 'fail');
  return [report.tables[0]!.rows, problems.map(({ code, line }) => [code, line]), failing.map(({ id }) => id)];
}

const printed = [
  '(2 rows)',
  '(2 row(s) affected)',
  '（2 行）',
  '(2 行记录)',
  '(2 rows affected)',
  '(2 行受影响)',
  '2 rows selected.',
  '2 rows in set (0.01 sec)',
  '已选择2行。',
  '已选择 2 行。',
  '  2 条记录已选择。',
  '2 record(s) selected.',
  '已用时间: 1.302(毫秒). 执行号:502.',
  'SQL> spool off',
  'Query OK, 2 rows affected',
  'Elapsed: 00:00:00.01',
];

it.each([
  ['alone', ''],
  ['with delimiters', ',,,,'],
])('what a tool of a database prints below a table is no record, %s', async (_, end) => {
  const report = await workplace.report([
    workplace.put({ '人员登记表.csv': `${[header, ...rows, ...printed.map((line) => line + end)].join('\n')}\n`, '补贴发放表.csv': paid }),
  ]);
  const { problems } = report.run.inputs.find(({ path }) => path === '人员登记表.csv')!;
  expect([report.tables[0]!.rows, report.tables[0]!.unreadable, problems.map(({ code, params }) => [code, params['count']])]).toEqual([
    2,
    0,
    [['dataset.row-note', printed.length]],
  ]);
});

it.each(['（盖章）', '单位公章', '制表人,王某', '经办人（签字）', '（签 字）', '填报单位,,某局', '打印日期,20250101'])(
  'nor is a place for a signature: %s',
  async (line) => {
    expect(await read(header, ...rows, line.padEnd(line.length + 4 - line.split(',').length + 1, ','))).toEqual([
      2,
      [['dataset.row-note', 4]],
      [],
    ]);
  },
);

it('nor are lines of dashes, below the header and again on every page', async () => {
  const rule = '------,--------,-,----------,--------';
  expect(await read(header, rule, ...rows)).toEqual([2, [['dataset.row-rule', 2]], []]);
  expect(await read(header, rule, rows[0]!, header, rule, rows[1]!)).toEqual([
    2,
    [
      ['dataset.row-header', 4],
      ['dataset.row-rule', 2],
    ],
    [],
  ]);
});

it('a row that holds a record besides is checked', async () => {
  expect((await read(header, ...rows, ...['-', '---', '2 rows', '(1 row)'].map((key) => `${key},张三,1,保洁员,20240105`)))[0]).toBe(6);
});

it('rows of delimiters and blanks alone are passed over, and said to be', async () => {
  expect(await read(header, rows[0]!, ',,,,', ' , ,　,,', rows[1]!)).toEqual([2, [['dataset.row-blank', 3]], []]);
  expect(await read(header, ...rows, '', '')).toEqual([2, [], []]);
});
