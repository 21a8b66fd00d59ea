import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadPlan } from '../../src/compile/load.js';
import { recordChecker } from '../../src/javascript/record-checker.js';
import { lintStandard } from '../../src/lint/lint.js';
import { runCheck } from '../../src/run-check.js';
import { readProfile, readStandard } from '../../src/standard/read.js';
import { changed, folderOf } from '../standard/small.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-code-forms-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Values of a column of the table of codes: those that are codes in the form that the standard names, and those that are not. */
const columns: [column: string, right: string[], wrong: string[]][] = [
  ['COUNTRYLETTERS', ['CHN', 'USA', 'SDN'], ['CN', '156', 'chn', '中国', 'CHN ']],
  ['COUNTRY', ['156'], ['CHN']],
  ['INDUSTRY', ['A', 'T', '01', '0111'], ['U', 'a', 'A0111']],
  ['DIVISION', ['500157', '500105'], ['500158']],
];

it.each(columns)('%s holds codes in the form that its standard names', async (column, right, wrong) => {
  const plan = await loadPlan('schemas', 'codes', '2026-07-01');
  const { profile } = await readProfile('standards/profiles/code-list.md');
  const data = join(folder, `${column}.csv`);
  const values = [...right, ...wrong];
  await writeFile(data, `SERIAL,${column}\n${values.map((value, at) => `${at + 1},${value}`).join('\n')}\n`);
  const { checks } = await runCheck(plan, profile, [data], {
    tables: { [data]: 'T01' },
    temporary: folder,
    samples: values.length,
    tool: { name: 'test', version: '0' },
  });
  const ids = [`${column}.code`, `${column}.representation`];
  const told = checks
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ samples }) => samples.map(({ key }) => values[Number(key['SERIAL']) - 1]));
  expect([...new Set(told)].sort()).toEqual([...wrong].sort());
  const judge = recordChecker(plan, 'T01');
  const fits = (value: string) => judge({ [column]: value }).every(({ check: { id }, outcome }) => outcome !== 'fail' || !ids.includes(id));
  expect(values.filter((value) => !fits(value))).toEqual(wrong);
});

it('a form that no row of the list has is an unknown list, at its cell', async () => {
  const { files, line, column } = changed('README.md', '| Y | sex |', '| Y | ◆sex.alpha3 |');
  const { standard, messages } = await readStandard(await folderOf(files));
  expect(lintStandard(standard, messages).map(({ ruleId, line: at, column: where }) => [ruleId, at, where])).toEqual([
    ['unknown-code-list', line, column],
  ]);
});
