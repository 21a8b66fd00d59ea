import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareCertificates } from '../../src/certificate/compare.js';
import type { Certificate } from '../../src/certificate/model.js';
import { messages } from '../../src/message/messages.js';
import { answers, list } from '../accept/list.js';
import { zhunsheng } from '../cli/command.js';
import { paid, persons, Workplace } from '../cli/workplace.js';

const workplace = new Workplace();
const waivers = '- check: R001\n  scope: all\n  reason: 冲正\n  approver: 处长\n  date: 2024-06-01\n  expires: 2025-12-31\n';
const data = { '人员登记表.csv': persons, '补贴发放表.csv': `${paid}P1,202403,-1\n` };
const isValid = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync('schemas/certificate.schema.json', 'utf8')) as object);

const kinds = ['of an export with waivers', 'of a package', 'of an acceptance'] as const;
const certificates = new Map<string, Certificate>();
/** Of the certificate of the export: where it is, and of what. */
let given: { path: string; input: string };

async function run(words: string[], certificate: string): Promise<Certificate> {
  const { stderr } = await zhunsheng([...words, '--certificate', '--lang', 'en'], workplace.folder);
  expect(stderr).toBe('');
  return JSON.parse(workplace.read(certificate)) as Certificate;
}

beforeAll(async () => {
  const input = workplace.put({ ...data });
  const folder = workplace.put({ 'w.yaml': waivers });
  const how = ['--standard', 'minimal-standard', '--profile', 'example', '--as-of', '2025-01-01'];
  const table = ['--table', `${input}/补贴发放表.csv=T02`];
  certificates.set(
    kinds[0],
    await run(['check', input, ...how, ...table, '--waivers', `${folder}/w.yaml`, '--out', 'export'], 'export/certificate.json'),
  );
  given = { path: 'export/certificate.json', input };

  const packed = workplace.path(workplace.put({ '归档文件目录.csv': 'ARCHIVALCODE,TITLE\nA,题名\n', '电子档案/a.txt': 'one' }));
  const out = workplace.path('packed');
  const { stderr } = await zhunsheng([
    'check',
    packed,
    '--profile',
    'archive-transfer',
    '--inspect',
    'format',
    '--stage',
    'YJ',
    '--as-of',
    '2025-01-01',
    '--certificate',
    '--out',
    out,
  ]);
  expect(stderr).toBe('');
  certificates.set(kinds[1], JSON.parse(readFileSync(`${out}/certificate.json`, 'utf8')) as Certificate);

  workplace.fill('standards/acceptance', { 'small.md': list });
  workplace.fill('form', { 'answers.yaml': answers, 'evidence/rules.txt': 'rules' });
  await workplace.check([workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': paid }), '--out', 'checks/good', '--format', 'json']);
  certificates.set(
    kinds[2],
    await run(
      ['accept', 'checks', '--items', 'small', '--answers', 'form/answers.yaml', '--as-of', '2025-01-03', '--out', 'accepted'],
      'accepted/certificate.json',
    ),
  );
});

type Path = (string | number)[];

function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const members = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
  return [path, ...members.flatMap(([name, member]) => leaves(member, [...path, name]))].filter((each) => each.length > 0);
}

/** A copy in which one member is another, or gone. */
function with_(certificate: Certificate, path: Path, change: (old: unknown) => unknown): Certificate {
  const copy = structuredClone(certificate);
  const name = path.at(-1)!;
  const parent = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>(
      (value, step) => value[step] as Record<string, unknown>,
      copy as unknown as Record<string, unknown>,
    );
  const changed = change(parent[name]);
  if (changed !== undefined) parent[name] = changed;
  else if (Array.isArray(parent)) parent.splice(Number(name), 1);
  else delete parent[name];
  return copy;
}

/** Another value of the same kind, so that the schema alone does not find it out. */
function other(old: unknown): unknown {
  if (typeof old === 'boolean') return !old;
  if (typeof old === 'number') return old + 1;
  if (typeof old !== 'string') return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(old)) return '2024-12-30';
  if (/^(sha256:)?[0-9a-f]{64}$/.test(old)) return old.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  return { return: 'accept', accept: 'return', conditional: 'return' }[old] ?? `${old}x`;
}

describe.each(kinds)('the certificate %s', (kind) => {
  it.each([
    ['changed', other],
    ['deleted', () => undefined],
  ] as const)('is another one when any member is %s, and the member is named', (_, change) => {
    const certificate = certificates.get(kind)!;
    const paths = leaves(certificate);
    expect(paths.length).toBeGreaterThan(35);
    for (const path of paths) {
      const forged = with_(certificate, path, change);
      // What is no certificate any more is refused.
      if (!isValid(forged)) continue;
      const differences = compareCertificates(forged, certificate);
      expect(differences.length, path.join('/')).toBeGreaterThan(0);
      for (const { what, members } of differences)
        expect([`verify.differs.${what}` in messages, (members ?? []).length > 0], what).toEqual([true, true]);
    }
  });

  it('differs from itself in nothing', () => {
    expect(compareCertificates(structuredClone(certificates.get(kind)!), certificates.get(kind)!)).toEqual([]);
  });
});

it('a list in another order, and a member of a thing that has changed in no other way, have their names', () => {
  const certificate = certificates.get(kinds[0])!;
  const turned = structuredClone(certificate);
  turned.checks[0]!.codeLists.reverse();
  turned.checks[0]!.inputs.reverse();
  expect(compareCertificates(turned, certificate)).toMatchObject([{ what: 'order' }]);
  const sized = with_(certificate, ['checks', 0, 'inputs', 1, 'size'], other);
  expect(compareCertificates(sized, certificate)).toMatchObject([
    { what: 'member', params: { member: '/checks/0/inputs/补贴发放表.csv/size' } },
  ]);
  const twice = with_(with_(certificate, ['checks', 0, 'inputs', 0, 'sha256'], other), ['checks', 0, 'result', 'sentence', 'en'], other);
  expect(compareCertificates(twice, certificate).map(({ what }) => what)).toEqual(['input.changed', 'member']);
});

// What steers the run is obeyed by the run that is compared, and must be found out by what comes of it.
it.each([
  ['the day', ['checks', 0, 'asOf']],
  ['samples', ['checks', 0, 'options', 'samples']],
  ['masks', ['checks', 0, 'options', 'masked']],
  ['number of the standard', ['checks', 0, 'standard', 'number']],
  ['English sentence', ['checks', 0, 'result', 'sentence', 'en']],
  ['size of a file', ['checks', 0, 'inputs', 0, 'size']],
  ['size of the waivers', ['checks', 0, 'waivers', 'size']],
] as [string, Path][])('verify finds out a certificate in which another one was written: %s', async (_, path) => {
  const forged = with_(certificates.get(kinds[0])!, path, other);
  writeFileSync(workplace.path('forged.json'), JSON.stringify(forged));
  const { code, stdout, stderr } = await zhunsheng(['verify', 'forged.json', given.input, '--lang', 'en'], workplace.folder);
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout).toMatch(/^Differs, in \d+ thing/);
});
