import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { checkOf, paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();

const header = persons.split('\n')[0]!;
const sound = (number: number) => `P${number},张三,1,保洁员,20240105`;
const rows = (...lines: string[]) => `${[header, ...lines].join('\n')}\n`;

/** Files with the same header, each with something of its own that must not leak into the next. */
const files: Readonly<Record<string, string | Buffer>> = {
  'a/人员登记表.csv': rows(sound(1), 'P2,李四,1,保洁员,2024', sound(3)),
  'b/人员登记表.csv': rows(sound(11), 'P12,王五,1,保洁员', 'P13,赵六,9,保洁员,20240105'),
  'c/人员登记表.csv': rows(sound(21), '', sound(22), 'P23,钱七,1,保洁员,20240230'),
  'd/人员登记表.csv': rows(sound(31), 'P32,孙八,1,保洁员,2024013', '合计,,,,', '共 2 条,,,,'),
  'e/人员登记表.csv': rows('P41,"周\n九",1,保洁员,20240105', 'P42,吴十,1,保洁员,20241301', sound(43)),
  'f/人员登记表.csv': rows(),
  'g/人员登记表.csv': rows(sound(61), header, 'P62,郑一,1,保洁员,20240199'),
  'h/人员登记表.csv': rows(sound(71), 'P72,"王二,1,保洁员,20240105', sound(73), 'P74,冯三,1,保洁员,20250000'),
  'i/人员登记表.csv': Buffer.from(rows('P81,陈四,1,保洁员,20240105', 'P82,褚五,8,保洁员,20240105')),
  'j/人员登记表.csv': rows(...Array.from({ length: 2000 }, (_, at) => sound(1000 + at)), 'P90,卫六,1,保洁员,20240132'),
};

/** The checks of cells that rows of a folder fail: file, line and id. */
async function failing(input: string): Promise<string[]> {
  const out = workplace.out();
  await workplace.check([input, '--findings', `${out}.csv`]);
  const found = parse(readFileSync(workplace.path(`${out}.csv`)), { columns: true }) as Record<'file' | 'row' | 'checks', string>[];
  const own = found.flatMap(({ file, row, checks }) =>
    checks
      .split(' ')
      .flatMap((id) => (id.includes('.') && !id.startsWith('key.') ? [`${file.split('/').slice(-2).join('/')}:${row} ${id}`] : [])),
  );
  return own.sort();
}

it('what is found in many files with one header is what is found in each alone', async () => {
  const alone: string[] = [];
  for (const [name, content] of Object.entries(files)) alone.push(...(await failing(workplace.put({ [name]: content }))));
  expect(await failing(workplace.put({ ...files }))).toEqual(alone.sort());
  expect(alone.length).toBeGreaterThan(8);
});

it('a file that has a header only is told of beside others that have records', async () => {
  const input = workplace.put({ 'a/人员登记表.csv': rows(sound(1)), 'b/人员登记表.csv': rows(), '补贴发放表.csv': paid });
  const { stdout } = await workplace.check([input]);
  expect(stdout).toContain('b/人员登记表.csv has a header and no records');
  expect(stdout).not.toContain('a/人员登记表.csv');
});

it('the first failing rows that are shown are the first of the first files, whatever header the others have', async () => {
  const bad = (from: number) => Array.from({ length: 4 }, (_, at) => `P${from + at},张三,1,保洁员,2024`);
  const input = workplace.put({
    'a/人员登记表.csv': rows(...bad(1)),
    'b/人员登记表.csv': rows(...bad(11))
      .replace(header, `${header},备注`)
      .replaceAll('2024\n', '2024,\n'),
    'c/人员登记表.csv': rows(...bad(21)),
    'd/人员登记表.csv': rows(...bad(31))
      .replace(header, `${header},备注`)
      .replaceAll('2024\n', '2024,\n'),
  });
  const report = await workplace.report([input, '--samples', '6']);
  const { failed, samples } = checkOf(report, 'XRY004.representation');
  expect(failed).toBe(16);
  expect(samples.map(({ file, row }) => `${file.split('/').at(-2)}:${row}`)).toEqual(['a:2', 'a:3', 'a:4', 'a:5', 'b:2', 'b:3']);
});
