import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { accept } from '../../src/accept/accept.js';
import type { AcceptanceReport } from '../../src/accept/model.js';
import { readAnswers } from '../../src/accept/read-answers.js';
import { acceptanceSchema } from '../../src/accept/schema.js';
import { InputFault } from '../../src/system/fault.js';
import type { ConformanceReport } from '../../src/conformance/model.js';
import type { ItemList } from '../../src/standard/acceptance/model.js';
import { readItemList } from '../../src/standard/acceptance/read.js';
import { paid, persons, Workplace } from '../cli/workplace.js';
import { folderOf } from '../standard/small.js';
import { answers, list } from './list.js';

const workplace = new Workplace();
const good = { '人员登记表.csv': persons, '补贴发放表.csv': paid };
const negative = { ...good, '补贴发放表.csv': paid.replace('100.00', '-100.00') };
const onlyPaid = { '补贴发放表.csv': paid };
const strangers = { ...good, '补贴发放表.csv': `${paid}P8,202401,1\nP9,202401,1\nP9,202402,1\n` };

const tool = { name: 'zhunsheng', version: '0' };

const reports = new Map<object, ConformanceReport>();

/** The report of a check of the data; each data set is checked once. */
async function reportOf(files: Record<string, string>): Promise<ConformanceReport> {
  if (!reports.has(files)) reports.set(files, await workplace.report([workplace.put(files)]));
  return structuredClone(reports.get(files)!);
}

async function listOf(text: string): Promise<ItemList> {
  return (await readItemList(join(await folderOf({ 'list.md': text }), 'list.md'))).list;
}

/** The acceptance of data by a list and answers, both as text. */
async function acceptance(
  files: Record<string, string>,
  said: string | undefined = answers,
  text = list,
  change: (report: ConformanceReport) => void = () => undefined,
): Promise<AcceptanceReport> {
  const items = await listOf(text);
  const report = await reportOf(files);
  // What the data are worth is not the subject here, but where a test says so.
  report.verdict = { decision: 'accept', broken: [], sentence: { zh: '好。', en: 'Good.' } };
  change(report);
  const folder = await folderOf({ 'answers.yaml': said });
  await mkdir(join(folder, 'evidence'));
  await writeFile(join(folder, 'evidence/rules.txt'), 'rules');
  const { answers: given, messages } = await readAnswers(join(folder, 'answers.yaml'), items, '2025-01-03', 'en');
  expect(messages.map(String)).toEqual([]);
  return accept(
    items,
    [{ path: 'report.json', sha256: 'a'.repeat(64), report }],
    { ...given, path: 'answers.yaml' },
    { asOf: '2025-01-03', tool },
  );
}

const itemOf = (report: AcceptanceReport, id: string) => report.items.find((item) => item.id === id)!;

describe('points', () => {
  it('all of them where checks pass and people say so', async () => {
    const report = await acceptance(good);
    expect(report.items.map(({ id, outcome, awarded }) => [id, outcome, awarded])).toEqual([
      ['A1', 'full', 5],
      ['A2', 'full', 4],
      ['A3', 'full', 3],
      ['B1', 'full', 4],
      ['B2', 'full', 4],
    ]);
    expect(report.total).toEqual({ points: 20, awarded: 20, evaluated: 20, share: 1, best: 20 });
    expect(report.grade).toEqual({ id: 'G1', name: { zh: '上等', en: 'High' }, bound: 16, then: 'accept' });
    expect(report.verdict).toMatchObject({
      decision: 'accept',
      sentence: { zh: '得 20 分（满分 20 分），等级为“上等”：够好。', en: '20 of 20 points, grade “High”: Good enough.' },
    });
    expect(report.cover).toMatchObject({ agency: '某某经办机构', fonds: '001' });
  });

  it('fewer for each check that failed, and the finding names the item', async () => {
    const report = await acceptance(negative);
    expect(itemOf(report, 'B1')).toMatchObject({ outcome: 'partial', awarded: 3, reason: { en: expect.stringContaining('R001') } });
    expect(report.findings).toMatchObject([
      { id: 'R001', standard: '示例 1-2025', clause: '5', tableName: '补贴发放表', items: ['B1'], samples: [{ row: 2 }] },
    ]);
    expect(report.sections).toMatchObject([
      { id: 'A', awarded: 12 },
      { id: 'B', points: 8, awarded: 7 },
    ]);
  });

  it('all of them where only failed what the list does not score, which is told', async () => {
    const warned = (report: ConformanceReport) => {
      for (const check of report.checks) if (check.id === 'R001') check.severity = 'warning';
    };
    const item = itemOf(await acceptance(negative, answers, list, warned), 'B1');
    expect(item).toMatchObject({ outcome: 'full', awarded: 4 });
    expect(item.reason.en).toContain(
      'Besides, 1 check failed in 1 place, of severities that this list does not score; they still want mending: R001.',
    );
    expect(itemOf(await acceptance(good, answers, list, warned), 'B1').reason.en).not.toContain('Besides');
  });

  it('fewer for each row, to the cap, whatever a person says', async () => {
    expect(itemOf(await acceptance(strangers), 'B2')).toMatchObject({
      outcome: 'partial',
      awarded: 2,
      automatic: { awarded: 2 },
      manual: { awarded: 4 },
    });
  });

  it('as few as the person says, where that is less', async () => {
    expect(itemOf(await acceptance(strangers, answers.replace('B2: { met: yes', 'B2: { points: 0.5')), 'B2')).toMatchObject({
      awarded: 0.5,
    });
  });

  it('fewer for each place, to the cap', async () => {
    const failing = (places: number) => acceptance(good, answers.replace('failed: 0', `failed: ${places}`));
    expect(itemOf(await failing(1), 'A2').awarded).toBe(2.5);
    expect(itemOf(await failing(9), 'A2').awarded).toBe(1);
  });

  it('none are lost for what is waived, which stays visible', async () => {
    const waive = (report: ConformanceReport) => {
      report.checks.find(({ id }) => id === 'R001')!.waived = 1;
      report.waivers = {
        file: { path: 'w.yaml', size: 1, sha256: 'b' },
        entries: [
          { check: 'R001', scope: {}, reason: '更正中', approver: '主任', date: '2025-01-01', expires: '2025-02-01', line: 1, failed: 1 },
        ],
      };
    };
    const report = await acceptance(negative, answers, list, waive);
    expect(itemOf(report, 'B1')).toMatchObject({ awarded: 4, reason: { en: expect.stringContaining('waived') } });
    expect(report.findings).toMatchObject([{ id: 'R001', failed: 1, waived: 1 }]);
    expect(report.waivers).toMatchObject([{ report: 0, check: 'R001', expires: '2025-02-01' }]);
  });
});

describe('items of the four-property check', () => {
  const named = (words: string) => list.replace('R001、*.required', words);
  const property = (id: string, more: object) => ({
    id,
    name: '某项检测',
    property: '真实性',
    group: '',
    by: 'tool' as const,
    outcome: 'pass' as const,
    checks: [] as string[],
    failing: [] as string[],
    failed: 0,
    ...more,
  });
  const withItems = (report: ConformanceReport) => {
    report.properties = {
      stage: 'YJ',
      items: [
        property('YJ-1-1', { by: 'both', outcome: 'unevaluated', tool: 'pass' }),
        property('YJ-1-2', { outcome: 'fail', tool: 'fail', checks: ['R001'], failing: ['R001'], failed: 1 }),
        property('YJ-1-3', { outcome: 'fail', tool: 'fail', checks: ['R004', 'R002'], failing: ['R004'], failed: 1 }),
        property('YJ-1-4', { by: 'person', outcome: 'unevaluated' }),
        property('YJ-2-1', { outcome: 'unevaluated', tool: 'unevaluated' }),
      ],
    };
  };
  const judged = async (words: string) => itemOf(await acceptance(negative, answers, named(words), withItems), 'B1');

  it.each([
    ['what its checks say, though a person is to answer too', '1-1', 'full', 4],
    ['a failure, once, at whatever stage', '1-1、1-2', 'partial', 3],
    ['a failure at the stage that is named', 'YJ-1-2', 'partial', 3],
    ['none where only what does not count has failed', '1-3', 'full', 4],
    ['what a pattern names, but for those that only a person answers', '1-*', 'partial', 3],
    ['nothing where one could not be evaluated', '1-1、2-1', 'unevaluated', undefined],
    ['nothing where a person alone is to answer', '1-4', 'unevaluated', undefined],
    ['nothing of another stage', 'GD-1-1', 'unevaluated', undefined],
  ])('give %s', async (_, words, outcome, awarded) => {
    expect(await judged(words)).toMatchObject({ outcome, ...(awarded !== undefined && { awarded }) });
  });

  it('tell what failed behind them and does not count', async () => {
    const warned = (report: ConformanceReport) => {
      withItems(report);
      for (const check of report.checks) if (check.id === 'R001') check.severity = 'warning';
    };
    const item = itemOf(await acceptance(negative, answers, named('1-2'), warned), 'B1');
    expect(item.outcome).toBe('unevaluated');
    expect(item.reason.en).toContain('they still want mending: R001.');
  });

  it('stand in the report with their outcomes, and findings tell which items they cost', async () => {
    const report = await acceptance(negative, answers, named('1-2'), withItems);
    expect(report.properties.map(({ id, outcome }) => [id, outcome])).toContainEqual(['YJ-1-1', 'unevaluated']);
    expect(report.findings).toMatchObject([{ id: 'R001', items: ['B1'] }]);
  });
});

describe('what is missing is never a pass', () => {
  it('an item that nobody judged is unevaluated and earns nothing, so that there is no grade', async () => {
    const report = await acceptance(good, answers.replace(/ {2}A2.*\n/, ''));
    expect(itemOf(report, 'A2')).toMatchObject({ outcome: 'unevaluated', reason: { en: 'Nobody has judged it yet.' } });
    expect(itemOf(report, 'A2')).not.toHaveProperty('awarded');
    expect(report).not.toHaveProperty('grade');
    expect(report.noGrade?.code).toBe('accept.no-grade.unevaluated');
    expect(report.total).toEqual({ points: 20, awarded: 16, evaluated: 16, share: 0.8, best: 20 });
    expect(report.unevaluated.items).toEqual(['A2']);
    expect(report.verdict.decision).toBe('conditional');
  });

  it('is returned at once where not even all open points would help', async () => {
    const report = await acceptance(
      good,
      'items:\n  A1: { met: no, evidence: evidence/rules.txt, role: 档案员, date: 2025-01-02 }\n',
      list.replace('| 10.5 |', '| 15.5 |').replace('没有专人', '无'),
    );
    expect(report.verdict).toMatchObject({ decision: 'return', grounds: [{ kind: 'unevaluated', subject: 'G3' }, { kind: 'report' }] });
  });

  it.each([
    ['could not be evaluated', onlyPaid, list],
    ['is in no report', good, list.replace('T02/R002', 'T01/R002')],
  ])('a check that %s leaves its item unevaluated', async (_, files, text) => {
    expect(itemOf(await acceptance(files, answers, text), 'B2')).toMatchObject({
      outcome: 'unevaluated',
      automatic: { outcome: 'unevaluated' },
    });
  });

  it('a pattern asks the columns that are there, and all of them are open where none is', async () => {
    const pattern = list.replace('R001、*.required', '*.code');
    expect(itemOf(await acceptance(onlyPaid, answers, list), 'B1')).toMatchObject({ outcome: 'full' });
    expect(itemOf(await acceptance(onlyPaid, answers, pattern), 'B1')).toMatchObject({ outcome: 'unevaluated' });
  });

  it('checks that apply to nothing leave it to the person, and an item of checks alone unevaluated', async () => {
    const none = { ...good, '补贴发放表.csv': 'XRY001,XBT001,XBT002\n' };
    const report = await acceptance(none, answers, list.replace('R001、*.required', 'R001'));
    expect(itemOf(report, 'B2')).toMatchObject({ outcome: 'full', awarded: 4, automatic: { outcome: 'not-applicable' } });
    expect(itemOf(report, 'B1')).toMatchObject({ outcome: 'unevaluated' });
  });
});

describe('no report names a grade from a list that is not complete', () => {
  it.each<[string, (whole: ItemList) => ItemList]>([
    ['says so', (whole) => ({ ...whole, complete: false })],
    [
      'has an item without points',
      (whole) => ({
        ...whole,
        items: whole.items.map(({ points: _points, ...item }, position) => (position === 0 ? item : { ...item, points: 3 })),
      }),
    ],
    [
      'has a grade without a bound',
      (whole) => ({
        ...whole,
        grades: whole.grades.map(({ bound, ...grade }) => (bound === 10.5 ? grade : { ...grade, ...(bound !== undefined && { bound }) })),
      }),
    ],
    ['has no grades', (whole) => ({ ...whole, grades: [] })],
    ['has no items', (whole) => ({ ...whole, items: [] })],
    ['has no total', ({ total: _total, ...whole }) => whole],
    ['has another total', (whole) => ({ ...whole, total: 100 })],
    ['leaves low totals without a grade', (whole) => ({ ...whole, grades: whole.grades.slice(0, 2) })],
  ])('one that %s, though every item has all of its points', async (_, change) => {
    const report = await reportOf(good);
    const whole = await listOf(list);
    const items = change(whole);
    const say = (item: string) => ({ item, met: true, evidence: [], role: '档案员', date: '2025-01-02', remark: '' });
    const given = {
      path: 'a.yaml',
      format: 'yaml' as const,
      sha256: 'a',
      cover: { subject: '', agency: '', fonds: '', fondsName: '', organiser: '' },
      answers: whole.items.map(({ id }) => say(id)),
    };
    const result = accept(items, [{ path: 'r', sha256: 'b', report }], given, { asOf: '2025-01-03', tool });
    expect(result).not.toHaveProperty('grade');
    expect(result.noGrade?.code).toBe('accept.no-grade.incomplete');
    expect(result.verdict.decision).not.toBe('accept');
  });
});

describe('the verdict', () => {
  it('is return where a blocking item is not met, in its own words', async () => {
    const report = await acceptance(good, answers.replace('points: 3', 'points: 2'));
    expect(report.verdict).toMatchObject({ decision: 'return', sentence: { zh: '没有专人（否决项目 A3 得 2 分，满分 3 分）。' } });
  });

  it('is no better than that of a check report', async () => {
    const bad = (report: ConformanceReport) =>
      void (report.verdict = { decision: 'conditional', broken: [], sentence: { zh: '缺表。', en: 'A table is missing.' } });
    const report = await acceptance(good, answers, list, bad);
    expect(report.verdict).toMatchObject({
      decision: 'conditional',
      sentence: { en: 'Check of the data, report.json: A table is missing.' },
      grounds: [{ kind: 'report' }, { kind: 'grade', decision: 'accept' }],
    });
  });

  it.each<[string, string, (report: ConformanceReport) => void]>([
    ['of another standard', 'accept.other-standard', (report) => void (report.run.standard.id = 'other')],
    ['of a later day', 'accept.late-report', (report) => void (report.run.asOf = '2025-01-04')],
    [
      'with a waiver that has expired since',
      'accept.expired-waiver',
      (report) =>
        void (report.waivers = {
          file: { path: 'w', size: 1, sha256: 'b' },
          entries: [
            { check: 'R001', scope: {}, reason: 'r', approver: 'a', date: '2024-12-01', expires: '2025-01-02', line: 1, failed: 0 },
          ],
        }),
    ],
  ])('is refused on a report %s', async (_, code, change) => {
    await expect(acceptance(good, answers, list, change)).rejects.toThrow(InputFault);
    await expect(acceptance(good, answers, list, change)).rejects.toMatchObject({ code });
  });
});

it('every report keeps to the published schema', async () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(acceptanceSchema);
  for (const report of [
    await acceptance(strangers),
    await acceptance(onlyPaid, 'cover:\n  fonds: 001\n'),
    await acceptance(negative, answers, list.replace('complete: true', 'complete: false')),
  ]) {
    expect(validate(JSON.parse(JSON.stringify(report))) || validate.errors).toBe(true);
  }
});
