import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadPlan } from '../../src/compile/load.js';
import { withCodeScope } from '../../src/compile/code-scope.js';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { rescore } from '../../src/report/rescore.js';
import { runCheck } from '../../src/run-check.js';
import { readProfile } from '../../src/standard/read.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-generations-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function profileOf(generations: string) {
  const text = await readFile('standards/profiles/default.md', 'utf8');
  const file = join(folder, `${generations.replace(/\W+/g, '-')}.md`);
  await writeFile(file, text.replace('generations: [ldt-92-2013]', generations));
  const { profile, messages } = await readProfile(file);
  expect(messages.map(String)).toEqual([]);
  return profile;
}

/** The type of a unit under three rows: of the generation of LD/T 92, of LB101-2000, and of one city. */
async function check(generations: string): Promise<ConformanceReport> {
  const data = join(folder, 'units.csv');
  await writeFile(data, 'AAB001,AAB019\nU1,10\nU2,22\nU3,93\n');
  const plan = await loadPlan('schemas', 'gbt-40217-2021', '2024-12-31');
  return runCheck(plan, await profileOf(generations), [data], {
    tables: { [data]: 'T01' },
    temporary: folder,
    tool: { name: 'test', version: '0' },
  });
}

function failed({ checks }: ConformanceReport): number {
  return checks.find(({ id, table }) => id === 'AAB019.code' && table === 'T01')!.failed;
}

it('the same data conform or not by the generation that a profile lets hold', async () => {
  const own = await check('generations: [ldt-92-2013]');
  const older = await check('generations: [ldt-92-2013, lb101-2000]');
  expect([failed(own), failed(older)]).toEqual([2, 1]);
  expect(older.run.codeScope).toEqual({ generations: ['ldt-92-2013', 'lb101-2000'], places: [] });
});

it('local codes hold where their place is named', async () => {
  const plan = await loadPlan('schemas', 'gbt-40217-2021', '2024-12-31');
  const names = (places: string[]) =>
    withCodeScope(plan, { generations: ['local'], places })
      .codeLists.get('aab019')!
      .codes.map(({ place }) => place);
  expect(new Set(names(['苏州']))).toEqual(new Set(['苏州']));
  expect(names([])).toEqual([]);
});

it('a report is not judged by a profile of other codes', async () => {
  const report = await check('generations: [ldt-92-2013]');
  const other = await profileOf('generations: [lb101-2000]');
  expect(() => rescore(report, other)).toThrow(/score\.other-codes/);
});
