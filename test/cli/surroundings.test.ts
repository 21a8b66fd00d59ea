import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeSet } from '../../src/schema/place.js';
import { ownerMark } from '../../src/system/owner.js';
import { zhunsheng } from './command.js';
import { byExample, paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();
const run = (...words: string[]) => zhunsheng([...words, '--lang', 'en'], workplace.folder);
const fine = () => workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': paid });

describe('what is asked for and makes no sense: exit 2, what it is, and nothing is done', () => {
  it.each([
    ['--memory', '0G', /4G/],
    ['--memory', '1K', /128M/],
    ['--memory', '-4G', /4G/],
    ['--memory', '999T', /this machine/],
    ['--memory', '999999999999999999999T', /4G/],
    ['--limit-bytes', '99999999999999T', /4G/],
    ['--as-of', '0000-01-01', /2024-12-31/],
    ['--as-of', '0999-12-31', /2024-12-31/],
    ['--as-of', '2023-02-29', /2024-12-31/],
    ['--standard', '../minimal-standard', /separators/],
    ['--profile', '../profiles/example', /separators/],
    ['--samples', '99999999999999999999', /whole number/],
  ])('check %s %s', async (option, value, told) => {
    const { code, stdout, stderr } = await run(
      'check',
      fine(),
      ...(option === '--standard' ? ['--profile', 'example'] : ['--standard', 'minimal-standard']),
      option,
      value,
      '--out',
      'never',
    );
    expect([code, stdout, existsSync(workplace.path('never'))]).toEqual([2, '', false]);
    expect(stderr).toMatch(told);
  });

  it.each([
    ['accept', ['.', '--items', '../acceptance/example']],
    ['synth', ['--standard', 'a\\b', '--out', 'never']],
    ['retention', ['.', '--standard', '..']],
  ])('%s %s', async (command, words) => {
    expect(await run(command, ...words)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('separators') });
  });
});

describe('YAML that is nested by the thousand is refused where it stands', () => {
  const deep = ['[', '{a: ', '- '].map((sign) => sign.repeat(20_000));
  const indented = Array.from({ length: 1_500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');

  it.each([...deep, indented])('waivers, answers and front matter %#', async (text) => {
    workplace.fill('.', { 'w.yaml': text, 'deep.md': `---\nid: x\ntitle:\n${text.replace(/^/gm, ' ')}\n---\n# x\n` });
    workplace.fill('deep', { 'README.md': `---\nid: x\ntitle:\n${text.replace(/^/gm, ' ')}\n---\n# x\n` });
    const answers = [
      await run('check', fine(), ...byExample, '--waivers', 'w.yaml', '--out', 'never'),
      await run('check', fine(), '--standard', 'minimal-standard', '--profile', 'deep.md', '--out', 'never'),
      await run('accept', '.', '--items', 'deep.md'),
    ];
    for (const { code, stdout, stderr } of answers) {
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/nested too deep/);
    }
    expect(await run('standard', 'lint', 'deep')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/README\.md:\d+:\d+ .*nested too deep/),
    });
  });
});

it('names, headers and values command no terminal', async () => {
  const bad = '\u001b[31mred\u0007\u009b\u202e';
  const input = workplace.put({
    [`人员登记表${bad}.csv`]: persons.replace('XRY003N', `XRY003N,${bad}`).replaceAll(/(保洁员|护林员)/g, `$1,${bad}`),
    '补贴发放表.csv': paid,
    [`x${bad}.txt`]: bad,
  });
  const heard = [
    await run('check', input, ...byExample, '--table', `人员登记表${bad}.csv=XRY`, '--out', 'a'),
    await run('check', input, ...byExample, '--out', 'b'),
    await run('check', input, ...byExample, '--out', 'c', '--json'),
  ];
  for (const words of [
    ['check', bad],
    ['check', input, `--${bad}`],
    ['check', input, '--as-of', bad],
    ['check', input, '--waivers', bad],
    [bad],
    ['code', 'gbt-2260', bad],
    ['explain', 'code', bad],
    ['term', bad],
    ['score', bad],
    ['verify', bad, '.'],
    ['retention', bad],
    ['accept', bad, '--items', `${bad}.md`],
    ['standard', 'lint', bad],
    ['standard', 'build', bad],
    ['synth', '--out', `s${bad}`, '--standard', 'minimal-standard', '--rows', '3'],
    ['certificate', 'sign', bad, '--key', bad],
    ['certificate', 'keys', '--out', bad],
  ])
    heard.push(await run(...words));
  for (const { code, stdout, stderr } of heard) {
    expect(code).not.toBe(3);
    // eslint-disable-next-line no-control-regex
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  }
});

describe('the places of what is written are tried before the run', () => {
  const missing = 'no/such/input';

  it.each([
    ['reports', () => ['check', missing, ...byExample, '--out', 'taken/report'], 'taken'],
    ['a report whose place a folder has', () => ['check', missing, ...byExample, '--out', 'filled'], 'report.json'],
    ['findings', () => ['check', missing, ...byExample, '--out', 'never', '--findings', 'taken/f.csv'], 'taken'],
    ['a certificate', () => ['check', missing, ...byExample, '--out', 'certified', '--certificate', '--format', 'md'], 'certificate.json'],
    ['a list', () => ['check', missing, ...byExample, '--out', 'listed', '--format', 'xlsx'], 'rectification.xlsx'],
    ['reports scored again', () => ['score', missing, '--out', 'filled'], 'report.json'],
    ['a list for appraisal', () => ['retention', missing, '--out', 'taken/list.csv'], 'taken'],
    ['an export', () => ['synth', '--standard', 'minimal-standard', '--out', 'taken/export'], 'taken'],
    ['an acceptance', () => ['accept', missing, '--items', 'example', '--out', 'filled', '--format', 'json'], 'acceptance.json'],
  ])('%s', async (_, words, told) => {
    writeFileSync(workplace.path('taken'), '');
    for (const folder of ['filled/report.json', 'filled/acceptance.json', 'certified/certificate.json', 'listed/rectification.xlsx'])
      mkdirSync(workplace.path(folder), { recursive: true });
    const { code, stderr } = await run(...words());
    expect(code).toBe(2);
    // The input is not there either, and is not even looked for.
    expect(stderr).toContain(told);
    expect(stderr).not.toContain(missing);
    expect(existsSync(workplace.path('never'))).toBe(false);
  });

  it('and nothing of the trial is left where the run then fails', async () => {
    expect((await run('check', missing, ...byExample, '--out', 'a1/b/c')).code).toBe(2);
    expect(existsSync(workplace.path('a1'))).toBe(false);
  });
});

describe('standard build puts all of its files into place, or none', () => {
  const all = (folder: string) =>
    (readdirSync(workplace.path(folder), { recursive: true }) as string[])
      .filter((name) => /\.\w+$/.test(name))
      .sort()
      .map((name) => [name, readFileSync(workplace.path(join(folder, name)), 'utf8')]);
  const build = (out: string, coverage = `${out}-coverage`) => run('standard', 'build', '--out', out, '--coverage', coverage);

  it('when one cannot be written', async () => {
    expect((await build('whole')).code).toBe(0);
    const before = all('whole');
    for (const [name] of before) writeFileSync(workplace.path(`whole/${name}`), 'old');
    writeFileSync(workplace.path('whole-file'), '');
    const { code, stdout, stderr } = await build('whole', 'whole-file/coverage');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('whole-file');
    expect(all('whole')).toEqual(before.map(([name]) => [name, 'old']));
  });

  it('when it is killed on the way: what is there is not used, and the next build goes on', async () => {
    await build('killed');
    const whole = all('killed');
    // As a killed run leaves it: one file is in place, one is beside its place, one is still to be removed.
    const mark = `${ownerMark.split('-')[0]}-99999999-5`;
    const [[done], [waiting]] = whole as [[string], [string]];
    writeFileSync(workplace.path(`killed/${waiting}`), 'old');
    writeFileSync(workplace.path(`killed/${waiting}.${mark}.part`), whole[1]![1]!);
    writeFileSync(workplace.path('killed/minimal-standard/gone.json'), 'old');
    const journal = (folder: string, removed: string[]) =>
      writeFileSync(
        workplace.path('killed/.being-placed.json'),
        JSON.stringify({ mark, folders: [{ folder, placed: [done, waiting], removed }] }),
      );
    journal(workplace.path('killed'), ['minimal-standard/gone.json']);
    const place = workplace.fill('killed-place', {});
    mkdirSync(workplace.path(`${place}/schemas`), { recursive: true });
    writeFileSync(workplace.path(`${place}/schemas/.being-placed.json`), '{}');
    mkdirSync(workplace.path(`${place}/schemas/minimal-standard`));
    writeFileSync(workplace.path(`${place}/schemas/minimal-standard/index.json`), '{}');
    expect(await zhunsheng(['synth', '--standard', 'minimal-standard', '--out', 'x', '--lang', 'en'], workplace.path(place))).toMatchObject(
      { code: 2, stderr: expect.stringContaining('standard build') },
    );
    expect((await build('killed')).code).toBe(0);
    expect(all('killed')).toEqual(whole);
    // A list from elsewhere moves and removes nothing outside.
    writeFileSync(workplace.path('mine.json'), 'mine');
    journal(workplace.path('killed'), ['../mine.json']);
    await build('killed');
    journal(workplace.folder, ['mine.json']);
    await build('killed');
    expect([readFileSync(workplace.path('mine.json'), 'utf8'), all('killed')]).toEqual(['mine', whole]);
  });

  it('and a set is not begun where its list cannot be written', async () => {
    workplace.fill('unlisted/.being-placed.json', {});
    await expect(placeSet([{ folder: workplace.path('unlisted'), files: new Map([['a.json', 'new']]) }])).rejects.toThrow('unwritable');
    expect(readdirSync(workplace.path('unlisted'))).toEqual(['.being-placed.json']);
  });
});
