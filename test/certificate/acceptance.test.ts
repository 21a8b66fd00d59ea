import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, it } from 'vitest';
import { answers, list } from '../accept/list.js';
import { zhunsheng } from '../cli/command.js';
import { paid, persons, Workplace } from '../cli/workplace.js';

const workplace = new Workplace();
const run = (...words: string[]) => zhunsheng([...words, '--lang', 'en'], workplace.folder);

beforeAll(async () => {
  workplace.fill('standards/acceptance', { 'small.md': list });
  workplace.fill('form', { 'answers.yaml': answers, 'evidence/rules.txt': 'rules' });
  await workplace.check([workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': paid }), '--out', 'checks/good', '--format', 'json']);
  const { code, stderr } = await run(
    'accept',
    'checks',
    '--items',
    'small',
    '--answers',
    'form/answers.yaml',
    '--as-of',
    '2025-01-03',
    '--out',
    'r',
    '--certificate',
  );
  if (code !== 0) throw new Error(stderr);
});

async function differences(...words: string[]): Promise<string[]> {
  const { stdout } = await run('verify', 'r/certificate.json', 'checks', '--json', ...words);
  return (JSON.parse(stdout) as { differences: { what: string; text: { en: string } }[] }).differences.map(({ what, text }) => {
    expect(text.en).not.toMatch(/\{\w+\}|verify\./);
    return what;
  });
}

/** Changes a file of the workplace while something is done. */
async function changed<T>(name: string, change: (text: string) => string, act: () => Promise<T>): Promise<T> {
  const before = workplace.read(name);
  writeFileSync(workplace.path(name), change(before));
  try {
    return await act();
  } finally {
    writeFileSync(workplace.path(name), before);
  }
}

it('the certificate of an acceptance is of the schema, and holds the checks it rests on', () => {
  const certificate = JSON.parse(workplace.read('r/certificate.json')) as object;
  const schema = JSON.parse(readFileSync('schemas/certificate.schema.json', 'utf8')) as object;
  expect(new Ajv2020({ strict: true }).validate(schema, certificate)).toBe(true);
  expect(certificate).toMatchObject({
    checks: [{ inputs: [{ path: '人员登记表.csv' }, { path: '补贴发放表.csv' }] }],
    acceptance: {
      items: { id: 'small' },
      evidence: [{ path: 'evidence/rules.txt' }],
      reports: [{ path: 'good/report.json' }],
      result: { decision: 'accept', points: 20, awarded: 20, grade: 'G1' },
    },
  });
});

it('verify accepts again and says the same', async () => {
  const { code, stdout, stderr } = await run('verify', 'r/certificate.json', 'checks');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Same: [^]*accept, 20 of 20 points, as of 2025-01-03/);
});

it.each([
  [
    'a report',
    'checks/good/report.json',
    (text: string) => text.replace('"samples": 5', '"samples": 6'),
    ['input.changed', 'report', 'member', 'member'],
  ],
  ['evidence', 'form/evidence/rules.txt', (text: string) => `${text}!`, ['input.changed', 'report']],
  ['the item list', 'standards/acceptance/small.md', (text: string) => `${text}\n`, ['items', 'report']],
  ['the answers', 'form/answers.yaml', (text: string) => `# 改\n${text}`, ['answers', 'report']],
])('verify names what changed: %s', async (_, name, change, expected) => {
  expect(await changed(name, change, () => differences())).toEqual(expected);
});

it('neither acceptance, nor verify, tells a score without saying that most was not looked at', async () => {
  const few = { '人员登记表.csv': 'XRY001,XRY002\nP1,张三\nP2,李四\n' };
  const input = workplace.put(few);
  await workplace.check([input, '--out', 'scant/one', '--format', 'json', '--certificate']);
  const { stdout } = await run(
    'accept',
    'scant',
    '--items',
    'small',
    '--answers',
    'form/answers.yaml',
    '--as-of',
    '2025-01-03',
    '--out',
    's',
    '--json',
  );
  expect(JSON.parse(stdout)).toMatchObject({
    run: { reports: [{ rows: 2, scant: 2 }] },
    verdict: { sentence: { en: expect.stringContaining('2 records were mostly not looked at') } },
  });
  expect((await run('verify', 'scant/one/certificate.json', input)).stdout).toMatch(/score [^]*2 records were mostly not looked at/);
});
