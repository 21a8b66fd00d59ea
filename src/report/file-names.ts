import { visible } from './cell.js';

/** Names that Windows keeps for devices. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Longest name of a file, in characters, without its ending. */
const longest = 60;

/**
 * A name of a file for each text, without its ending: of the text as far as a file can be called so, and no two alike in whatever case.
 *
 * @param nothing The name where a text leaves none.
 */
export function fileNames(texts: readonly string[], nothing: string): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const text of texts) {
    const safe = [...visible(text).replace(/[^\p{L}\p{N}_-]/gu, '_')].slice(0, longest).join('') || nothing;
    const plain = devices.test(safe) ? `_${safe}` : safe;
    let name = plain;
    for (let again = 2; taken.has(name.toLowerCase()); again++) name = `${plain}-${again}`;
    taken.add(name.toLowerCase());
    names.set(text, name);
  }
  return names;
}
