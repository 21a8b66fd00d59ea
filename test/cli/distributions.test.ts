import { expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { renderHtml } from '../../src/report/html.js';
import type { ConformanceReport, DistributionsReport } from '../../src/conformance/model.js';
import { gb18030 } from '../gb18030.js';
import { persons, Workplace } from './workplace.js';

const workplace = new Workplace();

type Files = Record<string, string | Buffer>;

function reportOf(files: Files): Promise<ConformanceReport> {
  return workplace.report([workplace.put({ '人员登记表.csv': persons, ...files })]);
}

/** What stands in the columns of what was paid. */
async function distributionsIn(files: Files): Promise<DistributionsReport | undefined> {
  return (await reportOf(files)).tables.find(({ name }) => name === '补贴发放表')!.distributions;
}

const header = ['XRY001', 'XBT001', 'XBT002'];
const rows = [
  ['P1', '202401', '100.00'],
  ['P2', '202402', '50.5'],
  ['P1', '202403', '0.00'],
  ['P1', '202404', '-3'],
  ['P1', '202405', '0.10'],
  ['P1', '202406', '约五元'],
  ['P1', '202407', ''],
  // Before the person was there, which a comparison with the other table tells.
  ['P1', '189912', '9.99'],
  ['P1', '203601', '10'],
  ['P1', '2024-09', '1000'],
];
const csv = (lines: readonly (readonly string[])[]) => [header, ...lines].map((row) => `${row.join(',')}\n`).join('');

const amounts = {
  field: 'XBT002',
  of: 'amounts',
  checks: ['XBT002.required', 'XBT002.representation', 'R001'],
  classes: [
    { to: 0, count: 1, failed: 1 },
    { from: 0, to: 0, count: 1, failed: 1 },
    { from: 0, to: 1, count: 1, failed: 0 },
    { from: 1, to: 10, count: 1, failed: 0 },
    { from: 10, to: 100, count: 2, failed: 0 },
    { from: 100, to: 1000, count: 1, failed: 0 },
    { from: 1000, to: 10000, count: 1, failed: 0 },
  ],
  unread: { count: 1, failed: 1 },
  empty: { count: 1, failed: 1 },
  lacking: 0,
};
const dates = {
  field: 'XBT001',
  of: 'dates',
  checks: ['XBT001.representation', 'R003'],
  classes: [
    { to: 1899, count: 1, failed: 1 },
    { from: 2024, to: 2024, count: 7, failed: 0 },
    { from: 2036, count: 1, failed: 0 },
  ],
  unread: { count: 1, failed: 1 },
  empty: { count: 0, failed: 0 },
  lacking: 0,
};

it('counts the values of failing columns by magnitude and year, and those in records that fail', async () => {
  expect(await distributionsIn({ '补贴发放表.csv': csv(rows) })).toEqual({ columns: [amounts, dates], more: 0 });
});

it.each<[string, () => Files | Promise<Files>]>([
  ['GB18030', () => ({ '补贴发放表.csv': gb18030(csv(rows)) })],
  ['UTF-16', () => ({ '补贴发放表.csv': Buffer.from(`\ufeff${csv(rows)}`, 'utf16le') })],
  [
    'XLSX',
    async () => ({
      '补贴发放表.xlsx': await writeXlsx([header, ...rows].map((row) => row.map((value) => ({ value, type: String })))).toBuffer(),
    }),
  ],
  ['two files', () => ({ '补贴发放表-1.csv': csv(rows.slice(0, 4)), '补贴发放表-2.csv': csv(rows.slice(4)) })],
  [
    'a row that cannot be read, one of characters of no encoding, and a total set aside',
    () => {
      const [first, ...others] = rows;
      const bytes = gb18030(csv([first!, ['P1', '202408', '7', '8'], ...others, ['合计', '', '1167.59']]));
      const at = bytes.indexOf('P2,');
      return { '补贴发放表.csv': Buffer.concat([bytes.subarray(0, at), Buffer.from('\xff\xff,202411,5\n', 'latin1'), bytes.subarray(at)]) };
    },
  ],
])('and the same of the same records in %s', async (_, files) => {
  expect(await distributionsIn(await files())).toEqual({ columns: [amounts, dates], more: 0 });
});

it('counts records of files that lack a column apart', async () => {
  const files = { '补贴发放表-1.csv': csv(rows), '补贴发放表-2.csv': 'XRY001,XBT001\nP1,202411\nP1,202412\n' };
  const { columns } = (await distributionsIn(files))!;
  const [, year] = dates.classes;
  expect(columns).toEqual([
    { ...amounts, lacking: 2 },
    { ...dates, classes: [dates.classes[0], { ...year, count: 9 }, dates.classes[2]] },
  ]);
});

it('gathers years where there are too many, and says nothing where no column fails', async () => {
  const years = Array.from({ length: 60 }, (_, at) => ['P1', `${1961 + at}01`, at === 0 ? 'x' : '1']);
  const { columns } = (await distributionsIn({ '补贴发放表.csv': csv(years) }))!;
  const classes = columns.find(({ field }) => field === 'XBT001')!.classes;
  expect(classes.map(({ from, to, count }) => [from, to, count])).toEqual([
    [1960, 1964, 4],
    ...Array.from({ length: 11 }, (_, at) => [1965 + 5 * at, 1969 + 5 * at, 5]),
    [2020, 2024, 1],
  ]);
  expect(await distributionsIn({ '补贴发放表.csv': csv(rows.slice(0, 2)) })).toBeUndefined();
});

it('draws them in the page with figures in words', async () => {
  const report = await reportOf({ '补贴发放表.csv': csv(rows) });
  const page = renderHtml(report, 'zh');
  expect(page).toContain('发放金额（XBT002）');
  expect(page).toContain('<title>小于 0：1 个值，其中 1 个所在的记录不符合</title>');
  expect(page).toContain('9 个值，其中 3 个所在的记录不符合 XBT002.required, XBT002.representation, R001；另有空单元格 1 个');
  expect(page).toContain('<title>不是规定格式的日期：1 个值，其中 1 个所在的记录不符合</title>');
  expect(renderHtml(report, 'en')).toContain('<title>from 10, less than 100: 2 values, 0 of them in records that fail</title>');
});
