import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SigningAlgorithm } from '../../src/certificate/algorithm.js';
import { has } from '../../src/certificate/keys.js';
import type { Signature } from '../../src/certificate/signature.js';
import { zhunsheng, type Answer } from '../cli/command.js';
import { paid, persons, Workplace } from '../cli/workplace.js';

const workplace = new Workplace();
const ask = (...words: string[]): Promise<Answer> => zhunsheng([...words, '--lang', 'en'], workplace.folder);
const usable = (['ed25519', 'sm2'] as const).filter(has);
const openssl = works(['version']);

function works(words: string[], folder?: string): boolean {
  try {
    execFileSync('openssl', words, { stdio: 'pipe', ...(folder && { cwd: folder }) });
    return true;
  } catch {
    return false;
  }
}

/** A signed certificate with the folder of its keys and the data it speaks of. */
async function signed(algorithm: SigningAlgorithm): Promise<{ path: string; keys: string; input: string; signature: Signature }> {
  const [out, keys] = [workplace.out(), workplace.out()];
  const input = workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': paid });
  await workplace.check([input, '--certificate', '--out', out]);
  expect(await ask('certificate', 'keys', '--algorithm', algorithm, '--out', keys)).toMatchObject({ code: 0, stderr: '' });
  const path = `${out}/certificate.json`;
  const told = await ask('certificate', 'sign', path, '--key', `${keys}/certificate-key.pem`);
  expect([told.code, told.stderr]).toEqual([0, '']);
  return { path, keys, input, signature: JSON.parse(workplace.read(`${path}.sig`)) as Signature };
}

describe.each(usable)('%s', (algorithm) => {
  it('signs what verify holds for valid, and nothing else', async () => {
    const { path, keys, input, signature } = await signed(algorithm);
    const key = ['--public-key', `${keys}/certificate-key.pub.pem`];
    expect(await ask('verify', path, input, ...key)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`Signature: valid (${signature.algorithm}, fingerprint of the key ${signature.key})`),
    });
    expect(await ask('verify', path, input)).toMatchObject({ code: 0, stdout: expect.stringContaining('not verified') });

    writeFileSync(workplace.path(path), JSON.stringify(JSON.parse(workplace.read(path)), null, 2));
    expect((await ask('verify', path, input, ...key)).code).toBe(0);
    writeFileSync(workplace.path(path), workplace.read(path).replace(/"masked": true/, '"masked": false'));
    expect(await ask('verify', path, input, ...key)).toMatchObject({ code: 1, stdout: expect.stringContaining('Signature: invalid') });

    const other = workplace.out();
    await ask('certificate', 'keys', '--algorithm', algorithm, '--out', other);
    expect(await ask('verify', path, input, '--public-key', `${other}/certificate-key.pub.pem`)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('not made with this key'),
    });
  });

  it.runIf(openssl)('is verified by openssl too, over the bytes of the file', async ({ skip }) => {
    const { path, keys, signature } = await signed(algorithm);
    writeFileSync(workplace.path('sig.bin'), Buffer.from(signature.signature, 'base64'));
    const digest = algorithm === 'sm2' ? ['-digest', 'sm3'] : [];
    const words = [
      'pkeyutl',
      '-verify',
      '-pubin',
      '-inkey',
      `${keys}/certificate-key.pub.pem`,
      '-rawin',
      ...digest,
      '-in',
      path,
      '-sigfile',
      'sig.bin',
    ];
    // An openssl without SM2 cannot read the key at all.
    if (algorithm === 'sm2' && !works(['pkey', '-pubin', '-in', `${keys}/certificate-key.pub.pem`, '-noout'], workplace.folder)) skip();
    expect(works(words, workplace.folder)).toBe(true);
    writeFileSync(workplace.path('changed.json'), `${workplace.read(path)} `);
    expect(
      works(
        words.map((word) => (word === path ? 'changed.json' : word)),
        workplace.folder,
      ),
    ).toBe(false);
  });
});

describe('keys', () => {
  it('are for their owner only, and never written over', async () => {
    const keys = workplace.out();
    await ask('certificate', 'keys', '--out', keys);
    const path = workplace.path(`${keys}/certificate-key.pem`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const before = readFileSync(path);
    expect(await ask('certificate', 'keys', '--out', keys)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/certificate-key\.pem exists.*--out/),
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('that are none, or of another kind, are refused', async () => {
    const { path, input } = await signed('ed25519');
    writeFileSync(workplace.path('none.pem'), 'x');
    expect(await ask('certificate', 'sign', path, '--key', 'none.pem')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no usable key'),
    });
    if (!works(['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', 'p256.pem'], workplace.folder)) return;
    expect(await ask('certificate', 'sign', path, '--key', 'p256.pem')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/type ec.*Ed25519 or SM2/),
    });
    expect((await ask('verify', path, input, '--public-key', 'p256.pem')).code).toBe(2);
  });

  it('that are private are refused where a public one is asked for, as is a signature without a key', async () => {
    const { path, keys, input } = await signed('ed25519');
    expect(await ask('verify', path, input, '--public-key', `${keys}/certificate-key.pem`)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/certificate-key\.pem is a private key.*certificate-key\.pub\.pem/),
    });
    expect(await ask('verify', path, input, '--signature', `${path}.sig`)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/--public-key/),
    });
  });

  it('given where there is no signature make a difference', async () => {
    const { path, keys, input } = await signed('ed25519');
    writeFileSync(workplace.path('bare.json'), workplace.read(path));
    const { code, stdout } = await ask('verify', 'bare.json', input, '--public-key', `${keys}/certificate-key.pub.pem`);
    expect([code, stdout]).toEqual([1, expect.stringMatching(/no signature bare\.json\.sig/)]);
  });
});
