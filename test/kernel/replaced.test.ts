import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadPlan } from '../../src/compile/load.js';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { gb18030 } from '../../src/encoding/gb18030.js';
import { readMapping } from '../../src/mapping/read.js';
import { settleMapping, withMapping } from '../../src/mapping/settle.js';
import { reportsIn } from './reports.js';
import { readersOf } from './which-reader.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhunsheng-replaced-'));
  writeFileSync(join(folder, 'mapping.yaml'), mapping);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Values of keys, codes, dates, amounts, identifiers and words for no value: read as longer and shorter ones, good and bad, and as labels of totals. */
const mapping = `standard: gbt-40217-2021
tables:
  T02:
    values:
      AAC001: { 一: P1, 二: P2, P9: 甲乙丙 }
      AAC002: { 身份证甲: 11010519491231002X, 身份证乙: 110105194912310021, 无证: 无 }
      AAC004: { 男: "1", 女: "2", 1: "9" }
  T11:
    values:
      AAB301: { 海口: "460100", 某区: 那曲以北很远的一个区, 合: 合计, 合计: "460100" }
      AAE140: { 养老: "110", "城乡, 养老保险": "120", 失业: "999", 未填: 待填 }
      AAE003: { 一月: "202401", "2024年2月": "202402", 去年: "2023", 某月: "202413" }
      AAC001: { 一: P1, 二: P2, "三\\n行": P3, P4: P4-4444444444444444444, 说明: 注, 编号: AAC001, '说 "明"': P5 }
      AAC002: { 身份证甲: 11010519491231002X, 身份证乙: 110105194912310021, 缺证: 无 }
      AAE022: { 零: "0", 一千: "1000.50", 多: 一千多一点, 负: "-1" }
`;

const head = 'AAB301,AAE140,AAE003,AAC001,AAC002,AAC003,AAE022\n';

const rows = [
  '海口,养老,一月,一,身份证甲,张三,零',
  '460100,110,202401,P1,11010519491231002X,张三,0',
  '海口,养老,一月,一,身份证甲,张三,零',
  '"海口","养老","2024年2月","二","身份证乙","李四","一千"',
  '某区,"城乡, 养老保险",去年,"三\n行",缺证,无,多',
  '460100,失业,某月,P4,无,王五,负',
  '460100,未填,202402,"说 ""明""",身份证乙,赵六,1.5',
  '海口 ,养老 , 一月,一 ,身份证甲 ,海口,一千 ',
  '合,,,5,,,一千',
  '合计,110,202401,P6,11010519491231002X,孙七,12',
  '合计,,,7,,,12',
  '编号,AAE140,AAE003,x,,,',
  '460100,110,202401,编号,,,',
  '460100,110,202401,说明,,,',
  '海口,110,202401,P7,11010519491231002X,',
  ',,,,,,',
  '　,,,,,,',
];

const persons = [
  'AAC001,AAC002,AAC003,AAC004\n',
  '一,身份证甲,张三,男\n',
  'P2,身份证乙,李四,女\n',
  '二,无证,李四,1\n',
  'P9,110105194912310021,甲,男 \n',
].join('');

/** Rows that are all different, with values of the mapping among them. */
const many = (from: number, count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `${at % 3 === 0 ? '海口' : '460100'},${at % 5 === 0 ? '养老' : '110'},${at % 7 === 0 ? '一月' : '202401'},${at % 11 === 0 ? '一' : `P${from + at}`},身份证甲,第${at}人${'文'.repeat(40)},${at % 13 === 0 ? '一千' : at}\n`,
  ).join('');

const files: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  'of one row': { 'T11-一.csv': `${head}${rows[0]!}\n` },
  'of one row without a line break': { 'T11-一.csv': `${head}${rows[4]!}` },
  'of rows of all kinds, and another table': { 'T11-各种.csv': `${head}${rows.join('\n')}\n`, 'T02-人员.csv': persons },
  // Twice what is worth a thread.
  'that several threads share': { 'T11-多.csv': `${head}${rows.join('\n')}\n${many(0, 110_000)}`, 'T02-人员.csv': persons },
  'that are alike, and one with its columns in another order': {
    'T11-甲.csv': `${head}${rows.join('\n')}\n`,
    'T11-乙.csv': `${head}${many(0, 100)}`,
    'T11-丙.csv': head,
    'T11-丁.csv': `${head}${rows.slice(0, 4).join('\n')}\n`,
    'T11-戊.csv':
      'AAC001,AAB301,备注,AAE003,AAE140\n一,海口,合计,一月,养老\nP1,460100,甲,202401,110\n一,海口,合计,一月,养老\n合计,某区,,,\n',
    'T02-人员.csv': persons,
  },
  'in GB18030': { 'T11-国.csv': gb18030(`${head}${rows.join('\n')}\n${many(0, 10_000)}`), 'T02-人员.csv': persons },
};

it.each(Object.entries(files))(
  'files %s whose values a mapping replaces are read by the kernel, and reported on as by the pass',
  async (name, texts) => {
    const paths = Object.entries(texts).map(([file, text]) => {
      const path = join(folder, name, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return path;
    });
    const map = join(folder, 'mapping.yaml');
    const place = { folder, words: ['--map', map, '--unmask', '--samples', '50'] };
    const reports = ['kernel', 'sql'].map((reader) => reportsIn(place, reader, name, paths));
    expect(reports[0]).toEqual(reports[1]);
    const report = JSON.parse(reports[0]![0]!) as ConformanceReport;
    expect(report.run.mapping!.values.reduce((sum, value) => sum + value.rows, 0)).toBeGreaterThan(2);
    const plan = await loadPlan('schemas', 'gbt-40217-2021', '2026-01-01');
    const mapped = withMapping(plan, settleMapping(await readMapping(map), plan));
    expect(await readersOf(mapped, paths, folder)).toEqual({ byKernel: paths.length, others: 0 });
  },
);

it('values are replaced beside those that the places of files give', () => {
  const map = join(folder, 'given.yaml');
  writeFileSync(
    map,
    'tables:\n  T01:\n    values: { AAC001: { 一: P1, 甲: P1 }, AAC006: { 生: "19491231" } }\n  T02:\n    values: { AAC001: { 一: P1 }, AAE140: { 职工: "110" } }\n',
  );
  for (const agency of ['33010201', '33010401']) {
    const place = join(folder, '各机构', agency);
    mkdirSync(place, { recursive: true });
    const person = '11010519491231002X,张三';
    writeFileSync(join(place, 'T01.csv'), `AAC001,AAC002,AAC003,AAC006\n一,${person},生\n甲,${person},19491231\n`);
    writeFileSync(join(place, 'T02.csv'), 'AAC001,AAC002,AAB001,AAE140,AAC031,AAE030\n一,11010519491231002X,E1,职工,1,20200101\n');
  }
  const place = { folder, words: ['--profile', 'monitoring', '--agencies', 'folder', '--map', map, '--unmask'] };
  const [kernel, sql] = ['kernel', 'sql'].map((reader) => reportsIn(place, reader, 'given', [join(folder, '各机构')]));
  expect(kernel).toEqual(sql);
  const report = JSON.parse(kernel![0]!) as ConformanceReport;
  expect(report.run.mapping!.values.map(({ rows }) => rows)).toEqual([2, 2, 2, 2, 2]);
  expect(report.tables.flatMap(({ files }) => files.flatMap(({ given = [] }) => given.map(({ value }) => value)))).toHaveLength(4);
});
