import { expect, it } from 'vitest';
import { zhunsheng } from './command.js';
import { Workplace } from './workplace.js';

const workplace = new Workplace();

interface Told {
  checks: { id: string; table: string; severity: string; samples: { row: number; cause?: string }[] }[];
}

/** What a check of one table tells of each row: `check severity cause`. */
async function toldOf(table: string, header: string, rows: readonly string[], only: RegExp): Promise<string[][]> {
  const out = workplace.out();
  const input = workplace.put({ [`${table}.csv`]: `${header}\n${rows.join('\n')}\n` });
  await zhunsheng(
    ['check', input, '--as-of', '2025-01-01', '--samples', '100', '--format', 'json', '--out', out, '--table', `${table}.csv=${table}`],
    workplace.folder,
  );
  const { checks } = JSON.parse(workplace.read(`${out}/report.json`)) as Told;
  return rows.map((_, at) =>
    checks
      .filter(({ id }) => only.test(id))
      .flatMap(({ id, severity, samples }) =>
        samples.filter(({ row }) => row === at + 2).map(({ cause }) => [id, severity, cause].filter(Boolean).join(' ')),
      ),
  );
}

it('a blank before a number is told like one behind it', async () => {
  const [id, foreign] = ['11010519491231002X', 'USA0E12345678'];
  const blanks = [' ', '\u3000', '\u00a0'];
  const told = await toldOf(
    'T02',
    'AAC001,AAC002',
    [
      ...blanks.flatMap((blank) => [`P1,${blank}${id}`, `P2,${id}${blank}`]),
      ...blanks.flatMap((blank) => [`P3,${blank}${foreign}`, `P4,${foreign}${blank}`]),
    ],
    /^AAC002\.(form|identifier)/,
  );
  expect(told.slice(0, 6)).toEqual(Array(6).fill(['AAC002.identifier error blanks-around']));
  expect(told.slice(6)).toEqual(Array(6).fill(['AAC002.form warning blanks-around']));
});

it('words in the place of the number of any document are told', async () => {
  const told = await toldOf(
    'T02',
    'AAC001,AAA029,AAE135',
    ['P1,08,护照丢失', 'P2,02,张三', 'P3,05,！！！', 'P4,01,身份证', 'P5,08,E12345678', 'P6,02,军字第1号', 'P7,04,AB'],
    /^AAE135\.document/,
  );
  expect(told.slice(0, 4)).toEqual([
    ['AAE135.document warning words'],
    ['AAE135.document warning words'],
    [expect.stringContaining('AAE135.document warning')],
    ['AAE135.document warning words'],
  ]);
  expect(told.slice(4).flat()).toEqual([]);
});

it('a number of 15 digits is compared with that of 18 of the same person', async () => {
  const told = await toldOf(
    'T02',
    'AAC001,AAC002,AAA029,AAE135',
    [
      'P1,11010519491231002X,01,110105491231002',
      'P2,11010519491231002X,01,110105491231003',
      'P3,11010519491231002X,08,110105491231003',
      'P4,11010519491231002X,01,11010519491231002x',
    ],
    /^R201/,
  );
  expect(told.map((each) => each.length)).toEqual([0, 1, 0, 0]);
});

it('parts of credit codes that there cannot be are told', async () => {
  const sound = ['91350100M000100Y43', '91110000600037341L', '91100000M000100Y4U'];
  const unsound = [
    '99350100M000100Y4A',
    'B1350100M000100Y41',
    '91160100M000100Y4R',
    '9135A100M000100Y4Y',
    '91110000600037342P',
    '91350100M000100Y56',
  ];
  const told = await toldOf(
    'T01',
    'AAB001,BAB010',
    [...sound, ...unsound].map((code, at) => `U${at},${code}`),
    /^BAB010\./,
  );
  expect(told.slice(0, 3).flat()).toEqual([]);
  // The last has an organisation code of those that are excepted from check characters.
  expect(told.slice(3)).toEqual([
    ...['authority-type', 'authority-type', 'province'].map((part) => [`BAB010.part-${part} warning`]),
    ['BAB010.form warning'],
    ['BAB010.part-organisation warning'],
    [],
  ]);
});

it('parts of the number of a document that there cannot be are told where no social security number stands beside it', async () => {
  const rows = [
    '01,11010519491231002X',
    '01,991105194912310024',
    '01,110105215001010018',
    '01,110105209912310010',
    '01,110105491231002',
    '08,E12345678',
  ];
  const told = await toldOf(
    'T06',
    'AAC001,AAA029,AAE135',
    rows.map((row, at) => `P${at},${row}`),
    /^AAE135\./,
  );
  expect(told).toEqual([
    [],
    ['AAE135.part-province warning'],
    ['AAE135.part-birth warning', 'AAE135.part-century warning'],
    ['AAE135.part-birth warning'],
    [],
    [],
  ]);
  const beside = await toldOf('T02', 'AAC001,AAC002,AAA029,AAE135', ['P1,11010519491231002X,01,991105194912310024'], /^AAE135\.part|^R201/);
  expect(beside).toEqual([['R201 warning']]);
});

it('a code that lost the zeros before it is told as such, and other unknown codes are not', async () => {
  const told = await toldOf('T02', 'AAC001,AAA029', ['P1,01', 'P2,1', 'P3,77'], /^AAA029\.code$/);
  expect(told).toEqual([[], ['AAA029.code warning code-zeros-lost'], ['AAA029.code warning']]);
});
