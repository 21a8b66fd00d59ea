import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../src/report/canonical.js';
import type { Certificate } from '../../src/certificate/model.js';
import { zhunsheng, type Answer } from '../cli/command.js';
import { paid, persons, Workplace } from '../cli/workplace.js';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { gb18030 } from '../gb18030.js';

const workplace = new Workplace();
const data = { '人员登记表.csv': persons, '补贴发放表.csv': `${paid}P1,202403,-1\n` };
const waivers = '- check: R001\n  scope: all\n  reason: 冲正\n  approver: 处长\n  date: 2024-06-01\n  expires: 2025-12-31\n';

/** The path of the certificate of a check, and its content. */
async function certified(input: string, ...words: string[]): Promise<{ path: string; certificate: Certificate }> {
  const out = workplace.out();
  const { stderr, stdout } = await workplace.check([input, '--certificate', '--out', out, ...words]);
  expect(stderr).toBe('');
  expect(stdout).toContain(`Report: ${out}/certificate.json`);
  const path = `${out}/certificate.json`;
  return { path, certificate: JSON.parse(workplace.read(path)) as Certificate };
}

function verify(...words: string[]): Promise<Answer> {
  return zhunsheng(['verify', '--lang', 'en', ...words], workplace.folder);
}

interface Told {
  same: boolean;
  differences: { what: string; params: Record<string, string>; text: { zh: string; en: string } }[];
}

async function differences(...words: string[]): Promise<string[]> {
  const { stdout } = await verify('--json', ...words);
  const told = JSON.parse(stdout) as Told;
  for (const { text } of told.differences) expect(`${text.zh} ${text.en}`).not.toMatch(/\{\w+\}|verify\./);
  return told.differences.map(({ what }) => what);
}

describe('a certificate', () => {
  it('is canonical JSON of its published schema, without the clock: the same check gives the same bytes', async () => {
    const input = workplace.put(data);
    const [one, two] = [await certified(input), await certified(input)];
    const bytes = workplace.read(one.path);
    expect(workplace.read(two.path)).toBe(bytes);
    expect(canonical(one.certificate)).toBe(bytes);
    const schema = JSON.parse(readFileSync('schemas/certificate.schema.json', 'utf8')) as object;
    expect(new Ajv2020({ strict: true }).validate(schema, one.certificate)).toBe(true);
    expect(one.certificate.checks[0]).toMatchObject({
      asOf: '2025-01-01',
      inputs: [{ path: '人员登记表.csv' }, { path: '补贴发放表.csv' }],
      result: { decision: 'return', rows: 5 },
    });
  });

  it('that has a member twice is refused, and so is a report', async () => {
    const input = workplace.put(data);
    const { path } = await certified(input, '--format', 'json');
    const folder = path.replace('/certificate.json', '');
    for (const [file, member] of [
      ['certificate.json', 'asOf'],
      ['report.json', 'failed'],
    ] as const) {
      const text = workplace.read(`${folder}/${file}`);
      for (const before of [
        `"${member}": 7, `,
        `"${member.replace(/./, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`)}": {"a": "}"}, `,
      ]) {
        const changed = text.replace(`"${member}"`, () => `${before}"${member}"`);
        expect(Object.keys(JSON.parse(changed) as object)).toEqual(Object.keys(JSON.parse(text) as object));
        const place = workplace.put({ [file]: changed });
        const words =
          file === 'report.json' ? ['score', `${place}/${file}`, '--profile', 'example'] : ['verify', `${place}/${file}`, input];
        expect(await zhunsheng([...words, '--lang', 'en'], workplace.folder)).toMatchObject({
          code: 2,
          stderr: expect.stringContaining(`has the member “${member}” twice`),
        });
      }
    }
  });

  it('canonical JSON is that of RFC 8785', () => {
    // Keys by UTF-16 code units, as the RFC's own example has them, and numbers as ECMAScript writes them.
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonical(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
    expect(canonical([333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0, null, true])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0,null,true]',
    );
    expect(canonical({ text: '\u20ac$\u000f\nA\'B"\\"/', none: undefined })).toBe('{"text":"\u20ac$\\u000f\\nA\'B\\"\\\\\\"/"}');
  });
});

describe('verify', () => {
  it('says that all is the same, wherever the data lie now', async () => {
    const { path } = await certified(workplace.put(data));
    const { code, stdout, stderr } = await verify(path, workplace.put(data));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^Same: .*\nBy the certificate: return, score [\d.]+, 5 rows, as of 2025-01-01\n {2}Less than 99 % .*\nSignature: none\n$/,
    );
    expect((await zhunsheng(['verify', path, workplace.put(data), '--lang', 'zh'], workplace.folder)).stdout).toMatch(/^一致：/);
  });

  it.each([
    [
      'in GB18030 behind much ASCII',
      '人员登记表.csv',
      gb18030(`${persons.split('\n')[0]!}\n${'A1,NAME,1,,20240105\n'.repeat(14_000)}P3,王五,1,保洁员,20240105\n`),
      'gb18030',
    ],
    ['in UTF-16', '人员登记表.csv', Buffer.from(`\ufeff${persons}`, 'utf16le'), 'utf-16'],
    ['of XML', '人员登记表.xml', Buffer.from('<r><人员登记表><人员编码>P1</人员编码><姓名>张三</姓名></人员登记表></r>'), 'utf-8'],
  ] as const)('says that all is the same of a file %s', async (_, name, bytes, encoding) => {
    const input = workplace.put({ [name]: bytes, '补贴发放表.csv': paid });
    const { path, certificate } = await certified(input);
    expect(certificate.checks[0]!.inputs).toContainEqual(
      expect.objectContaining({ path: name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }),
    );
    const report = JSON.parse(workplace.read(path.replace('certificate', 'report'))) as ConformanceReport;
    expect(report.run.inputs.find((each) => each.path === name)).toMatchObject({ encoding });
    expect(await verify(path, input)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Same: /) as string });
    const other = workplace.put({
      [name]: Buffer.concat([bytes, Buffer.from(encoding === 'utf-16' ? '\n\0' : '\n')]),
      '补贴发放表.csv': paid,
    });
    expect(await differences(path, other)).toContain('input.changed');
  });

  it('takes the options of the check from the certificate', async () => {
    const input = workplace.put({ 'a.csv': data['人员登记表.csv'], 'b.csv': data['补贴发放表.csv'] });
    const { path } = await certified(input, '--samples', '1', '--unmask', '--table', 'b.csv=T02', '--as-of', '2024-12-31');
    expect((await verify(path, input)).code).toBe(0);
  });

  it.each([
    [
      'a file that changed',
      { ...data, '补贴发放表.csv': `${paid}P1,202403,1\n` },
      ['input.changed', 'score', 'clean', 'outcomes', 'report'],
    ],
    ['a file that is missing', { '人员登记表.csv': data['人员登记表.csv'] }, ['input.missing', 'rows', 'report']],
    ['a file that was added', { ...data, '补贴发放表二.csv': 'XRY001,XBT001,XBT002\nP2,202405,3\n' }, ['input.added', 'rows', 'report']],
    ['a file of another name', { '人员登记表.csv': persons, 'x补贴发放表.csv': data['补贴发放表.csv'] }, ['input.renamed', 'report']],
  ])('names %s', async (_, files, expected) => {
    const { path } = await certified(workplace.put(data));
    const found = await differences(path, workplace.put(files));
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(found.filter((what) => what.startsWith('input.'))).toHaveLength(1);
  });

  it('names a standard, a profile and a tool that are others now', async () => {
    const input = workplace.put(data);
    const { path } = await certified(input);
    const index = workplace.path('schemas/minimal-standard/index.json');
    const before = readFileSync(index, 'utf8');
    writeFileSync(index, before.replace(/("hash": "[^"]*)[0-9a-f]"/, '$1x"'));
    const standard = await differences(path, input);
    writeFileSync(index, before);
    expect(standard).toEqual(['standard', 'report']);
    expect((await differences(path, input, '--profile', 'strict')).slice(0, 1)).toEqual(['profile']);
    const other = workplace.read(path).replace(/"version":"\d+\.\d+\.\d+"\}/, '"version":"0.0.9"}');
    writeFileSync(workplace.path('other.json'), other);
    expect(await differences('other.json', input)).toEqual(['tool']);
  });

  it('reads a package again as it was read, and names one that changed', async () => {
    const files = { '归档文件目录.csv': 'ARCHIVALCODE,TITLE\nA,题名\n', '电子档案/a.txt': 'one' };
    const put = (contents: Record<string, string>) => workplace.path(workplace.put(contents));
    const out = workplace.path(workplace.out());
    const how = ['--profile', 'archive-transfer', '--inspect', 'format', '--stage', 'YJ', '--limit-depth', '9', '--as-of', '2025-01-01'];
    expect((await zhunsheng(['check', put(files), ...how, '--certificate', '--out', out])).stderr).toBe('');
    const certificate = JSON.parse(readFileSync(`${out}/certificate.json`, 'utf8')) as Certificate;
    expect(certificate.checks[0]).toMatchObject({
      package: { files: 2, inspect: 'format', limits: { depth: 9 } },
      options: { stage: 'YJ' },
    });
    expect(certificate.checks[0]!.package).not.toHaveProperty('path');
    const again = async (contents: Record<string, string>) =>
      (await zhunsheng(['verify', `${out}/certificate.json`, put(contents), '--lang', 'en'])).stdout;
    expect(await again(files)).toMatch(/^Same/);
    expect(await again({ ...files, '电子档案/a.txt': 'two' })).toMatch(
      /^Differs, in \d+ things:\n {2}The package changed: 2 files.*\n {2}File 电子档案\/a.txt of the package changed: SHA-256 was 7692/,
    );
  });

  it('says the same of a package that lies elsewhere, though there is something to tell of it as a whole', async () => {
    const put = () => workplace.path(workplace.put({ '归档文件目录.csv': 'ARCHIVALCODE,TITLE\nA,题名\n', '电子档案/a.txt': 'one' }));
    const out = workplace.path(workplace.out());
    const how = ['--profile', 'archive-transfer', '--inspect', 'none', '--limit-files', '1', '--as-of', '2025-01-01', '--lang', 'en'];
    expect((await zhunsheng(['check', put(), ...how, '--certificate', '--out', out])).stdout).toContain(
      'The package holds more than 1 file',
    );
    expect((await zhunsheng(['verify', `${out}/certificate.json`, put(), '--lang', 'en'])).stdout).toMatch(/^Same/);
  });

  it('names the files of a package that changed, are gone, new or renamed, by the list beside the certificate', async () => {
    const catalogue = { '归档文件目录.csv': 'ARCHIVALCODE,TITLE\nA,题名\n' };
    const content = (numbers: number[], say: (n: number) => string = String) =>
      Object.fromEntries(numbers.map((n) => [`电子档案/2020/${n}.txt`, say(n)]));
    const put = (contents: Record<string, string>) => workplace.path(workplace.put({ ...catalogue, ...contents }));
    const all = Array.from({ length: 60 }, (_, n) => n + 10);
    const before = put({ ...content(all), '电子档案/𠮷.txt': 'far', '电子档案/ﬀ.txt': 'near' });
    const out = workplace.path(workplace.out());
    const how = ['--profile', 'archive-transfer', '--inspect', 'none', '--as-of', '2025-01-01', '--lang', 'en'];
    expect((await zhunsheng(['check', before, ...how, '--certificate', '--out', out])).stdout).toContain('package.sha256');
    expect(spawnSync('sha256sum', ['-c', `${out}/package.sha256`], { cwd: before }).status).toBe(0);

    const now = put({
      ...content(all.slice(30)),
      ...content([10], () => 'other'),
      '电子档案/new.txt': 'new',
      '电子档案/named anew.txt': '11',
      '电子档案/𠮷.txt': 'far',
      '电子档案/ﬀ.txt': 'near!',
    });
    const told = async (certificate: string) => {
      const { stdout, stderr } = await zhunsheng(['verify', '--json', certificate, now]);
      expect(stderr).toBe('');
      return (JSON.parse(stdout) as Told).differences.filter(({ what }) => /^file|package\./.test(what));
    };
    const named = await told(`${out}/certificate.json`);
    const paths = (kind: string) => named.filter(({ what }) => what === `file.${kind}`).map(({ params }) => params['path']);
    expect(paths('changed')).toEqual(['电子档案/2020/10.txt', '电子档案/ﬀ.txt']);
    expect(named.find(({ what }) => what === 'file.renamed')!.params).toEqual({
      path: '电子档案/2020/11.txt',
      found: '电子档案/named anew.txt',
    });
    expect(paths('added')).toEqual(['电子档案/new.txt']);
    expect(paths('missing')).toEqual(all.slice(2, 22).map((n) => `电子档案/2020/${n}.txt`));
    expect(named.at(-1)).toMatchObject({ what: 'file.more', params: { changed: 0, missing: 8, added: 0, renamed: 0 } });

    appendFileSync(`${out}/package.sha256`, 'x');
    expect((await told(`${out}/certificate.json`)).map(({ what }) => what)).toEqual(['package.mislisted']);
    unlinkSync(`${out}/package.sha256`);
    expect((await told(`${out}/certificate.json`)).map(({ what }) => what)).toEqual(['package.unlisted']);
  });

  it('finds out a certificate whose verdict or score was changed by hand', async () => {
    const input = workplace.put(data);
    const { path } = await certified(input);
    writeFileSync(
      workplace.path('forged.json'),
      workplace
        .read(path)
        .replace('"decision":"return"', '"decision":"accept"')
        .replace(/"score":[\d.]+,"sentence"/, '"score":100,"sentence"'),
    );
    const { code, stdout } = await verify('forged.json', input);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^Differs, in 2 things:\n {2}The verdict differs: accept in the certificate, return here\n {2}The score differs: 100 in the certificate, [\d.]+ here\n/,
    );
  });

  it('holds waivers to those of the certificate', async () => {
    const folder = workplace.put({ 'w.yaml': waivers, 'x.yaml': `# ${waivers}`.replace('# - ', '#\n- ') });
    const input = workplace.put(data);
    const { path, certificate } = await certified(input, '--waivers', `${folder}/w.yaml`);
    expect(certificate.checks[0]!.result.waived).toBe(1);
    expect((await verify(path, input)).code).toBe(0);
    expect(await differences(path, input, '--waivers', `${folder}/x.yaml`)).toEqual(['waivers', 'report']);
    writeFileSync(workplace.path('moved.json'), workplace.read(path).replaceAll(`${folder}/w.yaml`, 'gone.yaml'));
    const { code, stderr } = await verify('moved.json', input);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/gone\.yaml.*--waivers/)]);
  });

  it.each([
    ['no certificate', '{"format":"x"}', /no usable certificate/],
    ['an empty one', '{}', /no usable certificate: \/ lacks the member format/],
    ['no JSON', 'x', /is no JSON/],
  ])('ends with 2 where there is %s', async (_, text, message) => {
    writeFileSync(workplace.path('bad.json'), text);
    const { code, stderr } = await verify('bad.json', workplace.put(data));
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });
});
