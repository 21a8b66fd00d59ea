/** A page of a fax: its strips, and what is needed to read them. */
export interface FaxPage {
  width: number;
  height: number;
  /** As TIFF calls the way of packing: 2 row by row, 3 group 3, 4 group 4. */
  compression: number;
  photometric: number;
  fillOrder: number;
  options: [tag: number, value: number][];
  /** Rows of one strip. */
  rows: number;
  strips: Buffer[];
}

const head = 8;
const long = 4;

/** A TIFF of one page of a fax and nothing else that the image library, which reads it, could complain of. */
export function faxTiff({ width, height, compression, photometric, fillOrder, options, rows, strips }: FaxPage): Buffer {
  const places: number[] = [];
  let at = head;
  for (const strip of strips) {
    places.push(at);
    at += strip.length;
  }
  const lists = longs([...places, ...strips.map(({ length }) => length)]);
  const listOf = (start: number): number => (strips.length === 1 ? lists.readUInt32LE(start) : at + start);
  const fields: [tag: number, count: number, value: number][] = [
    ...([
      [256, 1, width],
      [257, 1, height],
      [258, 1, 1],
      [259, 1, compression],
      [262, 1, photometric],
      [266, 1, fillOrder],
    ] as [number, number, number][]),
    ...([
      [273, strips.length, listOf(0)],
      [277, 1, 1],
      [278, 1, rows],
      [279, strips.length, listOf(strips.length * long)],
    ] as [number, number, number][]),
    ...options.map(([tag, value]): [number, number, number] => [tag, 1, value]),
  ];
  const directory = Buffer.concat([
    Buffer.from([fields.length, 0]),
    ...fields.map(([tag, count, value]) => Buffer.concat([Buffer.from([tag & 0xff, tag >> 8, long, 0]), longs([count, value])])),
    longs([0]),
  ]);
  return Buffer.concat([Buffer.from('II*\0'), longs([at + lists.length]), ...strips, lists, directory]);
}

function longs(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * long);
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * long));
  return bytes;
}
