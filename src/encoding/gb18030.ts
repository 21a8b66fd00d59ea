/**
 * A text in GB18030, which Node reads and does not write.
 *
 * @throws RangeError for what no bytes are read as: a half of a surrogate pair, and 19 characters of private use.
 */
export function gb18030(text: string): Buffer {
  known ??= charactersUpTo();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else if (code > 0xffff) bytes.push(...fourBytes(firstBeyond + code - 0x10000));
    else {
      const own = known.get(code);
      if (!own) throw new RangeError(`U+${code.toString(16).toUpperCase()} is not written in GB18030`);
      bytes.push(...own);
    }
  }
  return Buffer.from(bytes);
}

/** Where the characters behind U+FFFF begin among those of four bytes, and the last before them. */
const firstBeyond = 189_000;
const lastBefore = 39_419;

function fourBytes(number: number): [number, number, number, number] {
  return [
    0x81 + Math.floor(number / 12_600),
    0x30 + (Math.floor(number / 1260) % 10),
    0x81 + (Math.floor(number / 10) % 126),
    0x30 + (number % 10),
  ];
}

let known: Map<number, readonly number[]> | undefined;

/** The bytes of every character up to U+FFFF, by the decoder that reads them. */
function charactersUpTo(): Map<number, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  // What stands for a character that was lost is a character too.
  const found = new Map<number, readonly number[]>([[0xfffd, [0x84, 0x31, 0xa4, 0x37]]]);
  const take = (bytes: readonly number[]) => {
    const text = decoder.decode(Buffer.from(bytes));
    const code = text.codePointAt(0)!;
    if (text.length === 1 && text !== '\ufffd' && !found.has(code)) found.set(code, bytes);
  };
  for (let high = 0x81; high <= 0xfe; high++) for (let low = 0x40; low <= 0xfe; low++) if (low !== 0x7f) take([high, low]);
  for (let number = 0; number <= lastBefore; number++) take(fourBytes(number));
  return found;
}
