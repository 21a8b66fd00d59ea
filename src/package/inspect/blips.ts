/** Images as old Office files have them ([MS-ODRAW], 2.2.23): the number of the record, and the marks that its kinds bear. */
const kinds: readonly (readonly [record: number, marks: readonly number[]])[] = [
  [0xf01a, [0x3d4, 0x3d5]],
  [0xf01b, [0x216, 0x217]],
  [0xf01c, [0x542, 0x543]],
  [0xf01d, [0x46a, 0x46b, 0x6e2, 0x6e3]],
  [0xf01e, [0x6e0, 0x6e1]],
  [0xf01f, [0x7a8, 0x7a9]],
  [0xf029, [0x6e4, 0x6e5]],
  [0xf02a, [0x46a, 0x46b, 0x6e2, 0x6e3]],
];

const head = 8;

/** Counts the images in a stream, wherever in it they lie: the eight bytes before each are theirs alone. */
export function countBlips(bytes: Buffer): number {
  let count = 0;
  for (const [record, marks] of kinds) {
    const wanted = Buffer.from([record & 0xff, record >> 8]);
    for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
      if (at < 2 || at + head - 2 > bytes.length) continue;
      const [mark, length] = [bytes.readUInt16LE(at - 2), bytes.readUInt32LE(at + 2)];
      if ((mark & 0xf) === 0 && marks.includes(mark >> 4) && length > 0 && at + 6 + length <= bytes.length) count++;
    }
  }
  return count;
}
