let table: Map<string, Buffer> | undefined;

/** A text as older systems in China write it; Node itself writes no GB18030. */
export function gb18030(text: string): Buffer {
  table ??= twoByteCharacters();
  return Buffer.concat([...text].map((character) => table!.get(character) ?? fourBytes(character)));
}

/** Every character of two bytes, by the decoder that reads them. */
function twoByteCharacters(): Map<string, Buffer> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, Buffer>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const bytes = Buffer.from([high, low]);
      const [character, more] = [...decoder.decode(bytes)];
      if (low !== 0x7f && more === undefined && !found.has(character!)) found.set(character!, bytes);
    }
  }
  return found;
}

/** A character behind U+FFFF has four bytes, by rule; ASCII has one. */
function fourBytes(character: string): Buffer {
  const rest = character.codePointAt(0)! - 0x10000;
  if (rest < 0) return Buffer.from(character);
  return Buffer.from([
    0x90 + Math.floor(rest / 12_600),
    0x30 + (Math.floor(rest / 1260) % 10),
    0x81 + (Math.floor(rest / 10) % 126),
    0x30 + (rest % 10),
  ]);
}
