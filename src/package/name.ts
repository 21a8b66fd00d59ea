import type { PackageLimits } from './limits.js';
import type { Fault } from './model.js';

/** Control characters, ends of lines, halves of characters, and what is not seen: marks that turn the direction of text, signs without width. Signs that choose a form of the one before are parts of names. */
const unprintable =
  /\u034f|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufff8\ufffe\uffff]/gu;

/** A path with every unprintable character as `\u{…}`. */
export function shownPath(path: string): string {
  return path.replace(unprintable, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

/** What is wrong with the path of an entry, by its text alone. */
export function pathFault(path: string, limits: Pick<PackageLimits, 'depth' | 'name'>): Fault | undefined {
  if (path.search(unprintable) >= 0) return 'bad-name';
  if (/^[A-Za-z]:/.test(path) || /^[\\/]/.test(path)) return 'outside';
  const parts = path.split(/[\\/]/);
  if (parts.includes('..')) return 'outside';
  if (path.includes('\\') || parts.some((part) => part === '' || part === '.')) return 'bad-name';
  if (parts.some((part) => [...part].length > limits.name)) return 'long-name';
  if (parts.length - 1 > limits.depth) return 'deep';
  return undefined;
}
