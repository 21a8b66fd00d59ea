import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { zhunsheng } from './command.js';

/** A check of one table of persons: what it printed, its reports, and how each heading was matched. */
async function checked(headings: string, { profile = 'default', table = 'T02', file: name = '表2.csv' } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const values = headings.split(',').map((_, at) => `v${at}`);
  await writeFile(join(folder, name), `${headings}\n${values.join(',')}\n`);
  const words = [
    'check',
    join(folder, name),
    '--profile',
    profile,
    '--table',
    table,
    '--out',
    folder,
    '--lang',
    'en',
    '--as-of',
    '2024-12-31',
  ];
  const { stdout } = await zhunsheng(words);
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const report = JSON.parse(await read('report.json')) as ConformanceReport;
  const [file] = report.tables.find(({ id }) => id === table)!.files;
  const matched = file!.columns.map(({ header, field, by }) => `${header} ${field ?? '-'} ${by ?? '-'}`);
  return { stdout, matched, near: file!.near, pages: [await read('report.md'), await read('report.html')] };
}

it('a heading that is another spelling of an element is taken, and told in terminal and reports', async () => {
  const { stdout, matched, pages } = await checked('身份证号,姓 名,＊出生年月（必填）,户籍地 ,备注');
  expect(matched).toEqual([
    '身份证号 AAC002 synonym',
    '姓 名 AAC003 label-spaced',
    '＊出生年月（必填） AAC006 synonym',
    '户籍地 AAC010 synonym',
    '备注 - -',
  ]);
  const pairs = [
    '身份证号 → Social security number (AAC002)',
    '＊出生年月（必填） → Date of birth (AAC006)',
    '户籍地 → Place of household registration (AAC010)',
  ];
  expect(stdout).toContain(`taken by a usual spelling (where that is wrong, say so by --map): ${pairs.join('; ')}\n`);
  for (const page of pages) for (const pair of pairs) expect(page).toContain(pair);
  expect(stdout).not.toContain('姓 名 →');
});

it('where a column bears the name of the element, another spelling is not taken', async () => {
  const { matched, near } = await checked('社会保障号码,身份证号,姓名');
  expect(matched).toEqual(['社会保障号码 AAC002 label', '身份证号 - -', '姓名 AAC003 label']);
  expect(near).toBeUndefined();
});

it('of two spellings none is chosen, and both are told', async () => {
  const { stdout, matched, near } = await checked('身份证号,公民身份号码,姓名');
  expect(matched).toEqual(['身份证号 - -', '公民身份号码 - -', '姓名 AAC003 label']);
  expect(near).toMatchObject([
    { header: '身份证号', field: 'AAC002', why: 'synonym' },
    { header: '公民身份号码', field: 'AAC002', why: 'synonym' },
  ]);
  expect(stdout).not.toContain('usual spelling');
});

it.each([
  ['联系电话（元）', 'AAE005 label-marked'],
  ['联系电话（单位：元）', 'AAE005 label-marked'],
  ['联系电话（万元）', '- -'],
])('a unit that changes no number is left aside, another is not: %s', async (heading, as) => {
  expect((await checked(`姓名,${heading}`)).matched).toEqual(['姓名 AAC003 label', `${heading} ${as}`]);
});

it('hostile headings match nothing', async () => {
  expect((await checked('姓名,__proto__,constructor,toString')).matched.slice(1)).toEqual([
    '__proto__ - -',
    'constructor - -',
    'toString - -',
  ]);
});

it('a standard takes the words of one that it uses for the same element, but none that may be another of the record type', async () => {
  const headings = '社保卡号,身份证号,证号,参保人姓名,人员编号,区划代码';
  const { matched, near } = await checked(headings, { profile: 'card', table: 'T01', file: '社会保障卡.csv' });
  expect(matched).toEqual([
    '社保卡号 AAZ500 synonym',
    // Elsewhere they are the social security number; here the number of the identity card has a column of its own.
    '身份证号 - -',
    '证号 - -',
    '参保人姓名 AAC003 synonym',
    // What GB/T 40217 calls 人员编码 is called here by another of its words.
    '人员编号 AAC001 synonym',
    '区划代码 AAB301 synonym',
  ]);
  expect(near!.map(({ header, field }) => `${header} ${field}`)).toEqual(['身份证号 AAC147', '证号 AAC147']);
});
