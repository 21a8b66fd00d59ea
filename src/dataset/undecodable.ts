import { isUtf8 } from 'node:buffer';
import { isForeign, weigh } from './evidence.js';
import type { UnreadCause } from './left-out.js';
import { foreignLine } from './line-decoder.js';
import type { CsvSource } from './model.js';

/** Why the bytes of a record are no text of its file's encoding; nothing where they are. */
export function undecodableCause(bytes: Buffer, decoder: CsvSource['decoder']): UnreadCause | undefined {
  if (isMuchNul(bytes)) return 'nul-bytes';
  const isText = isUtf8(bytes);
  if (decoder !== undefined && decoder !== 'utf-8') return isText ? undefined : decoder === 'gb18030' && bytes.includes(foreignLine) ? 'utf8-in-gb18030' : 'undecodable';
  // A record of many lines may have been joined from texts of both encodings.
  for (let start = 0; start < bytes.length; ) {
    const lf = bytes.indexOf(10, start);
    const end = lf < 0 ? bytes.length : lf + 1;
    if (isForeign('utf-8', weigh(bytes, start, end))) return 'gb18030-in-utf8';
    start = end;
  }
  return isText ? undefined : 'undecodable';
}

/** A fragment in UTF-16, or a block never written; a single NUL is a character like any other. */
function isMuchNul(bytes: Buffer): boolean {
  let nuls = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) nuls++;
  return nuls > 3 && nuls * 3 >= bytes.length;
}
