import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { zhunsheng } from './command.js';
import { withoutBlocking, Workplace } from './workplace.js';

const workplace = new Workplace();
const own = ['XRY001', 'XRY002', 'XRY003', 'XRY003N', 'XRY004', 'XBT001', 'XBT002'];
/** Names that the engine has for columns of its own, or that mean something in its language, in small letters and capitals. */
const sets = {
  places: ['RID', 'PART', 'LINE', 'WHOLE', 'DIVISION', 'AGENCY', 'ASIDE'],
  bits: ['filled0', 'failed0', 'dirty0', 'holds0', 'faulty', 'rid', 'note'],
  answers: ['first', 'last', 'amount', 'own', 'times', 'path', 'form'],
  words: ['select', 'order', 'group', 'from', 'rowid', 'hash', 'union'],
  aliases: ['a', 'b', 'n', 'k', 'f', 'c0', 'cell'],
};
const rules = `
| S101 | 唯一 | 1  | XRY001  |        | XRY002 |                              | 疑点     | 0304     | 5    | 推导 | 一码一人                 | One code, one person                                 |
| S102 | 合计 | 2  | XRY001         | 2      | XRY001 | \`XBT002 == sum(T2.XBT002)\`  | 疑点     | 0304     | 5    | 推导 | 笔数                     | Number of payments                                   |
| S103 | 重叠 | 1  | XRY002、XRY004、XRY004 |  |        |                              | 疑点     | 0304     | 5    | 推导 | 不重叠                   | No overlap                                           |`;

function standard(id: string, names: readonly string[]): string {
  const text = readFileSync('examples/minimal-standard/README.md', 'utf8').replaceAll('minimal-standard', id);
  const ruled = text.replace(
    /(\| R004 \|.*)/,
    `$1${rules
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => `\n${line}`)
      .join('')}`,
  );
  return ruled.replace(/X(?:RY|BT)\d{3}N?/g, (name) => names[own.indexOf(name)]!);
}

const files = (names: readonly string[]) => ({
  '人员登记表.csv': `${names.slice(0, 5).join(',')}\nP1,张三,1,保洁员,20240105\nP1,李四,2,保洁员,20240201\nP2,李四,9,护林员,20241301\nP3,王五,1,,20240301\n,赵六,1,保洁员,20240301\n`,
  '补贴发放表.csv': `${names[0]},${names[5]},${names[6]}\nP1,202401,100.00\nP1,202401,-5\nP9,202402,50.5\nP3,202402,1\nP2,2024-02,1\n`,
});

/** What a check finds, under the names of the example. */
async function found(id: string, names: readonly string[]) {
  const out = workplace.out();
  const findings = `${out}.csv`;
  const { stdout, stderr } = await workplace.check([
    workplace.put(files(names)),
    '--standard',
    id,
    '--profile',
    `p-${id}`,
    '--json',
    '--format',
    'json',
    '--out',
    out,
    '--findings',
    findings,
    '--unmask',
  ]);
  if (stdout === '') throw new Error(stderr);
  const back = (text: string) => text.replace(/[A-Za-z_]\w*/g, (word) => own[names.indexOf(word)] ?? word);
  const { checks } = JSON.parse(stdout) as {
    checks: { table: string; id: string; outcome: string; applicable: number; failed: number; samples: { line: number }[] }[];
  };
  return {
    checks: checks.map(({ table, id: check, outcome, applicable, failed, samples }) => [
      table,
      back(check),
      outcome,
      applicable,
      failed,
      samples.map(({ line }) => line),
    ]),
    findings: workplace.read(findings).split('\n').map(back),
  };
}

beforeAll(async () => {
  const profile = withoutBlocking(readFileSync('standards/profiles/default.md', 'utf8'));
  for (const [id, names] of Object.entries({ ...sets, plain: own })) {
    workplace.fill(`standards/s-${id}`, { 'README.md': standard(`s-${id}`, names) });
    workplace.fill('standards/profiles', {
      [`p-s-${id}.md`]: profile.replace('standard: gbt-40217-2021', `standard: s-${id}`).replaceAll('default', `p-s-${id}`),
    });
  }
  const built = await zhunsheng(['standard', 'build', '--coverage', 'coverage'], workplace.folder);
  if (built.code !== 0) throw new Error(built.stderr + built.stdout);
});

it.each(Object.keys(sets) as (keyof typeof sets)[])('elements may have names that the engine has for its own: %s', async (id) => {
  const asPlain = await found('s-plain', own);
  expect(asPlain.checks.filter(([, , outcome]) => outcome === 'fail').length).toBeGreaterThan(8);
  expect(await found(`s-${id}`, sets[id])).toEqual(asPlain);
});
