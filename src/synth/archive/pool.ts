import { hash as digestOf } from 'node:crypto';
import type { Content } from './content.js';
import { makeImage, type ImageWish } from './image.js';
import { makeOfd } from './ofd.js';
import { makePdf } from './pdf.js';

/** Digests a catalogue may declare, in the words of catalogues and of Node. */
export const digestNames = { 'SHA-256': 'sha256', SM3: 'sm3', 'SHA-1': 'sha1', MD5: 'md5' } as const;
export type DigestName = keyof typeof digestNames;

/** As the digitisation parameters advise: colour, 300 dpi or more. */
const images: readonly Omit<ImageWish, 'number'>[] = [
  { format: 'TIFF', resolution: 300, colourMode: '彩色' },
  { format: 'JPEG', resolution: 300, colourMode: '彩色' },
  { format: 'JPEG', resolution: 400, colourMode: '彩色' },
];

/**
 * Contents made once and repeated under many paths, so that a million files need not be drawn.
 *
 * @param rounds How many of each kind.
 */
export async function makePool(seed: number, rounds = 3): Promise<Content[]> {
  const made: Promise<Content>[] = [];
  for (let round = 0; round < rounds; round++) {
    const text = `ZS-${seed}-${round + 1}`;
    for (let pages = 1; pages <= 4; pages++) made.push(makePdf({ pages, text: `${text}-P${pages}` }));
    for (let pages = 1; pages <= 2; pages++) made.push(makeOfd({ pages, text: `${text}-O${pages}` }));
    for (const [at, wish] of images.entries()) made.push(makeImage({ ...wish, number: (seed * rounds + round) * images.length + at }));
  }
  return Promise.all(made);
}

const known = new WeakMap<Content, Map<DigestName, string>>();

/** The digest of a content, in hexadecimal, computed once. */
export function digest(content: Content, name: DigestName): string {
  const digests = known.get(content) ?? new Map<DigestName, string>();
  known.set(content, digests);
  let found = digests.get(name);
  if (found === undefined) digests.set(name, (found = digestOf(digestNames[name], content.bytes, 'hex')));
  return found;
}
