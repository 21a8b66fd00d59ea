import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../src/message/messages.js';
import { conflictSpellings } from '../../src/standard/spelling.js';
import { zhunsheng } from '../cli/command.js';

let folder: string;

const divisions = [
  ['110102', ['西城区'], '19810101', '', 'cited', 'A', ''],
  ['110104', ['宣武区'], '19810101', '20101231', 'cited', 'A', '', { en: 'Xuanwu', successors: ['110102'] }],
  ['110105', ['旧区', '老区'], '', '19901231', 'practice', 'B', '改过两次', { successors: ['110104'] }],
  ['110199', ['新区'], '20200701', '', 'cited', 'A', ''],
];
const sexes = [
  ['1', ['男'], '', '', 'text', 'A', ''],
  ['1', ['男性'], '', '', 'practice', 'B', '', { generation: 'lb101-2000', conflict: 'wording' }],
  ['9', ['未说明'], '', '', 'recalled', 'C', '', { generation: 'local', place: '浙江', attributes: { level: '2' } }],
];

async function put(home: string, id: string, title: string, codes: unknown[], more: object): Promise<void> {
  const directory = join(folder, 'schemas', home);
  await mkdir(join(directory, 'codelists'), { recursive: true });
  const before = await readFile(join(directory, 'index.json'), 'utf8').catch(() => '{"codeLists":[]}');
  const { codeLists } = JSON.parse(before) as { codeLists: object[] };
  await writeFile(
    join(directory, 'index.json'),
    JSON.stringify({ codeLists: [...codeLists, { id, title, file: `codelists/${id}.json` }] }),
  );
  await writeFile(
    join(directory, `codelists/${id}.json`),
    JSON.stringify({ id, title, source: 'GB/T 1', basis: 'cited', complete: false, ...more, codes }),
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-code-'));
  await put('codes', 'gbt-2260', '行政区划', divisions, { note: '收到 2025 年' });
  await put(
    'codes',
    'sources',
    '出处简称',
    [['A', ['GB/T 2260'], '', '', 'derived', '', '', { en: 'Divisions', attributes: { kind: '国家标准' } }]],
    {},
  );
  await put('another', 'gbt-2260', '另一份', [], {});
  await put('third', 'aac004', '性别', sexes, { complete: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (...words: string[]) => zhunsheng(['code', ...words, ...(words.includes('--lang') ? [] : ['--lang', 'en'])], folder);

it('every kind of conflict has words', () => {
  const codes = Object.values(conflictSpellings).flatMap((kind) => [`code.conflict-${kind}`, `coverage.conflict.${kind}`]);
  expect(codes.filter((code) => !(code in messages))).toEqual([]);
});

describe('zhunsheng code', () => {
  it('lists every list once, that of the standard codes first', async () => {
    const { code, stdout } = await ask();
    expect(code).toBe(0);
    expect(stdout).toBe('aac004  性别  (third)\ngbt-2260  行政区划  (codes)\nsources  出处简称  (codes)\n');
  });

  it('describes a list without its codes, unless all are asked for', async () => {
    const head = await ask('gbt-2260');
    expect(head.stdout).toContain('4 entries, not complete');
    expect(head.stdout).toContain('note: 收到 2025 年');
    expect(head.stdout).not.toContain('110102');
    const all = await ask('gbt-2260', '--all');
    expect(all.stdout).toContain('110104  宣武区  1981–2010');
    expect((await ask('aac004')).stdout).toContain('lb101-2000 1');
  });

  it.each([
    [['aac004', '9', '--generation', 'nope'], 'aac004 has no generation “nope”; it has: lb101-2000, local'],
    [['aac004', '9', '--place', '浙'], 'aac004 has no place “浙”; it has: 浙江'],
    [['gbt-2260', '110102', '--generation', '1'], 'No code of the list gbt-2260 has a generation'],
    [['gbt-2260', '110102', '--place', '浙江'], 'No code of the list gbt-2260 has a place'],
  ])('has code 2 for what no code is chosen by: %j', async (words, told) => {
    expect(await ask(...words)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(told) });
  });

  it('tells what else is known of a code in the language asked for', async () => {
    expect((await ask('aac004', '9', '--lang', 'zh')).stdout).toContain('级别：2');
    expect((await ask('aac004', '9')).stdout).toContain('level: 2');
  });

  it('tells of a code as it stood on a day', async () => {
    for (const [day, valid] of [
      ['1995', 0],
      ['2010-12-31', 0],
      ['2010-12', 0],
      ['2011-01-01', 1],
      ['2011-01', 1],
      ['2015', 1],
      ['1980', 1],
    ] as const) {
      expect([day, (await ask('gbt-2260', '110104', '--on', day)).code]).toEqual([day, valid]);
    }
    const { stdout } = await ask('gbt-2260', '110104', '--on', '2015-06-30');
    expect(stdout).toContain('not valid on 2015-06-30 (ended 2010; successor 110102 西城区)');
    expect((await ask('gbt-2260', '110104', '--on', '2015', '--lang', 'zh')).stdout).toContain(
      '在 2015 无效（止于 2010；后继 110102 西城区）',
    );
    expect((await ask('gbt-2260', '110199', '--on', '2015')).stdout).toContain('not in use yet: 2020-07-01–');
  });

  it('follows successors to what holds on the day', async () => {
    expect((await ask('gbt-2260', '110105', '--on', '2000')).stdout).toContain('successor 110104 宣武区');
    expect((await ask('gbt-2260', '110105', '--on', '2015')).stdout).toContain('successor 110102 西城区');
    expect((await ask('gbt-2260', '110105')).stdout).toContain('successor 110102 西城区');
  });

  it('finds by name, by other name and by English', async () => {
    for (const name of ['宣武区', 'Xuanwu']) expect((await ask('gbt-2260', name)).stdout).toMatch(/^110104 宣武区\n/);
    expect((await ask('gbt-2260', '老区')).stdout).toContain('also: 老区');
  });

  it('shows rows of one code side by side, and takes one generation or place where asked', async () => {
    const { stdout } = await ask('aac004', '1');
    expect(stdout).toMatch(/There are 2 rows of it[^]*1 男\n[^]*1 男性\n[^]*sources word it differently/);
    expect((await ask('aac004', '1', '--generation', 'lb101-2000')).stdout).toMatch(/^1 男性\n/);
    expect((await ask('aac004', '9', '--place', '浙江')).stdout).toContain('level: 2');
    expect((await ask('aac004', '1', '--place', '浙江')).code).toBe(1);
  });

  it('spells out the sources where their standard has a list of them', async () => {
    expect((await ask('gbt-2260', '110102')).stdout).toContain('  source: A\n    A: Divisions, GB/T 2260\n');
    expect((await ask('gbt-2260', '110102', '--lang', 'zh')).stdout).toContain('    A：国家标准，GB/T 2260\n');
    const [found] = JSON.parse((await ask('gbt-2260', '110102', '--json')).stdout) as { references: object[] }[];
    expect(found!.references).toEqual([{ key: 'A', where: 'GB/T 2260', what: 'Divisions', kind: '国家标准' }]);
    expect((await ask('aac004', '9')).stdout).toMatch(/source: C\n(?! {4})/);
  });

  it('tells what is not in the list, and that an incomplete list says little', async () => {
    const { code, stdout } = await ask('gbt-2260', '999999');
    expect([code, stdout]).toEqual([1, '999999 is not in gbt-2260\nThe list is not complete: what is not listed may be right.\n']);
    expect((await ask('aac004', '7')).stdout).toBe('7 is not in aac004\n');
  });

  it('suggests lists of a like name; refuses what is no date', async () => {
    expect(await ask('gbt-226')).toMatchObject({ code: 2, stderr: expect.stringContaining('near it: gbt-2260 行政区划') });
    expect(await ask('别的')).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no code list 别的') });
    for (const day of ['1995-13', '1995-02-30', '95', 'today']) expect((await ask('gbt-2260', '110102', '--on', day)).code).toBe(2);
  });

  it('prints JSON', async () => {
    const [found] = JSON.parse((await ask('gbt-2260', '110104', '--on', '2015', '--json')).stdout) as {
      entry: object;
      valid: boolean;
      successors: object[];
    }[];
    expect(found).toMatchObject({
      entry: { code: '110104', validTo: '20101231' },
      valid: false,
      successors: [{ code: '110102', name: '西城区' }],
    });
    expect(JSON.parse((await ask('gbt-2260', '--json')).stdout)).toMatchObject({ size: 4, byBasis: { cited: 3, practice: 1 } });
  });
});

it('finds a code by another form of it', async () => {
  await put(
    'codes',
    'gbt-2659',
    '国家和地区',
    [
      ['156', ['中国'], '2000', '', 'cited', 'A', '', { en: 'China', attributes: { alpha2: 'CN', alpha3: 'CHN' } }],
      ['CHN1', ['别的'], '', '', 'cited', 'A', ''],
    ],
    {},
  );
  for (const form of ['CHN', 'CN', '156', '中国', 'China'])
    expect(await zhunsheng(['code', 'gbt-2659', form, '--lang', 'en'], folder)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^156 中国\n/),
    });
  expect((await zhunsheng(['code', 'gbt-2659', 'XYZ'], folder)).code).toBe(1);
});
