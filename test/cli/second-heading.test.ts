import { expect, it } from 'vitest';
import { paid, Workplace } from './workplace.js';

const workplace = new Workplace();
const codes = 'XRY001,XRY002,XRY003,XRY003N,XRY004';
const labels = '人员编码,姓名,岗位代码,岗位,上岗日期';
const rows = 'P1,张三,1,保洁员,20240105\nP2,李四,2,护林员,20240201\n';

/** Rows of the persons' table that were checked, and what is told of the others. */
async function read(first: string, second: string) {
  const report = await workplace.report([workplace.put({ '人员登记表.csv': `${first}\n${second}\n${rows}`, '补贴发放表.csv': paid })]);
  const { problems } = report.run.inputs.find(({ path }) => path === '人员登记表.csv')!;
  return [
    report.tables[0]!.rows,
    problems.map(({ code, line }) => [code, line]),
    report.checks.filter(({ table, outcome }) => table === 'T01' && outcome === 'fail').map(({ id }) => id),
  ];
}

it.each([
  ['codes under labels', labels, codes],
  ['labels under codes', codes, labels],
  ['codes in small letters', labels, codes.toLowerCase()],
  [
    'codes with their labels',
    labels,
    codes
      .split(',')
      .map((code, at) => `${code}（${labels.split(',')[at]}）`)
      .join(','),
  ],
  [
    'labels spaced out',
    codes,
    labels
      .split(',')
      .map((label) => [...label].join(' '))
      .join(','),
  ],
  ['codes in full width', labels, codes.replace(/[A-Z0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))],
  ['some of them only', labels, 'XRY001,XRY002,,,XRY004'],
  ['forms of the values', labels, 'C..20,C..64,C1,C..16,C8'],
])('a second row of headings is no record: %s', async (_, first, second) => {
  expect(await read(first, second)).toEqual([2, [['dataset.row-header', 2]], []]);
});

it.each([
  ['the key elsewhere', '姓名,人员编码,岗位代码,岗位,上岗日期'],
  ['two columns exchanged', '人员编码,姓名,岗位,岗位代码,上岗日期'],
  ['codes for labels', 'XRY002,XRY001,XRY003,XRY003N,XRY004'],
])('headings in another order are told as such, for the rows below were not read by them: %s', async (_, second) => {
  const moved = await workplace.report([
    workplace.put({ '人员登记表.csv': `${labels}\n${rows}${second}\n${rows}`, '补贴发放表.csv': paid }),
  ]);
  const input = moved.run.inputs.find(({ path }) => path === '人员登记表.csv')!;
  expect([moved.tables[0]!.rows, input.partly, input.problems.map(({ code, line, remark }) => [code, line, remark])]).toEqual([
    4,
    true,
    [['dataset.row-header-moved', 4, undefined]],
  ]);
});

const second = 'P1,202401,100.00,,\nP9,202402,1,,\n';
it.each([
  ['labels', '人员编码,发放年月,发放金额,,', []],
  ['codes in small letters', 'xry001,xbt001,xbt002,,', []],
  ['the other order', '发放年月,人员编码,发放金额,,', []],
  ['its own table after it', '人员编码,发放年月,发放金额,,', [labels]],
])('the header of another table and what stands below it are no records of the first: %s', async (_, heading, after) => {
  const report = await workplace.report([
    workplace.put({
      '人员登记表.csv': `${labels}\n${rows}\n${heading}\n${second}${after.map((line) => `${line}\nP3,王五,1,保洁员,20240301\n`).join('')}`,
      '补贴发放表.csv': paid,
    }),
  ]);
  const input = report.run.inputs.find(({ path }) => path === '人员登记表.csv')!;
  const told = input.problems.filter(({ remark }) => !remark).map(({ code, params }) => [code, params['lines'], params['count']]);
  expect([report.tables[0]!.rows, input.partly]).toEqual([after.length === 0 ? 2 : 3, true]);
  expect(told.filter(([code]) => code !== 'dataset.row-header')).toEqual([
    ['dataset.row-header-other', '5', 1],
    ['dataset.row-beneath', '6、7', 2],
  ]);
  expect(
    report.checks
      .filter(({ table, outcome, severity }) => table === 'T01' && outcome === 'fail' && severity === 'error')
      .map(({ id }) => id),
  ).toEqual([]);
});

it('a record whose cells are like a heading or two stays a record', async () => {
  expect((await read(codes, 'C1,姓名,1,保洁员,20240105'))[0]).toBe(3);
});

it.each([
  ['codes', 'ZZZ001,ZZZ002,ZZZ003,ZZZ004,ZZZ005'],
  ['codes in small letters', 'zzz001,zzz002,zzz003,zzz004,zzz005'],
  ['codes of several words', 'AAB001,AAC01A,ZKC12,YAE3601,AAE140'],
])('a header of codes that no standard knows, in the same width, is told with what stands below it: %s', async (_, heading) => {
  const lines = [labels, rows.trim(), heading, 'X1,2024,x,y,z', 'X2,2024,x,y,z', ''].join('\n');
  const report = await workplace.report([workplace.put({ '人员登记表.csv': lines, '补贴发放表.csv': paid })]);
  const input = report.run.inputs.find(({ path }) => path === '人员登记表.csv')!;
  const told = input.problems.filter(({ remark }) => !remark).map(({ code, params }) => [code, params['lines'], params['count']]);
  expect([report.tables[0]!.rows, input.partly, told]).toEqual([
    2,
    true,
    [
      ['dataset.row-header-other', '4', 1],
      ['dataset.row-beneath', '5、6', 2],
    ],
  ]);
});

it('a record whose key has the form of such a code is one', async () => {
  const lines = [labels, 'ABC001,DEF002,1,保洁员,20240105', 'ABC002,DEF003,9,,2024', ''].join('\n');
  const report = await workplace.report([workplace.put({ '人员登记表.csv': lines, '补贴发放表.csv': paid })]);
  expect(report.tables[0]!.rows).toBe(2);
});
