const lineFeed = 10;

/** Whether bytes are text in an encoding. */
function isText(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * The encoding of the first bytes of a file, where it is one that is read in a page. Where some lines are text in neither, or not in the one
 * of the others, most lines tell it: the others are refused when they are read.
 */
export function encodingOf(bytes: Uint8Array, isWhole: boolean): 'utf-8' | 'gb18030' | undefined {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isWide || bytes.includes(0)) return undefined;
  const cut = bytes.lastIndexOf(lineFeed) + 1;
  const text = isWhole || cut === 0 ? bytes : bytes.subarray(0, cut);
  if (isText(text, 'utf-8')) return 'utf-8';
  const lines = { utf8: 0, gb18030: 0, neither: 0 };
  for (let at = 0; at < text.length;) {
    const end = text.indexOf(lineFeed, at);
    const line = text.subarray(at, end < 0 ? undefined : end);
    at += line.length + 1;
    if (line.every((byte) => byte < 0x80)) continue;
    lines[isText(line, 'utf-8') ? 'utf8' : isText(line, 'gb18030') ? 'gb18030' : 'neither']++;
  }
  if (lines.neither > lines.utf8 + lines.gb18030) return undefined;
  return lines.utf8 > lines.gb18030 ? 'utf-8' : 'gb18030';
}
