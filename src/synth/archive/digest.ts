import { hash as digestOf } from 'node:crypto';
import type { Content } from './content.js';

/** Digests a catalogue may declare, in the words of catalogues and of Node. */
export const digestNames = { 'SHA-256': 'sha256', SM3: 'sm3', 'SHA-1': 'sha1', MD5: 'md5' } as const;
export type DigestName = keyof typeof digestNames;

const known = new WeakMap<Content, Map<DigestName, string>>();

/** The digest of a content, in hexadecimal, computed once. */
export function digest(content: Content, name: DigestName): string {
  const digests = known.get(content) ?? new Map<DigestName, string>();
  known.set(content, digests);
  let found = digests.get(name);
  if (found === undefined) digests.set(name, (found = digestOf(digestNames[name], content.bytes, 'hex')));
  return found;
}
