import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { zhunsheng } from './command.js';
import { withoutBlocking, Workplace } from './workplace.js';

const workplace = new Workplace();
const run = (...words: string[]) => zhunsheng([...words, '--lang', 'en'], workplace.folder);

/** The example standard with names that every object of JavaScript has already. */
const renamed = (text: string) =>
  text
    .replace('id: minimal-standard', 'id: odd')
    .replaceAll('XRY003N', 'toString')
    .replaceAll('XRY003', 'constructor')
    .replaceAll('T1.XRY004', 'T1.__proto__')
    .replaceAll('XRY004', '\\_\\_proto\\_\\_')
    .replaceAll('XRY001', 'valueOf')
    .replaceAll('post', 'propertyIsEnumerable');

beforeAll(async () => {
  workplace.fill('standards/odd', { 'README.md': renamed(readFileSync('examples/minimal-standard/README.md', 'utf8')) });
  workplace.fill('standards/profiles', {
    'odd.md': withoutBlocking(readFileSync('standards/profiles/default.md', 'utf8'))
      .replace('standard: gbt-40217-2021', 'standard: odd')
      .replace('id: default', 'id: odd'),
  });
  expect(await run('standard', 'build', 'standards/odd')).toMatchObject({ code: 0, stderr: '' });
});

it('fields may be called as what every object has: made up, checked, found, printed', async () => {
  expect(await run('synth', '--standard', 'odd', '--rows', '20', '--out', 'made')).toMatchObject({ code: 0, stderr: '' });
  const sound = JSON.parse(
    (await run('check', 'made', '--standard', 'odd', '--profile', 'odd', '--json', '--out', 'sound')).stdout,
  ) as ConformanceReport;
  expect(sound.checks.filter(({ level, outcome }) => level === 'cell' && outcome !== 'pass')).toEqual([]);

  const input = workplace.put({
    '人员登记表.csv': 'valueOf,XRY002,constructor,toString,__proto__\nP1,张三,1,保洁员,20240105\nP2,李四,2,保洁员,20240299\n',
  });
  const { stdout, stderr } = await run(
    'check',
    input,
    '--standard',
    'odd',
    '--profile',
    'odd',
    '--json',
    '--findings',
    'f.csv',
    '--out',
    'bad',
    '--format',
    'html,md,json,xlsx',
  );
  expect(stderr).toBe('');
  const { checks } = JSON.parse(stdout) as ConformanceReport;
  const failed = checks.filter(({ outcome, table }) => outcome === 'fail' && table === 'T01');
  expect(failed.map(({ id, samples }) => [id, samples.map(({ values }) => Object.entries(values))])).toEqual([
    [
      'toString.label',
      [
        [
          ['toString', '保洁员'],
          ['constructor', '2'],
        ],
      ],
    ],
    ['__proto__.representation', [[['__proto__', '20240299']]]],
  ]);
  expect(workplace.read('f.csv')).toContain('人员登记表,人员登记表.csv,3,P2,toString.label __proto__.representation');
  expect(workplace.read('bad/report.md')).toContain('上岗日期');
});
