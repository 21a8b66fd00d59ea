import { describe, expect, it } from 'vitest';
import { csvExtensions, dataFormats } from '../../src/dataset/data-formats.js';
import { allReportFormats } from '../../src/report/formats.js';
import { zhunsheng } from './command.js';
import { Workplace } from './workplace.js';

const workplace = new Workplace();
const ask = (...words: string[]) => zhunsheng(words, workplace.folder);
const chinese = /[\u4e00-\u9fff]/;
const commands = [
  '',
  'check',
  'score',
  'verify',
  'certificate',
  'certificate sign',
  'certificate keys',
  'standard',
  'standard lint',
  'standard build',
  'synth',
  'template',
];

describe('help', () => {
  it.each(commands)('of "zhunsheng %s" is Chinese in Chinese', async (line) => {
    const words = line.split(' ').filter((word) => word !== '');
    const { code, stdout, stderr } = await ask(...words, '--help', '--lang', 'zh');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n').filter((line) => /^ *[^\s]+( <[^>]*>)? {2,}/.test(line) && !chinese.test(line))).toEqual([]);
    expect(stdout).toMatch(/^用法： zhunsheng/);
    expect(stdout).not.toMatch(/Usage|Options|Arguments|Commands|default:|choices/);
  });

  it.each(commands)('of "zhunsheng %s" is English in English', async (line) => {
    const words = line.split(' ').filter((word) => word !== '');
    const { code, stdout, stderr } = await ask(...words, '--help', '--lang', 'en');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).not.toMatch(chinese);
    expect(stdout).toMatch(/^Usage: zhunsheng/);
  });

  it('of check names every option of the issue', async () => {
    const { stdout } = await ask('check', '--help', '--lang', 'en');
    const options = [
      'standard',
      'profile',
      'out',
      'format',
      'lang',
      'as-of',
      'findings',
      'samples',
      'fail-on',
      'unmask',
      'table',
      'memory',
      'json',
    ];
    for (const option of options) expect(stdout).toContain(`--${option}`);
  });

  it('of check names every format of data, of packages and of reports, and score those of reports', async () => {
    const words = (text: string) => text.replace(/\s+/g, ' ');
    for (const language of ['zh', 'en']) {
      const check = words((await ask('check', '--help', '--lang', language)).stdout);
      for (const format of [...dataFormats, 'zip', 'eep']) expect(check).toContain(format.toUpperCase());
      for (const shown of [...csvExtensions, '--quiet', '--no-color', '"']) expect(check).toContain(shown);
      for (const text of [check, words((await ask('score', '--help', '--lang', language)).stdout)])
        expect(text).toContain(allReportFormats.join(', '));
    }
  });

  it('is the same on every day', async () => {
    const { stdout } = await ask('check', '--help', '--lang', 'en');
    expect(stdout).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  it('tells the exit codes', async () => {
    expect((await ask('--help', '--lang', 'en')).stdout).toMatch(/0 .*1 .*2 .*3 .*130/s);
  });
});

it('the version is that of the package', async () => {
  const { code, stdout } = await ask('--version');
  expect([code, stdout.trim()]).toEqual([0, process.env['npm_package_version'] ?? stdout.trim()]);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe('a command that is wrong ends with 2 and says what to do, on standard error alone', () => {
  const cases: [line: string, zh: RegExp, en: RegExp][] = [
    ['', /用法/, /Usage/],
    ['standard', /用法/, /Usage/],
    ['chek data', /没有 chek 这个命令.*check/s, /no command chek.*check/s],
    ['standard biuld', /没有 biuld 这个命令.*build/s, /no command biuld.*build/s],
    ['check', /缺少.*paths/, /paths.*missing/],
    ['score', /缺少.*report\.json/, /report\.json.*missing/],
    ['score a b', /多余/, /too many/],
    ['check data --nope', /没有 --nope 这个选项/, /no option --nope/],
    ['check data --sample 3', /--sample .*--samples/s, /--sample.*--samples/s],
    ['check data --out', /--out <folder> 后面缺少/, /--out <folder> needs/],
    ['check data --samples -1', /--samples <n> 不能是“-1”.*整数/s, /--samples <n> cannot be "-1".*whole number/s],
    ['check data --samples 1.5', /整数/, /whole number/],
    ['check data --samples 99999999999999999999', /整数/, /whole number/],
    ['check data --format pdf', /html, json, md/, /html, json, md/],
    ['check data --fail-on maybe', /error, warning, never/, /error, warning, never/],
    ['check data --as-of 2021-02-30', /日期/, /date/],
    ['check data --memory 5', /4G/, /4G/],
    ['check data --table ab', /文件=记录类型/, /FILE=RECORDTYPE/],
    ['check data --standard nope', /nope.*--standard/, /nope.*--standard/],
    ['check data --profile nope', /评定方案 nope/, /profile nope/],
    ['check nowhere', /找不到 nowhere/, /nowhere does not exist/],
    ['check data --findings x.txt', /\.parquet 或 \.csv/, /\.parquet or \.csv/],
    ['check data --findings nowhere/x.csv', /nowhere 不存在/, /nowhere does not exist/],
    ['check data --findings folder.csv', /folder\.csv 是一个文件夹/, /folder\.csv is a folder/],
    ['check data --findings data/T1.csv', /data\/T1\.csv 是要检查的数据/, /data\/T1\.csv is data to be checked/],
    ['check data --temp nowhere', /nowhere 不存在/, /nowhere does not exist/],
    ['check data --out data/T1.csv', /T1\.csv 是文件，不是文件夹/, /T1\.csv is a file and no folder/],
    ['check empty', /没有可以检查的文件/, /no file to check/],
    ['check data --table T9.csv=T1', /T9\.csv 不在输入之中/, /T9\.csv .* not among/],
    ['check data --table T1.csv=T99', /没有“T99”这个表/, /no record type "T99"/],
    ['score nowhere.json', /找不到 nowhere\.json/, /nowhere\.json does not exist/],
    ['score data', /data/, /data/],
    ['score data/T1.csv', /不是可用的符合性报告/, /no usable conformance report/],
    ['score schemas/minimal-standard/index.json', /不是可用的符合性报告/, /no usable conformance report/],
    ['standard lint nowhere', /nowhere 中没有标准/, /nowhere holds no standard/],
    ['standard build data', /没有标准/, /holds no standard/],
  ];

  it.each(cases)('%s', async (line, zh, en) => {
    workplace.fill('data', { 'T1.csv': 'XRY001\nP1\n' });
    workplace.fill('empty', {});
    workplace.fill('folder.csv', {});
    for (const [language, expected] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const answer = await ask(...line.split(' ').filter((word) => word !== ''), '--lang', language);
      expect(answer.stderr).toMatch(expected);
      expect([answer.code, answer.stdout]).toEqual([2, '']);
      expect(answer.stderr).not.toMatch(/\bat .*:\d+:\d+|\{\w+\}|undefined|ENOENT/);
      if (language === 'zh') expect(answer.stderr).not.toMatch(/error:|Usage|Did you mean/);
      else expect(answer.stderr).not.toMatch(chinese);
    }
  });
});

it('a fault of the program ends with 3, without a stack', async () => {
  workplace.fill('schemas/broken', { 'index.json': '{"tables": 1}' });
  workplace.fill('data', { 'T1.csv': 'XRY001\nP1\n' });
  const { code, stdout, stderr } = await ask('check', 'data', '--standard', 'broken', '--profile', 'example', '--lang', 'en');
  expect([code, stdout]).toEqual([3, '']);
  expect(stderr).toMatch(/Fault of the program: .*ZHUNSHENG_DEBUG/);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

describe('the language', () => {
  it('may be said before the command and after it, in both forms', async () => {
    for (const words of [
      ['--lang', 'zh', 'standard', 'lint', 'nowhere'],
      ['standard', 'lint', 'nowhere', '--lang=zh'],
      ['standard', '--lang', 'zh', 'lint', 'nowhere'],
    ]) {
      expect((await ask(...words)).stderr).toMatch(chinese);
    }
  });

  it.each([
    [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, true],
    [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_CN.UTF-8' }, true],
    [{ LC_ALL: 'C', LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' }, false],
    [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'de_DE.UTF-8' }, false],
  ])('follows the locale %o', async (environment, isChinese) => {
    const before = { ...process.env };
    Object.assign(process.env, environment);
    try {
      expect(chinese.test((await ask('check', 'nowhere')).stderr)).toBe(isChinese);
    } finally {
      for (const name of Object.keys(environment)) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
    }
  });
});
