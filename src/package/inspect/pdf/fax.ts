/** How an image was packed by the filter CCITTFaxDecode. */
export interface Fax {
  /** Below 0 group 4; 0 group 3; above 0 group 3 of two dimensions. */
  k: number;
  columns: number;
  rows: number;
  /** Whether each row begins with a whole byte. */
  aligned: boolean;
}

/** What TIFF calls these ways of packing. */
const [rowByRow, group3, group4] = [2, 3, 4];

/** An image of a fax as a TIFF, which the image library reads; undefined for the few kinds that TIFF does not have. */
export function faxTiff(bytes: Buffer, { k, columns, rows, aligned }: Fax): Buffer | undefined {
  const marked = bytes.length > 1 && bytes[0] === 0 && bytes[1]! < 16;
  const compression = k < 0 ? (aligned ? 0 : group4) : marked ? group3 : k === 0 && aligned ? rowByRow : 0;
  if (compression === 0 || !(columns > 0 && rows > 0)) return undefined;
  const entries: [tag: number, value: number][] = [
    [256, columns],
    [257, rows],
    [258, 1],
    [259, compression],
    [262, 0],
    [273, 8],
    [277, 1],
    [278, rows],
    [279, bytes.length],
    ...(compression === group3 ? [[292, k > 0 ? 1 : 0] as [number, number]] : []),
  ];
  const directory = Buffer.alloc(2 + entries.length * 12 + 4);
  directory.writeUInt16LE(entries.length);
  for (const [at, [tag, value]] of entries.entries()) {
    directory.writeUInt16LE(tag, 2 + at * 12);
    directory.writeUInt16LE(4, 4 + at * 12);
    directory.writeUInt32LE(1, 6 + at * 12);
    directory.writeUInt32LE(value, 10 + at * 12);
  }
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1');
  head.writeUInt32LE(8 + bytes.length + (bytes.length & 1), 4);
  return Buffer.concat([head, bytes, Buffer.alloc(bytes.length & 1), directory]);
}
