import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runRetention } from '../../src/retention/retention.js';
import { check, place, plan } from './packages.js';

const known = new Set(plan.codeLists.get('retention-period')!.codes.flatMap(({ code, names }) => [code, ...names]));
const materials = plan.codeLists.get('retention-schedule')!.codes;

it('every period of the schedule is one that a catalogue may declare', () => {
  // These point to another rule, and have none of their own.
  const elsewhere = '按会计档案管理办法';
  const asked = materials
    .map(({ code, attributes }) => [code, attributes?.['period'] ?? ''])
    .filter(([, period]) => period !== '' && period !== elsewhere);
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter(([, period]) => !known.has(period!))).toEqual([]);
});

it('fixed-asset cards pass with their own words, and their end is told as not known', async () => {
  const folder = place('package');
  mkdirSync(folder);
  const path = join(folder, '归档文件目录.csv');
  const period = materials.find(({ code }) => code === 'K-06')!.attributes!['period']!;
  writeFileSync(
    path,
    `ARCHIVALCODE,YEAR,RETENTIONPERIOD,MATERIALCATEGORY,TITLE\nA1,2010,${period},K-06,固定资产卡片\nA2,2010,资产清理后5年,K-06,固定资产卡片\n`,
  );
  const report = await check(path);
  expect(report.checks.filter(({ id, outcome }) => id === 'RETENTIONPERIOD.code' && outcome === 'fail')).toMatchObject([
    { failed: 1, samples: [{ row: 3 }] },
  ]);
  const { tables } = await runRetention(plan, path, { language: 'en', temporary: folder });
  expect(tables[0]).toMatchObject({ status: { unknown: 2, due: 0 }, remarks: { 'no-minimum': 2, 'no-period': 1, short: 0 } });
}, 60_000);
