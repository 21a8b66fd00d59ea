import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { zhunsheng } from './command.js';
import { checkOf, paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();
const conforming = { '人员登记表.csv': persons, '补贴发放表.csv': paid };
const withWarning = { ...conforming, '补贴发放表.csv': `${paid}P1,202401,20\n` };
const withError = { ...conforming, '补贴发放表.csv': paid.replace('100.00', '-100.00') };
const unreadable = { ...conforming, '补贴发放表.csv': `${paid}P1,202402\n` };

const failing = ({ checks }: ConformanceReport) =>
  checks.find(({ outcome, level }) => outcome === 'fail' && ['cell', 'record'].includes(level))!;

describe('the exit code', () => {
  it.each([
    ['conforming data', conforming, [], 0],
    ['conforming data, warnings asked for', conforming, ['--fail-on', 'warning'], 0],
    ['an error', withError, [], 1],
    ['an error, warnings asked for', withError, ['--fail-on', 'warning'], 1],
    ['an error, nothing asked for', withError, ['--fail-on', 'never'], 0],
    ['a warning', withWarning, [], 0],
    ['a warning, warnings asked for', withWarning, ['--fail-on', 'warning'], 1],
    ['a row that cannot be read', unreadable, [], 1],
    ['a table that is missing', { '人员登记表.csv': persons }, [], 0],
    ['a table that is missing, by a profile that returns for that', { '人员登记表.csv': persons }, ['--profile', 'strict'], 1],
  ])('of %s', async (_, files, words, code) => {
    const answer = await workplace.check([workplace.put(files), ...words]);
    expect([answer.code, answer.stderr]).toEqual([code, '']);
  });
});

describe('what is printed', () => {
  it('begins with the verdict and its ground, and ends with the path of each report', async () => {
    const input = workplace.put(withError);
    const [zh, en] = [
      await workplace.check([input, '--lang', 'zh', '--out', 'r/中 文']),
      await workplace.check([input, '--out', 'r/中 文']),
    ];
    expect(zh.stdout).toMatch(
      /^结论：退回\n.*\n {2}首先是：\n {4}补贴发放表：2 处中有 1 处不符，首见 补贴发放表\.csv 第 2 行。.* \[R001\]\n {6}怎么办：.*得分：.*已检查 2 个文件，2 张表，4 行.*报告：r\/中 文\/report\.html/s,
    );
    expect(en.stdout).toMatch(
      /^Verdict: return\n.*\n {2}First of all:\n {4}补贴发放表: 1 of 2 failed, first in 补贴发放表\.csv, line 2\. .* \[R001\]\n {6}What to do: .*Score: .*Checked 2 files, 2 tables, 4 rows.*Report: r\/中 文\/report\.html/s,
    );
    expect(en.stdout.trimEnd().split('\n').slice(-3)).toEqual(['html', 'json', 'md'].map((format) => `Report: r/中 文/report.${format}`));
    for (const { stdout } of [zh, en]) expect(stdout).not.toMatch(/\{\w+\}|undefined|NaN/);
  });

  it('tells why files were left out, of the first five', async () => {
    const broken = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`${n}.csv`, '']));
    const { stdout } = await workplace.check([workplace.put({ ...conforming, ...broken })]);
    expect(stdout.match(/^ {2}\d\.csv is empty/gm)).toHaveLength(5);
    expect(stdout).toContain('3 more problems');
  });

  it.each(['terminal', 'md', 'html'])('of tables without records is neither full marks nor none: %s', async (format) => {
    const [headings, out] = [(text: string) => `${text.split('\n')[0]}\n`, workplace.out()];
    const { code, stdout } = await workplace.check([
      workplace.put({ '人员登记表.csv': headings(persons), '补贴发放表.csv': headings(paid) }),
      '--out',
      out,
    ]);
    const text = format === 'terminal' ? stdout : workplace.read(`${out}/report.${format}`);
    expect([code, text]).toEqual([1, expect.stringContaining('There are no records to judge, hence no score and no share')]);
    // The scale of a picture ends at 100.
    if (format === 'html') expect(text).toMatch(/Total score<\/dt><dd[^>]*>—/);
    else expect(text).not.toMatch(/\b100(\.00)?\b(?! of)|\b0(\.00)? ?%/);
    expect(text).toMatch(/(人员登记表, 补贴发放表|no records, hence no score)/);
  });

  it('names a table without records beside others that have some, and gives it no score', async () => {
    const input = workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': `${paid.split('\n')[0]}\n` });
    const { stdout } = await workplace.check([input, '--fail-on', 'never']);
    expect(stdout).toContain('  Tables without records: 补贴发放表\n');
    const report = await workplace.report([input]);
    expect(report.scores.byTable.map(({ total }) => total !== undefined)).toEqual([true, false]);
    expect(stdout).toMatch(/not evaluated, \d+ without a row to apply to; \d+ passed\n/);
  });

  it('with --json is JSON and nothing else, the same as the file', async () => {
    const { stdout, stderr } = await workplace.check([workplace.put(withError), '--json', '--out', 'j']);
    expect(stdout).toBe(workplace.read('j/report.json'));
    expect(JSON.parse(stdout)).toMatchObject({ version: '2.0', verdict: { decision: 'return' } });
    expect(stderr).toBe('');
  });

  it('holds no control characters that came from the data', async () => {
    const input = workplace.put({
      '人员登记表.csv': persons.replace('保洁员', '\u001b[2J\u0007'),
      '补贴发放表.csv': paid.replace('100.00', '\u001b[31m1'),
    });
    for (const language of ['zh', 'en']) {
      const { stdout } = await workplace.check([input, '--lang', language]);
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
    }
  });
});

describe('reports', () => {
  it.each([
    ['json', ['report.json']],
    ['json,md', ['report.json', 'report.md']],
    ['md, html', ['report.html', 'report.md']],
  ])('--format %s', async (format, files) => {
    const out = workplace.out();
    await workplace.check([workplace.put(conforming), '--format', format, '--out', out]);
    expect(readdirSync(workplace.path(out)).sort()).toEqual(files);
  });

  it.each([0, 1, 3])('--samples %i', async (samples) => {
    const rows = Array.from({ length: 5 }, (_, n) => `P1,20240${n + 1},-1\n`).join('');
    const report = await workplace.report([
      workplace.put({ ...conforming, '补贴发放表.csv': `XRY001,XBT001,XBT002\n${rows}` }),
      '--samples',
      String(samples),
    ]);
    const { failed, samples: shown } = checkOf(report, 'R001');
    expect([failed, shown.map(({ row }) => row)]).toEqual([5, [2, 3, 4].slice(0, samples)]);
  });

  it('are no input of the next run, though they lie in the folder that is checked', async () => {
    const input = workplace.put(withError);
    const words = [input, '--out', `${input}/reports`, '--findings', `${input}/bad.csv`, '--json'];
    const reports = [await workplace.check(words), await workplace.check(words)].map(
      ({ stdout }) => JSON.parse(stdout) as ConformanceReport,
    );
    expect(readdirSync(workplace.path(`${input}/reports`))).toHaveLength(3);
    expect(reports[0]!.run.inputs.map(({ path }) => path).sort()).toEqual(Object.keys(withError).sort());
    expect(reports[1]!).toEqual(reports[0]!);
  });

  it('are written whole or not at all', async () => {
    const out = workplace.out();
    expect((await workplace.check([workplace.put(withError), 'nowhere', '--out', out])).code).toBe(2);
    expect(existsSync(workplace.path(out))).toBe(false);
  });
});

describe('record types', () => {
  const files = { 'a.csv': persons, 'b.csv': 'XRY001\nP1\n' };

  it('may be said by --table, for a file by its path or its name', async () => {
    const input = workplace.put(files);
    const report = await workplace.report([input, '--table', 'b.csv=补贴发放表']);
    const matched = report.tables.flatMap(({ id, files }) => files.map(({ path, matchedBy }) => [path, id, matchedBy]));
    expect(matched).toEqual([
      ['a.csv', 'T01', 'header'],
      ['b.csv', 'T02', 'option'],
    ]);
    const two = await workplace.report([input, '--table', `${input}/a.csv=SubsidyPaid`, '--table', 'b.csv=1']);
    expect(two.tables.map(({ files }) => files.map(({ path }) => path))).toEqual([['b.csv'], ['a.csv']]);
  });
});

describe('profiles', () => {
  it('of a standard that is named are taken without being named, where there is no doubt which', async () => {
    const words = ['--as-of', '2025-01-01', '--lang', 'en', '--json', '--out', workplace.out()];
    const input = workplace.put({ '代码核对表.csv': readFileSync('examples/codes/代码.csv') });
    const { stdout } = await zhunsheng(['check', input, '--standard', 'codes', ...words], workplace.folder);
    expect((JSON.parse(stdout) as ConformanceReport).run.profile.id).toBe('code-list');
    const two = await zhunsheng(['check', input, '--standard', 'minimal-standard', ...words], workplace.folder);
    expect([two.code, two.stderr]).toEqual([
      2,
      expect.stringContaining('several profiles for the standard minimal-standard: example, strict'),
    ]);
    const none = await zhunsheng(['check', input, '--standard', 'term-list', ...words], workplace.folder);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('no profile for the standard term-list')]);
  });

  it.each(['strict', 'own.md', './own.md'])('--profile %s', async (profile) => {
    copyFileSync(workplace.path('standards/profiles/strict.md'), workplace.path('own.md'));
    const report = await workplace.report([workplace.put({ '人员登记表.csv': persons }), '--profile', profile]);
    expect(report.run.profile.id).toBe('strict');
    expect(report.verdict.broken[0]).toMatchObject({ measure: 'tables.missing', actual: 1, then: 'return' });
  });

  it.each([
    ['an error', withError],
    ['a warning', withWarning],
    ['a missing table', { '人员登记表.csv': persons }],
    ['nothing wrong', conforming],
  ])('give the same score and verdict afterwards as in a check: %s', async (_, files) => {
    const input = workplace.put(files);
    const first = workplace.out();
    await workplace.check([input, '--out', first]);
    const fresh = await workplace.check([input, '--profile', 'strict', '--json']);
    const again = await zhunsheng(['score', `${first}/report.json`, '--profile', 'strict', '--json'], workplace.folder);
    expect(JSON.parse(again.stdout) as ConformanceReport).toEqual(JSON.parse(fresh.stdout) as ConformanceReport);
    expect(again.code).toBe(fresh.code);
  });

  it.each([
    ['an outcome', (report: ConformanceReport) => void (failing(report).failed = 0)],
    ['more failed than applicable', (report: ConformanceReport) => void (failing(report).failed = failing(report).applicable + 1)],
    ['more applicable than rows', (report: ConformanceReport) => void (failing(report).applicable = 1_000_000)],
    [
      'a pass of nothing',
      (report: ConformanceReport) =>
        void Object.assign(
          report.checks.find(({ outcome }) => outcome === 'pass')!,
          { applicable: 0 },
        ),
    ],
    ['rows of groups', (report: ConformanceReport) => void report.groups[0]!.rows++],
    ['more clean than rows', (report: ConformanceReport) => void (report.tables[0]!.clean = report.tables[0]!.rows + 1)],
    ['rows that could not be read', (report: ConformanceReport) => void report.tables[0]!.unreadable++],
    [
      'a failing check that was taken out',
      (report: ConformanceReport) => void report.checks.splice(report.checks.indexOf(failing(report)), 1),
    ],
    ['checks that were all taken out', (report: ConformanceReport) => void (report.checks = [])],
    [
      'files with faults',
      (report: ConformanceReport) => void report.run.inputs[0]!.problems.push({ code: 'dataset.changed', params: { path: 'x' } }),
    ],
  ])('score refuses a report that contradicts itself, and says where: %s', async (_, falsify) => {
    const out = workplace.out();
    await workplace.check([workplace.put(withError), '--out', out]);
    const report = JSON.parse(workplace.read(`${out}/report.json`)) as ConformanceReport;
    falsify(report);
    workplace.fill(out, { 'report.json': JSON.stringify(report) });
    const { code, stdout, stderr } = await zhunsheng(
      ['score', `${out}/report.json`, '--profile', 'strict', '--lang', 'en'],
      workplace.folder,
    );
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/contradicts itself[^]*\n {2}.+(?: is \d+| does not go with)/);
  });

  it('score says of a report of another version that it is one', async () => {
    const [first, second] = [workplace.out(), workplace.out()];
    await workplace.check([workplace.put(withError), '--out', first]);
    const report = JSON.parse(workplace.read(`${first}/report.json`)) as Record<string, unknown>;
    workplace.fill(first, { 'report.json': JSON.stringify({ ...report, version: '1.0' }) });
    const { code, stdout, stderr } = await zhunsheng(
      ['score', `${first}/report.json`, '--profile', 'strict', '--out', second, '--lang', 'zh'],
      workplace.folder,
    );
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/report\.json 是 1\.0 版的符合性报告.*重新检查数据/);
  });

  it('score writes reports where it is told to, and only then', async () => {
    const [first, second] = [workplace.out(), workplace.out()];
    await workplace.check([workplace.put(withError), '--out', first]);
    const told = await zhunsheng(
      ['score', `${first}/report.json`, '--profile', 'strict', '--out', second, '--lang', 'zh'],
      workplace.folder,
    );
    expect(readdirSync(workplace.path(second)).sort()).toEqual(['report.html', 'report.json', 'report.md']);
    expect(told.stdout).toMatch(/结论：退回/);
    expect((JSON.parse(workplace.read(`${second}/report.json`)) as ConformanceReport).run.profile.id).toBe('strict');
  });
});
