import { isUtf8 } from 'node:buffer';
import { isForeign, weigh } from '../encoding/evidence.js';
import type { UnreadCause } from './left-out.js';
import { foreignLine } from './line-decoder.js';
import type { CsvSource } from './model.js';

/** Why the bytes of a record are no text of its file's encoding; nothing where they are. */
export function undecodableCause(bytes: Buffer, { decoder, delimiter }: Pick<CsvSource, 'decoder' | 'delimiter'>): UnreadCause | undefined {
  if (isMuchNul(bytes, delimiter)) return 'nul-bytes';
  const isText = isUtf8(bytes);
  if (decoder !== undefined && decoder !== 'utf-8')
    return isText ? undefined : decoder === 'gb18030' && bytes.includes(foreignLine) ? 'utf8-in-gb18030' : 'undecodable';
  // A record of many lines may have been joined from texts of both encodings.
  for (let start = 0; start < bytes.length;) {
    const lf = bytes.indexOf(10, start);
    const end = lf < 0 ? bytes.length : lf + 1;
    if (isForeign('utf-8', weigh(bytes, start, end))) return 'gb18030-in-utf8';
    start = end;
  }
  return isText ? undefined : 'undecodable';
}

/** A fragment in UTF-16, or a block never written; a single NUL is a character like any other. */
function isMuchNul(bytes: Buffer, delimiter: string): boolean {
  const nuls = [0, 0];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) nuls[at % 2]!++;
  const [even, odd] = nuls as [number, number];
  const all = even + odd;
  if (all > 3 && all * 3 >= bytes.length) return true;
  // Chinese text in UTF-16 has NULs only in its ASCII: on one side of the pairs, and beside every delimiter.
  if (all < 2 || (even > 0 && odd > 0)) return false;
  return all > 3 || everyBeside(bytes, delimiter.charCodeAt(0));
}

function everyBeside(bytes: Buffer, delimiter: number): boolean {
  let at = bytes.indexOf(delimiter);
  if (at < 0) return false;
  for (; at >= 0; at = bytes.indexOf(delimiter, at + 1)) if (bytes[at + 1] !== 0 && bytes[at - 1] !== 0) return false;
  return true;
}
