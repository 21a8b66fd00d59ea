import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, getCurves, getHashes, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InputFault } from '../system/fault.js';
import { makeFolder } from '../report/write.js';
import type { SigningAlgorithm } from './algorithm.js';
import { readBytes } from './read.js';

/** Whether this runtime has an algorithm; SM2 hangs on how its OpenSSL was built. */
export function has(algorithm: SigningAlgorithm): boolean {
  return algorithm === 'ed25519' || (getCurves().includes('SM2') && getHashes().includes('sm3'));
}

/** Throws `InputFault` where this runtime has not got an algorithm. */
function mustHave(algorithm: SigningAlgorithm): void {
  if (!has(algorithm)) throw new InputFault('certificate.no-sm2', { version: process.version });
}

/**
 * Makes a pair of keys, `certificate-key.pem` for its owner only and `certificate-key.pub.pem`. Never writes over a file.
 *
 * @returns Paths of the private and the public key.
 */
export async function makeKeys(folder: string, algorithm: SigningAlgorithm): Promise<[string, string]> {
  mustHave(algorithm);
  await makeFolder(folder);
  const { privateKey, publicKey } =
    algorithm === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'SM2' });
  const paths: [string, string] = [join(folder, 'certificate-key.pem'), join(folder, 'certificate-key.pub.pem')];
  const there = paths.find((path) => existsSync(path));
  if (there) throw new InputFault('certificate.key-exists', { path: there });
  await writeNew(paths[0], privateKey.export({ type: 'pkcs8', format: 'pem' }), 0o600);
  await writeNew(paths[1], publicKey.export({ type: 'spki', format: 'pem' }), 0o644);
  return paths;
}

async function writeNew(path: string, content: string | Buffer, mode: number): Promise<void> {
  try {
    const file = await open(path, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.close();
    } catch (fault) {
      await file.close().catch(() => undefined);
      await rm(path, { force: true });
      throw fault;
    }
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    if (reason === 'EEXIST') throw new InputFault('certificate.key-exists', { path }, { cause });
    throw new InputFault('command.unwritable', { path, reason }, { cause });
  }
}

export interface Key {
  key: KeyObject;
  algorithm: SigningAlgorithm;
  /** SHA-256 of the public key (SPKI, DER) in hexadecimal. */
  fingerprint: string;
}

/** Reads a private key in PEM. Throws `InputFault` when it is none, or not of an algorithm that certificates are signed by. */
export async function readPrivateKey(path: string): Promise<Key> {
  const bytes = await readBytes(path);
  return keyOf(path, () => createPrivateKey(bytes));
}

const privatePem = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/;

/** Reads a public key in PEM. A private key is refused: it must not lie where certificates are verified. */
export async function readPublicKey(path: string): Promise<Key> {
  const bytes = await readBytes(path);
  if (privatePem.test(bytes.toString('latin1'))) throw new InputFault('certificate.private-key', { path });
  return keyOf(path, () => createPublicKey(bytes));
}

/** The curve of SM2 as an object identifier, 1.2.156.10197.1.301, in DER. */
const sm2 = Buffer.from('06082a811ccf5501822d', 'hex');

function keyOf(path: string, read: () => KeyObject): Key {
  let key: KeyObject;
  let spki: Buffer;
  try {
    key = read();
    spki = (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' });
  } catch (cause) {
    throw new InputFault('certificate.bad-key', { path }, { cause });
  }
  const algorithm = key.asymmetricKeyType === 'ed25519' ? 'ed25519' : spki.includes(sm2) ? 'sm2' : undefined;
  if (!algorithm) throw new InputFault('certificate.other-key', { path, type: key.asymmetricKeyType ?? '?' });
  mustHave(algorithm);
  return { key, algorithm, fingerprint: createHash('sha256').update(spki).digest('hex') };
}
