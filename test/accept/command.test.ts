import { existsSync, readFileSync } from 'node:fs';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AcceptanceReport } from '../../src/accept/model.js';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { zhunsheng } from '../cli/command.js';
import { paid, persons, Workplace } from '../cli/workplace.js';
import { answers, list } from './list.js';

const workplace = new Workplace();
const sly = '<script>alert(1)</script>|`x`\u202e';

beforeAll(async () => {
  // The profile of the workplace returns an export of two tables for nothing; it is accepted here.
  workplace.fill('standards/acceptance', {
    'small.md': list,
    'sly.md': list
      .replace('小项目表', sly)
      .replace('Small list', sly)
      .replaceAll('第 1 条', `'${sly.replaceAll('|', '\\|')}'`),
  });
  workplace.fill('form', { 'answers.yaml': answers, 'evidence/rules.txt': 'rules' });
  for (const [name, files] of [
    ['good', { '人员登记表.csv': persons, '补贴发放表.csv': paid }],
    [
      'bad',
      { '人员登记表.csv': persons, [`补贴发放表${encodeURIComponent('<b>')}.csv`]: paid.replace('P1,202401,100.00', 'P9,202401,-1') },
    ],
  ] as const) {
    await workplace.check([workplace.put(files), '--out', `checks/${name}`, '--format', 'json']);
  }
});

function accept(...words: string[]) {
  return zhunsheng(['accept', ...words, '--as-of', '2025-01-03', '--lang', words.includes('zh') ? 'zh' : 'en'], workplace.folder);
}

describe('zhunsheng accept', () => {
  it('accepts what is good, with code 0, and writes the report in every format', async () => {
    const { code, stdout, stderr } = await accept('checks/good', '--items', 'small', '--answers', 'form/answers.yaml', '--out', 'r1');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /Points: 20 of 20[^]*Grade: High[^]*Verdict: accept[^]*Report: r1\/acceptance\.html\n[^]*acceptance\.json\n[^]*acceptance\.md\n$/,
    );
  });

  it('returns what is bad with code 1, is conditional on what is missing with code 0', async () => {
    expect((await accept('checks/bad', '--items', 'small', '--answers', 'form/answers.yaml', '--out', 'r2')).code).toBe(1);
    const { code, stdout } = await accept('checks/good/report.json', '--items', 'small', '--out', 'r3', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: { decision: 'conditional' }, unevaluated: { items: ['A1', 'A2', 'A3', 'B2'] } });
    expect(stdout).toBe(workplace.read('r3/acceptance.json'));
  });

  it('takes all reports of a folder, each finding with its report', async () => {
    const { stdout } = await accept('checks', '--items', 'small', '--answers', 'form/answers.yaml', '--out', 'r4', '--json');
    const report = JSON.parse(stdout) as AcceptanceReport;
    expect(report.run.reports.map(({ path }) => path)).toEqual(['bad/report.json', 'good/report.json']);
    expect(new Set(report.findings.map(({ report: position }) => position))).toEqual(new Set([0]));
  });

  it.each([
    ['no reports', ['form', '--items', 'small'], 'holds no check report'],
    ['no such folder', ['nowhere', '--items', 'small'], 'nowhere'],
    ['no such list', ['checks', '--items', 'none'], 'There is no item list none'],
    ['no list at all', ['checks'], 'the option --items <id|file> is missing'],
    ['a report that is none', ['broken', '--items', 'small'], 'not JSON'],
    ['a report twice', ['twice', '--items', 'small'], 'b/report.json and a/report.json are the same'],
    ['a report twice, written otherwise', ['rewritten', '--items', 'small'], 'b/report.json and a/report.json are the same check report'],
    ['two checks of the same files', ['again', '--items', 'small'], 'b/report.json and a/report.json are checks of the same files'],
    ['answers of another kind', ['checks/good', '--items', 'small', '--answers', 'form/evidence/rules.txt'], 'must be a .yaml'],
  ])('has code 2 and says why: %s', async (_, words, told) => {
    workplace.fill('broken', { 'report.json': '{' });
    const same = workplace.read('checks/good/report.json');
    workplace.fill('twice', { 'a/report.json': same, 'b/report.json': same });
    const report = JSON.parse(same) as ConformanceReport;
    workplace.fill('rewritten', {
      'a/report.json': same,
      'b/report.json': JSON.stringify(Object.fromEntries(Object.entries(report).reverse())),
    });
    workplace.fill('again', {
      'a/report.json': same,
      'b/report.json': JSON.stringify({ ...report, run: { ...report.run, asOf: '2024-12-31' } }),
    });
    const { code, stdout, stderr } = await accept(...words, '--out', 'never');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
    expect(existsSync(workplace.path('never'))).toBe(false);
  });

  it('refuses a list that says it is complete and is not, at its place, and writes nothing', async () => {
    workplace.fill('standards/acceptance', { 'gap.md': list.replace('| 3 | 人工', '| | 人工') });
    const { code, stderr } = await accept('checks/good', '--items', 'gap', '--answers', 'form/answers.yaml', '--out', 'never');
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /standards\/acceptance\/gap\.md:20:34 .*A3 has no points {2}\(item-without-points\)\n {4}Fix: .*complete: false/,
    );
    expect(existsSync(workplace.path('never'))).toBe(false);
  });

  it('refuses answers that will not do, all of them at once, and writes nothing', async () => {
    workplace.fill('form', { 'bad.yaml': answers.replace('points: 3', 'points: 9').replace('rules.txt', '../../secret') });
    const { code, stderr } = await accept('checks/good', '--items', 'small', '--answers', 'form/bad.yaml', '--out', 'never');
    expect(code).toBe(2);
    expect(stderr).toMatch(/form\/bad\.yaml:5:30 .*answer-evidence-path[^]*form\/bad\.yaml:7:17 .*answer-over/);
    expect(existsSync(workplace.path('never'))).toBe(false);
  });

  it('--init writes both forms and never over one that is there', async () => {
    expect(await accept('new', '--items', 'small', '--init')).toMatchObject({
      code: 0,
      stdout: 'To fill in: new/answers.yaml\nTo fill in: new/answers.xlsx\n',
    });
    const before = workplace.read('new/answers.yaml');
    expect(await accept('new', '--items', 'small', '--init', '--lang', 'zh')).toMatchObject({ code: 2 });
    expect(workplace.read('new/answers.yaml')).toBe(before);
  });
});

describe('the formal report', () => {
  it.each(['zh', 'en'])('in %s has the same bytes each time', async (language) => {
    for (const out of ['s1', 's2'])
      await accept('checks/bad', '--items', 'small', '--answers', 'form/answers.yaml', '--out', out, '--lang', language);
    for (const format of ['html', 'json', 'md'])
      expect(workplace.read(`s1/acceptance.${format}`)).toBe(workplace.read(`s2/acceptance.${format}`));
  });

  it.each([
    ['zh', ['结论', '评分表', '四性检测结果', '发现的问题', '未评价的项目与检查', '豁免', '签署', '附件'], '（盖章）'],
    [
      'en',
      ['Conclusion', 'Score table', 'Four-property check', 'Findings', 'What was not evaluated', 'Waivers', 'Signatures', 'Annexes'],
      '(seal)',
    ],
  ])('in %s is an A4 document with every part in order', async (language, parts, seal) => {
    await accept('checks/bad', '--items', 'small', '--answers', 'form/answers.yaml', '--out', 'p', '--lang', language);
    const html = workplace.read('p/acceptance.html');
    expect([...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual(parts);
    expect(html.split(seal)).toHaveLength(4);
    expect(html).toMatch(/@page { size: A4;[^]*thead { display: table-header-group; }/);
    expect(html).toMatch(/<header class="cover">[^]*某某经办机构[^]*001[^]*2025-01-03/);
    expect(html).not.toMatch(/<script|https?:|\{\w+\}|undefined|NaN|acceptance\.[a-z]+\.[a-z]+|accept\.[a-z]+\./);
    const md = workplace.read('p/acceptance.md');
    expect([...md.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(parts);
    expect(md).not.toMatch(/\{\w+\}|undefined|NaN/);
    for (const text of [html, md])
      for (const told of ['R001', '示例 1-2025', 'evidence/rules.txt', '档案管理员']) expect(text).toContain(told);
  });

  it('hides numbers of persons and telephones that people wrote into answers, the names of evidence too', async () => {
    const [number, phone] = ['341503198503097601', '139-8765-4321'];
    workplace.fill('form', {
      'told.yaml': answers
        .replace('某某经办机构', `某某机构 ${phone}`)
        .replace('都有', `都有，找 ${number}`)
        .replaceAll('档案管理员', `档案管理员 ${phone}`)
        .replace('evidence/rules.txt', `evidence/${number}.txt`),
      [`evidence/${number}.txt`]: 'rules',
      'wrong.yaml': answers
        .replace('met: yes', `met: "${number}"`)
        .replace('A2:', `"${number}":`)
        .replace('failed: 0', `failed: "${phone}"`),
    });
    const done = await accept(
      'checks/bad',
      '--items',
      'small',
      '--answers',
      'form/told.yaml',
      '--out',
      'hidden',
      '--format',
      'html,json,md,xlsx',
      '--certificate',
    );
    const wrong = await accept('checks/bad', '--items', 'small', '--answers', 'form/wrong.yaml', '--out', 'never');
    const sheets = await readExcelFile(readFileSync(workplace.path('hidden/acceptance.xlsx')));
    const texts = [
      done.stdout,
      done.stderr,
      wrong.stdout,
      wrong.stderr,
      JSON.stringify(sheets),
      ...['acceptance.html', 'acceptance.json', 'acceptance.md', 'certificate.json'].map((name) => workplace.read(`hidden/${name}`)),
    ];
    expect([wrong.code, ...texts.flatMap((text) => [number, phone, '13987654321'].filter((secret) => text.includes(secret)))]).toEqual([2]);
    expect(workplace.read('hidden/acceptance.json')).toMatch(/都有，找 3415\*+01[^]*|evidence\/3415\*+01\.txt/);
  });

  it('shows what came from lists, answers and data as text and never as markup', async () => {
    workplace.fill('form', { 'sly.yaml': answers.replace('某某经办机构', `"${sly}"`).replace('都有', sly) });
    await accept('checks/bad', '--items', 'sly', '--answers', 'form/sly.yaml', '--out', 'q');
    const html = workplace.read('q/acceptance.html');
    expect(html).not.toContain('<script');
    expect(html).toContain('&#x3C;script>alert(1)');
    expect(workplace.read('q/acceptance.md')).not.toMatch(/(?<!\\)<script/);
    // Control characters of answers are made visible.
    expect(html.slice(html.indexOf('<dl>'), html.indexOf('</dl>'))).toContain('⟨U+202E⟩');
  });

  it('as a workbook has conclusion, scores and the rectification list of each report, and no formulas', async () => {
    workplace.fill('form', { 'sly.yaml': answers.replace('都有', '=1+1') });
    for (const out of ['x1', 'x2'])
      await accept('checks', '--items', 'small', '--answers', 'form/sly.yaml', '--out', out, '--format', 'xlsx');
    const bytes = readFileSync(workplace.path('x1/acceptance.xlsx'));
    expect(readFileSync(workplace.path('x2/acceptance.xlsx')).equals(bytes)).toBe(true);
    const sheets = await readExcelFile(bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Conclusion',
      'Score table',
      'Rectification list 1',
      'Unevaluated checks 1',
      'Rectification list 2',
      'Unevaluated checks 2',
    ]);
    expect(sheets[1]!.data.map((row) => [row[1], row[7]])).toEqual([
      ['Item', 'Points'],
      ['A1', 5],
      ['A2', 4],
      ['A3', 3],
      ['B1', 3],
      ['B2', 3],
    ]);
    expect(sheets[1]!.data[2]!.at(-1)).toBe("'=1+1");
  });

  it('says on its cover that an example is one', async () => {
    workplace.fill('standards/acceptance', { 'ours.md': list.replace('status: draft', 'status: example') });
    await accept('checks/good', '--items', 'ours', '--out', 'e', '--lang', 'zh');
    const html = workplace.read('e/acceptance.html');
    expect(html.slice(0, html.indexOf('<main>'))).toContain('不是国家或地方的达标验收项目表');
    expect(workplace.read('e/acceptance.md')).toContain('不是国家或地方的达标验收项目表');
  });
});
