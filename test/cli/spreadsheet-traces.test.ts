import { expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { gb18030 } from '../gb18030.js';
import { checkOf, paid, Workplace } from './workplace.js';

const workplace = new Workplace();
const columns = ['XRY001', 'XRY002', 'XRY003', 'XRY003N', 'XRY004'];
const people = (...names: string[]) => names.map((name, n) => [`P${n + 1}`, name, '1', '保洁员', '20240105']);
const textOf = (rows: string[][]) =>
  [columns, ...rows]
    .map((row) => `${row.map((cell) => (cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`)
    .join('');
const xmlOf = (rows: string[][]) =>
  `<人员>\n${rows.map((row) => `<人员登记表>${row.map((cell, n) => `<${columns[n]}>${cell}</${columns[n]}>`).join('')}</人员登记表>\n`).join('')}</人员>`;
const sheetOf = (rows: unknown[][]) =>
  writeXlsx([
    {
      sheet: '一',
      data: [columns, ...rows].map((row) =>
        row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value: String(value), type: String })),
      ),
    },
  ]).toBuffer();

/** What is told of a file of persons, the verdict, and whether any check of its cells failed. */
async function told(name: string, content: string | Buffer) {
  const report = await workplace.report([workplace.put({ [name]: content, '补贴发放表.csv': paid })]);
  const input = report.run.inputs.find(({ path }) => path === name)!;
  return {
    problems: input.problems
      .filter(({ code }) => code !== 'dataset.xml-namespace')
      .map(({ code, params, line, remark }) => [code, params['count'], line, remark ?? false]),
    partly: input.partly ?? false,
    faulty: checkOf(report, 'dataset.files').failed,
    decision: report.verdict.decision,
    name: checkOf(report, 'XRY002.representation', 'T01').failed,
  };
}

const kinds: [code: string, cell: string, partly: boolean][] = [
  ['dataset.exponents', '6.20795E+18', true],
  ['dataset.spreadsheet-errors', '#REF!', true],
  ['dataset.spreadsheet-errors', '########', true],
  ['dataset.question-marks', '?????', true],
  ['dataset.question-marks', '???12-3?', true],
  ['dataset.dressed', "'110105194912310021", false],
  ['dataset.dressed', '="0012"', false],
];

it.each(kinds)('%s: %s in a text is told in every format', async (code, cell, partly) => {
  const rows = people('张三', cell, '3#楼', cell);
  const right = (line: number) => ({ problems: [[code, 2, line, false]], partly, faulty: 1, name: 0 });
  expect(await told('人员登记表.csv', textOf(rows))).toMatchObject(right(3));
  expect(await told('人员登记表.csv', gb18030(textOf(rows)))).toMatchObject(right(3));
  expect(await told('人员登记表.xlsx', await sheetOf(rows))).toMatchObject(right(3));
  expect(await told('人员登记表.xml', xmlOf(rows))).toMatchObject(right(3));
});

it('accepts on condition only where a value is lost', async () => {
  expect((await told('人员登记表.csv', textOf(people('张三', '李四')))).decision).toBe('accept');
  expect((await told('人员登记表.csv', textOf(people('张三', '6.20795E+18')))).decision).toBe('conditional');
});

it('is told once where the sheet itself tells of the cell', async () => {
  const [first, second] = people('张三', '李四') as [string[], string[]];
  const numbers = [first, second.map((cell, n) => (n === 1 ? 6207951858695487 * 1000 : cell))];
  expect((await told('人员登记表.xlsx', await sheetOf(numbers))).problems).toEqual([['dataset.xlsx-digits', 1, 3, false]]);
});
