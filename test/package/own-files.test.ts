import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { writeReports } from '../../src/report/write.js';
import { check, failing, folderOf, place } from './check.js';

const findings = place('findings.csv');
const earlier = await check(folderOf({ '电子档案/a.txt': 'a', 'stray.txt': 'x' }), { findings, tool: { name: 'zhunsheng', version: '0' } });
const out = place('reports');
await writeReports(earlier, out, ['html', 'json', 'md', 'xlsx'], 'zh', { findings });
const written = (name: string) => readFileSync(join(out, name));

const told = ({ run }: ConformanceReport) =>
  run.inputs.flatMap(({ problems }) => problems).filter(({ code }) => code === 'package.own-files');
const failed = ({ checks }: ConformanceReport, id: string) => checks.find((each) => each.id === id)!.failed;

it('what earlier runs wrote into a package is told once for what it is, and is surplus', async () => {
  const folder = folderOf({
    ...{
      '电子档案/a.txt': 'a',
      '旧报告/report.en.json': written('report.json'),
      'findings.csv': readFileSync(findings),
      'report.json.0123abcd-99.part': '{',
    },
    ...{ 'certificate.json.sig': '{"format":"zhunsheng-signature","version":1}', 'package.sha256': `${'0'.repeat(64)}  电子档案/a.txt\n` },
  });
  cpSync(out, folder, { recursive: true });
  const report = await check(folder);
  expect(told(report)).toEqual([
    {
      code: 'package.own-files',
      params: {
        count: 9,
        example: 'certificate.json.sig',
        list: expect.stringMatching(/^certificate\.json\.sig、([^、]+、){7}[^、]+$/) as string,
        reports: 5,
        findings: 1,
        certificates: 1,
        others: 2,
      },
      remark: true,
    },
  ]);
  expect(Object.keys(failing(report, 'A005'))).toHaveLength(9);
  // Half a report is no damaged file.
  expect(failed(report, 'A004')).toBe(0);
  expect(report.run.package?.files).toBe(10);
});

it('what this program wrote is looked at as any other file where it belongs to the package', async () => {
  const report = await check(
    folderOf({ '电子档案/report.html': written('report.html'), '其他/rectification.xlsx': written('rectification.xlsx') }),
  );
  expect(told(report)).toEqual([]);
});

it.each([
  ['at the top', ''],
  ['in a folder of its own', '旧报告/'],
])('what it wrote beside the one folder around everything hides nothing of the package: %s', async (_, at) => {
  const content = { '移交/电子档案/a.txt': 'a', '移交/stray.txt': 'x' };
  const alone = await check(folderOf(content));
  const beside = Object.fromEntries(
    ['report.json', 'report.html', 'report.md', 'rectification.xlsx'].map((name) => [at + name, written(name)]),
  );
  const report = await check(folderOf({ ...content, ...beside, [`${at}findings.csv`]: readFileSync(findings) }));
  expect(failed(alone, 'A005')).toBe(1);
  expect(told(report)).toMatchObject([{ params: { count: 5, reports: 4, findings: 1 } }]);
  expect(Object.keys(failing(report, 'A005')).sort()).toEqual([...Object.keys(beside), `${at}findings.csv`, 'stray.txt'].sort());
  // What is not its own is not looked over.
  const other = await check(folderOf({ ...content, ...beside, [`${at}其他.json`]: '{}' }));
  expect(Object.keys(failing(other, 'A005'))).toContain('移交/stray.txt');
});

it('what only begins like it is surplus without a name', async () => {
  const report = await check(
    folderOf({
      '电子档案/a.txt': 'a',
      'report.json': '{"version": "1"}',
      'report.md': '# 报告\n',
      'report.html': '<!doctype html><html lang="zh"></html>',
    }),
  );
  expect([told(report), Object.keys(failing(report, 'A005')).length]).toEqual([[], 3]);
});
