import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { Name, type PdfDict, type PdfValue, type Ref } from './syntax.js';

/** What fills up a password (ISO 32000-1, algorithm 2). */
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** Makes the bytes of a stream or a string of an encrypted file readable. */
export type Cipher = (bytes: Buffer, of: Ref, what: 'stream' | 'string') => Buffer;

type Method = 'none' | 'rc4' | 'aes' | 'aes256';

/**
 * The cipher of a file that opens without a password, such as one that only its owner may change; undefined where it
 * asks for a password, for a certificate, or for a program of its maker.
 */
export function cipherOf(encrypt: PdfDict, id: Buffer): Cipher | undefined {
  const number = (key: string, usual: number) => (typeof encrypt.get(key) === 'number' ? (encrypt.get(key) as number) : usual);
  const [version, revision] = [number('V', 0), number('R', 0)];
  if (nameOf(encrypt.get('Filter')) !== 'Standard' || ![1, 2, 4, 5].includes(version)) return undefined;
  const [owner, user] = [encrypt.get('O'), encrypt.get('U')];
  if (!Buffer.isBuffer(owner) || !Buffer.isBuffer(user)) return undefined;
  const key =
    revision >= 5
      ? key256(encrypt, user, revision)
      : key128({
          owner,
          user,
          id,
          revision,
          permissions: number('P', 0),
          length: version === 1 ? 5 : version === 4 ? 16 : number('Length', 40) / 8,
          open: encrypt.get('EncryptMetadata') === false,
        });
  if (!key) return undefined;
  const methods = { stream: methodOf(encrypt, 'StmF', version), string: methodOf(encrypt, 'StrF', version) };
  return (bytes, of, what) => decipher(bytes, of, key, methods[what]);
}

const nameOf = (value: PdfValue | undefined): string => (value instanceof Name ? value.name : '');

function methodOf(encrypt: PdfDict, which: 'StmF' | 'StrF', version: number): Method {
  if (version < 4) return 'rc4';
  const filters = encrypt.get('CF');
  const filter = filters instanceof Map ? filters.get(nameOf(encrypt.get(which))) : undefined;
  const method = filter instanceof Map ? nameOf(filter.get('CFM')) : '';
  return method === 'V2' ? 'rc4' : method === 'AESV2' ? 'aes' : method === 'AESV3' ? 'aes256' : 'none';
}

function decipher(bytes: Buffer, of: Ref, key: Buffer, method: Method): Buffer {
  if (method === 'none') return bytes;
  if (method === 'aes256') return cbc(bytes, key);
  const own = Buffer.from([
    of.number & 0xff,
    (of.number >> 8) & 0xff,
    (of.number >> 16) & 0xff,
    of.generation & 0xff,
    (of.generation >> 8) & 0xff,
  ]);
  const salted = md5(key, own, ...(method === 'aes' ? [Buffer.from('sAlT')] : [])).subarray(0, Math.min(16, key.length + 5));
  return method === 'aes' ? cbc(bytes, salted) : rc4(salted, bytes);
}

function md5(...parts: Buffer[]): Buffer {
  return parts.reduce((hash, part) => hash.update(part), createHash('md5')).digest();
}

/** AES in blocks, the first of which is the start; padding that does not fit is left on. */
function cbc(bytes: Buffer, key: Buffer): Buffer {
  const whole = 16 * Math.floor((bytes.length - 16) / 16);
  if (whole <= 0) return Buffer.alloc(0);
  const aes = createDecipheriv(`aes-${key.length * 8}-cbc`, key, bytes.subarray(0, 16)).setAutoPadding(false);
  const clear = Buffer.concat([aes.update(bytes.subarray(16, 16 + whole)), aes.final()]);
  const pad = clear.at(-1)!;
  return pad >= 1 && pad <= 16 ? clear.subarray(0, clear.length - pad) : clear;
}

/** Newer builds of OpenSSL leave this cipher out. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + state[at]! + key[at % key.length]!) & 0xff;
    [state[at], state[other]] = [state[other]!, state[at]!];
  }
  const made = Buffer.allocUnsafe(bytes.length);
  for (let at = 0, one = 0, other = 0; at < bytes.length; at++) {
    one = (one + 1) & 0xff;
    const held = state[one]!;
    other = (other + held) & 0xff;
    state[one] = state[other]!;
    state[other] = held;
    made[at] = bytes[at]! ^ state[(state[one]! + held) & 0xff]!;
  }
  return made;
}

/** The key for the empty password (algorithms 2, 4 and 5); undefined where that is not the password. */
function key128(given: {
  owner: Buffer;
  user: Buffer;
  id: Buffer;
  revision: number;
  permissions: number;
  length: number;
  open: boolean;
}): Buffer | undefined {
  const length = Math.min(16, Math.max(5, Math.floor(given.length)));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(given.permissions | 0);
  let hash = md5(
    padding,
    given.owner.subarray(0, 32),
    permissions,
    given.id,
    ...(given.revision >= 4 && given.open ? [Buffer.alloc(4, 0xff)] : []),
  );
  if (given.revision >= 3) for (let round = 0; round < 50; round++) hash = md5(hash.subarray(0, length));
  const key = hash.subarray(0, length);
  if (given.revision < 3) return rc4(key, padding).equals(given.user.subarray(0, 32)) ? key : undefined;
  let proof = md5(padding, given.id);
  for (let round = 0; round < 20; round++) proof = rc4(key.map((byte) => byte ^ round) as Buffer, proof);
  return proof.equals(given.user.subarray(0, 16)) ? key : undefined;
}

/** The key for the empty password in AES-256 (ISO 32000-2, algorithm 2.A). */
function key256(encrypt: PdfDict, user: Buffer, revision: number): Buffer | undefined {
  const sealed = encrypt.get('UE');
  if (!Buffer.isBuffer(sealed) || sealed.length < 32 || user.length < 48) return undefined;
  const hash = (salt: Buffer) => (revision === 5 ? createHash('sha256').update(salt).digest() : hardened(salt));
  if (!hash(user.subarray(32, 40)).equals(user.subarray(0, 32))) return undefined;
  const aes = createDecipheriv('aes-256-cbc', hash(user.subarray(40, 48)), Buffer.alloc(16)).setAutoPadding(false);
  return Buffer.concat([aes.update(sealed.subarray(0, 32)), aes.final()]);
}

/** Algorithm 2.B for the empty password. */
function hardened(salt: Buffer): Buffer {
  let key = createHash('sha256').update(salt).digest();
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const aes = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const made = aes.update(Buffer.concat(Array.from({ length: 64 }, () => key)));
    // The first sixteen bytes as one number, modulo 3: 256 is 1 modulo 3.
    const which = made.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = createHash(['sha256', 'sha384', 'sha512'][which]!).update(made).digest();
    last = made.at(-1)!;
  }
  return key.subarray(0, 32);
}
