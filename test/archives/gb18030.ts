/** Text in GB18030: characters of one and two bytes by the table of the decoder that reads them, those behind U+FFFF by rule. */
export function gb18030(text: string): Buffer {
  const known = gbTable();
  return Buffer.concat([...text].map((character) => known.get(character) ?? fourBytes(character.codePointAt(0)!)));
}

let table: Map<string, Buffer> | undefined;

function gbTable(): Map<string, Buffer> {
  if (table) return table;
  const decoder = new TextDecoder('gb18030');
  table = new Map(Array.from({ length: 0x80 }, (_, code) => [String.fromCharCode(code), Buffer.from([code])]));
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const bytes = Buffer.from([high, low]);
      const [character, more] = [...decoder.decode(bytes)];
      if (low !== 0x7f && more === undefined && !table.has(character!)) table.set(character!, bytes);
    }
  }
  return table;
}

function fourBytes(code: number): Buffer {
  const rest = code - 0x10000;
  if (rest < 0) return Buffer.from(String.fromCodePoint(code));
  return Buffer.from([0x90 + Math.floor(rest / 12_600), 0x30 + (Math.floor(rest / 1260) % 10), 0x81 + (Math.floor(rest / 10) % 126), 0x30 + (rest % 10)]);
}
