import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gb18030 } from '../../src/encoding/gb18030.js';
import { reportsIn } from './reports.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhunsheng-reader-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reportsBy = (reader: string, name: string, ...inputs: string[]) => reportsIn({ folder }, reader, name, inputs);

it.each([
  ['gbt-40217-2021', ['examples/gbt-40217-2021']],
  ['first-check', ['examples/first-check']],
] as const)('reports on the example %s are the same by either reader', (name, inputs) => {
  expect(reportsBy('kernel', name, ...inputs)).toEqual(reportsBy('sql', name, ...inputs));
});

it('a file that several threads share is reported on alike, its line breaks in quotes too', () => {
  const path = join(folder, 'T02-大.csv');
  const row = (at: number) => `P${at},"注\n释,""${at}""\r\n${'文'.repeat(40)}",2020${String((at % 13) + 1).padStart(2, '0')}01\n`;
  // Twice what is worth a thread.
  writeFileSync(path, ['AAC001,AAE013,AAE036\n', ...Array.from({ length: 110_000 }, (_, at) => row(at)), '合计,,\n'].join(''));
  expect(reportsBy('kernel', 'large', path)).toEqual(reportsBy('sql', 'large', path));
});

it('rows of more kinds than DuckDB takes the file to have rows keep their order', () => {
  const path = join(folder, 'faulty');
  const given = ['--standard', 'gbt-40217-2021', '--tables', 'T11', '--rows', '3000', '--faults', 'all', '--seed', '5', '--out', path];
  execFileSync(process.execPath, ['dist/bin.js', 'synth', ...given], { stdio: 'pipe' });
  expect(reportsBy('kernel', 'kinds', path)).toEqual(reportsBy('sql', 'kinds', path));
});

it('faulty rows in GB18030, amounts and dates among them, are reported on alike', () => {
  const [from, path] = [join(folder, 'faulty-utf8'), join(folder, 'faulty-gb18030')];
  const given = ['--standard', 'gbt-40217-2021', '--tables', 'T11', '--rows', '3500', '--faults', 'all', '--seed', '6', '--out', from];
  execFileSync(process.execPath, ['dist/bin.js', 'synth', ...given], { stdio: 'pipe' });
  mkdirSync(path);
  const [file] = readdirSync(from).filter((name) => name.startsWith('T11'));
  const bytes = gb18030(readFileSync(join(from, file!), 'utf8'));
  expect(bytes.length).toBeGreaterThan(2 ** 20);
  writeFileSync(join(path, file!), bytes);
  const reports = reportsBy('kernel', 'faulty-gb', path);
  expect(reports).toEqual(reportsBy('sql', 'faulty-gb', path));
  expect(reports[0]).toContain('"distributions"');
});

it('more kinds of rows than are kept at once, and rows longer than all that is taken at once, are reported on alike', () => {
  const path = join(folder, 'T11-多.csv');
  const row = (at: number) => `460100,A${at},P${at},${at % 3 === 0 ? '张三' : ''},${at % 7 === 0 ? '2024' : '202401'}\n`;
  // Rows whose key is of no sign of ASCII may be none, and are looked at as they stand.
  const long = (at: number) => `460100,A${at},文${at},"${'长'.repeat(20_000)}""\n",202401\n`;
  const rows = [...Array.from({ length: 70_000 }, (_, at) => row(at)), ...Array.from({ length: 100 }, (_, at) => long(at)), row(70_000)];
  writeFileSync(path, ['AAB301,AAB034,AAC001,AAC003,AAE003\n', ...rows].join(''));
  expect(reportsBy('kernel', 'many', path)).toEqual(reportsBy('sql', 'many', path));
});

it('many files that are alike are reported on alike, each with something of its own, a few bytes and in threads', () => {
  const head = 'AAC001,AAE013,AAE036\n';
  const row = (at: number) => `P${at},张三,2020${String((at % 13) + 1).padStart(2, '0')}01\n`;
  const rows = (from: number, count: number) => Array.from({ length: count }, (_, at) => row(from + at)).join('');
  const own = [
    '',
    'P,缺\n',
    '合计,,\n共 2 条,,\n',
    ',,\n\n　,,\n',
    head,
    'P,"两\n行",20200101\n',
    '\ufeffP,中间的记号,20200101\n',
    'P,零\0,20200101\n',
    '编号,说明,日期\n',
    'P,造\ue000字,20200101\n',
    'P1,重复,20200101\nP1,重复,20200101\n',
    '张三,一二,三四\n',
  ];
  for (const [name, count] of [
    ['few', 5],
    ['large', 40_000],
  ] as const) {
    const place = join(folder, `many-${name}`);
    mkdirSync(place);
    for (const [at, each] of own.entries())
      writeFileSync(join(place, `T02-${at}.csv`), `${head}${at === 3 ? '' : each}${rows(at * 100_000, count)}${at === 3 ? each : ''}`);
    writeFileSync(join(place, 'T02-无.csv'), head);
    expect(reportsBy('kernel', `many-${name}`, place)).toEqual(reportsBy('sql', `many-${name}`, place));
  }
});

/** Rows in GB18030 that take more than what is read by way of a copy. */
const gbRow = (at: number) => `P${at},"张三，第${at}行",2020${String((at % 13) + 1).padStart(2, '0')}01\n`;
const gbRows = (from: number) => gb18030(Array.from({ length: 40_000 }, (_, at) => gbRow(from + at)).join(''));

/** What stands in the middle of a text in GB18030; each of these files is told of in its own way. */
const middles: Readonly<Record<string, Uint8Array>> = {
  平: Buffer.alloc(0),
  短行: gb18030('P,缺\nP1,多,20200101,多出,的\nP2,"引号"后,20200101\n合计,,\n'),
  空行: gb18030('　,　,\n,,\n\n聽,,\n'),
  造字: Buffer.concat([gb18030('P5,造'), Buffer.from('aaa1', 'hex'), gb18030('字,20200101\n')]),
  失字: gb18030('P6,锟斤拷,20200101\n'),
  记号: Buffer.concat([gb18030('P7,'), Buffer.from('84319530', 'hex'), gb18030(',20200101\n')]),
  另码: Buffer.from('P8,社会保险经办机构,20200101\n'),
  坏字: Buffer.concat([gb18030('P9,坏'), Buffer.of(0xff), gb18030('字,20200101\n')]),
  零: gb18030('P10,\0,20200101\n'),
  回车: gb18030('P11,"一\r二",20200101\n'),
  长: gb18030(`P12,${'长'.repeat(700_000)},20200101\n`),
  痕迹: gb18030("P13,'123,1.5E+10\nP14,???,#N/A\n"),
};

it('texts in GB18030 are reported on as those of which a copy in UTF-8 is read, whatever stands in them', () => {
  const place = join(folder, 'gb18030');
  mkdirSync(place);
  const head = gb18030('AAC001,AAE013,AAE036\n');
  for (const [number, [name, middle]] of Object.entries(middles).entries())
    writeFileSync(
      join(place, `T02-${name}.csv`),
      Buffer.concat([head, gbRows(number * 100_000), middle, gbRows(number * 100_000 + 50_000)]),
    );
  const [json] = reportsBy('kernel', 'gb', place);
  expect([json]).toEqual([reportsBy('sql', 'gb', place)[0]]);
  expect(json!.match(/"encoding": ?"gb18030"/g)).toHaveLength(Object.keys(middles).length);
});

it.each([
  [
    'whose beginning alone is in it',
    Buffer.concat([
      gb18030('姓名,备注,日期\n张三,备注,20200101\n'),
      Buffer.from(Array.from({ length: 40_000 }, (_, at) => `李四,社会保险第${at}行,20200101\n`).join('')),
    ]),
  ],
  [
    'with a quote that does not close',
    Buffer.concat([gb18030('AAC001,AAE013,AAE036\n'), gbRows(0), gb18030('P,"不闭,20200101\n'), gbRows(50_000)]),
  ],
  [
    'with lines that a CR ends',
    Buffer.concat([
      gb18030('AAC001,AAE013,AAE036\r'),
      Buffer.from(gb18030(Array.from({ length: 40_000 }, (_, at) => gbRow(at)).join('')).map((byte) => (byte === 10 ? 13 : byte))),
    ]),
  ],
  [
    'parted by bars',
    gb18030(['AAC001|AAE013|AAE036', ...Array.from({ length: 40_000 }, (_, at) => `P${at}|恷第${at}行|20200101`)].join('\n')),
  ],
])('a text in GB18030 %s is reported on as by way of a copy', (name, bytes) => {
  const path = join(folder, `T02-${name}.csv`);
  writeFileSync(path, bytes);
  expect(reportsBy('kernel', name, path)).toEqual(reportsBy('sql', name, path));
});
