/** A text in GB18030: Node reads it, and writes none. Every character has its bytes; a half of a surrogate pair has none. */
export function gb18030(text: string): Buffer {
  known ??= charactersUpTo();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else if (code > 0xffff) bytes.push(...fourBytes(firstBeyond + code - 0x10000));
    else bytes.push(...(known.get(code) ?? []));
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
  const found = new Map<number, readonly number[]>();
  const take = (bytes: readonly number[]) => {
    const text = decoder.decode(Buffer.from(bytes));
    const code = text.codePointAt(0)!;
    if (text.length === 1 && text !== '\ufffd' && !found.has(code)) found.set(code, bytes);
  };
  for (let high = 0x81; high <= 0xfe; high++) for (let low = 0x40; low <= 0xfe; low++) if (low !== 0x7f) take([high, low]);
  for (let number = 0; number <= lastBefore; number++) take(fourBytes(number));
  return found;
}
