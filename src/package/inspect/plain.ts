import type { Content } from '../content.js';
import type { Fault } from '../model.js';

const chunk = 2 ** 20;

/** NULs behind a text that fill up its last sector. */
const filling = 512;

/** The last words of formats that have such. */
const ends: ReadonlyMap<string, RegExp> = new Map([
  ['STEP', /END-ISO-10303-21;\s*$/],
  ['DXF', /(?:^|[\r\n])\s*0\s*[\r\n]+\s*EOF\s*$/],
]);

/** Bytes in which the last words stand. */
const last = 1024;

/** What is wrong with a text: an empty disk in its midst or a whole sector of it at its end, or last words that are missing. */
export function plainFault(content: Content, format: string): Fault | '' {
  const wide = /^(?:\xff\xfe|\xfe\xff)/.test(content.read(0, 2).toString('latin1'));
  // In UTF-16 every other byte may be one; two characters of them are none.
  const blank = Buffer.alloc(wide ? 4 : 1);
  for (let at = 0; at < content.size; at += chunk) {
    const found = content.read(at, chunk + blank.length - 1).indexOf(blank);
    if (found < 0) continue;
    const rest = content.size - at - found;
    if (rest > filling || content.read(at + found, rest).some((byte) => byte !== 0)) return 'damaged';
    break;
  }
  const tail = content
    .read(Math.max(0, content.size - last - filling), last + filling)
    .toString('latin1')
    .replaceAll('\0', '');
  const end = ends.get(format);
  return end && !end.test(tail) ? 'truncated' : '';
}
