import { createHash, sign, verify } from 'node:crypto';
import { InputFault } from '../system/fault.js';
import { canonical } from '../report/canonical.js';
import type { SigningAlgorithm } from './algorithm.js';
import type { Key } from './keys.js';
import type { Certificate } from './model.js';

/** A detached signature over the canonical bytes of a certificate: `certificate.json.sig`. */
export interface Signature {
  format: 'zhunsheng-signature';
  version: '1.0';
  /** `Ed25519`, or `SM2-SM3` (identity empty, signature in DER). */
  algorithm: 'Ed25519' | 'SM2-SM3';
  /** SHA-256 of the public key (SPKI, DER) in hexadecimal. */
  key: string;
  /** SHA-256 of the bytes that are signed. */
  certificate: string;
  /** Base64. */
  signature: string;
}

const named: Record<SigningAlgorithm, Signature['algorithm']> = { ed25519: 'Ed25519', sm2: 'SM2-SM3' };
const digests: Record<SigningAlgorithm, string | null> = { ed25519: null, sm2: 'sm3' };

/** Signs a certificate. */
export function signatureOf(certificate: Certificate, { key, algorithm, fingerprint }: Key): Signature {
  const bytes = Buffer.from(canonical(certificate));
  return {
    format: 'zhunsheng-signature',
    version: '1.0',
    algorithm: named[algorithm],
    key: fingerprint,
    certificate: createHash('sha256').update(bytes).digest('hex'),
    signature: sign(digests[algorithm], bytes, key).toString('base64'),
  };
}

/** How a signature came out: `valid`, made with another key, or not of these bytes. */
export type SignatureOutcome = 'valid' | 'other-key' | 'invalid';

/** Holds a signature against a certificate and a public key. */
export function checkSignature(certificate: Certificate, signature: Signature, { key, algorithm, fingerprint }: Key): SignatureOutcome {
  if (signature.key !== fingerprint || signature.algorithm !== named[algorithm]) return 'other-key';
  const bytes = Buffer.from(canonical(certificate));
  try {
    return verify(digests[algorithm], bytes, key, Buffer.from(signature.signature, 'base64')) ? 'valid' : 'invalid';
  } catch {
    return 'invalid';
  }
}

/** A signature as read from JSON. Throws `InputFault` when it is none. */
export function asSignature(path: string, value: unknown): Signature {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<Signature>;
  const texts = [given.key, given.certificate, given.signature].every((text) => typeof text === 'string');
  const known = given.format === 'zhunsheng-signature' && given.version === '1.0' && Object.values(named).includes(given.algorithm!);
  if (!texts || !known) throw new InputFault('certificate.bad-signature', { path });
  return given as Signature;
}
