import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { zhunsheng } from '../cli/command.js';
import { temporaryFolder } from '../temporary.js';

const folder = temporaryFolder('zhunsheng-local-');
const profile = join(folder, 'local.md');

/** Made up for this test: neither is the average wage of that place, nor the interest of that year. */
const local = `
## 参数

| 参数 | 区划 | 起 | 止 | 值 | 来源 | 依据 |
| --- | --- | --- | --- | --- | --- | --- |
| average-wage | 410100 | 2024 | 2024 | 6000 | 示例 | 实践 |
| account-rate | | 2024 | 2024 | 0.03 | 示例 | 实践 |
`;

beforeAll(async () => {
  await mkdir(join(folder, 'data'));
  const contributions = ['AAB301,AAE003,AAA115,AAE140,AAE180'];
  for (const [place, month, base] of [
    ['410102', '202401', '3600'],
    ['410102', '202412', '18000'],
    ['410102', '202401', '3599.99'],
    ['410102', '202401', '18000.01'],
    ['410102', '202312', '1'],
    ['420102', '202401', '3600'],
  ])
    contributions.push([place, month, '10', '110', base].join(','));
  await writeFile(join(folder, 'data', 'T11.csv'), contributions.join('\n'));
  const accounts = ['AAE140,AAE001,AIC200,ZZB002,EAC040', '110,2024,1000,29,1', '110,2024,1000,28.99,1', '110,2025,1000,0,1'];
  await writeFile(join(folder, 'data', 'T06.csv'), accounts.join('\n'));
  await writeFile(profile, (await readFile('standards/profiles/default.md', 'utf8')).replace('id: default', 'id: local') + local);
});

/** What a check found, and what is told of the rows that it could not decide. */
async function checked(options: string[], ids: readonly string[]) {
  const out = join(folder, options.length > 0 ? 'local' : 'default');
  const { code, stdout } = await zhunsheng(
    ['check', join(folder, 'data'), '--out', out, '--format', 'json', '--lang', 'en', '--fail-on', 'never', ...options],
    process.cwd(),
  );
  expect(code, stdout).toBe(0);
  const report = JSON.parse(await readFile(join(out, 'report.json'), 'utf8')) as ConformanceReport;
  const found = report.checks.flatMap(({ id, failed, samples }) => (ids.includes(id) ? [[id, failed, samples.map(({ row }) => row)]] : []));
  const open = report.unevaluated.flatMap(({ message, checks }) =>
    Object.values(checks)
      .flat()
      .flatMap((id) => (ids.includes(id) && message.en.startsWith('the parameters') ? [[id, message.en]] : [])),
  );
  return { found, open };
}

describe('the average wage of a place and the interest of a year', () => {
  it('are of nobody but a profile, without which nothing is decided', async () => {
    const { found, open } = await checked([], ['R341', 'R345']);
    expect(found).toEqual([]);
    expect(open.map(([id]) => id)).toEqual(['R345', 'R341']);
    expect(open[1]![1]).toMatch(/average-wage.* so 6 rows cannot be decided \(first in .*T11\.csv, line 2\)/);
  });

  it('decide the rows of their place and time, and the others are told', async () => {
    const { found, open } = await checked(['--profile', profile], ['R341', 'R345']);
    expect(found).toEqual([
      ['R345', 1, [3]],
      ['R341', 2, [4, 5]],
    ]);
    expect(open.map(([id, message]) => [id, /(\d) rows? cannot.*line (\d)/.exec(message!)!.slice(1)])).toEqual([
      ['R345', ['1', '4']],
      ['R341', ['2', '6']],
    ]);
  });

  it.each([
    ['average-wages', '', '6000', /no rule of gbt-40217-2021 asks/],
    ['average-wage', '', '6,000', /has an error at .*: The value “6,000” of a parameter is no number/],
    ['average-wage', '4101', '6000', /There is no division code 4101/],
    ['average-wage', '410100', '6100', /two values of parameter average-wage/],
    ['constructor', '', '1', /parameter constructor, for which no rule/],
  ])('are refused where they are none: %s %s %s', async (name, division, value, told) => {
    const wrong = join(folder, 'wrong.md');
    await writeFile(wrong, `${await readFile(profile, 'utf8')}| ${name} | ${division} | 2024-06 | | ${value} | 示例 | 实践 |\n`);
    const { code, stderr } = await zhunsheng(
      ['check', join(folder, 'data'), '--profile', wrong, '--out', join(folder, 'none'), '--lang', 'en'],
      process.cwd(),
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(told);
  });
});
