import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { loadPlan } from '../../src/compile/load.js';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { readAgencyList } from '../../src/dataset/agency-list.js';
import { synthesise } from '../../src/synth/synthesise.js';
import { InputFault } from '../../src/system/fault.js';
import { zhunsheng } from './command.js';
import { gb18030 } from '../gb18030.js';
import { Workplace } from './workplace.js';

const workplace = new Workplace();

/** A person of one number: insured and active in the employee scheme, with an agency that the rows do not name. */
const person = 'AAC001,AAC002,AAC003,AAC006\nP1,11010519491231002X,张三,19491231\n';
const active = (start: string) => `AAC001,AAC002,AAB001,AAE140,AAC031,AAE030,AAE031\nP1,11010519491231002X,E1,110,1,${start},\n`;
const agency = (start: string, place: string) => ({ [`${place}/T01.csv`]: person, [`${place}/T02.csv`]: active(start) });
const two = { ...agency('20200101', '33010201'), ...agency('20210101', '33010401') };

/** What a check told: its report, and the lines in the terminal. */
async function checked(input: string | string[], ...words: string[]): Promise<{ report: ConformanceReport; text: string; out: string }> {
  const out = workplace.out();
  const paths = typeof input === 'string' ? [input] : input;
  const words_ = [
    'check',
    ...paths,
    '--profile',
    'monitoring',
    '--as-of',
    '2025-01-01',
    '--lang',
    'en',
    '--format',
    'json,md,html',
    '--out',
    out,
  ];
  const { stdout, stderr } = await zhunsheng([...words_, ...words], workplace.folder);
  expect(stderr).toBe('');
  return { report: JSON.parse(workplace.read(`${out}/report.json`)) as ConformanceReport, text: stdout, out };
}

const failed = ({ checks }: ConformanceReport, id: string, table = 'T02') =>
  checks.find((check) => check.id === id && check.table === table)?.failed;
const told = ({ run }: ConformanceReport) => run.inputs.flatMap(({ path, problems }) => problems.map(({ code }) => `${path} ${code}`));

describe('the agency of files without a column for it', () => {
  it('is the code in the name of their folder: who is active with two is found, and each has its score', async () => {
    const { report, text, out } = await checked(workplace.put(two), '--agencies', 'folder');
    expect(failed(report, 'R031')).toBe(2);
    expect(report.groups.filter(({ table }) => table === 'T02').map((group) => group.agency)).toEqual(['33010201', '33010401']);
    expect(report.scores.byAgency.map((score) => score.agency)).toEqual(['33010201', '33010401']);
    expect(report.checks.find(({ id, table }) => id === 'R031' && table === 'T02')!.samples.map((sample) => sample.agency)).toEqual([
      '33010201',
      '33010401',
    ]);
    expect(report.run.agencies).toEqual({ by: 'folder', names: {}, files: 4, agencies: 2 });
    expect(text).toContain('by the name of the folder: 4 files, 2 agencies');
    for (const format of ['md', 'html']) expect(workplace.read(`${out}/report.${format}`)).toContain('33010401');
    expect(report.tables.find(({ id }) => id === 'T01')!.files[0]!.given).toEqual([
      { field: 'AAB034', label: '经办机构编码', value: '33010201' },
    ]);
    // What nobody told stays missing.
    expect(report.unevaluated.flatMap(({ checks }) => Object.values(checks).flat())).toContain('AAB301.required');
  });

  it('is not told unless it was asked for', async () => {
    const { report } = await checked(workplace.put(two));
    expect(failed(report, 'R031')).toBeUndefined();
    expect(report.run.agencies).toBeUndefined();
  });

  it('is that of the folders themselves, where several are named', async () => {
    const input = workplace.put(two);
    const { report } = await checked([`${input}/33010201`, `${input}/33010401`], '--agencies', 'folder');
    expect(report.scores.byAgency.map((score) => score.agency)).toEqual(['33010201', '33010401']);
  });

  it('may stand in the name of the file, beside that of its record type', async () => {
    const files = { 'T02-33010201.csv': active('20200101'), '33010401 监测参保表.csv': active('20210101') };
    const { report, text } = await checked(workplace.put(files), '--agencies', 'file');
    expect(failed(report, 'R031')).toBe(2);
    expect(text).toContain('by the name of the file: 2 files, 2 agencies');
  });

  it('is given to workbooks and to files in other encodings alike', async () => {
    const cells = active('20200101').trim().split('\n');
    const sheet = cells.map((line) => line.split(',').map((value) => ({ value, type: String })));
    const files = {
      '33010201/T02.xlsx': await writeXlsxFile(sheet).toBuffer(),
      '33010401/T02.csv': gb18030(active('20210101').replace('AAC001', '人员编码').replace(',E1,', ',单位一,')),
    };
    const { report } = await checked(workplace.put(files), '--agencies', 'folder');
    expect(report.run.inputs.map(({ format, encoding }) => `${format} ${encoding}`)).toEqual(['xlsx unknown', 'csv gb18030']);
    expect(report.checks.find(({ id }) => id === 'R031')!.samples.map((sample) => `${sample.file} ${sample.row} ${sample.agency}`)).toEqual(
      ['33010201/T02.xlsx 2 33010201', '33010401/T02.csv 2 33010401'],
    );
  });

  it('is that of a list, with division and name', async () => {
    const input = workplace.put({
      ...agency('20200101', '上城区'),
      ...agency('20210101', '江干区/2024'),
      '江干区/2024/T09.csv': 'DEAD\n0\n',
    });
    const list = workplace.put({
      '机构清单.csv':
        '位置,经办机构编码,行政区划代码,经办机构\n上城区,33010201,330102,上城区社保中心\n江干区,33010401,330104,江干区社保中心\n',
    });
    const { report, text, out } = await checked(input, '--agencies', `${list}/机构清单.csv`);
    expect(failed(report, 'R031')).toBe(2);
    expect(report.groups.map(({ division, agency: code }) => `${division} ${code}`)).toContain('330104 33010401');
    expect(report.run.agencies).toMatchObject({ by: 'list', names: { '33010201': '上城区社保中心' }, files: 5, agencies: 2 });
    expect(text).toContain('by the list');
    expect(workplace.read(`${out}/report.md`)).toContain('33010401 江干区社保中心');
  });

  it('is told to be unknown where no name says it, or more than one word of it may', async () => {
    const { report, text } = await checked(
      workplace.put({ ...agency('20200101', '上城区'), ...agency('20210101', '2024-33010401'), 'T03.csv': 'AAC002\n' }),
      '--agencies',
      'folder',
    );
    expect(
      told(report)
        .filter((line) => line.includes('agencies'))
        .sort(),
    ).toEqual(
      ['2024-33010401/T01.csv', '2024-33010401/T02.csv', 'T03.csv', '上城区/T01.csv', '上城区/T02.csv'].map(
        (path) => `${path} agencies.unknown.folder`,
      ),
    );
    expect(text).toContain('its records have no agency');
    expect(report.run.agencies).toMatchObject({ files: 0, agencies: 0 });
  });

  it('that nobody delivered for is told, and so is a file that the list does not name', async () => {
    const list = workplace.put({ 'list.csv': 'path,agency\n33010201,33010201\n33019901,33019901\n' });
    const { report } = await checked(workplace.put(two), '--agencies', `${list}/list.csv`);
    expect(
      told(report)
        .filter((line) => line.includes('agencies'))
        .sort(),
    ).toEqual(['33010401/T01.csv agencies.unknown.list', '33010401/T02.csv agencies.unknown.list', '33019901 agencies.unused']);
  });

  it('lies in the folder of the data and is no table of it', async () => {
    const input = workplace.put({ ...two, 'agencies.csv': 'path,agency\n33010201,A1\n33010401,A2\n' });
    const { report } = await checked(input, '--agencies', `${input}/agencies.csv`);
    expect(report.run.inputs.map(({ path }) => path)).toEqual(Object.keys(two));
    expect(report.scores.byAgency.map((score) => score.agency)).toEqual(['A1', 'A2']);
  });
});

describe('records that name their agency', () => {
  const named = 'AAB301,AAB034,AAC001,AAC002,AAC003,AAC006\n';
  const rows = '330102,33010201,P1,11010519491231002X,张三,19491231\n330104,33010401,P2,110101199003070732,李四,19900307\n';

  it('are taken at their word; one that differs from its place is a finding with its line', async () => {
    const input = workplace.put({ '33010201/T01.csv': named + rows });
    const findings = `${workplace.out()}.csv`;
    const { report } = await checked(input, '--agencies', 'folder', '--findings', join(workplace.folder, findings));
    const check = report.checks.find(({ id }) => id === 'file.agency')!;
    expect(check).toMatchObject({
      table: 'T01',
      severity: 'warning',
      outcome: 'fail',
      applicable: 2,
      failed: 1,
      fields: ['AAB034', 'AAB301'],
    });
    expect(check.samples).toMatchObject([{ file: '33010201/T01.csv', row: 3, agency: '33010401' }]);
    expect(check.expected.en + check.advice.zh).not.toMatch(/check\.agency/);
    expect(report.groups.map((group) => group.agency)).toEqual(['33010201', '33010401']);
    const lines = parse(workplace.read(findings), { columns: true }) as { row: string; checks: string }[];
    expect(lines.filter(({ checks }) => checks.split(' ').includes('file.agency')).map(({ row }) => row)).toEqual(['3']);
  });

  it('are held against the division of the list too, and pass where all agree', async () => {
    const input = workplace.put({ 'a/T01.csv': named + rows.split('\n')[0]! + '\n', 'b/T01.csv': named + rows.split('\n')[1]! + '\n' });
    const list = workplace.put({ 'list.csv': 'path,agency,division\na,33010201,330102\nb,33010401,330105\n' });
    const { report } = await checked(input, '--agencies', `${list}/list.csv`);
    expect(report.checks.find(({ id }) => id === 'file.agency')).toMatchObject({
      applicable: 2,
      failed: 1,
      samples: [{ file: 'b/T01.csv' }],
    });
  });
});

it('finds the same of files without the column as of files with it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-agencies-'));
  try {
    const plan = await loadPlan('schemas', 'monitoring', '2025-01-01');
    const made = await synthesise(plan, {
      rows: 300,
      seed: 7,
      out: folder,
      faults: { R031: 2, R041: 2, R032: 2, R100: 1, 'row.identical': 2 },
    });
    const [whole, parted]: [Record<string, string>, Record<string, string>] = [{}, {}];
    for (const { path, table } of made.files) {
      const [head, ...lines] = parse(await readFile(path)) as [string[], ...string[][]];
      const at = head.indexOf('AAB034');
      const without = (cells: string[]) => cells.filter((_, index) => index !== at);
      for (const code of new Set(lines.map((cells) => cells[at]!).filter((each) => each !== ''))) {
        const own = lines.filter((cells) => cells[at] === code);
        whole[`${code}/${table}.csv`] = stringify([head, ...own]);
        parted[`${code}/${table}.csv`] = stringify([without(head), ...own.map(without)]);
      }
    }
    const found = async (files: Record<string, string>) => {
      const findings = `${workplace.out()}.csv`;
      await checked(workplace.put(files), '--agencies', 'folder', '--findings', join(workplace.folder, findings));
      const rows = parse(workplace.read(findings), { columns: true }) as Record<string, string>[];
      return rows.map(({ table, file, row, key, checks, agency: code }) => [table, file, row, key, checks, code].join(' '));
    };
    const [one, other] = [await found(whole), await found(parted)];
    expect(one.length).toBeGreaterThan(10);
    expect(other).toEqual(one);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it('a certificate holds what told the agencies, and is verified by it', async () => {
  const input = workplace.put(two);
  const list = workplace.put({ 'list.csv': 'path,agency\n33010201,A1\n33010401,A2\n' });
  const { out } = await checked(input, '--agencies', `${list}/list.csv`, '--certificate');
  const verify = (...words: string[]) =>
    zhunsheng(['verify', `${out}/certificate.json`, input, '--lang', 'en', ...words], workplace.folder);
  expect((await verify()).code).toBe(0);
  const moved = workplace.put({
    'moved.csv': 'path,agency\n33010201,A1\n33010401,A2\n',
    'other.csv': 'path,agency\n33010201,A1\n33010401,A9\n',
  });
  expect((await verify('--agencies', `${moved}/moved.csv`)).code).toBe(0);
  const differs = await verify('--agencies', `${moved}/other.csv`);
  expect(differs.code).toBe(1);
  expect(differs.stdout).toContain('What tells the agencies is another');
});

describe('a list of agencies', () => {
  const fault = async (content: string | Buffer): Promise<string> => {
    const error: unknown = await readAgencyList(join(workplace.folder, workplace.put({ 'list.csv': content }), 'list.csv')).catch(
      (each: unknown) => each,
    );
    return error instanceof InputFault ? `${error.code} ${String(error.params['line'] ?? '')}`.trim() : 'none';
  };

  it.each([
    ['path,division\na,330102\n', 'agencies.heading'],
    ['', 'agencies.heading'],
    ['path,agency\n,A1\n', 'agencies.no-path 2'],
    ['path,agency\na,\n', 'agencies.no-agency 2'],
    ['path,agency\na,A1\n./a/,A2\n', 'agencies.twice 3'],
    ['path,agency\n"a,A1\n', 'agencies.syntax 2'],
    [Buffer.from([0xff, 0xff, 0x00, 0x80, 0xff]), 'agencies.encoding'],
  ])('%j is refused: %s', async (content, code) => {
    expect(await fault(content)).toBe(code);
  });

  it('may be in GB18030, with blank lines, a byte order mark and any slashes', async () => {
    const chinese = Buffer.from([0xce, 0xbb, 0xd6, 0xc3]);
    const read = async (content: string | Buffer) => {
      const { entries } = await readAgencyList(join(workplace.folder, workplace.put({ 'list.csv': content }), 'list.csv'));
      return entries.map(({ path, agency: code, line }) => [path, code, line]);
    };
    expect(await read(Buffer.concat([chinese, Buffer.from(',agency\n\nb\\c\\,A2\n')]))).toEqual([['b/c', 'A2', 3]]);
    expect(await read('\ufeffagency,path\nA1,__proto__\n')).toEqual([['__proto__', 'A1', 2]]);
  });
});
