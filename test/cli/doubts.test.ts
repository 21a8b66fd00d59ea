import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DoubtsResult } from '../../src/doubts/model.js';
import { readWorkbook } from '../../src/accept/workbook.js';
import { temporaryFolder } from '../temporary.js';
import { zhunsheng } from './command.js';

const folder = temporaryFolder('zhunsheng-doubts-');
const data = join(folder, 'data');

/** Three agencies: 王 is insured in A and B at once, and paid in A and C in one month; 李 was paid by B after death. */
const tables: Record<string, string[]> = {
  'T02.csv': [
    'AAB301,AAB034,AAC001,AAC002,AAE140,AAC031,AAE030,AAE031',
    '371526,A01,1,371526195003071233,110,1,20200101,',
    '371581,B01,9,371526195003071233,110,1,20210101,',
    '371602,C01,5,371526196001011231,170,1,20210101,',
  ],
  'T03.csv': ['ZZZ001,AAB301,AAB034,AAC001,AAC002,AAE138', '2024010120241231,371526,A01,7,371526195005052239,20240310'],
  'T05.csv': [
    'AAB301,AAB034,EAZ048,AAC001,AAC002,AAE140,EAC064,AAA037,AAE019',
    '371526,A01,P1,1,371526195003071233,110,202401,基本养老金,3000.50',
    '371602,C01,P2,4,371526195003071233,170,202401,基础养老金,180',
    '371581,B01,P3,8,371526195005052239,110,202404,基本养老金,2500',
    '371581,B01,P4,8,371526195005052239,110,202405,基本养老金,2500.25',
  ],
};

beforeAll(async () => {
  await mkdir(data);
  for (const [name, rows] of Object.entries(tables)) await writeFile(join(data, name), rows.join('\n'));
});

async function run(out: string, ...options: string[]) {
  const answer = await zhunsheng(
    ['doubts', data, '--out', join(folder, out), '--as-of', '2024-12-31', '--lang', 'en', '--checks', 'R031,R040,R050', ...options],
    process.cwd(),
  );
  const text = await readFile(join(folder, out, 'doubts.json'), 'utf8').catch(() => 'null');
  return { ...answer, result: JSON.parse(text) as DoubtsResult };
}

async function listOf(out: string, agency: string): Promise<Record<string, string>[]> {
  return parse(await readFile(join(folder, out, `${agency}.csv`), 'utf8'), { columns: true }) as Record<string, string>[];
}

/** Sends a list back, filled in. */
async function answer(
  back: string,
  out: string,
  agency: string,
  fill: (row: Record<string, string>) => Record<string, string>,
): Promise<void> {
  await mkdir(join(folder, back), { recursive: true });
  const rows = (await listOf(out, agency)).map((row) => ({ ...row, ...fill(row) }));
  await writeFile(join(folder, back, `${agency}.csv`), stringify(rows, { header: true }));
}

const whole = { Evidence: 'letter 12', Date: '2024-12-30', Role: 'officer' };

describe('each agency gets a list of its own', () => {
  it('with both sides of a pair and what is at stake', async () => {
    const { code, stdout, result } = await run('first');
    expect(code, stdout).toBe(1);
    expect(result.agencies.map(({ agency, doubts, amount }) => [agency, doubts, amount.sum, amount.unknown])).toEqual([
      ['A01', 2, '3000.50', 0],
      ['B01', 3, '5000.25', 0],
      ['C01', 1, '180.00', 0],
    ]);
    const lines = async (agency: string) =>
      (await listOf('first', agency)).map((row) =>
        [row['Rule'], row['Row'], row['Other agency'], row['Other table'], row['Other row'], row['Amount at stake (yuan)']].join(' '),
      );
    expect(await lines('A01')).toEqual(['R031 2 B01 Monitoring: participation 3 ', 'R040 2 C01 Monitoring: benefit payments 3 3000.50']);
    expect(await lines('B01')).toEqual([
      'R031 3 A01 Monitoring: participation 2 ',
      'R050 4 A01 Monitoring: deaths 2 2500.00',
      'R050 5 A01 Monitoring: deaths 2 2500.25',
    ]);
    expect(await lines('C01')).toEqual(['R040 3 A01 Monitoring: benefit payments 2 180.00']);
    expect(stdout).toMatch(/Doubts: 6; at stake: 8,180.75 yuan; lists: 3/);
  });

  it('as a workbook too, and hides the numbers of persons', async () => {
    const [sheet] = await readWorkbook(await readFile(join(folder, 'first', 'B01.xlsx')));
    expect(sheet!.rows.map((cells) => [cells[1], cells[14]])).toEqual([
      ['Rule', 'Amount at stake (yuan)'],
      ['R031', ''],
      ['R050', '2500'],
      ['R050', '2500.25'],
    ]);
    const all = await Promise.all(
      (await readdir(join(folder, 'first')))
        .filter((name) => /csv|json/.test(name))
        .map((name) => readFile(join(folder, 'first', name), 'utf8')),
    );
    expect(all.join('\n')).not.toMatch(/37152619/);
  });

  it('the same in every run, wherever the rows stand', async () => {
    await run('again');
    for (const name of await readdir(join(folder, 'first'))) {
      if (name === 'report' || name === 'doubts.json') continue;
      expect(await readFile(join(folder, 'again', name))).toEqual(await readFile(join(folder, 'first', name)));
    }
    const moved = join(folder, 'moved');
    await mkdir(moved);
    for (const [name, [head, ...rows]] of Object.entries(tables))
      await writeFile(join(moved, name), [head, ...rows.toReversed()].join('\n'));
    await zhunsheng(
      ['doubts', moved, '--out', join(folder, 'elsewhere'), '--as-of', '2024-12-31', '--lang', 'en', '--checks', 'R031,R040,R050'],
      process.cwd(),
    );
    const ids = async (out: string) => (await listOf(out, 'B01')).map(({ Id }) => Id).sort();
    expect(await ids('elsewhere')).toEqual(await ids('first'));
  });

  it('and a list that was written is never written over', async () => {
    const { code, stderr } = await run('first');
    expect([code, stderr]).toEqual([2, expect.stringContaining('holds files already')]);
  });
});

describe('lists that come back', () => {
  it('are counted, and what was refuted is not sent again', async () => {
    await answer('back', 'first', 'A01', ({ Rule }) => (Rule === 'R031' ? { ...whole, Outcome: 'refuted' } : {}));
    await answer('back', 'first', 'B01', ({ Rule, Row }) =>
      Rule === 'R031'
        ? { ...whole, Outcome: 'confirmed' }
        : { ...whole, Outcome: Row === '4' ? 'recovered' : 'put right', 'Recovered (yuan)': Row === '4' ? '2,500.00' : '' },
    );
    const { code, stdout, result } = await run('second', '--answers', join(folder, 'back'));
    expect(code).toBe(1);
    expect(result.agencies).toMatchObject([
      { agency: 'A01', doubts: 1, answered: { refuted: 1 }, open: 1 },
      { agency: 'B01', doubts: 3, answered: { confirmed: 1, corrected: 1, recovered: 1 }, recovered: '2500.00', open: 0, again: 2 },
      { agency: 'C01', doubts: 1, open: 1 },
    ]);
    expect(stdout).toMatch(/1 confirmed, 1 refuted \(not listed again\), 1 put right, 1 recovered \(2,500.00 yuan\); 0 faulty, 2 open/);
    expect((await listOf('second', 'B01')).map((row) => row['Answered before'])).toEqual(['confirmed', 'recovered', 'put right']);
  });

  it('as a workbook that was filled in, in the other language, too', async () => {
    await mkdir(join(folder, 'zh-back'));
    await zhunsheng(
      ['doubts', data, '--out', join(folder, 'zh'), '--as-of', '2024-12-31', '--lang', 'zh', '--checks', 'R031'],
      process.cwd(),
    );
    const rows = (await listOf('zh', 'A01')).map((row) => ({ ...row, 核查结果: '不属实', 依据: '函', 核查日期: '2024年12月3日' }));
    await writeFile(join(folder, 'zh-back', 'A01.csv'), stringify(rows, { header: true, bom: true }));
    const { result } = await run('third', '--answers', join(folder, 'zh-back'));
    expect(result.agencies[0]).toMatchObject({ agency: 'A01', answered: { refuted: 1 } });
  });

  it.each([
    ['no evidence', { Evidence: '' }, /no evidence/],
    ['no date', { Date: '' }, /the date “” is empty/],
    ['a day that is none', { Date: '2024-02-30' }, /the date “2024-02-30”/],
    ['a day to come', { Date: '2025-01-01' }, /after 2024-12-31/],
    ['an outcome that is none', { Outcome: 'maybe' }, /the outcome “maybe” is not known; write one of confirmed, refuted, put right/],
    ['no sum recovered', { Outcome: 'recovered' }, /the sum recovered “” is no number/],
  ])('tell of an answer with %s, which settles nothing', async (name, fill, told) => {
    const back = `back-${name}`;
    await answer(back, 'first', 'C01', () => ({ ...whole, Outcome: 'refuted', ...fill }));
    const { stdout, result } = await run(`out-${name}`, '--answers', join(folder, back));
    expect(stdout).toMatch(told);
    expect(result.agencies[2]).toMatchObject({ agency: 'C01', doubts: 1, faulty: 1, open: 1, answered: { refuted: 0 } });
  });

  it.each(['Outcome', 'Date', 'Recovered (yuan)'])('show nobody whose number stands under %s', async (column) => {
    const back = `back-stray-${column}`;
    const stray = ['371526195003071233', '13812345678'];
    await answer(back, 'first', 'B01', ({ Row }) => ({ ...whole, Outcome: 'recovered', [column]: stray[Number(Row) % 2]! }));
    const { stdout, stderr, result } = await run(`out-stray-${column}`, '--answers', join(folder, back));
    expect(result.agencies[1]).toMatchObject({ agency: 'B01', faulty: 3 });
    expect(stdout).toMatch(/“[31]\*/);
    for (const number of stray) expect(stdout + stderr + JSON.stringify(result)).not.toContain(number);
  });

  it('tell of two answers to one doubt, of lists that are none, and of answers to what is no longer there', async () => {
    await answer('odd', 'first', 'C01', () => ({ ...whole, Outcome: 'refuted' }));
    await mkdir(join(folder, 'odd', 'later'));
    const [row] = await listOf('first', 'C01');
    await writeFile(join(folder, 'odd', 'later', 'C01.csv'), stringify([{ ...row, ...whole, Outcome: 'confirmed' }], { header: true }));
    await writeFile(
      join(folder, 'odd', 'gone.csv'),
      stringify([{ ...row, Id: '0123456789ab', ...whole, Outcome: 'confirmed' }], { header: true }),
    );
    await writeFile(join(folder, 'odd', 'broken.xlsx'), 'PK');
    await writeFile(join(folder, 'odd', 'other.csv'), 'a,b\n1,2\n');
    await writeFile(join(folder, 'odd', 'cut.csv'), 'a,"b\n1,2\n');
    await writeFile(join(folder, 'odd', 'wide.csv'), Buffer.from('\ufeffa,b', 'utf16le'));
    const { stdout, result } = await run('odd-out', '--answers', join(folder, 'odd'));
    expect(result.gone).toBe(1);
    expect(result.problems.map(({ code, params }) => [code, params['file']])).toEqual([
      ['doubts.answers-unreadable', 'broken.xlsx'],
      ['doubts.answers-unreadable', 'cut.csv'],
      ['doubts.answers-unreadable', 'other.csv'],
      ['doubts.answers-unreadable', 'wide.csv'],
      ['doubts.problem.twice', 'later/C01.csv'],
    ]);
    expect(result.agencies[2]).toMatchObject({ doubts: 1, open: 1, faulty: 1 });
    expect(stdout).toMatch(/1 answered doubt is no longer in the data/);
    expect(stdout).toMatch(/other.csv that came back cannot be read: its first row lacks the columns Id, Outcome, Recovered \(yuan\)/);
    expect(stdout).toMatch(/wide.csv that came back cannot be read: it is no text in UTF-8 or GB18030/);
    const { stdout: zh } = await zhunsheng(
      [...['doubts', data, '--out', join(folder, 'odd-zh'), '--as-of', '2024-12-31', '--lang', 'zh'], '--answers', join(folder, 'odd')],
      process.cwd(),
    );
    expect(zh).toMatch(/读不了送回来的清单 other.csv：第一行没有编号、核查结果/);
    expect(zh).toMatch(/cut.csv：.*引号/);
  });

  it.each(['', 'nowhere'])('are asked for where there are none: “%s”', async (name) => {
    const empty = join(folder, `empty-${name}`);
    if (name === '') await mkdir(empty);
    const { code, stderr } = await run(`none-${name}`, '--answers', empty);
    expect([code, stderr]).toEqual([2, expect.stringContaining('holds no list that can be read')]);
  });
});

it('agencies of any name get files of their own, and formulae are none', async () => {
  const hostile = join(folder, 'hostile');
  await mkdir(hostile);
  const agencies = ['../up', '=1+1', '..\\up', '', 'a/b', 'A_B'];
  await writeFile(
    join(hostile, 'T02.csv'),
    [
      'AAB301,AAB034,AAC001,AAC002,AAE140,AAC031,AAE030,AAE031',
      ...agencies.map((agency, at) => `371526,${agency},${at},371526195003071233,110,1,20200101,`),
    ].join('\n'),
  );
  const out = join(folder, 'hostile-out');
  const { code, stdout } = await zhunsheng(
    ['doubts', hostile, '--out', out, '--as-of', '2024-12-31', '--lang', 'en', '--checks', 'R031'],
    process.cwd(),
  );
  expect(code, stdout).toBe(1);
  const files = (await readdir(out)).filter((name) => name.endsWith('.csv'));
  expect(files.length).toBe(5);
  for (const file of files) expect(await readFile(join(out, file), 'utf8')).not.toMatch(/(^|,)"?[=+@]/m);
});

it.each([
  [['--standard', 'codes'], /does not tell which element is the agency/],
  [['--checks', 'R999'], /has no rule R999/],
])('is refused with %j', async (options, told) => {
  const { code, stderr } = await zhunsheng(['doubts', data, '--out', join(folder, 'refused'), '--lang', 'en', ...options], process.cwd());
  expect(code).toBe(2);
  expect(stderr).toMatch(told);
});
