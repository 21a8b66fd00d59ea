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

it('gathers no year twice: the classes at the ends stop where those before and after begin', async () => {
  const years = [1899, ...Array.from({ length: 60 }, (_, at) => 1977 + at)].map((year) => ['P1', `${year}01`, year === 1980 ? 'x' : '1']);
  const report = await reportOf({ '补贴发放表.csv': csv(years) });
  const { columns } = report.tables.find(({ name }) => name === '补贴发放表')!.distributions!;
  const { classes } = columns.find(({ field }) => field === 'XBT001')!;
  expect(classes[0]).toMatchObject({ to: 1899, count: 1 });
  expect(classes.slice(-3)).toMatchObject([
    { from: 2030, to: 2034, count: 5 },
    { from: 2035, to: 2035, count: 1 },
    { from: 2036, count: 1 },
  ]);
  const page = renderHtml(report, 'zh');
  expect(page).toContain('<title>2035 年：1 个值');
  expect(page).not.toContain('2039');
});

/** The pictures of a page: height of each bar and of its striped part, figures, labels. */
function picturesIn(page: string) {
  return [...page.matchAll(/<svg [^>]*role="img" aria-label="[\d,]+ [^"]*">(.*?)<\/svg>/g)].map(([, inside]) => ({
    bars: [...inside!.matchAll(/<g>(.*?)<\/g>/g)].map(([, bar]) => {
      const tall = (kind: string) => Number(new RegExp(`class="${kind}" d="[^"]*v-([0-9.]+)"`).exec(bar!)?.[1] ?? 0);
      return { tall: tall('whole'), striped: tall('failing'), text: /<text[^>]*>(.*?)<\/text>/.exec(bar!)?.[1]?.replace(/<[^>]*>/g, '') };
    }),
    labels: [...inside!.matchAll(/<text class="head"[^>]*>(.*?)<\/text>/g)].map(([, text]) => text!.replace('&#x3C;', '<')),
  }));
}

it('labels each bar, whatever is beside it, and says at each how many fail of how many', async () => {
  const report = await reportOf({ '补贴发放表.csv': csv([...rows, ['P1', '202410', '123456789012345678']]) });
  const [amounts, dates] = picturesIn(renderHtml(report, 'en'));
  const powers = ['1000–10⁴', ...Array.from({ length: 10 }, (_, at) => at + 4).map((at) => `10^${at}–10^${at + 1}`), '≥10^14'];
  const raised = powers.map((text) =>
    text.replace(/\^(\d+)/g, (_, digits: string) => [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')),
  );
  expect(amounts!.labels).toEqual(['<0', '0', '0–1', '1–10', '10–100', '100–1000', ...raised, 'no number']);
  expect(dates!.labels).toEqual(['≤1899', '2024', '≥2036', 'no date']);
  expect(dates!.bars.map(({ text }) => text)).toEqual(['1 / 1', '0 / 8', '0 / 1', '1 / 1']);
});

it('keeps labels of what stands apart among as many years as there can be', async () => {
  const years = [1850, ...Array.from({ length: 40 }, (_, at) => 1996 + at), 2040].map((year) => ['P1', `${year}01`, '1']);
  const report = await reportOf({ '补贴发放表.csv': csv([...years, ['P1', 'x', '1']]) });
  const { labels } = picturesIn(renderHtml(report, 'zh'))[0]!;
  expect(labels.slice(0, 2)).toEqual(['≤1899', '1996']);
  expect(labels.slice(-3)).toEqual(['2035', '≥2036', '不是日期']);
});

it('leaves room for the part of a bar that does not fail, however small or large', async () => {
  const paid = (count: number, amount: string) => Array.from({ length: count }, (_, at) => [`${amount}号${at}`, '202401', amount]);
  // More decimals than there may be.
  const amounts = [paid(1000, '5'), paid(11, '12'), paid(1, '12.345'), paid(1, '123'), paid(899, '123.456'), paid(3, '1234.567')];
  const [{ bars }] = picturesIn(renderHtml(await reportOf({ '补贴发放表.csv': csv(amounts.flat()) }), 'zh')) as [
    ReturnType<typeof picturesIn>[0],
  ];
  expect(bars.map(({ tall, striped }) => [striped > 0, tall - striped >= 2])).toEqual([
    [false, true],
    [true, true],
    [true, true],
    [true, false],
  ]);
  expect(bars.map(({ text }) => text)).toEqual(['0/ 1,000', '1/ 12', '899/ 900', '3/ 3']);
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

it('draws no bar where every cell is empty, and says so', async () => {
  const report = await reportOf({ '补贴发放表.csv': csv([['P1', '202401', '']]) });
  expect(renderHtml(report, 'zh')).toContain('0 个值，其中 0 个所在的记录不符合 XBT002.required；另有空单元格 1 个');
});
