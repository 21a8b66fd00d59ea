import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { certificateOf } from '../../src/certificate/make.js';
import { InputFault } from '../../src/system/fault.js';
import { loadPlan } from '../../src/compile/load.js';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { runCheck, type CheckOptions } from '../../src/run-check.js';
import { readProfile } from '../../src/standard/read.js';
import { checkOf, paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();

/** Two rows that fail, so that they are read again for samples and findings. */
const faulty = persons.replace('20240105', '2024').replace('20240201', '2025');

interface Run {
  report: ConformanceReport;
  findings: string;
}

/** Checks a folder, and changes something once a step has begun. */
async function check(input: string, kind: 'read' | 'compare', change: () => void, options: Partial<CheckOptions> = {}): Promise<Run> {
  const findings = workplace.path(`${workplace.out()}.csv`);
  const plan = await loadPlan(workplace.path('schemas'), 'minimal-standard', '2025-01-01');
  const { profile } = await readProfile(workplace.path('standards/profiles/example.md'));
  let done = false;
  const report = await runCheck(plan, profile, [workplace.path(input)], {
    tool: { name: 'zhunsheng', version: '0' },
    findings,
    onStep(step) {
      if (done || step.kind !== kind) return;
      done = true;
      change();
    },
    ...options,
  });
  return { report, findings: readFileSync(findings, 'utf8') };
}

const changes: [string, (path: string) => void][] = [
  ['replaced by another file', (path) => (writeFileSync(`${path}.new`, persons), renameSync(`${path}.new`, path))],
  [
    'replaced by one of its size and time',
    (path) => {
      const { atimeMs, mtimeMs } = statSync(path);
      writeFileSync(`${path}.new`, faulty.replace('2024', '2023'));
      utimesSync(`${path}.new`, atimeMs / 1000, mtimeMs / 1000);
      renameSync(`${path}.new`, path);
    },
  ],
  ['appended to', (path) => appendFileSync(path, 'P3,王五,1,保洁员,2024\n')],
  ['truncated', (path) => truncateSync(path, 60)],
  ['emptied', (path) => truncateSync(path, 0)],
  ['overwritten in place', (path) => writeFileSync(path, faulty.replace('2024', '2023'), { flag: 'r+' })],
  [
    'overwritten in place, its time set back',
    (path) => {
      const { atimeMs, mtimeMs } = statSync(path);
      writeFileSync(path, faulty.replace('2024', '2023'), { flag: 'r+' });
      utimesSync(path, atimeMs / 1000, mtimeMs / 1000);
    },
  ],
  ['deleted', (path) => rmSync(path)],
  ['moved away', (path) => renameSync(path, `${path}.old`)],
  ['touched', (path) => utimesSync(path, 1e9, 1e9)],
];

describe.each(['read', 'compare'] as const)('a file that is changed when the first step of kind "%s" begins', (kind) => {
  it.each(changes)('%s: told, left out, nothing of it in the result, no certificate', async (_, change) => {
    const input = workplace.put({ '人员登记表.csv': faulty, '补贴发放表.csv': paid.replace('100.00', '-100.00') });
    const { report, findings } = await check(input, kind, () => change(workplace.path(`${input}/人员登记表.csv`)));
    expect(report.run.inputs.find(({ path }) => path === '人员登记表.csv')).toMatchObject({
      leftOut: true,
      size: 0,
      sha256: '',
      problems: [{ code: 'dataset.changed' }],
    });
    expect(report.tables.map(({ present, rows }) => [present, rows])).toEqual([
      [false, 0],
      [true, 2],
    ]);
    expect(checkOf(report, 'dataset.files')).toMatchObject({ outcome: 'fail', failed: 1 });
    expect(report.verdict.decision).not.toBe('accept');
    expect(findings).toContain('R001');
    expect(findings).not.toContain('XRY004');
    expect(() => certificateOf(report)).toThrow(InputFault);
  });
});

describe('the other ways in which a file is read', () => {
  const xml = '<人员><人员登记表><人员编码>P1</人员编码><姓名>张三</姓名></人员登记表></人员>';
  it.each([
    ['XML', '人员登记表.xml', xml],
    ['UTF-16', '人员登记表.csv', Buffer.from(`\ufeff${persons}`, 'utf16le')],
    ['one part of two', '人员登记表 2.csv', persons.replace('P1', 'P8').replace('P2', 'P9')],
  ] as [string, string, string | Buffer][])('%s', async (what, name, content) => {
    const input = workplace.put({
      ...(what === 'one part of two' && { '人员登记表.csv': persons }),
      [name]: content,
      '补贴发放表.csv': paid,
    });
    const { report } = await check(input, 'compare', () => appendFileSync(workplace.path(`${input}/${name}`), '\n'));
    expect(report.run.inputs.filter(({ leftOut }) => leftOut)).toMatchObject([
      { path: name, size: 0, sha256: '', problems: [{ code: 'dataset.changed' }] },
    ]);
    expect(report.tables.map(({ rows }) => rows)).toEqual([what === 'one part of two' ? 2 : 0, 2]);
  });
});

it('where nothing is left there is no report and no findings', async () => {
  const input = workplace.put({ '人员登记表.csv': faulty });
  const findings = workplace.path('none.csv');
  await expect(
    check(input, 'read', () => appendFileSync(workplace.path(`${input}/人员登记表.csv`), '\n'), { findings }),
  ).rejects.toMatchObject({ code: 'dataset.nothing-readable', details: [{ code: 'dataset.changed' }] });
  expect(existsSync(findings)).toBe(false);
});

it('a file that changes again and again is left out once, and a quiet one stays', async () => {
  const input = workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': paid });
  const path = join(workplace.path(input), '人员登记表.csv');
  const { report } = await check(input, 'read', () => undefined, { onStep: () => appendFileSync(path, '\n') });
  expect(report.run.inputs.map(({ leftOut }) => leftOut)).toEqual([true, false]);
  expect(report.run.inputs[1]!.sha256).toMatch(/^[0-9a-f]{64}$/);
});
